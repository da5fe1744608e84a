//! Parameters after a value, `;name=value`: [`check_parameters`] (generic-param, RFC 3261 §25.1).

use super::host::scan_ipv6_reference;
use super::invalid_header_value::InvalidHeaderValue;
use super::number::{SECONDS, check_quality, fits_32_bits};
use super::scanner::{Check, Scanner};

/// A parameter, and where its parts are.
pub(crate) struct Parameter<'a> {
    pub(crate) name: &'a str,
    pub(crate) name_position: usize,
    pub(crate) value: ParameterValue<'a>,
    pub(crate) value_position: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParameterValue<'a> {
    /// The parameter is a name only.
    Absent,
    Token(&'a str),
    /// What is between the quotes, as written.
    Quoted(&'a str),
    /// An IPv6 address in brackets; other hosts are tokens.
    Ipv6Reference,
}

impl<'a> Parameter<'a> {
    /// Compares the name as RFC 3261 §7.3.1 has it: ignoring case.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    pub(crate) fn value_fault(&self, expected: &'static str) -> InvalidHeaderValue {
        InvalidHeaderValue::new(self.value_position, expected)
    }

    /// Returns the value if it is a token.
    pub(crate) fn token(&self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        match self.value {
            ParameterValue::Token(token) => Ok(token),
            _ => Err(self.value_fault(expected)),
        }
    }

    /// Returns what is between the quotes if the value is a quoted-string.
    pub(crate) fn quoted(&self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        match self.value {
            ParameterValue::Quoted(content) => Ok(content),
            _ => Err(self.value_fault(expected)),
        }
    }

    /// Checks that the value is a number, of any size.
    pub(crate) fn digits(&self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        match self.value {
            ParameterValue::Token(token) if token.bytes().all(|byte| byte.is_ascii_digit()) => {
                Ok(token)
            }
            _ => Err(self.value_fault(expected)),
        }
    }

    /// Checks that the value is a number of seconds.
    pub(crate) fn seconds(&self) -> Check {
        if fits_32_bits(self.digits(SECONDS)?) { Ok(()) } else { Err(self.value_fault(SECONDS)) }
    }

    /// Checks that the value is a qvalue, and returns it in thousandths.
    pub(crate) fn quality(&self) -> Result<u16, InvalidHeaderValue> {
        const EXPECTED: &str = "a number from 0 to 1 with at most three decimals";
        check_quality(self.token(EXPECTED)?).ok_or(self.value_fault(EXPECTED))
    }
}

/// Reads all parameters that follow, each introduced by a semicolon; there may be none.
///
/// A name must not be there twice, in any case (RFC 3261 §7.3.1). There is no place to remember
/// names in, so the earlier ones are read again for each.
pub(crate) fn check_parameters<'a>(
    scanner: &mut Scanner<'a>,
    mut check: impl FnMut(&Parameter<'a>) -> Check,
) -> Check {
    let start = *scanner;
    while let Some(parameter) = scan_parameter(scanner)? {
        let mut earlier = start;
        while let Some(before) = scan_parameter(&mut earlier)? {
            if before.name_position == parameter.name_position {
                break;
            }
            if before.is(parameter.name) {
                return Err(InvalidHeaderValue::new(
                    parameter.name_position,
                    "a parameter name that was not used before",
                ));
            }
        }
        check(&parameter)?;
    }
    Ok(())
}

/// Any parameters.
pub(crate) fn check_any_parameters(scanner: &mut Scanner<'_>) -> Check {
    check_parameters(scanner, |_| Ok(()))
}

fn scan_parameter<'a>(
    scanner: &mut Scanner<'a>,
) -> Result<Option<Parameter<'a>>, InvalidHeaderValue> {
    if !scanner.eat_separator(b';') {
        return Ok(None);
    }
    let name_position = scanner.position();
    let name = scanner.token("a parameter name")?;
    let has_value = scanner.eat_separator(b'=');
    let value_position = scanner.position();
    let value = match scanner.peek() {
        _ if !has_value => ParameterValue::Absent,
        Some(b'"') => ParameterValue::Quoted(scanner.quoted_string("a quoted string")?),
        Some(b'[') => {
            scan_ipv6_reference(scanner)?;
            ParameterValue::Ipv6Reference
        }
        _ => ParameterValue::Token(scanner.token("a parameter value")?),
    };
    Ok(Some(Parameter { name, name_position, value, value_position }))
}
