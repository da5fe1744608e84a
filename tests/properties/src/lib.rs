//! Functions that take any input and panic if a promise of the library does not hold for it. The tests
//! call them with some thousand random inputs, the fuzzers in `tests/fuzz` with as many as there is time
//! for.

// The stages of the macros, compiled as functions: a crate of procedural macros exports no others.
#[path = "../../../sip-codes-macros/src/argument.rs"]
mod argument;
#[path = "../../../sip-codes-macros/src/code/mod.rs"]
mod code;
#[path = "../../../sip-codes-macros/src/derive/mod.rs"]
mod derive;
#[path = "../../../sip-codes-macros/src/fault.rs"]
mod fault;
#[path = "../../../sip-codes-macros/src/header_field.rs"]
mod header_field;
#[path = "../../../sip-codes-macros/src/literal.rs"]
mod literal;
#[path = "../../../sip-codes-macros/src/sip_header/mod.rs"]
mod sip_header;
#[path = "../../../sip-codes-macros/src/sip_status/mod.rs"]
mod sip_status;
#[path = "../../../sip-codes-macros/src/suggest.rs"]
mod suggest;
#[path = "../../../sip-codes-macros/src/template/mod.rs"]
mod template;
#[path = "../../../sip-codes-macros/src/tokens.rs"]
mod tokens;

mod expansion;
mod received;

pub use self::expansion::{
    derive_sip_response, expand_from_sip_response, expand_sip_response, sip_header, sip_status,
};
pub use self::received::{from_sip_response, received_response, status_line};
