//! The traits that the types of fields implement, for `#[derive(SipResponse)]` and `#[derive(FromSipResponse)]`.
//!
//! A program names them only to implement one for a type of its own, or in a bound:
//!
//! | field | is written by | is read by |
//! |---|---|---|
//! | `#[sip(header = "X-Note")]` | [`FieldValue`]: any `Display` | [`FromFieldValue`]: any `FromStr` |
//! | `#[sip(header = "Min-Expires")]`, a number of seconds | [`DeltaSeconds`] | [`FromDeltaSeconds`] |
//! | `#[sip(header = "Retry-After")]` | [`RetryAfterValue`] | [`FromRetryAfter`] |
//! | `#[sip(headers = "Allow")]` | [`HeaderTexts`]: any collection | [`FromHeaderItems`]: any collection |
//! | of a variant with `#[sip(other)]` | [`AnyResponse`] | [`AnyResponse`] |
//!
//! The error of reading a value implements [`ErrorSource`].
//!
//! ```
//! use sip_codes::field::{DeltaSeconds, FromDeltaSeconds};
//! use sip_codes::{FromSipResponse, SipResponse, SipResponseExt};
//!
//! #[derive(Debug, Clone, Copy, PartialEq)]
//! struct Minutes(u16);
//!
//! impl DeltaSeconds for Minutes {
//!     fn delta_seconds(&self) -> u32 {
//!         u32::from(self.0) * 60
//!     }
//! }
//!
//! impl FromDeltaSeconds for Minutes {
//!     fn from_delta_seconds(seconds: u32) -> Option<Self> {
//!         u16::try_from(seconds.div_ceil(60)).ok().map(Minutes)
//!     }
//! }
//!
//! #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
//! #[sip(503)]
//! struct Overloaded(#[sip(header = "Retry-After")] Minutes);
//!
//! let overloaded = Overloaded(Minutes(2));
//! assert_eq!(overloaded.header_lines().to_string(), "Retry-After: 120\r\n");
//! assert_eq!(Overloaded::from_sip_response(&overloaded), Ok(overloaded));
//! ```

mod any_response;
mod items;
pub(crate) mod retry_after;
pub(crate) mod seconds;
mod value;
mod value_of;

pub use self::any_response::AnyResponse;
#[cfg(feature = "alloc")]
pub use self::items::FromHeaderItems;
pub use self::items::HeaderTexts;
pub use self::retry_after::{FromRetryAfter, RetryAfterValue};
pub use self::seconds::{DeltaSeconds, FromDeltaSeconds, InvalidDeltaSeconds};
pub use self::value::FieldValue;
#[cfg(feature = "alloc")]
pub use self::value::FromFieldValue;
pub use self::value_of::{HeaderItemsOf, HeaderValueOf, NumberField, SecondsField};
#[cfg(feature = "alloc")]
pub use crate::received::error::ErrorSource;
