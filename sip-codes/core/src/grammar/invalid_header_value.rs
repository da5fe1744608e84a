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
    remedy: Option<Remedy>,
}

/// What to write instead of an insertion that cannot stand where it is in a template.
///
/// ```
/// use sip_codes::header::HeaderField;
/// use sip_codes_core::grammar::Remedy;
///
/// let reason = HeaderField::find("Reason").unwrap();
/// let error = reason.check_template("\0;cause=16", &|_| {}).unwrap_err();
/// assert_eq!(error.expected(), "a protocol");
/// assert_eq!(error.remedy(), Some(Remedy::Literal));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Remedy {
    /// Literal text. It decides what is legal elsewhere in the value: a scheme, a protocol, the name of a
    /// parameter; or it must differ from other text, such as the `q` of a security mechanism.
    Literal,
    /// Double quotes around the insertion, or around all of the display name.
    Quotes,
    /// Angle brackets around the insertion.
    AngleBrackets,
    /// No backslash and no `%` before the insertion. What is inserted is escaped as it needs to be.
    Unescaped,
    /// One insertion for the whole number, host, date or other text that the grammar has no smaller part of.
    /// Where that is not possible, a value of the type of the whole header field.
    Whole,
}

impl InvalidHeaderValue {
    pub(crate) const fn new(position: usize, expected: &'static str) -> Self {
        InvalidHeaderValue { position, expected, remedy: None }
    }

    /// The error that an insertion is where `expected` is.
    pub(crate) const fn with_remedy(self, remedy: Remedy) -> Self {
        InvalidHeaderValue { remedy: Some(remedy), ..self }
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

    /// Returns what to write instead, if an insertion of a template is at the position and cannot stand
    /// there. `None` for values, and where the insertion is not at fault, such as after a missing comma.
    #[must_use]
    pub const fn remedy(&self) -> Option<Remedy> {
        self.remedy
    }
}

/// Writes the error as `at byte 6, expected a comma or the end`.
impl fmt::Display for InvalidHeaderValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at byte {}, expected {}", self.position, self.expected)
    }
}

impl Error for InvalidHeaderValue {}
