//! The shapes that an argument of `#[sip(...)]` may have: `word` ([`parse_word`]), `word = "text"`
//! ([`assigned_string`]) and `word(first, second)` ([`arguments_in_parentheses`], [`parse_list`]). [`listed`],
//! [`texts`] and [`argument_after_text`] are for errors of other shapes.

use proc_macro2::{Delimiter, Ident, TokenTree};

use crate::argument::{Argument, EXTENSION, describe, is_punct, split_arguments};
use crate::fault::{Fault, quoted};
use crate::literal::Text;

/// Parses a keyword that is the whole argument.
pub(super) fn parse_word(word: &Ident, rest: &[TokenTree]) -> Result<Ident, Fault> {
    match rest {
        [] => Ok(word.clone()),
        [next, ..] => {
            let what = format!("expected nothing or `,` after `{word}`, found {}", describe(next));
            Err(Fault::new(next.span(), what))
        }
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
pub(super) fn parse_list(
    word: &Ident,
    tokens: &[TokenTree],
    expected: &str,
    example: &str,
) -> Result<Vec<Argument>, Fault> {
    let arguments = arguments_in_parentheses(tokens);
    if arguments.is_empty() {
        let expected = format!("expected {expected}");
        return Err(match listed(&tokens[1..]) {
            Some(items) => Fault::spanning(tokens, format!("{expected} in parentheses"))
                .instead(format!("write `{word}({items})`")),
            None => Fault::spanning(tokens, format!("{expected}, like `{word}({example})`")),
        });
    }
    Ok(arguments)
}

/// Lists the words and literals in tokens that have nothing else but brackets and `=`, `|` or `,`. `None` if there
/// are none.
pub(super) fn listed(tokens: &[TokenTree]) -> Option<String> {
    let mut list = String::new();
    add_listed(tokens.iter().cloned(), &mut list)?;
    // A line of an error has a limit.
    (1..=60).contains(&list.len()).then_some(list)
}

fn add_listed(tokens: impl Iterator<Item = TokenTree>, list: &mut String) -> Option<()> {
    for token in tokens {
        match token {
            TokenTree::Group(group) => add_listed(group.stream().into_iter(), list)?,
            TokenTree::Punct(_) if is_punct(&token, "=|,") => {}
            TokenTree::Punct(_) => return None,
            token => {
                if !list.is_empty() {
                    list.push_str(if list.ends_with(EXTENSION) { " " } else { ", " });
                }
                match Text::parse(&token) {
                    // A code in quotes.
                    Some(text)
                        if text.value().starts_with(|first: char| first.is_ascii_digit()) =>
                    {
                        list.push_str(text.value());
                    }
                    _ => list.push_str(&token.to_string()),
                }
            }
        }
    }
    Some(())
}

/// The string literals in tokens, also in groups.
pub(super) fn texts(tokens: &[TokenTree]) -> Vec<String> {
    let mut texts = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                texts.extend(self::texts(&inside));
            }
            token => texts.extend(Text::parse(token).map(|text| text.value().to_owned())),
        }
    }
    texts
}

/// The error of an argument after a text with insertions, as `format!` has it.
pub(super) fn argument_after_text(argument: &[TokenTree]) -> Fault {
    let fault = Fault::spanning(argument, "expected no argument after the text");
    let value = match argument {
        // `n = user`
        [TokenTree::Ident(_), equals, value @ ..] if is_punct(equals, "=") => value,
        value => value,
    };
    match value {
        // `user`, `.user`, `self.user`
        [before @ .., name @ (TokenTree::Ident(_) | TokenTree::Literal(_))]
            if before.iter().all(|token| is_punct(token, ".") || token.to_string() == "self") =>
        {
            fault.instead(format!("write {} in it", quoted(&format!("{{{name}}}"))))
        }
        _ => fault.instead("only a whole field can be inserted, like `{user}`"),
    }
}
