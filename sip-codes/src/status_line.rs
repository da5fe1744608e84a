//! [`StatusLine`]: the first line of a response.

use core::{error, fmt};

use sip_codes_core::StatusCode;

use crate::response::SipResponse;
use crate::value::ReasonPhrase;

/// A status line as it was received (RFC 3261 §7.2).
///
/// The reason phrase is kept byte for byte: it may be empty, it may be any wording in any language,
/// and it need not be UTF-8 (RFC 3261 §25.1). It is advice for people; decide by the status.
///
/// ```
/// use sip_codes::{StatusCode, StatusLine};
///
/// let line = StatusLine::parse("SIP/2.0 486 Belegt – später\r\n".as_bytes())?;
/// assert_eq!(line.status(), StatusCode::BUSY_HERE);
/// assert_eq!(line.reason_phrase(), "Belegt – später".as_bytes());
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatusLine<'a> {
    status: StatusCode,
    reason_phrase: &'a [u8],
}

impl<'a> StatusLine<'a> {
    /// Reads a status line: `SIP/2.0` in any case, one space, three digits, one space, the reason
    /// phrase.
    ///
    /// The line ends at a CRLF or with the text. Whatever follows the CRLF is left alone, so a
    /// `message/sipfrag` body (RFC 3420 §2) or a whole response can be passed as it is.
    ///
    /// # Errors
    ///
    /// Returns an error for anything else: another version, a code that is not 100 to 699, a
    /// missing or surplus space, a CR or LF that is not part of a CRLF. The space after the code is
    /// needed even if the reason phrase is empty (RFC 4475 §3.1.1.13).
    ///
    /// ```
    /// use sip_codes::{StatusCode, StatusLine};
    ///
    /// let sipfrag = b"sip/2.0 200 OK\r\nContact: <sip:bob@example.com>\r\n";
    /// assert_eq!(StatusLine::parse(sipfrag)?.status(), StatusCode::OK);
    ///
    /// assert_eq!(StatusLine::parse(b"SIP/2.0 100 ")?.reason_phrase(), b"");
    /// assert!(StatusLine::parse(b"SIP/2.0 4294967301 better not break").is_err());
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    pub const fn parse(text: &'a [u8]) -> Result<StatusLine<'a>, InvalidStatusLine> {
        let [b'S' | b's', b'I' | b'i', b'P' | b'p', b'/', b'2', b'.', b'0', b' ', rest @ ..] = text
        else {
            return Err(InvalidStatusLine(Fault::Version));
        };
        let Some((digits, rest)) = rest.split_first_chunk::<3>() else {
            return Err(InvalidStatusLine(Fault::Code));
        };
        let Ok(status) = StatusCode::from_bytes(digits) else {
            return Err(InvalidStatusLine(Fault::Code));
        };
        let rest = match rest {
            [b' ', rest @ ..] => rest,
            [b'0'..=b'9', ..] => return Err(InvalidStatusLine(Fault::Code)),
            _ => return Err(InvalidStatusLine(Fault::Space)),
        };
        let mut end = 0;
        while end < rest.len() && !matches!(rest[end], b'\r' | b'\n') {
            end += 1;
        }
        match rest.split_at(end) {
            (reason_phrase, [] | [b'\r', b'\n', ..]) => Ok(StatusLine { status, reason_phrase }),
            _ => Err(InvalidStatusLine(Fault::LineBreak)),
        }
    }

    /// Returns the status.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
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
        visit(ReasonPhrase::received(self.reason_phrase));
    }
}

impl<'a> TryFrom<&'a [u8]> for StatusLine<'a> {
    type Error = InvalidStatusLine;

    fn try_from(text: &'a [u8]) -> Result<Self, Self::Error> {
        StatusLine::parse(text)
    }
}

/// The error of parsing a status line.
///
/// ```
/// use sip_codes::StatusLine;
///
/// let error = StatusLine::parse(b"SIP/2.0 0486 Busy Here").unwrap_err();
/// assert_eq!(error.to_string(), "not a SIP status line: expected three digits, 100 to 699");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidStatusLine(Fault);

/// The first thing that is wrong with the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Fault {
    Version,
    Code,
    Space,
    LineBreak,
}

impl fmt::Display for InvalidStatusLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.0 {
            Fault::Version => "not a SIP status line: expected `SIP/2.0` and one space",
            Fault::Code => "not a SIP status line: expected three digits, 100 to 699",
            Fault::Space => "not a SIP status line: expected one space after the code",
            Fault::LineBreak => "not a SIP status line: expected CRLF at its end, found CR or LF",
        })
    }
}

impl error::Error for InvalidStatusLine {}
