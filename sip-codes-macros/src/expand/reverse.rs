//! `TryFrom<StatusCode>`, or `From<StatusCode>`.

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::{local, other_of};
use super::code::Constant;
use super::target::Target;
use crate::check::Reverse;

/// Writes the way from a status to a variant.
pub(super) fn reverse(reverse: &Reverse<'_>, target: &Target<'_>) -> TokenStream {
    let root = target.root;
    let status = local("status");
    let patterns = reverse.variants.iter().map(|(code, _)| Constant { root, code: *code });
    let variants = reverse.variants.iter().map(|(_, variant)| variant);
    if let Some((other, field)) = reverse.other {
        let (member, value) = (&field.member, other_of(field, root, &quote!(from_status(#status))));
        let variant = quote! {
            match #status {
                #(#patterns => Self::#variants {},)*
                #status => Self::#other { #member: #value },
            }
        };
        from(target, &variant)
    } else {
        let unexpected = unexpected(target);
        let result = quote! {
            match #status {
                #(#patterns => ::core::result::Result::Ok(Self::#variants {}),)*
                #status => #unexpected,
            }
        };
        try_from(target, &result)
    }
}

/// Writes an impl that only serves to keep other errors away from an enum with a fault.
pub(super) fn fallback(has_other: bool, target: &Target<'_>) -> TokenStream {
    if has_other {
        return from(target, &quote!(loop {}));
    }
    try_from(target, &unexpected(target))
}

fn unexpected(target: &Target<'_>) -> TokenStream {
    let (root, status) = (target.root, local("status"));
    quote!(::core::result::Result::Err(#root::__private::UnexpectedStatusCode::new(#status)))
}

fn from(target: &Target<'_>, body: &TokenStream) -> TokenStream {
    let (root, status) = (target.root, local("status"));
    target.implement(
        &quote!(::core::convert::From<#root::StatusCode>),
        &target.ty(),
        &[],
        &quote! {
            fn from(#status: #root::StatusCode) -> Self {
                #body
            }
        },
    )
}

fn try_from(target: &Target<'_>, body: &TokenStream) -> TokenStream {
    let (root, status) = (target.root, local("status"));
    target.implement(
        &quote!(::core::convert::TryFrom<#root::StatusCode>),
        &target.ty(),
        &[],
        &quote! {
            type Error = #root::__private::UnexpectedStatusCode;

            fn try_from(
                #status: #root::StatusCode,
            ) -> ::core::result::Result<Self, #root::__private::UnexpectedStatusCode> {
                #body
            }
        },
    )
}
