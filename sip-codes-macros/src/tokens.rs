//! Writes tokens. `sip_status!` is generated with these functions alone, so that a program which does
//! not use the derives need not compile quote.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

/// Parses a text. Each token has the span, but those in brackets that of the macro call.
pub(crate) fn tokens_at(text: &str, span: Span) -> Vec<TokenTree> {
    let tokens: TokenStream = text.parse().expect("the text is Rust");
    let set_span = |mut token: TokenTree| {
        token.set_span(span);
        token
    };
    tokens.into_iter().map(set_span).collect()
}

/// Puts tokens between braces, which have the span.
pub(crate) fn braces(tokens: impl IntoIterator<Item = TokenTree>, span: Span) -> TokenTree {
    let mut group = Group::new(Delimiter::Brace, tokens.into_iter().collect());
    group.set_span(span);
    group.into()
}

/// Writes `::` and a name.
pub(crate) fn segment(name: &str, span: Span) -> [TokenTree; 3] {
    let [first, second] = path_separator();
    [first, second, Ident::new(name, span).into()]
}

/// Writes `::`.
pub(crate) fn path_separator() -> [TokenTree; 2] {
    [Spacing::Joint, Spacing::Alone].map(|spacing| Punct::new(':', spacing).into())
}

/// A name in the generated code that no constant of the caller's has. A constant would be a pattern
/// in its place.
pub(crate) fn local(name: &str) -> Ident {
    Ident::new(&format!("__sip_{name}"), Span::mixed_site())
}
