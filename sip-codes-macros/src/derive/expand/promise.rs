//! Generates the impls of `CompleteResponse`, `FailureResponse` and `ResponseTo`, for `complete`, `failure` and
//! `methods`. Entry point: [`impl_promise`].

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::{Arm, binding, located_at};
use super::bounds::Bounds;
use super::impl_writer::ImplWriter;
use super::promise_trait::promise_trait;
use crate::derive::check::{Content, Promise, Response};

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
    let promised = promise_trait(promise, root);
    let mut has_others = false;
    let mut arms = TokenStream::new();
    for case in &response.cases {
        let Content::Transparent(field) = &case.content else {
            has_others = true;
            continue;
        };
        let mut arm = Arm::new(case, response.item.is_packed);
        arm.bind(field);
        let value = binding(field);
        let path = located_at(quote!(#promised::check_promise), field.ty_span);
        arms.extend(arm.with_body(&quote!(#path(#value))));
    }
    if arms.is_empty() {
        return writer.impl_trait(&promised, &bounds.predicates(), &TokenStream::new());
    }
    let others = has_others.then(|| quote!(_ => {}));
    let method = quote! {
        fn check_promise(&self) {
            match *self { #arms #others }
        }
    };
    writer.impl_trait(&promised, &bounds.predicates(), &method)
}
