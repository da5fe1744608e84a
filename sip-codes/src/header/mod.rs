//! Header fields: the table of all names, the grammars of their values, and types for values.
//!
//! [`HEADER_FIELDS`] has a row for each header field of the IANA registry. [`HeaderField::find`] finds one by its name
//! or its compact form, and [`HeaderField::check_value`] checks a value, as the derive does with literal text. [All
//! header fields](crate::header_fields) are on a page of their own.
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

pub mod place;
mod quoted_string;
#[cfg(feature = "alloc")]
mod retry_after;
mod types;
pub(crate) mod value;

pub use sip_codes_core::grammar::{InvalidHeaderValue, ValueGrammar};
// An alias has to stand at the re-export to be found in the documentation of this crate.
#[doc(alias = "HeaderName")]
pub use sip_codes_core::header::HeaderField;
pub use sip_codes_core::header::{Cardinality, HEADER_FIELDS, ResponseUse, WrittenBy};

#[cfg(feature = "alloc")]
pub use self::quoted_string::InvalidQuotedString;
pub use self::quoted_string::QuotedString;
#[cfg(feature = "alloc")]
pub use self::retry_after::RetryAfter;
pub use self::types::*;
pub use self::value::Value;
pub use crate::field::retry_after::{InvalidRetryAfter, InvalidRetryAfterKind};
