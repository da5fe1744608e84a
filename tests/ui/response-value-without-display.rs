use sip_codes::SipResponse;

struct Opaque;

#[derive(SipResponse)]
enum CallError {
    #[sip(404, reason = "No user {0}")]
    Reason(Opaque),
    #[sip(503)]
    Header(#[sip(header = "Retry-After")] Opaque),
}

fn main() {}
