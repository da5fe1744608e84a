//! [`Case`]: a variant or a struct with a legal response. Entry point: [`CaseChecker::check`].

use proc_macro2::{Ident, Span};

use super::code::check_code;
use super::header::{Header, Headers};
use super::insertion::parse_reason;
use super::method::check_answers;
use super::rule::{CodeRules, warn_of_unlisted};
use crate::code::{Code, CodeArgument, Syntax, missing_code};
use crate::derive::ast::{
    self, Answer, Field, ReasonArgument, ReasonText, both_set_status, repeated,
};
use crate::derive::faults::{Faults, Reported};
use crate::fault::{Fault, shortened};
use crate::template::Template;

/// A variant or a struct, and its response.
pub(crate) struct Case<'a> {
    pub(crate) written: &'a ast::Case,
    /// `None` for a struct.
    pub(crate) variant: Option<&'a Ident>,
    /// Whether it has neither fields nor brackets for them.
    pub(crate) is_unit: bool,
    pub(crate) content: Content<'a>,
}

/// What the response of a case consists of.
pub(crate) enum Content<'a> {
    Own {
        status: Status<'a>,
        reason: Reason<'a>,
        headers: Vec<Header<'a>>,
    },
    /// The response of a field.
    Transparent(&'a Field),
    /// The response of a field that takes any.
    Other(&'a Field),
}

/// Where the code of a case comes from.
#[derive(Clone, Copy)]
pub(crate) enum Status<'a> {
    Code(Code),
    /// A field, which is known at run time.
    Field(&'a Field),
    /// Nowhere: the type is only read, and `also` says which codes are read as the case.
    Unsent,
}

pub(crate) enum Reason<'a> {
    Registered,
    Template(Template<'a, &'a Field>),
    /// What the `Display` of the type writes; the word `display`.
    Display(&'a Ident),
    /// A field. The phrase is the registered one if the field is an `Option` and `None`.
    Field(&'a Field),
}

/// Checks the cases of one type.
pub(super) struct CaseChecker<'a, 'f> {
    pub(super) is_complete: bool,
    pub(super) is_failure: bool,
    /// The methods that every code may answer.
    pub(super) methods: Vec<&'static str>,
    /// The names of the header fields that the SIP stack adds, if each is legal.
    pub(super) stack_adds: Result<Vec<&'static str>, Reported>,
    /// Whether the response is sent, and not only read.
    pub(super) is_sent: bool,
    /// The code of an enum, for variants without an answer.
    pub(super) default: Option<Result<Code, Reported>>,
    /// The reason phrase of an enum, for variants without one.
    pub(super) reason: Option<&'a ReasonArgument>,
    pub(super) faults: &'f mut Faults,
}

impl<'a> CaseChecker<'a, '_> {
    /// Checks one case, and reports every error in it.
    pub(super) fn check(
        &mut self,
        variant: Option<&'a Ident>,
        case: &'a ast::Case,
    ) -> Result<Case<'a>, Reported> {
        let content = match self.find_source(case) {
            Ok(Source::Field(field)) => {
                self.check_nothing_beside_field(case);
                match case.answer {
                    Some(Answer::Other(_)) => Content::Other(field),
                    _ => Content::Transparent(field),
                }
            }
            Ok(Source::Code(code, span)) => {
                self.check_content(case, Ok((Status::Code(code), span)))?
            }
            Ok(Source::Unsent) => {
                self.check_content(case, Ok((Status::Unsent, case.ident.span())))?
            }
            Ok(Source::Status(word, field)) => {
                self.check_no_promise(word, "takes its code from a field", |checks| {
                    format!("leave out the promise, and check a response at run time by {checks}")
                });
                self.check_content(case, Ok((Status::Field(field), word.span())))?
            }
            Err(reported) => self.check_content(case, Err(reported))?,
        };
        Ok(Case { written: case, variant, is_unit: case.is_unit, content })
    }

    /// Checks the reason phrase and the header fields, also of a case whose code is faulty.
    fn check_content(
        &mut self,
        case: &'a ast::Case,
        status: Result<(Status<'a>, Span), Reported>,
    ) -> Result<Content<'a>, Reported> {
        let field = self.find_reason_field(case);
        let written = match &field {
            Ok(None) => case.reason.as_ref().or(self.reason),
            _ => case.reason.as_ref(),
        };
        let reason = match written.map(|reason| &reason.text) {
            None => field.map(|field| field.map_or(Reason::Registered, Reason::Field)),
            Some(ReasonText::Display(word)) => Ok(Reason::Display(word)),
            Some(ReasonText::Faulty(reported)) => Err(*reported),
            Some(ReasonText::Template(text)) => parse_reason(text, &case.fields)
                .map(Reason::Template)
                .map_err(|fault| self.report(fault)),
        };
        let headers = Headers::check(case, self.is_sent, self.faults);
        let (status, span) = status?;
        if let Status::Code(code) = status {
            self.check_rules(code, span, &headers);
        }
        Ok(Content::Own { status, reason: reason?, headers: headers.legal? })
    }

    /// Checks the header fields by the rules of a code, and the code by what the type promises.
    fn check_rules(&mut self, code: Code, span: Span, headers: &Headers<'_>) {
        let status = code.status();
        if self.is_sent {
            let rules = CodeRules {
                status,
                span,
                is_complete: self.is_complete,
                methods: &self.methods,
                stack_adds: self.stack_adds.as_deref().ok(),
            };
            rules.check(headers, self.faults);
        }
        warn_of_unlisted(&headers.names, status, self.is_sent, self.faults);
        if self.is_failure && !code.status().is_failure() {
            self.report(
                Fault::new(span, format!("`{}` is not a failure", code.status().as_str()))
                    .instead("`failure` allows 3xx to 6xx")
                    .note("give other codes a type of their own"),
            );
        }
        if let Some(fault) = check_answers(code.status(), &self.methods, self.is_sent, span) {
            self.report(fault);
        }
    }

    /// Finds the field that is the reason phrase, if there is one.
    fn find_reason_field(&mut self, case: &'a ast::Case) -> Result<Option<&'a Field>, Reported> {
        let mut found = Ok(None);
        for field in &case.fields {
            let Some(word) = &field.reason else { continue };
            found = match (found, &case.reason) {
                (Ok(None), None) => Ok(Some(field)),
                _ => Err(self.report(repeated(word))),
            };
        }
        found
    }

    /// Checks that a case whose response comes from a field says nothing more about it.
    fn check_nothing_beside_field(&mut self, case: &ast::Case) {
        if let Some(Answer::Other(word)) = &case.answer {
            self.check_no_promise(word, "takes any response", |_| {
                "move the variant to another enum, which has this one as a `transparent` variant"
                    .to_owned()
            });
        }
        if let Some(reason) = &case.reason {
            self.report(comes_from_field(reason.word.span(), "reason"));
        }
        if let Some(also) = case.also.iter().flatten().next() {
            self.report(
                Fault::new(also.span(), "the type of the field decides which codes are read")
                    .instead("leave out `also`"),
            );
        }
        for header in case.headers.iter().flatten() {
            self.report(comes_from_field(header.name.text.span(), "header"));
        }
        for field in &case.fields {
            if let Some(word) = &field.reason {
                self.report(comes_from_field(word.span(), "reason"));
            }
            for header in field.headers.iter().flatten() {
                self.report(comes_from_field(header.name.text.span(), "header"));
            }
        }
    }

    /// Checks that a type makes no promise, because a case may have any code. `what` says why, and `instead` what to do,
    /// given the names of the checks at run time.
    fn check_no_promise(&mut self, word: &Ident, what: &str, instead: impl FnOnce(&str) -> String) {
        let promises = [
            (self.is_complete, "`complete`", "`promise::Complete::check`"),
            (self.is_failure, "`failure`", "`promise::Failure::check`"),
            (!self.methods.is_empty(), "`methods`", "`promise::To::check`"),
        ];
        let made = || promises.iter().filter(|(is_made, ..)| *is_made);
        if made().next().is_none() {
            return;
        }
        let names = enumerate(made().map(|(_, name, _)| *name));
        let checks = enumerate(made().map(|(.., check)| *check));
        self.report(
            Fault::new(
                word.span(),
                format!("`{word}` {what}, so this type cannot promise {names}"),
            )
            .instead(instead(&checks)),
        );
    }

    /// Finds out where the status of a case comes from: its own attribute, the field that is marked as
    /// `transparent`, or the code of the enum.
    fn find_source(&mut self, case: &'a ast::Case) -> Result<Source<'a>, Reported> {
        if let Some((word, field)) = self.find_status_field(case)? {
            return Ok(Source::Status(word, field));
        }
        let marked = self.find_marked_field(case);
        let fault = match (&case.answer, marked) {
            (Some(Answer::Faulty(reported)), _) => return Err(*reported),
            // `#[sip(486)] Busy`, whose code is checked even if a field is in the way.
            (Some(Answer::Code(code)), marked) => {
                let span = code.literal.span();
                let checked = self.check_code(code).map(|code| Source::Code(code, span));
                match marked? {
                    None => return checked,
                    Some((word, _)) => both_set_status(&code.literal, word, word.span()),
                }
            }
            (_, Err(reported)) => return Err(reported),
            // `Busy`
            (None, Ok(None)) => match self.default {
                Some(default) => return default.map(|code| Source::Code(code, case.ident.span())),
                // `#[sip(also(5xx))] Server`
                None if !self.is_sent && !case.also.is_empty() => return Ok(Source::Unsent),
                None => missing_answer(case),
            },
            // `Refused(#[sip(transparent)] Refused)`
            (None, Ok(Some((_, field)))) => return Ok(Source::Field(field)),
            // `#[sip(transparent)] Refused(Refused)`
            (Some(Answer::Transparent(word)), Ok(None)) => match &case.fields[..] {
                [field] => return Ok(Source::Field(field)),
                fields => transparent_without_field(word, fields.len()),
            },
            // `#[sip(other)] Other(StatusCode)`
            // and `Other(StatusCode, Option<FromSipResponseError>)`
            (Some(Answer::Other(word)), Ok(None)) => match &case.fields[..] {
                [field] => return Ok(Source::Field(field)),
                [field, error] if error.inside_option().is_some() => {
                    return Ok(Source::Field(field));
                }
                fields => other_without_field(word, fields, case),
            },
            // `#[sip(transparent)] Refused(#[sip(transparent)] Refused)`
            (Some(Answer::Transparent(_)), Ok(Some((word, _)))) => repeated(word),
            (Some(Answer::Other(other)), Ok(Some((word, _)))) => {
                both_set_status(other, word, word.span())
            }
        };
        Err(self.report(fault))
    }

    /// Finds the field that is the code, if there is one. Nothing else may set the code.
    fn find_status_field(
        &mut self,
        case: &'a ast::Case,
    ) -> Result<Option<(&'a Ident, &'a Field)>, Reported> {
        let mut found: Option<(&Ident, &Field)> = None;
        for field in &case.fields {
            let Some(word) = &field.status else { continue };
            let fault = match (&case.answer, &field.transparent, found) {
                (Some(Answer::Faulty(reported)), ..) | (_, Err(reported), _) => {
                    return Err(*reported);
                }
                (Some(Answer::Code(code)), ..) => both_set_status(&code.literal, word, word.span()),
                (Some(Answer::Transparent(other) | Answer::Other(other)), ..)
                | (None, Ok(Some(other)), _) => both_set_status(other, word, word.span()),
                (None, Ok(None), Some(_)) => repeated(word),
                (None, Ok(None), None) => {
                    let Some(fault) = not_a_status(field) else {
                        found = Some((word, field));
                        continue;
                    };
                    fault
                }
            };
            return Err(self.report(fault));
        }
        Ok(found)
    }

    /// Finds the field that is marked as `transparent`, if there is one.
    fn find_marked_field(
        &mut self,
        case: &'a ast::Case,
    ) -> Result<Option<(&'a Ident, &'a Field)>, Reported> {
        let mut marked = Ok(None);
        for field in &case.fields {
            match (&field.transparent, marked) {
                (Ok(Some(word)), Ok(None)) => marked = Ok(Some((word, field))),
                (Ok(Some(word)), _) => marked = Err(self.report(repeated(word))),
                (Ok(None), _) => {}
                (Err(reported), _) => marked = Err(*reported),
            }
        }
        marked
    }

    /// Checks a code, and reports the error.
    pub(super) fn check_code(&mut self, code: &CodeArgument) -> Result<Code, Reported> {
        check_code(code, self.faults).map_err(|fault| self.report(fault))
    }

    fn report(&mut self, fault: Fault) -> Reported {
        self.faults.report(fault)
    }
}

/// Where a status comes from.
#[derive(Clone, Copy)]
enum Source<'a> {
    /// A code, and the span for errors about it.
    Code(Code, Span),
    /// A field that is the code; and the word `status`.
    Status(&'a Ident, &'a Field),
    Field(&'a Field),
    /// Nowhere, because the case is only read.
    Unsent,
}

/// Writes words as `a, b and c`.
fn enumerate<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.collect();
    match words.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => words.concat(),
    }
}

/// The error of a case that says nothing about its response.
fn missing_answer(case: &ast::Case) -> Fault {
    let fault = missing_code(case.ident.span(), Syntax::Attribute);
    match case.fields[..] {
        [_] => fault.note("if the field is a response itself, write `transparent` or `other`"),
        _ => fault,
    }
}

/// The error of `transparent` on a case that has no field, or several.
fn transparent_without_field(word: &Ident, fields: usize) -> Fault {
    if fields == 0 {
        return Fault::new(word.span(), "`transparent` needs a field that holds the response")
            .instead("write a status code, like `#[sip(486)]`");
    }
    Fault::new(word.span(), format!("`transparent` needs one field, found {fields}"))
        .instead("mark one with `#[sip(transparent)]`")
}

/// The error of `other` on a case that has no field, or several.
fn other_without_field(word: &Ident, fields: &[Field], case: &ast::Case) -> Fault {
    let name = shortened(&case.ident.to_string());
    let fault = match fields {
        [] => Fault::new(word.span(), "`other` needs a field that holds the response"),
        [_, error] => {
            return Fault::new(
                error.ty_span,
                "expected the error that led to `other`, or no field",
            )
            .instead("write `Option<FromSipResponseError>`");
        }
        fields => {
            Fault::new(word.span(), format!("`other` needs one field, found {}", fields.len()))
        }
    };
    fault.instead(format!("write `{name}(StatusCode)` or `{name}(OwnedResponse)`"))
}

/// The error of a field that is the code, if its type is one that is often written instead. The compiler reports other
/// types, but once for each derive.
fn not_a_status(field: &Field) -> Option<Fault> {
    let instead = if field.inside_option().is_some() {
        "leave out `Option`, because every response has a code"
    } else if field.is_integer() {
        "`StatusCode::from_u16` makes one of a number"
    } else if field.is_string() {
        "`StatusCode::try_from` makes one of a text"
    } else {
        return None;
    };
    let what = "a field with `status` has the type `StatusCode`";
    Some(Fault::new(field.ty_span, what).instead(instead))
}

/// The error of a reason phrase or a header field beside a field that holds the response.
fn comes_from_field(span: Span, what: &str) -> Fault {
    Fault::new(span, format!("`{what}` comes from the field that holds the response"))
        .instead("leave it out here")
}
