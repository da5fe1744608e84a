//! `CompleteResponse`.

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::located;
use super::target::Target;
use crate::check::{Answer, Response};

/// Writes the promise, which holds if those keep it who are handed through.
pub(super) fn complete(response: &Response<'_>, target: &Target<'_>) -> TokenStream {
    let root = response.root;
    let promises: Vec<TokenStream> = response
        .arms
        .iter()
        .filter_map(|arm| match &arm.answer {
            Answer::Transparent(field) => {
                let ty = &field.ty;
                let promise = located(quote!(: #root::__private::CompleteResponse), ty.span());
                Some(quote!(#ty #promise))
            }
            Answer::Other(_) | Answer::Code { .. } => None,
        })
        .collect();
    target.marker(&promises)
}
