//! Every form of the derive in a crate that forbids lints and groups of lints: the expansion allows
//! nothing, and no lint fires in it.

#![forbid(warnings, deprecated, unused_qualifications, unreachable_pub, unsafe_code)]
#![forbid(missing_docs, missing_debug_implementations, single_use_lifetimes, unused_lifetimes)]
#![forbid(future_incompatible, nonstandard_style, rust_2018_idioms, unused, let_underscore)]
#![forbid(clippy::all, clippy::pedantic, clippy::nursery)]
#![forbid(clippy::absolute_paths, clippy::allow_attributes, clippy::pattern_type_mismatch)]
#![forbid(clippy::missing_trait_methods, clippy::ref_patterns)]

use std::fmt;

use sip_codes::header::Contact;
use sip_codes::{FromSipResponse, SipResponse, StatusCode, sip_header};

/// All forms.
#[derive(Debug, SipResponse)]
#[sip(500, complete)]
pub enum CallError<'a, T, E> {
    /// A code.
    #[sip(486)]
    Busy,
    /// Texts with fields.
    #[sip(404, reason = "No user {0:?} {1}", header("Warning", "399 host \"{0}\""))]
    UnknownUser(T, #[sip(header = "Organization")] &'a str),
    /// Header fields.
    #[sip(extension 499)]
    Private {
        /// Perhaps.
        #[sip(header = "Retry-After")]
        after: Option<u32>,
    },
    /// A variant that must not be used any more.
    #[deprecated]
    #[sip(410)]
    Old(u8),
    /// A field that must not be used any more.
    #[sip(423)]
    TooBrief {
        /// Seconds.
        #[deprecated]
        #[sip(header = "Min-Expires")]
        seconds: u32,
    },
    /// The default.
    Internal,
    /// Another response.
    #[sip(transparent)]
    Upstream(E),
}

/// The phrase is that of `Display`.
#[derive(Debug, SipResponse)]
#[sip(480, reason = display)]
pub struct Away;

impl fmt::Display for Away {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("away")
    }
}

/// Not to be referenced.
#[derive(Debug, Clone, Copy, SipResponse)]
#[sip(503)]
#[repr(C, packed)]
pub struct Overload {
    /// A number.
    pub kind: u8,
    /// Seconds.
    #[sip(header = "Retry-After")]
    pub seconds: u32,
}

/// In both directions.
#[derive(Debug, SipResponse, FromSipResponse)]
pub enum Outcome<T> {
    /// A code.
    #[sip(486, also(6xx))]
    Busy,
    /// A variant that must not be used any more.
    #[deprecated]
    #[sip(480)]
    Old(#[sip(reason)] String),
    /// A field that must not be used any more.
    #[sip(423)]
    TooBrief {
        /// Seconds.
        #[deprecated]
        #[sip(header = "Min-Expires")]
        seconds: u32,
        /// Anything.
        #[sip(default)]
        note: T,
    },
    /// Items.
    #[sip(405)]
    MethodNotAllowed(#[sip(headers = "Allow")] Vec<String>),
    /// Any other.
    #[sip(other)]
    Other(StatusCode),
}

/// A value of a header field.
#[must_use]
pub fn contact(user: &str) -> Contact {
    sip_header!("Contact", "<sip:{user}@example.com>;q={}", 0.5)
}
