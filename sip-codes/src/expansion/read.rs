//! What the expansion of `#[derive(FromSipResponse)]` calls: the header fields and the reason phrase of a
//! response, as fields of a type.

use alloc::string::String;
use alloc::vec::Vec;

use sip_codes_core::StatusClass;

use crate::field::{ErrorSource, FromHeaderItems};
use crate::received::error::FromSipResponseError;
use crate::received::from_response::FromSipResponse;
use crate::response::SipResponse;
use crate::text::HeaderValue;
use crate::text::name::is_same_field;

/// Makes the value of a response, whose case may be that for x00 of the class.
///
/// # Errors
///
/// Returns an error if the type has no case for the status, or if the case cannot be read.
pub fn read_with_fallback<T: FromSipResponse>(
    response: &dyn SipResponse,
) -> Result<T, FromSipResponseError> {
    T::read_response(response, true)?
        .ok_or_else(|| FromSipResponseError::unexpected_status(response.status_code()))
}

/// Returns the class of a response's status.
#[must_use]
pub fn status_class(response: &dyn SipResponse) -> StatusClass {
    response.status_code().class()
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
    let mut read = Some(read);
    let mut result = Ok(None);
    let mut skipped = 0;
    response.visit_headers(&mut |row, value| {
        if !is_same_field(name, row) {
            return;
        }
        if skipped < index {
            skipped += 1;
        } else if let Some(read) = read.take() {
            result = value.with_str(|text| match read(text) {
                Ok(value) => Ok(Some(value)),
                Err(error) => Err(invalid(response, name, text, error)),
            });
        }
    });
    result
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
    read_header(response, name, index, read)?
        .ok_or_else(|| FromSipResponseError::missing_header(response.status_code(), name))
}

/// Reads the items of the collection that a field is: all rows with the name, but for the first
/// `index`, which other fields have. A row of a list field is split at its commas.
///
/// # Errors
///
/// Returns an error if `read` does for an item.
pub fn read_items<C: FromHeaderItems, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    is_list: bool,
    mut read: impl FnMut(&str) -> Result<C::Item, E>,
) -> Result<Option<C>, FromSipResponseError> {
    let mut rows = 0;
    let mut items = Vec::new();
    let mut error = None;
    response.visit_headers(&mut |row, value: HeaderValue<'_>| {
        if !is_same_field(name, row) {
            return;
        }
        rows += 1;
        if rows <= index {
            return;
        }
        value.with_str(|text| {
            for item in Items::new(text, is_list) {
                match read(item) {
                    Ok(value) => items.push(value),
                    Err(cause) => {
                        error.get_or_insert_with(|| invalid(response, name, item, cause));
                    }
                }
            }
        });
    });
    match error {
        Some(error) => Err(error),
        None if rows <= index => Ok(None),
        None => Ok(Some(C::from_items(items))),
    }
}

/// The same, and an empty collection if the response has no row.
///
/// # Errors
///
/// Returns an error if `read` does for an item.
pub fn read_all_items<C: FromHeaderItems, E: ErrorSource>(
    response: &dyn SipResponse,
    name: &'static str,
    index: usize,
    is_list: bool,
    read: impl FnMut(&str) -> Result<C::Item, E>,
) -> Result<C, FromSipResponseError> {
    let items = read_items(response, name, index, is_list, read)?;
    Ok(items.unwrap_or_else(|| C::from_items(Vec::new())))
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
/// for a code that is not registered.
///
/// # Errors
///
/// Returns an error if `read` does.
pub fn read_reason<T, E: ErrorSource>(
    response: &dyn SipResponse,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Option<T>, FromSipResponseError> {
    let registered = response.status_code().reason_phrase().unwrap_or_default();
    match first_phrase(response) {
        Some(phrase) if phrase != registered => read_phrase(response, &phrase, read).map(Some),
        _ => Ok(None),
    }
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

/// The items of a value: those of a list, or the value itself.
struct Items<'a> {
    rest: Option<&'a str>,
    is_list: bool,
}

impl<'a> Items<'a> {
    fn new(value: &'a str, is_list: bool) -> Self {
        Items { rest: Some(value), is_list }
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = &'a str;

    /// Returns the next item without blanks around it; empty items are left out (RFC 3261 §7.3.1).
    fn next(&mut self) -> Option<&'a str> {
        loop {
            let value = self.rest?;
            let end = if self.is_list { find_comma(value) } else { None };
            let (item, rest) = match end {
                Some(end) => (&value[..end], Some(&value[end + 1..])),
                None => (value, None),
            };
            self.rest = rest;
            let item = item.trim_matches([' ', '\t']);
            if !item.is_empty() || !self.is_list {
                return Some(item);
            }
        }
    }
}

/// Finds the first comma outside of quotes and angle brackets.
fn find_comma(value: &str) -> Option<usize> {
    let mut is_quoted = false;
    let mut is_in_uri = false;
    let mut bytes = value.bytes().enumerate();
    while let Some((index, byte)) = bytes.next() {
        match byte {
            b'\\' if is_quoted => _ = bytes.next(),
            b'"' if !is_in_uri => is_quoted = !is_quoted,
            b'<' if !is_quoted => is_in_uri = true,
            b'>' if !is_quoted => is_in_uri = false,
            b',' if !is_quoted && !is_in_uri => return Some(index),
            _ => {}
        }
    }
    None
}
