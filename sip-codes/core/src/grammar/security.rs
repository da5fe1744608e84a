//! Security mechanisms, such as `tls;q=0.2`: [`check_mechanisms`].

use super::list::check_list;
use super::number::{QUALITY, check_quality};
use super::parameter::{Parameter, scan_parameters};
use super::scanner::Check;

/// Checks the value of `Security-Server` (RFC 3329 §2.2).
///
/// No two mechanisms have the same `q`, compared as numbers.
pub(crate) fn check_mechanisms(value: &str) -> Check {
    // A bit for each number from 0 to 1 with three decimals.
    let mut qualities = [0_u64; 16];
    check_list(value, "a semicolon, a comma or the end", |scanner| {
        scanner.token("a security mechanism")?;
        scan_parameters(scanner, |parameter| {
            if !parameter.is("q") {
                return scan_digest_parameter(parameter);
            }
            let scanner = parameter.value(QUALITY)?;
            let start = *scanner;
            let quality = check_quality(scanner.token(QUALITY)?).ok_or(start.fault(QUALITY))?;
            let word = &mut qualities[usize::from(quality / 64)];
            let bit = 1 << (quality % 64);
            if *word & bit != 0 {
                return Err(start.fault("a `q` that no other mechanism has"));
            }
            *word |= bit;
            Ok(())
        })
    })
}

fn scan_digest_parameter(parameter: Parameter<'_, '_>) -> Check {
    if parameter.is("d-alg") || parameter.is("d-qop") {
        parameter.token("a token without quotes").map(drop)
    } else if parameter.is("d-ver") {
        const EXPECTED: &str = "32 hexadecimal digits in lower case, in quotes";
        let scanner = parameter.value(EXPECTED)?;
        let start = *scanner;
        let digest = scanner.quoted_string(EXPECTED)?;
        let is_hex = digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if digest.len() == 32 && is_hex { Ok(()) } else { Err(start.fault(EXPECTED)) }
    } else {
        parameter.any()
    }
}
