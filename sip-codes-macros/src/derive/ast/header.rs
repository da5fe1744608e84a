//! Header fields: `header("Name", "value")` ([`HeaderArgument::parse`]) on a variant or a struct, `header = "Name"`
//! and `headers = "Name"` ([`FieldHeader::parse`]) on a field.

use proc_macro2::{Ident, TokenTree};
use sip_codes_core::header::HeaderField;
use syn::ExprPath;

use super::shape::{arguments_in_parentheses, assigned};
use crate::argument::{Argument, EXTENSION};
use crate::fault::{Fault, quoted};
use crate::literal::Text;

/// The name and the value of a header field.
pub(crate) struct HeaderArgument {
    pub(crate) name: HeaderName,
    pub(crate) value: HeaderContent,
}

/// The value of a header field.
pub(crate) enum HeaderContent {
    /// A text with insertions.
    Text(Text),
    /// The path of a constant: never empty.
    Constant(Vec<TokenTree>),
}

/// The name of a header field, perhaps after the word `extension`.
pub(crate) struct HeaderName {
    pub(crate) extension: Option<Ident>,
    pub(crate) text: Text,
    /// What is known of the header field.
    pub(crate) field: Option<&'static HeaderField>,
}

/// The name of a header field that a field is the value of.
pub(crate) struct FieldHeader {
    pub(crate) name: HeaderName,
    /// Whether the field is a collection: the word `headers`.
    pub(crate) is_list: bool,
}

impl HeaderArgument {
    /// Parses `header("Name", "value")` and `header("Name", CONSTANT)`.
    pub(super) fn parse(tokens: &[TokenTree]) -> Result<Self, Fault> {
        let arguments = arguments_in_parentheses(tokens);
        let expected = "expected a name and a value";
        match &arguments[..] {
            [name, value] => {
                if let Some(name) = HeaderName::parse(&name.tokens) {
                    let value = HeaderContent::parse(value)?;
                    return Ok(HeaderArgument { name, value });
                }
            }
            [row] => {
                let text = row.text();
                let text = text.as_ref().map_or("", Text::value);
                if let Some((name, value)) = text.split_once(':') {
                    let (name, value) = (name.trim(), value.trim());
                    return Err(Fault::spanning(&row.tokens, expected)
                        .instead(format!("write `header({name:?}, {value:?})`")));
                }
            }
            _ => {}
        }
        Err(match FieldHeader::parse(tokens, false) {
            Ok(header) => {
                let name = header.name.text.value();
                Fault::spanning(tokens, expected).instead(format!(
                    "if a field is the value, move `#[sip(header = {name:?})]` onto the field"
                ))
            }
            Err(_) => Fault::spanning(
                tokens,
                format!("{expected}, like `header(\"Retry-After\", \"60\")`"),
            ),
        })
    }
}

impl HeaderContent {
    fn parse(value: &Argument) -> Result<Self, Fault> {
        match value.text() {
            Some(text) => Ok(HeaderContent::Text(text)),
            None if is_path(&value.tokens) => Ok(HeaderContent::Constant(value.tokens.clone())),
            None => Err(value_without_quotes(value)),
        }
    }
}

impl FieldHeader {
    /// Parses `header = "Name"` and `headers = "Name"`.
    pub(super) fn parse(tokens: &[TokenTree], is_list: bool) -> Result<Self, Fault> {
        let name = assigned(tokens).and_then(HeaderName::parse);
        name.map(|name| FieldHeader { name, is_list }).ok_or_else(|| {
            let like = if is_list { "`headers = \"Allow\"`" } else { "`header = \"Retry-After\"`" };
            Fault::spanning(tokens, format!("expected a name, like {like}"))
        })
    }
}

impl HeaderName {
    /// Parses an argument of `stack_adds("Name")`.
    pub(super) fn parse_argument(argument: &Argument) -> Result<Self, Fault> {
        HeaderName::parse(&argument.tokens).ok_or_else(|| match &argument.tokens[..] {
            [] => Fault::new(argument.comma_span(), "expected a name in quotes, found `,`"),
            tokens => Fault::spanning(tokens, "expected a name in quotes, like `\"Contact\"`"),
        })
    }

    /// Parses `"Name"` and `extension "Name"`.
    fn parse(tokens: &[TokenTree]) -> Option<Self> {
        let (extension, text) = match tokens {
            [TokenTree::Ident(word), text] if word == EXTENSION => (Some(word.clone()), text),
            [text] => (None, text),
            _ => return None,
        };
        let text = Text::parse(text)?;
        let field = HeaderField::find(text.value());
        Some(HeaderName { extension, text, field })
    }

    /// The name as its RFC writes it, or as it is written if it is not registered.
    pub(crate) fn registered(&self) -> &str {
        self.field.map_or(self.text.value(), |field| field.name())
    }

    /// Whether it is the same header field as another.
    pub(crate) fn is_same_as(&self, other: &HeaderName) -> bool {
        self.registered().eq_ignore_ascii_case(other.registered())
    }
}

/// Whether tokens are the path of a constant, such as `Self::REJECTED` or `<T as Limits>::RETRY`.
fn is_path(tokens: &[TokenTree]) -> bool {
    syn::parse2::<ExprPath>(tokens.iter().cloned().collect()).is_ok()
}

/// The error of a value that is neither a string literal nor a path.
fn value_without_quotes(value: &Argument) -> Fault {
    match &value.tokens[..] {
        [] => Fault::new(value.comma_span(), "expected a value in quotes, found `,`"),
        [literal @ TokenTree::Literal(_)] => {
            let found = literal.to_string();
            Fault::new(
                literal.span(),
                format!("expected a value in quotes, found {}", quoted(&found)),
            )
            .instead(format!("write {}", quoted(&format!("\"{found}\""))))
        }
        tokens => Fault::spanning(tokens, "expected a value in quotes")
            .instead("a field is inserted by its name, like `\"{seconds}\"`"),
    }
}
