//! What the caller wrote, with the tokens it came from. Faults of shape are found here.

mod argument;
mod attribute;
mod code;
mod generics;
mod item;
mod key;
mod reader;
mod response;
mod status;

pub(crate) use self::attribute::{both, repeated};
pub(crate) use self::code::{Code, Place, missing};
pub(crate) use self::generics::{Generics, Kind, Parameter};
pub(crate) use self::item::Type;
pub(crate) use self::key::{Header, Root};
pub(crate) use self::response::{Answer, Body, Case, Field, Response};
pub(crate) use self::status::Status;
