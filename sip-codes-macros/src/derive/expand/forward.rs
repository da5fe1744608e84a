//! Calls of the response that a field holds. Entry points: [`forward`], and [`call_other`] for a field with
//! `other`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{TokenStreamExt, quote};

use super::binding::{binding, located_at};
use crate::derive::ast::{Field, Root};
use crate::derive::check::{Case, Content};

/// Generates a call of a method of `SipResponse` on the field that the response of a case comes
/// from. If the field's type lacks the trait, the compiler reports that once, at the type.
pub(super) fn forward(
    method: &str,
    case: &Case<'_>,
    field: &Field,
    root: &Root,
    arguments: &TokenStream,
) -> TokenStream {
    let value = binding(field);
    let method = Ident::new(method, Span::call_site());
    if let Content::Other(_) = case.content {
        let as_response = call_other("as_response", field, root);
        return quote!(#root::__private_0_1::SipResponse::#method(#as_response(#value) #arguments));
    }
    let path = located_at(quote!(#root::__private_0_1::SipResponse::#method), field.ty_span);
    quote!(#path(#value #arguments))
}

/// Generates the path of a method of `AnyResponse` for the type of a field.
///
/// It has only the caller's span, without the context of the derive. So the error of a type that
/// lacks the trait reads the same from both derives, and is shown once.
pub(super) fn call_other(method: &str, field: &Field, root: &Root) -> TokenStream {
    let (ty, method) = (&field.ty, Ident::new(method, Span::call_site()));
    let mut path = TokenStream::new();
    for mut token in quote!(<#ty as #root::__private_0_1::AnyResponse>::#method) {
        token.set_span(field.ty_span);
        path.append(token);
    }
    path
}
