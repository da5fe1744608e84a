//! The third stage: generates code from what `check` has found to be legal. It cannot fail.
//!
//! Entry points: [`impl_response`] for `SipResponse`, [`impl_from_response`] for `FromSipResponse`,
//! and [`fallback()`] and [`unreadable_type`] for a type with an error.
//!
//! Generated code names only what is under the path to `sip-codes` and under `::core`, and its
//! local names begin with `__sip_`, so that it means the same wherever it is written.

mod binding;
mod bounds;
mod documentation;
mod fallback;
mod forward;
mod from_sip_response;
mod impl_writer;
mod promise;
mod promise_trait;
mod sip_response;
mod visit_headers;
mod visit_reason;

pub(crate) use self::fallback::{Derive, fallback, unreadable_type};
pub(crate) use self::from_sip_response::impl_from_response;
pub(crate) use self::sip_response::impl_response;
