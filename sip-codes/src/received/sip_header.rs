//! The feature `sip-header`: the typed accessors of the crate `sip-header` read the rows of an [`OwnedResponse`].

extern crate std;

use alloc::vec::Vec;
use core::str;

use sip_header::{RowError, SipHeaderRows};

use super::owned::OwnedResponse;
use crate::text::name::is_same_field;

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
