//! The tables and rules of [`sip-codes`](https://docs.rs/sip-codes): the registry of SIP response
//! codes, [`StatusCode`] and [`StatusClass`], the table of header fields, and the grammars of reason
//! phrases and header field values.
//!
//! Depend on `sip-codes`, which re-exports all of this. This crate is separate so that the macros
//! read the same tables while compiling that a program reads while it runs.
//!
//! Each table has one row for each fact, and a macro beside the rows that reads them: [`registry`] has the
//! codes, [`header`] the header fields, [`method`], [`retry`], [`dialog`] and [`q850`] what RFCs say about
//! codes. [`grammar`] checks the values of header fields. `status` has the type of a code, and
//! `registry/lookup.rs` has what is looked up by code.
//!
//! `sip_status!` reads the codes alone. The rest has the feature `full`, which `sip-codes` always asks for.

#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

// The documentation of `StatusCode` lists its methods in the order of these modules: first what every
// program needs, then the constants, then the rules.
mod status;

pub mod registry;

#[cfg(feature = "full")]
pub mod dialog;
#[cfg(feature = "full")]
pub mod grammar;
#[cfg(feature = "full")]
pub mod header;
#[cfg(feature = "full")]
pub mod method;
// Not for use by hand: `sip-codes` reads its types of values with it.
#[cfg(feature = "full")]
#[doc(hidden)]
pub mod parts;
#[cfg(feature = "full")]
pub mod q850;
#[cfg(feature = "full")]
pub mod retry;
#[cfg(feature = "full")]
pub mod rule;

pub use self::status::{InvalidStatusClass, InvalidStatusCode, StatusClass, StatusCode};
