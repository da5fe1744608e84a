//! The first stage: parses what the caller wrote, and keeps the tokens that it came from. Errors of
//! shape are found here.
//!
//! Entry point: [`Item::parse`]. syn parses the type; the grammar of `#[sip(...)]` is parsed here, so
//! that every faulty argument is reported.

mod allowed_lints;
mod also;
mod answer;
mod attribute;
mod field_type;
mod header;
mod item;
mod key;
mod keyword;
mod method;
mod reason;
mod root;
mod shape;
mod unknown;

pub(crate) use self::also::AlsoArgument;
pub(crate) use self::answer::Answer;
pub(crate) use self::attribute::{both_set_status, repeated};
pub(crate) use self::header::{
    FieldHeader, HeaderArgument, HeaderContent, HeaderName, is_token, meant_name,
};
pub(crate) use self::item::{Body, Case, Field, Item, ItemHead, Refusal, Unreadable};
pub(crate) use self::key::{Bound, ParseArgument};
pub(crate) use self::method::MethodArgument;
pub(crate) use self::reason::{ReasonArgument, ReasonText};
pub(crate) use self::root::Root;
