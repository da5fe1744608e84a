//! The header fields of a case: the name of each is legal, it is not repeated if it has a single value, and its
//! value matches its grammar. Entry point: [`Headers::check`].

use sip_codes_core::{Cardinality, HeaderField, ResponseUse, ValueGrammar, WrittenBy, grammar};

use super::template::Template;
use super::value::{check_value, minimum_seconds};
use crate::derive::ast::{self, Field, FieldHeader, HeaderArgument, HeaderName};
use crate::derive::faults::{Faults, Reported};
use crate::derive::suggest;
use crate::fault::{Fault, quoted, shortened};
use crate::literal::Text;

/// A header field that a response carries.
pub(crate) struct Header<'a> {
    pub(crate) name: &'a Text,
    pub(crate) value: HeaderSource<'a>,
}

/// Where the value of a header field comes from.
pub(crate) enum HeaderSource<'a> {
    Text(Template<'a>),
    /// A field. There is no header field if it is an `Option` and `None`.
    Field(&'a Field, FieldFormat),
}

/// How a field is written as a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldFormat {
    /// By its `Display`.
    Display,
    /// As a number of seconds, which is at least this.
    Seconds(u32),
    /// As a value of `Retry-After`.
    RetryAfter,
    /// As a row with all items of a collection, perhaps none.
    List { may_be_empty: bool },
    /// As a row for each item of a collection.
    Rows,
}

/// The header fields of a case, legal or not.
pub(super) struct Headers<'a> {
    /// All header fields, if each is legal.
    pub(super) legal: Result<Vec<Header<'a>>, Reported>,
    /// The names that are written or were meant, whatever the values are.
    pub(super) names: Vec<CheckedName<'a>>,
    /// False if the name of some header field could not be read. Then no header field may be
    /// reported as missing.
    pub(super) names_are_complete: bool,
}

/// The name of a header field, legal or not.
pub(super) struct CheckedName<'a> {
    pub(super) written: &'a Text,
    /// What is known of the header field; of a near miss, what is known of the one that was meant.
    field: Option<&'static HeaderField>,
    pub(super) presence: Presence,
    pub(super) is_legal: bool,
}

/// Whether a response carries a header field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    Always,
    /// Not if a field is `None`.
    Optional,
    /// Not if a collection is empty.
    List,
}

impl<'a> Headers<'a> {
    /// Checks the header fields of a case.
    pub(super) fn check(case: &'a ast::Case, faults: &mut Faults) -> Self {
        let mut headers =
            Headers { legal: Ok(Vec::new()), names: Vec::new(), names_are_complete: true };
        for header in &case.headers {
            match header {
                Ok(header) => headers.add_text(header, &case.fields, faults),
                Err(reported) => headers.add_without_name(*reported),
            }
        }
        for field in &case.fields {
            for header in &field.headers {
                match header {
                    Ok(header) => headers.add_field(header, field, faults),
                    Err(reported) => headers.add_without_name(*reported),
                }
            }
        }
        headers
    }

    /// Adds `header("Name", "value")`. Its name and its value may each have an error.
    fn add_text(&mut self, header: &'a HeaderArgument, fields: &'a [Field], faults: &mut Faults) {
        let HeaderArgument { name, value } = header;
        let known = HeaderField::find(name.text.value());
        let template = Template::parse_header_value(value, fields, known);
        // A text that is nothing but a field is the same as the name on the field.
        if let Some(field) = template.as_ref().ok().and_then(Template::only_field) {
            return self.add_value(name, field, false, faults);
        }
        let checked = self.add_name(name, Presence::Always, faults);
        let value = template.and_then(|mut template| {
            if let Ok(Some(field)) = checked {
                check_value(&mut template, field)?;
            }
            Ok(template)
        });
        let value = value.map(HeaderSource::Text).map_err(|fault| faults.report(fault));
        self.add(name, checked.and(value));
    }

    /// Adds `header = "Name"` or `headers = "Name"` on a field.
    fn add_field(&mut self, header: &'a FieldHeader, field: &'a Field, faults: &mut Faults) {
        self.add_value(&header.name, field, header.is_list, faults);
    }

    fn add_value(
        &mut self,
        name: &'a HeaderName,
        field: &'a Field,
        is_list: bool,
        faults: &mut Faults,
    ) {
        let presence = match (field.inside_option(), is_list) {
            (Some(_), _) => Presence::Optional,
            (None, true) => {
                let known = HeaderField::find(name.text.value());
                let may_be_empty = known.is_some_and(writes_empty_list);
                if may_be_empty { Presence::Always } else { Presence::List }
            }
            (None, false) => Presence::Always,
        };
        let value = self.add_name(name, presence, faults).and_then(|known| {
            field_format(name, known, is_list)
                .map(|format| HeaderSource::Field(field, format))
                .map_err(|fault| faults.report(fault))
        });
        self.add(name, value);
    }

    fn add(&mut self, name: &'a HeaderName, value: Result<HeaderSource<'a>, Reported>) {
        match (value, &mut self.legal) {
            (Ok(value), Ok(legal)) => legal.push(Header { name: &name.text, value }),
            (Err(reported), _) => self.legal = Err(reported),
            (Ok(_), Err(_)) => {}
        }
    }

    /// Adds a header field whose name could not be read.
    fn add_without_name(&mut self, reported: Reported) {
        self.legal = Err(reported);
        self.names_are_complete = false;
    }

    /// Checks a name, and returns what is known of the header field.
    fn add_name(
        &mut self,
        name: &'a HeaderName,
        presence: Presence,
        faults: &mut Faults,
    ) -> Result<Option<&'static HeaderField>, Reported> {
        let written = &name.text;
        let text = written.value();
        if text.is_empty() || !text.bytes().all(grammar::is_token_byte) {
            self.names_are_complete = false;
            let shown = shortened(&format!("{text:?}"));
            let what = format!("{shown} is not a header field name");
            let fault = Fault::new(written.span(), what);
            return Err(faults.report(fault.instead("expected a token (RFC 3261 §25.1)")));
        }
        let known = HeaderField::find(text);
        let near = match (known, &name.extension) {
            (None, None) => suggest::nearest_header(text),
            _ => None,
        };
        let result = match (known, near) {
            (Some(field), _) => self.check_known(name, field).map(|()| known),
            (None, Some(near)) => Err(near_miss(written, text, near)),
            (None, None) => Ok(None),
        };
        let is_legal = result.is_ok();
        self.names.push(CheckedName { written, field: known.or(near), presence, is_legal });
        if let (Ok(Some(_)), Some(extension)) = (&result, &name.extension) {
            // No error, because it may have been registered after the program was written.
            let what = format!("{} is a registered header field", quoted(text));
            faults.warn(Fault::new(extension.span(), what).instead("leave out `extension`"));
        }
        result.map_err(|fault| faults.report(fault))
    }

    /// Checks that a response of an application may carry a header field, and as often as it does.
    fn check_known(&self, name: &HeaderName, field: &HeaderField) -> Result<(), Fault> {
        let text = quoted(name.text.value());
        let fault = |what| Fault::new(name.text.span(), what);
        if field.written_by() == WrittenBy::Stack {
            let what = format!("{text} is written by the SIP stack ({})", field.reference());
            return Err(fault(what).instead("leave it out"));
        }
        if field.response_use() == ResponseUse::No {
            let what = format!("{text} is for requests only ({})", field.reference());
            return Err(fault(what).instead("leave it out"));
        }

        let is_repeated = || self.names.iter().any(|other| other.is_legal && other.is(field));
        if field.cardinality() == Cardinality::Single && is_repeated() {
            let what = format!("{text} has one value, and is repeated");
            return Err(fault(what).instead("keep one of them"));
        }
        Ok(())
    }
}

/// The error of a name that is close to a registered one.
fn near_miss(written: &Text, text: &str, near: &HeaderField) -> Fault {
    Fault::new(written.span(), format!("{} is not a registered header field", quoted(text)))
        .instead(format!("write `{}`", near.name()))
        .note(format!("for a header field of your own, write {}", quoted_extension(text)))
}

fn quoted_extension(text: &str) -> String {
    format!("`extension {:?}`", shortened(text))
}

/// How a field is written as the value of a header field.
fn field_format(
    name: &HeaderName,
    known: Option<&HeaderField>,
    is_list: bool,
) -> Result<FieldFormat, Fault> {
    if !is_list {
        return Ok(match known {
            Some(field) if field.grammar() == ValueGrammar::RetryAfter => FieldFormat::RetryAfter,
            Some(field) => {
                minimum_seconds(field).map_or(FieldFormat::Display, FieldFormat::Seconds)
            }
            None => FieldFormat::Display,
        });
    }
    match known.map(|field| (field, field.cardinality())) {
        Some((field, Cardinality::Single)) => Err(Fault::new(
            name.text.span(),
            format!("`{}` has one value ({})", field.name(), field.reference()),
        )
        .instead(format!("write `header = {:?}`", field.name()))),
        Some((field, Cardinality::List)) => {
            Ok(FieldFormat::List { may_be_empty: field.may_be_empty() })
        }
        // Nobody knows whether the values of an extension may be joined.
        Some(_) | None => Ok(FieldFormat::Rows),
    }
}

/// Whether an empty collection is written as a row without a value.
fn writes_empty_list(field: &HeaderField) -> bool {
    field.cardinality() == Cardinality::List && field.may_be_empty()
}

impl CheckedName<'_> {
    /// Whether it is this header field.
    fn is(&self, field: &HeaderField) -> bool {
        self.field == Some(field)
    }

    /// Whether it is the header field with this name.
    pub(super) fn is_named(&self, name: &str) -> bool {
        self.field.is_some_and(|field| field.name() == name)
    }
}
