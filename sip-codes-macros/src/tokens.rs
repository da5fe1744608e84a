//! Writes tokens.

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};

/// Writes `::`.
pub(crate) fn path_separator(tokens: &mut TokenStream) {
    let colon = |spacing| TokenTree::from(Punct::new(':', spacing));
    tokens.extend([colon(Spacing::Joint), colon(Spacing::Alone)]);
}
