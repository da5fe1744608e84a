//! The first stage: parses what the caller wrote, and keeps the tokens that it came from. Errors of
//! shape are found here.
//!
//! Entry points: [`StatusArguments::parse`] for `sip_status!`, [`Item::parse`] for the derive. syn
//! parses the type; the grammar of `#[sip(...)]` is parsed here, so that every faulty argument is
//! reported.

mod also;
mod answer;
mod argument;
mod attribute;
mod code;
mod header;
mod item;
mod key;
mod keyword;
mod lint;
mod method;
mod reason;
mod root;
mod shape;
mod status;
mod ty;

pub(crate) use self::also::AlsoArgument;
pub(crate) use self::answer::Answer;
pub(crate) use self::attribute::{both_set_status, repeated};
pub(crate) use self::code::{CodeArgument, Syntax, missing_code};
pub(crate) use self::header::{HeaderArgument, HeaderName};
pub(crate) use self::item::{Body, Case, Field, Item, ItemHead, Unreadable};
pub(crate) use self::key::Bound;
pub(crate) use self::method::MethodArgument;
pub(crate) use self::reason::ReasonText;
pub(crate) use self::root::Root;
pub(crate) use self::status::StatusArguments;
