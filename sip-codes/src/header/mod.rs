//! Header fields: the table of all names, the grammars of their values, and types for values.
//!
//! [`HEADER_FIELDS`] has a row for each header field of the IANA registry. [`HeaderField::find`] finds one by its name
//! or its compact form, and [`HeaderField::check_value`] checks a value, as the derive does with literal text. [All
//! header fields](crate::header_fields) are on a page of their own.
//!
//! [`HEADER_RULES`] has what a response must carry and must not, by its code, by the method of the request and by its
//! other header fields. [`StatusCode::header_rules`](crate::StatusCode::header_rules) finds the rules of a code, and
//! the checks of [`promise`](crate::promise) ask them.
//!
//! [`RetryAfter`] is a value of `Retry-After` with all its parts. [`QuotedString`] writes any text as a quoted string,
//! for types with a `Display` of their own.
//!
//! ```
//! use sip_codes::header::{Cardinality, HeaderField};
//!
//! let contact = HeaderField::find("m").unwrap();
//! assert_eq!((contact.name(), contact.cardinality()), ("Contact", Cardinality::List));
//! let error = contact.check_value("bob").unwrap_err();
//! assert_eq!((error.position(), error.expected()), (3, "a URI in angle brackets"));
//! ```

mod quoted_string;
#[cfg(feature = "alloc")]
mod retry_after;

pub use sip_codes_core::grammar::{InvalidHeaderValue, ValueGrammar};
// An alias has to stand at the re-export to be found in the documentation of this crate.
#[doc(alias = "HeaderName")]
pub use sip_codes_core::header::HeaderField;
pub use sip_codes_core::header::{Cardinality, HEADER_FIELDS, ResponseUse, WrittenBy};
pub use sip_codes_core::rule::{Demand, HEADER_RULES, HeaderRule, ValueTest};

#[cfg(feature = "alloc")]
pub use self::quoted_string::InvalidQuotedString;
pub use self::quoted_string::QuotedString;
#[cfg(feature = "alloc")]
pub use self::retry_after::RetryAfter;
pub use crate::field::retry_after::{InvalidRetryAfter, InvalidRetryAfterKind};
