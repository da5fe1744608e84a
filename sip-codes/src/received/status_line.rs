//! [`StatusLine`]: the first line of a response.

use core::{error, fmt};

use sip_codes_core::StatusCode;

use crate::response::SipResponse;
use crate::text::ReasonPhrase;

/// A status line as it was received (RFC 3261 §7.2).
///
/// The reason phrase is kept byte for byte: it may be empty, it may be any wording in any language,
/// and it need not be UTF-8 (RFC 3261 §25.1). It is text for people; decide by the status.
///
/// ```
/// use sip_codes::{StatusCode, StatusLine};
///
/// let line = StatusLine::parse("SIP/2.0 486 Belegt – später\r\n".as_bytes())?;
/// assert_eq!(line.status_code(), StatusCode::BUSY_HERE);
/// assert_eq!(line.reason_phrase(), "Belegt – später".as_bytes());
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatusLine<'a> {
    status: StatusCode,
    reason_phrase: &'a [u8],
    end: usize,
}

impl<'a> StatusLine<'a> {
    /// Parses a status line: `SIP/2.0` in any case, one space, three digits, one space, the reason
    /// phrase.
    ///
    /// The line ends at CRLF, at LF alone, or with the text; [`end`](Self::end) tells where. What
    /// follows is left alone, so a `message/sipfrag` body (RFC 3420 §2) or a whole response can be
    /// passed as it is. Accepted too, because peers send it:
    ///
    /// - line breaks before the line (RFC 3261 §7.5),
    /// - no space after the code if the line ends there, though an empty reason phrase needs the
    ///   space (RFC 4475 §3.1.1.13).
    ///
    /// # Errors
    ///
    /// Returns an error for anything else: another version, a code that is not 100 to 699, a
    /// missing or surplus space, a CR that is not part of a CRLF.
    ///
    /// ```
    /// use sip_codes::{StatusCode, StatusLine};
    ///
    /// let sipfrag = b"sip/2.0 200 OK\nContact: <sip:bob@example.com>\n";
    /// let line = StatusLine::parse(sipfrag)?;
    /// assert_eq!(line.status_code(), StatusCode::OK);
    /// assert_eq!(&sipfrag[line.end()..], b"Contact: <sip:bob@example.com>\n");
    ///
    /// assert_eq!(StatusLine::parse(b"\r\n\r\nSIP/2.0 100\r\n")?.reason_phrase(), b"");
    /// assert!(StatusLine::parse(b"SIP/2.0 4294967301 better not break").is_err());
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    pub const fn parse(text: &'a [u8]) -> Result<StatusLine<'a>, InvalidStatusLine> {
        let mut line = text;
        while let [b'\r', b'\n', rest @ ..] | [b'\n', rest @ ..] = line {
            line = rest;
        }
        let [b'S' | b's', b'I' | b'i', b'P' | b'p', b'/', b'2', b'.', b'0', b' ', rest @ ..] = line
        else {
            return Err(InvalidStatusLine::of_version(text, line));
        };
        let code = rest;
        let Some((digits, rest)) = code.split_first_chunk::<3>() else {
            return Err(InvalidStatusLine::of_code(text, code));
        };
        let Ok(status) = StatusCode::from_bytes(digits) else {
            return Err(InvalidStatusLine::of_code(text, code));
        };
        let rest = match rest {
            [b' ', rest @ ..] => rest,
            [] | [b'\n', ..] | [b'\r', b'\n', ..] => rest,
            [b'0'..=b'9', ..] => {
                return Err(InvalidStatusLine::new(InvalidStatusLineKind::Digits, text, rest));
            }
            _ => return Err(InvalidStatusLine::new(InvalidStatusLineKind::Space, text, rest)),
        };
        let mut length = 0;
        while length < rest.len() && !matches!(rest[length], b'\r' | b'\n') {
            length += 1;
        }
        let (reason_phrase, rest) = rest.split_at(length);
        let rest = match rest {
            [] => rest,
            [b'\n', rest @ ..] | [b'\r', b'\n', rest @ ..] => rest,
            _ => return Err(InvalidStatusLine::new(InvalidStatusLineKind::LineBreak, text, rest)),
        };
        Ok(StatusLine { status, reason_phrase, end: text.len() - rest.len() })
    }

    /// Returns where the line ended: the index of the first byte after its line break.
    ///
    /// The header fields begin there. It is the length of the text if nothing follows.
    ///
    /// ```
    /// use sip_codes::StatusLine;
    ///
    /// let message = b"SIP/2.0 486 Busy Here\r\nServer: phone\r\n\r\n";
    /// let line = StatusLine::parse(message)?;
    /// assert_eq!(&message[line.end()..], b"Server: phone\r\n\r\n");
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    #[must_use]
    pub const fn end(&self) -> usize {
        self.end
    }

    /// Returns the status.
    #[must_use]
    pub const fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Returns the reason phrase as it was received: between the space after the code and the end
    /// of the line.
    ///
    /// The registered phrase is [`StatusCode::reason_phrase`].
    #[must_use]
    pub const fn reason_phrase(&self) -> &'a [u8] {
        self.reason_phrase
    }
}

impl fmt::Debug for StatusLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusLine")
            .field("status", &self.status)
            .field("reason_phrase", &format_args!("b\"{}\"", self.reason_phrase.escape_ascii()))
            .finish()
    }
}

/// A response with the reason phrase that was received, byte for byte, and no header fields.
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt, StatusLine};
///
/// let line = StatusLine::parse(b"SIP/2.0 603 Network Blocked\r\n")?;
/// assert_eq!(line.status_code(), 603);
/// assert_eq!(line.status_line().to_string(), "SIP/2.0 603 Network Blocked");
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
impl SipResponse for StatusLine<'_> {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        visit(ReasonPhrase::received_line(self.reason_phrase));
    }
}

impl<'a> TryFrom<&'a [u8]> for StatusLine<'a> {
    type Error = InvalidStatusLine;

    fn try_from(text: &'a [u8]) -> Result<Self, Self::Error> {
        StatusLine::parse(text)
    }
}

impl<'a> TryFrom<&'a str> for StatusLine<'a> {
    type Error = InvalidStatusLine;

    fn try_from(text: &'a str) -> Result<Self, Self::Error> {
        StatusLine::parse(text.as_bytes())
    }
}

/// The error of parsing a status line: what is wrong, where, and what is expected there.
///
/// ```
/// use sip_codes::received::InvalidStatusLineKind;
/// use sip_codes::StatusLine;
///
/// let error = StatusLine::parse(b"SIP/2.0 0486 Busy Here").unwrap_err();
/// assert_eq!(error.kind(), InvalidStatusLineKind::Digits);
/// assert_eq!(error.position(), 11);
/// assert_eq!(error.expected(), "three digits, 100 to 699");
/// assert_eq!(error.to_string(), "not a SIP status line: expected three digits, 100 to 699");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidStatusLine {
    kind: InvalidStatusLineKind,
    position: usize,
}

/// The first thing that is wrong with a status line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InvalidStatusLineKind {
    /// The line does not begin with `SIP/2.0` and one space: `HTTP/1.1 200 OK`, or a request.
    Version,
    /// After the version there are not exactly three digits: `SIP/2.0 48`, `SIP/2.0 0486 Busy Here`.
    Digits,
    /// The three digits are not 100 to 699: `SIP/2.0 700 Busy Here`.
    Range,
    /// After the code there is neither a space nor the end of the line: `SIP/2.0 486Busy Here`.
    Space,
    /// The line has a CR that is not part of a CRLF: `SIP/2.0 486 Busy\rHere`.
    LineBreak,
}

impl InvalidStatusLine {
    /// Makes the error whose position is where `rest`, the end of `text`, begins.
    const fn new(kind: InvalidStatusLineKind, text: &[u8], rest: &[u8]) -> Self {
        InvalidStatusLine { kind, position: text.len() - rest.len() }
    }

    /// Finds where a line is not the version and a space.
    #[cold]
    const fn of_version(text: &[u8], line: &[u8]) -> Self {
        const VERSION: &[u8] = b"SIP/2.0 ";
        let mut rest = line;
        let mut index = 0;
        while index < VERSION.len() {
            match rest {
                [byte, after @ ..] if byte.eq_ignore_ascii_case(&VERSION[index]) => rest = after,
                _ => break,
            }
            index += 1;
        }
        InvalidStatusLine::new(InvalidStatusLineKind::Version, text, rest)
    }

    /// Finds where what should be a code is not three digits, or makes the error of three digits
    /// out of range.
    #[cold]
    const fn of_code(text: &[u8], code: &[u8]) -> Self {
        let mut rest = code;
        let mut digits = 0;
        while let [b'0'..=b'9', after @ ..] = rest {
            if digits == 3 {
                break;
            }
            rest = after;
            digits += 1;
        }
        match (digits, rest) {
            (3, [] | [b' ' | b'\r' | b'\n', ..]) => {
                InvalidStatusLine::new(InvalidStatusLineKind::Range, text, code)
            }
            _ => InvalidStatusLine::new(InvalidStatusLineKind::Digits, text, rest),
        }
    }

    /// Returns what is wrong.
    #[must_use]
    pub const fn kind(&self) -> InvalidStatusLineKind {
        self.kind
    }

    /// Returns the index of the first byte that is wrong, or of the code if that is out of range. It
    /// is the length of the text if something is missing at its end.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.position
    }

    /// Returns what is expected at the position, in plain words, such as `one space after the code`.
    #[must_use]
    pub const fn expected(&self) -> &'static str {
        match self.kind {
            InvalidStatusLineKind::Version => "`SIP/2.0` and one space",
            InvalidStatusLineKind::Digits | InvalidStatusLineKind::Range => {
                "three digits, 100 to 699"
            }
            InvalidStatusLineKind::Space => "one space after the code",
            InvalidStatusLineKind::LineBreak => "a line break, found CR without LF",
        }
    }
}

impl fmt::Display for InvalidStatusLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a SIP status line: expected {}", self.expected())
    }
}

impl error::Error for InvalidStatusLine {}
