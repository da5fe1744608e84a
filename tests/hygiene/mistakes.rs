//! Uses that do not compile, for a look at what the compiler says of them in each edition.

#![no_implicit_prelude]

use ::std::prelude::v1::derive;

/// A module that hides the standard one.
pub mod core {}
/// A module that hides the standard one.
pub mod std {}

/// An unregistered code.
pub const BUSY: ::sip_codes::StatusCode = ::sip_codes::sip_status!(468);

/// A missing code.
#[derive(::sip_codes::SipResponse)]
pub struct Declined;
