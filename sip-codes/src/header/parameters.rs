//! Makes texts of the parts of values that have been checked: [`without_parameter`] and [`unescape`].

use alloc::string::String;

use sip_codes_core::parts::split;

/// Returns a value without the parameter with that name. Before the first semicolon is no parameter.
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
pub(super) fn unescape(text: &str) -> String {
    let mut characters = text.chars();
    let mut unescaped = String::with_capacity(text.len());
    while let Some(character) = characters.next() {
        unescaped.extend(if character == '\\' { characters.next() } else { Some(character) });
    }
    unescaped
}
