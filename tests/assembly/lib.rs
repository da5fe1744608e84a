//! Compiled with optimisation, for a look at what is left of the macros at run time.

use sip_codes::{SipResponse, StatusCode, sip_status};

/// A registered code.
#[inline(never)]
#[must_use]
pub fn busy() -> StatusCode {
    sip_status!(486)
}

/// A code that is not registered.
#[inline(never)]
#[must_use]
pub fn private() -> StatusCode {
    sip_status!(extension 499)
}

/// A type with one answer.
#[derive(Debug, SipResponse)]
#[sip(603)]
pub struct Declined;

/// The answer of a type that has one.
#[inline(never)]
#[must_use]
pub fn declined(response: &Declined) -> StatusCode {
    response.status_code()
}
