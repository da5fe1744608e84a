//! The tables and rules of [`sip-codes`](https://docs.rs/sip-codes): the registry of SIP response
//! codes, [`StatusCode`], [`StatusClass`] and the grammar of reason phrases and header fields.
//!
//! Depend on `sip-codes`, which re-exports all of this. This crate is separate so that the macros
//! read the same tables while compiling that a program reads while it runs.
//!
//! Where to look: `registry` has one row for each code, `registration` is the type of a row,
//! `status_code` the type of a code, and `lookup` what is looked up by code.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod grammar;
mod lookup;
mod reference;
mod registration;
mod registry;
#[cfg(feature = "serde")]
mod serde;
mod status_class;
mod status_code;

pub use self::reference::Reference;
pub use self::registration::{Registration, RequiredHeader, Standing};
pub use self::registry::REGISTRY;
pub use self::status_class::StatusClass;
pub use self::status_code::{InvalidStatusCode, StatusCode};
