//! What the crates of [`sip-codes`](https://docs.rs/sip-codes) know of SIP response codes and header
//! fields: the registry, [`StatusCode`] and [`StatusClass`], the table of header fields and the
//! grammars of their values, and the trait of whatever has a status.
//!
//! Depend on `sip-codes`, which re-exports all of this. This crate is separate so that the macros
//! ask the same table while they expand as a program does while it runs.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

mod by_code;
pub mod grammar;
mod header_field;
mod header_fields;
mod reference;
mod registration;
mod registry;
mod response;
#[cfg(feature = "serde")]
mod serde;
mod status_class;
mod status_code;

pub use self::grammar::{InvalidHeaderValue, ValueGrammar};
pub use self::header_field::{Cardinality, HeaderField, ResponseUse, WrittenBy};
pub use self::header_fields::HEADER_FIELDS;
pub use self::reference::{Document, Reference};
pub use self::registration::{Registration, RequiredHeader, Standing};
pub use self::registry::REGISTRY;
pub use self::response::{CompleteResponse, SipResponse};
pub use self::status_class::StatusClass;
pub use self::status_code::{InvalidStatusCode, StatusCode};
