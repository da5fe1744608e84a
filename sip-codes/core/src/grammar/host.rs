//! Hosts and ports (RFC 3261 §25.1).

use core::net::Ipv6Addr;

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
    if is_host_name || is_ipv4_address(name) {
        Ok(())
    } else {
        Err(start.fault("a host name or an IP address"))
    }
}

/// Unlike the one of the standard library, takes leading zeros, which the grammar allows.
fn is_ipv4_address(text: &str) -> bool {
    let is_number =
        |part: &str| part.len() <= 3 && part.parse::<u8>().is_ok() && !part.starts_with('+');
    text.split('.').count() == 4 && text.split('.').all(is_number)
}
