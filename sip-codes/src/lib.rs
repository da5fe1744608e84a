//! SIP response codes that are checked while your program compiles.
//!
//! - [`sip_status!`] turns a number into a constant: `sip_status!(486)` is
//!   [`StatusCode::BUSY_HERE`], and `sip_status!(468)` does not compile.
//! - [`#[derive(SipResponse)]`](derive@SipResponse) gives every case of an error type a checked
//!   status, a reason phrase and the header fields that the RFC demands; [`WireFormat`] writes them.
//! - [`StatusCode`], [`StatusClass`] and [`REGISTRY`] hold what the RFCs say of all 77 codes, as
//!   constants, without allocation, in `no_std`.
//! - [`StatusLine`] reads what a peer sent, and keeps its reason phrase byte for byte.
//!
//! ```
//! use sip_codes::{StatusCode, StatusLine, sip_status};
//!
//! let line = StatusLine::parse(b"SIP/2.0 603 Network Blocked\r\n")?;
//! match line.status() {
//!     sip_status!(486) | sip_status!(600) => panic!("busy"),
//!     sip_status!(603, "Decline") => assert_eq!(line.reason_phrase(), b"Network Blocked"),
//!     other => panic!("{other}"),
//! }
//!
//! const BUSY: StatusCode = sip_status!(486);
//! assert_eq!(BUSY.to_string(), "486 Busy Here");
//! # Ok::<(), sip_codes::InvalidStatusLine>(())
//! ```
//!
//! # An error type that knows its responses
//!
//! ```
//! use sip_codes::{SipResponse, StatusCode, WireFormat};
//!
//! #[derive(SipResponse)]
//! enum CallError {
//!     #[sip(486)]
//!     Busy,
//!     #[sip(404, reason = "No user {user}")]
//!     UnknownUser { user: String },
//!     #[sip(503)]
//!     Overloaded {
//!         #[sip(header = "Retry-After")]
//!         seconds: u32,
//!     },
//!     /// What the next hop said.
//!     #[sip(transparent)]
//!     Upstream(StatusCode),
//! }
//!
//! let error = CallError::UnknownUser { user: "bob".into() };
//! assert_eq!(error.status_line().to_string(), "SIP/2.0 404 No user bob");
//! let error = CallError::Overloaded { seconds: 30 };
//! assert_eq!(error.header_lines().to_string(), "Retry-After: 30\r\n");
//! let error = CallError::Upstream(StatusCode::from_u16(480)?);
//! assert_eq!(StatusCode::from(&error), StatusCode::TEMPORARILY_UNAVAILABLE);
//! # let _ = CallError::Busy;
//! # Ok::<(), sip_codes::InvalidStatusCode>(())
//! ```
//!
//! # Features
//!
//! - `macros` (default): the two macros. Without it nothing but this crate and `sip-codes-core` is
//!   compiled.
//! - `serde`: [`StatusCode`] as a number.
//! - `alloc`: [`SipResponse`](trait@SipResponse) and [`CompleteResponse`] for `Box<T>`.
//!
//! The crate is `no_std` with all of them.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

#[cfg(feature = "macros")]
mod macros;
mod response;
mod status_line;
mod unexpected;
mod wire;

pub use sip_codes_core::{
    InvalidStatusCode, REGISTRY, Reference, Registration, RequiredHeader, Standing, StatusClass,
    StatusCode, grammar,
};

#[cfg(feature = "macros")]
pub use self::macros::SipResponse;
pub use self::response::{CompleteResponse, SipResponse};
pub use self::status_line::{InvalidStatusLine, StatusLine};
pub use self::unexpected::UnexpectedStatusCode;
pub use self::wire::WireFormat;

/// What the expansions of the macros name. Not for use by hand: it may change with any version.
#[cfg(feature = "macros")]
#[doc(hidden)]
pub mod __private {
    pub use sip_codes_macros::sip_status;

    pub use crate::__by_edition as by_edition;
    pub use crate::macros::Extension;
    pub use crate::response::{CompleteResponse, SipResponse};
    pub use crate::unexpected::UnexpectedStatusCode;
}
