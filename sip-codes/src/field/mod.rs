//! The traits that the types of fields implement, for `#[derive(SipResponse)]` and `#[derive(FromSipResponse)]`.
//!
//! A program names them only to implement one for a type of its own, or in a bound. This is what each field needs:
//!
//! | field | is written by | is read by |
//! |---|---|---|
//! | `#[sip(header = "Contact")]` | [`HeaderValueOf`]: the type [`header::Contact`](crate::header::Contact) | [`FromFieldValue`]: any `FromStr` |
//! | `#[sip(header = "Min-Expires")]`, a number of seconds | [`HeaderValueOf`]: an unsigned integer, a `Duration`, [`header::MinExpires`](crate::header::MinExpires) | [`FromSecondsField`]: any [`FromDeltaSeconds`], [`header::MinExpires`](crate::header::MinExpires) |
//! | `#[sip(header = "X-Note")]`, any text | any `Display` | [`FromFieldValue`]: any `FromStr` |
//! | `#[sip(headers = "Contact")]` | [`HeaderItemsOf`]: any collection of what `header` takes | [`FromHeaderItems`]: any collection |
//! | `#[sip(headers = "Allow")]`, tokens | [`HeaderTexts`]: any collection of `Display` | [`FromHeaderItems`]: any collection |
//! | of a variant with `#[sip(other)]` | [`AnyResponse`] | [`AnyResponse`] |
//!
//! In a text such as `#[sip(header("Contact", "<sip:{user}@{host}>"))]`, any `Display` can be inserted where it can be
//! escaped, as `user`. Elsewhere, as `host`, the type must be a [`HeaderValueOf`] the [place](crate::header::place).
//!
//! The error of a `FromStr`, or of the function in `parse`, must be an [`ErrorSource`].
//!
//! A type of a program that is written and read as a number of seconds:
//!
//! ```
//! use sip_codes::field::{FromDeltaSeconds, HeaderValueOf, NumberField};
//! use sip_codes::{FromSipResponse, HeaderValue, SipResponse, SipResponseExt};
//!
//! #[derive(Debug, Clone, Copy, PartialEq)]
//! struct Minutes(u16);
//!
//! impl<F: NumberField> HeaderValueOf<F> for Minutes {
//!     fn header_value(&self) -> HeaderValue<'_> {
//!         F::nearest(u64::from(self.0) * 60)
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
#[cfg(feature = "alloc")]
mod seconds;
#[cfg(feature = "alloc")]
mod value;
mod value_of;

pub use self::any_response::AnyResponse;
#[cfg(feature = "alloc")]
pub use self::items::FromHeaderItems;
pub use self::items::HeaderTexts;
#[cfg(feature = "alloc")]
pub use self::seconds::{FromDeltaSeconds, FromSecondsField, InvalidDeltaSeconds};
#[cfg(feature = "alloc")]
pub use self::value::FromFieldValue;
pub use self::value_of::{HeaderItemsOf, HeaderValueOf, NumberField, SecondsField};
#[cfg(feature = "alloc")]
pub use crate::received::error::ErrorSource;

/// Is implemented by no type: a bound of what needs the feature `alloc`, whose error names the feature.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "this needs the feature `alloc` of `sip-codes`",
    label = "needs an allocation"
)]
pub trait NeedsAlloc {}
