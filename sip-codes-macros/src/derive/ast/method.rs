//! One argument of `methods(...)`. Entry point: [`MethodArgument::parse`].

use proc_macro2::{Ident, Span, TokenTree};

use super::shape::listed;
use crate::argument::{Argument, EXTENSION, describe, is_punct};
use crate::fault::Fault;
use crate::literal::Text;

/// The name of a method, perhaps after the word `extension`.
pub(crate) struct MethodArgument {
    pub(crate) extension: Option<Ident>,
    pub(crate) name: String,
    pub(crate) span: Span,
}

impl MethodArgument {
    /// Parses `INVITE`, `extension TELEPORT` and `"X-MOVE"`.
    pub(super) fn parse(argument: &Argument) -> Result<Self, Fault> {
        let (extension, name) = match &argument.tokens[..] {
            [TokenTree::Ident(word), name] if word == EXTENSION => (Some(word.clone()), name),
            [name] => (None, name),
            [] => {
                return Err(Fault::new(argument.comma_span(), "expected a method, found `,`"));
            }
            tokens => {
                let has_marks = tokens.iter().any(|token| is_punct(token, "|"));
                return Err(match listed(tokens).filter(|_| has_marks) {
                    Some(methods) => Fault::spanning(tokens, "expected one method")
                        .instead(format!("write `methods({methods})`")),
                    None => Fault::spanning(tokens, "expected a method, like `INVITE`"),
                });
            }
        };
        let span = name.span();
        let name = match (name, Text::parse(name)) {
            (TokenTree::Ident(name), _) => name.to_string(),
            (_, Some(text)) => text.value().to_owned(),
            (other, None) => {
                let found = describe(other);
                return Err(Fault::new(span, format!("expected a method, found {found}")));
            }
        };
        Ok(MethodArgument { extension, name, span })
    }
}
