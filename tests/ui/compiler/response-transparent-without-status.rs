use sip_codes::SipResponse;

struct AuthError;

#[derive(SipResponse)]
enum CallError {
    #[sip(transparent)]
    Auth(AuthError),
    #[sip(transparent)]
    Io(std::io::Error),
}
