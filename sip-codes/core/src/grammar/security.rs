//! Security mechanisms, such as `tls;q=0.2`: [`check_mechanisms`].

use super::invalid_header_value::Remedy;
use super::list::check_list;
use super::number::{QUALITY, check_quality, scan_quoted_hex};
use super::parameter::{Parameter, scan_parameters};
use super::place::Place;
use super::scanner::{Check, Scanner};

const REPEATED: &str = "a `q` that no other mechanism has";

/// Checks the value of `Security-Server` (RFC 3329 §2.2).
///
/// No two mechanisms have the same `q`, compared as numbers.
pub(crate) fn check_mechanisms(scanner: Scanner<'_>) -> Check {
    // A bit for each number from 0 to 1 with three decimals.
    let mut qualities = [0_u64; 16];
    let mut has_quality = false;
    let mut inserted: Option<Scanner<'_>> = None;
    check_list(scanner, "a semicolon, a comma or the end", |scanner| {
        scanner.open_token(Place::Token, "a security mechanism")?;
        scan_parameters(scanner, |parameter| {
            if !parameter.is("q") {
                return scan_digest_parameter(parameter);
            }
            let scanner = parameter.value(QUALITY)?;
            let start = *scanner;
            let Some(quality) = scanner.typed(Place::Quality, QUALITY, check_quality)? else {
                // It may be the same as any other.
                let was_inserted = inserted.replace(start).is_some();
                return if has_quality || was_inserted {
                    Err(start.fault_with(REPEATED, Remedy::Literal))
                } else {
                    Ok(())
                };
            };
            if let Some(inserted) = inserted {
                return Err(inserted.fault_with(REPEATED, Remedy::Literal));
            }
            has_quality = true;
            let word = &mut qualities[usize::from(quality / 64)];
            let bit = 1 << (quality % 64);
            if *word & bit != 0 {
                return Err(start.fault(REPEATED));
            }
            *word |= bit;
            Ok(())
        })
    })
}

fn scan_digest_parameter(parameter: Parameter<'_, '_>) -> Check {
    if parameter.is("d-alg") || parameter.is("d-qop") {
        parameter.token("a token without quotes")
    } else if parameter.is("d-ver") {
        const EXPECTED: &str = "32 hexadecimal digits in lower case, in quotes";
        scan_quoted_hex(parameter.value(EXPECTED)?, Some(32), EXPECTED)
    } else {
        parameter.any()
    }
}
