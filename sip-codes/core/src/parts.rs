//! Takes a value apart that keeps to its grammar: the items of a list, the parameters of an item.
//!
//! The macros read texts with insertions too. Each insertion is then one [`INSERTION`], whose text is not known. So a
//! question about a value may have no answer: `None`.

use crate::grammar::INSERTION;

/// Splits a text at a separator outside of quotes and angle brackets. The parts have no blanks at their ends.
pub fn split(text: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let part = match find_outside(text, separator) {
            Some(position) => {
                rest = Some(&text[position + 1..]);
                &text[..position]
            }
            None => rest.take()?,
        };
        Some(part.trim_matches([' ', '\t']))
    })
}

/// Finds an ASCII byte outside of quotes and angle brackets.
fn find_outside(text: &str, wanted: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut start = 0;
    loop {
        let is_end = |byte: &u8| *byte == wanted || matches!(byte, b'"' | b'<');
        let index = start + bytes[start..].iter().position(is_end)?;
        start = match bytes[index] {
            byte if byte == wanted => return Some(index),
            b'"' => index + quoted_length(&bytes[index..])?,
            _ => index + bytes[index..].iter().position(|byte| *byte == b'>')?,
        };
    }
}

/// Returns the length of the quoted string at the beginning of a text, `None` if it does not end.
fn quoted_length(text: &[u8]) -> Option<usize> {
    let mut bytes = text.iter().enumerate().skip(1);
    while let Some((index, byte)) = bytes.next() {
        match byte {
            b'\\' => _ = bytes.next(),
            b'"' => return Some(index + 1),
            _ => {}
        }
    }
    None
}

/// Returns the items of a list.
pub fn items(value: &str) -> impl Iterator<Item = &str> {
    split(value, b',')
}

/// Returns the value of the first parameter `;name=value` of an item, as it is written; of one without a value,
/// nothing. `None` if it is not there.
#[must_use]
pub fn parameter<'a>(item: &'a str, name: &str) -> Option<&'a str> {
    split(item, b';').skip(1).find_map(|parameter| named(parameter, name))
}

/// Returns the value of `name=value`, if that is the name.
pub(crate) fn named<'a>(pair: &'a str, name: &str) -> Option<&'a str> {
    let (this, value) = pair.split_once('=').unwrap_or((pair, ""));
    let is_named = this.trim_end_matches([' ', '\t']).eq_ignore_ascii_case(name);
    is_named.then(|| value.trim_start_matches([' ', '\t']))
}

/// Returns what comes before the parameters of an item.
#[must_use]
pub fn main_part(item: &str) -> &str {
    split(item, b';').next().unwrap_or_default()
}

/// Returns the URI of an address, bare or in angle brackets. After a bare one its parameters follow.
pub(crate) fn uri(address: &str) -> &str {
    match find_outside(address, b'<') {
        Some(bracket) => address[bracket + 1..].split('>').next().unwrap_or_default(),
        None => address,
    }
}

/// Returns the scheme of the URI of an address; `None` if it is not known.
pub(crate) fn scheme(address: &str) -> Option<&str> {
    uri(address).split_once(':').map(|(scheme, _)| scheme).filter(|scheme| is_known(scheme))
}

/// Returns whether a URI has a parameter with this name. The user part may have the same signs as parameters, but no `@`
/// is after it.
pub(crate) fn has_uri_parameter(uri: &str, name: &str) -> bool {
    let after_user = uri.rsplit('@').next().unwrap_or_default();
    let before_headers = after_user.split('?').next().unwrap_or_default();
    before_headers.split(';').skip(1).any(|parameter| named(parameter, name).is_some())
}

/// Returns whether a text has no insertion.
pub(crate) fn is_known(text: &str) -> bool {
    !text.contains(INSERTION)
}

/// Returns whether a text is nothing but insertions.
pub(crate) fn is_insertion(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|character| character == INSERTION)
}

/// Returns a question about a text with its answer, which is not known if the text is not.
pub(crate) fn ask(text: &str, question: impl FnOnce(&str) -> bool) -> Option<bool> {
    is_known(text).then(|| question(text))
}

/// Returns whether the answer is yes for any part, `None` if that is not known.
pub(crate) fn any<'a>(
    mut parts: impl Iterator<Item = &'a str>,
    question: impl Fn(&'a str) -> Option<bool>,
) -> Option<bool> {
    parts
        .try_fold(false, |is_unknown, part| match question(part) {
            Some(true) => Err(()),
            Some(false) => Ok(is_unknown),
            None => Ok(true),
        })
        .map_or(Some(true), |is_unknown| if is_unknown { None } else { Some(false) })
}
