//! [`OwnedResponse`]: a response that came in, owned, with its reason phrase and header fields as
//! they were received.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::hash::{Hash, Hasher};
use core::iter::FusedIterator;
use core::ops::Range;
use core::{fmt, slice, str};

use sip_codes_core::StatusCode;

use super::header_block::{HeaderBlock, RawRow};
use super::status_line::{InvalidStatusLine, StatusLine};
use crate::response::SipResponse;
use crate::text::lines::lines;
use crate::text::name::is_same_field;
use crate::text::name::is_written_by_stack;
use crate::text::token::is_token;
use crate::text::{HeaderValue, ReasonPhrase};

/// A received response: its status, its reason phrase and its header fields.
///
/// It is parsed from a raw message, made from a [`StatusLine`] and rows, or copied from any [`SipResponse`]. As a
/// [`SipResponse`] it passes on the code, the reason phrase byte for byte, and the header fields in order, except those that the SIP stack writes
/// (`Via`, `From`, `To`, `Call-ID`, `CSeq`, `Content-Length`). So a proxy or a gateway can relay a
/// response with everything that matters to the caller. The message body is not part of it, but header
/// fields about the body, such as `Content-Type`, are: whoever relays them relays the body as well.
///
/// ```
/// use sip_codes::{OwnedResponse, SipResponseExt, StatusLine};
///
/// let line = StatusLine::parse(b"SIP/2.0 401 Who are you?\r\n")?;
/// let mut response = OwnedResponse::new(line);
/// response.push("Via", "SIP/2.0/UDP host;branch=z9hG4bK1");
/// response.push("WWW-Authenticate", "Digest realm=\"example.com\", nonce=\"84f1c\"");
///
/// assert_eq!(response.header("www-authenticate"), Some(b"Digest realm=\"example.com\", nonce=\"84f1c\"".as_slice()));
/// assert_eq!(response.status_line().to_string(), "SIP/2.0 401 Who are you?");
/// assert_eq!(
///     response.header_lines().to_string(),
///     "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"84f1c\"\r\n",
/// );
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
#[derive(Clone)]
pub struct OwnedResponse {
    status: StatusCode,
    /// The reason phrase and the header fields, perhaps with other text between them.
    text: Vec<u8>,
    reason_phrase: Range<usize>,
    rows: Vec<Row>,
}

/// A header field: where its name and its value are in the text.
#[derive(Clone)]
struct Row {
    name: Range<usize>,
    value: Range<usize>,
    is_of_stack: bool,
}

impl OwnedResponse {
    /// Makes a response without header fields from a status line.
    #[must_use]
    pub fn new(line: StatusLine<'_>) -> Self {
        OwnedResponse {
            status: line.status_code(),
            text: line.reason_phrase().to_vec(),
            reason_phrase: 0..line.reason_phrase().len(),
            rows: Vec::new(),
        }
    }

    /// Parses a response, or a `message/sipfrag` body that begins with a status line (RFC 3420 §2).
    ///
    /// The header fields end at the first empty line or with the message; a body after that is left
    /// alone. Lines end with CRLF or LF. A folded row becomes one line, as [`push`](Self::push) says. A line that
    /// is not a header field is skipped. Bytes that are not UTF-8 are kept.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusCode};
    ///
    /// let message = b"SIP/2.0 423 Interval Too Brief\r\nMin-Expires : 60\r\nContent-Length: 0\r\n\r\n";
    /// let response = OwnedResponse::parse(message)?;
    /// assert_eq!(response.status_code(), StatusCode::INTERVAL_TOO_BRIEF);
    /// assert_eq!(response.header("Min-Expires"), Some(b"60".as_slice()));
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the message does not begin with a status line, as
    /// [`StatusLine::parse`] does.
    pub fn parse(message: &[u8]) -> Result<Self, InvalidStatusLine> {
        /// More than a usual response has.
        const USUAL_ROWS: usize = 12;
        /// A row that a relay adds.
        const ROOM: usize = 64;

        let line = StatusLine::parse(message)?;
        let lines = &message[line.end()..];
        let mut block = HeaderBlock::new(lines);
        let mut rows = Vec::with_capacity(USUAL_ROWS);
        let mut folded = Vec::new();
        for RawRow { name, value, has_line_break } in &mut block {
            if has_line_break {
                folded.push(rows.len());
            }
            let is_of_stack = is_written_by_stack(&lines[name.clone()]);
            rows.push(Row { name, value, is_of_stack });
        }
        // The lines are copied at once, so rows have the same places in the text.
        let lines = &lines[..block.end()];
        let reason_phrase = line.reason_phrase();
        let mut text = Vec::with_capacity(lines.len() + reason_phrase.len() + ROOM);
        text.extend_from_slice(lines);
        let reason_phrase = append(&mut text, reason_phrase);
        for index in folded {
            let value = &mut rows[index].value;
            *value = append_unfolded(&mut text, &lines[value.clone()]);
        }
        Ok(OwnedResponse { status: line.status_code(), text, reason_phrase, rows })
    }

    /// Copies any response. What the program made is kept as it would be sent.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusCode};
    ///
    /// let response = OwnedResponse::from_response(&StatusCode::BUSY_HERE);
    /// assert_eq!(response.reason_phrase(), b"Busy Here");
    /// ```
    #[must_use]
    pub fn from_response(response: &(impl SipResponse + ?Sized)) -> Self {
        let status = response.status_code();
        let mut text = None;
        response.visit_reason(&mut |phrase| {
            text.get_or_insert_with(|| phrase.to_bytes());
        });
        let registered = || status.reason_phrase().unwrap_or_default().as_bytes().to_vec();
        let text = text.unwrap_or_else(registered);
        let reason_phrase = 0..text.len();
        let mut copy = OwnedResponse { status, text, reason_phrase, rows: Vec::new() };
        response.visit_every_header(&mut |name, value| copy.push(name, value.to_bytes()));
        copy
    }

    /// Adds a header field after the others.
    ///
    /// Blanks after the name and around the value are not part of them (RFC 3261 §7.3.1). A line break in
    /// the value, with the blanks around the break, becomes one space, as in a folded row. Nothing is added
    /// if the name is not a token.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusLine};
    ///
    /// let mut response = OwnedResponse::new(StatusLine::parse(b"SIP/2.0 200 OK")?);
    /// response.push("Contact", " <sip:bob@192.0.2.4>,\r\n <tel:+12025550100> ");
    /// assert_eq!(response.header("Contact"), Some(b"<sip:bob@192.0.2.4>, <tel:+12025550100>".as_slice()));
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    pub fn push(&mut self, name: &str, value: impl AsRef<[u8]>) {
        let name = name.trim_end_matches([' ', '\t']).as_bytes();
        if is_token(name) {
            self.rows.push(Row {
                name: append(&mut self.text, name),
                value: append_unfolded(&mut self.text, value.as_ref()),
                is_of_stack: is_written_by_stack(name),
            });
        }
    }

    /// Returns the status.
    #[must_use]
    pub const fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Returns the reason phrase as it was received. It need not be UTF-8.
    #[must_use]
    pub fn reason_phrase(&self) -> &[u8] {
        &self.text[self.reason_phrase.clone()]
    }

    /// Returns the name and the value of each header field, in order, also of those that the SIP
    /// stack writes. A value need not be UTF-8.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusLine};
    ///
    /// let mut response = OwnedResponse::new(StatusLine::parse(b"SIP/2.0 200 OK")?);
    /// response.push("Contact", "<sip:bob@example.com>");
    /// response.push("m", "<sip:bob@example.net>");
    /// assert_eq!(response.rows().len(), 2);
    /// assert_eq!(response.rows().next_back(), Some(("m", b"<sip:bob@example.net>".as_slice())));
    /// assert_eq!(response.headers("contact").count(), 2);
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    #[must_use]
    pub fn rows(&self) -> Rows<'_> {
        Rows { response: self, rows: self.rows.iter() }
    }

    /// Returns the values of all header fields with a name, in order. Names compare in any case,
    /// and a compact form is its header field (RFC 3261 §7.3.3).
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusLine};
    ///
    /// let mut response = OwnedResponse::new(StatusLine::parse(b"SIP/2.0 200 OK")?);
    /// response.push("m", "<sip:bob@192.0.2.4>");
    /// response.push("contact", "<tel:+12025550100>");
    /// assert_eq!(response.headers("Contact").count(), 2);
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    #[must_use]
    pub fn headers<'a>(&'a self, name: &'a str) -> Headers<'a> {
        Headers { name, rows: self.rows() }
    }

    /// Returns the value of the first header field with a name, as [`headers`](Self::headers) does.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        self.rows().find(|(row, _)| is_same_field(name, row)).map(|(_, value)| value)
    }

    #[inline]
    fn name(&self, row: &Row) -> &str {
        // A token is ASCII.
        str::from_utf8(&self.text[row.name.clone()]).unwrap_or_default()
    }

    #[inline]
    fn name_and_value(&self, row: &Row) -> (&str, &[u8]) {
        (self.name(row), &self.text[row.value.clone()])
    }
}

/// The names and values of all header fields, as [`rows`](OwnedResponse::rows) returns them.
#[derive(Clone)]
pub struct Rows<'a> {
    response: &'a OwnedResponse,
    rows: slice::Iter<'a, Row>,
}

impl<'a> Iterator for Rows<'a> {
    type Item = (&'a str, &'a [u8]);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.rows.next().map(|row| self.response.name_and_value(row))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }
}

impl DoubleEndedIterator for Rows<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        self.rows.next_back().map(|row| self.response.name_and_value(row))
    }
}

impl ExactSizeIterator for Rows<'_> {}

impl FusedIterator for Rows<'_> {}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone().map(|(name, value)| (name, shown(value)))).finish()
    }
}

/// The values of the header fields with one name, as [`headers`](OwnedResponse::headers) returns
/// them.
#[derive(Clone)]
pub struct Headers<'a> {
    name: &'a str,
    rows: Rows<'a>,
}

impl<'a> Iterator for Headers<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<Self::Item> {
        let name = self.name;
        self.rows.find(|(row, _)| is_same_field(name, row)).map(|(_, value)| value)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.rows.len()))
    }
}

impl DoubleEndedIterator for Headers<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let name = self.name;
        self.rows.rfind(|(row, _)| is_same_field(name, row)).map(|(_, value)| value)
    }
}

impl FusedIterator for Headers<'_> {}

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone().map(shown)).finish()
    }
}

/// Makes a response without header fields.
impl From<StatusLine<'_>> for OwnedResponse {
    fn from(line: StatusLine<'_>) -> Self {
        OwnedResponse::new(line)
    }
}

/// Adds bytes to a text, and returns where they are.
fn append(text: &mut Vec<u8>, bytes: &[u8]) -> Range<usize> {
    let start = text.len();
    text.extend_from_slice(bytes);
    start..text.len()
}

/// Adds a value to a text as one line, without blanks around it, and returns where it is.
fn append_unfolded(text: &mut Vec<u8>, value: &[u8]) -> Range<usize> {
    let start = text.len();
    for line in lines(value) {
        if text.len() > start {
            text.push(b' ');
        }
        text.extend_from_slice(line);
    }
    start..text.len()
}

/// Two responses are equal if their codes, their reason phrases and their rows are, byte for byte.
impl PartialEq for OwnedResponse {
    fn eq(&self, other: &Self) -> bool {
        self.status == other.status
            && self.reason_phrase() == other.reason_phrase()
            && self.rows().eq(other.rows())
    }
}

impl Eq for OwnedResponse {}

impl Hash for OwnedResponse {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.status.hash(state);
        self.reason_phrase().hash(state);
        self.rows().for_each(|row| row.hash(state));
    }
}

impl SipResponse for OwnedResponse {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        visit(ReasonPhrase::received(self.reason_phrase()));
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        for row in self.rows.iter().filter(|row| !row.is_of_stack) {
            visit(self.name(row), HeaderValue::received(&self.text[row.value.clone()]));
        }
    }

    fn visit_every_header(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        for row in &self.rows {
            visit(self.name(row), HeaderValue::received(&self.text[row.value.clone()]));
        }
    }
}

/// Adds header fields, each as [`push`](OwnedResponse::push) does.
impl<N: AsRef<str>, V: AsRef<[u8]>> Extend<(N, V)> for OwnedResponse {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, rows: I) {
        for (name, value) in rows {
            self.push(name.as_ref(), value);
        }
    }
}

/// Writes the parts as text.
impl fmt::Debug for OwnedResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("OwnedResponse")
            .field(&self.status)
            .field(&shown(self.reason_phrase()))
            .field(&self.rows())
            .finish()
    }
}

/// What was received, as text.
fn shown(bytes: &[u8]) -> String {
    bytes.escape_ascii().to_string()
}
