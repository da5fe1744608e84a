//! What `#[derive(SipResponse)]` adds to a type.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::binding::{binding, other_of, pattern};
use super::bounds::Bounds;
use super::code::Constant;
use super::complete::complete;
use super::contract::contract;
use super::headers::visit_headers;
use super::reason::reason;
use super::reverse;
use super::target::Target;
use crate::ast::{self, Root};
use crate::check::{Answer, Response};

/// Writes the impls of a type without a fault.
pub(crate) fn response(response: &Response<'_>) -> TokenStream {
    let bounds = Bounds::of(response);
    let status_code = status_code(response);
    let reason = reason(response);
    let visit_headers = visit_headers(response);
    let methods = quote!(#status_code #reason #visit_headers);
    let target = Target {
        ident: response.ident,
        generics: response.generics,
        root: response.root,
        is_sized: response.is_sized,
        bounds: &bounds,
    };
    let impls = target.impls(&methods, Some(&contract(response)));
    let complete = response.is_complete.then(|| complete(response, &target));
    let reverse = response.reverse.as_ref().map(|reverse| reverse::reverse(reverse, &target));
    quote!(#impls #complete #reverse)
}

/// Writes impls that only serve to keep other errors away from a type with a fault.
///
/// There are none if it is not known where `sip-codes` is.
pub(crate) fn fallback(response: &ast::Response) -> Option<TokenStream> {
    let root = response.root.as_ref().ok()?;
    let target = Target {
        ident: &response.ident,
        generics: &response.generics,
        root,
        is_sized: response.is_sized,
        bounds: &Bounds::none(&response.ident, &response.generics),
    };
    let impls = target.impls(
        &quote! {
            fn status_code(&self) -> #root::StatusCode {
                #root::StatusCode::SERVER_INTERNAL_ERROR
            }
        },
        None,
    );
    let complete = response.complete.as_ref().map(|_| target.marker(&[]));
    let reverse = match &response.body {
        ast::Body::Enum { try_from: Some(_), variants, .. } => {
            let is_other = |case: &ast::Case| matches!(case.answer, Some(ast::Answer::Other(_)));
            Some(reverse::fallback(variants.iter().any(is_other), &target))
        }
        _ => None,
    };
    Some(quote!(#impls #complete #reverse))
}

fn status_code(response: &Response<'_>) -> TokenStream {
    let root = response.root;
    let (patterns, statuses): (Vec<_>, Vec<_>) = response
        .arms
        .iter()
        .map(|arm| match &arm.answer {
            Answer::Code { code, .. } => {
                (pattern(arm, &[]), Status::Constant(Constant { root, code: *code }))
            }
            Answer::Transparent(field) => {
                let (value, ty) = (binding(field), &field.ty);
                let status = quote!(<#ty as #root::__private::SipResponse>::status_code(#value));
                (pattern(arm, &[field]), Status::OfField(status))
            }
            Answer::Other(field) => {
                let value = binding(field);
                let status = other_of(field, root, &quote!(status(#value)));
                (pattern(arm, &[field]), Status::OfField(status))
            }
        })
        .unzip();
    quote! {
        fn status_code(&self) -> #root::StatusCode {
            match *self { #(#patterns => #statuses,)* }
        }
    }
}

/// The status of an arm.
enum Status<'a> {
    Constant(Constant<'a, Root>),
    OfField(TokenStream),
}

impl ToTokens for Status<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Status::Constant(constant) => constant.to_tokens(tokens),
            Status::OfField(status) => status.to_tokens(tokens),
        }
    }
}
