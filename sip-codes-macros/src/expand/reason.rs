//! `SipResponse::visit_reason`.

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::{Arm, binding, local, located_at};
use super::text::reason_phrase;
use crate::ast::Field;
use crate::check::{Content, Reason, Response};

/// Generates the method, unless every case has the registered reason phrase, which is the default.
pub(super) fn visit_reason_method(response: &Response<'_>) -> Option<TokenStream> {
    let root = response.root;
    let visit = local("visit");
    let mut has_default = false;
    let mut arms = TokenStream::new();
    for case in &response.cases {
        let mut arm = Arm::new(case, response.item.is_packed);
        let body = match &case.content {
            Content::Own { reason: Reason::Registered, .. } | Content::Other(_) => {
                has_default = true;
                continue;
            }
            Content::Own { reason: Reason::Template(text), .. } => {
                arm = text.fields().fold(arm, Arm::bind);
                let phrase = reason_phrase(text, root);
                quote!(#visit(#phrase))
            }
            Content::Own { reason: Reason::Display(word), .. } => {
                let response = located_at(quote!(self), word.span());
                quote!(#visit(#root::__private::ReasonPhrase::new(#response)))
            }
            Content::Transparent(field) => {
                arm = arm.bind(field);
                forward("visit_reason", field, response, &quote!(, #visit))
            }
        };
        arms.extend(arm.with_body(&body));
    }
    if arms.is_empty() {
        return None;
    }
    let default = has_default.then(|| quote!(_ => {}));
    Some(quote! {
        fn visit_reason(
            &self,
            #visit: &mut dyn ::core::ops::FnMut(#root::__private::ReasonPhrase<'_>),
        ) {
            match *self { #arms #default }
        }
    })
}

/// Generates a call of a method of `SipResponse` on a transparent field. If the field's type lacks
/// the trait, the compiler reports that once, at the type.
pub(super) fn forward(
    method: &str,
    field: &Field,
    response: &Response<'_>,
    arguments: &TokenStream,
) -> TokenStream {
    let root = response.root;
    let value = binding(field);
    let method = proc_macro2::Ident::new(method, proc_macro2::Span::call_site());
    let path = located_at(quote!(#root::__private::SipResponse::#method), field.ty_span);
    quote!(#path(#value #arguments))
}
