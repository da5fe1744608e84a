//! What a caller may have meant: words and codes that are close to what was written.
//!
//! Entry points: [`codes_near`] for a number, [`rows_near_name`] and [`rows_by_phrase`] for text in
//! place of a number, [`nearest_word`] for a keyword or a field, [`nearest_method`] for a method,
//! [`nearest_header`] for a header field name, [`http_phrase`] for a code that only HTTP has.

use sip_codes_core::StatusCode;
use sip_codes_core::header::{HEADER_FIELDS, HeaderField, ResponseUse, WrittenBy};
use sip_codes_core::method::METHODS;
use sip_codes_core::registry::{REGISTRY, Registration};

/// Up to three registered codes of the same class that the number may be a slip of, in ascending
/// order.
pub(crate) fn codes_near(status: StatusCode) -> Vec<&'static Registration> {
    const SHOWN: usize = 3;
    // With three of the longest phrases a line of an error message would be too long.
    const LETTERS: usize = 80;

    let distance = |row: &Registration| {
        let slip = slip(row.status_code().as_str(), status.as_str());
        (slip, row.status_code().as_u16().abs_diff(status.as_u16()))
    };
    let mut codes: Vec<&Registration> = Vec::new();
    let mut letters = 0;
    while codes.len() < SHOWN {
        let nearest = REGISTRY
            .iter()
            .filter(|row| row.status_code().class() == status.class() && !codes.contains(row))
            .min_by_key(|row| distance(row));
        let Some(nearest) = nearest else { break };
        letters += nearest.status_code().as_status_line().len() - "SIP/2.0".len();
        if letters > LETTERS {
            break;
        }
        let index = codes.partition_point(|row| row.status_code() < nearest.status_code());
        codes.insert(index, nearest);
    }
    codes
}

/// How one number was typed in place of another, most likely first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    SwappedDigits,
    OneDigit,
    Other,
}

fn slip(meant: &str, typed: &str) -> Slip {
    let (meant, typed) = (meant.as_bytes(), typed.as_bytes());
    if typed == [meant[0], meant[2], meant[1]] {
        return Slip::SwappedDigits;
    }
    match meant.iter().zip(typed).filter(|(meant, typed)| meant != typed).count() {
        1 => Slip::OneDigit,
        _ => Slip::Other,
    }
}

/// The row whose constant has this name, in any case.
pub(crate) fn row_by_name(name: &str) -> Option<&'static Registration> {
    REGISTRY.iter().find(|row| row.name().eq_ignore_ascii_case(name))
}

/// The row whose constant has this name, or up to three rows that it may be a slip of: those whose
/// names contain all of its words, or the nearest.
pub(crate) fn rows_near_name(name: &str) -> Vec<&'static Registration> {
    if let Some(row) = row_by_name(name) {
        return vec![row];
    }
    // A name in lower case is more likely a variable.
    if name.contains(|letter: char| letter.is_ascii_lowercase()) {
        return Vec::new();
    }
    let (mut rows, mut names) = (Vec::new(), Vec::new());
    for row in REGISTRY {
        names.push(row.name());
        let has_word = |word| row.name().split('_').any(|part| part == word);
        if rows.len() < 3 && name.split('_').all(has_word) {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        rows.extend(nearest_word(name, &names).and_then(row_by_name));
    }
    rows
}

/// The rows that have the phrase, as their reason phrase or as an alias.
pub(crate) fn rows_by_phrase(phrase: &str) -> Vec<&'static Registration> {
    let mut rows = Vec::new();
    for row in REGISTRY {
        if has_phrase(row, phrase) {
            rows.push(row);
        }
    }
    rows
}

/// Whether a row has the phrase, as its reason phrase or as an alias.
pub(crate) fn has_phrase(row: &Registration, phrase: &str) -> bool {
    row.reason_phrase() == phrase || row.aliases().contains(&phrase)
}

/// The word that is at most two slips away. A slip is a letter too many, too few or wrong, or a
/// swapped pair of letters. Of a short word less than half may be wrong.
pub(crate) fn nearest_word<'a>(typed: &str, words: &[&'a str]) -> Option<&'a str> {
    let mut nearest: Option<(usize, &str)> = None;
    for word in words {
        let candidate = (strsim::osa_distance(typed, word), *word);
        let is_near = candidate.0 <= 2 && 2 * candidate.0 < word.len();
        if is_near && nearest.is_none_or(|nearest| candidate < nearest) {
            nearest = Some(candidate);
        }
    }
    nearest.map(|(_, word)| word)
}

/// The method that a name is a near miss of: one slip away, in any case.
pub(crate) fn nearest_method(typed: &str) -> Option<&'static str> {
    let typed = typed.to_ascii_uppercase();
    METHODS.iter().copied().find(|method| strsim::osa_distance(&typed, method) <= 1)
}

/// The header field of responses that a name is a near miss of: one slip away, in any case.
///
/// A name with `X-` before it is never a near miss of one without.
pub(crate) fn nearest_header(typed: &str) -> Option<&'static HeaderField> {
    let typed = typed.to_ascii_lowercase();
    let is_near = |field: &&HeaderField| {
        let name = field.name().to_ascii_lowercase();
        name.starts_with("x-") == typed.starts_with("x-")
            && name.len() > 3
            && strsim::osa_distance(&typed, &name) == 1
    };
    let of_responses = |field: &&HeaderField| {
        field.response_use() != ResponseUse::No && field.written_by() != WrittenBy::Stack
    };
    HEADER_FIELDS.iter().filter(of_responses).find(is_near)
}

/// The phrase of a code that HTTP has and SIP has not.
///
/// From the IANA registry of HTTP status codes.
pub(crate) fn http_phrase(status: StatusCode) -> Option<&'static str> {
    Some(match status.as_u16() {
        101 => "Switching Protocols",
        102 => "Processing",
        103 => "Early Hints",
        201 => "Created",
        203 => "Non-Authoritative Information",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        208 => "Already Reported",
        226 => "IM Used",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        418 => "I'm a teapot",
        426 => "Upgrade Required",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        510 => "Not Extended",
        511 => "Network Authentication Required",
        _ => return None,
    })
}
