//! Impls for a type with an error. They keep the error from causing others wherever the program uses
//! the type as a response.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::bounds::Bounds;
use super::impl_writer::ImplWriter;
use super::reverse;
use crate::ast::{Answer, Body, Case, Item, ItemHead, Root};

/// Generates the impls of a type with an error. There are none if the path to `sip-codes` is faulty.
pub(crate) fn fallback(item: &Item) -> Option<TokenStream> {
    let root = item.root.as_ref().ok()?;
    let writer = ImplWriter::new(item, root);
    let bounds = Bounds::none(item);
    let sip_response = writer.impl_own_trait("SipResponse", &bounds, &status_code_method(root));
    let complete = item
        .complete
        .as_ref()
        .map(|_| writer.impl_own_trait("CompleteResponse", &bounds, &TokenStream::new()));
    let reverse = match &item.body {
        Body::Enum { try_from: Some(_), variants, .. } => {
            let is_other = |case: &Case| matches!(case.answer, Some(Answer::Other(_)));
            let has_other = variants.iter().any(is_other);
            Some(reverse::impl_fallback(has_other, &bounds.predicates(), &writer))
        }
        _ => None,
    };
    Some(quote!(#sip_response #complete #reverse))
}

/// Generates the impl of a type whose body syn refuses, and an error.
///
/// Nearly always the compiler has refused the body too, and has said so. Then a second error would
/// be in the way. So the error is a lint, which the compiler emits only for a program without other
/// errors: an `expect` that is not fulfilled, with the message as its reason.
pub(crate) fn unreadable_type(head: &ItemHead, message: &str) -> TokenStream {
    let ItemHead { ident, generics, root } = head;
    let writer = ImplWriter { ident, generics, allowed_lints: &TokenStream::new(), root };
    let where_clause = generics.where_clause.as_ref();
    let predicates = where_clause.map(|clause| &clause.predicates);
    let sip_response = writer.impl_trait(
        &quote!(#root::__private::SipResponse),
        &quote!(#predicates),
        &status_code_method(root),
    );
    let reason = format!("`#[derive(SipResponse)]` cannot read this type: {message}");
    let error = quote_spanned! {ident.span()=>
        #[deny(unfulfilled_lint_expectations)]
        const _: () = {
            #[expect(dead_code, reason = #reason)]
            const _: () = ();
        };
    };
    quote!(#sip_response #error)
}

fn status_code_method(root: &Root) -> TokenStream {
    quote_spanned! {Span::call_site()=>
        fn status_code(&self) -> #root::StatusCode {
            #root::StatusCode::SERVER_INTERNAL_ERROR
        }
    }
}
