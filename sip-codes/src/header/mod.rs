//! Header fields: the table of all names, the grammars of their values, and types for values.
//!
//! [`HEADER_FIELDS`] has a row for each header field of the IANA registry. [`HeaderField::find`] finds one by its name
//! or its compact form, and [`HeaderField::check_value`] checks a value, as the derive does with literal text. [`name`]
//! has the name of each as a constant. [All header fields](crate::header_fields) are on a page of their own.
//!
//! [`HEADER_RULES`] has the header fields that a response must carry or must not, by its code, by the method of the
//! request and by its other header fields. [`StatusCode::header_rules`](crate::StatusCode::header_rules) finds the rules
//! of a code. The derive checks them while compiling, and [`promise`](crate::promise) at run time.
//!
//! ```
//! use sip_codes::header::{Cardinality, HeaderField};
//!
//! let contact = HeaderField::find("m").unwrap();
//! assert_eq!((contact.name(), contact.cardinality()), ("Contact", Cardinality::List));
//! let error = contact.check_value("bob").unwrap_err();
//! assert_eq!((error.position(), error.expected()), (3, "a URI in angle brackets"));
//! ```
//!
//! # Types for values
//!
//! Each header field that a response may carry and whose value has a structure has a type, such as [`Contact`] and
//! [`WwwAuthenticate`]. All are the type [`Value`] with a [`marker`] of their own. Header fields with free text,
//! such as `Organization`, or with a single token, such as `SIP-ETag`, have none, because they take any text. A value is
//! always legal:
//!
//! ```
//! use sip_codes::header::{Contact, MinExpires, Supported};
//!
//! let contact = Contact::new("<sip:bob@example.com>;q=0.5")?;
//! let error = Contact::new("<sip:bob@example.com>;q=2").unwrap_err();
//! assert_eq!(error.expected(), "a number from 0 to 1 with at most three decimals");
//!
//! // What was received is read with `FromStr`, which does not check rules that bind only senders.
//! let minimum: MinExpires = "60".parse()?;
//! let supported: Supported = "timer, path".parse()?;
//! # let _ = (contact, minimum, supported);
//! # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
//! ```
//!
//! `RetryAfter`, `SessionExpires` and `Reason` can be made of their parts, and have methods that return their parts:
//!
//! ```
//! use std::time::Duration;
//!
//! use sip_codes::StatusCode;
//! use sip_codes::header::{Reason, Refresher, RetryAfter, SessionExpires};
//! use sip_codes::q850::Cause;
//!
//! let retry_after = RetryAfter::from_seconds(Duration::from_secs(60)).with_comment("in a meeting");
//! assert_eq!(retry_after, "60 (in a meeting)");
//! let session_expires = SessionExpires::from_seconds(1_800_u32).with_refresher(Refresher::Uas);
//! assert_eq!(session_expires, "1800;refresher=uas");
//! let reason = Reason::q850(Cause::USER_BUSY, "in a meeting");
//! assert_eq!(reason, "Q.850;cause=17;text=\"in a meeting\"");
//! assert_eq!(Reason::from(StatusCode::BUSY_HERE), "SIP;cause=486");
//! ```
//!
//! [`Host`], [`HostAndPort`], [`Uri`] and [`SipUri`] are parts of values, which are inserted where only a host or a URI
//! may stand ([`place`]).
//!
//! ```
//! use std::net::Ipv6Addr;
//!
//! use sip_codes::header::{Host, SipUri};
//!
//! assert_eq!(Host::from(Ipv6Addr::LOCALHOST), "[::1]");
//! assert!(Host::new("example.com/path").is_err());
//! assert!(SipUri::new("sip:bob@example.com").is_ok());
//! # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
//! ```

#[cfg(feature = "alloc")]
mod parameters;
pub mod place;
mod reason;
mod retry_after;
mod session_expires;
mod types;
pub(crate) mod value;

pub use sip_codes_core::grammar::{InvalidHeaderValue, ValueGrammar};
// An alias has to stand at the re-export to be found in the documentation of this crate.
#[doc(alias = "HeaderName")]
pub use sip_codes_core::header::HeaderField;
pub use sip_codes_core::header::{Cardinality, HEADER_FIELDS, ResponseUse, WrittenBy, name};
pub use sip_codes_core::rule::{Demand, HEADER_RULES, HeaderRule, ValueTest};

pub use self::session_expires::Refresher;
pub use self::types::*;
pub use self::value::Value;

/// A host: a name, an IPv4 address, or an IPv6 address in brackets (RFC 3261 §25.1).
///
/// ```
/// use std::net::IpAddr;
///
/// use sip_codes::header::Host;
///
/// assert_eq!(Host::new("example.com")?, "example.com");
/// assert_eq!(Host::from(IpAddr::from([192, 0, 2, 1])), "192.0.2.1");
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
pub type Host = Value<place::Host>;

/// A host, and perhaps a colon and a port (RFC 3261 §25.1).
///
/// ```
/// use std::net::{Ipv6Addr, SocketAddr};
///
/// use sip_codes::header::HostAndPort;
///
/// assert_eq!(HostAndPort::new("example.com:5060")?, "example.com:5060");
/// assert_eq!(HostAndPort::from(SocketAddr::from((Ipv6Addr::LOCALHOST, 5_060))), "[::1]:5060");
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
pub type HostAndPort = Value<place::HostAndPort>;

/// A URI of any scheme, without angle brackets.
///
/// ```
/// use sip_codes::header::Uri;
///
/// assert_eq!(Uri::new("tel:+49-30-123456")?, "tel:+49-30-123456");
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
pub type Uri = Value<place::Uri>;

/// A SIP or SIPS URI, without angle brackets (RFC 3261 §19.1).
///
/// ```
/// use sip_codes::header::SipUri;
///
/// assert_eq!(SipUri::new("sip:bob@example.com")?, "sip:bob@example.com");
/// assert!(SipUri::new("tel:112").is_err());
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
pub type SipUri = Value<place::SipUri>;
