//! The arguments of `sip_header!`. Entry point: [`HeaderArguments::parse`].

use proc_macro2::{Ident, Span, TokenStream, TokenTree, token_stream};

use crate::argument::{Argument, describe, is_punct, split_arguments};
use crate::fault::Fault;
use crate::literal::Text;

/// A name, a text, and the values that are inserted.
pub(super) struct HeaderArguments {
    pub(super) name: Text,
    pub(super) value: Text,
    pub(super) values: Vec<Value>,
}

/// A value that can be inserted: `user`, `user = binding.user()`, or an identifier in the text.
pub(super) struct Value {
    pub(super) name: Option<Ident>,
    pub(super) expression: TokenStream,
    pub(super) span: Span,
    /// Whether the text inserts it.
    pub(super) is_used: bool,
}

impl HeaderArguments {
    pub(super) fn parse(input: token_stream::IntoIter) -> Result<Self, Fault> {
        let mut arguments = join_generics(split_arguments(input)).into_iter();
        let expected = "a header field name in quotes, like `\"Contact\"`";
        let name = parse_text(arguments.next(), Span::call_site(), expected)?;
        let value = parse_text(arguments.next(), name.span(), "a value in quotes")?;
        let mut values = Vec::new();
        for argument in arguments {
            values.push(Value::parse(&argument)?);
        }
        Ok(HeaderArguments { name, value, values })
    }
}

/// Parses a text in quotes. If there is none, the error is at what comes `before`.
fn parse_text(argument: Option<Argument>, before: Span, expected: &str) -> Result<Text, Fault> {
    let Some(argument) = argument else {
        return Err(Fault::new(before, format!("expected {expected}, found the end")));
    };
    argument.text().ok_or_else(|| match &argument.tokens[..] {
        [] => Fault::new(argument.comma_span(), format!("expected {expected}, found `,`")),
        tokens => {
            let found = describe(&tokens[0]);
            Fault::spanning(tokens, format!("expected {expected}, found {found}"))
        }
    })
}

impl Value {
    fn parse(argument: &Argument) -> Result<Self, Fault> {
        let (name, expression) = match &argument.tokens[..] {
            [TokenTree::Ident(name), equals, expression @ ..]
                if is_punct(equals, "=")
                    && !expression.first().is_some_and(|next| is_punct(next, "=")) =>
            {
                (Some(name.clone()), expression)
            }
            expression => (None, expression),
        };
        let Some(first) = expression.first() else {
            return Err(match &argument.tokens[..] {
                [] => Fault::new(argument.comma_span(), "expected a value, found `,`"),
                tokens => Fault::spanning(tokens, "expected a value after `=`"),
            });
        };
        Ok(Value {
            span: name.as_ref().map_or_else(|| first.span(), Ident::span),
            name,
            expression: expression.iter().cloned().collect(),
            is_used: false,
        })
    }

    /// An identifier in the text, which is a variable where the macro is called.
    pub(super) fn captured(ident: Ident) -> Self {
        let (span, expression) = (ident.span(), TokenTree::from(ident.clone()).into());
        Value { name: Some(ident), expression, span, is_used: true }
    }
}

/// Joins what was split at a comma between the angle brackets of `::<A, B>`.
fn join_generics(arguments: Vec<Argument>) -> Vec<Argument> {
    let mut joined: Vec<Argument> = Vec::new();
    for argument in arguments {
        match joined.last_mut() {
            Some(open) if has_open_generics(&open.tokens) => {
                open.tokens.extend(open.comma.take().map(TokenTree::from));
                open.tokens.extend(argument.tokens);
                open.comma = argument.comma;
            }
            _ => joined.push(argument),
        }
    }
    joined
}

/// Whether a `::<` has no `>` yet.
fn has_open_generics(tokens: &[TokenTree]) -> bool {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate() {
        let follows = |mark| index > 0 && is_punct(&tokens[index - 1], mark);
        if is_punct(token, "<") && (depth > 0 || follows(":")) {
            depth += 1;
        } else if is_punct(token, ">") && !follows("-=") {
            depth = depth.saturating_sub(1);
        }
    }
    depth > 0
}
