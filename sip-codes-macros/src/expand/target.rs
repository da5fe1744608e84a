//! The impls that stand around the generated methods.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::binding::local;
use super::bounds::Bounds;
use crate::ast::{Generics, Parameter, Root};

/// The type that impls are for.
pub(super) struct Target<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) root: &'a Root,
    pub(super) bounds: &'a Bounds<'a>,
}

impl Target<'_> {
    /// The type itself, with its parameters.
    pub(super) fn ty(&self) -> TokenStream {
        let ident = self.ident;
        let arguments = self.in_brackets(|parameter| &parameter.name);
        quote!(#ident #arguments)
    }

    /// Writes something of every parameter in `<...>`; nothing if there is none.
    fn in_brackets(&self, what: impl Fn(&Parameter) -> &TokenStream) -> Option<TokenStream> {
        let parameters = &self.generics.parameters;
        let written = parameters.iter().map(what);
        (!parameters.is_empty()).then(|| quote!(<#(#written),*>))
    }

    /// Writes the impl of a trait for a type that the parameters belong to, on some conditions more
    /// than its fields need.
    pub(super) fn implement(
        &self,
        what: &TokenStream,
        of: &TokenStream,
        conditions: &[TokenStream],
        items: &TokenStream,
    ) -> TokenStream {
        let parameters = self.in_brackets(|parameter| &parameter.declaration);
        let where_clause = self.bounds.where_clause(self.generics);
        quote! {
            #[automatically_derived]
            #[allow(deprecated, unused_qualifications)]
            impl #parameters #what for #of #where_clause #(#conditions,)* {
                #items
            }
        }
    }

    /// Writes `SipResponse` with the methods, and the way from the type to its status; that from a
    /// reference comes with the trait.
    pub(super) fn impls(&self, methods: &TokenStream, documentation: Option<&str>) -> TokenStream {
        let (ty, root) = (self.ty(), self.root);
        let documentation = documentation.map(|text| quote!(#[doc = #text]));
        let trait_impl = self.implement(&quote!(#root::__private::SipResponse), &ty, &[], methods);
        // A parameter may make the last field of a struct unsized, and what is unsized cannot be
        // handed over as a value.
        let is_generic = self.bounds.has_type_parameters();
        let sized: Vec<TokenStream> =
            is_generic.then(|| quote!(#ty: ::core::marker::Sized)).into_iter().collect();
        let response = local("response");
        let status_from = self.implement(
            &quote!(::core::convert::From<#ty>),
            &quote!(#root::StatusCode),
            &sized,
            &quote! {
                fn from(#response: #ty) -> Self {
                    #root::__private::SipResponse::status_code(&#response)
                }
            },
        );
        quote!(#documentation #trait_impl #status_from)
    }

    /// Writes `CompleteResponse`, on condition that the promises hold.
    pub(super) fn marker(&self, promises: &[TokenStream]) -> TokenStream {
        let root = self.root;
        let what = quote!(#root::__private::CompleteResponse);
        self.implement(&what, &self.ty(), promises, &TokenStream::new())
    }
}
