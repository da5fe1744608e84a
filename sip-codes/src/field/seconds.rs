//! [`FromDeltaSeconds`] and [`FromSecondsField`]: the types that a number of seconds in a header field is read into; and
//! [`InvalidDeltaSeconds`], the error of reading one.

use alloc::string::String;
use core::convert::Infallible;
use core::error::Error;
use core::fmt;
use core::num::{NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize};
use core::time::Duration;

use crate::received::error::ErrorSource;

/// A type that is made from a number of seconds that was received, as the value of `Min-Expires`,
/// `Expires`, `Retry-After`, `Min-SE` and the like (delta-seconds, RFC 3261 §25.1).
///
/// Implemented for unsigned integers, `NonZero` unsigned integers and [`Duration`]. Implement it for a type of your own
/// to read that type with `#[sip(header = "Min-Expires")]`.
///
/// ```
/// use std::time::Duration;
///
/// use sip_codes::field::FromDeltaSeconds;
///
/// assert_eq!(u16::from_delta_seconds(60), Some(60));
/// assert_eq!(u16::from_delta_seconds(100_000), None);
/// assert_eq!(Duration::from_delta_seconds(60), Some(Duration::from_secs(60)));
/// ```
pub trait FromDeltaSeconds: Sized {
    /// Makes the value; `None` if the type cannot hold the number.
    fn from_delta_seconds(seconds: u32) -> Option<Self>;
}

/// The error of reading a number of seconds: the source of a
/// [`FromSipResponseError`](crate::FromSipResponseError).
///
/// There are two causes. The value does not begin with a number, such as `soon`, or something else than
/// a comment or parameters follows it; or the number is above 4294967295 or more than the type holds,
/// such as `3600` for a `u8`, for which [`is_out_of_range`](Self::is_out_of_range) is `true`.
///
/// ```
/// use std::error::Error;
///
/// use sip_codes::field::InvalidDeltaSeconds;
/// use sip_codes::{FromSipResponse, OwnedResponse};
///
/// #[derive(Debug, FromSipResponse)]
/// #[sip(423)]
/// struct TooBrief(#[sip(header = "Min-Expires")] u8);
///
/// let response = OwnedResponse::parse(b"SIP/2.0 423 Too Brief\r\nMin-Expires: 3600\r\n\r\n")?;
/// let error = TooBrief::from_sip_response(&response).unwrap_err();
/// let source = error.source().and_then(|source| source.downcast_ref::<InvalidDeltaSeconds>());
/// assert!(source.is_some_and(|source| source.is_out_of_range()));
/// # let _ = |TooBrief(seconds)| seconds;
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidDeltaSeconds(Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    NotANumber,
    OutOfRange,
}

impl InvalidDeltaSeconds {
    pub(crate) const NOT_A_NUMBER: Self = InvalidDeltaSeconds(Kind::NotANumber);
    pub(crate) const OUT_OF_RANGE: Self = InvalidDeltaSeconds(Kind::OutOfRange);

    /// Returns whether there is a number, but the type cannot hold it. Otherwise there is no number.
    #[must_use]
    pub const fn is_out_of_range(self) -> bool {
        matches!(self.0, Kind::OutOfRange)
    }
}

impl fmt::Display for InvalidDeltaSeconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.0 {
            Kind::NotANumber => "expected a number of seconds",
            Kind::OutOfRange => "expected a number of seconds that the type can hold",
        })
    }
}

impl Error for InvalidDeltaSeconds {}

/// A type that is read from a header field whose value is a number of seconds: each [`FromDeltaSeconds`], for which a
/// comment and parameters after the number are ignored, and the type of the header field, such as
/// [`RetryAfter`](crate::header::RetryAfter).
///
/// ```
/// use sip_codes::field::FromSecondsField;
/// use sip_codes::header::RetryAfter;
///
/// let value = "120 (in a meeting)";
/// assert_eq!(u32::from_seconds_field(value), Ok(120));
/// let retry_after = RetryAfter::from_seconds(120_u32).with_comment("in a meeting");
/// assert_eq!(RetryAfter::from_seconds_field(value), Ok(retry_after));
/// assert!(u32::from_seconds_field("soon").is_err());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made from a number of seconds",
    label = "expected an unsigned integer, a `Duration` or the type of the header field",
    note = "for a type of your own, implement `sip_codes::field::FromDeltaSeconds`"
)]
pub trait FromSecondsField: Sized {
    /// The error of a malformed value.
    type Err: ErrorSource;

    /// Reads the value.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is malformed, or if the type cannot hold the number.
    fn from_seconds_field(value: &str) -> Result<Self, Self::Err>;
}

/// A number above 4294967295 is refused (RFC 3261 §20.19).
#[diagnostic::do_not_recommend]
impl<T: FromDeltaSeconds> FromSecondsField for T {
    type Err = InvalidDeltaSeconds;

    fn from_seconds_field(value: &str) -> Result<Self, InvalidDeltaSeconds> {
        let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
        let (digits, rest) = value.split_at(end);
        let rest = rest.trim_start_matches([' ', '\t']);
        if digits.is_empty() || !(rest.is_empty() || rest.starts_with(['(', ';'])) {
            return Err(InvalidDeltaSeconds::NOT_A_NUMBER);
        }
        let seconds = digits.parse().ok().and_then(T::from_delta_seconds);
        seconds.ok_or(InvalidDeltaSeconds::OUT_OF_RANGE)
    }
}

/// The value as it was received, for a type that is only read.
#[diagnostic::do_not_recommend]
impl FromSecondsField for String {
    type Err = Infallible;

    fn from_seconds_field(value: &str) -> Result<Self, Infallible> {
        Ok(value.into())
    }
}

/// Implements the trait for unsigned integers, and for the `NonZero` type of each.
macro_rules! integer_seconds {
    ($($integer:ident $non_zero:ident)+) => {$(
        impl FromDeltaSeconds for $integer {
            fn from_delta_seconds(seconds: u32) -> Option<Self> {
                $integer::try_from(seconds).ok()
            }
        }

        #[diagnostic::do_not_recommend]
        impl FromDeltaSeconds for $non_zero {
            fn from_delta_seconds(seconds: u32) -> Option<Self> {
                $integer::from_delta_seconds(seconds).and_then($non_zero::new)
            }
        }
    )+};
}

integer_seconds! {
    u8 NonZeroU8
    u16 NonZeroU16
    u32 NonZeroU32
    u64 NonZeroU64
    usize NonZeroUsize
}

impl FromDeltaSeconds for Duration {
    fn from_delta_seconds(seconds: u32) -> Option<Self> {
        Some(Duration::from_secs(u64::from(seconds)))
    }
}
