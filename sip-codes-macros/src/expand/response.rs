//! The expansion of `#[derive(SipResponse)]`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::binding::Arm;
use super::bounds::Bounds;
use super::code::Constant;
use super::contract::response_table;
use super::headers::visit_headers_method;
use super::impl_writer::ImplWriter;
use super::promise::impl_promise;
use super::reason::{forward, visit_reason_method};
use crate::check::{Content, Promise, Response};

/// Generates the impls of a type without an error.
pub(crate) fn impl_response(response: &Response<'_>) -> TokenStream {
    let writer = ImplWriter::new(response.item, response.root);
    let status_code = status_code_method(response);
    let visit_reason = visit_reason_method(response);
    let visit_headers = visit_headers_method(response);
    let methods = quote!(#status_code #visit_reason #visit_headers);
    let sip_response = writer.impl_own_trait("SipResponse", &Bounds::infer(response), &methods);
    let promises: TokenStream = Promise::made_by(response.item)
        .map(|promise| impl_promise(promise, response, &writer))
        .collect();
    let table = response_table(response);
    quote!(#[doc = #table] #sip_response #promises)
}

fn status_code_method(response: &Response<'_>) -> TokenStream {
    let root = response.root;
    let arms: TokenStream = response
        .cases
        .iter()
        .map(|case| {
            let arm = Arm::new(case, response.item.is_packed);
            match &case.content {
                Content::Own { code, .. } => {
                    arm.with_body(&Constant { root, code: *code }.into_token_stream())
                }
                Content::Transparent(field) | Content::Other(field) => {
                    let status = forward("status_code", case, field, root, &TokenStream::new());
                    arm.bind(field).with_body(&status)
                }
            }
        })
        .collect();
    quote! {
        fn status_code(&self) -> #root::StatusCode {
            match *self { #arms }
        }
    }
}
