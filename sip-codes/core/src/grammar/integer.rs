//! Values that are a number: seconds, session intervals, `RSeq`, timestamps, versions.

use super::list::check_one;
use super::number::{SECONDS, scan_number, scan_seconds};
use super::parameter::scan_parameters;
use super::place::Place;
use super::scanner::{Check, Scanner};

/// Checks delta-seconds without parameters, such as the value of `Expires`.
pub(crate) fn check_seconds(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "the end", scan_seconds)
}

/// Checks the value of `Session-Expires` or `Min-SE` (RFC 4028 §4, §5).
pub(crate) fn check_session_interval(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        let start = *scanner;
        let mut is_enough = true;
        scanner.number(Place::SessionInterval, SECONDS, |digits| {
            let seconds = digits.parse::<u32>();
            is_enough = !matches!(seconds, Ok(..90));
            seconds.is_ok()
        })?;
        if !is_enough {
            return Err(start.fault("a number of seconds, at least 90"));
        }
        scan_parameters(scanner, |parameter| {
            if parameter.is("refresher") {
                parameter.literal("`uac` or `uas`", |refresher| {
                    ["uac", "uas"].iter().any(|side| side.eq_ignore_ascii_case(refresher))
                })
            } else {
                parameter.any()
            }
        })
    })
}

/// Checks a number of any size.
pub(crate) fn check_digits(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "the end", |scanner| scan_number(scanner, "a number"))
}

/// Checks the value of `RSeq` (RFC 3262 §7.1).
pub(crate) fn check_response_number(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "the end", |scanner| {
        scanner.number(Place::ResponseNumber, "a number from 1 to 4294967295", |digits| {
            digits.parse::<u32>().is_ok_and(|number| number >= 1)
        })
    })
}

/// Checks the value of `Timestamp`: seconds with a fraction, and a delay (RFC 3261 §20.38).
///
/// The grammar allows an empty delay after a blank, which is left away by a sender.
pub(crate) fn check_timestamp(scanner: Scanner<'_>) -> Check {
    const DELAY: &str = "a delay in seconds";
    check_one(scanner, "the end", |scanner| {
        scan_number(scanner, "a number of seconds")?;
        scan_fraction(scanner)?;
        if scanner.skip_blanks() {
            let start = *scanner;
            scan_digits_if_any(scanner)?;
            scan_fraction(scanner)?;
            if scanner.position() == start.position() {
                return Err(start.fault(DELAY));
            }
        }
        Ok(())
    })
}

fn scan_fraction(scanner: &mut Scanner<'_>) -> Check {
    if scanner.eat(b'.') { scan_digits_if_any(scanner) } else { Ok(()) }
}

fn scan_digits_if_any(scanner: &mut Scanner<'_>) -> Check {
    if scanner.is_at_insertion() || scanner.peek().is_some_and(|byte| byte.is_ascii_digit()) {
        scan_number(scanner, "digits")?;
    }
    Ok(())
}

/// Checks two numbers with a dot between them (RFC 3261 §20.24).
pub(crate) fn check_version(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "the end", |scanner| {
        scan_number(scanner, "a number")?;
        scanner.expect(b'.', "a dot and a number")?;
        scan_number(scanner, "a number")
    })
}
