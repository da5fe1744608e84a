//! Reasons, such as `Q.850;cause=16;text="Terminated"`: [`check_reasons`].

use super::names::check_distinct;
use super::parameter::{Parameter, scan_parameters, skip_parameter};
use super::place::Place;
use super::scanner::{Check, Scanner};

/// The values of `location`, by the number that Q.850 gives to each (RFC 8606 §4).
const LOCATIONS: [&str; 16] = [
    "U", "LPN", "LN", "TN", "RLN", "RPN", "LOC-6", "INTL", "LOC-8", "LOC-9", "BI", "LOC-11",
    "LOC-12", "LOC-13", "LOC-14", "LOC-15",
];

/// Checks the value of `Reason` (RFC 3326 §2).
///
/// A protocol is there once, but for STIR (RFC 9366 §3, RFC 9410 §6).
pub(crate) fn check_reasons(mut scanner: Scanner<'_>) -> Check {
    const EXPECTED: &str = "a protocol that was not used before";
    check_distinct(&mut scanner, EXPECTED, skip_reason, |scanner, protocols| {
        loop {
            let protocol = scanner.token("a protocol")?;
            if !may_be_repeated(protocol) {
                protocols.add(protocol);
            }
            scan_parameters(scanner, |parameter| scan_reason_parameter(protocol, parameter))?;
            if !scanner.eat_separator(b',') {
                return scanner.finish("a semicolon, a comma or the end");
            }
        }
    })
}

fn may_be_repeated(protocol: &str) -> bool {
    protocol.eq_ignore_ascii_case("STIR")
}

fn scan_reason_parameter(protocol: &str, parameter: Parameter<'_, '_>) -> Check {
    let is_q850 = protocol.eq_ignore_ascii_case("Q.850");
    if parameter.is("cause") {
        let place = if is_q850 {
            Place::Cause
        } else if protocol.eq_ignore_ascii_case("SIP") {
            Place::SipCause
        } else {
            Place::Number
        };
        parameter.number(place, "a cause of digits", |_| true)
    } else if parameter.is("text") {
        parameter.quoted("a quoted text").map(drop)
    } else if is_q850 && parameter.is("location") {
        parameter.literal("a location such as `U`, `LN` or `LOC-6`", |location| {
            LOCATIONS.iter().any(|known| known.eq_ignore_ascii_case(location))
        })
    } else {
        parameter.any()
    }
}

/// Reads reasons again up to one whose protocol must not be repeated, and returns its position and protocol.
fn skip_reason<'a>(scanner: &mut Scanner<'a>) -> Option<(usize, &'a str)> {
    loop {
        let position = scanner.position();
        let protocol = scanner.token("a protocol").ok()?;
        while skip_parameter(scanner).is_some() {}
        scanner.eat_separator(b',');
        if !may_be_repeated(protocol) {
            return Some((position, protocol));
        }
    }
}
