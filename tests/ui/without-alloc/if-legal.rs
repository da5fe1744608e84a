#![no_std]

use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(503)]
pub struct Overloaded<'a>(#[sip(header = "Retry-After", if_legal)] &'a str);
