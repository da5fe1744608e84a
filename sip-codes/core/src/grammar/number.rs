//! Numbers inside values: seconds and quality values.

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
    let start = *scanner;
    if fits_32_bits(scanner.digits(SECONDS)?) { Ok(()) } else { Err(start.fault(SECONDS)) }
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
