//! [`ImplWriter`]: generates impls for the type under the derive.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::bounds::Bounds;
use crate::derive::ast::{Item, Root};

/// The type that impls are generated for.
pub(super) struct ImplWriter<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a syn::Generics,
    pub(super) allowed_lints: &'a TokenStream,
    pub(super) root: &'a Root,
}

impl<'a> ImplWriter<'a> {
    pub(super) fn new(item: &'a Item, root: &'a Root) -> Self {
        ImplWriter {
            ident: &item.ident,
            generics: &item.generics,
            allowed_lints: &item.allowed_lints,
            root,
        }
    }

    /// Generates `impl<…> trait_ for Type<…> where predicates { items }`.
    pub(super) fn impl_trait(
        &self,
        trait_: &TokenStream,
        predicates: &TokenStream,
        items: &TokenStream,
    ) -> TokenStream {
        let (ident, lints) = (self.ident, self.allowed_lints);
        let (parameters, arguments, _) = self.generics.split_for_impl();
        let clause = (!predicates.is_empty()).then(|| quote!(where #predicates));
        quote! {
            #[automatically_derived]
            #lints
            impl #parameters #trait_ for #ident #arguments #clause {
                #items
            }
        }
    }

    /// Generates an impl of one of the traits of `sip-codes`.
    pub(super) fn impl_own_trait(
        &self,
        name: &str,
        bounds: &Bounds<'_>,
        items: &TokenStream,
    ) -> TokenStream {
        let root = self.root;
        let name = Ident::new(name, proc_macro2::Span::call_site());
        self.impl_trait(&quote!(#root::__private_0_1::#name), &bounds.predicates(), items)
    }
}
