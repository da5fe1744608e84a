//! Reads the parts of values that have been checked: [`split`], [`parameter`] and so on.

#[cfg(feature = "alloc")]
use alloc::string::String;

const BLANKS: [char; 2] = [' ', '\t'];

/// Splits a value at each separator outside of quoted strings. The parts have no blanks around them.
pub(super) fn split(value: &str, separator: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(value);
    core::iter::from_fn(move || {
        let value = rest?;
        let (mut is_quoted, mut is_escaped) = (false, false);
        let end = value.bytes().position(|byte| {
            let is_end = byte == separator && !is_quoted;
            if is_escaped {
                is_escaped = false;
            } else if byte == b'"' {
                is_quoted = !is_quoted;
            } else {
                is_escaped = is_quoted && byte == b'\\';
            }
            is_end
        });
        let (part, after) = match end {
            Some(end) => (&value[..end], Some(&value[end + 1..])),
            None => (value, None),
        };
        rest = after;
        Some(part.trim_matches(BLANKS))
    })
}

/// Returns the value of the parameter with that name, as it is written. Before the first semicolon is no parameter.
pub(super) fn parameter<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    split(value, b';').skip(1).find_map(|parameter| {
        let (other, value) = parameter.split_once('=')?;
        let is_named = other.trim_end_matches(BLANKS).eq_ignore_ascii_case(name);
        is_named.then(|| value.trim_start_matches(BLANKS))
    })
}

/// Returns a value without the parameter with that name. Before the first semicolon is no parameter.
#[cfg(feature = "alloc")]
pub(super) fn without_parameter(value: &str, name: &str) -> String {
    let mut others = String::new();
    for (index, part) in split(value, b';').enumerate() {
        let other = part.split(['=', ' ', '\t']).next().unwrap_or_default();
        if index == 0 {
            others.push_str(part);
        } else if !other.eq_ignore_ascii_case(name) {
            others.push(';');
            others.push_str(part);
        }
    }
    others
}

/// Removes the backslashes of a quoted string or a comment, which has no quotes or parentheses around it.
#[cfg(feature = "alloc")]
pub(super) fn unescape(text: &str) -> String {
    let mut characters = text.chars();
    let mut unescaped = String::with_capacity(text.len());
    while let Some(character) = characters.next() {
        unescaped.extend(if character == '\\' { characters.next() } else { Some(character) });
    }
    unescaped
}
