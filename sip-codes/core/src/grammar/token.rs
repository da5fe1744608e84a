//! Values made of tokens: one token, and lists of methods, option tags, event types and the like.

use super::invalid_header_value::InvalidHeaderValue;
use super::is_token_byte;
use super::list::{check_list, check_one};
use super::parameter::scan_any_parameters;
use super::scanner::{Check, Scanner};

const AFTER_ITEM: &str = "a comma or the end";
const AFTER_ITEM_WITH_PARAMETERS: &str = "a semicolon, a comma or the end";

/// Checks one token, such as the value of `SIP-ETag`.
pub(crate) fn check_token(value: &str) -> Check {
    check_one(value, "the end", |scanner| scanner.token("a token").map(drop))
}

/// Checks one token with any parameters, such as the value of `Answer-Mode`.
pub(crate) fn check_token_with_parameters(value: &str) -> Check {
    check_one(value, "a semicolon or the end", |scanner| {
        scanner.token("a token")?;
        scan_any_parameters(scanner)
    })
}

/// Checks `true` or `false` with any parameters (RFC 4488 §4).
pub(crate) fn check_boolean(value: &str) -> Check {
    const EXPECTED: &str = "`true` or `false`";
    check_one(value, "a semicolon or the end", |scanner| {
        let start = *scanner;
        let token = scanner.token(EXPECTED)?;
        if !["true", "false"].iter().any(|word| token.eq_ignore_ascii_case(word)) {
            return Err(start.fault(EXPECTED));
        }
        scan_any_parameters(scanner)
    })
}

/// Checks tokens with semicolons between them, and no blanks (RFC 3323 §4.2).
pub(crate) fn check_privacy(value: &str) -> Check {
    check_one(value, "a semicolon or the end", |scanner| {
        loop {
            scanner.token("a privacy value")?;
            if !scanner.eat(b';') {
                return Ok(());
            }
        }
    })
}

/// Checks a list of tokens, called `expected` in the error.
pub(crate) fn check_tokens(value: &str, expected: &'static str) -> Check {
    check_list(value, AFTER_ITEM, |scanner| scanner.token(expected).map(drop))
}

/// Checks a list of tokens with any parameters, such as the value of `Recv-Info`.
pub(crate) fn check_tokens_with_parameters(value: &str) -> Check {
    check_list(value, AFTER_ITEM_WITH_PARAMETERS, |scanner| {
        scanner.token("a token")?;
        scan_any_parameters(scanner)
    })
}

/// Checks a list of tokens or quoted strings with any parameters.
pub(crate) fn check_tokens_or_strings(value: &str) -> Check {
    const EXPECTED: &str = "a token or a quoted string";
    check_list(value, AFTER_ITEM_WITH_PARAMETERS, |scanner| {
        if scanner.peek() == Some(b'"') {
            scanner.quoted_string(EXPECTED)?;
        } else {
            scanner.token(EXPECTED)?;
        }
        scan_any_parameters(scanner)
    })
}

/// Checks a list of event types: an event package, and templates after dots (RFC 6665 §8.4).
pub(crate) fn check_event_types(value: &str) -> Check {
    check_list(value, AFTER_ITEM, |scanner| {
        scan_token_without_dot(scanner, "an event package")?;
        while scanner.eat(b'.') {
            scan_token_without_dot(scanner, "an event template after the dot")?;
        }
        Ok(())
    })
}

/// Checks a list of resource priorities: a namespace, a dot, a priority (RFC 4412 §3.1).
pub(crate) fn check_resource_priorities(value: &str) -> Check {
    check_list(value, AFTER_ITEM, |scanner| {
        scan_token_without_dot(scanner, "a namespace")?;
        scanner.expect(b'.', "a dot and a priority")?;
        scan_token_without_dot(scanner, "a priority").map(drop)
    })
}

fn scan_token_without_dot<'a>(
    scanner: &mut Scanner<'a>,
    expected: &'static str,
) -> Result<&'a str, InvalidHeaderValue> {
    let start = *scanner;
    let token = scanner.take_while(|byte| is_token_byte(byte) && byte != b'.');
    if token.is_empty() { Err(start.fault(expected)) } else { Ok(token) }
}

/// Checks a list of strings of hexadecimal digits (RFC 3313 §5.1).
pub(crate) fn check_hex_strings(value: &str) -> Check {
    check_list(value, AFTER_ITEM, |scanner| {
        let start = *scanner;
        if scanner.take_while(|byte| byte.is_ascii_hexdigit()).is_empty() {
            Err(start.fault("hexadecimal digits"))
        } else {
            Ok(())
        }
    })
}
