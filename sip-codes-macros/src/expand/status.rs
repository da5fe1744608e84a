//! What `sip_status!` becomes.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::code::Constant;
use crate::check;
use crate::fault::Fault;

pub(crate) fn status(root: &impl ToTokens, code: check::Code) -> TokenStream {
    Constant { root, code }.into_token_stream()
}

/// Puts the error inside a path, so that it is a `StatusCode` in an expression and no more than one
/// value in a pattern: a bare error would be a wildcard there, with warnings in its wake.
pub(crate) fn faulty(root: &impl ToTokens, fault: Fault) -> TokenStream {
    let error = fault.into_compile_error(Some(root));
    quote!(#root::__private::Extension::<{ #error }>::STATUS)
}
