//! Values that are a number: seconds, session intervals, `RSeq`, timestamps, versions.

use super::list::check_one;
use super::number::{SECONDS, scan_seconds};
use super::parameter::scan_any_parameters;
use super::scanner::{Check, Scanner};

/// Checks delta-seconds without parameters, such as the value of `Expires`.
pub(crate) fn check_seconds(value: &str) -> Check {
    check_one(value, "the end", scan_seconds)
}

/// Checks the value of `Session-Expires` or `Min-SE` (RFC 4028 §4, §5).
pub(crate) fn check_session_interval(value: &str) -> Check {
    check_one(value, "a semicolon or the end", |scanner| {
        let start = *scanner;
        match scanner.digits(SECONDS)?.parse::<u32>() {
            Ok(90..) => {}
            Ok(_) => return Err(start.fault("a number of seconds, at least 90")),
            Err(_) => return Err(start.fault(SECONDS)),
        }
        scan_any_parameters(scanner)
    })
}

/// Checks a number of any size.
pub(crate) fn check_digits(value: &str) -> Check {
    check_one(value, "the end", |scanner| scanner.digits("a number").map(drop))
}

/// Checks the value of `RSeq` (RFC 3262 §7.1).
pub(crate) fn check_response_number(value: &str) -> Check {
    const EXPECTED: &str = "a number from 1 to 4294967295";
    check_one(value, "the end", |scanner| {
        let start = *scanner;
        match scanner.digits(EXPECTED)?.parse::<u32>() {
            Ok(1..) => Ok(()),
            _ => Err(start.fault(EXPECTED)),
        }
    })
}

/// Checks the value of `Timestamp`: seconds with a fraction, and a delay (RFC 3261 §20.38).
///
/// The grammar allows an empty delay after a blank, which is left away by a sender.
pub(crate) fn check_timestamp(value: &str) -> Check {
    const DELAY: &str = "a delay in seconds";
    check_one(value, "the end", |scanner| {
        scanner.digits("a number of seconds")?;
        scan_fraction(scanner);
        if scanner.skip_blanks() {
            let start = *scanner;
            scanner.take_while(|byte| byte.is_ascii_digit());
            scan_fraction(scanner);
            if scanner.position() == start.position() {
                return Err(start.fault(DELAY));
            }
        }
        Ok(())
    })
}

fn scan_fraction(scanner: &mut Scanner<'_>) {
    if scanner.eat(b'.') {
        scanner.take_while(|byte| byte.is_ascii_digit());
    }
}

/// Checks two numbers with a dot between them (RFC 3261 §20.24).
pub(crate) fn check_version(value: &str) -> Check {
    check_one(value, "the end", |scanner| {
        scanner.digits("a number")?;
        scanner.expect(b'.', "a dot and a number")?;
        scanner.digits("a number").map(drop)
    })
}
