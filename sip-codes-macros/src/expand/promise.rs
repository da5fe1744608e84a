//! `CompleteResponse` and `FailureResponse`: what `complete` and `failure` promise of every case.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::binding::{Arm, binding, located_at};
use super::bounds::Bounds;
use super::impl_writer::ImplWriter;
use crate::check::{Content, Promise, Response};

/// Generates the impl of the promise. The body of its method compiles only if each transparent field
/// makes the promise as well.
pub(super) fn impl_promise(
    promise: Promise,
    response: &Response<'_>,
    writer: &ImplWriter<'_>,
) -> TokenStream {
    let mut bounds = Bounds::infer(response);
    bounds.add_promise(response, promise);
    let root = response.root;
    let name = format_ident!("{}", promise.trait_name());
    let arms: TokenStream = response
        .cases
        .iter()
        .filter_map(|case| match &case.content {
            Content::Transparent(field) => {
                let value = binding(field);
                let path = quote!(#root::__private::#name::check_promise);
                let path = located_at(path, field.ty_span);
                let arm = Arm::new(case, response.item.is_packed).bind(field);
                Some(arm.with_body(&quote!(#path(#value))))
            }
            Content::Own { .. } | Content::Other(_) => None,
        })
        .collect();
    if arms.is_empty() {
        return writer.impl_own_trait(promise.trait_name(), &bounds, &TokenStream::new());
    }
    let has_others =
        response.cases.iter().any(|case| !matches!(case.content, Content::Transparent(_)));
    let others = has_others.then(|| quote!(_ => {}));
    let method = quote! {
        fn check_promise(&self) {
            match *self { #arms #others }
        }
    };
    writer.impl_own_trait(promise.trait_name(), &bounds, &method)
}
