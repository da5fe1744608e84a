//! Reasons, such as `Q.850;cause=16;text="Terminated"`: [`check_reasons`].

use super::invalid_header_value::InvalidHeaderValue;
use super::list::check_list;
use super::parameter::{Parameter, check_any_parameters, check_parameters};
use super::scanner::{Check, Scanner};

/// The values of `location`, by the number that Q.850 gives to each (RFC 8606 §4).
const LOCATIONS: [&str; 16] = [
    "U", "LPN", "LN", "TN", "RLN", "RPN", "LOC-6", "INTL", "LOC-8", "LOC-9", "BI", "LOC-11",
    "LOC-12", "LOC-13", "LOC-14", "LOC-15",
];

/// Checks the value of `Reason` (RFC 3326 §2).
///
/// A protocol is there once, but for STIR (RFC 9366 §3, RFC 9410 §6).
pub(crate) fn check_reasons(value: &str) -> Check {
    let list = Scanner::new(value);
    check_list(value, "a semicolon, a comma or the end", |scanner| {
        let start = *scanner;
        let protocol = scanner.token("a protocol")?;
        if !protocol.eq_ignore_ascii_case("STIR")
            && find_protocol(list, protocol, start.position())?
        {
            return Err(start.fault("a protocol that was not used before"));
        }
        check_parameters(scanner, |parameter| check_reason_parameter(protocol, parameter))
    })
}

fn check_reason_parameter(protocol: &str, parameter: &Parameter<'_>) -> Check {
    if parameter.is("cause") {
        parameter.digits("a cause of digits").map(drop)
    } else if parameter.is("text") {
        parameter.quoted("a quoted text").map(drop)
    } else if parameter.is("location") {
        const EXPECTED: &str = "a location such as `U`, `LN` or `LOC-6`";
        if !protocol.eq_ignore_ascii_case("Q.850") {
            return Ok(());
        }
        let location = parameter.token(EXPECTED)?;
        if LOCATIONS.iter().any(|known| known.eq_ignore_ascii_case(location)) {
            Ok(())
        } else {
            Err(parameter.value_fault(EXPECTED))
        }
    } else {
        Ok(())
    }
}

/// Returns whether an item before the position `end` is of the protocol.
fn find_protocol(
    mut scanner: Scanner<'_>,
    protocol: &str,
    end: usize,
) -> Result<bool, InvalidHeaderValue> {
    while scanner.position() < end {
        if scanner.token("a protocol")?.eq_ignore_ascii_case(protocol) {
            return Ok(true);
        }
        check_any_parameters(&mut scanner)?;
        scanner.eat_separator(b',');
    }
    Ok(false)
}
