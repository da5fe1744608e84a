#![no_std]

use sip_codes::FromSipResponse;

#[derive(FromSipResponse)]
#[sip(503)]
pub struct Overloaded;
