//! The header fields of a case: the name of each is legal, it is not repeated if it has a single value, and its
//! value matches its grammar. Entry point: [`Headers::check`].

use sip_codes_core::grammar;
use sip_codes_core::grammar::ValueGrammar;
use sip_codes_core::header::{Cardinality, HeaderField, ResponseUse, WrittenBy};
use sip_codes_core::rule::INSERTION;

use super::template::Template;
use super::value::{check_value, minimum_seconds};
use crate::derive::ast::{self, Field, HeaderArgument, HeaderName};
use crate::derive::faults::{Faults, Reported};
use crate::derive::suggest;
use crate::fault::{Fault, quoted, shortened};

/// A header field that a response carries.
pub(crate) struct Header<'a> {
    pub(crate) name: &'a HeaderName,
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
    pub(super) name: &'a HeaderName,
    /// What is known of the header field; of a near miss, what is known of the one that was meant.
    meant: Option<&'static HeaderField>,
    pub(super) presence: Presence,
    pub(super) is_legal: bool,
    /// The value, with [`INSERTION`] in place of what is not known.
    pub(super) value: String,
    /// Whether the word `extension` allows a value that breaks a rule for senders.
    pub(super) is_waived: bool,
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
                    Ok(header) => headers.add_value(&header.name, field, header.is_list, faults),
                    Err(reported) => headers.add_without_name(*reported),
                }
            }
        }
        headers
    }

    /// Adds `header("Name", "value")`. Its name and its value may each have an error.
    fn add_text(&mut self, header: &'a HeaderArgument, fields: &'a [Field], faults: &mut Faults) {
        let HeaderArgument { name, value } = header;
        let template = Template::parse_header_value(value, fields, name.field);
        // A text that is nothing but a field is the same as the name on the field.
        if let Some(field) = template.as_ref().ok().and_then(Template::only_field) {
            return self.add_value(name, field, false, faults);
        }
        let known = template.as_ref().map_or(INSERTION.to_string(), Template::known_text);
        let checked = self.add_name(name, Presence::Always, known, faults);
        let value = template.and_then(|mut template| {
            if let (Ok(()), Some(field)) = (checked, name.field) {
                check_value(&mut template, field)?;
                check_sent_value(name, field, &template)?;
            }
            Ok(template)
        });
        let value = value.map(HeaderSource::Text).map_err(|fault| faults.report(fault));
        self.add(name, checked.and(value));
    }

    /// Adds `header = "Name"` or `headers = "Name"` on a field.
    fn add_value(
        &mut self,
        name: &'a HeaderName,
        field: &'a Field,
        is_list: bool,
        faults: &mut Faults,
    ) {
        let presence = match field.inside_option() {
            Some(_) => Presence::Optional,
            None if is_list && !name.field.is_some_and(writes_empty_list) => Presence::List,
            None => Presence::Always,
        };
        let known = match name.field.map(HeaderField::grammar) {
            // A number of seconds has no parameters.
            Some(ValueGrammar::SessionInterval) => "90".to_owned(),
            _ => INSERTION.to_string(),
        };
        let value = self.add_name(name, presence, known, faults).and_then(|()| {
            field_format(name, is_list)
                .map(|format| HeaderSource::Field(field, format))
                .map_err(|fault| faults.report(fault))
        });
        self.add(name, value);
    }

    fn add(&mut self, name: &'a HeaderName, value: Result<HeaderSource<'a>, Reported>) {
        match (value, &mut self.legal) {
            (Ok(value), Ok(legal)) => legal.push(Header { name, value }),
            (Err(reported), _) => self.legal = Err(reported),
            (Ok(_), Err(_)) => {}
        }
    }

    /// Adds a header field whose name could not be read.
    fn add_without_name(&mut self, reported: Reported) {
        self.legal = Err(reported);
        self.names_are_complete = false;
    }

    /// Checks a name, and adds it to the names of the case, legal or not.
    fn add_name(
        &mut self,
        name: &'a HeaderName,
        presence: Presence,
        value: String,
        faults: &mut Faults,
    ) -> Result<(), Reported> {
        let text = name.text.value();
        if text.is_empty() || !text.bytes().all(grammar::is_token_byte) {
            self.names_are_complete = false;
            return Err(faults.report(not_a_token(name)));
        }
        let (meant, checked) = match (name.field, near_field(name)) {
            (Some(field), _) => (Some(field), self.check_known(name, field)),
            (None, Some(near)) => (Some(near), Err(near_miss(name, near))),
            (None, None) => (None, Ok(())),
        };
        let is_waived = name.extension.is_some()
            && name.field.is_some_and(|field| field.check_sent_value(&value).is_err());
        let is_legal = checked.is_ok();
        self.names.push(CheckedName { name, meant, presence, is_legal, value, is_waived });
        checked.map_err(|fault| faults.report(fault))
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

pub(super) fn not_a_token(name: &HeaderName) -> Fault {
    let shown = shortened(&format!("{:?}", name.text.value()));
    Fault::new(name.text.span(), format!("{shown} is not a header field name"))
        .instead("expected a token (RFC 3261 §25.1)")
}

/// The registered header field that a name is a near miss of.
pub(super) fn near_field(name: &HeaderName) -> Option<&'static HeaderField> {
    match (name.field, &name.extension) {
        (None, None) => suggest::nearest_header(name.text.value()),
        (Some(_), _) | (None, Some(_)) => None,
    }
}

/// The error of a name that is close to a registered one.
pub(super) fn near_miss(name: &HeaderName, near: &HeaderField) -> Fault {
    let what = format!("{} is not a registered header field", quoted(name.text.value()));
    let extension = shortened(name.text.value());
    Fault::new(name.text.span(), what)
        .instead(format!("write `{}`", near.name()))
        .note(format!("for a header field of your own, write `extension {extension:?}`"))
}

/// Checks the rules for senders, as far as literal text decides.
fn check_sent_value(
    name: &HeaderName,
    field: &HeaderField,
    template: &Template<'_>,
) -> Result<(), Fault> {
    match field.check_sent_value(&template.known_text()) {
        Err(error) if name.extension.is_none() => {
            let what = format!("expected {}", error.expected());
            Err(Fault::new(template.written.span(), what)
                .note(format!("to send it nevertheless, write `extension {:?}`", field.name())))
        }
        _ => Ok(()),
    }
}

/// How a field is written as the value of a header field.
fn field_format(name: &HeaderName, is_list: bool) -> Result<FieldFormat, Fault> {
    if !is_list {
        return Ok(match name.field {
            Some(field) if field.grammar() == ValueGrammar::RetryAfter => FieldFormat::RetryAfter,
            Some(field) => {
                minimum_seconds(field).map_or(FieldFormat::Display, FieldFormat::Seconds)
            }
            None => FieldFormat::Display,
        });
    }
    match name.field.map(|field| (field, field.cardinality())) {
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
        self.meant == Some(field)
    }

    /// The name as its RFC writes it, of a near miss that of the field that was meant.
    pub(super) fn registered(&self) -> &str {
        self.meant.map_or(self.name.text.value(), |field| field.name())
    }
}
