use sip_codes::{FromSipResponse, SipResponse};

#[derive(SipResponse, FromSipResponse)]
enum CallError {
    #[sip(486)]
    Busy,
    #[sip(other)]
    Other(u16),
}
