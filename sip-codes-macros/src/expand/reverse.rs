//! `TryFrom<StatusCode>`, or `From<StatusCode>`.

use proc_macro2::TokenStream;
use quote::quote;

use super::binding::{local, located_at, member, without_lints};
use super::bounds::Bounds;
use super::code::Constant;
use super::impl_writer::ImplWriter;
use crate::ast::{Field, Root};
use crate::check::{Response, Reverse};

/// Generates the conversion from a status to a variant.
pub(super) fn impl_reverse(
    reverse: &Reverse<'_>,
    response: &Response<'_>,
    writer: &ImplWriter<'_>,
) -> TokenStream {
    let root = writer.root;
    let status = local("status");
    let patterns = reverse.variants.iter().map(|(code, _)| Constant { root, code: *code });
    let variants = reverse.variants.iter().map(|(_, variant)| without_lints(variant));
    let predicates = Bounds::infer(response).predicates();
    if let Some((other, field)) = reverse.other {
        let (member, other) = (member(field), without_lints(other));
        let value = call_other(field, root, &quote!(from_status(#status)));
        let variant = quote! {
            match #status {
                #(#patterns => Self::#variants {},)*
                #status => Self::#other { #member: #value },
            }
        };
        impl_from(writer, &predicates, &variant)
    } else {
        let unexpected = unexpected(writer);
        let result = quote! {
            match #status {
                #(#patterns => ::core::result::Result::Ok(Self::#variants {}),)*
                #status => #unexpected,
            }
        };
        impl_try_from(writer, &predicates, &result)
    }
}

/// Generates the impl for an enum with an error.
pub(super) fn impl_fallback(
    has_other: bool,
    predicates: &TokenStream,
    writer: &ImplWriter<'_>,
) -> TokenStream {
    if has_other {
        return impl_from(writer, predicates, &quote!(loop {}));
    }
    impl_try_from(writer, predicates, &unexpected(writer))
}

/// Generates `<FieldTy as Other>::call` with the span of the field's type, so that a field that is
/// not a `StatusCode` gives one error, at its type.
pub(super) fn call_other(field: &Field, root: &Root, call: &TokenStream) -> TokenStream {
    let ty = &field.ty;
    located_at(quote!(<#ty as #root::__private::Other>::#call), field.ty_span)
}

fn unexpected(writer: &ImplWriter<'_>) -> TokenStream {
    let (root, status) = (writer.root, local("status"));
    quote!(::core::result::Result::Err(#root::__private::UnexpectedStatusCode::new(#status)))
}

fn impl_from(writer: &ImplWriter<'_>, predicates: &TokenStream, body: &TokenStream) -> TokenStream {
    let (root, status) = (writer.root, local("status"));
    writer.impl_trait(
        &quote!(::core::convert::From<#root::StatusCode>),
        predicates,
        &quote! {
            fn from(#status: #root::StatusCode) -> Self {
                #body
            }
        },
    )
}

fn impl_try_from(
    writer: &ImplWriter<'_>,
    predicates: &TokenStream,
    body: &TokenStream,
) -> TokenStream {
    let (root, status) = (writer.root, local("status"));
    writer.impl_trait(
        &quote!(::core::convert::TryFrom<#root::StatusCode>),
        predicates,
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
