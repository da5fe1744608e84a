//! The comma-separated arguments of a macro call or of an attribute.
//!
//! Entry point: [`split_arguments`]. `describe` and `is_punct` read single tokens.

use proc_macro2::{Delimiter, Ident, Punct, Span, TokenTree, token_stream};

use crate::fault::quoted;
use crate::literal::Text;

/// The word before a code, a method or a header field that no registry has.
pub(crate) const EXTENSION: &str = "extension";

/// The tokens before a comma or the end.
pub(crate) struct Argument {
    pub(crate) tokens: Vec<TokenTree>,
    pub(crate) comma: Option<Punct>,
}

impl Argument {
    /// The span of the comma after the argument, or of the whole call if no comma follows.
    pub(crate) fn comma_span(&self) -> Span {
        self.comma.as_ref().map_or_else(Span::call_site, Punct::span)
    }

    /// The identifier that the argument starts with.
    pub(crate) fn word(&self) -> Option<&Ident> {
        match self.tokens.first() {
            Some(TokenTree::Ident(word)) => Some(word),
            _ => None,
        }
    }

    /// The string literal that is the whole argument.
    pub(crate) fn text(&self) -> Option<Text> {
        match &self.tokens[..] {
            [text] => Text::parse(text),
            _ => None,
        }
    }
}

/// Splits at commas. A trailing comma adds no argument.
pub(crate) fn split_arguments(input: token_stream::IntoIter) -> Vec<Argument> {
    let mut arguments = Vec::new();
    let mut tokens = Vec::new();
    collect(input, &mut arguments, &mut tokens);
    if !tokens.is_empty() {
        arguments.push(Argument { tokens, comma: None });
    }
    arguments
}

/// Adds to the finished arguments, and to the tokens of the one that has not ended yet.
///
/// Opens the groups without delimiters that surround a fragment, such as `$code:literal`, of a
/// `macro_rules!` macro.
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

/// Describes a token in an error message.
pub(crate) fn describe(token: &TokenTree) -> String {
    match token {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Parenthesis => "`(`".to_owned(),
            Delimiter::Bracket => "`[`".to_owned(),
            Delimiter::Brace | Delimiter::None => "`{`".to_owned(),
        },
        token => quoted(&token.to_string()),
    }
}

/// Whether the token is one of the punctuation characters.
pub(crate) fn is_punct(token: &TokenTree, characters: &str) -> bool {
    matches!(token, TokenTree::Punct(punct) if characters.contains(punct.as_char()))
}
