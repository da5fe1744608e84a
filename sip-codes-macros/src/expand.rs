//! The code that the macros write. What comes in is legal, so nothing here can fail.

mod bounds;
mod code;
mod contract;
mod response;
mod status;

pub(crate) use self::response::{fallback, response};
pub(crate) use self::status::{faulty, status};
