//! Free text: [`check_text`] and [`check_unknown`].

use super::invalid_header_value::InvalidHeaderValue;
use super::place::{INSERTION, Place};
use super::scanner::{Check, Scanner};
use super::uri::scan_bracketed_uri;

const BLANKS: [char; 2] = [' ', '\t'];

/// Checks text that is not empty and neither starts nor ends with a blank (TEXT-UTF8-TRIM, RFC 3261
/// §25.1).
pub(crate) fn check_text(mut scanner: Scanner<'_>) -> Check {
    let value = scanner.rest();
    if value.is_empty() || value.starts_with(BLANKS) {
        return Err(scanner.fault("text without a blank before it"));
    }
    while !scanner.is_at_end() {
        if scanner.is_at_insertion() {
            scan_text_insertion(&mut scanner, value);
        } else {
            scanner.value_char(TEXT)?;
        }
    }
    if value.ends_with(BLANKS) {
        return Err(InvalidHeaderValue::new(value.trim_end_matches(BLANKS).len(), "the end"));
    }
    Ok(())
}

/// Reads an insertion. What is next to the edges of the value must not be a blank.
fn scan_text_insertion(scanner: &mut Scanner<'_>, value: &str) {
    let before = value[..scanner.position()].trim_end_matches(INSERTION);
    let after = &scanner.rest()[INSERTION.len_utf8()..];
    let is_last = !after.starts_with(INSERTION);
    let after = after.trim_start_matches(INSERTION);
    let (at_start, at_end) = (before.is_empty(), after.is_empty());
    // Without a character, a blank next to the insertions is the edge of the value.
    let needs_character =
        at_start && (at_end || after.starts_with(BLANKS)) || at_end && before.ends_with(BLANKS);
    scanner.report(Place::Text { at_start, at_end }, needs_character && is_last);
}

/// Part of a text whose edges may be anything.
const TEXT: Place = Place::Text { at_start: false, at_end: false };

/// Checks a value whose grammar is not known: that no character ends the line or controls what shows it.
///
/// In a template, a quoted-string that has an insertion is read as one, and so is a URI in angle brackets,
/// so that what is inserted is escaped for it. Quotes and brackets without an insertion are text.
pub(crate) fn check_unknown(mut scanner: Scanner<'_>) -> Check {
    while !scanner.is_at_end() {
        let rest = scanner.rest();
        match scanner.peek() {
            Some(b'"') if scanner.is_template() => match find_closing_quote(rest) {
                Some(end) if rest[..end].contains(INSERTION) => {
                    scanner.quoted_string("a quoted string")?;
                }
                end => scan_text(&mut scanner, end.unwrap_or(0) + 1)?,
            },
            Some(b'<') if scanner.is_template() && holds_insertion(&rest[1..]) => {
                scan_bracketed_uri(&mut scanner, Place::Uri)?;
            }
            _ => scan_text(&mut scanner, 1)?,
        }
    }
    Ok(())
}

/// Reads text of at least that many bytes.
fn scan_text(scanner: &mut Scanner<'_>, length: usize) -> Check {
    let end = scanner.position() + length;
    while scanner.position() < end {
        scanner.value_char(TEXT)?;
    }
    Ok(())
}

/// Returns the position of the quote that closes the one with which the text begins.
fn find_closing_quote(text: &str) -> Option<usize> {
    // The opening quote does not close anything, as if it was escaped.
    let mut is_escaped = true;
    text.bytes().position(|byte| {
        let closes = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        closes
    })
}

/// Returns whether the text up to a closing angle bracket, without another opening one, has an insertion.
fn holds_insertion(text: &str) -> bool {
    let end = text.find(['<', '>']).unwrap_or(text.len());
    text[end..].starts_with('>') && text[..end].contains(INSERTION)
}
