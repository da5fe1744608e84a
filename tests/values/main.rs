//! x
mod header_types;
mod places;
