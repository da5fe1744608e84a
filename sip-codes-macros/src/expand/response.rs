//! What `#[derive(SipResponse)]` adds to a type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Generics, Path, Type};

use super::code::code;
use crate::{ast, check};

/// Writes the impls of a type without a fault.
pub(crate) fn response(response: &check::Response<'_>) -> TokenStream {
    let arms = response.arms.iter().map(|arm| self::arm(response.root, arm));
    let status = quote!(match *self { #(#arms)* });
    impls(response.ident, response.generics, response.root, &response.bounded, &status)
}

/// Writes impls that only serve to keep other errors away from a type with a fault.
///
/// There are none if it is not known where `sip-codes` is.
pub(crate) fn fallback(response: &ast::Response) -> Option<TokenStream> {
    let root = response.root.as_ref().ok()?;
    let status = quote!(#root::__private::StatusCode::SERVER_INTERNAL_ERROR);
    Some(impls(&response.ident, &response.generics, root, &[], &status))
}

fn arm(root: &Path, arm: &check::Arm<'_>) -> TokenStream {
    // `Self` is a pattern for a struct as `Self::Variant` is for a variant.
    let variant = arm.variant.map(|variant| quote!(::#variant));
    match arm.answer {
        check::Answer::Code(code) => {
            let status = self::code(root, code);
            quote!(Self #variant { .. } => #status,)
        }
        check::Answer::Transparent(member, ty) => {
            let field = binding();
            quote! {
                Self #variant { #member: ref #field, .. } => {
                    <#ty as #root::__private::SipResponse>::status_code(#field)
                }
            }
        }
    }
}

fn impls(
    ident: &Ident,
    generics: &Generics,
    root: &Path,
    bounded: &[&Type],
    status: &TokenStream,
) -> TokenStream {
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let written = where_clause.iter().flat_map(|clause| &clause.predicates);
    let where_clause = quote! {
        where #(#written,)* #(#bounded: #root::__private::SipResponse,)*
    };
    let response = binding();
    let attributes = quote! {
        #[automatically_derived]
        #[allow(deprecated, unused_qualifications)]
    };
    quote! {
        #attributes
        impl #impl_generics #root::__private::SipResponse for #ident #ty_generics #where_clause {
            fn status_code(&self) -> #root::__private::StatusCode {
                #status
            }
        }

        #attributes
        impl #impl_generics ::core::convert::From<#ident #ty_generics>
            for #root::__private::StatusCode #where_clause
        {
            fn from(#response: #ident #ty_generics) -> Self {
                #root::__private::SipResponse::status_code(&#response)
            }
        }

        #attributes
        impl #impl_generics ::core::convert::From<&#ident #ty_generics>
            for #root::__private::StatusCode #where_clause
        {
            fn from(#response: &#ident #ty_generics) -> Self {
                #root::__private::SipResponse::status_code(#response)
            }
        }
    }
}

/// The name of every binding: one that no constant of the caller's has, which would be a pattern.
fn binding() -> Ident {
    Ident::new("__sip_response", Span::mixed_site())
}
