//! The header fields of SIP: what each may hold, and who writes it.

pub use sip_codes_core::grammar::{InvalidHeaderValue, ValueGrammar};
pub use sip_codes_core::header::{Cardinality, HEADER_FIELDS, HeaderField, ResponseUse, WrittenBy};
