//! What the types of values take, hold, write and tell.

mod errors;
mod header_grammar;
mod header_types;
mod header_values;
mod places;
mod public_types;
mod received;
mod retry_after;
mod seconds;
mod status_code;
mod status_line;
