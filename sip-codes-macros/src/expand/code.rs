//! A checked code as a path to a constant.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};

use crate::check::Code;

/// Writes the constant. A path, so that it is an expression and a pattern alike; its last word
/// stands where the digits stood, so that an editor shows the constant's documentation there.
pub(super) fn code(root: &impl ToTokens, code: Code) -> TokenStream {
    match code {
        Code::Registered(row, span) => {
            let name = Ident::new(row.name(), span);
            quote!(#root::__private::StatusCode::#name)
        }
        Code::Extension(status, span) => {
            let mut number = Literal::u16_unsuffixed(status.as_u16());
            number.set_span(span);
            quote!(#root::__private::Extension::<#number>::STATUS)
        }
    }
}
