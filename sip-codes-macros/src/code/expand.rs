//! [`Constant`]: generates the path of the constant of a checked code.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};

use super::check::Code;
use crate::tokens::path_separator;

/// The constant of a code. It is a path, so that it is an expression and a pattern; its last segment
/// has the span of the digits, so that an editor shows the constant's documentation there.
pub(crate) struct Constant<'a> {
    pub(crate) root: &'a dyn ToTokens,
    pub(crate) code: Code,
}

// Appends to the existing tokens. `quote!` would make a new stream, which the compiler has to join,
// once for each use of `sip_status!` and for each variant.
impl ToTokens for Constant<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.root.to_tokens(tokens);
        path_separator(tokens);
        match self.code {
            Code::Registered(row, span) => {
                tokens.append(Ident::new("StatusCode", Span::call_site()));
                path_separator(tokens);
                tokens.append(Ident::new(row.name(), span));
            }
            Code::Extension(status, span) => {
                let mut number = Literal::u16_unsuffixed(status.as_u16());
                number.set_span(span);
                let constant = Ident::new("STATUS", span);
                tokens.append_all(quote!(__private_0_1::Extension::<#number>::#constant));
            }
        }
    }
}
