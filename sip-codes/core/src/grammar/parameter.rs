//! Parameters after a value, `;name=value`: [`scan_parameters`] (generic-param, RFC 3261 §25.1).

use super::host::scan_ipv6_reference;
use super::invalid_header_value::InvalidHeaderValue;
use super::names::check_distinct;
use super::number::{QUALITY, SECONDS, check_quality, fits_32_bits};
use super::scanner::{Check, Scanner};

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
    pub(crate) fn token(self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        self.value(expected)?.token(expected)
    }

    /// Reads a quoted-string, and returns what is between its quotes, as written.
    pub(crate) fn quoted(self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        self.value(expected)?.quoted_string(expected)
    }

    /// Reads a token for which `fits` holds.
    pub(crate) fn matching(self, expected: &'static str, fits: impl FnOnce(&str) -> bool) -> Check {
        let scanner = self.value(expected)?;
        let start = *scanner;
        if fits(scanner.token(expected)?) { Ok(()) } else { Err(start.fault(expected)) }
    }

    /// Reads a number of any size.
    pub(crate) fn digits(self, expected: &'static str) -> Check {
        self.matching(expected, is_number)
    }

    /// Reads a number of seconds.
    pub(crate) fn seconds(self) -> Check {
        self.matching(SECONDS, |token| is_number(token) && fits_32_bits(token))
    }

    /// Reads a qvalue, and returns it in thousandths.
    pub(crate) fn quality(self) -> Result<u16, InvalidHeaderValue> {
        let scanner = self.value(QUALITY)?;
        let start = *scanner;
        check_quality(scanner.token(QUALITY)?).ok_or(start.fault(QUALITY))
    }
}

fn is_number(token: &str) -> bool {
    token.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads what most parameters have as a value.
pub(crate) fn scan_token_or_string(scanner: &mut Scanner<'_>) -> Check {
    if scanner.peek() == Some(b'"') {
        scanner.quoted_string("a quoted string").map(drop)
    } else {
        scanner.token("a parameter value").map(drop)
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
    const EXPECTED: &str = "a parameter name that was not used before";
    check_distinct(scanner, EXPECTED, skip_parameter, |scanner, names| {
        while let Some(parameter) = scan_name(scanner)? {
            names.add(parameter.name);
            scan_value(parameter)?;
        }
        Ok(())
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
    let parameter = scan_name(scanner).ok()??;
    let found = (parameter.name_position, parameter.name);
    // A fault in the value is known already. No name after it is asked for.
    let _ = parameter.any();
    Some(found)
}

fn scan_name<'a, 's>(
    scanner: &'s mut Scanner<'a>,
) -> Result<Option<Parameter<'a, 's>>, InvalidHeaderValue> {
    if !scanner.eat_separator(b';') {
        return Ok(None);
    }
    let name_position = scanner.position();
    let name = scanner.token("a parameter name")?;
    let has_value = scanner.eat_separator(b'=');
    Ok(Some(Parameter { name, name_position, has_value, scanner }))
}
