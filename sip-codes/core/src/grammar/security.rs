//! Security mechanisms, such as `tls;q=0.2`: [`check_mechanisms`].

use super::invalid_header_value::InvalidHeaderValue;
use super::list::check_list;
use super::parameter::{Parameter, check_parameters};
use super::scanner::{Check, Scanner};

/// Checks the value of `Security-Server` (RFC 3329 §2.2).
///
/// No two mechanisms have the same `q`, compared as numbers.
pub(crate) fn check_mechanisms(value: &str) -> Check {
    let list = Scanner::new(value);
    check_list(value, "a semicolon, a comma or the end", |scanner| {
        let start = scanner.position();
        scanner.token("a security mechanism")?;
        check_parameters(scanner, |parameter| {
            if parameter.is("q") {
                let quality = parameter.quality()?;
                if find_quality(list, quality, start)? {
                    return Err(parameter.value_fault("a `q` that no other mechanism has"));
                }
                Ok(())
            } else {
                check_digest_parameter(parameter)
            }
        })
    })
}

fn check_digest_parameter(parameter: &Parameter<'_>) -> Check {
    if parameter.is("d-alg") || parameter.is("d-qop") {
        parameter.token("a token without quotes").map(drop)
    } else if parameter.is("d-ver") {
        const EXPECTED: &str = "32 hexadecimal digits in lower case, in quotes";
        let digest = parameter.quoted(EXPECTED)?;
        let is_hex = digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if digest.len() == 32 && is_hex { Ok(()) } else { Err(parameter.value_fault(EXPECTED)) }
    } else {
        Ok(())
    }
}

/// Returns whether an item before the position `end` has the quality value.
fn find_quality(
    mut scanner: Scanner<'_>,
    quality: u16,
    end: usize,
) -> Result<bool, InvalidHeaderValue> {
    let mut found = false;
    while scanner.position() < end {
        scanner.token("a security mechanism")?;
        check_parameters(&mut scanner, |parameter| {
            found |= parameter.is("q") && parameter.quality()? == quality;
            Ok(())
        })?;
        scanner.eat_separator(b',');
    }
    Ok(found)
}
