//! The second stage: checks what the caller's words mean. Its types can hold only what is legal, so
//! `expand` cannot fail. Errors of meaning are found here.
//!
//! Entry points: [`Response::check`] for both derives, and then [`Reader::check`] for
//! `FromSipResponse`.

mod case;
mod code;
mod header;
mod insertion;
mod method;
mod promise;
mod reader;
mod response;
mod rule;
mod stack;

pub(crate) use self::case::{Case, Content, Reason, Status};
pub(crate) use self::header::{FieldFormat, Header, HeaderSource};
pub(crate) use self::promise::Promise;
pub(crate) use self::reader::{FieldSource, HeaderRow, ItemSplit, ReadCase, Reader, ValueParser};
pub(crate) use self::response::Response;
