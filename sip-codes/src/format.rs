//! What the methods of [`SipResponseExt`] return: the parts of a response as values that implement `Display`.
//!
//! A program names these types only to store a part before it is written. They obey width, alignment and precision.
//!
//! ```
//! use sip_codes::format::{DisplayHeaderLines, DisplayStatusLine};
//! use sip_codes::{SipResponse, SipResponseExt, StatusCode};
//!
//! struct Outgoing<'a> {
//!     status_line: DisplayStatusLine<'a, dyn SipResponse>,
//!     header_lines: DisplayHeaderLines<'a, dyn SipResponse>,
//! }
//!
//! let response: &dyn SipResponse = &StatusCode::BUSY_HERE;
//! let outgoing =
//!     Outgoing { status_line: response.status_line(), header_lines: response.header_lines() };
//! assert_eq!(outgoing.status_line.to_string(), "SIP/2.0 486 Busy Here");
//! # let _ = outgoing.header_lines;
//! ```
//!
//! [`SipResponseExt`]: crate::SipResponseExt

pub use crate::response::display::{DisplayHeaderLines, DisplayPhrase, DisplayStatusLine};
