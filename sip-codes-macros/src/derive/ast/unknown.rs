//! Errors of arguments that are no key here, with the key that was meant. Entry points: [`misplaced`] for a keyword
//! that is allowed elsewhere, [`unknown`] for another word, [`hyphenated`] for `send-only`, [`without_word`] for what
//! begins with no word, and [`intended_word`].

use proc_macro2::{Ident, TokenTree};

use super::also::{EXCLUSION_WORDS, class_of, excluded};
use super::header::{bare_row, meant_name, write_field_header, write_row};
use super::keyword::{AttributeSite, Keyword};
use super::reason::PHRASE_WORDS;
use super::shape::texts;
use crate::argument::{Argument, describe, is_punct};
use crate::code::{CodeArgument, Syntax};
use crate::fault::{Fault, quoted, shortened};
use crate::header_field::header_by_words;
use crate::literal::Text;
use crate::suggest;

/// The word that an argument begins with, written as a keyword: `send_only` for `send-only`.
pub(super) fn intended_word(argument: &Argument) -> Option<Ident> {
    let word = argument.word().filter(|_| !starts_path(&argument.tokens[1..]))?;
    let name = hyphenated_name(&argument.tokens).map(|(name, _)| name.replace('-', "_"));
    match name.filter(|name| Keyword::find(name).is_some()) {
        Some(name) => Some(Ident::new(&name, word.span())),
        None => Some(word.clone()),
    }
}

/// Whether what follows a word makes it the beginning of a path, such as `crate::BUSY`.
pub(super) fn starts_path(rest: &[TokenTree]) -> bool {
    matches!(rest, [first, second, ..] if is_punct(first, ":") && is_punct(second, ":"))
}

/// The error of a keyword that belongs somewhere else.
pub(super) fn misplaced(
    word: &Ident,
    rest: &[TokenTree],
    site: AttributeSite,
    keyword: Keyword,
) -> Fault {
    let instead = match (keyword, site, rest) {
        (Keyword::Extension, AttributeSite::Field, [name]) if Text::parse(name).is_some() => {
            format!("write `header = {word} {}`", shortened(&name.to_string()))
        }
        (Keyword::Extension, AttributeSite::Field, [code]) => {
            return code_on_field(&[word.clone().into(), code.clone()], format!("{word} {code}"));
        }
        (Keyword::Status, _, _) if CodeArgument::find_status(rest).is_some() => write_code(rest),
        (Keyword::Headers, AttributeSite::Struct | AttributeSite::Variant, _) => {
            "write `header`".to_owned()
        }
        (Keyword::Default, AttributeSite::Variant, _) => {
            "for the variant that no other variant takes, write `other`".to_owned()
        }
        (Keyword::SendOnly, AttributeSite::Struct, _) => {
            "leave it out, and do not derive `FromSipResponse`".to_owned()
        }
        _ => format!("move it to {}", keyword.home()),
    };
    Fault::new(word.span(), format!("`{word}` is not for {}", site.name())).instead(instead)
}

/// The error of a word that is no keyword.
pub(super) fn unknown(word: &Ident, rest: &[TokenTree], site: AttributeSite) -> Fault {
    let name = word.to_string();
    let is_field = site == AttributeSite::Field;
    let is_case = matches!(site, AttributeSite::Struct | AttributeSite::Variant);
    let fault = Fault::new(word.span(), format!("unknown key {}", quoted(&name)));
    if is_case && EXCLUSION_WORDS.contains(&&*name) {
        return excluded(fault, rest);
    }
    if let Some(instead) = key_of_other_derive(&name, rest, site) {
        return fault.instead(instead);
    }
    if let Some(key) = site.nearest_keyword(&name) {
        return fault.instead(format!("write `{key}`"));
    }
    if !is_field && CodeArgument::find_status(rest).is_some() {
        return fault.instead(write_code(rest));
    }
    if let Some(header) = header_key(&name, rest, site) {
        return fault.instead(header);
    }
    if ["code", "status_code", "number"].contains(&&*name) {
        return fault.instead(match site {
            AttributeSite::Field => "write `status`",
            _ => "write three digits alone, like `#[sip(486)]`",
        });
    }
    if site != AttributeSite::Enum && PHRASE_WORDS.contains(&&*name) {
        return fault.instead("write `reason`");
    }
    fault.instead(format!("expected {}", site.expected()))
}

/// The error of `send-only` and of `Retry-After = "60"`. `None` if the argument begins otherwise, or with a name that
/// means nothing.
pub(super) fn hyphenated(tokens: &[TokenTree], site: AttributeSite) -> Option<Fault> {
    let (name, length) = hyphenated_name(tokens)?;
    let (written, rest) = tokens.split_at(length);
    let word = name.replace('-', "_");
    let instead = match Keyword::find(&word) {
        Some(_) => format!("write `{word}`"),
        None => header_key(&name, rest, site)?,
    };
    Some(Fault::spanning(written, format!("unknown key {}", quoted(&name))).instead(instead))
}

/// The name of at least two identifiers with hyphens between them, and the number of its tokens.
fn hyphenated_name(tokens: &[TokenTree]) -> Option<(String, usize)> {
    let [TokenTree::Ident(first), rest @ ..] = tokens else { return None };
    let mut name = first.to_string();
    let mut length = 1;
    for pair in rest.chunks_exact(2) {
        match pair {
            [hyphen, TokenTree::Ident(word)] if is_punct(hyphen, "-") => {
                name.push('-');
                name.push_str(&word.to_string());
                length += 2;
            }
            _ => break,
        }
    }
    (length > 1).then_some((name, length))
}

/// The error of an argument that begins with no word, if it can be no code here.
pub(super) fn without_word(tokens: &[TokenTree], site: AttributeSite) -> Option<Fault> {
    let text = tokens.first().and_then(Text::parse);
    if site != AttributeSite::Field {
        let text = text?;
        let instead = match tokens {
            // `"Retry-After" = "60"`
            [_, equals, rest @ ..] if is_punct(equals, "=") => {
                let name = meant_name(text.value()).unwrap_or_else(|| text.value().to_owned());
                on_case(&write_row(&name, &value_of(rest)), site)
            }
            // `"Retry-After: 60"`
            [_] => on_case(&bare_row(text.value())?, site),
            _ => return None,
        };
        return Some(Fault::spanning(tokens, "expected a key before the text").instead(instead));
    }
    if let Some(text) = text {
        let fault = Fault::spanning(tokens, "expected a key before the text");
        let value = text.value();
        return Some(match meant_name(value) {
            Some(name) => fault.instead(format!("write {}", write_field_header(&name))),
            None if value.contains(' ') || value.is_empty() => {
                fault.instead("a reason phrase is `reason = \"...\"` on the variant or the struct")
            }
            None => fault.instead(format!("write {}", write_field_header(value))),
        });
    }
    if let [TokenTree::Literal(class)] = tokens {
        if class_of(&class.to_string()).is_some() {
            return Some(
                Fault::spanning(tokens, "a class of codes is not for a field")
                    .instead(format!("write `also({class})` on the variant or the struct")),
            );
        }
    }
    if let Some(status) = CodeArgument::find_status(tokens) {
        return Some(code_on_field(tokens, status.as_str().to_owned()));
    }
    let found = tokens.first().map(describe).unwrap_or_default();
    Some(Fault::spanning(tokens, format!("expected {}, found {found}", site.expected())))
}

fn code_on_field(tokens: &[TokenTree], code: String) -> Fault {
    Fault::spanning(tokens, "a status code is not for a field")
        .instead(format!("move {} to the variant or the struct", Syntax::Attribute.write(code)))
}

fn write_code(value: &[TokenTree]) -> String {
    let code = CodeArgument::find_status(value).map_or("486", |status| status.as_str());
    format!("write {}", Syntax::Attribute.write(code))
}

/// What to write for a name of a header field that is written as a key: `retry_after = 60`.
fn header_key(name: &str, rest: &[TokenTree], site: AttributeSite) -> Option<String> {
    let name = header_by_words(name)?.name();
    Some(match site {
        AttributeSite::Field => format!("write {}", write_field_header(name)),
        _ => on_case(&write_row(name, &value_of(rest)), site),
    })
}

/// What to write on a variant or a struct.
fn on_case(key: &str, site: AttributeSite) -> String {
    match site {
        AttributeSite::Enum => format!("write {key} on the variant"),
        _ => format!("write {key}"),
    }
}

/// The value after `=`, as the text of a header field.
fn value_of(tokens: &[TokenTree]) -> String {
    match tokens {
        [equals, value @ ..] if is_punct(equals, "=") => value_of(value),
        [value @ TokenTree::Literal(literal)] => match Text::parse(value) {
            Some(text) => text.value().to_owned(),
            None => literal.to_string(),
        },
        [TokenTree::Ident(field)] => format!("{{{field}}}"),
        _ => "...".to_owned(),
    }
}

/// What to write for a key of serde, thiserror and the like.
fn key_of_other_derive(name: &str, rest: &[TokenTree], site: AttributeSite) -> Option<String> {
    use AttributeSite::{Enum, Field, Struct, Variant};

    let text = texts(rest).into_iter().next();
    Some(match (name, site, text) {
        ("with" | "deserialize_with" | "from_str" | "parse_with", Field, text) => {
            let written = || rest.iter().skip(1).map(ToString::to_string).collect::<String>();
            let path = text.unwrap_or_else(written);
            let path = if path.is_empty() { "path" } else { &path };
            format!("write `parse = {}`", shortened(path))
        }
        ("rename" | "name", Field, Some(name)) => {
            format!("write {}", write_field_header(&meant_name(&name).unwrap_or(name)))
        }
        ("rename" | "error", Struct | Variant, Some(text)) => {
            format!("write `reason = {}`", shortened(&format!("{text:?}")))
        }
        ("value", Struct | Variant, _) => "write `header(\"Name\", \"value\")`".to_owned(),
        ("optional", Field, _) => "give the field the type `Option`".to_owned(),
        ("flatten", Field, _) => "write `transparent`".to_owned(),
        ("skip" | "skip_serializing" | "ignore", Field, _) => {
            "leave it out, a field without a key is not sent".to_owned()
        }
        ("skip_serializing_if", Field, _) => {
            "leave it out, a field that is `None` is not sent".to_owned()
        }
        ("skip_deserializing", Field, _) => "write `default`".to_owned(),
        ("skip" | "skip_deserializing", Variant, _) => {
            "if it is not read, write `send_only`".to_owned()
        }
        ("from", Field | Variant | Struct, _) => {
            "leave it out, no `From` is implemented here".to_owned()
        }
        ("source" | "backtrace" | "skip_serializing_if" | "alias" | "borrow", _, _)
        | (
            "rename_all" | "tag" | "content" | "untagged" | "deny_unknown_fields",
            Struct | Enum,
            _,
        ) => "leave it out".to_owned(),
        _ => return None,
    })
}

/// Tells a key from the name of a constant and from an expression that starts with a name.
pub(super) fn looks_like_key(word: &Ident, rest: &[TokenTree]) -> bool {
    match rest {
        [] => {
            let name = word.to_string();
            !suggest::is_constant_name(&name) && suggest::row_by_name(&name).is_none()
        }
        [TokenTree::Punct(mark), ..] => mark.as_char() == '=',
        [TokenTree::Group(_), ..] => word != "StatusCode",
        _ => false,
    }
}
