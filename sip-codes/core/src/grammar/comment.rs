//! Comments in parentheses, and the values that have them: `Retry-After` and `Server`.

use super::list::check_one;
use super::number::scan_seconds;
use super::parameter::scan_parameters;
use super::place::Place;
use super::scanner::{Check, Scanner};

/// Reads a comment, which may hold other comments.
fn scan_comment(scanner: &mut Scanner<'_>) -> Check {
    scanner.expect(b'(', "an opening parenthesis")?;
    let mut depth = 1_usize;
    while depth > 0 {
        match scanner.peek() {
            None => return Err(scanner.fault("a closing parenthesis")),
            Some(b'\\') => scanner.quoted_pair()?,
            Some(byte) => {
                scanner.value_char(Place::Comment)?;
                match byte {
                    b'(' => depth += 1,
                    b')' => depth -= 1,
                    _ => {}
                }
            }
        }
    }
    Ok(())
}

/// Checks the value of `Retry-After`: seconds, a comment, parameters (RFC 3261 §20.33).
pub(crate) fn check_retry_after(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a comment, a semicolon or the end", |scanner| {
        scan_seconds(scanner)?;
        let end_of_number = *scanner;
        scanner.skip_blanks();
        if scanner.peek() == Some(b'(') {
            scan_comment(scanner)?;
            scanner.skip_blanks();
        } else {
            scanner.continue_from(&end_of_number);
        }
        scan_parameters(scanner, |parameter| {
            if parameter.is("duration") { parameter.seconds() } else { parameter.any() }
        })
    })
}

/// Checks the value of `Server` or `User-Agent`: products and comments (RFC 3261 §20.35, §25.1).
pub(crate) fn check_products(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a blank or the end", |scanner| {
        loop {
            let end_may_be_blank = scanner.peek() == Some(b'(');
            if end_may_be_blank {
                scan_comment(scanner)?;
            } else {
                scanner.open_token(Place::Token, "a product name or a comment in parentheses")?;
                if scanner.eat_separator(b'/') {
                    scanner.open_token(Place::Token, "a product version")?;
                }
            }
            let end = *scanner;
            if !scanner.skip_blanks() {
                return Ok(());
            }
            if scanner.is_at_end() {
                if !end_may_be_blank {
                    scanner.continue_from(&end);
                }
                return Ok(());
            }
        }
    })
}
