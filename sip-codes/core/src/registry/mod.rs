//! The registry of SIP response codes: one row for each code that an RFC defines.
//!
//! [`StatusCode::registration`] finds the row of a code, and [`REGISTRY`] has all of them. A [`Registration`]
//! tells the reason phrase, the RFC and section, and the header fields that a response with the code may carry. What
//! it must carry is a rule: see [`StatusCode::header_rules`].
//!
//! ```
//! use sip_codes::StatusCode;
//! use sip_codes::registry::REGISTRY;
//!
//! let row = StatusCode::METHOD_NOT_ALLOWED.registration().unwrap();
//! assert_eq!(row.reason_phrase(), "Method Not Allowed");
//!
//! // A code that is not registered has no row.
//! assert_eq!(StatusCode::from_u16(499)?.registration(), None);
//!
//! let with_retry_after = REGISTRY.iter().filter(|row| row.optional_headers().contains(&"Retry-After"));
//! assert_eq!(with_retry_after.count(), 8);
//! # Ok::<(), sip_codes::InvalidStatusCode>(())
//! ```

mod codes;
mod lookup;
mod reference;
mod table;

pub use self::codes::Codes;
#[cfg(feature = "full")]
pub(crate) use self::codes::codes;
pub use self::reference::{Document, Reference};
pub use self::table::REGISTRY;
use crate::status::StatusCode;

/// What the registry knows of one SIP response code.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::registry::Standing;
///
/// let row = StatusCode::INTERVAL_TOO_BRIEF.registration().unwrap();
/// assert_eq!(row.name(), "INTERVAL_TOO_BRIEF");
/// assert_eq!(row.reason_phrase(), "Interval Too Brief");
/// assert_eq!(row.standing(), Standing::Registered);
/// assert_eq!(row.reference().to_string(), "RFC 3261 §21.4.17");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Registration {
    pub(crate) status: StatusCode,
    pub(crate) name: &'static str,
    pub(crate) phrase: &'static str,
    pub(crate) status_line: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) standing: Standing,
    pub(crate) reference: Reference,
    pub(crate) summary: &'static str,
    pub(crate) optional_headers: &'static [&'static str],
    pub(crate) useful_headers: &'static [&'static str],
}

impl Registration {
    /// Returns the code itself.
    #[must_use]
    pub const fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Returns the name of the constant on [`StatusCode`], such as `BUSY_HERE`.
    ///
    /// It is the reason phrase in capitals, with `_` for whatever is neither letter nor digit;
    /// only 606 is `NOT_ACCEPTABLE_ANYWHERE`, because 406 has the same phrase.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the registered reason phrase, such as `Busy Here`.
    #[must_use]
    pub const fn reason_phrase(&self) -> &'static str {
        self.phrase
    }

    /// Returns the phrases that an obsolete RFC gave to the same code; mostly none.
    ///
    /// They are accepted wherever a phrase is checked. RFC 4474 named 436 and 437 differently
    /// from RFC 8224, which replaced it.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// let row = StatusCode::UNSUPPORTED_CREDENTIAL.registration().unwrap();
    /// assert_eq!(row.aliases(), ["Unsupported Certificate"]);
    /// ```
    #[must_use]
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Returns whether the code is current.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// Returns the RFC and section that define the code.
    #[must_use]
    pub const fn reference(&self) -> Reference {
        self.reference
    }

    /// Returns what the code means, in a sentence.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// Returns the names of the header fields that a client needs in a response with this code, though no
    /// RFC says that the response MUST carry them.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// let row = StatusCode::MOVED_TEMPORARILY.registration().unwrap();
    /// assert_eq!(row.useful_headers(), ["Contact"]);
    /// ```
    #[must_use]
    pub const fn useful_headers(&self) -> &'static [&'static str] {
        self.useful_headers
    }

    /// Returns the names of further header fields that an RFC names for this code: a response may or
    /// should carry them, or must under some condition.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// let row = StatusCode::SERVICE_UNAVAILABLE.registration().unwrap();
    /// assert_eq!(row.optional_headers(), ["Retry-After"]);
    /// ```
    #[must_use]
    pub const fn optional_headers(&self) -> &'static [&'static str] {
        self.optional_headers
    }
}

/// Whether a code is current.
///
/// Codes of every standing are accepted everywhere, because old peers still send them.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::registry::Standing;
///
/// let accepted = StatusCode::ACCEPTED.registration().unwrap();
/// assert_eq!(accepted.standing(), Standing::Deprecated);
/// let conflict = StatusCode::from_u16(409)?.registration().unwrap();
/// assert_eq!(conflict.standing(), Standing::Historic);
/// # Ok::<(), sip_codes::InvalidStatusCode>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// In the IANA registry of SIP response codes, for use.
    Registered,
    /// In the IANA registry, but its RFC says not to send it any more (202, RFC 6665 §8.3.1).
    Deprecated,
    /// Defined by RFC 2543 only, and dropped by RFC 3261 before the registry was made (409, 411).
    Historic,
}
