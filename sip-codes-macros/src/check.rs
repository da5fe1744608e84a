//! What the caller's words mean. Faults of meaning are found here; what comes out is legal.

mod code;
mod response;
mod status;

pub(crate) use self::code::Code;
pub(crate) use self::response::{Answer, Arm, Response};
pub(crate) use self::status::status;
