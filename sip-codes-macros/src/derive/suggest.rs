//! What a caller of the derives may have meant. Entry points: [`nearest_method`] for a method, and
//! [`nearest_header`] for the name of a header field.

use sip_codes_core::header::{HEADER_FIELDS, HeaderField, ResponseUse, WrittenBy};
use sip_codes_core::method::METHODS;

use crate::suggest::count_slips;

/// The method that a name is a near miss of: one slip away, in any case.
pub(crate) fn nearest_method(typed: &str) -> Option<&'static str> {
    let typed = typed.to_ascii_uppercase();
    METHODS.iter().copied().find(|method| count_slips(&typed, method, 1).is_some())
}

/// The header field of responses that a name is a near miss of: one slip away, in any case.
///
/// A name with `X-` before it is never a near miss of one without.
pub(crate) fn nearest_header(typed: &str) -> Option<&'static HeaderField> {
    let typed = typed.to_ascii_lowercase();
    let is_near = |field: &&HeaderField| {
        let name = field.name().to_ascii_lowercase();
        name.starts_with("x-") == typed.starts_with("x-")
            && name.len() > 3
            && count_slips(&typed, &name, 1) == Some(1)
    };
    let of_responses = |field: &&HeaderField| {
        field.response_use() != ResponseUse::No && field.written_by() != WrittenBy::Stack
    };
    HEADER_FIELDS.iter().filter(of_responses).find(is_near)
}
