//! Impls for a type with an error. Without them, every place where the program uses the type as a response would be
//! a further error. Entry points: [`fallback()`] and [`unreadable_type`].

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::bounds::Bounds;
use super::impl_writer::ImplWriter;
use super::promise_trait::promise_trait;
use crate::derive::ast::{Item, ItemHead, Refusal, Root};
use crate::derive::check::Promise;

/// Which derive is expanded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Derive {
    SipResponse,
    FromSipResponse,
}

impl Derive {
    /// The name of the derive and of its trait.
    const fn name(self) -> &'static str {
        match self {
            Derive::SipResponse => "SipResponse",
            Derive::FromSipResponse => "FromSipResponse",
        }
    }

    /// Generates the method that the trait needs. It is never called, because the program does not
    /// compile.
    fn method(self, root: &Root) -> TokenStream {
        match self {
            Derive::SipResponse => quote! {
                fn status_code(&self) -> #root::StatusCode {
                    #root::StatusCode::SERVER_INTERNAL_ERROR
                }
            },
            Derive::FromSipResponse => quote! {
                fn from_sip_response(
                    response: &dyn #root::__private_0_1::SipResponse,
                ) -> ::core::result::Result<Self, #root::__private_0_1::FromSipResponseError> {
                    #root::__private_0_1::read_with_fallback(response)
                }
            },
        }
    }
}

/// Generates the impls of a type with an error. There are none if the path to `sip-codes` is faulty, and none of
/// `FromSipResponse` for a type without a size, in which they would be further errors.
pub(crate) fn fallback(derive: Derive, item: &Item) -> Option<TokenStream> {
    let root = item.root.as_ref().ok()?;
    let is_unsized = item.unsized_field().is_some() || item.has_misplaced_unsized();
    if derive == Derive::FromSipResponse && is_unsized {
        return None;
    }
    let writer = ImplWriter::new(item, root);
    let bounds = Bounds::none(item, root);
    let mut impls = writer.impl_own_trait(derive.name(), &bounds, &derive.method(root));
    if derive == Derive::SipResponse {
        for promise in Promise::made_by(item) {
            let promised = promise_trait(promise, root);
            impls.extend(writer.impl_trait(&promised, &bounds.predicates(), &TokenStream::new()));
        }
    }
    Some(impls)
}

/// Generates the impl of a type whose body syn refuses, and an error.
///
/// Nearly always the compiler has refused the body too, and has said so. Then a second error would
/// be in the way. So the error is a lint, which the compiler emits only for a program without other
/// errors: an `expect` that is not fulfilled, with the message as its reason.
pub(crate) fn unreadable_type(derive: Derive, head: &ItemHead, refusal: Refusal) -> TokenStream {
    let ItemHead { ident, generics, root } = head;
    let writer = ImplWriter { ident, generics, allowed_lints: &TokenStream::new(), root };
    let where_clause = generics.where_clause.as_ref();
    let predicates = where_clause.map(|clause| &clause.predicates);
    let name = proc_macro2::Ident::new(derive.name(), proc_macro2::Span::call_site());
    let main = writer.impl_trait(
        &quote!(#root::__private_0_1::#name),
        &quote!(#predicates),
        &derive.method(root),
    );
    let error = match refusal {
        Refusal::Expression(fault) => {
            fault.into_compile_error(root.as_tokens()).into_iter().collect()
        }
        Refusal::Syntax(message) => {
            let reason = format!("`#[derive({})]` cannot read this type: {message}", derive.name());
            quote_spanned! {ident.span()=>
                #[deny(unfulfilled_lint_expectations)]
                const _: () = {
                    #[expect(dead_code, reason = #reason)]
                    const _: () = ();
                };
            }
        }
    };
    quote!(#main #error)
}
