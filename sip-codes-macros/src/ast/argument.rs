//! The comma-separated arguments of a macro call or of an attribute.

use proc_macro2::{Delimiter, Ident, Punct, TokenTree, token_stream};
use syn::{Lit, LitStr};

use crate::fault::quoted;

/// The tokens before a comma or the end.
pub(super) struct Argument {
    pub(super) tokens: Vec<TokenTree>,
    pub(super) comma: Option<Punct>,
}

impl Argument {
    /// The word that the argument starts with.
    pub(super) fn word(&self) -> Option<&Ident> {
        match self.tokens.first() {
            Some(TokenTree::Ident(word)) => Some(word),
            _ => None,
        }
    }

    /// The text that the argument is, if it is nothing else.
    pub(super) fn text(&self) -> Option<LitStr> {
        match &self.tokens[..] {
            [text] => string(text),
            _ => None,
        }
    }
}

/// Splits at commas. After a last comma there is no argument.
pub(super) fn split(input: token_stream::IntoIter) -> Vec<Argument> {
    let mut arguments = Vec::new();
    let mut tokens = Vec::new();
    collect(input, &mut arguments, &mut tokens);
    if !tokens.is_empty() {
        arguments.push(Argument { tokens, comma: None });
    }
    arguments
}

/// Adds to the arguments, and to the tokens of one that has not ended yet.
///
/// Opens the invisible groups in which a `macro_rules!` macro hands on its `$code:literal`.
fn collect(
    input: token_stream::IntoIter,
    arguments: &mut Vec<Argument>,
    tokens: &mut Vec<TokenTree>,
) {
    for token in input {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                collect(group.stream().into_iter(), arguments, tokens);
            }
            TokenTree::Punct(comma) if comma.as_char() == ',' => {
                arguments.push(Argument { tokens: std::mem::take(tokens), comma: Some(comma) });
            }
            token => tokens.push(token),
        }
    }
}

/// The string that a token is, if it is one and has no suffix.
pub(super) fn string(token: &TokenTree) -> Option<LitStr> {
    // Most literals are codes; to parse them as text would take longer than all the rest.
    let TokenTree::Literal(literal) = token else { return None };
    if literal.to_string().starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    match Lit::new(literal.clone()) {
        Lit::Str(text) if text.suffix().is_empty() => Some(text),
        _ => None,
    }
}

/// Names a token in an error message.
pub(super) fn show(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => "`(`".to_owned(),
            Delimiter::Bracket => "`[`".to_owned(),
            Delimiter::Brace | Delimiter::None => "`{`".to_owned(),
        },
        token => quoted(&token.to_string()),
    }
}

/// Whether the token is one of the marks.
pub(super) fn is_punct(token: &TokenTree, marks: &str) -> bool {
    matches!(token, TokenTree::Punct(punct) if marks.contains(punct.as_char()))
}
