//! Generates `SipResponse::visit_reason`. Entry point: [`visit_reason_method`].

use proc_macro2::{Ident, Span, TokenStream};
use quote::{TokenStreamExt, quote};

use super::binding::{Arm, binding, concat, local, located_at};
use super::template::reason_phrase;
use crate::derive::ast::{Field, Root};
use crate::derive::check::{Case, Content, Reason, Response};

/// Generates the method, unless every case has the registered reason phrase, which is the default.
pub(super) fn visit_reason_method(response: &Response<'_>) -> Option<TokenStream> {
    let root = response.root;
    let visit = local("visit");
    let mut has_default = false;
    let mut arms = Vec::new();
    for case in &response.cases {
        let mut arm = Arm::new(case, response.item.is_packed);
        let body = match &case.content {
            Content::Own { reason: Reason::Registered, .. } => {
                has_default = true;
                continue;
            }
            Content::Own { reason: Reason::Template(text), .. } => {
                arm.bind_all_of(text);
                let phrase = reason_phrase(text, root);
                quote!(#visit(#phrase))
            }
            Content::Own { reason: Reason::Display(word), .. } => {
                let response = located_at(quote!(self), word.span());
                quote!(#visit(#root::__private_0_1::ReasonPhrase::new(#response)))
            }
            Content::Own { reason: Reason::Field(field), .. } => {
                arm.bind(field);
                visit_reason_field(field, root)
            }
            Content::Transparent(field) | Content::Other(field) => {
                arm.bind(field);
                forward("visit_reason", case, field, root, &quote!(, #visit))
            }
        };
        arms.push(arm.with_body(&body));
    }
    if arms.is_empty() {
        return None;
    }
    let arms = concat(arms);
    let default = has_default.then(|| quote!(_ => {}));
    Some(quote! {
        fn visit_reason(
            &self,
            #visit: &mut dyn ::core::ops::FnMut(#root::__private_0_1::ReasonPhrase<'_>),
        ) {
            match *self { #arms #default }
        }
    })
}

/// Generates the call of `visit` for a field that is the reason phrase.
fn visit_reason_field(field: &Field, root: &Root) -> TokenStream {
    let (visit, value) = (local("visit"), binding(field));
    let phrase = quote! {
        #visit(#root::__private_0_1::reason_phrase(&[#root::__private_0_1::in_reason_field(#value)]))
    };
    if field.inside_option().is_none() {
        return phrase;
    }
    // The value in the option takes the name of the option.
    let some = located_at(quote!(::core::option::Option::Some(#value)), field.ty_span);
    quote!({ if let #some = #value { #phrase } })
}

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
