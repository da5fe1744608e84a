//! Received responses: from a status line or rows to a type of the program.
//!
//! [`StatusLine`] parses the first line of a response, and [`OwnedResponse`] keeps a whole one: its code, its reason
//! phrase and its header fields. [`FromSipResponse`](trait@crate::FromSipResponse) reads any response into a type of the
//! program. These three and their errors are at the root of the crate. This module has the kinds of the two errors, and
//! the iterators over the header fields of an [`OwnedResponse`].
//!
//! ```
//! use sip_codes::received::{FromSipResponseErrorKind, InvalidStatusLineKind};
//! use sip_codes::{FromSipResponse, OwnedResponse, StatusCode, StatusLine};
//!
//! #[derive(Debug, FromSipResponse)]
//! #[sip(423)]
//! struct TooBrief(#[sip(header = "Min-Expires")] u32);
//!
//! let error = StatusLine::parse(b"HTTP/1.1 200 OK").unwrap_err();
//! assert_eq!(error.kind(), InvalidStatusLineKind::Version);
//!
//! let response = OwnedResponse::new(StatusCode::INTERVAL_TOO_BRIEF);
//! let error = TooBrief::from_sip_response(&response).unwrap_err();
//! assert_eq!(error.kind(), FromSipResponseErrorKind::MissingHeader);
//! # let _ = |TooBrief(seconds)| seconds;
//! ```
//!
//! [`OwnedResponse`]: crate::OwnedResponse
//! [`StatusLine`]: crate::StatusLine

#[cfg(feature = "alloc")]
mod end_to_end;
#[cfg(feature = "alloc")]
pub(crate) mod error;
#[cfg(feature = "alloc")]
pub(crate) mod from_response;
#[cfg(feature = "alloc")]
mod header_block;
#[cfg(feature = "alloc")]
pub(crate) mod owned;
#[cfg(feature = "sip-header")]
mod sip_header;
pub(crate) mod status_line;

#[cfg(feature = "alloc")]
pub use self::error::FromSipResponseErrorKind;
#[cfg(feature = "alloc")]
pub use self::owned::{Headers, Rows};
pub use self::status_line::InvalidStatusLineKind;
