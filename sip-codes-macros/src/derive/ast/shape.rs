//! The shapes that an argument of `#[sip(...)]` may have: `word` ([`parse_word`]), `word = "text"`
//! ([`assigned_string`]) and `word(first, second)` ([`arguments_in_parentheses`], [`parse_list`]).

use proc_macro2::{Delimiter, Ident, TokenTree};

use crate::argument::{Argument, describe, is_punct, split_arguments};
use crate::fault::Fault;
use crate::literal::Text;

/// Parses a keyword that is the whole argument.
pub(super) fn parse_word(word: &Ident, rest: &[TokenTree]) -> Result<Ident, Fault> {
    match rest {
        [] => Ok(word.clone()),
        [next, ..] => Err(Fault::new(
            next.span(),
            format!("expected nothing or `,` after `{word}`, found {}", describe(next)),
        )),
    }
}

/// The tokens after `word =`.
pub(super) fn assigned(tokens: &[TokenTree]) -> Option<&[TokenTree]> {
    match tokens {
        [_, equals, value @ ..] if is_punct(equals, "=") => Some(value),
        _ => None,
    }
}

/// The string literal of `word = "text"`.
pub(super) fn assigned_string(tokens: &[TokenTree]) -> Option<Text> {
    match assigned(tokens)? {
        [text] => Text::parse(text),
        _ => None,
    }
}

/// The arguments of `word(first, second)`; none if the tokens have another shape.
pub(super) fn arguments_in_parentheses(tokens: &[TokenTree]) -> Vec<Argument> {
    match tokens {
        [_, TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            split_arguments(group.stream().into_iter())
        }
        _ => Vec::new(),
    }
}

/// Parses a keyword with arguments, such as `also(486, 600)` or `methods(INVITE)`.
pub(super) fn parse_list(tokens: &[TokenTree], expected: &str) -> Result<Vec<Argument>, Fault> {
    let arguments = arguments_in_parentheses(tokens);
    if arguments.is_empty() {
        return Err(Fault::spanning(tokens, format!("expected {expected}")));
    }
    Ok(arguments)
}
