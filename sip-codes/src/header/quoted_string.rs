//! [`QuotedString`]: text in double quotes, as part of a header field value.

#[cfg(feature = "alloc")]
use alloc::string::String;
#[cfg(feature = "alloc")]
use core::error::Error;
use core::fmt::{self, Display, Write};
#[cfg(feature = "alloc")]
use core::str::FromStr;

use crate::text::escape::Escape;
use sip_codes_core::grammar::Place;

/// Text that is written as a `quoted-string`: in double quotes, with `\"` for `"` and `\\` for `\`
/// (RFC 3261 §25.1).
///
/// It is for types with a `Display` of their own. In the text of a `#[sip(header("Name", "\"{0}\""))]` the derive
/// does the same.
///
/// A line break becomes a blank, and so does each other control character, because a header field value
/// cannot hold them.
///
/// ```
/// use sip_codes::header::QuotedString;
///
/// let name = QuotedString("Bob \"the\r\nbuilder\"");
/// assert_eq!(format!("{name} <sip:bob@example.com>"), r#""Bob \"the builder\"" <sip:bob@example.com>"#);
/// ```
///
/// With the feature `alloc` the text is read again:
///
/// ```
/// use sip_codes::header::QuotedString;
///
/// let QuotedString(name): QuotedString<String> = r#""Bob \"the builder\"""#.parse()?;
/// assert_eq!(name, "Bob \"the builder\"");
/// # Ok::<(), sip_codes::header::InvalidQuotedString>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct QuotedString<T>(pub T);

impl<T: Display> Display for QuotedString<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        let mut escape = Escape::new(f, Place::QuotedString);
        write!(escape, "{}", self.0)?;
        f.write_char('"')
    }
}

/// Text that is not one `quoted-string`.
///
/// ```
/// use sip_codes::header::QuotedString;
///
/// let error = "\"Bob\" Smith".parse::<QuotedString<String>>().unwrap_err();
/// assert_eq!(error.position(), 5);
/// assert_eq!(error.to_string(), "expected the end after the closing quote");
/// ```
#[cfg(feature = "alloc")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidQuotedString {
    position: usize,
    expected: &'static str,
}

#[cfg(feature = "alloc")]
impl InvalidQuotedString {
    /// Returns the byte at which something else was expected.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.position
    }

    /// Returns what was expected there.
    #[must_use]
    pub const fn expected(&self) -> &'static str {
        self.expected
    }
}

#[cfg(feature = "alloc")]
impl Display for InvalidQuotedString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.expected)
    }
}

#[cfg(feature = "alloc")]
impl Error for InvalidQuotedString {}

/// Reads a `quoted-string`, without blanks around it. A backslash may precede any character but a line
/// break.
#[cfg(feature = "alloc")]
impl FromStr for QuotedString<String> {
    type Err = InvalidQuotedString;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let expected = |position, expected| Err(InvalidQuotedString { position, expected });
        let mut characters = text.char_indices();
        if !matches!(characters.next(), Some((_, '"'))) {
            return expected(0, "a double quote");
        }
        let mut unquoted = String::new();
        while let Some((position, character)) = characters.next() {
            match character {
                '"' if position + 1 == text.len() => return Ok(QuotedString(unquoted)),
                '"' => return expected(position + 1, "the end after the closing quote"),
                '\\' => match characters.next() {
                    Some((_, escaped)) if !matches!(escaped, '\r' | '\n') => unquoted.push(escaped),
                    _ => return expected(position + 1, "a character after the backslash"),
                },
                '\r' | '\n' => return expected(position, "no line break"),
                character => unquoted.push(character),
            }
        }
        expected(text.len(), "a closing quote")
    }
}
