//! What the expansion of `#[derive(FromSipResponse)]` calls: the header fields and the reason phrase of a
//! response, as fields of a type.

use alloc::string::String;
use alloc::vec::Vec;
use core::convert::Infallible;

use sip_codes_core::StatusClass;
use sip_codes_core::parts;

use crate::field::{ErrorSource, FromHeaderItems};
use crate::received::error::FromSipResponseError;
use crate::response::SipResponse;

/// Returns the class of a response's status.
#[must_use]
pub fn status_class(response: &dyn SipResponse) -> StatusClass {
    response.status_code().class()
}

/// Reads a text that has no `FromStr`, such as `Box<str>`.
///
/// # Errors
///
/// Returns none.
#[must_use]
pub fn read_text<T: From<String>>(text: &str) -> Result<T, Infallible> {
    Ok(String::from(text).into())
}

/// Reads the `bool` that a value begins with (RFC 4488 §4, RFC 6442 §4.2). Parameters after it are ignored.
///
/// # Errors
///
/// Returns an error if the value begins with something else.
pub fn read_bool(value: &str) -> Result<bool, &'static str> {
    let word = parts::main_part(value).trim_end_matches([' ', '\t']);
    let is_one_of = |words: [&str; 2]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    match (is_one_of(["true", "yes"]), is_one_of(["false", "no"])) {
        (true, _) => Ok(true),
        (_, true) => Ok(false),
        _ => Err("expected `true` or `false`, or `yes` or `no`"),
    }
}

/// Takes the function of `parse`. An error about another function shows this signature.
#[must_use]
pub const fn parse_function<T, E>(function: fn(&str) -> Result<T, E>) -> fn(&str) -> Result<T, E> {
    function
}

/// Reads a variant of a type with `other`, which takes what is no other variant or cannot be read as one.
///
/// # Errors
///
/// Returns none.
pub fn read_or_other<T>(
    read: impl FnOnce() -> Result<Option<T>, FromSipResponseError>,
    other: impl FnOnce(Option<FromSipResponseError>) -> T,
) -> Result<Option<T>, FromSipResponseError> {
    Ok(Some(match read() {
        Ok(Some(value)) => value,
        Ok(None) => other(None),
        Err(error) => other(Some(error)),
    }))
}

/// Reads the header field value that a field is.
///
/// `index` says which of the rows with the name it is, because several fields may have the same.
///
/// # Errors
///
/// Returns an error if `read` does.
pub fn read_header<T, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, FromSipResponseError> {
    read_nth(response, name, index, false, read)
}

/// Reads the header field value that a field is; `None` if there is none, or if it is malformed.
pub fn read_optional_header<T, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Option<T> {
    read_header(response, name, index, read).unwrap_or_default()
}

/// Reads the header field value that a field is, which the response must carry.
///
/// # Errors
///
/// Returns an error if `read` does, or if the response has no such row.
pub fn read_required_header<T, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, FromSipResponseError> {
    required(read_header(response, name, index, read)?, response, name)
}

/// Reads one item of the list that a header field is. `index` counts the items of all rows.
///
/// # Errors
///
/// Returns an error if `read` does.
pub fn read_item<T, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, FromSipResponseError> {
    read_nth(response, name, index, true, read)
}

/// Reads one item of a list; `None` if there is none, or if it is malformed.
pub fn read_optional_item<T, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Option<T> {
    read_item(response, name, index, read).unwrap_or_default()
}

/// Reads one item of a list, which the response must carry.
///
/// # Errors
///
/// Returns an error if `read` does, or if the response has no such item.
pub fn read_required_item<T, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, FromSipResponseError> {
    required(read_item(response, name, index, read)?, response, name)
}

/// Reads one row with a name, or one item of all such rows.
fn read_nth<T, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    is_list: bool,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, FromSipResponseError> {
    let mut read = Some(read);
    let mut result = Ok(None);
    let mut left = index;
    visit_rows(response, name, &mut |row| {
        visit_items(row, is_list, |text| {
            if let Some(before) = left.checked_sub(1) {
                left = before;
            } else if let Some(read) = read.take() {
                let invalid = |error| invalid(response, name, text, error);
                result = read(text).map(Some).map_err(invalid);
            }
        });
    });
    result
}

/// How the rows of a header field are split into the items of a collection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemSplit {
    /// At the commas of each row.
    AtCommas,
    /// At the commas of each row. The first items, in place of the first rows, are other fields.
    AtCommasAfterItems,
    /// Each row is one item.
    OnePerRow,
}

/// Reads the items of the collection that a field is: all rows with the name, but for the first
/// `index` rows or items, which other fields have.
///
/// # Errors
///
/// Returns an error if `read` does for an item.
fn read_items<C: FromHeaderItems, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    split: ItemSplit,
    mut read: impl FnMut(&str) -> Result<C::Item, E>,
) -> Result<Option<C>, FromSipResponseError> {
    let mut left = index;
    let mut has_row = false;
    let mut items = Vec::new();
    let mut error = None;
    let mut skip = |is_counted: bool| match left.checked_sub(1) {
        Some(before) if is_counted => {
            left = before;
            true
        }
        _ => false,
    };
    visit_rows(response, name, &mut |row| {
        let counts_items = split == ItemSplit::AtCommasAfterItems;
        if skip(!counts_items) {
            return;
        }
        visit_items(row, split != ItemSplit::OnePerRow, |item| {
            if skip(counts_items) {
                return;
            }
            has_row = true;
            match read(item) {
                Ok(value) => items.push(value),
                Err(cause) => {
                    error.get_or_insert_with(|| invalid(response, name, item, cause));
                }
            }
        });
        has_row |= !counts_items;
    });
    match error {
        Some(error) => Err(error),
        None => Ok(has_row.then(|| C::from_items(items))),
    }
}

/// Reads the items of a collection; `None` if the response has no row, or if an item is malformed.
pub fn read_optional_items<C: FromHeaderItems, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    split: ItemSplit,
    read: impl FnMut(&str) -> Result<C::Item, E>,
) -> Option<C> {
    read_items(response, name, index, split, read).unwrap_or_default()
}

/// Reads the items of a collection, which is empty if the response has no row.
///
/// # Errors
///
/// Returns an error if `read` does for an item.
pub fn read_all_items<C: FromHeaderItems, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    split: ItemSplit,
    read: impl FnMut(&str) -> Result<C::Item, E>,
) -> Result<C, FromSipResponseError> {
    let items = read_items(response, name, index, split, read)?;
    Ok(items.unwrap_or_else(|| C::from_items(Vec::new())))
}

/// Passes the value of each row with a name.
fn visit_rows(response: &dyn SipResponse, name: &str, visit: &mut dyn FnMut(&str)) {
    response.visit_every_header(Some(name), &mut |_, value| value.with_str(&mut *visit));
}

fn required<T>(
    value: Option<T>,
    response: &dyn SipResponse,
    name: &'static str,
) -> Result<T, FromSipResponseError> {
    value.ok_or_else(|| FromSipResponseError::missing_header(response.status_code(), name))
}

fn invalid(
    response: &dyn SipResponse,
    name: &'static str,
    value: &str,
    error: impl ErrorSource,
) -> FromSipResponseError {
    FromSipResponseError::invalid_header(response.status_code(), name, value).with_source(error)
}

/// Reads the reason phrase, unescaped; `None` if the response has the registered one, or an empty one
/// for a code that is not registered, or if `read` returns an error.
pub fn read_reason<T, E: ErrorSource>(
    response: &dyn SipResponse,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Option<T> {
    let registered = response.status_code().reason_phrase().unwrap_or_default();
    first_phrase(response)
        .filter(|phrase| phrase != registered)
        .and_then(|phrase| read(&phrase).ok())
}

/// Reads the reason phrase, unescaped, also if it is the registered one.
///
/// # Errors
///
/// Returns an error if `read` does.
pub fn read_any_reason<T, E: ErrorSource>(
    response: &dyn SipResponse,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, FromSipResponseError> {
    let registered = response.status_code().reason_phrase().unwrap_or_default();
    read_phrase(response, first_phrase(response).as_deref().unwrap_or(registered), read)
}

/// Returns the reason phrase, unescaped; `None` if the response passes none.
fn first_phrase(response: &dyn SipResponse) -> Option<String> {
    let mut phrase = None;
    response.visit_reason(&mut |text| {
        phrase.get_or_insert_with(|| text.with_str(unescape));
    });
    phrase
}

fn read_phrase<T, E: ErrorSource>(
    response: &dyn SipResponse,
    phrase: &str,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, FromSipResponseError> {
    read(phrase).map_err(|error| {
        FromSipResponseError::invalid_reason(response.status_code(), phrase).with_source(error)
    })
}

/// Replaces each percent-escape by its byte.
fn unescape(phrase: &str) -> String {
    let mut bytes = Vec::with_capacity(phrase.len());
    let mut rest = phrase.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let digit =
            |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (first, after) {
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high * 16 + low);
                    rest = after;
                }
                _ => bytes.push(b'%'),
            },
            (byte, _) => bytes.push(*byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Passes the items of a list but for those that are empty (RFC 3261 §7.3.1), or the value itself. Blanks around them are
/// left out.
fn visit_items(value: &str, is_list: bool, mut visit: impl FnMut(&str)) {
    if is_list {
        parts::items(value).filter(|item| !item.is_empty()).for_each(visit);
    } else {
        visit(value.trim_matches([' ', '\t']));
    }
}
