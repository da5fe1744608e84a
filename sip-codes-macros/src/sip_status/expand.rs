//! The expansion of `sip_status!`. Entry points: [`status_constant`] and [`status_error`].

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::check::Status;
use crate::code::Constant;
use crate::fault::Fault;

/// Generates the path of the constant. A warning goes inside the path, so that it is an expression and a
/// pattern all the same.
pub(crate) fn status_constant(root: &dyn ToTokens, status: Status) -> TokenStream {
    let Status { code, warning } = status;
    match warning {
        None => Constant { root, code }.into_token_stream(),
        Some(warning) => {
            let number = warning.into_warning(code.status().as_u16());
            quote!(#root::__private_0_1::Extension::<#number>::STATUS)
        }
    }
}

/// Generates the error inside a path, so that it is a `StatusCode` in an expression and one value
/// in a pattern. A bare error would be a wildcard pattern, which leads to further warnings.
pub(crate) fn status_error(root: &dyn ToTokens, fault: Fault) -> TokenStream {
    let error = fault.into_compile_error(Some(root));
    quote!(#root::__private_0_1::Extension::<{ #error }>::STATUS)
}
