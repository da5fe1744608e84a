//! A `?` that would drop the reason phrase and the header fields.

use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(486)]
pub struct Busy;

pub fn answer(busy: Result<(), Busy>) -> Result<(), StatusCode> {
    Ok(busy?)
}
