//! The tables and rules of [`sip-codes`](https://docs.rs/sip-codes): the registry of SIP response
//! codes, [`StatusCode`] and [`StatusClass`], the table of header fields, and the grammars of reason
//! phrases and header field values.
//!
//! Depend on `sip-codes`, which re-exports all of this. This crate is separate so that the macros
//! read the same tables while compiling that a program reads while it runs.
//!
//! Where to look: `registry` has one row for each code, `registration` is the type of a row,
//! `status_code` the type of a code, and `lookup` what is looked up by code. `header_fields` has one
//! row for each header field, `header_field` is the type of a row, and `grammar` checks the values.
//! What the RFCs say of codes is in `methods`, `q850`, `retry` and `dialog`.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod dialog;
pub mod grammar;
pub mod header;
pub mod method;
pub mod q850;
pub mod registry;
pub mod retry;
#[cfg(feature = "serde")]
mod serde;
mod status_class;
mod status_code;

pub use self::status_class::StatusClass;
pub use self::status_code::{InvalidStatusCode, StatusCode};
