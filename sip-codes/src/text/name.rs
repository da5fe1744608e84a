//! Names of header fields: [`is_same_field`] compares two, and [`is_written_by_stack`] tells who writes one.

use sip_codes_core::header::{HEADER_FIELDS, WrittenBy};

/// The name for each letter that is a compact form; empty for the other letters.
static NAMES_OF_LETTERS: [&str; 26] = {
    let mut names = [""; 26];
    let mut index = 0;
    while index < HEADER_FIELDS.len() {
        if let Some(letter) = HEADER_FIELDS[index].compact_form() {
            names[(letter as u8 - b'a') as usize] = HEADER_FIELDS[index].name();
        }
        index += 1;
    }
    names
};

/// Whether two names are of the same header field: the same in any case, or one of them is the compact form of
/// the other (RFC 3261 §7.3.3).
#[inline]
pub(crate) fn is_same_field(name: &str, other: impl AsRef<[u8]>) -> bool {
    match (name.as_bytes(), other.as_ref()) {
        ([letter], [other]) => letter.eq_ignore_ascii_case(other),
        ([letter], name) | (name, [letter]) => is_compact_form(*letter, name),
        (name, other) => name.eq_ignore_ascii_case(other),
    }
}

fn is_compact_form(letter: u8, name: &[u8]) -> bool {
    let index = letter.to_ascii_lowercase().wrapping_sub(b'a');
    let full = NAMES_OF_LETTERS.get(usize::from(index));
    full.is_some_and(|full| !full.is_empty() && name.eq_ignore_ascii_case(full.as_bytes()))
}

/// Whether the SIP stack writes the header field.
pub(crate) fn is_written_by_stack(name: &[u8]) -> bool {
    /// The header fields, so that not all rows of the table are compared.
    const OF_STACK: [(&str, u8); 7] = {
        let mut fields = [("", 0); 7];
        let mut count = 0;
        let mut index = 0;
        while index < HEADER_FIELDS.len() {
            let field = &HEADER_FIELDS[index];
            if matches!(field.written_by(), WrittenBy::Stack) {
                let compact_form = match field.compact_form() {
                    Some(letter) => letter as u8,
                    None => 0,
                };
                fields[count] = (field.name(), compact_form);
                count += 1;
            }
            index += 1;
        }
        assert!(count == fields.len());
        fields
    };
    match name {
        [letter] => OF_STACK.iter().any(|(_, compact)| compact.eq_ignore_ascii_case(letter)),
        name => OF_STACK.iter().any(|(field, _)| name.eq_ignore_ascii_case(field.as_bytes())),
    }
}
