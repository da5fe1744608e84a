//! [`RetryAfter`]: the value of the `Retry-After` header field.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Display, Write};
use core::str::FromStr;
use core::time::Duration;

use sip_codes_core::grammar::{self, Place};

use crate::field::DeltaSeconds;
use crate::field::retry_after::sealed::Seal;
use crate::field::retry_after::{
    FromRetryAfter, InvalidRetryAfter, InvalidRetryAfterKind, RetryAfterValue, split,
};
use crate::text::HeaderValue;
use crate::text::escape::Escape;

/// A value of `Retry-After`: a number of seconds, a comment and parameters (RFC 3261 §20.33).
///
/// As a field with `#[sip(header = "Retry-After")]` it is written and read whole. Whatever the
/// comment holds, it cannot leave its parentheses, and nothing in the value can end the line.
///
/// ```
/// use sip_codes::header::RetryAfter;
///
/// let value: RetryAfter = "120 (in a meeting);duration=3600".parse()?;
/// assert_eq!(value.seconds(), 120);
/// assert_eq!(value.comment(), Some("in a meeting"));
/// assert_eq!(value.duration(), Some(3600));
///
/// let value = RetryAfter::new(60_u32).with_comment("back :)");
/// assert_eq!(value.to_string(), "60 (back :\\))");
/// # Ok::<(), sip_codes::header::InvalidRetryAfter>(())
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
            f.write_str(")")?;
        }
        self.parameters.iter().try_for_each(|(name, value)| match value {
            Some(value) => {
                write!(f, ";{name}=")?;
                let mut escape = Escape::new(f, Place::Text { at_start: false, at_end: false });
                escape.write_str(value)
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
