//! [`OwnedResponse`]: a response that came in, owned, with its reason phrase and header fields as
//! they were received.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::iter::FusedIterator;
use core::ops::Range;
use core::{fmt, slice, str};

use sip_codes_core::StatusCode;
use sip_codes_core::header::{HEADER_FIELDS, WrittenBy};

use super::status_line::StatusLine;
use crate::response::SipResponse;
use crate::text::name::Name;
use crate::text::token::is_token;
use crate::text::{HeaderValue, ReasonPhrase};

/// A received response: its status, its reason phrase and its header fields.
///
/// It is made from a [`StatusLine`] and rows, or from any [`SipResponse`]; with the feature
/// `sip-header` also from a raw message. As a [`SipResponse`] it passes on the code, the reason
/// phrase byte for byte, and the header fields in order, except those that the SIP stack writes
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
/// response.push("WWW-Authenticate", "Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\"");
///
/// assert_eq!(response.header("www-authenticate"), Some(b"Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\"".as_slice()));
/// assert_eq!(response.status_line().to_string(), "SIP/2.0 401 Who are you?");
/// assert_eq!(
///     response.header_lines().to_string(),
///     "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\"\r\n",
/// );
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct OwnedResponse {
    status: StatusCode,
    /// The reason phrase, then the names and the values of all rows.
    text: Vec<u8>,
    reason_end: usize,
    rows: Vec<Row>,
}

/// A header field: where its name and its value are in the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Row {
    name: Range<usize>,
    value: Range<usize>,
    is_of_stack: bool,
}

impl OwnedResponse {
    /// Makes a response without header fields from a status line.
    #[must_use]
    pub fn new(line: StatusLine<'_>) -> Self {
        OwnedResponse::with_capacity(line, 0, 0)
    }

    /// Makes a response with room for rows, and for this many bytes of text in all.
    pub(crate) fn with_capacity(line: StatusLine<'_>, rows: usize, bytes: usize) -> Self {
        let reason_phrase = line.reason_phrase();
        let mut text = Vec::with_capacity(bytes.max(reason_phrase.len()));
        text.extend_from_slice(reason_phrase);
        OwnedResponse {
            status: line.status_code(),
            reason_end: text.len(),
            text,
            rows: Vec::with_capacity(rows),
        }
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
        let mut copy = OwnedResponse { status, reason_end: text.len(), text, rows: Vec::new() };
        response.visit_headers(&mut |name, value| copy.push(name, value.to_bytes()));
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
        let value = value.as_ref();
        let has_line_break = value.contains(&b'\r') || value.contains(&b'\n');
        self.push_row(name.trim_end_matches([' ', '\t']).as_bytes(), value, has_line_break);
    }

    /// The same for a name that may be any bytes, and a value that is known to have a line break or
    /// none.
    pub(crate) fn push_row(&mut self, name: &[u8], value: &[u8], has_line_break: bool) {
        if !is_token(name) {
            return;
        }
        let start = self.text.len();
        self.text.extend_from_slice(name);
        let name = start..self.text.len();
        if has_line_break {
            self.push_unfolded(value);
        } else {
            self.text.extend_from_slice(trim_blanks(value));
        }
        let is_of_stack = is_of_stack(&self.text[name.clone()]);
        self.rows.push(Row { value: name.end..self.text.len(), name, is_of_stack });
    }

    /// Adds a value to the text, with one space in place of each line break.
    fn push_unfolded(&mut self, value: &[u8]) {
        let start = self.text.len();
        for line in value.split(|byte| matches!(byte, b'\r' | b'\n')) {
            let line = trim_blanks(line);
            if line.is_empty() {
                continue;
            }
            if self.text.len() > start {
                self.text.push(b' ');
            }
            self.text.extend_from_slice(line);
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
        &self.text[..self.reason_end]
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
        Headers { name: Name::new(name), rows: self.rows() }
    }

    /// Returns the value of the first header field with a name, as [`headers`](Self::headers) does.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        let name = Name::new(name);
        self.rows().find(|(row, _)| name.is(row)).map(|(_, value)| value)
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
    name: Name<'a>,
    rows: Rows<'a>,
}

impl<'a> Iterator for Headers<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<Self::Item> {
        let name = self.name;
        self.rows.find(|(row, _)| name.is(row)).map(|(_, value)| value)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.rows.len()))
    }
}

impl DoubleEndedIterator for Headers<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let name = self.name;
        self.rows.rfind(|(row, _)| name.is(row)).map(|(_, value)| value)
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

/// Whether the SIP stack writes the header field.
fn is_of_stack(name: &[u8]) -> bool {
    /// The seven header fields, so that not all rows of the table are compared.
    const OF_STACK: [(&str, u8); 7] = {
        let mut fields = [("", 0); 7];
        let mut count = 0;
        let mut index = 0;
        while index < HEADER_FIELDS.len() {
            let field = &HEADER_FIELDS[index];
            if matches!(field.written_by(), WrittenBy::Stack) {
                let compact_form = match field.compact_form() {
                    Some(letter) => letter as u8,
                    None => 0,
                };
                fields[count] = (field.name(), compact_form);
                count += 1;
            }
            index += 1;
        }
        assert!(count == fields.len());
        fields
    };
    match name {
        [letter] => OF_STACK.iter().any(|(_, compact)| compact.eq_ignore_ascii_case(letter)),
        name => OF_STACK.iter().any(|(field, _)| name.eq_ignore_ascii_case(field.as_bytes())),
    }
}

fn trim_blanks(text: &[u8]) -> &[u8] {
    let is_text = |byte: &u8| !matches!(byte, b' ' | b'\t');
    let Some(start) = text.iter().position(is_text) else { return &[] };
    let end = text.iter().rposition(is_text).unwrap_or(start);
    &text[start..=end]
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
