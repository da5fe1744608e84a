//! Error codes of their own in header fields: `Geolocation-Error` and `AlertMsg-Error`.

use super::list::check_one;
use super::parameter::scan_parameters;
use super::scanner::{Check, Scanner};

/// Checks three digits and parameters. The one called `text` is a quoted string.
///
/// The grammar of `Geolocation-Error` allows fewer digits, the text of RFC 6442 §4.4 does not.
pub(crate) fn check_error_code(scanner: Scanner<'_>, text: &str) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        let start = *scanner;
        if scanner.digits("three digits")?.len() != 3 {
            return Err(start.fault("three digits"));
        }
        scan_parameters(scanner, |parameter| {
            if parameter.is(text) {
                parameter.quoted("a quoted string").map(drop)
            } else {
                parameter.any()
            }
        })
    })
}
