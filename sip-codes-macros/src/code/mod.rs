//! A status code in a macro: as it is written (`parse`), checked (`check`), and as the path of its
//! constant (`expand`).

mod check;
mod expand;
mod parse;

pub(crate) use self::check::{Code, needless_extension};
pub(crate) use self::expand::{constant, extension};
pub(crate) use self::parse::{CodeArgument, Syntax, missing_code};
