use sip_codes::{FromSipResponse, SipResponse, StatusCode};

#[derive(SipResponse, FromSipResponse)]
#[sip(complete, failure, methods(REGISTER))]
enum Promised {
    #[sip(404)]
    NotFound,
    #[sip(other)]
    Other(StatusCode),
}

#[derive(SipResponse, FromSipResponse)]
enum Outcome {
    #[sip(600, also("6xx"))]
    Class,
    #[sip(480, also(499))]
    Unregistered,
    #[sip(405, header("Allow: INVITE, ACK"))]
    Row,
    #[sip(501, header("Allow",))]
    NoValue,
}

#[derive(SipResponse, FromSipResponse)]
#[sip(503, send_only)]
struct Overloaded;

fn main() {}
