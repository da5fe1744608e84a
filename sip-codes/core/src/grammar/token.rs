//! Values made of tokens: one token, and lists of methods, option tags, event types and the like.

use super::is_token_byte;
use super::list::{check_list, check_one};
use super::names::{Names, check_distinct};
use super::parameter::{scan_any_parameters, scan_parameters};
use super::place::Place;
use super::scanner::{Check, Scanner};

const AFTER_ITEM: &str = "a comma or the end";
const AFTER_ITEM_WITH_PARAMETERS: &str = "a semicolon, a comma or the end";

/// Checks one token, such as the value of `SIP-ETag`.
pub(crate) fn check_token(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "the end", |scanner| scanner.open_token(Place::Token, "a token").map(drop))
}

/// Checks one token with any parameters, such as the value of `Answer-Mode`.
pub(crate) fn check_token_with_parameters(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        scanner.open_token(Place::Token, "a token")?;
        scan_any_parameters(scanner)
    })
}

/// Checks `true` or `false` with any parameters (RFC 4488 §4).
pub(crate) fn check_boolean(scanner: Scanner<'_>) -> Check {
    const EXPECTED: &str = "`true` or `false`";
    check_one(scanner, "a semicolon or the end", |scanner| {
        scanner.typed(Place::Boolean, EXPECTED, read_boolean)?;
        scan_any_parameters(scanner)
    })
}

/// Reads `true` or `false`, in any case.
pub(crate) fn read_boolean(token: &str) -> Option<bool> {
    read_either(token, "true", "false")
}

/// Checks `yes` or `no` (RFC 6442 §4.2).
pub(crate) fn check_yes_no(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "the end", |scanner| {
        let read = |token| read_either(token, "yes", "no");
        scanner.typed(Place::YesNo, "`yes` or `no`", read).map(drop)
    })
}

fn read_either(token: &str, yes: &str, no: &str) -> Option<bool> {
    if token.eq_ignore_ascii_case(yes) {
        Some(true)
    } else if token.eq_ignore_ascii_case(no) {
        Some(false)
    } else {
        None
    }
}

/// Checks tokens with semicolons between them, and no blanks (RFC 3323 §4.2).
pub(crate) fn check_privacy(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        loop {
            // `none` must be alone, so none is inserted.
            scanner.token("a privacy value")?;
            if !scanner.eat(b';') {
                return Ok(());
            }
        }
    })
}

/// Returns whether a word of a legal value of `Privacy` is there twice, in any case of its letters.
pub(crate) fn repeats_privacy_value(value: &str) -> bool {
    fn next_word<'a>(scanner: &mut Scanner<'a>) -> Option<(usize, &'a str)> {
        let position = scanner.position();
        let word = scanner.token("a privacy value").ok()?;
        scanner.eat(b';');
        Some((position, word))
    }
    let scan = |scanner: &mut Scanner<'_>, names: &mut Names| {
        while let Some((_, word)) = next_word(scanner) {
            names.add(word);
        }
        Ok(())
    };
    let expected = "a word that was not used before";
    check_distinct(&mut Scanner::new(value), expected, next_word, scan).is_err()
}

/// Checks a list of tokens, called `expected` in the error.
pub(crate) fn check_tokens(scanner: Scanner<'_>, expected: &'static str) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| scanner.open_token(Place::Token, expected).map(drop))
}

/// Checks a list of tokens with any parameters, such as the value of `Recv-Info`.
pub(crate) fn check_tokens_with_parameters(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM_WITH_PARAMETERS, |scanner| {
        scanner.open_token(Place::Token, "a token")?;
        scan_any_parameters(scanner)
    })
}

/// Checks a list of tokens or quoted strings with any parameters.
pub(crate) fn check_tokens_or_strings(scanner: Scanner<'_>) -> Check {
    const EXPECTED: &str = "a token or a quoted string";
    check_list(scanner, AFTER_ITEM_WITH_PARAMETERS, |scanner| {
        if scanner.peek() == Some(b'"') {
            scanner.quoted_string(EXPECTED)?;
        } else {
            scanner.open_token(Place::Token, EXPECTED)?;
        }
        scan_any_parameters(scanner)
    })
}

/// Checks a list of event types: an event package, and templates after dots (RFC 6665 §8.4).
pub(crate) fn check_event_types(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| scan_event_type(scanner))
}

/// Checks an event type with parameters (RFC 6665 §8.4).
pub(crate) fn check_event(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        scan_event_type(scanner)?;
        scan_parameters(scanner, |parameter| {
            if parameter.is("id") {
                parameter.token("a token without quotes")
            } else {
                parameter.any()
            }
        })
    })
}

fn scan_event_type(scanner: &mut Scanner<'_>) -> Check {
    scan_token_without_dot(scanner, "an event package")?;
    while scanner.eat(b'.') {
        scan_token_without_dot(scanner, "an event template after the dot")?;
    }
    Ok(())
}

/// Checks a list of resource priorities: a namespace, a dot, a priority (RFC 4412 §3.1).
pub(crate) fn check_resource_priorities(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        scan_token_without_dot(scanner, "a namespace")?;
        scanner.expect(b'.', "a dot and a priority")?;
        scan_token_without_dot(scanner, "a priority")
    })
}

fn scan_token_without_dot(scanner: &mut Scanner<'_>, expected: &'static str) -> Check {
    let fits = |byte| is_token_byte(byte) && byte != b'.';
    let token = scanner.open_run(Place::TokenWithoutDot, fits);
    if token.is_empty() { Err(scanner.fault(expected)) } else { Ok(()) }
}

/// Checks a list of strings of hexadecimal digits (RFC 3313 §5.1).
pub(crate) fn check_hex_strings(scanner: Scanner<'_>) -> Check {
    check_list(scanner, AFTER_ITEM, |scanner| {
        let digits = scanner.take_while(|byte| byte.is_ascii_hexdigit());
        if digits.is_empty() || scanner.is_at_insertion() {
            Err(scanner.fault("hexadecimal digits"))
        } else {
            Ok(())
        }
    })
}
