//! What a name of a header field means. Entry points: [`nearest_header`] for a misspelt name, [`header_by_words`] for
//! an identifier, [`type_name`] for the type of a value in `sip-codes`.

use sip_codes_core::header::{HEADER_FIELDS, HeaderField, ResponseUse, WrittenBy};

use crate::suggest::count_slips;

/// The name of the type in the module `header`, such as `WwwAuthenticate`. `None` if a value has no structure, or if a
/// response of an application does not carry the header field.
pub(crate) fn type_name(field: &HeaderField) -> Option<String> {
    let has_type = field.grammar().has_type() && is_of_responses(field);
    has_type.then(|| field.name().split('-').map(capitalized).collect())
}

fn is_of_responses(field: &HeaderField) -> bool {
    field.response_use() != ResponseUse::No && field.written_by() != WrittenBy::Stack
}

/// A word with its first letter in upper case, and the others in lower case if all were in upper case, except
/// for a mixed word such as `RSeq`.
fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    let is_mixed = rest.chars().any(|letter| letter.is_ascii_lowercase());
    let rest = if is_mixed { rest.to_owned() } else { rest.to_ascii_lowercase() };
    first.to_ascii_uppercase() + &rest
}

/// The header field of responses that a name is a near miss of: one slip away, or another form of its last word such as
/// `WWW-Authentication`, in any case.
///
/// A name with `X-` before it is never a near miss of one without.
pub(crate) fn nearest_header(typed: &str) -> Option<&'static HeaderField> {
    let typed = typed.to_ascii_lowercase();
    let is_near = |field: &&HeaderField| {
        let name = field.name().to_ascii_lowercase();
        name.starts_with("x-") == typed.starts_with("x-")
            && name.len() > 3
            && (count_slips(&typed, &name, 1) == Some(1) || is_other_form(&typed, &name))
    };
    HEADER_FIELDS.iter().filter(|field| is_of_responses(field)).find(is_near)
}

/// Whether a name ends in another form of the last word of a name, both in lower case.
fn is_other_form(typed: &str, name: &str) -> bool {
    let stem = name.strip_suffix('e').unwrap_or(name);
    typed.strip_prefix(stem).is_some_and(|ending| ["ion", "ed", "ing"].contains(&ending))
}

/// The header field whose name has the same letters, whatever is between its words: `retry_after`, `RetryAfter` and
/// `Retry After` are `Retry-After`.
pub(crate) fn header_by_words(name: &str) -> Option<&'static HeaderField> {
    let letters = |name: &str| name.replace(['-', '_', ' '], "").to_ascii_lowercase();
    let name = letters(name);
    HEADER_FIELDS.iter().find(|field| letters(field.name()) == name)
}
