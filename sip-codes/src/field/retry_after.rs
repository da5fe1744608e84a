//! [`RetryAfterValue`] and [`FromRetryAfter`]: the types that are a value of `Retry-After`; and
//! [`InvalidRetryAfter`], the error of reading one.

use core::error::Error;
use core::fmt;

use super::seconds::{DeltaSeconds, FromDeltaSeconds, split_seconds};
use crate::text::HeaderValue;

/// A type that can be the value of `Retry-After`: each [`DeltaSeconds`], and `RetryAfter`.
///
/// No other type can implement it. For a type of your own, implement [`DeltaSeconds`].
///
/// ```
/// use std::time::Duration;
///
/// use sip_codes::field::RetryAfterValue;
///
/// assert_eq!(60_u32.retry_after_value().to_string(), "60");
/// assert_eq!(Duration::from_secs(60).retry_after_value().to_string(), "60");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of `Retry-After`",
    label = "expected an unsigned integer, a `Duration` or a `RetryAfter`",
    note = "for a type of your own, implement `sip_codes::field::DeltaSeconds`"
)]
pub trait RetryAfterValue {
    /// Returns the value.
    fn retry_after_value(&self) -> HeaderValue<'_>;

    /// Never called. Another crate cannot name the argument, and so cannot implement the trait.
    #[doc(hidden)]
    fn seal(_: sealed::Seal);
}

#[diagnostic::do_not_recommend]
impl<T: DeltaSeconds + ?Sized> RetryAfterValue for T {
    fn retry_after_value(&self) -> HeaderValue<'_> {
        HeaderValue::number(self.delta_seconds().into(), 10)
    }

    fn seal(_: sealed::Seal) {}
}

/// A type that is made from a value of `Retry-After`: each [`FromDeltaSeconds`], for which the comment
/// and the parameters are left alone, and `RetryAfter`.
///
/// No other type can implement it. For a type of your own, implement [`FromDeltaSeconds`].
///
/// ```
/// use sip_codes::field::FromRetryAfter;
/// use sip_codes::header::RetryAfter;
///
/// let value = "120 (in a meeting)";
/// assert_eq!(u32::from_retry_after(value), Ok(120));
/// let retry_after = RetryAfter::new(120_u32).with_comment("in a meeting");
/// assert_eq!(RetryAfter::from_retry_after(value), Ok(retry_after));
/// assert!(u32::from_retry_after("soon").is_err());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made from a value of `Retry-After`",
    label = "expected an unsigned integer, a `Duration` or a `RetryAfter`",
    note = "for a type of your own, implement `sip_codes::field::FromDeltaSeconds`"
)]
pub trait FromRetryAfter: Sized {
    /// Makes the value.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is malformed, or if the type cannot hold the number of seconds.
    fn from_retry_after(value: &str) -> Result<Self, InvalidRetryAfter>;

    /// Never called. Another crate cannot name the argument, and so cannot implement the trait.
    #[doc(hidden)]
    fn seal(_: sealed::Seal);
}

#[diagnostic::do_not_recommend]
impl<T: FromDeltaSeconds> FromRetryAfter for T {
    fn from_retry_after(value: &str) -> Result<Self, InvalidRetryAfter> {
        let (seconds, rest) = split(value)?;
        if !(rest.is_empty() || rest.starts_with(['(', ';'])) {
            return Err(InvalidRetryAfter::new(InvalidRetryAfterKind::Rest, value, rest));
        }
        T::from_delta_seconds(seconds).ok_or(InvalidRetryAfter::new(
            InvalidRetryAfterKind::Range,
            value,
            value,
        ))
    }

    fn seal(_: sealed::Seal) {}
}

/// A supertrait in place of this would stand in for the messages of the two traits above.
pub(crate) mod sealed {
    /// The argument of `seal`.
    #[derive(Debug)]
    pub struct Seal;
}

/// Splits a value after the number at its beginning, and after the blanks that follow.
pub(crate) fn split(value: &str) -> Result<(u32, &str), InvalidRetryAfter> {
    split_seconds(value).map_err(|error| {
        let kind = if error.is_out_of_range() {
            InvalidRetryAfterKind::Range
        } else {
            InvalidRetryAfterKind::Seconds
        };
        InvalidRetryAfter::new(kind, value, value)
    })
}

/// The error of reading a value of `Retry-After`: what is wrong, where, and what is expected there.
///
/// ```
/// use sip_codes::header::{InvalidRetryAfterKind, RetryAfter};
///
/// let error = "soon".parse::<RetryAfter>().unwrap_err();
/// assert_eq!(error.kind(), InvalidRetryAfterKind::Seconds);
/// assert_eq!(error.to_string(), "not a value of Retry-After: expected a number of seconds");
///
/// let error = "60 (in a meeting".parse::<RetryAfter>().unwrap_err();
/// assert_eq!(error.kind(), InvalidRetryAfterKind::Comment);
/// assert_eq!(error.position(), 16);
/// assert_eq!(error.expected(), "a closing parenthesis");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidRetryAfter {
    kind: InvalidRetryAfterKind,
    position: usize,
}

/// The first thing that is wrong with a value of `Retry-After`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvalidRetryAfterKind {
    /// The value does not begin with a number: `soon`, or a date as in HTTP.
    Seconds,
    /// The number is above 4294967295, or more than the type holds: `4294967296`.
    Range,
    /// A comment is not closed: `60 (in a meeting`.
    Comment,
    /// A semicolon is not followed by a parameter: `60;`, `60;=1`, `60;duration=`.
    Parameter,
    /// Something else than a comment or a parameter follows: `60 minutes`.
    Rest,
}

impl InvalidRetryAfter {
    /// Makes the error whose position is where `rest`, the end of `value`, begins.
    pub(crate) const fn new(kind: InvalidRetryAfterKind, value: &str, rest: &str) -> Self {
        InvalidRetryAfter { kind, position: value.len() - rest.len() }
    }

    /// Returns what is wrong.
    #[must_use]
    pub const fn kind(&self) -> InvalidRetryAfterKind {
        self.kind
    }

    /// Returns the byte at which something else is expected, counted from 0. It is the length of the
    /// value if something is missing at its end.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.position
    }

    /// Returns what is expected at the position, in plain words, such as `a closing parenthesis`.
    #[must_use]
    pub const fn expected(&self) -> &'static str {
        match self.kind {
            InvalidRetryAfterKind::Seconds => "a number of seconds",
            InvalidRetryAfterKind::Range => "a number of seconds that the type can hold",
            InvalidRetryAfterKind::Comment => "a closing parenthesis",
            InvalidRetryAfterKind::Parameter => {
                "a parameter name, or a value after its equals sign"
            }
            InvalidRetryAfterKind::Rest => "a comment, a semicolon or the end",
        }
    }
}

impl fmt::Display for InvalidRetryAfter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a value of Retry-After: expected {}", self.expected())
    }
}

impl Error for InvalidRetryAfter {}
