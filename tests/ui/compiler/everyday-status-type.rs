use sip_codes::{FromSipResponse, SipResponse};

#[derive(SipResponse, FromSipResponse)]
struct Refused {
    #[sip(status)]
    code: u16,
}

#[derive(SipResponse)]
enum Optional {
    Known(#[sip(status)] Option<sip_codes::StatusCode>),
}
