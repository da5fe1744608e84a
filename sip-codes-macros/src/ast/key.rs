//! One argument of a `#[sip(...)]` attribute.

use proc_macro2::{Delimiter, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::LitStr;

use super::argument::{self, Argument, show, string};
use super::code::{Code, Place};
use super::response::Answer;
use crate::fault::{Fault, quoted};
use crate::near;

/// What an argument says.
pub(super) enum Key {
    Answer(Answer),
    Root(Ident, Root),
    Complete(Ident),
    TryFrom(Ident),
    Reason(Ident, LitStr),
    /// `header("Name", "value")` on a case.
    Header(Header),
    /// `header = "Name"` on a field, which is the value.
    HeaderName(LitStr),
}

/// The path to `sip-codes`: `::sip_codes`, or what `crate = ...` says.
pub(crate) struct Root(Vec<TokenTree>);

/// The name and the value of a header field.
pub(crate) struct Header {
    pub(crate) name: LitStr,
    pub(crate) value: LitStr,
}

/// What carries an attribute. It decides which keys may stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bearer {
    Struct,
    Enum,
    Variant,
    Field,
}

/// All keys, and where they may stand.
const KEYS: &[(&str, &str)] = &[
    ("crate", "the type"),
    ("complete", "the type"),
    ("try_from", "an enum"),
    ("other", "a variant"),
    ("transparent", "a variant or a field"),
    ("header", "a variant or a field"),
    ("reason", "a variant or a struct"),
    ("extension", "a variant or a struct"),
];

impl Bearer {
    fn keys(self) -> &'static [&'static str] {
        match self {
            Bearer::Struct => {
                &["extension", "transparent", "reason", "header", "complete", "crate"]
            }
            Bearer::Enum => &["extension", "complete", "try_from", "crate"],
            Bearer::Variant => &["extension", "transparent", "other", "reason", "header"],
            Bearer::Field => &["transparent", "header"],
        }
    }

    /// The key that a word is or is close to: one that may stand here, or one that has another place.
    pub(super) fn key_meant_by(self, word: &Ident) -> Option<&'static str> {
        let name = word.to_string();
        known(&name).map(|(key, _)| key).or_else(|| near::word(&name, self.keys()))
    }

    fn expected(self) -> &'static str {
        match self {
            Bearer::Struct | Bearer::Variant => {
                "a status code, `transparent`, `reason` or `header`"
            }
            Bearer::Enum => "a status code, `complete`, `try_from` or `crate`",
            Bearer::Field => "`transparent` or `header`",
        }
    }
}

impl Key {
    /// Reads an argument by its first word.
    pub(super) fn parse(argument: &Argument, bearer: Bearer) -> Result<Self, Fault> {
        let tokens = &argument.tokens[..];
        let (word, rest) = match tokens {
            [] => {
                let comma = argument.comma.as_ref().map_or_else(Span::call_site, Punct::span);
                return Err(Fault::at(comma, format!("expected {}, found `,`", bearer.expected())));
            }
            [TokenTree::Ident(word), rest @ ..] => (word, rest),
            _ if bearer == Bearer::Field => return Err(unexpected(tokens, bearer)),
            _ => return code(tokens),
        };
        let name = word.to_string();
        if !bearer.keys().contains(&name.as_str()) {
            return Err(if let Some((_, home)) = known(&name) {
                misplaced(word, bearer, home)
            } else if is_key(word, rest) {
                unknown(word, rest, bearer)
            } else if bearer == Bearer::Field {
                unexpected(tokens, bearer)
            } else {
                return code(tokens);
            });
        }
        match name.as_str() {
            "transparent" => alone(word, rest).map(Answer::Transparent).map(Key::Answer),
            "other" => alone(word, rest).map(Answer::Other).map(Key::Answer),
            "complete" => alone(word, rest).map(Key::Complete),
            "try_from" => alone(word, rest).map(Key::TryFrom),
            "crate" => root(tokens).map(|path| Key::Root(word.clone(), path)),
            "reason" => reason(word, rest).map(|reason| Key::Reason(word.clone(), reason)),
            "header" if bearer == Bearer::Field => header_name(tokens).map(Key::HeaderName),
            "header" => header(tokens).map(Key::Header),
            _ => code(tokens),
        }
    }
}

fn code(tokens: &[TokenTree]) -> Result<Key, Fault> {
    Code::parse(tokens, Place::Attribute).map(Answer::Code).map(Key::Answer)
}

fn alone(word: &Ident, rest: &[TokenTree]) -> Result<Ident, Fault> {
    match rest {
        [] => Ok(word.clone()),
        [next, ..] => Err(Fault::at(
            next.span(),
            format!("expected nothing or `,` after `{word}`, found {}", show(next)),
        )),
    }
}

impl Default for Root {
    fn default() -> Self {
        let colon = |spacing| TokenTree::from(Punct::new(':', spacing));
        let name = Ident::new("sip_codes", Span::call_site());
        Root(vec![colon(Spacing::Joint), colon(Spacing::Alone), name.into()])
    }
}

impl ToTokens for Root {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.0);
    }
}

/// Reads `crate = path`.
pub(super) fn root(tokens: &[TokenTree]) -> Result<Root, Fault> {
    let fault = |tokens| Fault::over(tokens, "expected a path, like `crate = my_crate::sip_codes`");
    match tokens {
        [_, TokenTree::Punct(equals), path @ ..] if equals.as_char() == '=' && !path.is_empty() => {
            if is_path(path) {
                Ok(Root(path.to_vec()))
            } else {
                Err(fault(path))
            }
        }
        tokens => Err(fault(tokens)),
    }
}

/// Whether the tokens are words with `::` between them, and perhaps before them.
fn is_path(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Punct(first), TokenTree::Punct(second), rest @ ..]
            if is_double_colon(first, second) =>
        {
            is_relative_path(rest)
        }
        tokens => is_relative_path(tokens),
    }
}

fn is_relative_path(tokens: &[TokenTree]) -> bool {
    match tokens {
        [TokenTree::Ident(_)] => true,
        [TokenTree::Ident(_), TokenTree::Punct(first), TokenTree::Punct(second), rest @ ..] => {
            is_double_colon(first, second) && is_relative_path(rest)
        }
        _ => false,
    }
}

fn is_double_colon(first: &Punct, second: &Punct) -> bool {
    first.as_char() == ':' && first.spacing() == Spacing::Joint && second.as_char() == ':'
}

/// Reads `reason = "text"`.
fn reason(word: &Ident, rest: &[TokenTree]) -> Result<LitStr, Fault> {
    match rest {
        [TokenTree::Punct(equals), text] if equals.as_char() == '=' => string(text),
        _ => None,
    }
    .ok_or_else(|| {
        let word = TokenTree::Ident(word.clone());
        let tokens: Vec<TokenTree> = [word].into_iter().chain(rest.iter().cloned()).collect();
        Fault::over(&tokens, "expected a text, like `reason = \"No such user\"`")
    })
}

/// Reads `header("Name", "value")`.
fn header(tokens: &[TokenTree]) -> Result<Header, Fault> {
    match tokens {
        [_, TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            match &argument::split(group.stream().into_iter())[..] {
                [name, value] => match (&name.tokens[..], &value.tokens[..]) {
                    ([name], [value]) => {
                        string(name).zip(string(value)).map(|(name, value)| Header { name, value })
                    }
                    _ => None,
                },
                _ => None,
            }
        }
        _ => None,
    }
    .ok_or_else(|| {
        Fault::over(tokens, "expected a name and a value, like `header(\"Retry-After\", \"60\")`")
    })
}

/// Reads `header = "Name"`.
fn header_name(tokens: &[TokenTree]) -> Result<LitStr, Fault> {
    match tokens {
        [_, TokenTree::Punct(equals), name] if equals.as_char() == '=' => string(name),
        _ => None,
    }
    .ok_or_else(|| Fault::over(tokens, "expected a name, like `header = \"Retry-After\"`"))
}

/// The fault of a reason phrase without its key.
pub(super) fn bare_reason(text: &LitStr) -> Fault {
    Fault::at(
        text.span(),
        "expected a key before the text; for a reason phrase of your own, write `reason = \"...\"`",
    )
}

/// Tells a key from the name of a constant and from an expression that starts with a name.
fn is_key(word: &Ident, rest: &[TokenTree]) -> bool {
    match rest {
        [] => near::constant(&word.to_string()).is_none(),
        [TokenTree::Punct(mark), ..] => mark.as_char() == '=',
        [TokenTree::Group(_), ..] => true,
        _ => false,
    }
}

fn unexpected(tokens: &[TokenTree], bearer: Bearer) -> Fault {
    let found = tokens.first().map(show).unwrap_or_default();
    Fault::over(tokens, format!("expected {}, found {found}", bearer.expected()))
}

/// The key and where it may stand, if the name is one.
fn known(name: &str) -> Option<(&'static str, &'static str)> {
    KEYS.iter().copied().find(|(key, _)| *key == name)
}

/// The fault of a key that belongs somewhere else.
fn misplaced(word: &Ident, bearer: Bearer, home: &str) -> Fault {
    let here = match bearer {
        Bearer::Struct => "a struct",
        Bearer::Enum => "the enum",
        Bearer::Variant => "a variant",
        Bearer::Field => "a field",
    };
    Fault::at(word.span(), format!("`{word}` is not for {here}; move it to {home}"))
}

fn unknown(word: &Ident, rest: &[TokenTree], bearer: Bearer) -> Fault {
    let name = word.to_string();
    let assigned =
        rest.split_first().and_then(|(_, value)| Code::parse(value, Place::Attribute).ok());
    let way_out = match (near::word(&name, bearer.keys()), assigned) {
        (Some(key), _) => format!("write `{key}`"),
        (None, Some(code)) if bearer != Bearer::Field => {
            format!("write {}", Place::Attribute.write(code.literal))
        }
        (None, _) => format!("expected {}", bearer.expected()),
    };
    Fault::at(word.span(), format!("unknown key {}; {way_out}", quoted(&name)))
}
