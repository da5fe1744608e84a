//! [`Faults`] collects all errors of one input. [`Reported`] is the proof that there is one.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use crate::fault::Fault;

/// All errors and warnings of one input, in the order in which they were found.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    errors: Vec<Fault>,
    warnings: Vec<Fault>,
    offers: Vec<Offer>,
}

/// A word that is no key, or a place without a word, and the keys that an editor offers there, each with its
/// documentation.
#[derive(Debug)]
struct Offer {
    word: Option<Ident>,
    keys: Vec<(&'static str, &'static str)>,
}

/// The proof that an error has been reported, so that it is not reported again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reported(());

impl Faults {
    pub(crate) fn report(&mut self, fault: Fault) -> Reported {
        self.errors.push(fault);
        Reported(())
    }

    /// Adds a warning, with which the program compiles.
    pub(crate) fn warn(&mut self, fault: Fault) {
        self.warnings.push(fault);
    }

    /// Adds a word that is no key, or a place without a word, and the keys that may be there.
    pub(crate) fn offer(&mut self, word: Option<Ident>, keys: Vec<(&'static str, &'static str)>) {
        self.offers.push(Offer { word, keys });
    }

    /// Generates a path to each word that is no key, in a module that has the keys, so that rust-analyzer offers
    /// them while the word is written. The compiler does not see it.
    ///
    /// rust-analyzer expands the derive with and without a word at the cursor, and resolves the path that is at the
    /// same place in both expansions. So the path comes first, and is there without the word, too.
    pub(crate) fn offers(&self) -> TokenStream {
        let mut items = TokenStream::new();
        for Offer { word, keys } in &self.offers {
            let mut constants = TokenStream::new();
            for (key, meaning) in keys {
                let key = Ident::new(key, Span::call_site());
                constants.extend(quote!(#[doc = #meaning] pub const #key: () = ();));
            }
            let last = word.as_ref().map_or_else(|| quote!({}), ToTokens::to_token_stream);
            // An `allow` on an item that the compiler leaves out says nothing of its `cfg`.
            items.extend(quote! {
                #[allow(unexpected_cfgs)]
                const _: () = {
                    #[cfg(rust_analyzer)]
                    mod keys { #constants }
                    #[cfg(rust_analyzer)]
                    use keys::#last;
                };
            });
        }
        items
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }

    /// Generates the errors, and the warnings with the lints that the caller allows.
    pub(crate) fn into_items(self, root: &[TokenTree], allowed_lints: &TokenStream) -> TokenStream {
        let mut items = TokenStream::new();
        for error in self.errors {
            items.extend(error.into_compile_error(root));
        }
        for warning in self.warnings {
            let value = warning.into_warning(0);
            items.extend(quote!(#allowed_lints const _: ::core::primitive::u16 = #value;));
        }
        items
    }
}
