use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(try_from)]
enum CallError {
    #[sip(404)]
    UnknownUser { user: String },
    #[sip(480)]
    Unavailable(u32),
    #[sip(transparent)]
    Upstream(StatusCode),
}

fn main() {}
