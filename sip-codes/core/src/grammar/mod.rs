//! What a reason phrase and a header field may hold (RFC 3261 §25.1).
//!
//! The macros check literal text with these functions while they expand, and values are checked with the same
//! functions when they are written at run time.
//!
//! [`ValueGrammar`] names the grammars of header field values, and
//! [`ValueGrammar::check`] checks a value. [`HeaderField`](crate::header::HeaderField) tells which grammar a
//! header field has.
//!
//! [`ValueGrammar::check_template`] checks a value with parts that are inserted later, and tells the
//! [`Place`] of each. The same functions read values and templates, so what is always legal at its place
//! makes a legal value.

mod accept;
mod address;
mod challenge;
mod charging;
mod comment;
mod content_id;
mod date;
mod error_code;
mod example;
mod feature;
mod host;
mod integer;
mod invalid_header_value;
mod list;
mod names;
mod number;
mod parameter;
mod place;
mod reason;
mod scanner;
mod security;
mod session_id;
mod text;
mod token;
mod uri;
mod value_grammar;
mod warning;

pub use self::invalid_header_value::{InvalidHeaderValue, Remedy};
pub use self::place::{INSERTION, Insertion, Place};
pub(crate) use self::token::repeats_privacy_value;
pub use self::value_grammar::ValueGrammar;

/// Returns whether a reason phrase may hold the byte as it is. `%` is not among these bytes, because it must be
/// followed by two hexadecimal digits.
///
/// The bytes are space, tab, letters, digits, `; / ? : @ & = + $ ,`, `- _ . ! ~ * ' ( )`, and the bytes
/// of UTF-8 beyond ASCII.
///
/// ```
/// use sip_codes_core::grammar::is_reason_byte;
///
/// assert!(b"Call/Transaction Does Not Exist".iter().all(|byte| is_reason_byte(*byte)));
/// assert!(!is_reason_byte(b'\r'));
/// assert!(!is_reason_byte(b'"'));
/// assert!(!is_reason_byte(b'%'));
/// ```
#[must_use]
pub const fn is_reason_byte(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'\t'
            | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9'
            | b';' | b'/' | b'?' | b':' | b'@' | b'&' | b'=' | b'+' | b'$' | b','
            | b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')'
            | 0x80..=0xfd
    )
}

/// Returns the position of the first byte that a reason phrase may not hold; `None` if the text is a reason
/// phrase.
///
/// A byte that begins a character beyond ASCII must be followed by the continuation bytes of the character. A
/// continuation byte may also be there by itself.
///
/// ```
/// use sip_codes_core::grammar::find_non_reason;
///
/// assert_eq!(find_non_reason(b"Busy Here"), None);
/// assert_eq!(find_non_reason(b"100%25"), None);
/// assert_eq!(find_non_reason(b"100%"), Some(3));
/// assert_eq!(find_non_reason(b"Busy\r\nHere"), Some(4));
/// assert_eq!(find_non_reason(b"\xC3A"), Some(0));
/// ```
#[must_use]
pub const fn find_non_reason(text: &[u8]) -> Option<usize> {
    let mut index = 0;
    while index < text.len() {
        if text[index] == b'%' {
            if !(index + 2 < text.len()
                && text[index + 1].is_ascii_hexdigit()
                && text[index + 2].is_ascii_hexdigit())
            {
                return Some(index);
            }
        } else if !is_reason_byte(text[index]) {
            return Some(index);
        }
        let end = index + continuation_bytes(text[index]);
        let mut next = index + 1;
        while next <= end {
            if next >= text.len() || !matches!(text[next], 0x80..=0xbf) {
                return Some(index);
            }
            next += 1;
        }
        index = next;
    }
    None
}

/// How many continuation bytes follow a byte (UTF8-NONASCII, RFC 3261 §25.1).
const fn continuation_bytes(byte: u8) -> usize {
    match byte {
        0xc0..=0xdf => 1,
        0xe0..=0xef => 2,
        0xf0..=0xf7 => 3,
        0xf8..=0xfb => 4,
        0xfc..=0xfd => 5,
        _ => 0,
    }
}

/// Returns whether a header field value may hold the character: any character but a control character, and tab.
///
/// ```
/// use sip_codes_core::grammar::is_header_value_char;
///
/// assert!("INVITE, ACK;\tq=\"0.5\" – ü".chars().all(is_header_value_char));
/// assert!(!"\r\n\0\u{7f}\u{85}".chars().any(is_header_value_char));
/// ```
#[must_use]
pub const fn is_header_value_char(character: char) -> bool {
    !matches!(character, '\0'..='\x08' | '\x0a'..='\x1f' | '\x7f'..='\u{9f}')
}

/// Returns whether a header field name may hold the byte: the name is a token, of at least one.
///
/// ```
/// use sip_codes_core::grammar::is_token_byte;
///
/// assert!(b"WWW-Authenticate".iter().all(|byte| is_token_byte(*byte)));
/// assert!(!b" :\r\n\"(".iter().any(|byte| is_token_byte(*byte)));
/// ```
#[must_use]
#[inline]
pub const fn is_token_byte(byte: u8) -> bool {
    // A table, because most values consist of tokens for the most part.
    TOKEN_BYTES[byte as usize]
}

static TOKEN_BYTES: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        table[byte as usize] = matches!(
            byte,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9'
                | b'-' | b'.' | b'!' | b'%' | b'*' | b'_' | b'+' | b'`' | b'\'' | b'~'
        );
        byte += 1;
    }
    table
};
