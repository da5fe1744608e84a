//! All `#[sip(...)]` attributes of a type, a variant or a field, taken together.
//!
//! Entry point: [`Attributes::parse`]. [`repeated`] and [`both_set_status`] are errors that the
//! `check` stage reports as well.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Attribute, Meta};

use super::also::AlsoArgument;
use super::answer::Answer;
use super::header::{FieldHeader, HeaderArgument, HeaderName, is_bare_header, is_field_header};
use super::key::{Bound, Key, ParseArgument};
use super::keyword::{AttributeSite, Keyword};
use super::method::MethodArgument;
use super::reason::{ReasonArgument, ReasonText, bare_text, inserts_argument};
use super::root::Root;
use super::shape::argument_after_text;
use super::unknown::intended_word;
use crate::argument::{Argument, split_arguments};
use crate::code::{CodeArgument, Syntax};
use crate::derive::faults::{Faults, Reported};
use crate::fault::Fault;

/// What the attributes of one type, variant or field say.
#[derive(Default)]
pub(super) struct Attributes {
    pub(super) answer: Option<Answer>,
    pub(super) reason: Option<ReasonArgument>,
    /// The header fields of a variant or a struct.
    pub(super) headers: Vec<Result<HeaderArgument, Reported>>,
    /// The header fields that a field is the value of.
    pub(super) field_headers: Vec<Result<FieldHeader, Reported>>,
    /// The keywords that are whole arguments, each once.
    words: Vec<(Keyword, Ident)>,
    pub(super) methods: Vec<Result<MethodArgument, Reported>>,
    /// The names of the header fields that the SIP stack adds.
    pub(super) stack_adds: Vec<Result<HeaderName, Reported>>,
    pub(super) also: Vec<Result<AlsoArgument, Reported>>,
    pub(super) parse: Option<Result<Box<ParseArgument>, Reported>>,
    pub(super) bound: Option<Bound>,
    pub(super) root: Option<Result<Root, Reported>>,
}

impl Attributes {
    /// Parses those of the attributes that are ours.
    pub(super) fn parse(
        attributes: &[Attribute],
        site: AttributeSite,
        faults: &mut Faults,
    ) -> Self {
        let mut parsed = Attributes::default();
        for attribute in attributes {
            let Some(word) = attribute.path().get_ident() else { continue };
            if word.unraw() != "sip" {
                continue;
            }
            if let Meta::List(list) = &attribute.meta {
                parsed.add_all(&split_arguments(list.tokens.clone().into_iter()), site, faults);
            } else {
                let reported = faults.report(no_parentheses(word, site));
                set_once(&mut parsed.answer, Answer::Faulty(reported));
            }
        }
        parsed
    }

    /// The status code of an enum as a whole, which is its only kind of answer.
    pub(super) fn default_code(self) -> Option<Result<CodeArgument, Reported>> {
        match self.answer {
            Some(Answer::Code(code)) => Some(Ok(code)),
            Some(Answer::Faulty(reported)) => Some(Err(reported)),
            Some(Answer::Transparent(_) | Answer::Other(_)) | None => None,
        }
    }

    /// The word `transparent` on a field, which is its only kind of answer.
    pub(super) fn transparent(&self) -> Result<Option<Ident>, Reported> {
        match &self.answer {
            Some(Answer::Transparent(word)) => Ok(Some(word.clone())),
            Some(Answer::Faulty(reported)) => Err(*reported),
            Some(Answer::Code(_) | Answer::Other(_)) | None => Ok(None),
        }
    }

    /// A keyword that is a whole argument.
    pub(super) fn word(&self, keyword: Keyword) -> Option<Ident> {
        let mut words = self.words.iter();
        words.find(|(other, _)| *other == keyword).map(|(_, word)| word.clone())
    }

    /// Adds the arguments of one attribute. What belongs to a faulty argument before it is left out.
    fn add_all(&mut self, arguments: &[Argument], site: AttributeSite, faults: &mut Faults) {
        if arguments.is_empty() {
            faults.offer(None, site.offered_keys());
        }
        let mut before: Option<&Argument> = None;
        for argument in arguments {
            let is_no_key = || match argument.word() {
                Some(word) => Keyword::find(&word.to_string()).is_none(),
                None => CodeArgument::parse(&argument.tokens, Syntax::Attribute).is_err(),
            };
            match before {
                // `reason = "No user {}", user`
                Some(reason) if inserts_argument(reason, argument) && is_no_key() => {
                    self.add_argument_of_reason(argument, faults);
                }
                // `"Retry-After", "60"`
                Some(name) if is_bare_header(name) && argument.text().is_some() => {}
                // `header = "Retry-After", "60"`, which is an error unless it is on a field.
                Some(header)
                    if site != AttributeSite::Field
                        && is_field_header(header)
                        && argument.text().is_some() => {}
                _ => {
                    self.add(argument, site, faults);
                    before = Some(argument);
                }
            }
        }
    }

    /// Adds an argument after the text of a reason phrase, as `format!` has it. Of several, the first is reported.
    fn add_argument_of_reason(&mut self, argument: &Argument, faults: &mut Faults) {
        if let Some(reason) = &mut self.reason {
            if !matches!(reason.text, ReasonText::Faulty(_)) {
                let reported = faults.report(argument_after_text(&argument.tokens));
                reason.text = ReasonText::Faulty(reported);
            }
        }
    }

    fn add(&mut self, argument: &Argument, site: AttributeSite, faults: &mut Faults) {
        let key = match (&self.answer, argument.text()) {
            (Some(Answer::Code(code)), Some(text)) => Err(bare_text(code, &text)),
            _ => Key::parse(argument, site),
        };
        match key {
            Ok(key) => self.add_key(key, argument, site, faults),
            Err(fault) => {
                let reported = faults.report(fault);
                match argument.word() {
                    // A keyword of Rust is no path.
                    Some(word)
                        if !site.is_key(word)
                            && syn::parse2::<Ident>(word.to_token_stream()).is_ok() =>
                    {
                        faults.offer(Some(word.clone()), site.offered_keys());
                    }
                    None if argument.tokens.is_empty() => faults.offer(None, site.offered_keys()),
                    _ => {}
                }
                self.record_intended_key(argument, site, reported);
            }
        }
    }

    /// Records which key a malformed argument was meant to be, so that later checks don't also
    /// report that key as missing.
    fn record_intended_key(
        &mut self,
        argument: &Argument,
        site: AttributeSite,
        reported: Reported,
    ) {
        let is_field = site == AttributeSite::Field;
        let intended =
            intended_word(argument).and_then(|word| Some((site.intended_keyword(&word)?, word)));
        let Some((keyword, word)) = intended else {
            set_once(&mut self.answer, Answer::Faulty(reported));
            // It may have been meant as a header field.
            self.headers.push(Err(reported));
            return;
        };
        match keyword {
            Keyword::Complete | Keyword::Failure | Keyword::SendOnly | Keyword::IfLegal => {
                self.add_word(keyword, word);
            }
            Keyword::Default | Keyword::Reason | Keyword::Status if is_field => {
                self.add_word(keyword, word);
            }
            Keyword::Header | Keyword::Headers if is_field => {
                self.field_headers.push(Err(reported));
            }
            Keyword::Header | Keyword::Headers => self.headers.push(Err(reported)),
            Keyword::Also => self.also.push(Err(reported)),
            Keyword::Methods => self.methods.push(Err(reported)),
            Keyword::StackAdds => self.stack_adds.push(Err(reported)),
            Keyword::Parse => self.parse = Some(Err(reported)),
            Keyword::Reason | Keyword::Bound => {}
            // A path after a misspelt `crate` is used all the same.
            Keyword::Crate => {
                self.root = Some(Root::parse(&argument.tokens).map_err(|_| reported));
            }
            // On a variant, `default` is meant as `other`, and `status` as the code.
            Keyword::Extension
            | Keyword::Transparent
            | Keyword::Other
            | Keyword::Default
            | Keyword::Status => {
                set_once(&mut self.answer, Answer::Faulty(reported));
            }
        }
    }

    fn add_key(&mut self, key: Key, argument: &Argument, site: AttributeSite, faults: &mut Faults) {
        let is_first = match key {
            Key::Answer(answer) => return self.add_answer(answer, site, faults),
            Key::Header(header) => return self.headers.push(Ok(header)),
            Key::FieldHeader(header) => return self.field_headers.push(Ok(header)),
            Key::Also(arguments) => {
                let parse =
                    |argument| AlsoArgument::parse(argument).map_err(|fault| faults.report(fault));
                return self.also.extend(arguments.iter().map(parse));
            }
            Key::Methods(arguments) => {
                let parse = |argument| {
                    MethodArgument::parse(argument).map_err(|fault| faults.report(fault))
                };
                return self.methods.extend(arguments.iter().map(parse));
            }
            Key::StackAdds(arguments) => {
                let parse = |argument: &Argument| {
                    HeaderName::parse_argument(argument).map_err(|fault| faults.report(fault))
                };
                return self.stack_adds.extend(arguments.iter().map(parse));
            }
            Key::Word(keyword, word) => self.add_word(keyword, word),
            Key::Root(root) => set_once(&mut self.root, Ok(root)),
            Key::Reason(reason) => set_once(&mut self.reason, reason),
            Key::Bound(bound) => set_once(&mut self.bound, bound),
            Key::Parse(function) => set_once(&mut self.parse, Ok(function)),
        };
        if let (false, Some(word)) = (is_first, argument.word()) {
            faults.report(repeated(word));
        }
    }

    /// Adds a keyword that is a whole argument. Returns whether it is the first.
    fn add_word(&mut self, keyword: Keyword, word: Ident) -> bool {
        let is_first = self.word(keyword).is_none();
        if is_first {
            self.words.push((keyword, word));
        }
        is_first
    }

    /// Adds an answer. Two of them are one error, and later checks leave both alone.
    fn add_answer(&mut self, second: Answer, site: AttributeSite, faults: &mut Faults) {
        self.answer = Some(match self.answer.take() {
            None | Some(Answer::Faulty(_)) => second,
            Some(first) => match conflict(&first, &second, site) {
                Some(fault) => Answer::Faulty(faults.report(fault)),
                None => first,
            },
        });
    }
}

/// The error of two answers, at the second.
fn conflict(first: &Answer, second: &Answer, site: AttributeSite) -> Option<Fault> {
    Some(match (first, second) {
        (Answer::Code(first), Answer::Code(second)) => {
            let fault =
                Fault::new(second.literal.span(), "expected one status code, found a second");
            fault.instead(match (site, &second.extension) {
                (AttributeSite::Enum, _) => format!("the first is `{}`", first.literal),
                (_, Some(word)) => {
                    format!("if it is read too, write `also({word} {})`", second.literal)
                }
                (_, None) => format!("if it is read too, write `also({})`", second.literal),
            })
        }
        (Answer::Code(code), Answer::Transparent(word) | Answer::Other(word)) => {
            both_set_status(&code.literal, word, word.span())
        }
        (Answer::Transparent(word) | Answer::Other(word), Answer::Code(code)) => {
            both_set_status(&code.literal, word, code.literal.span())
        }
        (Answer::Transparent(_), Answer::Transparent(second))
        | (Answer::Other(_), Answer::Other(second)) => repeated(second),
        (Answer::Transparent(first), Answer::Other(second))
        | (Answer::Other(first), Answer::Transparent(second)) => {
            both_set_status(first, second, second.span())
        }
        (Answer::Faulty(_), _) | (_, Answer::Faulty(_)) => return None,
    })
}

/// Sets a value that is not set yet. Returns whether it did.
fn set_once<T>(slot: &mut Option<T>, value: T) -> bool {
    let is_first = slot.is_none();
    if is_first {
        *slot = Some(value);
    }
    is_first
}

/// The error of a key that is written twice where it may be written once.
pub(crate) fn repeated(word: &Ident) -> Fault {
    Fault::new(word.span(), format!("`{word}` is repeated")).instead("keep one of them")
}

/// The error of two sources for one status, at the second of them.
pub(crate) fn both_set_status(first: &dyn std::fmt::Display, word: &Ident, at: Span) -> Fault {
    Fault::new(at, format!("`{first}` and `{word}` both set the status"))
        .instead("keep one of them")
}

/// The error of `#[sip]` and `#[sip = 486]`.
fn no_parentheses(word: &Ident, site: AttributeSite) -> Fault {
    let like = match site {
        AttributeSite::Field => "`#[sip(transparent)]`",
        _ => "`#[sip(486)]`",
    };
    Fault::new(word.span(), format!("expected parentheses after `{word}`, like {like}"))
}
