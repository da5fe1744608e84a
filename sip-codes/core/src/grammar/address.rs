//! Addresses: a URI, bare or in angle brackets after a display name (RFC 3261 §20, §20.10).

use super::is_token_byte;
use super::list::{check_list, check_one};
use super::parameter::{scan_any_parameters, scan_parameters};
use super::scanner::{Check, Scanner};
use super::uri::{scan_bare_uri, scan_bracketed_uri};

const AFTER_ONE: &str = "a semicolon or the end";
const AFTER_ITEM: &str = "a semicolon, a comma or the end";

/// Checks exactly one address, bare or not, with any parameters, such as the value of `Reply-To`.
pub(crate) fn check_address(value: &str) -> Check {
    check_one(value, AFTER_ONE, |scanner| {
        scan_address(scanner)?;
        scan_any_parameters(scanner)
    })
}

/// Checks a list of addresses, bare or not, with any parameters.
pub(crate) fn check_addresses(value: &str) -> Check {
    check_list(value, AFTER_ITEM, |scanner| {
        scan_address(scanner)?;
        scan_any_parameters(scanner)
    })
}

/// Checks exactly one address in angle brackets with any parameters.
pub(crate) fn check_name_address(value: &str) -> Check {
    check_one(value, AFTER_ONE, |scanner| {
        scan_name_address(scanner)?;
        scan_any_parameters(scanner)
    })
}

/// Checks a list of addresses in angle brackets with any parameters, such as the value of `Path`.
pub(crate) fn check_name_addresses(value: &str) -> Check {
    check_list(value, AFTER_ITEM, |scanner| {
        scan_name_address(scanner)?;
        scan_any_parameters(scanner)
    })
}

/// Checks a list of addresses without parameters, such as the value of `P-Asserted-Identity` (RFC
/// 3325 §9.1).
pub(crate) fn check_identities(value: &str) -> Check {
    check_list(value, "a comma or the end", scan_address)
}

/// Checks the value of `Contact` in a response, where it is never `*` (RFC 3261 §10.2.2, §20.10).
pub(crate) fn check_contacts(value: &str) -> Check {
    check_list(value, AFTER_ITEM, |scanner| {
        if value == "*" {
            return Err(scanner.fault("an address, because `*` is for REGISTER requests"));
        }
        scan_address(scanner)?;
        scan_parameters(scanner, |parameter| {
            if parameter.is("q") {
                parameter.quality().map(drop)
            } else if parameter.is("expires") {
                parameter.seconds()
            } else {
                parameter.any()
            }
        })
    })
}

/// Reads name-addr or addr-spec.
fn scan_address(scanner: &mut Scanner<'_>) -> Check {
    if is_at_bare_uri(*scanner) { scan_bare_uri(scanner) } else { scan_name_address(scanner) }
}

/// Returns whether a scheme and a colon follow, with which no display name begins.
fn is_at_bare_uri(mut scanner: Scanner<'_>) -> bool {
    !scanner.take_while(is_token_byte).is_empty() && scanner.peek() == Some(b':')
}

/// Reads name-addr: a display name, which may be absent, and a URI in angle brackets.
///
/// The grammar wants a blank between an unquoted name and the bracket, the text of §20.10 does not.
fn scan_name_address(scanner: &mut Scanner<'_>) -> Check {
    match scanner.peek() {
        Some(b'<') => {}
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
                return Err(scanner.fault(expected));
            }
        }
    }
    scan_bracketed_uri(scanner)
}
