//! Values of names with values: digest information, charging vectors, feature capabilities, and the like.

use super::host::scan_ipv6_reference;
use super::is_token_byte;
use super::list::{check_list, check_one};
use super::parameter::check_any_parameters;
use super::scanner::{Check, Scanner};
use crate::parts::{items, named};

/// Checks the value of `Authentication-Info` (ainfo, RFC 3261 §25.1).
pub(crate) fn check_authentication_info(value: &str) -> Check {
    check_list(value, "a comma or the end", |scanner| {
        let start = *scanner;
        let name = scanner.token("a parameter name")?;
        if items(&value[..start.position()]).any(|pair| named(pair, name).is_some()) {
            return Err(start.fault("a parameter name that was not used before"));
        }
        if !scanner.eat_separator(b'=') {
            return Err(scanner.fault("an equals sign and a value"));
        }
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if ["nextnonce", "rspauth", "cnonce"].iter().any(|other| is(other)) {
            scanner.quoted_string("a quoted string").map(drop)
        } else if is("nc") {
            const EXPECTED: &str = "eight hexadecimal digits in lower case";
            let count = *scanner;
            let digits = scanner.token(EXPECTED)?;
            let is_hex = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            if digits.len() == 8 && is_hex { Ok(()) } else { Err(count.fault(EXPECTED)) }
        } else {
            scan_value(scanner)
        }
    })
}

/// Checks the value of `P-Charging-Vector` (RFC 7315 §5.6).
pub(crate) fn check_charging_vector(value: &str) -> Check {
    const EXPECTED: &str = "`icid-value` first";
    check_one(value, "a semicolon or the end", |scanner| {
        let start = *scanner;
        if !scanner.token(EXPECTED)?.eq_ignore_ascii_case("icid-value") {
            return Err(start.fault(EXPECTED));
        }
        if !scanner.eat_separator(b'=') {
            return Err(scanner.fault("an equals sign and a value"));
        }
        scan_value(scanner)?;
        check_any_parameters(scanner)
    })
}

/// Checks the value of `Feature-Caps` (RFC 6809 §6.2).
pub(crate) fn check_feature_capabilities(value: &str) -> Check {
    check_list(value, "a semicolon, a comma or the end", |scanner| {
        scanner.expect(b'*', "`*`")?;
        while scanner.eat_separator(b';') {
            scanner.expect(b'+', "a feature capability such as `+g.3gpp.srvcc`")?;
            scanner.token("a feature capability after the plus")?;
            if scanner.eat_separator(b'=') {
                scanner.quoted_string("a value in quotes")?;
            }
        }
        Ok(())
    })
}

/// Checks the value of `Geolocation-Routing` (RFC 6442 §4.2).
pub(crate) fn check_geolocation_routing(value: &str) -> Check {
    check_one(value, "the end", |scanner| {
        scanner.token("`yes` or `no`")?;
        if scanner.eat_separator(b'=') { scan_value(scanner) } else { Ok(()) }
    })
}

/// Checks the value of `Content-ID` (RFC 8262 §3.2).
pub(crate) fn check_content_id(value: &str) -> Check {
    check_one(value, "the end", |scanner| {
        scanner.expect(b'<', "an opening angle bracket")?;
        scan_dot_atom(scanner)?;
        scanner.expect(b'@', "`@` and a host")?;
        if scanner.peek() == Some(b'[') {
            scan_ipv6_reference(scanner)?;
        } else {
            scan_dot_atom(scanner)?;
        }
        scanner.expect(b'>', "a closing angle bracket")
    })
}

/// Reads a token, a quoted-string or an IPv6 address (gen-value, RFC 3261 §25.1).
fn scan_value(scanner: &mut Scanner<'_>) -> Check {
    match scanner.peek() {
        Some(b'"') => scanner.quoted_string("a quoted string").map(drop),
        Some(b'[') => scan_ipv6_reference(scanner),
        _ => scanner.token("a value").map(drop),
    }
}

/// Reads words with single dots between them (dot-atom-text, RFC 5322 §3.2.3).
fn scan_dot_atom(scanner: &mut Scanner<'_>) -> Check {
    const EXPECTED: &str = "letters, digits and single dots between them";
    let is_atom = |byte: u8| {
        byte != b'.' && is_token_byte(byte)
            || matches!(byte, b'#' | b'$' | b'&' | b'/' | b'=' | b'?' | b'^' | b'{' | b'|' | b'}')
    };
    loop {
        let start = *scanner;
        if scanner.take_while(is_atom).is_empty() {
            return Err(start.fault(EXPECTED));
        }
        if !scanner.eat(b'.') {
            return Ok(());
        }
    }
}
