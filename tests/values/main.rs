//! What the types of values take, hold, write and tell.

mod delta_seconds;
mod errors;
mod header_grammar;
mod header_types;
mod header_values;
mod places;
mod public_types;
mod received;
mod retry_after;
mod status_code;
mod status_line;
