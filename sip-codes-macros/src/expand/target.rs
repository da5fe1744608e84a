//! The impls that stand around the generated methods.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::quote;

use super::binding::local;
use super::bounds::Bounds;
use crate::ast::{Generics, Parameter, Root};

/// The type that impls are for.
pub(super) struct Target<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) root: &'a Root,
    pub(super) is_sized: bool,
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
        let predicates = self.bounds.predicates(self.generics);
        self.implement_where(&quote!(#predicates #(#conditions,)*), what, of, items)
    }

    fn implement_where(
        &self,
        predicates: &TokenStream,
        what: &TokenStream,
        of: &TokenStream,
        items: &TokenStream,
    ) -> TokenStream {
        let parameters = self.in_brackets(|parameter| &parameter.declaration);
        quote! {
            #[automatically_derived]
            #[allow(deprecated, unused_qualifications)]
            impl #parameters #what for #of where #predicates {
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
        // What is unsized cannot be handed over as a value.
        let status_from = self.is_sized.then(|| self.status_from(&ty));
        quote!(#documentation #trait_impl #status_from)
    }

    fn status_from(&self, ty: &TokenStream) -> TokenStream {
        let (root, response) = (self.root, local("response"));
        let mut predicates = in_place_of_self(ty, self.bounds.predicates(self.generics));
        if self.bounds.has_type_parameters() {
            // One of them may make the last field of a struct unsized.
            predicates.extend(quote!(#ty: ::core::marker::Sized,));
        }
        self.implement_where(
            &predicates,
            &quote!(::core::convert::From<#ty>),
            &quote!(#root::StatusCode),
            &quote! {
                fn from(#response: #ty) -> Self {
                    #root::__private::SipResponse::status_code(&#response)
                }
            },
        )
    }

    /// Writes `CompleteResponse`, on condition that the promises hold.
    pub(super) fn marker(&self, promises: &[TokenStream]) -> TokenStream {
        let root = self.root;
        let what = quote!(#root::__private::CompleteResponse);
        self.implement(&what, &self.ty(), promises, &TokenStream::new())
    }
}

/// Puts the type where predicates call it `Self`, for an impl that is not for the type.
fn in_place_of_self(ty: &TokenStream, predicates: TokenStream) -> TokenStream {
    let replace = |token| match token {
        TokenTree::Ident(word) if word == "Self" => ty.clone(),
        TokenTree::Group(group) => {
            let inside = in_place_of_self(ty, group.stream());
            let mut replaced = Group::new(group.delimiter(), inside);
            replaced.set_span(group.span());
            TokenTree::from(replaced).into()
        }
        token => token.into(),
    };
    predicates.into_iter().map(replace).collect()
}
