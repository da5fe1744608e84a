//! `CompleteResponse`.

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::{Arm, binding, located_at};
use super::bounds::Bounds;
use super::impl_writer::ImplWriter;
use crate::check::{Content, Response};

/// Generates `impl CompleteResponse`, and a check that each transparent field is a
/// `CompleteResponse` as well.
///
/// The check is the body of a method under the same bounds as the impl, so it covers the fields
/// whose types no bound names.
pub(super) fn impl_complete(response: &Response<'_>, writer: &ImplWriter<'_>) -> TokenStream {
    let mut bounds = Bounds::infer(response);
    bounds.add_complete(response);
    let complete = writer.impl_own_trait("CompleteResponse", &bounds, &TokenStream::new());
    let root = response.root;
    let arms: TokenStream = response
        .cases
        .iter()
        .filter_map(|case| match &case.content {
            Content::Transparent(field) => {
                let value = binding(field);
                let path = located_at(quote!(#root::__private::check_complete), field.ty_span);
                let arm = Arm::new(case, response.item.is_packed).bind(field);
                Some(arm.with_body(&quote!(#path(#value))))
            }
            Content::Own { .. } | Content::Other(_) => None,
        })
        .collect();
    if arms.is_empty() {
        return complete;
    }
    let has_others =
        response.cases.iter().any(|case| !matches!(case.content, Content::Transparent(_)));
    let others = has_others.then(|| quote!(_ => {}));
    let check = quote! {
        fn check(&self) {
            match *self { #arms #others }
        }
    };
    let check = writer.impl_own_trait("CheckComplete", &bounds, &check);
    quote!(#complete #check)
}
