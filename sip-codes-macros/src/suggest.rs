//! What a caller may have meant: words and codes that are close to what was written.
//!
//! Entry points: [`codes_near`] for a number, [`rows_near_name`] and [`rows_by_phrase`] for text in
//! place of a number, [`nearest_word`] for a keyword or a field, [`is_constant_name`] for a name,
//! [`http_phrase`] for a code that only HTTP has.

use sip_codes_core::StatusCode;
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

/// Whether a name is written as that of a constant.
pub(crate) fn is_constant_name(name: &str) -> bool {
    name.contains(|letter: char| letter.is_ascii_uppercase())
        && !name.contains(|letter: char| letter.is_ascii_lowercase())
}

/// The word that is at most two slips away. Of a short word less than half may be wrong.
pub(crate) fn nearest_word<'a>(typed: &str, words: &[&'a str]) -> Option<&'a str> {
    let mut nearest: Option<(usize, &str)> = None;
    for word in words {
        let Some(slips) = count_slips(typed, word, 2) else { continue };
        let candidate = (slips, *word);
        if 2 * slips < word.len() && nearest.is_none_or(|nearest| candidate < nearest) {
            nearest = Some(candidate);
        }
    }
    nearest.map(|(_, word)| word)
}

/// The number of slips between two words, if it is at most this. A slip is a letter too many, too few
/// or wrong, or a swapped pair of letters.
pub(crate) fn count_slips(typed: &str, meant: &str, most: usize) -> Option<usize> {
    let (typed, meant): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    (0..=most).find(|slips| differ_at_most(&typed, &meant, *slips))
}

fn differ_at_most(typed: &[char], meant: &[char], slips: usize) -> bool {
    let common = typed.iter().zip(meant).take_while(|(typed, meant)| typed == meant).count();
    let (typed, meant) = (&typed[common..], &meant[common..]);
    let after = |typed_letters, meant_letters| {
        let typed = typed.get(typed_letters..);
        typed
            .zip(meant.get(meant_letters..))
            .is_some_and(|(typed, meant)| slips > 0 && differ_at_most(typed, meant, slips - 1))
    };
    match (typed, meant) {
        ([], []) => true,
        ([a, b, ..], [c, d, ..]) if a == d && b == c && after(2, 2) => true,
        _ => after(1, 0) || after(0, 1) || after(1, 1),
    }
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
