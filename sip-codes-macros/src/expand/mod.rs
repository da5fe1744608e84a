//! The code that the macros write. What comes in is legal, so nothing here can fail.

mod binding;
mod bounds;
mod code;
mod complete;
mod contract;
mod headers;
mod reason;
mod response;
mod reverse;
mod status;
mod target;

pub(crate) use self::response::{fallback, response};
pub(crate) use self::status::{faulty, status};
