//! What a `Retry-After` is made of and read from: a number of seconds, a comment and parameters.

#[cfg(feature = "alloc")]
use alloc::string::String;
#[cfg(feature = "alloc")]
use core::fmt::Display;
use core::time::Duration;

#[cfg(feature = "alloc")]
use sip_codes_core::grammar::Place;
use sip_codes_core::parts::parameter;

use super::RetryAfter;
#[cfg(feature = "alloc")]
use super::{
    parameters::{unescape, without_parameter},
    place,
};
#[cfg(feature = "alloc")]
use crate::field::HeaderValueOf;
#[cfg(feature = "alloc")]
use crate::text::{HeaderValue, Inserted};

/// The parts of the value (RFC 3261 §20.33).
///
/// ```
/// use sip_codes::header::RetryAfter;
///
/// let value = RetryAfter::from_seconds(60_u32).with_comment("back :)").with_duration(3_600_u32);
/// assert_eq!(value, "60 (back :\\));duration=3600");
/// assert_eq!(value.seconds(), 60);
/// assert_eq!(value.comment().as_deref(), Some("back :)"));
/// assert_eq!(value.duration(), Some(3_600));
/// ```
impl RetryAfter {
    /// Makes a value of a number of seconds: an unsigned integer or a [`Duration`].
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn from_seconds(seconds: impl HeaderValueOf<place::Seconds>) -> Self {
        Self::from_template(&["", ""], &[Inserted::value(seconds.header_value())])
    }

    /// Adds a comment, in place of the one that is there. Control characters in it become spaces.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn with_comment(self, comment: impl Display) -> Self {
        let (seconds, _, parameters) = self.parts();
        let values = [
            Inserted::value(HeaderValue::checked(seconds)),
            Inserted::any(Place::Comment, &comment),
            Inserted::value(HeaderValue::checked(parameters)),
        ];
        Self::from_template(&["", " (", ")", ""], &values)
    }

    /// Adds the parameter `duration`, in place of the one that is there: how long the callee will be reachable,
    /// beginning at the time of availability.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn with_duration(self, seconds: impl HeaderValueOf<place::Seconds>) -> Self {
        let (_, _, parameters) = self.parts();
        let before = self.as_str().trim_end_matches([' ', '\t']).strip_suffix(parameters);
        let others = without_parameter(parameters, DURATION);
        let values = [
            Inserted::value(HeaderValue::checked(before.unwrap_or_default())),
            Inserted::value(HeaderValue::checked(&others)),
            Inserted::value(seconds.header_value()),
        ];
        Self::from_template(&["", "", ";duration=", ""], &values)
    }

    /// Returns the number of seconds to wait.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        self.parts().0.parse().unwrap_or(u32::MAX)
    }

    /// Returns the time to wait.
    #[must_use]
    pub fn delay(&self) -> Duration {
        Duration::from_secs(self.seconds().into())
    }

    /// Returns the comment, without its backslashes.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn comment(&self) -> Option<String> {
        self.parts().1.map(unescape)
    }

    /// Returns the parameter `duration` in seconds.
    #[must_use]
    pub fn duration(&self) -> Option<u32> {
        parameter(self.parts().2, DURATION)?.parse().ok()
    }

    /// Returns the digits, the content of the comment, and the parameters with the semicolon before them.
    fn parts(&self) -> (&str, Option<&str>, &str) {
        let text = self.as_str();
        let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
        let (seconds, rest) = text.split_at(end);
        let rest = rest.trim_start_matches([' ', '\t']);
        let Some(comment) = rest.strip_prefix('(') else { return (seconds, None, rest) };
        let (mut depth, mut is_escaped) = (1_usize, false);
        let end = comment.bytes().position(|byte| {
            match byte {
                _ if is_escaped => {}
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            is_escaped = byte == b'\\' && !is_escaped;
            depth == 0
        });
        let (comment, rest) = comment.split_at(end.unwrap_or(comment.len()));
        let rest = rest.strip_prefix(')').unwrap_or(rest);
        (seconds, Some(comment), rest.trim_matches([' ', '\t']))
    }
}

const DURATION: &str = "duration";
