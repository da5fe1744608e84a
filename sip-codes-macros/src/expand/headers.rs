//! `SipResponse::visit_headers`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::binding::{Arm, binding, local, located_at};
use super::reason::forward;
use super::text::header_value;
use crate::ast::Root;
use crate::check::{Content, Header, HeaderSource, Response};

/// Generates the method, unless no case has a header field, which is the default.
pub(super) fn visit_headers_method(response: &Response<'_>) -> Option<TokenStream> {
    let root = response.root;
    let visit = local("visit");
    let mut has_default = false;
    let mut arms = TokenStream::new();
    for case in &response.cases {
        let mut arm = Arm::new(case, response.item.is_packed);
        let body = match &case.content {
            Content::Own { headers, .. } if headers.is_empty() => {
                has_default = true;
                continue;
            }
            Content::Other(_) => {
                has_default = true;
                continue;
            }
            Content::Own { headers, .. } => {
                for header in headers {
                    arm = match &header.value {
                        HeaderSource::Text(text) => text.fields().fold(arm, Arm::bind),
                        HeaderSource::Field(field) | HeaderSource::OptionalField(field) => {
                            arm.bind(field)
                        }
                    };
                }
                let visits = headers.iter().map(|header| visit_header(header, root));
                quote!({ #(#visits)* })
            }
            Content::Transparent(field) => {
                arm = arm.bind(field);
                forward("visit_headers", field, response, &quote!(, #visit))
            }
        };
        arms.extend(arm.with_body(&body));
    }
    if arms.is_empty() {
        return None;
    }
    let default = has_default.then(|| quote!(_ => {}));
    Some(quote! {
        fn visit_headers(
            &self,
            #visit: &mut dyn ::core::ops::FnMut(
                &::core::primitive::str,
                #root::__private::HeaderValue<'_>,
            ),
        ) {
            match *self { #arms #default }
        }
    })
}

/// Generates the call of `visit` for one header field.
fn visit_header(header: &Header<'_>, root: &Root) -> TokenStream {
    let visit = local("visit");
    let name = header.name.token();
    let of_value =
        |value: &dyn ToTokens| quote!(#visit(#name, #root::__private::HeaderValue::new(#value)););
    match &header.value {
        HeaderSource::Text(text) => {
            let value = header_value(text, root);
            quote!(#visit(#name, #value);)
        }
        HeaderSource::Field(field) => of_value(&binding(field)),
        HeaderSource::OptionalField(field) => {
            // The value in the option takes the name of the option.
            let value = binding(field);
            let visit = of_value(&value);
            let some = located_at(quote!(::core::option::Option::Some), field.ty_span);
            quote! {
                if let #some(#value) = #value { #visit }
            }
        }
    }
}
