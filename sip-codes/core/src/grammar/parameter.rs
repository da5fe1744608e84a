//! Parameters after a value, `;name=value`: [`scan_parameters`] (generic-param, RFC 3261 §25.1).

use super::host::{scan_host, scan_ipv6_reference};
use super::invalid_header_value::InvalidHeaderValue;
use super::names::check_distinct;
use super::number::{QUALITY, SECONDS, check_quality, fits_32_bits};
use super::place::Place;
use super::scanner::{Check, Scanner};

/// What is expected where a name is that was used before.
pub(crate) const REPEATED: &str = "a parameter name that was not used before";

/// A parameter whose name has been read. Its value is next, and one of the methods reads it.
pub(crate) struct Parameter<'a, 's> {
    pub(crate) name: &'a str,
    pub(crate) name_position: usize,
    /// `false` if the parameter is a name only.
    pub(crate) has_value: bool,
    pub(crate) scanner: &'s mut Scanner<'a>,
}

impl<'a, 's> Parameter<'a, 's> {
    /// Compares the name as RFC 3261 §7.3.1 has it: ignoring case.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Returns the scanner, which reads the value next. Fails if there is no value.
    pub(crate) fn value(
        self,
        expected: &'static str,
    ) -> Result<&'s mut Scanner<'a>, InvalidHeaderValue> {
        if self.has_value { Ok(self.scanner) } else { Err(self.scanner.fault(expected)) }
    }

    /// Reads any value, or none.
    pub(crate) fn any(self) -> Check {
        if !self.has_value {
            Ok(())
        } else if self.scanner.peek() == Some(b'[') {
            // Other hosts are tokens.
            scan_ipv6_reference(self.scanner)
        } else {
            scan_token_or_string(self.scanner)
        }
    }

    /// Reads a token.
    pub(crate) fn token(self, expected: &'static str) -> Check {
        self.value(expected)?.open_token(Place::Token, expected).map(drop)
    }

    /// Reads a quoted-string, and returns what is between its quotes, as written.
    pub(crate) fn quoted(self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        self.value(expected)?.quoted_string(expected)
    }

    /// Reads a literal token for which `fits` holds.
    pub(crate) fn literal(self, expected: &'static str, fits: impl FnOnce(&str) -> bool) -> Check {
        let scanner = self.value(expected)?;
        let start = *scanner;
        if fits(scanner.token(expected)?) { Ok(()) } else { Err(start.fault(expected)) }
    }

    /// Reads a number for which `fits` holds.
    pub(crate) fn number(
        self,
        place: Place,
        expected: &'static str,
        fits: impl FnOnce(&str) -> bool,
    ) -> Check {
        let is_number = |token: &str| token.bytes().all(|byte| byte.is_ascii_digit());
        let read = |token| (is_number(token) && fits(token)).then_some(());
        self.value(expected)?.typed(place, expected, read).map(drop)
    }

    /// Reads a number of seconds.
    pub(crate) fn seconds(self) -> Check {
        self.number(Place::Seconds, SECONDS, fits_32_bits)
    }

    /// Reads a qvalue.
    pub(crate) fn quality(self) -> Check {
        self.value(QUALITY)?.typed(Place::Quality, QUALITY, check_quality).map(drop)
    }

    /// Reads a host without a port.
    pub(crate) fn host(self) -> Check {
        scan_host(self.value("a host")?)
    }
}

/// Reads what most parameters have as a value.
pub(crate) fn scan_token_or_string(scanner: &mut Scanner<'_>) -> Check {
    if scanner.peek() == Some(b'"') {
        scanner.quoted_string("a quoted string").map(drop)
    } else {
        scanner.open_token(Place::Token, "a parameter value").map(drop)
    }
}

/// Reads all parameters that follow, each introduced by a semicolon; there may be none. `scan_value`
/// reads the value of each.
///
/// A name must not be there twice, in any case (RFC 3261 §7.3.1).
pub(crate) fn scan_parameters<'a>(
    scanner: &mut Scanner<'a>,
    mut scan_value: impl FnMut(Parameter<'a, '_>) -> Check,
) -> Check {
    check_distinct(scanner, REPEATED, skip_parameter, |scanner, names| {
        while scanner.eat_separator(b';') {
            let parameter = scan_name(scanner)?;
            names.add(parameter.name);
            scan_value(parameter)?;
        }
        Ok(())
    })
}

/// Reads parameters as [`scan_parameters`] does: at least one, and no semicolon before the first.
pub(crate) fn scan_parameter_list<'a>(
    scanner: &mut Scanner<'a>,
    mut scan_value: impl FnMut(Parameter<'a, '_>) -> Check,
) -> Check {
    check_distinct(scanner, REPEATED, skip_list_parameter, |scanner, names| {
        loop {
            let parameter = scan_name(scanner)?;
            names.add(parameter.name);
            scan_value(parameter)?;
            if !scanner.eat_separator(b';') {
                return Ok(());
            }
        }
    })
}

/// Reads any parameters.
pub(crate) fn scan_any_parameters(scanner: &mut Scanner<'_>) -> Check {
    scan_parameters(scanner, scan_any_value)
}

fn scan_any_value(parameter: Parameter<'_, '_>) -> Check {
    parameter.any()
}

/// Reads a parameter again, and returns its position and name.
pub(crate) fn skip_parameter<'a>(scanner: &mut Scanner<'a>) -> Option<(usize, &'a str)> {
    if scanner.eat_separator(b';') { skip_name_and_value(scanner) } else { None }
}

/// Reads a parameter of a list again, and returns its position and name.
fn skip_list_parameter<'a>(scanner: &mut Scanner<'a>) -> Option<(usize, &'a str)> {
    let found = skip_name_and_value(scanner);
    scanner.eat_separator(b';');
    found
}

fn skip_name_and_value<'a>(scanner: &mut Scanner<'a>) -> Option<(usize, &'a str)> {
    let parameter = scan_name(scanner).ok()?;
    let found = (parameter.name_position, parameter.name);
    if parameter.scanner.eat(b'<') {
        // A URI, which a few parameters have as a value.
        parameter.scanner.take_while(|byte| byte != b'>');
        parameter.scanner.eat(b'>');
        return Some(found);
    }
    // A fault in the value is known already. No name after it is asked for.
    let _ = parameter.any();
    Some(found)
}

fn scan_name<'a, 's>(
    scanner: &'s mut Scanner<'a>,
) -> Result<Parameter<'a, 's>, InvalidHeaderValue> {
    let name_position = scanner.position();
    let name = scanner.token("a parameter name")?;
    let has_value = scanner.eat_separator(b'=');
    Ok(Parameter { name, name_position, has_value, scanner })
}
