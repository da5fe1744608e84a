//! `SipResponse::visit_headers`.

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::{binding, format_args, local, local_of, pattern};
use crate::ast::Field;
use crate::check::{Answer, Arm, Response, Value};

/// Writes the method, unless no case has a header field, which is the default.
pub(super) fn visit_headers(response: &Response<'_>) -> Option<TokenStream> {
    let root = response.root;
    let has_no_header = |arm: &Arm<'_>| match &arm.answer {
        Answer::Code { headers, .. } => headers.is_empty(),
        Answer::Other(_) => true,
        Answer::Transparent(_) => false,
    };
    if response.arms.iter().all(has_no_header) {
        return None;
    }
    let visit = local("visit");
    let arms = response.arms.iter().map(|arm| match &arm.answer {
        Answer::Transparent(field) => {
            let (pattern, value, ty) = (pattern(arm, &[field]), binding(field), &field.ty);
            quote! {
                #pattern => <#ty as #root::__private::SipResponse>::visit_headers(#value, #visit),
            }
        }
        Answer::Other(_) => {
            let pattern = pattern(arm, &[]);
            quote!(#pattern => {})
        }
        Answer::Code { headers, .. } => {
            let mut fields: Vec<&Field> = Vec::new();
            let visits: Vec<TokenStream> = headers
                .iter()
                .map(|header| {
                    let name = header.name.token();
                    match &header.value {
                        Value::Text(text) => {
                            fields.extend(&text.arguments);
                            if text.is_constant() {
                                let text = text.constant();
                                quote!(#visit(#name, &#text);)
                            } else {
                                let text = format_args(text);
                                quote!(#visit(#name, &#text);)
                            }
                        }
                        Value::Field(field) => {
                            fields.push(field);
                            let value = binding(field);
                            quote!(#visit(#name, #value);)
                        }
                        Value::OptionalField(field, _) => {
                            fields.push(field);
                            let value = binding(field);
                            let inside = local_of(field, "value");
                            quote! {
                                if let ::core::option::Option::Some(ref #inside) = *#value {
                                    #visit(#name, #inside);
                                }
                            }
                        }
                    }
                })
                .collect();
            let pattern = pattern(arm, &fields);
            quote!(#pattern => { #(#visits)* })
        }
    });
    Some(quote! {
        fn visit_headers(
            &self,
            #visit: &mut dyn ::core::ops::FnMut(&'static ::core::primitive::str, &dyn ::core::fmt::Display),
        ) {
            match *self { #(#arms)* }
        }
    })
}
