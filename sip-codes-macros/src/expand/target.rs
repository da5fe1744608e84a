//! The impls that stand around the generated methods.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Generics, Path};

use super::binding::local;
use super::bounds::Bounds;

/// The type that impls are for.
pub(super) struct Target<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) root: &'a Path,
    pub(super) bounds: &'a Bounds<'a>,
}

impl Target<'_> {
    /// Writes `SipResponse` with the methods, and the ways from the type to its status.
    pub(super) fn impls(&self, methods: &TokenStream, documentation: Option<&str>) -> TokenStream {
        let Target { ident, generics, root, bounds } = self;
        let (impl_generics, ty_generics, _) = generics.split_for_impl();
        let where_clause = bounds.where_clause(generics);
        let documentation = documentation.map(|text| quote!(#[doc = #text]));
        let response = local("response");
        let attributes = attributes();
        // A parameter may make the last field of a struct unsized, and what is unsized cannot be
        // handed over as a value.
        let is_generic = generics.type_params().next().is_some();
        let sized = is_generic.then(|| quote!(#ident #ty_generics: ::core::marker::Sized,));
        quote! {
            #documentation
            #attributes
            impl #impl_generics #root::__private::SipResponse for #ident #ty_generics #where_clause {
                #methods
            }

            #attributes
            impl #impl_generics ::core::convert::From<#ident #ty_generics>
                for #root::__private::StatusCode #where_clause #sized
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

    /// Writes `CompleteResponse`, on condition that the promises hold.
    pub(super) fn marker(&self, promises: &[TokenStream]) -> TokenStream {
        let Target { ident, generics, root, bounds } = self;
        let (impl_generics, ty_generics, _) = generics.split_for_impl();
        let where_clause = bounds.where_clause(generics);
        let attributes = attributes();
        quote! {
            #attributes
            impl #impl_generics #root::__private::CompleteResponse for #ident #ty_generics
            #where_clause #(#promises,)* {}
        }
    }
}

/// What stands on every impl.
pub(super) fn attributes() -> TokenStream {
    quote! {
        #[automatically_derived]
        #[allow(deprecated, unused_qualifications)]
    }
}
