use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(401)]
struct AuthError;

#[derive(SipResponse)]
#[sip(complete)]
enum CallError {
    #[sip(transparent)]
    Auth(AuthError),
}

#[derive(SipResponse)]
#[sip(complete)]
enum Relay {
    #[sip(transparent)]
    Upstream(StatusCode),
}
