//! Challenges of `WWW-Authenticate` and `Proxy-Authenticate`: [`check_challenge`]; and what follows a
//! successful authentication: [`check_authentication_info`].

use super::list::check_one;
use super::names::check_distinct;
use super::number::{is_lower_hex_digit, scan_quoted_hex};
use super::parameter::{Parameter, REPEATED, scan_token_or_string};
use super::place::Place;
use super::scanner::{Check, Scanner};
use super::token::read_boolean;
use super::uri::scan_uri_or_path;

/// Checks one challenge: a scheme and its parameters, with commas between them (RFC 3261 §20.44,
/// §25.1).
///
/// Digest needs `realm` and `nonce` (RFC 2617 §3.2.1), and Basic is forbidden (RFC 3261 §22.1).
pub(crate) fn check_challenge(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a comma or the end", |scanner| {
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

/// Checks the value of `Authentication-Info` (RFC 3261 §25.1). It may have parameters of other schemes than
/// Digest too (RFC 7615 §3).
pub(crate) fn check_authentication_info(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a comma or the end", |scanner| {
        scan_auth_parameters(scanner, |parameter| {
            if parameter.is("nextnonce") || parameter.is("cnonce") {
                parameter.quoted("a quoted string").map(drop)
            } else if parameter.is("qop") {
                parameter.token("a quality of protection without quotes")
            } else if parameter.is("rspauth") {
                const EXPECTED: &str = "hexadecimal digits in lower case, in quotes";
                scan_quoted_hex(parameter.scanner, None, EXPECTED)
            } else if parameter.is("nc") {
                let fits = |count: &str| count.len() == 8 && count.bytes().all(is_lower_hex_digit);
                parameter.literal("8 hexadecimal digits in lower case", fits)
            } else {
                scan_token_or_string(parameter.scanner)
            }
        })
    })
}

/// Reads one or more parameters with commas between them. `scan_value` reads the value of each.
fn scan_auth_parameters<'a>(
    scanner: &mut Scanner<'a>,
    mut scan_value: impl FnMut(Parameter<'a, '_>) -> Check,
) -> Check {
    check_distinct(scanner, REPEATED, skip_auth_parameter, |scanner, names| {
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
    if ["realm", "nonce", "opaque"].iter().any(|name| parameter.is(name)) {
        parameter.quoted("a quoted string").map(drop)
    } else if parameter.is("domain") {
        scan_domain(parameter.scanner)
    } else if parameter.is("qop") {
        scan_qop(parameter.scanner)
    } else if parameter.is("stale") {
        const EXPECTED: &str = "`true` or `false` without quotes";
        parameter.scanner.typed(Place::Boolean, EXPECTED, read_boolean).map(drop)
    } else if parameter.is("algorithm") {
        parameter.token("an algorithm without quotes")
    } else {
        scan_token_or_string(parameter.scanner)
    }
}

/// Reads tokens with commas between them, all in quotes.
fn scan_qop(scanner: &mut Scanner<'_>) -> Check {
    const EXPECTED: &str = "a quoted list such as \"auth,auth-int\"";
    let start = *scanner;
    scanner.expect(b'"', EXPECTED)?;
    loop {
        scanner.skip_blanks();
        scanner.open_token(Place::Token, EXPECTED).map_err(|_| start.fault(EXPECTED))?;
        if !scanner.eat_separator(b',') {
            scanner.skip_blanks();
            return if scanner.eat(b'"') { Ok(()) } else { Err(start.fault(EXPECTED)) };
        }
    }
}

/// Reads URIs with spaces between them, all in quotes.
fn scan_domain(scanner: &mut Scanner<'_>) -> Check {
    scanner.expect(b'"', "a quoted list of URIs such as \"sip:example.com\"")?;
    loop {
        let rest = scanner.rest();
        let mut uri = scanner.limit(rest.find([' ', '"']).unwrap_or(rest.len()));
        scan_uri_or_path(&mut uri)?;
        scanner.continue_from(&uri);
        if scanner.take_while(|byte| byte == b' ').is_empty() {
            return scanner.expect(b'"', "a closing quote");
        }
    }
}
