//! With `try_from` no field can hold what `complete` demands.

use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(try_from, complete)]
enum RegisterError {
    #[sip(423)]
    TooBrief,
    #[sip(other)]
    Other(StatusCode),
}

fn main() {}
