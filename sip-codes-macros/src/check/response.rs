//! The type under `#[derive(SipResponse)]`, with a legal answer for each of its cases.

use proc_macro2::{Ident, Span};

use super::code::Code;
use super::complete::complete;
use super::header::{Header, Headers};
use super::reverse::Reverse;
use super::template::{Purpose, Template};
use crate::ast::{self, Field, Generics, Root};
use crate::fault::{Fault, Faults, Reported};

/// An enum or a struct that is known to answer in every case.
pub(crate) struct Response<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) root: &'a Root,
    pub(crate) is_sized: bool,
    pub(crate) is_complete: bool,
    pub(crate) reverse: Option<Reverse<'a>>,
    pub(crate) arms: Vec<Arm<'a>>,
}

/// What is matched, and what it answers.
pub(crate) struct Arm<'a> {
    /// `None` for a struct.
    pub(crate) variant: Option<&'a Ident>,
    /// Whether it has neither fields nor brackets for them.
    pub(crate) is_unit: bool,
    pub(crate) answer: Answer<'a>,
}

pub(crate) enum Answer<'a> {
    Code {
        code: Code,
        /// `None` for the registered phrase.
        reason: Option<Template<'a>>,
        headers: Vec<Header<'a>>,
    },
    /// All that the field answers.
    Transparent(&'a Field),
    /// The status that the field is, with its registered reason.
    Other(&'a Field),
}

impl<'a> Response<'a> {
    /// Checks every case. Nothing comes of it if there was a fault, here or before.
    pub(crate) fn of(written: &'a ast::Response, faults: &mut Faults) -> Option<Self> {
        let mut checker = Checker {
            is_complete: written.complete.is_some(),
            may_have_fields: !matches!(written.body, ast::Body::Enum { try_from: Some(_), .. }),
            default: None,
            faults,
        };
        let (arms, reverse) = match &written.body {
            ast::Body::Struct(case) => (vec![checker.arm(None, case)], Ok(None)),
            ast::Body::Enum { default, try_from, variants } => {
                checker.default = default.as_ref().map(|default| match default {
                    Ok(code) => checker.registered(code),
                    Err(reported) => Err(*reported),
                });
                let arms: Vec<_> =
                    variants.iter().map(|case| checker.arm(Some(&case.ident), case)).collect();
                let reverse = Reverse::of(try_from.as_ref(), variants, &arms, checker.faults);
                (arms, reverse)
            }
            ast::Body::Faulty(_) => return None,
        };
        let arms: Vec<Arm<'a>> = arms.into_iter().collect::<Result<_, _>>().ok()?;
        let reverse = reverse.ok()?;
        let root = written.root.as_ref().ok().filter(|_| faults.is_empty())?;
        Some(Response {
            ident: &written.ident,
            generics: &written.generics,
            root,
            is_sized: written.is_sized,
            is_complete: written.complete.is_some(),
            reverse,
            arms,
        })
    }
}

/// What holds for all cases of a type.
struct Checker<'f> {
    is_complete: bool,
    /// A status that comes in could not fill them.
    may_have_fields: bool,
    /// The code that an enum has for all.
    default: Option<Result<Code, Reported>>,
    faults: &'f mut Faults,
}

impl Checker<'_> {
    fn arm<'a>(
        &mut self,
        variant: Option<&'a Ident>,
        case: &'a ast::Case,
    ) -> Result<Arm<'a>, Reported> {
        let is_unit = case.is_unit;
        let source = match self.source(case) {
            Ok(Source::Field(field)) => {
                self.nothing_beside_field(case);
                let answer = match case.answer {
                    Some(ast::Answer::Other(_)) => Answer::Other(field),
                    _ => Answer::Transparent(field),
                };
                return Ok(Arm { variant, is_unit, answer });
            }
            Ok(Source::Code(code, at)) => Ok((code, at)),
            Err(reported) => Err(reported),
        };
        // Every fault of a case is wanted, so nothing returns before all is looked at.
        let reason = case.reason.as_ref().map(|(_, text)| {
            Template::of(text, Purpose::Reason, &case.fields).map_err(|fault| self.report(fault))
        });
        let headers = Headers::of(case, source.ok().map(|(code, _)| code), self.faults);
        let (code, at) = source?;
        if let (true, true, Code::Registered(row, _)) =
            (self.is_complete, headers.are_all_named, code)
        {
            for fault in complete(row, &headers.names, at, self.may_have_fields) {
                self.report(fault);
            }
        }
        let answer = Answer::Code { code, reason: reason.transpose()?, headers: headers.legal? };
        Ok(Arm { variant, is_unit, answer })
    }

    /// Checks a case that hands on what a field answers.
    fn nothing_beside_field(&mut self, case: &ast::Case) {
        if let (true, Some(ast::Answer::Other(word))) = (self.is_complete, &case.answer) {
            self.report(Fault::at(
                word.span(),
                "`other` takes any status and promises no header field; leave out `complete`",
            ));
        }
        if let Some((word, _)) = &case.reason {
            self.report(handed_on(word.span(), "reason"));
        }
        let names = case.headers.iter().flatten().map(|header| &header.name);
        let of_fields = case.fields.iter().flat_map(|field| field.header_names.iter().flatten());
        for name in names.chain(of_fields) {
            self.report(handed_on(name.span(), "header"));
        }
    }

    /// Finds where the status of a case comes from.
    fn source<'a>(&mut self, case: &'a ast::Case) -> Result<Source<'a>, Reported> {
        let marked = self.marked_field(case);
        if let (Some(ast::Answer::Code(code)), Err(_)) = (&case.answer, marked) {
            self.registered(code)?;
        }
        let fault = match (&case.answer, marked?) {
            (None, Some((_, field))) => return Ok(Source::Field(field)),
            (None, None) => match self.default {
                Some(default) => return default.map(|code| Source::Code(code, case.ident.span())),
                None => ast::missing(case.ident.span(), ast::Place::Attribute),
            },
            (Some(ast::Answer::Code(code)), None) => {
                let at = code.literal.span();
                return self.registered(code).map(|code| Source::Code(code, at));
            }
            (Some(ast::Answer::Transparent(word) | ast::Answer::Other(word)), None) => {
                match &case.fields[..] {
                    [field] => return Ok(Source::Field(field)),
                    fields => not_one_field(word, fields.len()),
                }
            }
            (Some(ast::Answer::Code(code)), Some((word, _))) => {
                ast::both(&code.literal, word, word.span())
            }
            (Some(ast::Answer::Transparent(_)), Some((word, _))) => ast::repeated(word),
            (Some(ast::Answer::Other(other)), Some((word, _))) => {
                ast::both(&other, word, word.span())
            }
            (Some(ast::Answer::Faulty(reported)), _) => return Err(*reported),
        };
        Err(self.report(fault))
    }

    /// Finds the field that is marked as `transparent`, if any is.
    fn marked_field<'a>(
        &mut self,
        case: &'a ast::Case,
    ) -> Result<Option<(&'a Ident, &'a Field)>, Reported> {
        let mut marked = Ok(None);
        for field in &case.fields {
            match (&field.transparent, marked) {
                (Ok(Some(word)), Ok(None)) => marked = Ok(Some((word, field))),
                (Ok(Some(word)), _) => marked = Err(self.report(ast::repeated(word))),
                (Ok(None), _) => {}
                (Err(reported), _) => marked = Err(*reported),
            }
        }
        marked
    }

    fn registered(&mut self, code: &ast::Code) -> Result<Code, Reported> {
        Code::of(code, None).map_err(|fault| self.report(fault))
    }

    fn report(&mut self, fault: Fault) -> Reported {
        self.faults.report(fault)
    }
}

/// Where a status comes from: a code and the place to point at, or a field.
#[derive(Clone, Copy)]
enum Source<'a> {
    Code(Code, Span),
    Field(&'a Field),
}

fn not_one_field(word: &Ident, fields: usize) -> Fault {
    let message = match fields {
        0 => format!("`{word}` needs a field to take the status from, found none"),
        _ if word == "transparent" => format!(
            "`transparent` needs one field, found {fields}; mark one with `#[sip(transparent)]`"
        ),
        _ => format!("`{word}` needs one field of type `StatusCode`, found {fields}"),
    };
    Fault::at(word.span(), message)
}

/// The fault of a reason or a header field beside `transparent`.
fn handed_on(at: Span, what: &str) -> Fault {
    Fault::at(at, format!("`{what}` comes from the transparent field; leave it out here"))
}
