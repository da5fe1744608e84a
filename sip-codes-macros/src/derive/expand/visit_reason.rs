//! Generates `SipResponse::visit_reason`. Entry point: [`visit_reason_method`].

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::{Arm, binding, concat, local, located_at};
use super::forward::forward;
use crate::derive::ast::{Field, Root};
use crate::derive::check::{Content, Reason, Response};
use crate::template::reason_phrase;

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
    let phrase = quote!(#visit(#root::__private_0_1::ReasonPhrase::new(#value)));
    if field.inside_option().is_none() {
        return phrase;
    }
    // The value in the option takes the name of the option.
    let some = located_at(quote!(::core::option::Option::Some(#value)), field.ty_span);
    quote!({ if let #some = #value { #phrase } })
}
