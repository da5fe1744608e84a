//! [`Root`]: the path to `sip-codes`, which is `::sip_codes` or the path of `crate = ...`. Entry point:
//! [`Root::parse`].

use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::LitStr;

use crate::argument::is_punct;
use crate::fault::Fault;
use crate::literal::Text;

/// The path to `sip-codes`: `::sip_codes`, or what `crate = ...` says.
pub(crate) struct Root(Vec<TokenTree>);

impl Default for Root {
    fn default() -> Self {
        let colon = |spacing| TokenTree::from(Punct::new(':', spacing));
        let name = Ident::new("sip_codes", Span::call_site());
        Root(vec![colon(Spacing::Joint), colon(Spacing::Alone), name.into()])
    }
}

impl Root {
    /// Parses `crate = path` and `crate = "path"`.
    pub(super) fn parse(tokens: &[TokenTree]) -> Result<Self, Fault> {
        let fault = |tokens: &[TokenTree]| {
            Fault::spanning(tokens, "expected a path, like `crate = my_crate::sip_codes`")
        };
        let [_, equals, path @ ..] = tokens else { return Err(fault(tokens)) };
        if !is_punct(equals, "=") || path.is_empty() {
            return Err(fault(tokens));
        }
        let quoted = match path {
            [text] => Text::parse(text).and_then(|text| {
                LitStr::new(text.value(), text.span()).parse::<TokenStream>().ok()
            }),
            _ => None,
        };
        let parsed = quoted.map_or_else(|| path.to_vec(), |path| path.into_iter().collect());
        if is_path(&parsed) { Ok(Root(parsed)) } else { Err(fault(path)) }
    }

    pub(crate) fn as_tokens(&self) -> &[TokenTree] {
        &self.0
    }
}

impl ToTokens for Root {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.0);
    }
}

/// Whether the tokens are identifiers with `::` between them, and perhaps before them.
fn is_path(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Punct(first), TokenTree::Punct(second), rest @ ..]
            if is_double_colon(first, second) =>
        {
            is_relative_path(rest)
        }
        tokens => is_relative_path(tokens),
    }
}

fn is_relative_path(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Ident(_)] => true,
        [TokenTree::Ident(_), TokenTree::Punct(first), TokenTree::Punct(second), rest @ ..] => {
            is_double_colon(first, second) && is_relative_path(rest)
        }
        _ => false,
    }
}

fn is_double_colon(first: &Punct, second: &Punct) -> bool {
    first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':'
}
