//! [`OwnedResponse`]: a response as a code, a reason phrase and rows, parsed, copied or put together.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::hash::{Hash, Hasher};
use core::iter::FusedIterator;
use core::ops::Range;
use core::{fmt, slice, str};

use sip_codes_core::StatusCode;

use super::end_to_end::is_end_to_end;
use super::header_block::{HeaderBlock, RawRow};
use super::status_line::{InvalidStatusLine, StatusLine};
use crate::response::SipResponse;
use crate::text::lines::lines;
use crate::text::name::is_same_field;
use crate::text::name::is_written_by_stack;
use crate::text::token::is_token;
use crate::text::{HeaderValue, ReasonPhrase};

/// A response that owns its parts: the code, the reason phrase and the header fields.
///
/// It is parsed from a raw message, copied from any [`SipResponse`], or put together from a code, a phrase and rows.
/// As a [`SipResponse`] it passes on the code, the reason phrase byte for byte, and the header fields in order,
/// except those that the SIP stack writes (`Via`, `From`, `To`, `Call-ID`, `CSeq`, `Content-Length`). So a proxy or
/// a gateway can relay a response with everything that matters to the caller. The message body is not part of it,
/// but header fields about the body, such as `Content-Type`, are. Relay the body with them, or remove them.
///
/// As of any response, [`status_line`](crate::SipResponseExt::status_line) and
/// [`header_lines`](crate::SipResponseExt::header_lines) are the text that is sent. There is no `Display`, because the
/// header fields of the stack and the body stand between that text and a whole message.
///
/// ```
/// use sip_codes::{OwnedResponse, SipResponseExt};
///
/// let message = b"SIP/2.0 401 Who are you?\r\n\
///     Via: SIP/2.0/UDP host;branch=z9hG4bK1\r\n\
///     WWW-Authenticate: Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\"\r\n\r\n";
/// let response = OwnedResponse::parse(message)?;
///
/// let challenge = b"Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\"";
/// assert_eq!(response.header("www-authenticate"), Some(challenge.as_slice()));
/// assert_eq!(response.status_line().to_string(), "SIP/2.0 401 Who are you?");
/// assert_eq!(
///     response.header_lines().to_string(),
///     "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"84f1c\", qop=\"auth\"\r\n",
/// );
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
///
/// # Changing and relaying
///
/// A back-to-back user agent answers one call with what it received in another. It passes on what is meant for the
/// caller ([`retain_end_to_end`](Self::retain_end_to_end)), and adds what belongs to its own call:
///
/// ```
/// use sip_codes::header::name;
/// use sip_codes::{OwnedResponse, SipResponseExt, StatusCode};
///
/// fn relay(mut response: OwnedResponse) -> OwnedResponse {
///     response.retain_end_to_end();
///     // The next hop is overloaded, and this server is not (RFC 3261 §16.7, step 6).
///     if response.status_code() == StatusCode::SERVICE_UNAVAILABLE {
///         response.set_status_code(StatusCode::SERVER_INTERNAL_ERROR);
///         response.remove(name::RETRY_AFTER);
///     }
///     response.push(name::CONTACT, "<sip:b2bua.example.com>");
///     response
/// }
///
/// let received = OwnedResponse::parse(
///     b"SIP/2.0 503 Maintenance\r\nm: <sip:bob@192.0.2.4>\r\nRetry-After: 60\r\nWarning: 399 a \"b\"\r\n\r\n",
/// )?;
/// let relayed = relay(received);
/// assert_eq!(relayed.status_line().to_string(), "SIP/2.0 500 Server Internal Error");
/// assert_eq!(
///     relayed.header_lines().to_string(),
///     "Warning: 399 a \"b\"\r\nContact: <sip:b2bua.example.com>\r\n",
/// );
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
///
/// # Parts of any response
///
/// [`visit_headers`](SipResponse::visit_headers) calls a closure, in which neither `?` nor `.await` of the function
/// around it can be used. In a loop over the [`rows`](Self::rows) of a copy they can:
///
/// ```
/// use sip_codes::{OwnedResponse, SipResponse};
///
/// # struct Connection;
/// # impl Connection {
/// #     async fn write(&mut self, _: &[u8]) -> std::io::Result<()> { Ok(()) }
/// # }
/// async fn send(response: impl SipResponse, peer: &mut Connection) -> std::io::Result<()> {
///     let response = OwnedResponse::from_response(&response);
///     for (name, value) in response.rows() {
///         peer.write(name.as_bytes()).await?;
///         peer.write(b": ").await?;
///         peer.write(value).await?;
///         peer.write(b"\r\n").await?;
///     }
///     Ok(())
/// }
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
    /// Makes a response with the registered reason phrase and no header fields. The phrase of a code that is
    /// not registered is empty.
    ///
    /// A response with another phrase is made with [`set_reason_phrase`](Self::set_reason_phrase), and rows are added
    /// with [`push`](Self::push) or `extend`. This is how the response of a SIP stack is copied:
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, ReasonPhrase, StatusCode};
    ///
    /// # let (code, reason, rows) = (486, "Busy", [("Retry-After", "60")]);
    /// let mut response = OwnedResponse::new(StatusCode::from_u16(code)?);
    /// response.set_reason_phrase(ReasonPhrase::received(reason.as_bytes()));
    /// response.extend(rows);
    /// # assert_eq!(response, OwnedResponse::parse(b"SIP/2.0 486 Busy\r\nRetry-After: 60\r\n\r\n")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn new(status: StatusCode) -> Self {
        OwnedResponse::with_phrase(status, registered_phrase(status))
    }

    fn with_phrase(status: StatusCode, phrase: &[u8]) -> Self {
        let text = phrase.to_vec();
        OwnedResponse { status, reason_phrase: 0..text.len(), text, rows: Vec::new() }
    }

    /// Parses a response, or a `message/sipfrag` body that begins with a status line (RFC 3420 §2).
    ///
    /// The header fields end at the first empty line or with the message; a body after that is left
    /// alone. Lines end with CRLF or LF. A folded row becomes one line, as [`push`](Self::push) says. A line that
    /// is not a header field is skipped. Bytes that are not UTF-8 are kept.
    ///
    /// ```
    /// use sip_codes::header::name;
    /// use sip_codes::{OwnedResponse, StatusCode};
    ///
    /// let message = b"SIP/2.0 423 Interval Too Brief\r\nMin-Expires : 60\r\nContent-Length: 0\r\n\r\n";
    /// let response = OwnedResponse::parse(message)?;
    /// assert_eq!(response.status_code(), StatusCode::INTERVAL_TOO_BRIEF);
    /// assert_eq!(response.header_str(name::MIN_EXPIRES), Some("60"));
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

    /// Copies any response. Values that the program made are escaped, as in a response that is sent.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusCode};
    ///
    /// let response = OwnedResponse::from_response(&StatusCode::BUSY_HERE);
    /// assert_eq!(response.reason_phrase(), b"Busy Here");
    /// ```
    #[must_use]
    pub fn from_response(response: &(impl SipResponse + ?Sized)) -> Self {
        let mut copy = OwnedResponse::new(response.status_code());
        response.visit_reason(&mut |phrase| copy.set_reason_phrase(phrase));
        response.visit_every_header(None, &mut |name, value| {
            copy.push(name, value.to_bytes());
        });
        copy
    }

    /// Changes the code. If it is another one, the reason phrase becomes the registered one, because the old
    /// phrase belongs to the old code.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusCode};
    ///
    /// let mut response = OwnedResponse::parse(b"SIP/2.0 480 Asleep\r\n\r\n")?;
    /// response.set_status_code(StatusCode::BUSY_HERE);
    /// assert_eq!(response.reason_phrase(), b"Busy Here");
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    pub fn set_status_code(&mut self, status: StatusCode) {
        if self.status != status {
            self.status = status;
            self.reason_phrase = append(&mut self.text, registered_phrase(status));
        }
    }

    /// Changes the reason phrase. A phrase of the program is a [`ReasonPhrase::new`], which is escaped, and one that was
    /// received is a [`ReasonPhrase::received`].
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, ReasonPhrase, StatusCode};
    ///
    /// let mut response = OwnedResponse::new(StatusCode::NOT_FOUND);
    /// response.set_reason_phrase(ReasonPhrase::new(&"No user \"bob\""));
    /// assert_eq!(response.reason_phrase(), b"No user %22bob%22");
    /// ```
    pub fn set_reason_phrase(&mut self, phrase: ReasonPhrase<'_>) {
        self.reason_phrase = append(&mut self.text, &phrase.to_bytes());
    }

    /// Adds a header field after the others. Returns whether it was added. If the name is not a token, the header field is
    /// not added, because it could be read as another one.
    ///
    /// Blanks after the name and around the value are not part of them (RFC 3261 §7.3.1). A line break in
    /// the value, with the blanks around the break, becomes one space, as in a folded row.
    ///
    /// The value is not checked, and no other character is changed, so that what was received is relayed as it came. It
    /// may hold a control character, such as NUL, which is not legal in a value but after a backslash in a quoted-string
    /// or a comment (RFC 3261 §25.1). For a text that the program made, push a [`HeaderValue::new`] as a `String`, which
    /// has a space for each control character, or the [`as_str`](crate::header::Value::as_str) of a value of
    /// [`header`](crate::header), which is legal.
    ///
    /// ```
    /// use sip_codes::header::name;
    /// use sip_codes::{HeaderValue, OwnedResponse, StatusCode};
    ///
    /// let mut response = OwnedResponse::new(StatusCode::OK);
    /// response.push(name::CONTACT, " <sip:bob@192.0.2.4>,\r\n <tel:+12025550100> ");
    /// assert_eq!(response.header_str(name::CONTACT), Some("<sip:bob@192.0.2.4>, <tel:+12025550100>"));
    ///
    /// // A name that a peer chose.
    /// assert!(!response.push("X-A: 1\r\nX-B", "2"));
    ///
    /// // A text that a peer chose.
    /// response.push("X-Note", HeaderValue::new(&"a\0b").to_string());
    /// assert_eq!(response.header_str("X-Note"), Some("a b"));
    /// ```
    pub fn push(&mut self, name: &str, value: impl AsRef<[u8]>) -> bool {
        let name = name.trim_end_matches([' ', '\t']).as_bytes();
        let is_name = is_token(name);
        if is_name {
            self.rows.push(Row {
                name: append(&mut self.text, name),
                value: append_unfolded(&mut self.text, value.as_ref()),
                is_of_stack: is_written_by_stack(name),
            });
        }
        is_name
    }

    /// Removes all header fields with a name, as [`headers`](Self::headers) finds them.
    ///
    /// ```
    /// use sip_codes::OwnedResponse;
    ///
    /// let mut response = OwnedResponse::parse(b"SIP/2.0 200 OK\r\nm: <sip:a@example.com>\r\nAllow: ACK\r\n\r\n")?;
    /// response.remove("Contact");
    /// assert_eq!(response.rows().collect::<Vec<_>>(), [("Allow", b"ACK".as_slice())]);
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    pub fn remove(&mut self, name: &str) {
        let text = &self.text;
        self.rows.retain(|row| !row.is_field(name, text));
    }

    /// Keeps only the header fields for whose name and value `keep` returns `true`. They are visited in order. A name is
    /// as it was received, perhaps a compact form, and in any case.
    ///
    /// ```
    /// use sip_codes::OwnedResponse;
    ///
    /// let mut response = OwnedResponse::parse(b"SIP/2.0 200 OK\r\nX-Hop: 1\r\nAllow: ACK\r\nx-leg: 2\r\n\r\n")?;
    /// response.retain(|name, _| !name.to_ascii_lowercase().starts_with("x-"));
    /// assert_eq!(response.rows().collect::<Vec<_>>(), [("Allow", b"ACK".as_slice())]);
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    pub fn retain(&mut self, mut keep: impl FnMut(&str, &[u8]) -> bool) {
        let text = &self.text;
        self.rows.retain(|row| {
            let (name, value) = row.name_and_value(text);
            keep(name, value)
        });
    }

    /// Removes the header fields that a back-to-back user agent must not pass on, because they belong to the transaction,
    /// the dialog or the registration in which it received the response. It then adds its own, such as `Contact`.
    ///
    /// | removed | reason |
    /// |---|---|
    /// | `Via`, `From`, `To`, `Call-ID`, `CSeq` | copied from the request that was answered (RFC 3261 §8.2.6.2) |
    /// | `Content-Length` | the length of the body that is sent (RFC 3261 §20.14) |
    /// | `Contact` | the target of the other dialog (RFC 3261 §12.1.1), or the bindings that this user agent registered (RFC 3261 §10.3). It stays in a 3xx and a 485: other addresses to try (RFC 3261 §21.3, §21.4.23) |
    /// | `Record-Route` | the route of the other dialog (RFC 3261 §12.1.1) |
    /// | `Path`, `Service-Route` | the route of the other registration (RFC 3327 §5.3, RFC 3608 §6.1) |
    /// | `Flow-Timer` | for the connection to the other server (RFC 5626 §5.4) |
    /// | `Require` | the extensions that the response uses, which the other request supports (RFC 3261 §8.2.4). It stays in a 421 and a 494: what the request must support (RFC 3261 §21.4.16, RFC 3329 §2.3.1) |
    /// | `RSeq` | counts within the other transaction (RFC 3262 §3) |
    /// | `Session-Expires` | the timer of the other session, and which side of it refreshes (RFC 4028 §9) |
    /// | `Timestamp` | copied from the request that was answered (RFC 3261 §8.2.6.1) |
    ///
    /// All others stay, so a response still carries what its code demands. Of these, the program has to
    /// [`remove`](Self::remove) `P-Asserted-Identity` if the caller is not trusted and `Privacy` has `id` (RFC 3325 §5),
    /// `Allow` and `Supported` if this user agent does not pass on what they list, and the header fields of a body that
    /// is not relayed.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusCode};
    ///
    /// let mut ringing = OwnedResponse::new(StatusCode::RINGING);
    /// ringing.extend([("Contact", "<sip:bob@192.0.2.4>"), ("RSeq", "1"), ("Require", "100rel"), ("Server", "A/1")]);
    /// ringing.retain_end_to_end();
    /// assert_eq!(ringing.rows().collect::<Vec<_>>(), [("Server", b"A/1".as_slice())]);
    /// ```
    #[doc(alias = "b2bua")]
    pub fn retain_end_to_end(&mut self) {
        let (text, status) = (&self.text, self.status);
        self.rows.retain(|row| !row.is_of_stack && is_end_to_end(row.name(text), status));
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

    /// Returns the reason phrase as it was received, `None` if it is not UTF-8.
    ///
    /// Percent-escapes are kept. A `#[sip(reason)]` field of [`FromSipResponse`](derive@crate::FromSipResponse) is read
    /// without them.
    ///
    /// ```
    /// use sip_codes::OwnedResponse;
    ///
    /// let response = OwnedResponse::parse(b"SIP/2.0 480 Asleep\r\n\r\n")?;
    /// assert_eq!(response.reason_phrase_str(), Some("Asleep"));
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    #[must_use]
    pub fn reason_phrase_str(&self) -> Option<&str> {
        str::from_utf8(self.reason_phrase()).ok()
    }

    /// Returns the name and the value of each header field, in order, also of those that the SIP
    /// stack writes. A value need not be UTF-8.
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusCode};
    ///
    /// let mut response = OwnedResponse::new(StatusCode::OK);
    /// response.push("Contact", "<sip:bob@example.com>");
    /// response.push("m", "<sip:bob@example.net>");
    /// assert_eq!(response.rows().len(), 2);
    /// assert_eq!(response.rows().next_back(), Some(("m", b"<sip:bob@example.net>".as_slice())));
    /// assert_eq!(response.headers("contact").count(), 2);
    /// ```
    #[must_use]
    pub fn rows(&self) -> Rows<'_> {
        Rows { text: &self.text, rows: self.rows.iter() }
    }

    /// Returns the values of all header fields with a name, in order. Names compare in any case,
    /// and a compact form is its header field (RFC 3261 §7.3.3).
    ///
    /// ```
    /// use sip_codes::{OwnedResponse, StatusCode};
    ///
    /// let mut response = OwnedResponse::new(StatusCode::OK);
    /// response.push("m", "<sip:bob@192.0.2.4>");
    /// response.push("contact", "<tel:+12025550100>");
    /// assert_eq!(response.headers("Contact").count(), 2);
    /// ```
    #[must_use]
    pub fn headers<'a>(&'a self, name: &'a str) -> Headers<'a> {
        Headers { name, rows: self.rows() }
    }

    /// Returns the value of the first header field with a name, as [`headers`](Self::headers) does.
    /// [`header_str`](Self::header_str) returns it as text, which can be parsed.
    ///
    /// With a constant of [`name`](crate::header::name), a misspelt name does not compile.
    ///
    /// ```
    /// use sip_codes::OwnedResponse;
    /// use sip_codes::header::name;
    ///
    /// let response = OwnedResponse::parse(b"SIP/2.0 486 Busy\r\nReason: Q.850;cause=17\r\n\r\n")?;
    /// assert_eq!(response.header(name::REASON), Some(b"Q.850;cause=17".as_slice()));
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        let row = self.rows.iter().find(|row| row.is_field(name, &self.text))?;
        Some(row.value(&self.text))
    }

    /// Returns the value of the first header field with a name, `None` also if it is not UTF-8.
    ///
    /// ```
    /// use sip_codes::OwnedResponse;
    /// use sip_codes::header::{Reason, name};
    /// use sip_codes::q850::Cause;
    ///
    /// let response = OwnedResponse::parse(b"SIP/2.0 486 Busy\r\nReason: Q.850;cause=17\r\n\r\n")?;
    /// let reason = response.header_str(name::REASON).and_then(|value| value.parse::<Reason>().ok());
    /// assert_eq!(reason.and_then(|reason| reason.cause()), Some(Cause::USER_BUSY));
    /// # Ok::<(), sip_codes::InvalidStatusLine>(())
    /// ```
    #[must_use]
    pub fn header_str(&self, name: &str) -> Option<&str> {
        self.header(name).and_then(|value| str::from_utf8(value).ok())
    }

    #[inline]
    fn visit_rows(
        &self,
        is_wanted: impl Fn(&Row) -> bool,
        visit: &mut dyn FnMut(&str, HeaderValue<'_>),
    ) {
        for row in self.rows.iter().filter(|row| is_wanted(row)) {
            let (name, value) = row.name_and_value(&self.text);
            visit(name, HeaderValue::received_line(value));
        }
    }
}

impl Row {
    /// Whether it is a header field with that name.
    #[inline]
    fn is_field(&self, name: &str, text: &[u8]) -> bool {
        is_same_field(name, &text[self.name.clone()])
    }

    #[inline]
    fn name<'a>(&self, text: &'a [u8]) -> &'a str {
        // A token is ASCII.
        str::from_utf8(&text[self.name.clone()]).unwrap_or_default()
    }

    #[inline]
    fn value<'a>(&self, text: &'a [u8]) -> &'a [u8] {
        &text[self.value.clone()]
    }

    #[inline]
    fn name_and_value<'a>(&self, text: &'a [u8]) -> (&'a str, &'a [u8]) {
        (self.name(text), self.value(text))
    }
}

/// The names and values of all header fields, as [`rows`](OwnedResponse::rows) returns them.
#[derive(Clone)]
pub struct Rows<'a> {
    text: &'a [u8],
    rows: slice::Iter<'a, Row>,
}

impl<'a> Iterator for Rows<'a> {
    type Item = (&'a str, &'a [u8]);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.rows.next().map(|row| row.name_and_value(self.text))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.rows.size_hint()
    }
}

impl DoubleEndedIterator for Rows<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        self.rows.next_back().map(|row| row.name_and_value(self.text))
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
        let (name, Rows { text, rows }) = (self.name, &mut self.rows);
        rows.find(|row| row.is_field(name, text)).map(|row| row.value(text))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.rows.len()))
    }
}

impl DoubleEndedIterator for Headers<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let (name, Rows { text, rows }) = (self.name, &mut self.rows);
        rows.rfind(|row| row.is_field(name, text)).map(|row| row.value(text))
    }
}

impl FusedIterator for Headers<'_> {}

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone().map(shown)).finish()
    }
}

/// Makes a response with the registered reason phrase and no header fields, as [`new`](OwnedResponse::new) does.
impl From<StatusCode> for OwnedResponse {
    fn from(status: StatusCode) -> Self {
        OwnedResponse::new(status)
    }
}

/// Makes a response with the reason phrase that was received, and no header fields.
impl From<StatusLine<'_>> for OwnedResponse {
    fn from(line: StatusLine<'_>) -> Self {
        OwnedResponse::with_phrase(line.status_code(), line.reason_phrase())
    }
}

fn registered_phrase(status: StatusCode) -> &'static [u8] {
    status.reason_phrase().unwrap_or_default().as_bytes()
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
        visit(ReasonPhrase::received_line(self.reason_phrase()));
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        self.visit_rows(|row| !row.is_of_stack, visit);
    }

    fn visit_every_header(&self, name: Option<&str>, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        self.visit_rows(|row| name.is_none_or(|name| row.is_field(name, &self.text)), visit);
    }
}

/// Adds header fields, each as [`push`](OwnedResponse::push) does. One whose name is not a token is left out.
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
