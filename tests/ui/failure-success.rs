use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(failure)]
enum CallError {
    #[sip(200)]
    Answered,
    #[sip(180)]
    Ringing,
    #[sip(486)]
    Busy,
    #[sip(other)]
    Other(StatusCode),
}

#[derive(SipResponse)]
#[sip(200, failure)]
enum Default {
    Answered,
}

#[derive(SipResponse)]
#[sip(extension 299, failure)]
struct Extension;

fn main() {}
