//! `other` holds a `StatusCode`; another type is one error, at the type.

use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(try_from)]
enum Number {
    #[sip(486, reason = "Engaged")]
    Busy,
    #[sip(other)]
    Other(u16),
}

#[derive(SipResponse)]
#[sip(486)]
struct Busy;

#[derive(SipResponse)]
#[sip(try_from)]
enum Response {
    #[sip(other)]
    Other { busy: Busy },
}

fn main() {
    let _ = Number::from(StatusCode::OK);
    let _ = Response::from(StatusCode::OK).status_code();
}
