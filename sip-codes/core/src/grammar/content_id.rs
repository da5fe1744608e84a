//! Identifiers of bodies, such as `<1234@example.com>`: [`check_content_id`].

use super::invalid_header_value::Remedy;
use super::list::check_one;
use super::place::Place;
use super::scanner::{Check, Scanner};

/// Checks the value of `Content-ID` (RFC 8262 §3.2), without the obsolete forms of RFC 5322 §3.6.4.
pub(crate) fn check_content_id(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "the end", |scanner| {
        scanner.expect(b'<', "`<` and an identifier")?;
        loop {
            if scanner.open_run(Place::TokenWithoutDot, is_atom_byte).is_empty() {
                return Err(scanner.fault("an identifier"));
            }
            if !scanner.eat(b'.') {
                break;
            }
        }
        scanner.expect(b'@', "`@` and a host")?;
        scan_right_part(scanner)?;
        scanner.expect(b'>', "`>`")
    })
}

/// Reads a host name, or anything in brackets.
fn scan_right_part(scanner: &mut Scanner<'_>) -> Check {
    const EXPECTED: &str = "a host";
    if scanner.eat(b'[') {
        scanner.take_while(|byte| matches!(byte, b'!'..=b'Z' | b'^'..=b'~'));
        return scanner.expect(b']', "`]`");
    }
    loop {
        // A host may end with a dot, which this part must not.
        let atom = scanner.take_while(is_atom_byte);
        if atom.is_empty() || scanner.is_at_insertion() {
            return Err(scanner.fault_with(EXPECTED, Remedy::Literal));
        }
        if !scanner.eat(b'.') {
            return Ok(());
        }
    }
}

/// `atext` of RFC 5322 §3.2.3.
fn is_atom_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}
