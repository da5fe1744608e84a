//! Warnings, such as `307 example.com "Session parameter not understood"`: [`check_warnings`].

use super::host::scan_host_and_port;
use super::is_token_byte;
use super::list::check_list;
use super::place::Place;
use super::scanner::{Check, Scanner};

/// Checks the value of `Warning` (RFC 3261 §20.43, §25.1).
///
/// Codes of SIP start with 3; the others belong to HTTP. Between the code and the agent is exactly
/// one space.
pub(crate) fn check_warnings(scanner: Scanner<'_>) -> Check {
    check_list(scanner, "a comma or the end", |scanner| {
        const CODE: &str = "a warn-code, from 300 to 399";
        let start = *scanner;
        let code = scanner.digits(CODE)?;
        if code.len() != 3 || !code.starts_with('3') {
            return Err(start.fault(CODE));
        }
        scanner.expect(b' ', "a space and the agent that warns")?;
        scan_agent(scanner)?;
        scanner.expect(b' ', "a space and a quoted text")?;
        scanner.skip_blanks();
        scanner.quoted_string("a quoted text").map(drop)
    })
}

/// Reads a host with a port, or a token as a pseudonym.
fn scan_agent(scanner: &mut Scanner<'_>) -> Check {
    let mut pseudonym = scanner.again();
    let token = pseudonym.open_run(Place::Token, is_token_byte);
    if !token.is_empty() && pseudonym.peek() != Some(b':') {
        if scanner.is_at_insertion() && token.len() == 1 {
            scanner.insertion(Place::Agent);
        } else {
            scanner.open_run(Place::Token, is_token_byte);
        }
        return Ok(());
    }
    if token.is_empty() && scanner.peek() != Some(b'[') {
        return Err(scanner.fault("a host or a token"));
    }
    scan_host_and_port(scanner)
}
