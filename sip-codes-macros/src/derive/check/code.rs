//! A code in an attribute. Entry point: [`check_code`].

use crate::code::{Code, CodeArgument, needless_extension};
use crate::derive::faults::Faults;
use crate::fault::Fault;

/// Checks a code, and warns of `extension` before a registered one.
pub(super) fn check_code(argument: &CodeArgument, faults: &mut Faults) -> Result<Code, Fault> {
    if let Some(warning) = needless_extension(argument) {
        faults.warn(warning);
    }
    Code::check(argument, None)
}
