//! [`DeltaSeconds`] and [`FromDeltaSeconds`]: the types that are a number of seconds in a header field;
//! and [`InvalidDeltaSeconds`], the error of reading one.

use core::error::Error;
use core::fmt;
use core::num::{NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize};
use core::time::Duration;

/// A number of seconds, as the value of `Min-Expires`, `Expires`, `Retry-After`, `Min-SE` and the like
/// (delta-seconds, RFC 3261 §25.1).
///
/// Implemented for unsigned integers, `NonZero` unsigned integers and [`Duration`]. Implement it for
/// a type of your own to use that type with `#[sip(header = "Min-Expires")]`.
///
/// ```
/// use std::time::Duration;
///
/// use sip_codes::field::DeltaSeconds;
///
/// assert_eq!(60_u16.delta_seconds(), 60);
/// assert_eq!(u64::MAX.delta_seconds(), u32::MAX);
/// assert_eq!(Duration::from_millis(1_500).delta_seconds(), 2);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a number of seconds",
    label = "expected an unsigned integer or a `Duration`",
    note = "for a type of your own, implement `sip_codes::field::DeltaSeconds`"
)]
pub trait DeltaSeconds {
    /// Returns the number of seconds, from 0 to 4294967295 (RFC 3261 §20.19).
    ///
    /// A larger number becomes the largest one. A fraction of a second counts as a whole one, so
    /// that nobody comes back too early.
    fn delta_seconds(&self) -> u32;
}

/// A type that is made from a number of seconds that was received, the mirror of [`DeltaSeconds`].
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
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made from a number of seconds",
    label = "expected an unsigned integer or a `Duration`",
    note = "for a type of your own, implement `sip_codes::field::FromDeltaSeconds`"
)]
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

/// Splits a value after the number at its beginning, and after the blanks that follow.
pub(crate) fn split_seconds(value: &str) -> Result<(u32, &str), InvalidDeltaSeconds> {
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    let (digits, rest) = value.split_at(end);
    if digits.is_empty() {
        return Err(InvalidDeltaSeconds::NOT_A_NUMBER);
    }
    let seconds = digits.parse().map_err(|_| InvalidDeltaSeconds::OUT_OF_RANGE)?;
    Ok((seconds, rest.trim_start_matches([' ', '\t'])))
}

/// Reads the number at the beginning of a value. A comment or parameters may follow, and are ignored.
/// A number above 4294967295 is refused (RFC 3261 §20.19).
///
/// # Errors
///
/// Returns an error if there is no such number, or the type cannot hold it.
pub fn parse_seconds<T: FromDeltaSeconds>(value: &str) -> Result<T, InvalidDeltaSeconds> {
    let (seconds, rest) = split_seconds(value)?;
    if !(rest.is_empty() || rest.starts_with(['(', ';'])) {
        return Err(InvalidDeltaSeconds::NOT_A_NUMBER);
    }
    T::from_delta_seconds(seconds).ok_or(InvalidDeltaSeconds::OUT_OF_RANGE)
}

/// Implements the traits for unsigned integers, and for the `NonZero` type of each.
macro_rules! integer_seconds {
    ($($integer:ident $non_zero:ident)+) => {$(
        impl DeltaSeconds for $integer {
            fn delta_seconds(&self) -> u32 {
                u32::try_from(*self).unwrap_or(u32::MAX)
            }
        }

        impl FromDeltaSeconds for $integer {
            fn from_delta_seconds(seconds: u32) -> Option<Self> {
                $integer::try_from(seconds).ok()
            }
        }

        #[diagnostic::do_not_recommend]
        impl DeltaSeconds for $non_zero {
            fn delta_seconds(&self) -> u32 {
                self.get().delta_seconds()
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

impl DeltaSeconds for Duration {
    fn delta_seconds(&self) -> u32 {
        let begun = u64::from(self.subsec_nanos() > 0);
        self.as_secs().saturating_add(begun).delta_seconds()
    }
}

impl FromDeltaSeconds for Duration {
    fn from_delta_seconds(seconds: u32) -> Option<Self> {
        Some(Duration::from_secs(u64::from(seconds)))
    }
}

#[diagnostic::do_not_recommend]
impl<T: DeltaSeconds + ?Sized> DeltaSeconds for &T {
    fn delta_seconds(&self) -> u32 {
        T::delta_seconds(self)
    }
}
