//! Session identifiers, such as `ab30317f1a784dc48ff824d0d3715d86;remote=…`: [`check_session_id`].

use super::is_token_byte;
use super::list::check_one;
use super::number::is_lower_hex_digit;
use super::parameter::scan_parameters;
use super::scanner::{Check, Scanner};

const EXPECTED: &str = "32 hexadecimal digits in lower case";

/// Checks the value of `Session-ID` (RFC 7989 §5).
pub(crate) fn check_session_id(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        scan_identifier(scanner)?;
        scan_parameters(scanner, |parameter| {
            if parameter.is("remote") {
                scan_identifier(parameter.value(EXPECTED)?)
            } else {
                parameter.any()
            }
        })
    })
}

fn scan_identifier(scanner: &mut Scanner<'_>) -> Check {
    let start = *scanner;
    let identifier = scanner.take_while(is_token_byte);
    if scanner.is_at_insertion() {
        return Err(scanner.fault(EXPECTED));
    }
    if identifier.len() == 32 && identifier.bytes().all(is_lower_hex_digit) {
        Ok(())
    } else {
        Err(start.fault(EXPECTED))
    }
}
