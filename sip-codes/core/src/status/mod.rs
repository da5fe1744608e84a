//! Codes and their classes.

mod class;
mod code;
#[cfg(feature = "serde")]
mod serde;

pub use self::class::{InvalidStatusClass, StatusClass};
pub(crate) use self::code::{FIRST, LAST};
pub use self::code::{InvalidStatusCode, StatusCode};
