//! A field that is the code: nothing else sets the code, and the type makes no promise.

use sip_codes::{FromSipResponse, SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(complete, failure, methods(REGISTER))]
struct Promised(#[sip(status)] StatusCode);

#[derive(SipResponse)]
#[sip(failure)]
enum OnePromise {
    Known(#[sip(status)] StatusCode),
}

#[derive(SipResponse)]
enum TwoCodes {
    #[sip(486)]
    Both(#[sip(status)] StatusCode),
    #[sip(transparent)]
    Transparent(#[sip(status)] StatusCode),
    Marked(#[sip(transparent)] StatusCode, #[sip(status)] StatusCode),
    #[sip(other)]
    Other(#[sip(status)] StatusCode),
    Twice(#[sip(status)] StatusCode, #[sip(status)] StatusCode),
    Repeated(#[sip(status, status)] StatusCode),
}

#[derive(SipResponse)]
enum NotOnAField {
    #[sip(status)]
    Busy(StatusCode),
}

#[derive(SipResponse, FromSipResponse)]
enum TwoForEveryCode {
    First(#[sip(status)] StatusCode),
    Second(#[sip(status)] StatusCode),
}

#[derive(SipResponse, FromSipResponse)]
struct Number {
    #[sip(status)]
    code: u16,
}

#[derive(SipResponse, FromSipResponse)]
enum OtherType {
    Optional(#[sip(status)] Option<StatusCode>),
    #[sip(also(486))]
    Text(#[sip(status)] String),
}

fn main() {}
