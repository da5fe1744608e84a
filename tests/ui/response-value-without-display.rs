use sip_codes::SipResponse;

struct Opaque;

#[derive(SipResponse)]
enum CallError {
    #[sip(404, reason = "No user {0}")]
    Reason(Opaque),
    #[sip(503)]
    Header(#[sip(header = "Retry-After")] Opaque),
}

#[derive(SipResponse)]
#[sip(503)]
struct Optional {
    #[sip(header = "Retry-After")]
    after: Option<Vec<u8>>,
}

macro_rules! handed_on {
    ($ty:ty) => {
        #[derive(SipResponse)]
        #[sip(503)]
        struct HandedOn {
            #[sip(header = "Retry-After")]
            after: $ty,
        }
    };
}
handed_on!(Vec<u8>);

fn main() {}
