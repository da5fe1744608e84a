//! Addresses: a URI, bare or in angle brackets after a display name (RFC 3261 §20, §20.10).

use super::invalid_header_value::Remedy;
use super::is_token_byte;
use super::list::{check_list, check_one};
use super::parameter::{scan_any_parameters, scan_parameters};
use super::place::{INSERTION, Place};
use super::scanner::{Check, Scanner};
use super::uri::{scan_bare_uri, scan_bracketed_uri};

const AFTER_ONE: &str = "a semicolon or the end";
const AFTER_ITEM: &str = "a semicolon, a comma or the end";

/// Checks exactly one address, bare or not, with any parameters, such as the value of `Reply-To`.
pub(crate) fn check_address(scanner: Scanner<'_>) -> Check {
    check_one(scanner, AFTER_ONE, |scanner| {
        scan_address(scanner, Place::Uri)?;
        scan_any_parameters(scanner)
    })
}

/// Checks a list of addresses, bare or not, with any parameters.
pub(crate) fn check_addresses(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        scan_address(scanner, Place::Uri)?;
        scan_any_parameters(scanner)
    })
}

/// Checks exactly one address in angle brackets with any parameters.
pub(crate) fn check_name_address(scanner: Scanner<'_>) -> Check {
    check_one(scanner, AFTER_ONE, |scanner| {
        scan_name_address(scanner, Place::Uri)?;
        scan_any_parameters(scanner)
    })
}

/// Checks a list of addresses in angle brackets with any parameters, such as the value of `Path`.
pub(crate) fn check_name_addresses(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        scan_name_address(scanner, Place::Uri)?;
        scan_any_parameters(scanner)
    })
}

/// Checks the value of `History-Info`: addresses in angle brackets, whose parameters of RFC 7044 §5 are an
/// index, such as `1.2`.
pub(crate) fn check_history(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        scan_name_address(scanner, Place::Uri)?;
        scan_parameters(scanner, |parameter| {
            if ["index", "rc", "mp", "np"].iter().any(|name| parameter.is(name)) {
                const EXPECTED: &str = "an index such as `1.2`";
                let scanner = parameter.value(EXPECTED)?;
                loop {
                    scanner.number(Place::Number, EXPECTED, |_| true)?;
                    if !scanner.eat(b'.') {
                        return Ok(());
                    }
                }
            }
            parameter.any()
        })
    })
}

/// Checks the value of `P-Refused-URI-List`: addresses with parameters, where `members` is a URI in angle
/// brackets (RFC 5318 §5).
pub(crate) fn check_refused_uris(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        scan_address(scanner, Place::Uri)?;
        scan_parameters(scanner, |parameter| {
            if parameter.is("members") {
                scan_bracketed_uri(parameter.value("a URI in angle brackets")?, Place::Uri)
            } else {
                parameter.any()
            }
        })
    })
}

/// Checks a list of addresses without parameters, such as the value of `P-Asserted-Identity` (RFC
/// 3325 §9.1).
///
/// Which URI is a `tel` URI matters there, so a whole URI that is inserted is not one.
pub(crate) fn check_identities(scanner: Scanner<'_>) -> Check {
    check_list(scanner, "a comma or the end", |scanner| scan_address(scanner, Place::SipUri))
}

/// Checks the value of `Contact` in a response, where it is never `*` (RFC 3261 §10.2.2, §20.10).
pub(crate) fn check_contacts(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        if scanner.position() == 0 && scanner.rest() == "*" {
            return Err(scanner.fault("an address, because `*` is for REGISTER requests"));
        }
        scan_address(scanner, Place::Uri)?;
        scan_parameters(scanner, |parameter| {
            if parameter.is("q") {
                parameter.quality()
            } else if parameter.is("expires") {
                parameter.seconds()
            } else {
                parameter.any()
            }
        })
    })
}

/// Reads name-addr or addr-spec. `place` is that of an insertion that is the whole URI.
fn scan_address(scanner: &mut Scanner<'_>, place: Place) -> Check {
    if is_at_bare_uri(*scanner) {
        scan_bare_uri(scanner)
    } else {
        scan_name_address(scanner, place)
    }
}

/// Returns what to write for an insertion that begins `rest`: it is part of a scheme, of a display name or
/// a URI.
fn remedy_before(rest: &str) -> Remedy {
    let is_name = |character| {
        matches!(character, INSERTION | ' ' | '\t')
            || character.is_ascii() && is_token_byte(character as u8)
    };
    match rest.trim_start_matches(is_name).chars().next() {
        Some('<') => Remedy::Quotes,
        Some(':') => Remedy::Literal,
        _ => Remedy::AngleBrackets,
    }
}

/// Returns whether a scheme and a colon follow, with which no display name begins.
fn is_at_bare_uri(mut scanner: Scanner<'_>) -> bool {
    !scanner.take_while(is_token_byte).is_empty() && scanner.peek() == Some(b':')
}

/// Reads name-addr: a display name, which may be absent, and a URI in angle brackets.
///
/// The grammar wants a blank between an unquoted name and the bracket, the text of §20.10 does not.
fn scan_name_address(scanner: &mut Scanner<'_>, place: Place) -> Check {
    match scanner.peek() {
        Some(b'"') => {
            scanner.quoted_string("a display name in quotes")?;
            scanner.skip_blanks();
        }
        _ if is_at_bare_uri(*scanner) => {}
        _ => {
            let start = *scanner;
            while !scanner.take_while(is_token_byte).is_empty() && scanner.skip_blanks() {}
            if scanner.peek() != Some(b'<') {
                let expected = if scanner.position() == start.position() {
                    "an address"
                } else if scanner.is_at_end() {
                    "a URI in angle brackets"
                } else {
                    "`<`, or quotes around the whole display name"
                };
                return Err(scanner.fault_with(expected, remedy_before(scanner.rest())));
            }
        }
    }
    scan_bracketed_uri(scanner, place)
}
