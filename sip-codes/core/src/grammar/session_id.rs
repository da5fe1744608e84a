//! Session identifiers, such as `ab30317f1a784dc48ff824d0d3715d86;remote=…`: [`check_session_id`].

use super::list::check_one;
use super::parameter::scan_parameters;
use super::scanner::Check;

/// Checks the value of `Session-ID` (RFC 7989 §5).
pub(crate) fn check_session_id(value: &str) -> Check {
    const EXPECTED: &str = "32 hexadecimal digits in lower case";
    check_one(value, "a semicolon or the end", |scanner| {
        let start = *scanner;
        if !is_identifier(scanner.token(EXPECTED)?) {
            return Err(start.fault(EXPECTED));
        }
        scan_parameters(scanner, |parameter| {
            if parameter.is("remote") {
                parameter.matching(EXPECTED, is_identifier)
            } else {
                parameter.any()
            }
        })
    })
}

fn is_identifier(token: &str) -> bool {
    token.len() == 32 && token.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
