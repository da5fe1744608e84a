//! The arguments of `sip_header!`. Entry point: [`HeaderArguments::parse`].

use proc_macro2::{Ident, Span, TokenStream, TokenTree, token_stream};
use sip_codes_core::header::HeaderField;

use crate::argument::{Argument, describe, is_punct, split_arguments};
use crate::fault::{Fault, quoted, shortened};
use crate::header_field::type_name;
use crate::literal::{Text, meant_string};

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
        let arguments = join_generics(split_arguments(input));
        if let [row] = &arguments[..] {
            if let Some((name, value)) =
                row.text().as_ref().and_then(|text| text.value().split_once(':'))
            {
                let shown = |text: &str| shortened(&format!("{:?}", text.trim()));
                return Err(Fault::spanning(&row.tokens, "expected a name and a value")
                    .instead(format!("write `sip_header!({}, {})`", shown(name), shown(value))));
            }
        }
        let mut arguments = arguments.into_iter();
        let expected = "a header field name in quotes, like `\"Contact\"`";
        let name = parse_text(arguments.next(), Span::call_site(), expected, None)?;
        let field = HeaderField::find(name.value());
        let value = parse_text(arguments.next(), name.span(), "a value in quotes", field)?;
        let mut values = Vec::new();
        for argument in arguments {
            values.push(Value::parse(&argument)?);
        }
        Ok(HeaderArguments { name, value, values })
    }
}

/// Parses a text in quotes. If the argument is missing, the error is at `before`, the place of the one before it.
/// `field` is the header field whose value the text is.
fn parse_text(
    argument: Option<Argument>,
    before: Span,
    expected: &str,
    field: Option<&HeaderField>,
) -> Result<Text, Fault> {
    let Some(argument) = argument else {
        return Err(Fault::new(before, format!("expected {expected}, found the end")));
    };
    argument.text().ok_or_else(|| match &argument.tokens[..] {
        [] => Fault::new(argument.comma_span(), format!("expected {expected}, found `,`")),
        // `"Contact" = "<sip:bob@example.com>"`
        [text, next, ..] if Text::parse(text).is_some() => {
            let what = format!("expected `,` after the text, found {}", describe(next));
            Fault::new(next.span(), what)
        }
        tokens => {
            let found = describe(&tokens[0]);
            let fault = Fault::spanning(tokens, format!("expected {expected}, found {found}"));
            match tokens {
                [TokenTree::Literal(literal)] => {
                    let meant = meant_string(&literal.to_string());
                    fault.instead(format!("write {}", quoted(&meant)))
                }
                // `format!("<sip:{user}>")`
                [.., TokenTree::Group(_)] => {
                    fault.instead("write the text alone, which inserts values as `format!` does")
                }
                // `user`
                [TokenTree::Ident(word)] => match field.and_then(type_name) {
                    Some(name) => fault
                        .instead(format!("for a text at run time, write `{name}::new({word})?`")),
                    None => fault,
                },
                _ => fault,
            }
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
