//! The expansion of `#[derive(SipResponse)]`. Entry point: [`impl_response`].

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::binding::{Arm, binding, concat};
use super::bounds::Bounds;
use super::documentation::response_table;
use super::forward::forward;
use super::impl_writer::ImplWriter;
use super::promise::impl_promise;
use super::visit_headers::visit_headers_method;
use super::visit_reason::visit_reason_method;
use crate::code::constant;
use crate::derive::check::{Content, Promise, Response, Status};

/// Generates the impls of a type without an error.
pub(crate) fn impl_response(response: &Response<'_>) -> TokenStream {
    let writer = ImplWriter::new(response.item, response.root);
    let status_code = status_code_method(response);
    let visit_reason = visit_reason_method(response);
    let visit_headers = visit_headers_method(response);
    let methods = quote!(#status_code #visit_reason #visit_headers);
    let sip_response = writer.impl_own_trait("SipResponse", &Bounds::infer(response), &methods);
    let table = response_table(response);
    let mut impls = quote!(#[doc = #table] #sip_response);
    for promise in Promise::made_by(response.item) {
        impls.extend(impl_promise(promise, response, &writer));
    }
    impls
}

fn status_code_method(response: &Response<'_>) -> TokenStream {
    let root = response.root;
    let mut arms = Vec::new();
    for case in &response.cases {
        let mut arm = Arm::new(case, response.item.is_packed);
        let status = match &case.content {
            Content::Own { status: Status::Code(code), .. } => {
                TokenStream::from_iter(constant(root.as_tokens(), *code))
            }
            Content::Own { status: Status::Field(field), .. } => {
                arm.bind(field);
                let field = binding(field);
                quote_spanned!(field.span()=> *#field)
            }
            // Only a type that does not derive `SipResponse` has such a case.
            Content::Own { status: Status::Unsent, .. } => continue,
            Content::Transparent(field) | Content::Other(field) => {
                arm.bind(field);
                forward("status_code", case, field, root, &TokenStream::new())
            }
        };
        arms.push(arm.with_body(&status));
    }
    let arms = concat(arms);
    quote! {
        fn status_code(&self) -> #root::StatusCode {
            match *self { #arms }
        }
    }
}
