//! The expansion of `sip_status!`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::code::Constant;
use crate::check::Code;
use crate::fault::Fault;

/// Generates the path of the constant.
pub(crate) fn status_constant(root: &impl ToTokens, code: Code) -> TokenStream {
    Constant { root, code }.into_token_stream()
}

/// Generates the error inside a path, so that it is a `StatusCode` in an expression and one value
/// in a pattern. A bare error would be a wildcard pattern, which leads to further warnings.
pub(crate) fn status_error(root: &impl ToTokens, fault: Fault) -> TokenStream {
    let error = fault.into_compile_error(Some(root));
    quote!(#root::__private_0_1::Extension::<{ #error }>::STATUS)
}
