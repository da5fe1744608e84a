//! What a caller may have meant by something that is close to a legal word or code.

use sip_codes_core::{REGISTRY, Registration, RequiredHeader, StatusCode};

/// Up to three registered codes of the same class that the number may be a slip of, ascending.
pub(crate) fn codes(status: StatusCode) -> Vec<&'static Registration> {
    const SHOWN: usize = 3;
    // Three of the longest phrases would make a line of an error message too long.
    const LETTERS: usize = 80;

    let distance = |row: &Registration| {
        let slip = slip(row.status().as_str(), status.as_str());
        (slip, row.status().as_u16().abs_diff(status.as_u16()))
    };
    let mut codes: Vec<&Registration> = Vec::new();
    let mut letters = 0;
    while codes.len() < SHOWN {
        let nearest = REGISTRY
            .iter()
            .filter(|row| row.status().class() == status.class() && !codes.contains(row))
            .min_by_key(|row| distance(row));
        let Some(nearest) = nearest else { break };
        letters += nearest.status_line().len() - "SIP/2.0".len();
        if letters > LETTERS {
            break;
        }
        let place = codes.iter().filter(|row| row.status() < nearest.status()).count();
        codes.insert(place, nearest);
    }
    codes
}

/// How likely one is typed for the other, most likely first.
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

/// The row whose constant has this name, in whatever case it is written.
pub(crate) fn constant(name: &str) -> Option<&'static Registration> {
    REGISTRY.iter().find(|row| row.name().eq_ignore_ascii_case(name))
}

/// The rows to which the phrase belongs, as their phrase or as an alias.
pub(crate) fn phrase(phrase: &str) -> impl Iterator<Item = &'static Registration> {
    REGISTRY.iter().filter(move |row| row.phrase() == phrase || row.aliases().contains(&phrase))
}

/// The word that is at most two slips away, if any is.
pub(crate) fn word<'a>(typed: &str, words: &[&'a str]) -> Option<&'a str> {
    words
        .iter()
        .map(|word| (edits(typed, word), *word))
        .filter(|(edits, word)| *edits <= 2 && 2 * *edits < word.len())
        .min()
        .map(|(_, word)| word)
}

/// The header field of which a name is a near miss: one of those of which an RFC speaks for the
/// code, or that any response may carry.
pub(crate) fn header(typed: &str, row: Option<&Registration>) -> Option<&'static str> {
    // RFC 3261 §20, Tables 2 and 3.
    const OF_ANY_CODE: &[&str] = &["Allow", "Contact", "Error-Info", "Retry-After", "Warning"];
    // As close to one of another meaning as a slip would be.
    const OTHERS: &[&str] = &["CSeq", "Supported"];

    let required = row.into_iter().flat_map(Registration::required_headers);
    let mut names: Vec<&'static str> = required.flat_map(RequiredHeader::names).copied().collect();
    names.extend(row.into_iter().flat_map(Registration::optional_headers));
    names.extend(OF_ANY_CODE);
    let is_known = |name: &&str| name.eq_ignore_ascii_case(typed);
    if names.iter().any(is_known) || OTHERS.iter().any(is_known) {
        return None;
    }
    let lower: Vec<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    let shown: Vec<&str> = lower.iter().map(String::as_str).collect();
    let near = word(&typed.to_ascii_lowercase(), &shown)?;
    names.into_iter().find(|name| name.eq_ignore_ascii_case(near))
}

/// The number of letters to insert, remove or replace to make one word of the other.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.chars().enumerate() {
        let mut diagonal = line;
        row[0] = line + 1;
        for column in 0..to.len() {
            let replaced = diagonal + usize::from(letter != to[column]);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
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
