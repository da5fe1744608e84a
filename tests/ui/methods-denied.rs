use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(methods(REGISTER, SUBSCRIBE, REFER))]
enum BindingError {
    #[sip(180)]
    Ringing,
    #[sip(603)]
    Declined,
    #[sip(202)]
    Accepted,
    #[sip(423, header("Min-Expires", "60"))]
    TooBrief,
    #[sip(404)]
    NotFound,
    #[sip(other)]
    Any(StatusCode),
}

#[derive(SipResponse)]
#[sip(401, methods(CANCEL))]
struct Unauthorized;

#[derive(SipResponse)]
#[sip(423, methods(INVITE))]
enum CallError {
    TooBrief,
}

fn main() {}
