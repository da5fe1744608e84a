//! `SipResponse::fmt_reason` and `SipResponse::has_registered_reason`.

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::{binding, format_args, local, other_of, pattern};
use crate::check::{Answer, Arm, Response};

/// Writes both methods, the first of them unless every case has the registered phrase, which is the
/// default.
pub(super) fn reason(response: &Response<'_>) -> TokenStream {
    let has_registered_reason =
        |arm: &Arm<'_>| matches!(arm.answer, Answer::Code { reason: None, .. } | Answer::Other(_));
    if response.arms.iter().all(has_registered_reason) {
        return quote! {
            fn has_registered_reason(&self) -> ::core::primitive::bool {
                true
            }
        };
    }
    let fmt_reason = fmt_reason(response);
    let has_registered_reason = self::has_registered_reason(response);
    quote!(#fmt_reason #has_registered_reason)
}

fn fmt_reason(response: &Response<'_>) -> TokenStream {
    let root = response.root;
    let f = local("f");
    let arms = response.arms.iter().map(|arm| match &arm.answer {
        Answer::Code { code, reason: None, .. } => {
            let pattern = pattern(arm, &[]);
            let phrase = code.registration().map_or("", |row| row.phrase());
            quote!(#pattern => #f.write_str(#phrase),)
        }
        Answer::Code { reason: Some(reason), .. } => {
            let pattern = pattern(arm, &reason.arguments);
            if reason.is_constant() {
                let text = reason.constant();
                quote!(#pattern => #f.write_str(#text),)
            } else {
                let text = format_args(reason);
                quote!(#pattern => #f.write_fmt(#text),)
            }
        }
        Answer::Transparent(field) => {
            let (pattern, value, ty) = (pattern(arm, &[field]), binding(field), &field.ty);
            quote!(#pattern => <#ty as #root::__private::SipResponse>::fmt_reason(#value, #f),)
        }
        Answer::Other(field) => {
            let (pattern, value) = (pattern(arm, &[field]), binding(field));
            let status = other_of(field, root, &quote!(status(#value)));
            quote!(#pattern => #root::__private::SipResponse::fmt_reason(&#status, #f),)
        }
    });
    quote! {
        fn fmt_reason(&self, #f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match *self { #(#arms)* }
        }
    }
}

fn has_registered_reason(response: &Response<'_>) -> TokenStream {
    let root = response.root;
    let arms = response.arms.iter().map(|arm| match &arm.answer {
        Answer::Code { reason, .. } => {
            let (pattern, is_registered) = (pattern(arm, &[]), reason.is_none());
            quote!(#pattern => #is_registered,)
        }
        Answer::Other(_) => {
            let pattern = pattern(arm, &[]);
            quote!(#pattern => true,)
        }
        Answer::Transparent(field) => {
            let (pattern, value, ty) = (pattern(arm, &[field]), binding(field), &field.ty);
            quote! {
                #pattern => <#ty as #root::__private::SipResponse>::has_registered_reason(#value),
            }
        }
    });
    quote! {
        fn has_registered_reason(&self) -> ::core::primitive::bool {
            match *self { #(#arms)* }
        }
    }
}
