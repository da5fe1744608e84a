use sip_codes::{FromSipResponse, SipResponse, StatusCode};

#[derive(SipResponse, FromSipResponse)]
enum CallError {
    #[sip(486)]
    Busy,
    #[sip(other)]
    Other(u16),
}

#[derive(SipResponse, FromSipResponse)]
pub enum OtherError {
    #[sip(other)]
    Other(StatusCode, Option<u8>),
}
