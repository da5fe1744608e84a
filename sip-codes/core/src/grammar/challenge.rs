//! Challenges of `WWW-Authenticate` and `Proxy-Authenticate`: [`check_challenge`].

use super::invalid_header_value::InvalidHeaderValue;
use super::is_token_byte;
use super::list::check_one;
use super::parameter::{Parameter, ParameterValue};
use super::scanner::{Check, Scanner};

/// Checks one challenge: a scheme and its parameters, with commas between them (RFC 3261 §20.44,
/// §25.1).
///
/// Digest needs `realm` and `nonce` (RFC 2617 §3.2.1), and Basic is forbidden (RFC 3261 §22.1).
pub(crate) fn check_challenge(value: &str) -> Check {
    check_one(value, "a comma or the end", |scanner| {
        let start = *scanner;
        let scheme = scanner.token("an authentication scheme")?;
        if scheme.eq_ignore_ascii_case("Basic") {
            return Err(start.fault("another scheme than Basic"));
        }
        let is_digest = scheme.eq_ignore_ascii_case("Digest");
        if !scanner.skip_blanks() {
            return Err(scanner.fault("a blank and a parameter"));
        }
        let parameters = *scanner;
        loop {
            let parameter = scan_challenge_parameter(scanner)?;
            if find_parameter(parameters, parameter.name, parameter.name_position)? {
                return Err(InvalidHeaderValue::new(
                    parameter.name_position,
                    "a parameter name that was not used before",
                ));
            }
            if is_digest {
                check_digest_parameter(&parameter)?;
            }
            if !scanner.eat_separator(b',') {
                break;
            }
        }
        if is_digest && scanner.is_at_end() {
            for (name, expected) in
                [("realm", "a `realm` parameter too"), ("nonce", "a `nonce` parameter too")]
            {
                if !find_parameter(parameters, name, scanner.position())? {
                    return Err(scanner.fault(expected));
                }
            }
        }
        Ok(())
    })
}

/// Returns whether a parameter of the name begins before the position `end`.
fn find_parameter(
    mut scanner: Scanner<'_>,
    name: &str,
    end: usize,
) -> Result<bool, InvalidHeaderValue> {
    while scanner.position() < end {
        if scan_challenge_parameter(&mut scanner)?.is(name) {
            return Ok(true);
        }
        if !scanner.eat_separator(b',') {
            break;
        }
    }
    Ok(false)
}

/// Reads auth-param: unlike other parameters, each has a value.
fn scan_challenge_parameter<'a>(
    scanner: &mut Scanner<'a>,
) -> Result<Parameter<'a>, InvalidHeaderValue> {
    let name_position = scanner.position();
    let name = scanner.token("a parameter name")?;
    if !scanner.eat_separator(b'=') {
        return Err(scanner.fault("an equals sign and a value"));
    }
    let value_position = scanner.position();
    let value = if scanner.peek() == Some(b'"') {
        ParameterValue::Quoted(scanner.quoted_string("a quoted string")?)
    } else {
        ParameterValue::Token(scanner.token("a parameter value")?)
    };
    Ok(Parameter { name, name_position, value, value_position })
}

/// Checks the form of a parameter that RFC 3261 §25.1 defines for Digest.
fn check_digest_parameter(parameter: &Parameter<'_>) -> Check {
    if ["realm", "domain", "nonce", "opaque"].iter().any(|name| parameter.is(name)) {
        parameter.quoted("a quoted string").map(drop)
    } else if parameter.is("qop") {
        const EXPECTED: &str = "a quoted list such as \"auth,auth-int\"";
        let is_option = |option: &str| !option.is_empty() && option.bytes().all(is_token_byte);
        let options = parameter.quoted(EXPECTED)?;
        if options.split(',').all(|option| is_option(option.trim_matches([' ', '\t']))) {
            Ok(())
        } else {
            Err(parameter.value_fault(EXPECTED))
        }
    } else if parameter.is("stale") {
        const EXPECTED: &str = "`true` or `false` without quotes";
        let value = parameter.token(EXPECTED)?;
        if value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false") {
            Ok(())
        } else {
            Err(parameter.value_fault(EXPECTED))
        }
    } else if parameter.is("algorithm") {
        parameter.token("an algorithm without quotes").map(drop)
    } else {
        Ok(())
    }
}
