//! The third stage: generates code from what `check` has found to be legal. It cannot fail.
//!
//! Entry points: [`status_constant`] and [`status_error`] for `sip_status!`, [`impl_response`] for
//! `SipResponse`, [`impl_from_response`] for `FromSipResponse`, and [`fallback()`] and
//! [`unreadable_type`] for a type with an error.
//!
//! Generated code names only what is under the path to `sip-codes` and under `::core`, and its
//! local names begin with `__sip_`, so that it means the same wherever it is written.

mod binding;
mod bounds;
mod code;
mod contract;
mod fallback;
mod headers;
mod impl_writer;
mod promise;
mod promise_trait;
mod read;
mod reason;
mod response;
mod status;
mod text;

pub(crate) use self::fallback::{Derive, fallback, unreadable_type};
pub(crate) use self::read::impl_from_response;
pub(crate) use self::response::impl_response;
pub(crate) use self::status::{status_constant, status_error};
