//! Features that a proxy or a B2BUA supports, such as `*;+g.3gpp.srvcc`: [`check_features`].

use super::invalid_header_value::InvalidHeaderValue;
use super::list::check_list;
use super::parameter::scan_parameters;
use super::scanner::{Check, Scanner};

/// Checks the value of `Feature-Caps` (RFC 6809 §6.2). What is in the quotes of a feature is not checked.
pub(crate) fn check_features(scanner: Scanner<'_>) -> Check {
    check_list(scanner, "a semicolon, a comma or the end", |scanner| {
        scanner.expect(b'*', "`*`")?;
        scan_parameters(scanner, |parameter| {
            let mut name = parameter.name.bytes();
            if name.next() != Some(b'+')
                || !name.next().is_some_and(|byte| byte.is_ascii_alphabetic())
            {
                return Err(InvalidHeaderValue::new(
                    parameter.name_position,
                    "the name of a feature, such as `+g.3gpp.srvcc`",
                ));
            }
            if parameter.has_value { parameter.quoted("a quoted string").map(drop) } else { Ok(()) }
        })
    })
}
