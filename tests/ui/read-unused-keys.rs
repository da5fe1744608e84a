//! A key that would change nothing is an error.

use sip_codes::header::Contact;
use sip_codes::{FromSipResponse, FromSipResponseError, OwnedResponse, SipResponse, StatusCode};

#[derive(SipResponse, FromSipResponse)]
enum Outcome {
    #[sip(transparent, also(5xx, 6xx))]
    Transparent(StatusCode),
    #[sip(other, also(486))]
    Other(OwnedResponse),
}

#[derive(FromSipResponse)]
struct Status {
    #[sip(status, parse = parse)]
    parsed: StatusCode,
}

#[derive(FromSipResponse)]
struct StatusOrDefault {
    #[sip(status, default)]
    status: StatusCode,
}

#[derive(FromSipResponse)]
#[sip(transparent)]
struct Next(#[sip(parse = parse)] StatusCode);

#[derive(FromSipResponse)]
enum Received {
    #[sip(200)]
    Registered {
        #[sip(headers = "Contact")]
        contacts: Vec<Contact>,
        #[sip(reason, default)]
        phrase: String,
        #[sip(default, parse = parse)]
        note: String,
    },
    #[sip(other)]
    Other(OwnedResponse, #[sip(default)] Option<FromSipResponseError>),
}

fn main() {}
