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
//!
//! `sip_status!` reads the codes alone. The rest has the feature `full`, which `sip-codes` always asks for.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "full")]
mod dialog;
#[cfg(feature = "full")]
pub mod grammar;
#[cfg(feature = "full")]
mod header_field;
#[cfg(feature = "full")]
mod header_fields;
mod lookup;
#[cfg(feature = "full")]
mod methods;
#[cfg(feature = "full")]
mod q850;
mod reference;
mod registration;
mod registry;
#[cfg(feature = "full")]
mod retry;
#[cfg(feature = "serde")]
mod serde;
mod status_class;
mod status_code;

pub use self::reference::{Document, Reference};
pub use self::registration::{Registration, RequiredHeader, Standing};
pub use self::registry::REGISTRY;
pub use self::status_class::StatusClass;
pub use self::status_code::{InvalidStatusCode, StatusCode};
#[cfg(feature = "full")]
pub use self::{
    dialog::{DialogEffect, DialogRule, SubscriptionEffect},
    grammar::{InvalidHeaderValue, ValueGrammar},
    header_field::{Cardinality, HeaderField, ResponseUse, WrittenBy},
    header_fields::HEADER_FIELDS,
    methods::{METHOD_RULES, METHODS, MethodRule},
    q850::{Cause, CauseBasis, CauseLocation, CauseStatus, InvalidCause, ReleaseCause},
    retry::{GlareRole, Retry, RetryRule},
};
