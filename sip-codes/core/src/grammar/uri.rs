//! URIs: [`scan_bracketed_uri`], [`scan_bare_uri`], and the values that are URIs in angle brackets.

use super::host::{scan_host, scan_host_and_port, scan_ipv6_reference, scan_port};
use super::invalid_header_value::{InvalidHeaderValue, Remedy};
use super::list::{check_list, check_one};
use super::names::check_distinct;
use super::parameter::scan_any_parameters;
use super::place::Place;
use super::scanner::{Check, Scanner};

/// Checks a list of URIs in angle brackets with any parameters, such as the value of `Call-Info`.
pub(crate) fn check_uris(scanner: Scanner<'_>) -> Check {
    check_list(scanner, "a semicolon, a comma or the end", scan_uri_value)
}

/// Checks exactly one URI in angle brackets with any parameters.
pub(crate) fn check_uri(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", scan_uri_value)
}

/// Checks exactly one SIP or SIPS URI in angle brackets with any parameters, as in
/// `Refer-Events-At` (RFC 7614 §4.8).
pub(crate) fn check_sip_uri(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        let uri = scanner.rest().strip_prefix('<').unwrap_or_default();
        let scheme = &uri[..uri.find([':', '>']).unwrap_or_default()];
        if uri[scheme.len()..].starts_with(':') && !is_sip_scheme(scheme) {
            scanner.eat(b'<');
            return Err(scanner.fault_with("a SIP or SIPS URI", Remedy::Literal));
        }
        scan_bracketed_uri(scanner, Place::SipUri)?;
        scan_any_parameters(scanner)
    })
}

/// Reads a SIP or SIPS URI that reaches to the end.
pub(crate) fn scan_sip_uri(uri: &mut Scanner<'_>) -> Check {
    match uri.rest().split_once(':') {
        Some((scheme, _)) if !is_sip_scheme(scheme) => Err(uri.fault("a SIP or SIPS URI")),
        _ => scan_uri(uri, Place::SipUri),
    }
}

fn scan_uri_value(scanner: &mut Scanner<'_>) -> Check {
    scan_bracketed_uri(scanner, Place::Uri)?;
    scan_any_parameters(scanner)
}

/// Reads a URI in angle brackets, and the whitespace that may follow the closing one. `place` is that of an
/// insertion that is the whole URI.
pub(crate) fn scan_bracketed_uri(scanner: &mut Scanner<'_>, place: Place) -> Check {
    if !scanner.eat(b'<') {
        return Err(scanner.fault_with("a URI in angle brackets", Remedy::AngleBrackets));
    }
    let rest = scanner.rest();
    let mut uri = scanner.limit(rest.find('>').unwrap_or(rest.len()));
    scan_uri(&mut uri, place)?;
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
    scan_uri(&mut uri, Place::Uri)?;
    scanner.continue_from(&uri);
    if scanner.peek() == Some(b'?') {
        return Err(scanner.fault("angle brackets around a URI with a question mark"));
    }
    Ok(())
}

fn is_sip_scheme(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("sip") || scheme.eq_ignore_ascii_case("sips")
}

/// Reads a URI, as [`scan_uri`] does, or a path that begins with a slash.
pub(crate) fn scan_uri_or_path(scanner: &mut Scanner<'_>) -> Check {
    if scanner.peek() != Some(b'/') {
        return scan_uri(scanner, Place::Uri);
    }
    scan_uri_characters(scanner, "/;:@&=+$,", OPAQUE)?;
    scanner.finish("a character that a URI may hold there")
}

/// Reads a URI that reaches to the end: a SIP or SIPS URI, or an absoluteURI.
pub(crate) fn scan_uri(scanner: &mut Scanner<'_>, place: Place) -> Check {
    const EXPECTED: &str = "a URI with a scheme, such as `sip:`";
    if scanner.rest().len() == 1 && scanner.insertion(place) {
        return Ok(());
    }
    let start = *scanner;
    let scheme = scanner
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    if scanner.is_at_insertion() {
        return Err(scanner.fault_with(EXPECTED, Remedy::Literal));
    }
    if !scheme.starts_with(|first: char| first.is_ascii_alphabetic()) || !scanner.eat(b':') {
        return Err(start.fault(EXPECTED));
    }
    if is_sip_scheme(scheme) {
        scan_after_sip_scheme(scanner)?;
    } else {
        scan_after_other_scheme(scanner, scheme)?;
    }
    scanner.finish("a character that a URI may hold there")
}

/// Where an insertion is in characters of a URI, and whether there must be one. `None` if they are
/// literal.
type Run = Option<(Place, bool)>;

const OPAQUE: Run = Some((Place::UriOpaque, false));

/// Reads characters of a URI: unreserved ones, escaped ones, and those of `others`, and insertions.
/// Returns whether there were any.
fn scan_uri_characters(
    scanner: &mut Scanner<'_>,
    others: &str,
    run: Run,
) -> Result<bool, InvalidHeaderValue> {
    let start = scanner.position();
    let fits = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')')
            || others.as_bytes().contains(&byte)
    };
    let mut has_character = false;
    loop {
        has_character |= !scanner.take_while(fits).is_empty();
        if scanner.eat(b'%') {
            let escape = scanner.rest().as_bytes();
            if !(escape.len() >= 2 && escape[..2].iter().all(u8::is_ascii_hexdigit)) {
                let expected = "two hexadecimal digits after `%`";
                return Err(scanner.fault_with(expected, Remedy::Unescaped));
            }
            scanner.eat(escape[0]);
            scanner.eat(escape[1]);
            has_character = true;
        } else {
            match run {
                Some((place, needs_character)) if scanner.is_at_insertion() => {
                    let fits = |byte| byte == b'%' || fits(byte);
                    scanner.open_insertion(place, needs_character && !has_character, fits);
                }
                _ => return Ok(scanner.position() > start),
            }
        }
    }
}

/// Reads characters of a URI, of at least one.
fn expect_uri_characters(
    scanner: &mut Scanner<'_>,
    others: &str,
    place: Option<Place>,
    expected: &'static str,
) -> Check {
    if scan_uri_characters(scanner, others, place.map(|place| (place, true)))? {
        Ok(())
    } else {
        Err(scanner.fault_with(expected, Remedy::Literal))
    }
}

const REPEATED: &str = "a URI parameter name that was not used before";

/// Reads what follows `sip:` or `sips:` (RFC 3261 §19.1.1).
fn scan_after_sip_scheme(scanner: &mut Scanner<'_>) -> Check {
    // Neither host nor parameters nor header fields hold an `@`.
    if scanner.rest().contains('@') {
        expect_uri_characters(scanner, "&=+$,;?/", Some(Place::User), "a user")?;
        if scanner.eat(b':') {
            scan_uri_characters(scanner, "&=+$,", Some((Place::Password, false)))?;
        }
        scanner.expect(b'@', "`@`, or a character that a user may hold")?;
    }
    scan_host_and_port(scanner)?;
    check_distinct(scanner, REPEATED, skip_uri_parameter, |scanner, names| {
        while scanner.eat(b';') {
            let name = scan_uri_parameter_name(scanner)?;
            names.add(name);
            if scanner.eat(b'=') {
                scan_uri_parameter_value(scanner, name)?;
            }
        }
        Ok(())
    })?;

    if scanner.eat(b'?') {
        loop {
            const OTHERS: &str = "[]/?:+$";
            expect_uri_characters(scanner, OTHERS, None, "a header field name in the URI")?;
            scanner.expect(b'=', "`=` and a header field value in the URI")?;
            scan_uri_characters(scanner, OTHERS, Some((Place::UriHeader, false)))?;
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
    expect_uri_characters(scanner, PARAMETER, None, "a URI parameter name")?;
    if scanner.is_at_insertion() {
        return Err(scanner.fault_with("a URI parameter name", Remedy::Literal));
    }
    Ok(&start.rest()[..scanner.position() - start.position()])
}

fn scan_uri_parameter_value(scanner: &mut Scanner<'_>, name: &str) -> Check {
    if name.eq_ignore_ascii_case("maddr") {
        scan_host(scanner)
    } else if name.eq_ignore_ascii_case("ttl") {
        scanner.number(Place::Ttl, "a number from 0 to 255", |digits| {
            digits.len() <= 3 && digits.parse::<u8>().is_ok()
        })
    } else {
        expect_any_uri_parameter_value(scanner)
    }
}

fn expect_any_uri_parameter_value(scanner: &mut Scanner<'_>) -> Check {
    expect_uri_characters(scanner, PARAMETER, Some(Place::UriParameter), "a URI parameter value")
}

/// Reads a parameter again, and returns its position and name.
fn skip_uri_parameter<'a>(scanner: &mut Scanner<'a>) -> Option<(usize, &'a str)> {
    scanner.eat(b';');
    let position = scanner.position();
    let name = scan_uri_parameter_name(scanner).ok()?;
    if scanner.eat(b'=') {
        // A fault in the value is known already. No name after it is asked for.
        let _ = expect_any_uri_parameter_value(scanner);
    }
    Some((position, name))
}

/// Reads what follows the scheme of any other URI (absoluteURI, RFC 3261 §25.1).
fn scan_after_other_scheme(scanner: &mut Scanner<'_>, scheme: &str) -> Check {
    const NEVER_SLASH: &str = ";?:@&=+$,";
    const ANY: &str = ";/?:@&=+$,";
    // The `+` of a telephone number must not be escaped (RFC 3966 §3).
    let is_tel = scheme.eq_ignore_ascii_case("tel");
    let place = if is_tel { Place::User } else { Place::UriOpaque };
    if scanner.rest().starts_with("//") {
        scanner.eat(b'/');
        scanner.eat(b'/');
        scan_authority(scanner)?;
        if !matches!(scanner.peek(), None | Some(b'/' | b'?')) {
            return Ok(());
        }
    } else if scanner.peek() != Some(b'/') {
        const EXPECTED: &str = "something after the URI scheme";
        expect_uri_characters(scanner, NEVER_SLASH, Some(place), EXPECTED)?;
    }
    scan_uri_characters(scanner, ANY, Some((place, false))).map(drop)
}

/// Reads what follows `//`: any name, or a host and a port, which may have a user before it.
fn scan_authority(scanner: &mut Scanner<'_>) -> Check {
    let rest = scanner.rest();
    if rest[..rest.find(['/', '?']).unwrap_or(rest.len())].contains('@') {
        scan_uri_characters(scanner, "$,;:&=+", OPAQUE)?;
        scanner.eat(b'@');
    }
    scan_uri_characters(scanner, "$,;:@&=+", None)?;
    if scanner.peek() == Some(b'[') {
        scan_ipv6_reference(scanner)?;
        if scanner.eat(b':') {
            if scanner.is_at_insertion() {
                scan_port(scanner)?;
            }
            scanner.take_while(|byte| byte.is_ascii_digit());
        }
    } else if scanner.is_at_insertion() {
        match scanner.previous() {
            Some(b':') => scan_port(scanner)?,
            Some(b'/' | b'@') => scan_host_and_port(scanner)?,
            _ => return Err(scanner.fault("a host name or an IP address")),
        }
    }
    Ok(())
}
