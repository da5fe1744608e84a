//! The `#[sip(...)]` attributes of a type, a variant or a field.

use proc_macro2::{Ident, Punct, Span, TokenTree};
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::{Attribute, Meta, Path};

use super::argument::{self, Argument, show};
use super::code::{Code, Place};
use super::response::Answer;
use crate::fault::{Fault, Faults, Reported};
use crate::near;

/// What carries an attribute. It decides which keys may stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bearer {
    Struct,
    Enum,
    Variant,
    Field,
}

impl Bearer {
    fn keys(self) -> &'static [&'static str] {
        match self {
            Bearer::Struct => &["extension", "transparent", "crate"],
            Bearer::Enum => &["extension", "crate"],
            Bearer::Variant => &["extension", "transparent"],
            Bearer::Field => &["transparent"],
        }
    }

    fn expected(self) -> &'static str {
        match self {
            Bearer::Struct => "a status code, `transparent` or `crate`",
            Bearer::Enum => "a status code or `crate`",
            Bearer::Variant => "a status code or `transparent`",
            Bearer::Field => "`transparent`",
        }
    }
}

/// All `#[sip(...)]` attributes of one bearer, taken together.
pub(super) struct Attributes {
    pub(super) answer: Option<Answer>,
    pub(super) root: Option<Result<Path, Reported>>,
}

/// One argument of an attribute.
enum Key {
    Answer(Answer),
    Root(Ident, Path),
}

impl Attributes {
    pub(super) fn parse(attributes: &[Attribute], bearer: Bearer, faults: &mut Faults) -> Self {
        let mut read = Attributes { answer: None, root: None };
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("sip")) {
            match &attribute.meta {
                Meta::List(list) => {
                    for argument in argument::split(list.tokens.clone()) {
                        read.add(&argument, bearer, faults);
                    }
                }
                Meta::Path(_) | Meta::NameValue(_) => {
                    let reported = faults.report(no_list(attribute, bearer));
                    read.answer.get_or_insert(Answer::Faulty(reported));
                }
            }
        }
        read
    }

    /// The word `transparent`, which is all that a field can answer.
    pub(super) fn transparent(self) -> Result<Option<Ident>, Reported> {
        match self.answer {
            Some(Answer::Transparent(word)) => Ok(Some(word)),
            Some(Answer::Faulty(reported)) => Err(reported),
            Some(Answer::Code(_)) | None => Ok(None),
        }
    }

    /// The status code, which is all that an enum as a whole can answer.
    pub(super) fn code(self) -> Option<Result<Code, Reported>> {
        match self.answer {
            Some(Answer::Code(code)) => Some(Ok(code)),
            Some(Answer::Faulty(reported)) => Some(Err(reported)),
            Some(Answer::Transparent(_)) | None => None,
        }
    }

    fn add(&mut self, argument: &Argument, bearer: Bearer, faults: &mut Faults) {
        match key(argument, bearer) {
            Ok(Key::Answer(answer)) => {
                if let Err(fault) = self.add_answer(answer) {
                    faults.report(fault);
                }
            }
            Ok(Key::Root(word, _)) if self.root.is_some() => {
                faults.report(repeated(&word));
            }
            Ok(Key::Root(_, path)) => self.root = Some(Ok(path)),
            Err(fault) => {
                let reported = faults.report(fault);
                if argument.is_about("crate") {
                    self.root = Some(Err(reported));
                } else {
                    self.answer.get_or_insert(Answer::Faulty(reported));
                }
            }
        }
    }

    /// Keeps the first answer that has no fault; a second one is a fault.
    fn add_answer(&mut self, second: Answer) -> Result<(), Fault> {
        match (&self.answer, &second) {
            (Some(Answer::Code(first)), Answer::Code(second)) => Err(Fault::at(
                second.literal.span(),
                format!(
                    "expected one status code, found a second; the first is `{}`",
                    first.literal,
                ),
            )),
            (Some(Answer::Code(code)), Answer::Transparent(word)) => Err(both(code, word.span())),
            (Some(Answer::Transparent(_)), Answer::Code(code)) => {
                Err(both(code, code.literal.span()))
            }
            (Some(Answer::Transparent(_)), Answer::Transparent(word)) => Err(repeated(word)),
            (None | Some(Answer::Faulty(_)), _) | (_, Answer::Faulty(_)) => {
                self.answer = Some(second);
                Ok(())
            }
        }
    }
}

/// The fault of a key that stands twice where it may stand once.
pub(crate) fn repeated(word: &Ident) -> Fault {
    Fault::at(word.span(), format!("`{word}` is repeated; keep one of them"))
}

/// The fault of a code and `transparent` on one variant, at the second of them.
pub(crate) fn both(code: &Code, second: Span) -> Fault {
    Fault::at(
        second,
        format!("`{}` and `transparent` both set the status; keep one of them", code.literal),
    )
}

/// The fault of `#[sip]` and `#[sip = 486]`.
fn no_list(attribute: &Attribute, bearer: Bearer) -> Fault {
    let like = match bearer {
        Bearer::Field => "`#[sip(transparent)]`",
        _ => "`#[sip(486)]`",
    };
    Fault::at(attribute.path().span(), format!("expected parentheses after `sip`, like {like}"))
}

/// Reads one argument by its first word.
fn key(argument: &Argument, bearer: Bearer) -> Result<Key, Fault> {
    let (word, rest) = match &argument.tokens[..] {
        [] => {
            let comma = argument.comma.as_ref().map_or_else(Span::call_site, Punct::span);
            return Err(Fault::at(comma, format!("expected {}, found `,`", bearer.expected())));
        }
        [TokenTree::Ident(word), rest @ ..] => (word, rest),
        tokens if bearer == Bearer::Field => return Err(unexpected(tokens, bearer)),
        tokens => return code(tokens),
    };
    let name = word.to_string();
    let is_allowed = bearer.keys().contains(&name.as_str());
    match name.as_str() {
        "transparent" | "crate" | "extension" if !is_allowed => Err(misplaced(word, bearer)),
        "transparent" => match rest {
            [] => Ok(Key::Answer(Answer::Transparent(word.clone()))),
            [next, ..] => Err(Fault::at(
                next.span(),
                format!("expected nothing or `,` after `transparent`, found {}", show(next)),
            )),
        },
        "crate" => root(&argument.tokens).map(|path| Key::Root(word.clone(), path)),
        "extension" => code(&argument.tokens),
        _ if is_key(word, rest) => Err(unknown(word, rest, bearer)),
        _ if bearer == Bearer::Field => Err(unexpected(&argument.tokens, bearer)),
        _ => code(&argument.tokens),
    }
}

fn code(tokens: &[TokenTree]) -> Result<Key, Fault> {
    Code::parse(tokens, Place::Attribute).map(|code| Key::Answer(Answer::Code(code)))
}

/// Reads `crate = path`.
fn root(tokens: &[TokenTree]) -> Result<Path, Fault> {
    let fault = |tokens| Fault::over(tokens, "expected a path, like `crate = my_crate::sip_codes`");
    match tokens {
        [_, TokenTree::Punct(equals), path @ ..] if equals.as_char() == '=' && !path.is_empty() => {
            let written = path.iter().cloned().collect();
            Path::parse_mod_style.parse2(written).map_err(|_| fault(path))
        }
        tokens => Err(fault(tokens)),
    }
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

/// The fault of a key that belongs somewhere else.
fn misplaced(word: &Ident, bearer: Bearer) -> Fault {
    let (here, there) = match (word.to_string().as_str(), bearer) {
        ("crate", Bearer::Variant) => ("a variant", "the type"),
        ("crate", _) => ("a field", "the type"),
        ("transparent", _) => ("the enum", "a variant or a field"),
        _ => ("a field", "the variant or the struct"),
    };
    Fault::at(word.span(), format!("`{word}` is not for {here}; move it to {there}"))
}

fn unknown(word: &Ident, rest: &[TokenTree], bearer: Bearer) -> Fault {
    let name = word.to_string();
    let assigned =
        rest.split_first().and_then(|(_, value)| Code::parse(value, Place::Attribute).ok());
    let way_out = match (near::word(&name, bearer.keys()), assigned) {
        (Some(key), _) => format!("write `{key}`"),
        (None, Some(code)) => format!("write {}", Place::Attribute.write(code.literal)),
        (None, None) => format!("expected {}", bearer.expected()),
    };
    Fault::at(word.span(), format!("unknown key `{name}`; {way_out}"))
}
