//! How a received response is read as a case: by its code, with a source for each field. Entry
//! point: [`Reader::check`].

use proc_macro2::{Ident, Span};
use sip_codes_core::StatusClass;
use sip_codes_core::grammar::Place;

use super::case::{Case, Content, Reason, Status};
use super::code::check_code;
use super::header::{FieldFormat, Header, HeaderSource};
use super::response::Response;
use crate::code::Code;
use crate::derive::ast::{AlsoArgument, Answer, Field, HeaderName, ParseArgument};
use crate::derive::faults::{Faults, Reported};
use crate::fault::{Fault, quoted};
use crate::template::whole_value;

/// The cases that a response may be read as, each code and each class once.
#[derive(Default)]
pub(crate) struct Reader<'a> {
    /// The cases with codes of their own.
    pub(crate) cases: Vec<ReadCase<'a>>,
    /// The cases whose response is that of a field.
    pub(crate) transparent: Vec<ReadCase<'a>>,
    /// The index of the case whose code is a field, and which takes what no other case with a code takes.
    pub(crate) any_code: Option<usize>,
    /// The case of all that no other case takes.
    pub(crate) other: Option<ReadCase<'a>>,
}

/// A case, and what is read as it.
pub(crate) struct ReadCase<'a> {
    pub(crate) case: &'a Case<'a>,
    pub(crate) codes: Vec<Code>,
    pub(crate) classes: Vec<StatusClass>,
    pub(crate) fields: Vec<(&'a Field, FieldSource<'a>)>,
}

/// Where the value of a field comes from.
pub(crate) enum FieldSource<'a> {
    /// A header field.
    Header(HeaderRow<'a>),
    /// One item of a list of tokens.
    Item(HeaderRow<'a>),
    /// The items of a header field.
    Items(HeaderRow<'a>, ItemSplit),
    /// The reason phrase.
    Reason(ValueParser<'a>),
    /// `Default::default()`.
    Default,
    /// The code.
    Status,
    /// The response itself.
    Response,
    /// The error that led to the variant with `other`, if there was one.
    Error,
}

/// A row of a header field.
pub(crate) struct HeaderRow<'a> {
    pub(crate) name: &'a HeaderName,
    /// Which of the rows with the name it is, or of the items if other fields are items.
    pub(crate) index: usize,
    pub(crate) parser: ValueParser<'a>,
}

/// How a value becomes the type of its field.
#[derive(Clone, Copy)]
pub(crate) enum ValueParser<'a> {
    FromStr,
    /// The whole text, by `From<String>`: the type is `Box<str>` or the like, which has no `FromStr`.
    Text,
    /// The number that the value begins with.
    Seconds,
    /// The `true`, `false`, `yes` or `no` that the value begins with, as a `bool`.
    Bool,
    /// The function of `parse = path`.
    Function(&'a ParseArgument),
}

/// Whether a row has several items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemSplit {
    AtCommas,
    /// As `AtCommas`, without the first items, which are other fields.
    AtCommasAfterItems,
    OnePerRow,
}

impl<'a> Reader<'a> {
    /// Checks every case of a type. Returns `None` if there was an error.
    pub(crate) fn check(response: &'a Response<'a>, faults: &mut Faults) -> Option<Self> {
        let mut reader = Reader::default();
        let mut outcome = Ok(());
        for case in &response.cases {
            if case.written.send_only.is_some() {
                continue;
            }
            if let Err(reported) = reader.add(case, faults) {
                outcome = Err(reported);
            }
        }
        outcome.ok().map(|()| reader)
    }

    fn add(&mut self, case: &'a Case<'a>, faults: &mut Faults) -> Result<(), Reported> {
        let fields = find_sources(case, faults);
        let mut read =
            ReadCase { case, codes: Vec::new(), classes: Vec::new(), fields: Vec::new() };
        self.add_codes(&mut read, faults)?;
        read.fields = fields?;
        match &case.content {
            Content::Own { status: Status::Field(field), .. }
                if read.codes.is_empty() && read.classes.is_empty() =>
            {
                if let Some(first) = self.any_code.replace(self.cases.len()) {
                    let word = field.status.as_ref().map_or(field.ty_span, Ident::span);
                    let first = &self.cases[first].case.written.ident;
                    return Err(faults.report(second_status(word, first)));
                }
                self.cases.push(read);
            }
            Content::Own { .. } => self.cases.push(read),
            Content::Transparent(_) => self.transparent.push(read),
            Content::Other(_) => {
                if let Some(first) = self.other.replace(read) {
                    let word = match &case.written.answer {
                        Some(Answer::Other(word)) => word.span(),
                        _ => case.written.ident.span(),
                    };
                    return Err(faults.report(second_other(word, &first.case.written.ident)));
                }
            }
        }
        Ok(())
    }

    /// Adds the codes and the classes of a case. Each may be read by one case only.
    fn add_codes(&self, read: &mut ReadCase<'a>, faults: &mut Faults) -> Result<(), Reported> {
        let written = read.case.written;
        let mut outcome = Ok(());

        if let Content::Own { status: Status::Code(code), .. } = read.case.content {
            let span = match &written.answer {
                Some(Answer::Code(code)) => code.literal.span(),
                _ => written.ident.span(),
            };
            if let Err(fault) = self.add_code(read, code, span) {
                outcome = Err(faults.report(fault));
            }
        }
        for also in written.also.iter().flatten() {
            let added = match also {
                AlsoArgument::Code(argument) => check_code(argument, faults)
                    .and_then(|code| self.add_code(read, code, argument.literal.span())),
                AlsoArgument::Class(class, span) => self.add_class(read, *class, *span),
            };
            if let Err(fault) = added {
                outcome = Err(faults.report(fault));
            }
        }
        match written.also.iter().find_map(|also| also.as_ref().err()) {
            Some(reported) => Err(*reported),
            None => outcome,
        }
    }

    fn add_code(&self, read: &mut ReadCase<'a>, code: Code, span: Span) -> Result<(), Fault> {
        let status = code.status();
        for other in self.all_and(read) {
            if other.codes.iter().any(|other| other.status() == status) {
                return Err(taken(span, status.as_str(), other, read));
            }
        }
        read.codes.push(code);
        Ok(())
    }

    fn add_class(
        &self,
        read: &mut ReadCase<'a>,
        class: StatusClass,
        span: Span,
    ) -> Result<(), Fault> {
        for other in self.all_and(read) {
            if other.classes.contains(&class) {
                return Err(taken(span, &format!("{}xx", class.first_digit()), other, read));
            }
        }
        read.classes.push(class);
        Ok(())
    }

    /// All cases, in the order in which they are tried.
    pub(crate) fn all(&self) -> Vec<&ReadCase<'a>> {
        let mut all = Vec::new();
        all.extend(&self.cases);
        all.extend(&self.transparent);
        all.extend(&self.other);
        all
    }

    fn all_and<'r>(&'r self, last: &'r ReadCase<'a>) -> Vec<&'r ReadCase<'a>> {
        let mut all = self.all();
        all.push(last);
        all
    }
}

/// The error of a code or a class that a case has already: another case, or the same.
fn taken(span: Span, code: &str, owner: &ReadCase<'_>, read: &ReadCase<'_>) -> Fault {
    if std::ptr::eq(owner, read) {
        return Fault::new(span, format!("`{code}` is repeated")).instead("leave it out");
    }
    let owner = quoted(&owner.case.written.ident.to_string());
    Fault::new(span, format!("`{code}` is read as {owner} already"))
        .instead("mark one of them with `send_only`")
}

fn second_status(span: Span, first: &Ident) -> Fault {
    Fault::new(span, "expected one variant that takes every code, found a second")
        .instead(format!("the first is {}", quoted(&first.to_string())))
        .note("`also` says which codes a variant takes")
}

fn second_other(span: Span, first: &Ident) -> Fault {
    Fault::new(span, "expected one variant with `other`, found a second")
        .instead(format!("the first is {}", quoted(&first.to_string())))
}

/// Finds where the value of each field comes from.
fn find_sources<'a>(
    case: &'a Case<'a>,
    faults: &mut Faults,
) -> Result<Vec<(&'a Field, FieldSource<'a>)>, Reported> {
    let mut sources = Vec::new();
    let mut outcome = Ok(());
    for field in &case.written.fields {
        match find_source(case, field) {
            Ok(Some(source)) => match check_needed(field, &source) {
                Ok(()) => sources.push((field, source)),
                Err(fault) => outcome = Err(faults.report(fault)),
            },
            Ok(None) => outcome = Err(faults.report(no_source(field))),
            Err(reported) => outcome = Err(reported),
        }
    }
    outcome.map(|()| sources)
}

/// Checks that `parse` and `default` are used: a field that holds what every response has needs no default, and is not
/// made of text. Checks also that a field which is made of text is no reference to it.
fn check_needed(field: &Field, source: &FieldSource<'_>) -> Result<(), Fault> {
    let (is_text, may_be_absent) = match source {
        FieldSource::Header(_) | FieldSource::Item(_) | FieldSource::Items(..) => (true, true),
        FieldSource::Reason(_) => (true, false),
        FieldSource::Default => (false, true),
        FieldSource::Status | FieldSource::Response | FieldSource::Error => (false, false),
    };
    if let (Some(Ok(parse)), false) = (&field.parse, is_text) {
        let what = "`parse` reads a header field or the reason phrase, and this field is neither";
        return Err(Fault::new(parse.word.span(), what).instead("leave it out"));
    }
    let is_list = matches!(source, FieldSource::Items(..));
    let (references, _) = field.collection();
    // A reference to another type may have a `FromStr`.
    if is_text && references > 0 && (is_list || (field.is_string() && field.parse.is_none())) {
        let owned = if is_list { "an owned collection, such as `Vec<String>`" } else { "`String`" };
        let what = "a reference cannot be read from a response";
        return Err(Fault::new(field.ty_span, what).instead(format!("write {owned}")));
    }
    if let (Some(word), false) = (&field.default, may_be_absent) {
        let what = "every response has a value for this field, so `default` is never used";
        return Err(Fault::new(word.span(), what).instead("leave it out"));
    }
    Ok(())
}

fn no_source(field: &Field) -> Fault {
    let what = format!("the field {} cannot be read from a response", quoted(&field.name()));
    Fault::new(field.span(), what)
        .instead(
            "say what it is: `#[sip(header = \"...\")]`, `#[sip(reason)]` or `#[sip(default)]`",
        )
        .note("a variant that is only sent has `send_only`")
}

/// Finds where the value of a field comes from. `None` if the field says nothing about it.
fn find_source<'a>(
    case: &'a Case<'a>,
    field: &'a Field,
) -> Result<Option<FieldSource<'a>>, Reported> {
    let parser = match &field.parse {
        Some(Ok(function)) => Some(ValueParser::Function(function)),
        Some(Err(reported)) => return Err(*reported),
        None => None,
    };
    let is_field = |other: &Field| other.member == field.member;
    let written = match &case.content {
        Content::Transparent(source) => is_field(source).then_some(FieldSource::Response),
        Content::Other(source) if is_field(source) => Some(FieldSource::Response),
        Content::Other(_) => Some(FieldSource::Error),
        Content::Own { status: Status::Field(source), .. } if is_field(source) => {
            Some(FieldSource::Status)
        }
        Content::Own { reason: Reason::Field(source), .. } if is_field(source) => {
            let by_type = if field.is_text() { ValueParser::Text } else { ValueParser::FromStr };
            Some(FieldSource::Reason(parser.unwrap_or(by_type)))
        }
        Content::Own { headers, .. } => find_header(field, headers, parser),
    };
    Ok(written.or_else(|| field.default.is_some().then_some(FieldSource::Default)))
}

/// Finds the row that a field is written to.
fn find_header<'a>(
    field: &Field,
    headers: &'a [Header<'a>],
    parser: Option<ValueParser<'a>>,
) -> Option<FieldSource<'a>> {
    for (position, header) in headers.iter().enumerate() {
        let format = match &header.value {
            HeaderSource::Field(source, format) if source.member == field.member => format,
            HeaderSource::Field(..) | HeaderSource::Constant(..) | HeaderSource::Text(_) => {
                continue;
            }
        };
        let before = headers[..position].iter().filter(|other| other.name.is_same_as(header.name));
        let row = HeaderRow {
            name: header.name,
            index: before.clone().count(),
            parser: parser.unwrap_or_else(|| parser_of(field, header, *format)),
        };
        let is_item = |other: &Header<'_>| {
            let is_list = other.name.field.is_some_and(|field| field.grammar().is_token_list());
            is_list && matches!(other.value, HeaderSource::Field(_, FieldFormat::Text { .. }))
        };
        return Some(match format {
            FieldFormat::Tokens { .. } if row.index > 0 && before.clone().all(is_item) => {
                FieldSource::Items(row, ItemSplit::AtCommasAfterItems)
            }
            FieldFormat::Tokens { .. } | FieldFormat::List { .. } => {
                FieldSource::Items(row, ItemSplit::AtCommas)
            }
            FieldFormat::Rows | FieldFormat::TextRows => {
                FieldSource::Items(row, ItemSplit::OnePerRow)
            }
            FieldFormat::Text { .. } if is_item(header) => FieldSource::Item(row),
            FieldFormat::Text { .. } | FieldFormat::Typed | FieldFormat::IfLegal => {
                FieldSource::Header(row)
            }
        });
    }
    None
}

/// How a value becomes the type of its field, unless the field has a function for that.
fn parser_of<'a>(field: &Field, header: &Header<'_>, format: FieldFormat) -> ValueParser<'a> {
    let place = whole_value(header.name.field).map(|(place, _)| place);
    let is_text = match format {
        FieldFormat::Tokens { .. }
        | FieldFormat::List { .. }
        | FieldFormat::Rows
        | FieldFormat::TextRows => field.has_text_items(),
        FieldFormat::Text { .. } | FieldFormat::Typed | FieldFormat::IfLegal => field.is_text(),
    };
    match (format, place) {
        _ if is_text => ValueParser::Text,
        (
            FieldFormat::Typed,
            Some(Place::Seconds | Place::SessionInterval | Place::ResponseNumber),
        ) => ValueParser::Seconds,
        (FieldFormat::Typed, Some(Place::Boolean | Place::YesNo)) if field.is_bool() => {
            ValueParser::Bool
        }
        _ => ValueParser::FromStr,
    }
}
