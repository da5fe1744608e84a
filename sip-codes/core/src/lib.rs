//! What the crates of [`sip-codes`](https://docs.rs/sip-codes) know of SIP response codes: the
//! registry, [`StatusCode`] and [`StatusClass`], and the trait of whatever has a status.
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
mod reference;
mod registration;
mod registry;
mod response;
#[cfg(feature = "serde")]
mod serde;
mod status_class;
mod status_code;

pub use self::reference::Reference;
pub use self::registration::{Registration, RequiredHeader, Standing};
pub use self::registry::REGISTRY;
pub use self::response::{CompleteResponse, SipResponse};
pub use self::status_class::StatusClass;
pub use self::status_code::{InvalidStatusCode, StatusCode};
