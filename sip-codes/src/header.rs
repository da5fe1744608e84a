//! The SIP header fields: who writes each, how many values it may have, and what a value must look like.
//!
//! [`HeaderField::find`] finds a header field by its name or its compact form, and [`HEADER_FIELDS`] has all of
//! them, as [this page](crate::header_fields) does.
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

pub use sip_codes_core::grammar::{InvalidHeaderValue, ValueGrammar};
// An alias has to stand at the re-export to be found in the documentation of this crate.
#[doc(alias = "HeaderName")]
pub use sip_codes_core::header::HeaderField;
pub use sip_codes_core::header::{Cardinality, HEADER_FIELDS, ResponseUse, WrittenBy};
