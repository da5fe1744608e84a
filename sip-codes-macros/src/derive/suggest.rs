//! What a caller of the derives may have meant. Entry point: [`nearest_method`] for a method.

use sip_codes_core::method::METHODS;

use crate::suggest::count_slips;

/// The method that a name is a near miss of: one slip away, in any case.
pub(crate) fn nearest_method(typed: &str) -> Option<&'static str> {
    let typed = typed.to_ascii_uppercase();
    METHODS.iter().copied().find(|method| count_slips(&typed, method, 1).is_some())
}
