//! All `#[sip(...)]` attributes of a type, a variant or a field, taken together.

use proc_macro2::{Ident, Span};
use syn::LitStr;

use super::argument::{self, Argument};
use super::code::Code;
use super::item::Attribute;
use super::key::{self, Bearer, Header, Key, Root};
use super::response::Answer;
use crate::fault::{Fault, Faults, Reported};

/// What the attributes of one bearer say.
pub(super) struct Attributes {
    pub(super) answer: Option<Answer>,
    pub(super) reason: Option<(Ident, LitStr)>,
    /// The header fields of a case, or that of which a field is the value.
    pub(super) headers: Vec<Result<Header, Reported>>,
    pub(super) header_names: Vec<Result<LitStr, Reported>>,
    pub(super) complete: Option<Ident>,
    pub(super) try_from: Option<Ident>,
    pub(super) root: Option<Result<Root, Reported>>,
}

impl Attributes {
    pub(super) fn parse(attributes: Vec<Attribute>, bearer: Bearer, faults: &mut Faults) -> Self {
        let mut read = Attributes {
            answer: None,
            reason: None,
            headers: Vec::new(),
            header_names: Vec::new(),
            complete: None,
            try_from: None,
            root: None,
        };
        for attribute in attributes {
            if let Some(arguments) = attribute.arguments {
                for argument in argument::split(arguments.into_iter()) {
                    read.add(&argument, bearer, faults);
                }
            } else {
                let reported = faults.report(no_list(&attribute.word, bearer));
                read.answer.get_or_insert(Answer::Faulty(reported));
            }
        }
        read
    }

    /// The status code, which is all that an enum as a whole can answer.
    pub(super) fn code(self) -> Option<Result<Code, Reported>> {
        match self.answer {
            Some(Answer::Code(code)) => Some(Ok(code)),
            Some(Answer::Faulty(reported)) => Some(Err(reported)),
            Some(Answer::Transparent(_) | Answer::Other(_)) | None => None,
        }
    }

    /// The word `transparent`, which is all that a field can answer.
    pub(super) fn transparent(&self) -> Result<Option<Ident>, Reported> {
        match &self.answer {
            Some(Answer::Transparent(word)) => Ok(Some(word.clone())),
            Some(Answer::Faulty(reported)) => Err(*reported),
            Some(Answer::Code(_) | Answer::Other(_)) | None => Ok(None),
        }
    }

    fn add(&mut self, argument: &Argument, bearer: Bearer, faults: &mut Faults) {
        let key = match (&self.answer, argument.text()) {
            (Some(Answer::Code(_)), Some(text)) => Err(key::bare_reason(&text)),
            _ => Key::parse(argument, bearer),
        };
        match key {
            Ok(key) => self.keep(key, faults),
            Err(fault) => {
                let reported = faults.report(fault);
                self.keep_faulty(argument, bearer, reported);
            }
        }
    }

    /// Keeps what a faulty argument was meant to be, so that nobody misses it.
    fn keep_faulty(&mut self, argument: &Argument, bearer: Bearer, reported: Reported) {
        let word = argument.word();
        match (word.and_then(|word| bearer.key_meant_by(word)), word) {
            // Where the crate is may be said all the same.
            (Some("crate"), _) => {
                self.root = Some(key::root(&argument.tokens).map_err(|_| reported));
            }
            (Some("header"), _) if bearer == Bearer::Field => self.header_names.push(Err(reported)),
            (Some("header"), _) => self.headers.push(Err(reported)),
            (Some("reason"), _) => {}
            (Some("complete"), Some(word)) => _ = self.complete.get_or_insert(word.clone()),
            (Some("try_from"), Some(word)) => _ = self.try_from.get_or_insert(word.clone()),
            _ => _ = self.answer.get_or_insert(Answer::Faulty(reported)),
        }
    }

    fn keep(&mut self, key: Key, faults: &mut Faults) {
        let kept = match key {
            Key::Answer(answer) => return self.keep_answer(answer, faults),
            Key::Header(header) => return self.headers.push(Ok(header)),
            Key::HeaderName(name) => return self.header_names.push(Ok(name)),
            Key::Root(word, path) => keep_first(&mut self.root, Ok(path), &word),
            Key::Reason(word, text) => keep_first(&mut self.reason, (word.clone(), text), &word),
            Key::Complete(word) => keep_first(&mut self.complete, word.clone(), &word),
            Key::TryFrom(word) => keep_first(&mut self.try_from, word.clone(), &word),
        };
        if let Err(fault) = kept {
            faults.report(fault);
        }
    }

    /// Keeps an answer; two of them are a fault, and nothing more is asked of either.
    fn keep_answer(&mut self, second: Answer, faults: &mut Faults) {
        self.answer = Some(match self.answer.take() {
            None | Some(Answer::Faulty(_)) => second,
            Some(first) => match conflict(&first, &second) {
                Some(fault) => Answer::Faulty(faults.report(fault)),
                None => first,
            },
        });
    }
}

/// The fault of two answers, at the second.
fn conflict(first: &Answer, second: &Answer) -> Option<Fault> {
    Some(match (first, second) {
        (Answer::Code(first), Answer::Code(second)) => Fault::at(
            second.literal.span(),
            format!("expected one status code, found a second; the first is `{}`", first.literal),
        ),
        (Answer::Code(code), Answer::Transparent(word) | Answer::Other(word)) => {
            both(&code.literal, word, word.span())
        }
        (Answer::Transparent(word) | Answer::Other(word), Answer::Code(code)) => {
            both(&code.literal, word, code.literal.span())
        }
        (
            Answer::Transparent(first) | Answer::Other(first),
            Answer::Transparent(second) | Answer::Other(second),
        ) => {
            if first == second {
                repeated(second)
            } else {
                both(&first, second, second.span())
            }
        }
        (Answer::Faulty(_), _) | (_, Answer::Faulty(_)) => return None,
    })
}

fn keep_first<T>(place: &mut Option<T>, value: T, word: &Ident) -> Result<(), Fault> {
    if place.is_some() {
        return Err(repeated(word));
    }
    *place = Some(value);
    Ok(())
}

/// The fault of a key that stands twice where it may stand once.
pub(crate) fn repeated(word: &Ident) -> Fault {
    Fault::at(word.span(), format!("`{word}` is repeated; keep one of them"))
}

/// The fault of two sources for one status, at the second of them.
pub(crate) fn both(first: &dyn std::fmt::Display, word: &Ident, second: Span) -> Fault {
    Fault::at(second, format!("`{first}` and `{word}` both set the status; keep one of them"))
}

/// The fault of `#[sip]` and `#[sip = 486]`.
fn no_list(word: &Ident, bearer: Bearer) -> Fault {
    let like = match bearer {
        Bearer::Field => "`#[sip(transparent)]`",
        _ => "`#[sip(486)]`",
    };
    Fault::at(word.span(), format!("expected parentheses after `{word}`, like {like}"))
}
