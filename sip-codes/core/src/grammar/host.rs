//! Hosts and ports (RFC 3261 §25.1).

use core::net::{Ipv4Addr, Ipv6Addr};

use super::place::{INSERTION, Place};
use super::scanner::{Check, Scanner};

const HOST: &str = "a host name or an IP address";

/// Reads a host name, an IPv4 address or an IPv6 address in brackets, and a port after a colon if
/// there is one.
pub(crate) fn scan_host_and_port(scanner: &mut Scanner<'_>) -> Check {
    let has_port = scanner.peek_after(1) == Some(b':');
    scan_host_at(scanner, if has_port { Place::Host } else { Place::HostAndPort })?;
    if scanner.eat(b':') { scan_port(scanner) } else { Ok(()) }
}

/// Reads a host name, an IPv4 address or an IPv6 address in brackets.
pub(crate) fn scan_host(scanner: &mut Scanner<'_>) -> Check {
    scan_host_at(scanner, Place::Host)
}

fn scan_host_at(scanner: &mut Scanner<'_>, place: Place) -> Check {
    let start = *scanner;
    if scanner.insertion(place) {
        let is_part = |byte| is_host_name_byte(byte) || byte == INSERTION as u8;
        if scanner.peek().is_some_and(is_part) {
            return Err(start.fault(HOST));
        }
    } else if scanner.peek() == Some(b'[') {
        scan_ipv6_reference(scanner)?;
    } else {
        scan_host_name(scanner)?;
    }
    Ok(())
}

/// Reads a port.
pub(crate) fn scan_port(scanner: &mut Scanner<'_>) -> Check {
    scanner
        .number(Place::Port, "a port number, at most 65535", |digits| digits.parse::<u16>().is_ok())
}

/// Reads an IPv6 address in brackets.
pub(crate) fn scan_ipv6_reference(scanner: &mut Scanner<'_>) -> Check {
    const EXPECTED: &str = "an IPv6 address";
    scanner.expect(b'[', "an opening bracket")?;
    let start = *scanner;
    if scanner.insertion(Place::Ipv6Address) {
        if scanner.peek() != Some(b']') {
            return Err(start.fault(EXPECTED));
        }
    } else {
        let address =
            scanner.take_while(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
        if scanner.is_at_insertion() {
            return Err(scanner.fault(EXPECTED));
        }
        if address.parse::<Ipv6Addr>().is_err() {
            return Err(start.fault(EXPECTED));
        }
    }
    scanner.expect(b']', "a closing bracket")
}

/// Reads a host name or an IPv4 address.
///
/// The grammar allows leading zeros in an address, but some read those as octal numbers: a sender
/// should not write them.
fn scan_host_name(scanner: &mut Scanner<'_>) -> Check {
    let start = *scanner;
    let name = scanner.take_while(is_host_name_byte);
    if scanner.is_at_insertion() {
        return Err(scanner.fault(HOST));
    }
    if name.is_empty() {
        return Err(start.fault("a host"));
    }
    let labels = name.strip_suffix('.').unwrap_or(name);
    let is_label =
        |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let last_label = labels.rsplit('.').next().unwrap_or_default();
    let is_host_name = labels.split('.').all(is_label)
        && last_label.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_host_name || name.parse::<Ipv4Addr>().is_ok() { Ok(()) } else { Err(start.fault(HOST)) }
}

fn is_host_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.')
}
