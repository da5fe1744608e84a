//! The table of SIP header fields, and the rules of their values.
//!
//! [`HeaderField::find`] finds a header field by its name or its compact form, and [`HEADER_FIELDS`] has all of
//! them. [`name`] has the name of each as a constant. A [`HeaderField`] tells who writes the field, how many values it
//! may have, and what a value must look like.
//!
//! ```
//! use sip_codes::header::{HeaderField, WrittenBy};
//!
//! let contact = HeaderField::find("m").unwrap();
//! assert_eq!(contact.name(), "Contact");
//! assert_eq!(contact.written_by(), WrittenBy::Application);
//! assert!(contact.check_value("<sip:bob@example.com>").is_ok());
//! assert!(contact.check_value("<sip:bob@example.com").is_err());
//! ```

use crate::grammar::{Insertion, InvalidHeaderValue, ValueGrammar};
use crate::registry::{Codes, Reference};

mod sent;
mod table;

pub use self::table::{HEADER_FIELDS, name};

/// What is known of one SIP header field.
///
/// ```
/// use sip_codes::header::{Cardinality, HeaderField, ResponseUse, WrittenBy};
///
/// let field = HeaderField::find("contact").unwrap();
/// assert_eq!(field.name(), "Contact");
/// assert_eq!(field.compact_form(), Some('m'));
/// assert_eq!(field.response_use(), ResponseUse::Yes);
/// assert_eq!(field.written_by(), WrittenBy::Application);
/// assert_eq!(field.cardinality(), Cardinality::List);
/// assert_eq!(field.reference().to_string(), "RFC 3261 §20.10");
///
/// assert!(field.check_value("<sip:bob@example.com>;q=0.7").is_ok());
/// assert!(field.check_value("bob").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeaderField {
    pub(crate) name: &'static str,
    pub(crate) compact_form: Option<char>,
    pub(crate) response_use: ResponseUse,
    pub(crate) codes: Codes,
    pub(crate) written_by: WrittenBy,
    pub(crate) cardinality: Cardinality,
    pub(crate) grammar: ValueGrammar,
    pub(crate) may_be_empty: bool,
    pub(crate) reference: Reference,
}

impl HeaderField {
    /// Returns the name as its RFC writes it, such as `WWW-Authenticate`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the letter that may be written in place of the name, such as `m` for `Contact`, in
    /// lower case (RFC 3261 §7.3.3).
    #[must_use]
    pub const fn compact_form(&self) -> Option<char> {
        self.compact_form
    }

    /// Returns whether responses carry the header field.
    #[must_use]
    pub const fn response_use(&self) -> ResponseUse {
        self.response_use
    }

    /// Returns the codes for which a table of an RFC lists the header field.
    ///
    /// RFC 3261 §20 says that a server must not put a header field into a response for which it is not listed. The
    /// tables are not complete, and they do not bind a proxy that relays a response.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    /// use sip_codes::header::HeaderField;
    ///
    /// let retry_after = HeaderField::find("Retry-After").unwrap();
    /// assert!(retry_after.codes().contains(StatusCode::SERVICE_UNAVAILABLE));
    /// assert!(!retry_after.codes().contains(StatusCode::UNAUTHORIZED));
    /// ```
    #[must_use]
    pub const fn codes(&self) -> Codes {
        self.codes
    }

    /// Returns which part of a program writes the header field.
    #[must_use]
    pub const fn written_by(&self) -> WrittenBy {
        self.written_by
    }

    /// Returns how many values a message may have.
    #[must_use]
    pub const fn cardinality(&self) -> Cardinality {
        self.cardinality
    }

    /// Returns the grammar of a value.
    #[must_use]
    pub const fn grammar(&self) -> ValueGrammar {
        self.grammar
    }

    /// Returns whether the value may be empty, such as a list without items.
    ///
    /// An empty `Allow` says that no method is allowed (RFC 3261 §20.5); an empty `Unsupported` is
    /// not legal (RFC 3261 §25.1). `false` for a field whose grammar is
    /// [`Unchecked`](ValueGrammar::Unchecked): what its RFC says is not known here.
    ///
    /// ```
    /// use sip_codes::header::HeaderField;
    ///
    /// assert!(HeaderField::find("Allow").unwrap().may_be_empty());
    /// assert!(!HeaderField::find("Unsupported").unwrap().may_be_empty());
    /// ```
    #[must_use]
    pub const fn may_be_empty(&self) -> bool {
        self.may_be_empty
    }

    /// Returns the document and section that define the header field.
    #[must_use]
    pub const fn reference(&self) -> Reference {
        self.reference
    }

    /// Checks a value of this header field, as a sender has to write it.
    ///
    /// The rules are described at [`ValueGrammar`]. A value is also refused if the grammar allows it but
    /// the text of the RFC forbids it, such as a `q` of 2.
    ///
    /// ```
    /// use sip_codes::header::HeaderField;
    ///
    /// let min_expires = HeaderField::find("Min-Expires").unwrap();
    /// assert!(min_expires.check_value("60").is_ok());
    /// let error = min_expires.check_value("soon").unwrap_err();
    /// assert_eq!(error.position(), 0);
    /// assert_eq!(error.expected(), "a number of seconds, at most 4294967295");
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault of the value, if it breaks the grammar.
    pub fn check_value(&self, value: &str) -> Result<(), InvalidHeaderValue> {
        if value.is_empty() && self.may_be_empty { Ok(()) } else { self.grammar.check(value) }
    }

    /// Checks a template of a value of this header field, as [`ValueGrammar::check_template`] does.
    ///
    /// ```
    /// use sip_codes::header::HeaderField;
    ///
    /// let contact = HeaderField::find("Contact").unwrap();
    /// assert!(contact.check_template("\"\0\" <sip:\0@\0:\0>", &|_| {}).is_ok());
    /// assert!(contact.check_template("\0 <sip:bob@example.com>", &|_| {}).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault of the template.
    pub fn check_template(
        &self,
        template: &str,
        listener: &dyn Fn(Insertion),
    ) -> Result<(), InvalidHeaderValue> {
        if template.is_empty() && self.may_be_empty {
            Ok(())
        } else {
            self.grammar.check_template(template, listener)
        }
    }
}

/// Whether responses carry a header field.
///
/// ```
/// use sip_codes::header::{HeaderField, ResponseUse};
///
/// assert_eq!(HeaderField::find("Contact").unwrap().response_use(), ResponseUse::Yes);
/// assert_eq!(HeaderField::find("Max-Forwards").unwrap().response_use(), ResponseUse::No);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseUse {
    /// Some responses carry it, by the text or the tables of its RFC.
    Yes,
    /// No RFC describes a use in responses, or RFCs disagree, but none forbids it.
    Rare,
    /// It is for requests only: its RFC forbids it in responses, or lists it for requests.
    No,
}

/// The part of a program that writes a header field.
///
/// ```
/// use sip_codes::header::{HeaderField, WrittenBy};
///
/// assert_eq!(HeaderField::find("Contact").unwrap().written_by(), WrittenBy::Application);
/// assert_eq!(HeaderField::find("Content-Type").unwrap().written_by(), WrittenBy::Body);
/// assert_eq!(HeaderField::find("Via").unwrap().written_by(), WrittenBy::Stack);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WrittenBy {
    /// The application, which knows the value.
    Application,
    /// The part of the program that adds the message body, which the header field describes, such as
    /// `Content-Type`.
    Body,
    /// The SIP stack, which copies it from the request or computes it: `Via`, `From`, `To`,
    /// `Call-ID`, `CSeq`, `Content-Length` (RFC 3261 §8.2.6.2), `Record-Route` (RFC 3261 §12.1.1).
    Stack,
}

/// How many values of a header field a message may have.
///
/// ```
/// use sip_codes::header::{Cardinality, HeaderField};
///
/// assert_eq!(HeaderField::find("Min-Expires").unwrap().cardinality(), Cardinality::Single);
/// assert_eq!(HeaderField::find("Allow").unwrap().cardinality(), Cardinality::List);
/// assert_eq!(HeaderField::find("WWW-Authenticate").unwrap().cardinality(), Cardinality::Rows);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cardinality {
    /// One value, in one row.
    Single,
    /// A list of values with commas between them, which may also be spread over several rows with
    /// the same meaning (RFC 3261 §7.3.1).
    List,
    /// Any number of rows with one value each, which must not be joined, because a value has commas
    /// of its own (RFC 3261 §7.3.1).
    Rows,
}
