//! What the caller's words mean. Faults of meaning are found here; what comes out is legal.

mod code;
mod complete;
mod header;
mod response;
mod reverse;
mod status;
mod template;

pub(crate) use self::code::Code;
pub(crate) use self::header::{Header, Value};
pub(crate) use self::response::{Answer, Arm, Response};
pub(crate) use self::reverse::Reverse;
pub(crate) use self::status::status;
pub(crate) use self::template::Template;
