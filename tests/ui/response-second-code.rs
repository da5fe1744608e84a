use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(500, 503)]
enum CallError {
    #[sip(486, 600)]
    Busy,
    #[sip(480)]
    #[sip(extension 499)]
    Unavailable,
}

fn main() {}
