//! Header fields: `header("Name", "value")` ([`HeaderArgument::parse`]) on a variant or a struct, `header = "Name"`
//! and `headers = "Name"` ([`FieldHeader::parse`]) on a field. [`meant_row`], [`bare_row`] and [`meant_name`] are
//! what other forms mean.

use proc_macro2::{Ident, TokenTree};
use sip_codes_core::grammar::is_token_byte;
use sip_codes_core::header::HeaderField;
use syn::ExprPath;

use super::shape::{argument_after_text, arguments_in_parentheses, assigned, texts};
use crate::argument::{Argument, EXTENSION, describe, is_punct};
use crate::fault::{Fault, quoted, shortened};
use crate::header_field::{header_by_words, type_name};
use crate::literal::{Text, meant_string};

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
        match &arguments_in_parentheses(tokens)[..] {
            [name, value] => {
                let name = HeaderName::parse_argument(name)?;
                let value = HeaderContent::parse(value, &name)?;
                Ok(HeaderArgument { name, value })
            }
            [name, value, further, ..] => {
                HeaderName::parse_argument(name)?;
                match (value.text(), further.text()) {
                    (Some(first), Some(second)) => {
                        let both = format!("{}, {}", first.value(), second.value());
                        Err(Fault::new(second.span(), "expected one value, found a second")
                            .instead(format!(
                                "write both in one text, like {}",
                                quoted(&format!("{both:?}"))
                            )))
                    }
                    _ if further.tokens.is_empty() => Err(not_a_row(tokens)),
                    _ => Err(argument_after_text(&further.tokens)),
                }
            }
            _ => Err(not_a_row(tokens)),
        }
    }
}

/// The error of `header = "Name"` on a variant, `header("Name" = "value")` and the like.
fn not_a_row(tokens: &[TokenTree]) -> Fault {
    const EXPECTED: &str = "expected a name and a value";
    let texts = texts(&tokens[1..]);
    let row = match &texts[..] {
        [text] => meant_row(text),
        [name, value] => Some(write_row(name, value)),
        _ => None,
    };
    match (row, &texts[..]) {
        (Some(row), _) => Fault::spanning(tokens, EXPECTED).instead(format!("write {row}")),
        (None, [name]) => {
            let example = HeaderField::find(name).map_or("...", |field| field.grammar().example());
            Fault::spanning(tokens, format!("{EXPECTED}, like {}", write_row(name, example)))
                .instead(format!(
                    "if a field is the value, write {} on it",
                    write_field_header(name)
                ))
        }
        (None, _) => {
            Fault::spanning(tokens, format!("{EXPECTED}, like {}", write_row("Retry-After", "60")))
        }
    }
}

/// Writes a header field as an argument.
pub(super) fn write_row(name: &str, value: &str) -> String {
    let shown = |text: &str| shortened(&format!("{text:?}"));
    format!("`header({}, {})`", shown(name), shown(value))
}

/// Writes a header field as the argument of a field.
pub(super) fn write_field_header(name: &str) -> String {
    format!("`header = {}`", shortened(&format!("{name:?}")))
}

/// The argument that is meant by `"Name: value"`.
pub(super) fn meant_row(text: &str) -> Option<String> {
    let (_, value) = text.split_once(':')?;
    let name = meant_name(text)?;
    Some(write_row(&name, if value.trim().is_empty() { "..." } else { value.trim() }))
}

/// The name of a header field that a text is meant as: a name with another character between its words, or with a
/// colon and a value after it.
pub(crate) fn meant_name(text: &str) -> Option<String> {
    let (name, has_value) = match text.split_once(':') {
        Some((name, _)) => (name.trim(), true),
        None => (text.trim(), false),
    };
    match header_by_words(name) {
        Some(field) => Some(field.name().to_owned()),
        None => (has_value && is_token(name)).then(|| name.to_owned()),
    }
}

/// The argument that is meant by a text alone: `"Retry-After: 60"` or `"Retry-After"`.
pub(super) fn bare_row(text: &str) -> Option<String> {
    let name = meant_name(text)?;
    if header_by_words(&name).is_none() && !name.contains('-') {
        return None;
    }
    Some(meant_row(text).unwrap_or_else(|| write_row(&name, "...")))
}

/// Whether an argument is nothing but the name of a header field.
pub(super) fn is_bare_header(argument: &Argument) -> bool {
    argument.text().is_some_and(|text| header_by_words(text.value()).is_some())
}

/// Whether an argument is `header = "Name"`, as on a field.
pub(super) fn is_field_header(argument: &Argument) -> bool {
    match &argument.tokens[..] {
        [TokenTree::Ident(word), equals, name] => {
            word == "header" && is_punct(equals, "=") && Text::parse(name).is_some()
        }
        _ => false,
    }
}

/// Whether a text is a token (RFC 3261 §25.1), as names of header fields are.
pub(crate) fn is_token(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(is_token_byte)
}

impl HeaderContent {
    fn parse(value: &Argument, name: &HeaderName) -> Result<Self, Fault> {
        match value.text() {
            Some(text) => Ok(HeaderContent::Text(text)),
            None if is_path(&value.tokens) => Ok(HeaderContent::Constant(value.tokens.clone())),
            None => Err(value_without_quotes(value, name)),
        }
    }
}

impl FieldHeader {
    /// Parses `header = "Name"` and `headers = "Name"`.
    pub(super) fn parse(word: &Ident, tokens: &[TokenTree], is_list: bool) -> Result<Self, Fault> {
        match assigned(tokens) {
            Some(name) if !name.is_empty() => {
                HeaderName::parse(name).map(|name| FieldHeader { name, is_list })
            }
            _ => {
                let texts = texts(&tokens[1..]);
                let name = texts.first().map(|text| meant_name(text).unwrap_or(text.clone()));
                Err(match (name, is_list) {
                    (Some(name), _) => Fault::spanning(tokens, "expected `=` and a name")
                        .instead(format!("write `{word} = {}`", shortened(&format!("{name:?}")))),
                    (None, true) => Fault::spanning(
                        tokens,
                        "expected `=` and a name, like `headers = \"Allow\"`",
                    ),
                    (None, false) => Fault::spanning(
                        tokens,
                        "expected `=` and a name, like `header = \"Retry-After\"`",
                    ),
                })
            }
        }
    }
}

impl HeaderName {
    /// Parses an argument of `stack_adds("Name")` or the first of `header("Name", "value")`.
    pub(super) fn parse_argument(argument: &Argument) -> Result<Self, Fault> {
        if argument.tokens.is_empty() {
            return Err(Fault::new(argument.comma_span(), "expected a name in quotes, found `,`"));
        }
        HeaderName::parse(&argument.tokens)
    }

    /// Parses `"Name"` and `extension "Name"`, which are at least one token.
    fn parse(tokens: &[TokenTree]) -> Result<Self, Fault> {
        let (extension, name) = match tokens {
            [TokenTree::Ident(word), name @ ..] if word == EXTENSION && !name.is_empty() => {
                (Some(word.clone()), name)
            }
            [TokenTree::Ident(word), text] if Text::parse(text).is_some() => {
                let found = quoted(&word.to_string());
                let what =
                    format!("expected `{EXTENSION}` or nothing before the name, found {found}");
                return Err(Fault::new(word.span(), what));
            }
            name => (None, name),
        };
        let text = match name {
            [name] => Text::parse(name),
            _ => None,
        };
        let text = text.ok_or_else(|| name_without_quotes(name))?;
        let field = HeaderField::find(text.value());
        Ok(HeaderName { extension, text, field })
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

/// The error of a name that is no string literal: `N`, `Retry-After`, `header::RETRY_AFTER`.
fn name_without_quotes(name: &[TokenTree]) -> Fault {
    let found = match name {
        [name] => format!(", found {}", describe(name)),
        _ => String::new(),
    };
    let fault = Fault::spanning(name, format!("expected a name in quotes{found}"));
    let written: String = name.iter().map(ToString::to_string).collect();
    let last = written.rsplit("::").next().unwrap_or_default();
    match header_by_words(last) {
        Some(field) => fault.instead(format!("write `{:?}`", field.name())),
        None => fault.instead("write the name itself, like `\"Retry-After\"`"),
    }
}

/// Whether tokens are the path of a constant, such as `Self::REJECTED` or `<T as Limits>::RETRY`.
fn is_path(tokens: &[TokenTree]) -> bool {
    syn::parse2::<ExprPath>(tokens.iter().cloned().collect()).is_ok()
}

/// The error of a value that is neither a string literal nor a path.
fn value_without_quotes(value: &Argument, name: &HeaderName) -> Fault {
    match &value.tokens[..] {
        [] => Fault::new(value.comma_span(), "expected a value in quotes, found `,`"),
        [literal @ TokenTree::Literal(_)] => {
            let found = literal.to_string();
            Fault::new(
                literal.span(),
                format!("expected a value in quotes, found {}", quoted(&found)),
            )
            .instead(format!("write {}", quoted(&meant_string(&found))))
        }
        // `Contact::new("<sip:bob@example.com>")`
        [.., TokenTree::Group(_)] => {
            let constant = match name.field.and_then(type_name) {
                Some(_) => "a constant made with `sip_header!`",
                None => "a constant",
            };
            Fault::spanning(&value.tokens, format!("expected a value in quotes, or {constant}"))
                .instead(format!(
                    "if a field is the value, write {} on it",
                    write_field_header(name.registered())
                ))
        }
        tokens => Fault::spanning(tokens, "expected a value in quotes")
            .instead("a field is inserted by its name, like `\"{seconds}\"`"),
    }
}
