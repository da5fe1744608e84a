use sip_codes::{FromSipResponse, FromSipResponseError, SipResponse, StatusCode};

#[derive(SipResponse, FromSipResponse)]
enum Twice {
    #[sip(other)]
    First(StatusCode),
    #[sip(other)]
    Second(StatusCode),
}

#[derive(SipResponse, FromSipResponse)]
enum NoField {
    #[sip(other)]
    Other,
}

#[derive(SipResponse, FromSipResponse)]
enum TwoFields {
    #[sip(other)]
    Other(StatusCode, u8),
}

#[derive(SipResponse, FromSipResponse)]
enum ThreeFields {
    #[sip(other)]
    Other(StatusCode, Option<FromSipResponseError>, u8),
}

#[derive(SipResponse, FromSipResponse)]
#[sip(complete)]
enum NoPromise {
    #[sip(other)]
    Other(StatusCode),
}

#[derive(SipResponse, FromSipResponse)]
#[sip(other)]
struct OnStruct(StatusCode);

fn main() {}
