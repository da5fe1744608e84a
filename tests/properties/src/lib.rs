//! Functions that take any input and panic if a promise of the library does not hold for it. The tests
//! call them with some thousand random inputs, the fuzzers in `tests/fuzz` with as many as there is time
//! for.

// The stages of the macros, compiled as functions: a crate of procedural macros exports no others.
#[path = "../../../sip-codes-macros/src/ast/mod.rs"]
mod ast;
#[path = "../../../sip-codes-macros/src/check/mod.rs"]
mod check;
#[path = "../../../sip-codes-macros/src/expand/mod.rs"]
mod expand;
#[path = "../../../sip-codes-macros/src/fault.rs"]
mod fault;
#[path = "../../../sip-codes-macros/src/stages.rs"]
mod stages;
#[path = "../../../sip-codes-macros/src/suggest.rs"]
mod suggest;

mod expansion;
mod received;

pub use self::expansion::{
    derive_sip_response, expand_from_sip_response, expand_sip_response, sip_status,
};
pub use self::received::{from_sip_response, received_response, status_line};
