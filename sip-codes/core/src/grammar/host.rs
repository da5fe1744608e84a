//! Hosts and ports (RFC 3261 §25.1).

use core::net::{Ipv4Addr, Ipv6Addr};

use super::scanner::{Check, Scanner};

/// Reads a host name, an IPv4 address or an IPv6 address in brackets, and a port after a colon if
/// there is one.
pub(crate) fn scan_host_and_port(scanner: &mut Scanner<'_>) -> Check {
    if scanner.peek() == Some(b'[') {
        scan_ipv6_reference(scanner)?;
    } else {
        scan_host_name(scanner)?;
    }
    if scanner.eat(b':') {
        const EXPECTED: &str = "a port number, at most 65535";
        let start = *scanner;
        if scanner.digits(EXPECTED)?.parse::<u16>().is_err() {
            return Err(start.fault(EXPECTED));
        }
    }
    Ok(())
}

/// Reads an IPv6 address in brackets.
pub(crate) fn scan_ipv6_reference(scanner: &mut Scanner<'_>) -> Check {
    scanner.expect(b'[', "an opening bracket")?;
    let start = *scanner;
    let address =
        scanner.take_while(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
    if address.parse::<Ipv6Addr>().is_err() {
        return Err(start.fault("an IPv6 address"));
    }
    scanner.expect(b']', "a closing bracket")
}

/// Reads a host name or an IPv4 address.
///
/// The grammar allows leading zeros in an address, but some read those as octal numbers: a sender
/// should not write them.
fn scan_host_name(scanner: &mut Scanner<'_>) -> Check {
    let start = *scanner;
    let name =
        scanner.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'));
    if name.is_empty() {
        return Err(start.fault("a host"));
    }
    let labels = name.strip_suffix('.').unwrap_or(name);
    let is_label =
        |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let last_label = labels.rsplit('.').next().unwrap_or_default();
    let is_host_name = labels.split('.').all(is_label)
        && last_label.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_host_name || name.parse::<Ipv4Addr>().is_ok() {
        Ok(())
    } else {
        Err(start.fault("a host name or an IP address"))
    }
}
