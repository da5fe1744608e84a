//! [`RetryAfter`]: the value of the `Retry-After` header field, and the traits of all types that can
//! be one.

use core::error::Error;
use core::fmt;

use crate::delta_seconds::{DeltaSeconds, FromDeltaSeconds, split_seconds};
use crate::value::HeaderValue;

#[cfg(feature = "alloc")]
pub use self::owned::RetryAfter;

/// A type that can be the value of `Retry-After`: each [`DeltaSeconds`], and `RetryAfter`.
///
/// No other type can implement it. For a type of your own, implement [`DeltaSeconds`].
///
/// ```
/// use std::time::Duration;
///
/// use sip_codes::RetryAfterValue;
///
/// assert_eq!(60_u32.retry_after_value().to_string(), "60");
/// assert_eq!(Duration::from_secs(60).retry_after_value().to_string(), "60");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of `Retry-After`",
    label = "expected an unsigned integer, a `Duration` or a `RetryAfter`",
    note = "for a type of your own, implement `sip_codes::DeltaSeconds`"
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
        HeaderValue::from_seconds(self.delta_seconds())
    }

    fn seal(_: sealed::Seal) {}
}

/// A type that is made from a value of `Retry-After`: each [`FromDeltaSeconds`], for which the comment
/// and the parameters are left alone, and `RetryAfter`.
///
/// No other type can implement it. For a type of your own, implement [`FromDeltaSeconds`].
///
/// ```
/// use sip_codes::{FromRetryAfter, RetryAfter};
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
    note = "for a type of your own, implement `sip_codes::FromDeltaSeconds`"
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
mod sealed {
    /// The argument of `seal`.
    #[derive(Debug)]
    pub struct Seal;
}

/// Splits a value after the number at its beginning, and after the blanks that follow.
fn split(value: &str) -> Result<(u32, &str), InvalidRetryAfter> {
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
/// use sip_codes::{InvalidRetryAfterKind, RetryAfter};
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
    const fn new(kind: InvalidRetryAfterKind, value: &str, rest: &str) -> Self {
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

#[cfg(feature = "alloc")]
mod owned {
    use alloc::string::String;
    use alloc::vec::Vec;
    use core::fmt::{self, Display, Write};
    use core::str::FromStr;
    use core::time::Duration;

    use sip_codes_core::grammar;

    use super::sealed::Seal;
    use super::{FromRetryAfter, InvalidRetryAfter, InvalidRetryAfterKind, RetryAfterValue, split};
    use crate::delta_seconds::DeltaSeconds;
    use crate::escape::{Escape, Place};
    use crate::value::HeaderValue;

    /// A value of `Retry-After`: a number of seconds, a comment and parameters (RFC 3261 §20.33).
    ///
    /// As a field with `#[sip(header = "Retry-After")]` it is written and read whole. Whatever the
    /// comment holds, it cannot leave its parentheses, and nothing in the value can end the line.
    ///
    /// ```
    /// use sip_codes::RetryAfter;
    ///
    /// let value: RetryAfter = "120 (in a meeting);duration=3600".parse()?;
    /// assert_eq!(value.seconds(), 120);
    /// assert_eq!(value.comment(), Some("in a meeting"));
    /// assert_eq!(value.duration(), Some(3600));
    ///
    /// let value = RetryAfter::new(60_u32).with_comment("back :)");
    /// assert_eq!(value.to_string(), "60 (back :\\))");
    /// # Ok::<(), sip_codes::InvalidRetryAfter>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct RetryAfter {
        seconds: u32,
        comment: Option<String>,
        /// Names and values in order; a value as it is written, so perhaps quoted.
        parameters: Vec<(String, Option<String>)>,
    }

    impl RetryAfter {
        /// Makes a value of a number of seconds alone.
        #[must_use]
        pub fn new(seconds: impl DeltaSeconds) -> Self {
            RetryAfter { seconds: seconds.delta_seconds(), comment: None, parameters: Vec::new() }
        }

        /// Adds a comment, in place of the one that is there. Control characters in it become
        /// spaces when it is written.
        #[must_use]
        pub fn with_comment(mut self, comment: impl Into<String>) -> Self {
            self.comment = Some(comment.into());
            self
        }

        /// Adds the parameter `duration`: how long the callee will be reachable, beginning at the
        /// time of availability.
        #[must_use]
        pub fn with_duration(mut self, seconds: impl DeltaSeconds) -> Self {
            let value = alloc::format!("{}", seconds.delta_seconds());
            self.parameters.retain(|(name, _)| !name.eq_ignore_ascii_case(DURATION));
            self.parameters.push((DURATION.into(), Some(value)));
            self
        }

        /// Returns the number of seconds to wait.
        #[must_use]
        pub fn seconds(&self) -> u32 {
            self.seconds
        }

        /// Returns the time to wait.
        #[must_use]
        pub fn delay(&self) -> Duration {
            Duration::from_secs(u64::from(self.seconds))
        }

        /// Returns the comment, unescaped.
        #[must_use]
        pub fn comment(&self) -> Option<&str> {
            self.comment.as_deref()
        }

        /// Returns the parameter `duration` in seconds; `None` if it is missing or not a number.
        #[must_use]
        pub fn duration(&self) -> Option<u32> {
            self.parameter(DURATION)?.and_then(|value| value.parse().ok())
        }

        /// Returns the value of a parameter, as it is written; `Some(None)` for a parameter
        /// without a value. Names compare in any case.
        #[must_use]
        pub fn parameter(&self, name: &str) -> Option<Option<&str>> {
            let is_named = |(other, _): &&(String, _)| other.eq_ignore_ascii_case(name);
            self.parameters.iter().find(is_named).map(|(_, value)| value.as_deref())
        }
    }

    const DURATION: &str = "duration";

    impl Display for RetryAfter {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{}", self.seconds)?;
            if let Some(comment) = &self.comment {
                f.write_str(" (")?;
                let mut escape = Escape::new(f, Place::Comment);
                escape.write_str(comment)?;
                escape.finish()?;
                f.write_str(")")?;
            }
            self.parameters.iter().try_for_each(|(name, value)| match value {
                Some(value) => {
                    write!(f, ";{name}=")?;
                    let mut escape = Escape::new(f, Place::HeaderValue);
                    escape.write_str(value)?;
                    escape.finish()
                }
                None => write!(f, ";{name}"),
            })
        }
    }

    impl FromStr for RetryAfter {
        type Err = InvalidRetryAfter;

        /// Parses a number of seconds, then a comment, then parameters.
        ///
        /// A parameter whose value is not what its name demands is kept: it is a generic parameter.
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            parse(value)
        }
    }

    fn parse(value: &str) -> Result<RetryAfter, InvalidRetryAfter> {
        let invalid = |kind, rest| InvalidRetryAfter::new(kind, value, rest);
        let (seconds, rest) = split(value)?;
        let (comment, mut rest) = match rest.strip_prefix('(') {
            Some(rest) => {
                let comment = parse_comment(rest);
                let (comment, rest) =
                    comment.ok_or_else(|| invalid(InvalidRetryAfterKind::Comment, ""))?;
                (Some(comment), trim_start(rest))
            }
            None => (None, rest),
        };
        let mut parameters = Vec::new();
        while let Some(parameter) = rest.strip_prefix(';') {
            let parameter = trim_start(parameter);
            let (name, after) = split_token(parameter)
                .ok_or_else(|| invalid(InvalidRetryAfterKind::Parameter, parameter))?;
            let after = trim_start(after);
            let (value, after) = match after.strip_prefix('=') {
                None => (None, after),
                Some(after) => {
                    let after = trim_start(after);
                    let (value, after) = split_value(after)
                        .ok_or_else(|| invalid(InvalidRetryAfterKind::Parameter, after))?;
                    (Some(value.into()), trim_start(after))
                }
            };
            parameters.push((name.into(), value));
            rest = after;
        }
        if rest.is_empty() {
            Ok(RetryAfter { seconds, comment, parameters })
        } else {
            Err(invalid(InvalidRetryAfterKind::Rest, rest))
        }
    }

    fn trim_start(text: &str) -> &str {
        text.trim_start_matches([' ', '\t'])
    }

    /// Unescapes a comment to its last parenthesis; inner ones stay in it.
    fn parse_comment(text: &str) -> Option<(String, &str)> {
        let mut comment = String::new();
        let mut depth = 1;
        let mut characters = text.char_indices();
        while let Some((index, character)) = characters.next() {
            match character {
                '\\' => {
                    comment.push(characters.next()?.1);
                    continue;
                }
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some((comment, &text[index + 1..]));
            }
            comment.push(character);
        }
        None
    }

    /// Splits after a token of at least one character.
    fn split_token(text: &str) -> Option<(&str, &str)> {
        let is_other = |byte: u8| !grammar::is_token_byte(byte);
        let end = text.bytes().position(is_other).unwrap_or(text.len());
        (end > 0).then(|| text.split_at(end))
    }

    /// Splits after a token, a host or a quoted string, which keeps its quotes.
    fn split_value(text: &str) -> Option<(&str, &str)> {
        if !text.starts_with('"') {
            let is_other =
                |byte: u8| !(grammar::is_token_byte(byte) || matches!(byte, b'[' | b']' | b':'));
            let end = text.bytes().position(is_other).unwrap_or(text.len());
            return (end > 0).then(|| text.split_at(end));
        }
        let mut is_escaped = false;
        let end = text.char_indices().skip(1).find(|(_, character)| {
            let is_end = *character == '"' && !is_escaped;
            is_escaped = *character == '\\' && !is_escaped;
            is_end
        });
        end.map(|(end, _)| text.split_at(end + 1))
    }

    impl RetryAfterValue for RetryAfter {
        fn retry_after_value(&self) -> HeaderValue<'_> {
            HeaderValue::new(self)
        }

        fn seal(_: Seal) {}
    }

    impl FromRetryAfter for RetryAfter {
        fn from_retry_after(value: &str) -> Result<Self, InvalidRetryAfter> {
            parse(value)
        }

        fn seal(_: Seal) {}
    }
}
