//! The expansion of `sip_status!`. Entry points: [`status_constant`] and [`status_error`].

use proc_macro2::{Span, TokenTree};

use super::check::Status;
use crate::code::{constant, extension};
use crate::fault::Fault;
use crate::tokens::braces;

/// Generates the path of the constant. A warning goes inside the path, so that it is an expression and a
/// pattern all the same.
pub(super) fn status_constant(root: &[TokenTree], status: Status) -> Vec<TokenTree> {
    let Status { code, warning } = status;
    match warning {
        None => constant(root, code),
        Some(warning) => {
            let number = warning.into_warning(code.status().as_u16());
            extension(root, number, Span::call_site())
        }
    }
}

/// Generates the error inside a path, so that it is a `StatusCode` in an expression and one value
/// in a pattern. A bare error would be a wildcard pattern, which leads to further warnings.
pub(super) fn status_error(root: &[TokenTree], fault: Fault) -> Vec<TokenTree> {
    let error = braces(fault.into_compile_error(root), Span::call_site());
    extension(root, error, Span::call_site())
}
