//! The error of all checks of header field values: [`InvalidHeaderValue`].

use core::error::Error;
use core::fmt;

/// A header field value that breaks the grammar of its field: where, and what is expected there.
///
/// The position is where something is missing, such as a nonce in a challenge without one, or where
/// something begins that must not be there, such as a second `q` or a number that is too large.
///
/// ```
/// use sip_codes::header::HeaderField;
///
/// let allow = HeaderField::find("Allow").unwrap();
/// let error = allow.check_value("INVITE ACK").unwrap_err();
/// assert_eq!(error.position(), 6);
/// assert_eq!(error.expected(), "a comma or the end");
/// assert_eq!(error.to_string(), "at byte 6, expected a comma or the end");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidHeaderValue {
    position: usize,
    expected: &'static str,
}

impl InvalidHeaderValue {
    pub(crate) const fn new(position: usize, expected: &'static str) -> Self {
        InvalidHeaderValue { position, expected }
    }

    /// Returns the byte at which the first fault is, counted from 0.
    ///
    /// The position is always the boundary of a character, so the value can be split there. It is
    /// the length of the value if something is missing at the end.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.position
    }

    /// Returns what is expected at the position, in plain words, such as `three digits` or `an
    /// option tag`.
    #[must_use]
    pub const fn expected(&self) -> &'static str {
        self.expected
    }
}

/// Writes the error as `at byte 6, expected a comma or the end`.
impl fmt::Display for InvalidHeaderValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}, expected {}", self.position, self.expected)
    }
}

impl Error for InvalidHeaderValue {}
