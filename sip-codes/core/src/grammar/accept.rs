//! What is accepted: media ranges, encodings and languages (RFC 3261 §20.1 to §20.3, §25.1); and what
//! a body is: its media type and languages.

use super::list::{check_list, check_one};
use super::parameter::{scan_parameters, scan_token_or_string};
use super::place::{INSERTION, Place};
use super::scanner::{Check, Scanner};

const AFTER_ITEM: &str = "a semicolon, a comma or the end";

/// Returns whether a token is `*` if its insertions are empty.
fn may_be_star(token: &str) -> bool {
    token.trim_matches(INSERTION) == "*"
}

/// Reads parameters. The one called `q` is a quality value.
fn scan_accept_parameters(scanner: &mut Scanner<'_>) -> Check {
    scan_parameters(
        scanner,
        |parameter| {
            if parameter.is("q") { parameter.quality() } else { parameter.any() }
        },
    )
}

/// Checks the value of `Accept`, of one media range or more.
pub(crate) fn check_media_ranges(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        let media_type = scanner.open_token(Place::TokenWithoutStar, "a media type")?;
        if !scanner.eat_separator(b'/') {
            return Err(scanner.fault("a slash and a media subtype"));
        }
        let start = *scanner;
        let subtype = scanner.open_token(Place::Token, "a media subtype")?;
        // The grammar takes `*` for a type like any other, but no text gives it a meaning.
        if may_be_star(media_type) && subtype != "*" {
            return Err(start.fault("`*` as the subtype of `*`"));
        }
        scan_accept_parameters(scanner)
    })
}

/// Checks the value of `Content-Type`, whose parameters all have a value (RFC 3261 §20.15).
pub(crate) fn check_media_type(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        let start = *scanner;
        let media_type = scanner.open_token(Place::TokenWithoutStar, "a media type")?;
        if may_be_star(media_type) {
            return Err(start.fault("a media type"));
        }
        if !scanner.eat_separator(b'/') {
            return Err(scanner.fault("a slash and a media subtype"));
        }
        let start = *scanner;
        if may_be_star(scanner.open_token(Place::TokenWithoutStar, "a media subtype")?) {
            return Err(start.fault("a media subtype"));
        }
        scan_parameters(scanner, |parameter| {
            scan_token_or_string(parameter.value("an equals sign and a value")?)
        })
    })
}

/// Checks the value of `Accept-Encoding`, of one encoding or more.
pub(crate) fn check_encodings(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        scanner.open_token(Place::Token, "a content coding or `*`")?;
        scan_accept_parameters(scanner)
    })
}

/// Checks the value of `Accept-Language`, of one language or more.
pub(crate) fn check_languages(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        if !scanner.eat(b'*') {
            scan_language_tag(scanner, "a language tag or `*`")?;
        }
        scan_accept_parameters(scanner)
    })
}

/// Checks the value of `Content-Language`.
pub(crate) fn check_language_tags(scanner: Scanner<'_>) -> Check {
    check_list(scanner, "a hyphen, a comma or the end", |scanner| {
        scan_language_tag(scanner, "a language tag")
    })
}

/// Reads a tag such as `en-GB`.
///
/// RFC 3261 wants letters only, but the tags that it refers to have digits after the first part,
/// as in `es-419` (RFC 5646 §2.1).
fn scan_language_tag(scanner: &mut Scanner<'_>, expected: &'static str) -> Check {
    let start = *scanner;
    let primary = scanner.take_while(|byte| byte.is_ascii_alphabetic());
    if primary.is_empty() || scanner.is_at_insertion() {
        return Err(scanner.fault(expected));
    }
    if primary.len() > 8 {
        return Err(start.fault("at most eight letters"));
    }
    while scanner.eat(b'-') {
        let start = *scanner;
        let subtag = scanner.take_while(|byte| byte.is_ascii_alphanumeric());
        if scanner.is_at_insertion() {
            return Err(scanner.fault(expected));
        }
        if !matches!(subtag.len(), 1..=8) {
            return Err(start.fault("one to eight letters or digits"));
        }
    }
    Ok(())
}
