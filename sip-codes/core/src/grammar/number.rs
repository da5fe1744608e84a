//! Numbers inside values: seconds and quality values.

use super::place::Place;
use super::scanner::{Check, Scanner};

/// What is expected where a number of seconds is not.
pub(crate) const SECONDS: &str = "a number of seconds, at most 4294967295";

/// What is expected where a number from 0 to 1 is not.
pub(crate) const QUALITY: &str = "a number from 0 to 1 with at most three decimals";

/// Returns whether the number is less than 2^32, as a number of seconds must be (RFC 3261 §20.19).
pub(crate) fn fits_32_bits(digits: &str) -> bool {
    digits.parse::<u32>().is_ok()
}

/// Reads delta-seconds.
pub(crate) fn scan_seconds(scanner: &mut Scanner<'_>) -> Check {
    scanner.number(Place::Seconds, SECONDS, fits_32_bits)
}

/// Reads a number of any size.
pub(crate) fn scan_number(scanner: &mut Scanner<'_>, expected: &'static str) -> Check {
    scanner.number(Place::Number, expected, |_| true)
}

/// `LHEX` of RFC 3261 §25.1.
pub(crate) fn is_lower_hex_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

/// Reads hexadecimal digits in lower case, in quotes. There are exactly `length`, or any number.
pub(crate) fn scan_quoted_hex(
    scanner: &mut Scanner<'_>,
    length: Option<usize>,
    expected: &'static str,
) -> Check {
    let start = *scanner;
    scanner.expect(b'"', expected)?;
    let digits = scanner.take_while(is_lower_hex_digit);
    if scanner.is_at_insertion() {
        return Err(scanner.fault(expected));
    }
    let has_length = length.is_none_or(|length| digits.len() == length);
    if has_length && scanner.eat(b'"') { Ok(()) } else { Err(start.fault(expected)) }
}

/// Returns a qvalue in thousandths: `0` or `1` with up to three decimals, and at most 1.
pub(crate) fn check_quality(token: &str) -> Option<u16> {
    let (whole, decimals) = token.split_once('.').unwrap_or((token, ""));
    if !matches!(whole, "0" | "1") || decimals.len() > 3 {
        return None;
    }
    let mut thousandths = u16::from(whole == "1") * 1000;
    let mut weight = 100;
    for byte in decimals.bytes() {
        if !byte.is_ascii_digit() {
            return None;
        }
        thousandths += u16::from(byte - b'0') * weight;
        weight /= 10;
    }
    (thousandths <= 1000).then_some(thousandths)
}
