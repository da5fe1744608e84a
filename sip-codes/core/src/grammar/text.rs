//! Free text: [`check_text`] and [`check_value_characters`].

use super::invalid_header_value::InvalidHeaderValue;
use super::scanner::{Check, Scanner};

/// Checks text that is not empty and neither starts nor ends with a blank (TEXT-UTF8-TRIM, RFC 3261
/// §25.1).
pub(crate) fn check_text(value: &str) -> Check {
    let is_blank = |byte: Option<&u8>| matches!(byte, None | Some(b' ' | b'\t'));
    let scanner = Scanner::new(value);
    if is_blank(value.as_bytes().first()) {
        return Err(scanner.fault("text without a blank before it"));
    }
    check_value_characters(value)?;
    if is_blank(value.as_bytes().last()) {
        return Err(InvalidHeaderValue::new(value.trim_end_matches([' ', '\t']).len(), "the end"));
    }
    Ok(())
}

/// Checks that no character ends the line or controls what shows it.
pub(crate) fn check_value_characters(value: &str) -> Check {
    let mut scanner = Scanner::new(value);
    while !scanner.is_at_end() {
        scanner.value_char()?;
    }
    Ok(())
}
