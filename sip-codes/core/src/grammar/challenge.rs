//! Challenges of `WWW-Authenticate` and `Proxy-Authenticate`: [`check_challenge`].

use super::is_token_byte;
use super::list::check_one;
use super::names::check_distinct;
use super::parameter::{Parameter, scan_token_or_string};
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
        let (mut has_realm, mut has_nonce) = (false, false);
        scan_auth_parameters(scanner, |parameter| {
            has_realm |= parameter.is("realm");
            has_nonce |= parameter.is("nonce");
            if is_digest {
                scan_digest_parameter(parameter)
            } else {
                scan_token_or_string(parameter.scanner)
            }
        })?;
        if is_digest && scanner.is_at_end() {
            if !has_realm {
                return Err(scanner.fault("a `realm` parameter too"));
            }
            if !has_nonce {
                return Err(scanner.fault("a `nonce` parameter too"));
            }
        }
        Ok(())
    })
}

/// Reads parameters with commas between them, of which there is at least one. `scan_value` reads the
/// value of each.
fn scan_auth_parameters<'a>(
    scanner: &mut Scanner<'a>,
    mut scan_value: impl FnMut(Parameter<'a, '_>) -> Check,
) -> Check {
    const EXPECTED: &str = "a parameter name that was not used before";
    check_distinct(scanner, EXPECTED, skip_auth_parameter, |scanner, names| {
        loop {
            let name_position = scanner.position();
            let name = scanner.token("a parameter name")?;
            if !scanner.eat_separator(b'=') {
                return Err(scanner.fault("an equals sign and a value"));
            }
            names.add(name);
            scan_value(Parameter { name, name_position, has_value: true, scanner })?;
            if !scanner.eat_separator(b',') {
                return Ok(());
            }
        }
    })
}

/// Reads a parameter again, and returns its position and name.
fn skip_auth_parameter<'a>(scanner: &mut Scanner<'a>) -> Option<(usize, &'a str)> {
    let position = scanner.position();
    let name = scanner.token("a parameter name").ok()?;
    scanner.eat_separator(b'=');
    // A fault in the value is known already. No name after it is asked for.
    let _ = scan_token_or_string(scanner);
    scanner.eat_separator(b',');
    Some((position, name))
}

/// Reads the value of a parameter that RFC 3261 §25.1 defines for Digest, or of another.
fn scan_digest_parameter(parameter: Parameter<'_, '_>) -> Check {
    if ["realm", "domain", "nonce", "opaque"].iter().any(|name| parameter.is(name)) {
        parameter.quoted("a quoted string").map(drop)
    } else if parameter.is("qop") {
        const EXPECTED: &str = "a quoted list such as \"auth,auth-int\"";
        let is_option = |option: &str| !option.is_empty() && option.bytes().all(is_token_byte);
        let start = *parameter.scanner;
        let options = parameter.quoted(EXPECTED)?;
        if options.split(',').all(|option| is_option(option.trim_matches([' ', '\t']))) {
            Ok(())
        } else {
            Err(start.fault(EXPECTED))
        }
    } else if parameter.is("stale") {
        parameter.matching("`true` or `false` without quotes", |value| {
            value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false")
        })
    } else if parameter.is("algorithm") {
        parameter.token("an algorithm without quotes").map(drop)
    } else {
        scan_token_or_string(parameter.scanner)
    }
}
