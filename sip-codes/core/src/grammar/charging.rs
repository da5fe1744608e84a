//! What charging in the IMS needs: [`check_charging_vector`] and [`check_charging_addresses`].

use super::invalid_header_value::InvalidHeaderValue;
use super::list::{check_list, check_one};
use super::parameter::scan_parameter_list;
use super::scanner::{Check, Scanner};

/// Checks the value of `P-Charging-Vector`, whose first parameter is `icid-value` (RFC 7315 §5.6).
pub(crate) fn check_charging_vector(scanner: Scanner<'_>) -> Check {
    check_one(scanner, "a semicolon or the end", |scanner| {
        let mut is_first = true;
        scan_parameter_list(scanner, |parameter| {
            if is_first {
                const EXPECTED: &str = "`icid-value=` and a value";
                is_first = false;
                if !parameter.is("icid-value") {
                    return Err(InvalidHeaderValue::new(parameter.name_position, EXPECTED));
                }
                if !parameter.has_value {
                    return Err(parameter.scanner.fault(EXPECTED));
                }
            }
            if parameter.is("icid-generated-at") || parameter.is("related-icid-generated-at") {
                parameter.host()
            } else {
                parameter.any()
            }
        })
    })
}

/// Checks the value of `P-Charging-Function-Addresses` (RFC 7315 §5.5).
pub(crate) fn check_charging_addresses(scanner: Scanner<'_>) -> Check {
    check_list(scanner, "a semicolon, a comma or the end", |scanner| {
        scan_parameter_list(scanner, |parameter| {
            let names = ["ccf", "ecf", "ccf-2", "ecf-2"];
            if names.iter().any(|name| parameter.is(name)) && !parameter.has_value {
                return Err(parameter.scanner.fault("an equals sign and an address"));
            }
            parameter.any()
        })
    })
}
