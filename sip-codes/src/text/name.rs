//! [`is_same_field`] compares the names of header fields; [`is_written_by_stack`] says whose they are.

use sip_codes_core::header::{HEADER_FIELDS, HeaderField, WrittenBy};

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
pub(crate) fn is_same_field(name: &str, other: &str) -> bool {
    match (name.as_bytes(), other.as_bytes()) {
        ([letter], [other]) => letter.eq_ignore_ascii_case(other),
        ([letter], _) => is_compact_form(*letter, other),
        (_, [letter]) => is_compact_form(*letter, name),
        _ => name.eq_ignore_ascii_case(other),
    }
}

fn is_compact_form(letter: u8, name: &str) -> bool {
    let index = letter.to_ascii_lowercase().wrapping_sub(b'a');
    let full = NAMES_OF_LETTERS.get(usize::from(index));
    full.is_some_and(|full| !full.is_empty() && full.eq_ignore_ascii_case(name))
}

/// Whether the SIP stack writes the header field with that name or compact form.
pub(crate) fn is_written_by_stack(name: &str) -> bool {
    BY_STACK.iter().any(|field| match name.as_bytes() {
        [letter] => field.compact_form() == Some(char::from(letter.to_ascii_lowercase())),
        _ => field.name().eq_ignore_ascii_case(name),
    })
}

/// The header fields that the SIP stack writes, so that not all rows of the table are searched.
static BY_STACK: [&HeaderField; STACK_FIELDS] = {
    let mut fields = [&HEADER_FIELDS[0]; STACK_FIELDS];
    let mut count = 0;
    let mut index = 0;
    while index < HEADER_FIELDS.len() {
        let field = &HEADER_FIELDS[index];
        if matches!(field.written_by(), WrittenBy::Stack) {
            fields[count] = field;
            count += 1;
        }
        index += 1;
    }
    fields
};

/// `Call-ID`, `Content-Length`, `CSeq`, `From`, `To` and `Via`.
const STACK_FIELDS: usize = 6;
