//! The feature `sip-header`: parses a raw message into a [`OwnedResponse`], and lets the typed accessors of the
//! crate `sip-header` read its rows.

extern crate std;

use alloc::vec::Vec;
use core::str;

use sip_header::{MessageLines, RowError, SipHeaderRows};

use super::owned::OwnedResponse;
use super::status_line::{InvalidStatusLine, StatusLine};
use crate::text::name::is_same_field;

impl OwnedResponse {
    /// Parses a response, or a `message/sipfrag` body that begins with a status line (RFC 3420 §2).
    ///
    /// The header fields end at the first empty line or with the message; a body after that is left
    /// alone. Lines end with CRLF or LF. A line that is not a header field is skipped. Bytes that
    /// are not UTF-8 are kept.
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
    #[cfg_attr(docsrs, doc(cfg(feature = "sip-header")))]
    pub fn parse(message: &[u8]) -> Result<Self, InvalidStatusLine> {
        /// More than a usual response has.
        const USUAL_ROWS: usize = 12;

        let line = StatusLine::parse(message)?;
        let block = &message[line.end()..];
        let mut response = OwnedResponse::with_capacity(line, USUAL_ROWS, message.len().min(2_048));
        for row in MessageLines::from_header_block(block).rows() {
            let value = row.value();
            // The value is unfolded, so that only a CR that is not part of a CRLF may be in it.
            let has_line_break = value.contains(&b'\r');
            response.push_row(row.name(), &value, has_line_break);
        }
        Ok(response)
    }
}

/// The rows of a header field, for all typed accessors of `sip-header`. A row that is not UTF-8 is an
/// error.
///
/// ```
/// use sip_codes::OwnedResponse;
/// use sip_header::{ContactList, SipHeader, SipHeaderLookup};
///
/// let response = OwnedResponse::parse(b"SIP/2.0 302 Moved\r\nm: <sip:bob@example.com>\r\n\r\n")?;
/// let contacts = response.parse_header_strict::<ContactList>(SipHeader::Contact)?.unwrap();
/// assert_eq!(contacts.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "sip-header")))]
impl SipHeaderRows for OwnedResponse {
    fn sip_header_rows_str<'a>(&'a self, name: &str) -> Result<Vec<&'a str>, RowError> {
        let values = self.rows().filter(|(row, _)| is_same_field(name, row));
        values.map(|(_, value)| str::from_utf8(value).map_err(RowError::malformed_from)).collect()
    }
}
