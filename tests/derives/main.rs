//! What the derives make of the types of an application: what is written, read and promised.

mod captures;
mod complete;
mod complete_check;
mod constants;
mod foreign_types;
pub mod forms;
mod gateway;
mod header_items;

mod legal;
mod places;
mod promises;
mod read;
mod response;
mod result;
mod round_trip;
mod status_field;
mod texts;
mod wire;
