//! Generates `SipResponse::visit_reason`. Entry point: [`visit_reason_method`].

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::binding::{Arm, binding, concat, located_at};
use super::forward::forward;
use crate::derive::ast::{Field, Root};
use crate::derive::check::{Case, Content, Reason, Response};
use crate::template::{Functions, reason_phrase};
use crate::tokens::local;

/// Generates the method, unless every case has the registered reason phrase, which is the default.
pub(super) fn visit_reason_method(response: &Response<'_>) -> Option<TokenStream> {
    let root = response.root;
    let visit = local("visit");
    let functions = Functions::new(root);
    let is_registered =
        |case: &Case<'_>| matches!(case.content, Content::Own { reason: Reason::Registered, .. });
    let has_registered = response.cases.iter().any(is_registered);
    let mut displayed = None;
    let mut arms = Vec::new();
    for case in &response.cases {
        let mut arm = Arm::new(case, response.item.is_packed);
        let body = match &case.content {
            Content::Own { reason: Reason::Registered, .. } => continue,
            Content::Own { reason: Reason::Template(text), .. } => {
                arm.bind_all_of(text);
                let phrase = reason_phrase(text, &functions);
                quote!(#visit(#phrase))
            }
            // One arm for all, as on an enum with `reason = display`.
            Content::Own { reason: Reason::Display(word), .. } if !has_registered => {
                displayed.get_or_insert(*word);
                continue;
            }
            Content::Own { reason: Reason::Display(word), .. } => visit_display(word, root),
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
    if arms.is_empty() && displayed.is_none() {
        return None;
    }
    let (arms, functions) = (concat(arms), functions.bindings());
    let default = match displayed {
        Some(word) => Some(visit_display(word, root)),
        None => has_registered.then(|| quote!({})),
    };
    let default = default.map(|body| quote!(_ => #body,));
    Some(quote! {
        fn visit_reason(
            &self,
            #visit: &mut dyn ::core::ops::FnMut(#root::__private_0_1::ReasonPhrase<'_>),
        ) {
            #functions
            match *self { #arms #default }
        }
    })
}

/// Generates the call of `visit` for what the `Display` of the type writes.
fn visit_display(word: &Ident, root: &Root) -> TokenStream {
    let (visit, response) = (local("visit"), located_at(quote!(self), word.span()));
    quote!(#visit(#root::__private_0_1::ReasonPhrase::new(#response)))
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
