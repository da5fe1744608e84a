//! SIP responses that are checked while your program compiles: the status code, the reason phrase and every
//! header field. What your program inserts at run time cannot break their grammar.
//!
//! [`derive@SipResponse`] makes an application's own type a response. [`derive@FromSipResponse`] reads a received
//! response into the same type. [`sip_status!`] turns a number into a constant.
//!
//! # In five minutes
//!
//! ## An error type
//!
//! Attributes say which response each variant of an error type is. Fields can be inserted into the reason phrase
//! and into header fields. A variant with `transparent` has the response of its field.
//!
//! ```
//! use sip_codes::{SipResponse, StatusCode};
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
//! assert_eq!(CallError::Busy.status_code(), StatusCode::BUSY_HERE);
//! assert_eq!(CallError::Upstream(StatusCode::GONE).status_code(), StatusCode::GONE);
//! ```
//!
//! ## Promises
//!
//! With `#[sip(complete)]` each variant must have the header fields that an RFC demands for its code, and with
//! `methods(SUBSCRIBE)` those that an RFC demands for the method. `stack_adds` names what the SIP stack writes. This does
//! not compile, because a 200 to SUBSCRIBE must carry `Expires`, a 415 `Accept`, and a 423 `Min-Expires`:
//!
//! ```compile_fail
//! #[derive(sip_codes::SipResponse)]
//! #[sip(complete, methods(SUBSCRIBE), stack_adds("Contact"))]
//! enum Answer {
//!     #[sip(200)]
//!     Accepted,
//!     #[sip(415)]
//!     WrongMediaType,
//!     #[sip(423)]
//!     TooBrief,
//! }
//! ```
//!
//! In the same way, `#[sip(failure)]` checks that each code is 3xx to 6xx. Each promise implements a trait, such as
//! [`CompleteResponse`], which a function that sends can require. [`promise`] has the same checks at run time.
//!
//! ## Sending
//!
//! [`SipResponseExt`] formats any response. No value can end a line, add a header field, or change the parts of a header
//! field around it.
//!
//! ```
//! use sip_codes::{CompleteResponse, SipResponse, SipResponseExt};
//!
//! #[derive(SipResponse)]
//! #[sip(complete)]
//! enum Refused {
//!     #[sip(423)]
//!     TooBrief {
//!         #[sip(header = "Min-Expires")]
//!         min_expires: u32,
//!     },
//!     #[sip(404, header("Warning", "399 example.com \"No user {0}\""))]
//!     UnknownUser(String),
//! }
//!
//! fn send(response: &impl CompleteResponse) -> String {
//!     format!("{}\r\n{}\r\n", response.status_line(), response.header_lines())
//! }
//!
//! let sent = send(&Refused::TooBrief { min_expires: 60 });
//! assert_eq!(sent, "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 60\r\n\r\n");
//! let sent = send(&Refused::UnknownUser("eve\"\r\nVia: x".into()));
//! let warning = "Warning: 399 example.com \"No user eve\\\" Via: x\"";
//! assert_eq!(sent, format!("SIP/2.0 404 Not Found\r\n{warning}\r\n\r\n"));
//! ```
//!
//! ## Values of header fields
//!
//! Where not every text is legal, a `String` does not compile. The module [`header`] has a type for the value of each
//! header field with a structure, such as [`header::Contact`]. `new` checks a text at run time, and [`sip_header!`] while
//! compiling.
//!
//! ```
//! use sip_codes::header::{Contact, Host};
//! use sip_codes::{SipResponse, SipResponseExt, sip_header};
//!
//! #[derive(SipResponse)]
//! enum Redirect {
//!     #[sip(302, header("Contact", "<sip:{user}@{host}>"))]
//!     User { user: String, host: Host },
//!     #[sip(302)]
//!     Target(#[sip(header = "Contact")] Contact),
//! }
//!
//! let user = Redirect::User { user: "a b".into(), host: Host::new("example.com")? };
//! assert_eq!(user.header_lines().to_string(), "Contact: <sip:a%20b@example.com>\r\n");
//! let target = Redirect::Target(Contact::new("<sip:bob@example.com>")?);
//! assert_eq!(target.header_lines().to_string(), "Contact: <sip:bob@example.com>\r\n");
//! let name = "Bob \"B\"";
//! let target = Redirect::Target(sip_header!("Contact", "\"{name}\" <sip:bob@example.com>"));
//! let line = "Contact: \"Bob \\\"B\\\"\" <sip:bob@example.com>\r\n";
//! assert_eq!(target.header_lines().to_string(), line);
//! # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
//! ```
//!
//! ## Receiving
//!
//! [`derive@FromSipResponse`] reads a received response, with its header fields. The type that a client reads can hold
//! the types that its server sends, each in a variant with `transparent`. A type with `other` reads every response.
//!
//! ```
//! use sip_codes::{FromSipResponse, OwnedResponse, SipResponse};
//!
//! #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
//! #[sip(complete)]
//! enum Refused {
//!     #[sip(423)]
//!     TooBrief {
//!         #[sip(header = "Min-Expires")]
//!         min_expires: u32,
//!     },
//! }
//!
//! #[derive(Debug, PartialEq, FromSipResponse)]
//! enum Outcome {
//!     #[sip(200)]
//!     Registered,
//!     #[sip(transparent)]
//!     Refused(Refused),
//!     #[sip(other)]
//!     Other(OwnedResponse),
//! }
//!
//! let response = OwnedResponse::parse(b"SIP/2.0 423 Too brief\r\nMin-Expires: 60\r\n\r\n")?;
//! let refused = Refused::TooBrief { min_expires: 60 };
//! assert_eq!(Outcome::from_sip_response(&response)?, Outcome::Refused(refused));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The documentation of the derive has [a whole
//! example](derive@FromSipResponse#one-set-of-types-for-both-sides). In a clone of the repository,
//! `cargo run --example register` runs a registrar and its client.
//!
//! ## A code
//!
//! [`sip_status!`] can be used as an expression, in a constant and as a pattern. A reason phrase after the code is
//! optional, and is checked too.
//!
//! ```
//! use sip_codes::{StatusCode, sip_status};
//!
//! const BUSY: StatusCode = sip_status!(486);
//! assert_eq!(BUSY, StatusCode::BUSY_HERE);
//! assert_eq!(BUSY.to_string(), "486 Busy Here");
//!
//! fn try_next_target(status: StatusCode) -> bool {
//!     match status {
//!         sip_status!(486, "Busy Here") | sip_status!(480) => true,
//!         other => other.is_server_error(),
//!     }
//! }
//! assert!(try_next_target(BUSY));
//! ```
//!
//! `sip_status!(468)` does not compile. The error suggests 486 and other codes near it. A code that is not registered,
//! but that both peers know, is written as `sip_status!(extension 499)`.
//!
//! ## A received code
//!
//! A received code may be any of 100 to 699, registered or not. Decide by the code and its class, never by the
//! reason phrase. [`StatusLine`] keeps the phrase as it was sent.
//!
//! ```
//! use sip_codes::{StatusClass, StatusCode, StatusLine};
//!
//! let line = StatusLine::parse(b"SIP/2.0 603 Network Blocked\r\n")?;
//! assert_eq!(line.status_code(), StatusCode::DECLINE);
//! assert_eq!(line.reason_phrase(), b"Network Blocked");
//!
//! let status = StatusCode::from_bytes(b"699")?;
//! assert_eq!(status.class(), StatusClass::GlobalFailure);
//! assert_eq!(status.fallback(), StatusCode::BUSY_EVERYWHERE); // RFC 3261 §8.1.3.2
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! ## Rules of the RFCs
//!
//! The methods of a [`StatusCode`] return what the RFCs say about it.
//!
//! ```
//! use sip_codes::dialog::DialogEffect;
//! use sip_codes::forking::{BranchFailure, best_response};
//! use sip_codes::q850::Cause;
//! use sip_codes::retry::Retry;
//! use sip_codes::{SipResponse, StatusCode};
//!
//! // What a client may do next, and which header field says how.
//! let rule = StatusCode::INTERVAL_TOO_BRIEF.retry_rule();
//! assert_eq!((rule.retry(), rule.headers()), (Retry::WithMinExpires, &["Min-Expires"][..]));
//!
//! // Which requests a code may answer, and what a failure ends.
//! assert!(!StatusCode::RINGING.may_answer("BYE"));
//! assert_eq!(StatusCode::NOT_FOUND.dialog_effect("INVITE"), DialogEffect::Dialog);
//!
//! // Which cause a gateway sends to the telephone network.
//! let release = StatusCode::BUSY_HERE.q850_cause().unwrap();
//! assert_eq!(release.cause(), Cause::USER_BUSY);
//!
//! // Which response to a forked request a proxy forwards.
//! let responses: [&dyn SipResponse; 2] = [&StatusCode::NOT_FOUND, &BranchFailure::Timeout];
//! assert_eq!(best_response("OPTIONS", &responses).unwrap().index(), Some(0));
//! ```
//!
//! # Where to look further
//!
//! - [With a SIP stack](stacks): ezk, rsipstack, rsip, or any other.
//! - [`derive@SipResponse`] and [`derive@FromSipResponse`] list every attribute, [`sip_status!`] every form.
//! - [All codes](codes), with phrase, RFC, class and the header fields that they must carry. [All header
//!   fields](header_fields), with compact form, cardinality, grammar and RFC.
//! - [What it costs](performance) at run time and while compiling.
//! - [How it compares](comparison) with three SIP crates and with `http`.
//! - [Policies](policies): the minimum Rust version, what a new version may change, how to report a security problem.
//! - [The design](design) and its reasons, for people who change the crate.
//!
//! Each subject has a module, whose page explains it:
//!
//! | module | subject |
//! |---|---|
//! | [`registry`] | the registry of codes as a table |
//! | [`header`] | header fields: the table, grammars, types for values |
//! | [`method`](mod@method) | which codes may answer which method, and the methods as types |
//! | [`promise`] | the promises checked at run time |
//! | [`received`] | received responses |
//! | [`field`](mod@field) | the traits that types of fields implement |
//! | [`retry`] | what a client may do after a response |
//! | [`dialog`] | what a response ends |
//! | [`q850`] | the causes of the telephone network |
//! | [`forking`] | which response a proxy forwards |
//! | [`format`](mod@format) | the parts of a response as `Display` values |
//!
//! # Features
//!
//! - `macros` (default): [`sip_status!`], which compiles quickly, because it does not need `syn`.
//! - `derive` (default): [`derive@SipResponse`], [`derive@FromSipResponse`] and [`sip_header!`], which need `syn`. It
//!   turns on `macros`.
//! - `sip-header`: the header fields of an [`OwnedResponse`] by the typed accessors of the crate
//!   [`sip-header`](https://docs.rs/sip-header). Needs `std`.
//! - `serde`: [`StatusCode`] is written as a number, and read from a number or a text; it can be the key of a map.
//!   [Values of header fields](header) are strings.
//! - `alloc` (default): reading ([`FromSipResponse`](trait@FromSipResponse), [`OwnedResponse`]), values of header fields
//!   from a `String`, the checks of [`promise`], and the response traits for `Box<T>`, `Rc<T>` and `Arc<T>`.
//!
//! The crate is `no_std`, except with `sip-header`. It has no `unsafe` code.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

#[cfg(doc)]
#[doc = include_str!("../docs/codes.md")]
pub mod codes {}
#[cfg(doc)]
#[doc = include_str!("../docs/comparison.md")]
pub mod comparison {}
#[cfg(doc)]
#[doc = include_str!("../docs/design.md")]
pub mod design {}
mod expansion;
pub mod field;
pub mod forking;
pub mod format;
pub mod header;
#[cfg(doc)]
#[doc = include_str!("../docs/header-fields.md")]
pub mod header_fields {}
#[cfg(feature = "macros")]
mod macros;
pub mod method;
#[cfg(doc)]
#[doc = include_str!("../docs/performance.md")]
pub mod performance {}
#[cfg(doc)]
#[doc = include_str!("../docs/policies.md")]
pub mod policies {}
#[cfg(feature = "alloc")]
pub mod promise;
pub mod received;
mod response;
// The code of the page needs SIP stacks. `tests/processes/readme.rs` compares it with tests that have them.
#[cfg(all(doc, not(doctest)))]
#[doc = include_str!("../docs/stacks.md")]
pub mod stacks {}
mod text;

pub use sip_codes_core::{
    InvalidStatusClass, InvalidStatusCode, StatusClass, StatusCode, dialog, q850, registry, retry,
};

#[cfg(feature = "derive")]
pub use self::macros::{FromSipResponse, SipResponse};
#[cfg(feature = "alloc")]
pub use self::received::error::FromSipResponseError;
#[cfg(feature = "alloc")]
pub use self::received::from_response::FromSipResponse;
#[cfg(feature = "alloc")]
pub use self::received::owned::OwnedResponse;
pub use self::received::status_line::{InvalidStatusLine, StatusLine};
pub use self::response::display::SipResponseExt;
pub use self::response::{CompleteResponse, FailureResponse, ResponseTo, SipResponse};
pub use self::text::{HeaderValue, ReasonPhrase};

#[doc(hidden)]
pub mod __private_0_1 {
    pub use crate::expansion::*;
}
