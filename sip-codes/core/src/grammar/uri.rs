//! URIs: [`scan_bracketed_uri`], [`scan_bare_uri`], and the values that are URIs in angle brackets.

use super::host::{scan_host_and_port, scan_ipv6_reference};
use super::invalid_header_value::InvalidHeaderValue;
use super::list::{check_list, check_one};
use super::names::check_distinct;
use super::parameter::scan_any_parameters;
use super::scanner::{Check, Scanner};

/// Checks a list of URIs in angle brackets with any parameters, such as the value of `Call-Info`.
pub(crate) fn check_uris(value: &str) -> Check {
    check_list(value, "a semicolon, a comma or the end", scan_uri_value)
}

/// Checks exactly one URI in angle brackets with any parameters.
pub(crate) fn check_uri(value: &str) -> Check {
    check_one(value, "a semicolon or the end", scan_uri_value)
}

/// Checks exactly one SIP or SIPS URI in angle brackets with any parameters, as in
/// `Refer-Events-At` (RFC 7614 §4.8).
pub(crate) fn check_sip_uri(value: &str) -> Check {
    check_one(value, "a semicolon or the end", |scanner| {
        let uri = scanner.rest().strip_prefix('<').unwrap_or_default();
        match uri.split_once(':') {
            Some((scheme, _)) if !is_sip_scheme(scheme) => {
                Err(InvalidHeaderValue::new(1, "a SIP or SIPS URI"))
            }
            _ => scan_uri_value(scanner),
        }
    })
}

fn scan_uri_value(scanner: &mut Scanner<'_>) -> Check {
    scan_bracketed_uri(scanner)?;
    scan_any_parameters(scanner)
}

/// Reads a URI in angle brackets, and the whitespace that may follow the closing one.
pub(crate) fn scan_bracketed_uri(scanner: &mut Scanner<'_>) -> Check {
    scanner.expect(b'<', "a URI in angle brackets")?;
    let rest = scanner.rest();
    let mut uri = scanner.limit(rest.find('>').unwrap_or(rest.len()));
    scan_uri(&mut uri)?;
    scanner.continue_from(&uri);
    scanner.expect(b'>', "a closing angle bracket")?;
    scanner.skip_blanks();
    Ok(())
}

/// Reads a URI without angle brackets, which must not hold a comma, a question mark or a semicolon
/// (RFC 3261 §20).
pub(crate) fn scan_bare_uri(scanner: &mut Scanner<'_>) -> Check {
    let rest = scanner.rest();
    let length = rest.find([',', ';', '?', ' ', '\t']).unwrap_or(rest.len());
    let mut uri = scanner.limit(length);
    scan_uri(&mut uri)?;
    scanner.continue_from(&uri);
    if scanner.peek() == Some(b'?') {
        return Err(scanner.fault("angle brackets around a URI with a question mark"));
    }
    Ok(())
}

fn is_sip_scheme(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("sip") || scheme.eq_ignore_ascii_case("sips")
}

/// Reads a URI that reaches to the end: a SIP or SIPS URI, or an absoluteURI.
fn scan_uri(scanner: &mut Scanner<'_>) -> Check {
    const EXPECTED: &str = "a URI with a scheme, such as `sip:`";
    let start = *scanner;
    let scheme = scanner
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    if !scheme.starts_with(|first: char| first.is_ascii_alphabetic()) || !scanner.eat(b':') {
        return Err(start.fault(EXPECTED));
    }
    if is_sip_scheme(scheme) {
        scan_after_sip_scheme(scanner)?;
    } else {
        scan_after_other_scheme(scanner)?;
    }
    scanner.finish("a character that a URI may hold there")
}

/// Reads characters of a URI: unreserved ones, escaped ones, and those of `others`; returns
/// whether there were any.
fn scan_uri_characters(
    scanner: &mut Scanner<'_>,
    others: &str,
) -> Result<bool, InvalidHeaderValue> {
    let start = scanner.position();
    loop {
        scanner.take_while(|byte| {
            byte.is_ascii_alphanumeric()
                || matches!(byte, b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')')
                || others.as_bytes().contains(&byte)
        });
        if !scanner.eat(b'%') {
            return Ok(scanner.position() > start);
        }
        let escape = scanner.rest().as_bytes();
        if !(escape.len() >= 2 && escape[..2].iter().all(u8::is_ascii_hexdigit)) {
            return Err(scanner.fault("two hexadecimal digits after `%`"));
        }
        scanner.eat(escape[0]);
        scanner.eat(escape[1]);
    }
}

fn expect_uri_characters(scanner: &mut Scanner<'_>, others: &str, expected: &'static str) -> Check {
    if scan_uri_characters(scanner, others)? { Ok(()) } else { Err(scanner.fault(expected)) }
}

/// Reads what follows `sip:` or `sips:` (RFC 3261 §19.1.1).
fn scan_after_sip_scheme(scanner: &mut Scanner<'_>) -> Check {
    // Neither host nor parameters nor header fields hold an `@`.
    if scanner.rest().contains('@') {
        expect_uri_characters(scanner, "&=+$,;?/", "a user")?;
        if scanner.eat(b':') {
            scan_uri_characters(scanner, "&=+$,")?;
        }
        scanner.expect(b'@', "`@`, or a character that a user may hold")?;
    }
    scan_host_and_port(scanner)?;

    const REPEATED: &str = "a URI parameter name that was not used before";
    check_distinct(scanner, REPEATED, skip_uri_parameter, |scanner, names| {
        while scanner.eat(b';') {
            names.add(scan_uri_parameter_name(scanner)?);
            scan_uri_parameter_value(scanner)?;
        }
        Ok(())
    })?;

    if scanner.eat(b'?') {
        loop {
            const OTHERS: &str = "[]/?:+$";
            expect_uri_characters(scanner, OTHERS, "a header field name in the URI")?;
            scanner.expect(b'=', "`=` and a header field value in the URI")?;
            scan_uri_characters(scanner, OTHERS)?;
            if !scanner.eat(b'&') {
                break;
            }
        }
    }
    Ok(())
}

/// What a parameter of a SIP URI holds besides unreserved and escaped characters.
const PARAMETER: &str = "[]/:&+$";

fn scan_uri_parameter_name<'a>(scanner: &mut Scanner<'a>) -> Result<&'a str, InvalidHeaderValue> {
    let start = *scanner;
    expect_uri_characters(scanner, PARAMETER, "a URI parameter name")?;
    Ok(&start.rest()[..scanner.position() - start.position()])
}

/// Reads the value, if there is one.
fn scan_uri_parameter_value(scanner: &mut Scanner<'_>) -> Check {
    if scanner.eat(b'=') {
        expect_uri_characters(scanner, PARAMETER, "a URI parameter value")?;
    }
    Ok(())
}

/// Reads a parameter again, and returns its position and name.
fn skip_uri_parameter<'a>(scanner: &mut Scanner<'a>) -> Option<(usize, &'a str)> {
    scanner.eat(b';');
    let position = scanner.position();
    let name = scan_uri_parameter_name(scanner).ok()?;
    // A fault in the value is known already. No name after it is asked for.
    let _ = scan_uri_parameter_value(scanner);
    Some((position, name))
}

/// Reads what follows the scheme of any other URI (absoluteURI, RFC 3261 §25.1).
fn scan_after_other_scheme(scanner: &mut Scanner<'_>) -> Check {
    const NEVER_SLASH: &str = ";?:@&=+$,";
    const ANY: &str = ";/?:@&=+$,";
    const AUTHORITY: &str = "$,;:@&=+";
    if scanner.rest().starts_with("//") {
        scanner.eat(b'/');
        scanner.eat(b'/');
        scan_uri_characters(scanner, AUTHORITY)?;
        if scanner.peek() == Some(b'[') {
            scan_ipv6_reference(scanner)?;
            if scanner.eat(b':') {
                scanner.take_while(|byte| byte.is_ascii_digit());
            }
        }
        if !matches!(scanner.peek(), None | Some(b'/' | b'?')) {
            return Ok(());
        }
    } else if scanner.peek() != Some(b'/') {
        expect_uri_characters(scanner, NEVER_SLASH, "something after the URI scheme")?;
    }
    scan_uri_characters(scanner, ANY).map(drop)
}
