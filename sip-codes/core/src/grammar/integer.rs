//! Values that are a whole number: seconds, session intervals, `RSeq`.

use super::list::check_one;
use super::number::{SECONDS, scan_seconds};
use super::parameter::check_any_parameters;
use super::scanner::Check;

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
        check_any_parameters(scanner)
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
