//! The header fields of a case: the name of each is legal, it is not repeated if it has a single value, and its
//! value matches its grammar. Entry point: [`Headers::check`].

use proc_macro2::{Ident, TokenTree};
use sip_codes_core::grammar::{INSERTION, Place, ValueGrammar};
use sip_codes_core::header::{Cardinality, HeaderField, ResponseUse, WrittenBy};

use super::insertion::parse_header_value;
use crate::derive::ast::{
    self, Field, FieldHeader, HeaderArgument, HeaderContent, HeaderName, is_token, meant_name,
};
use crate::derive::faults::{Faults, Reported};
use crate::fault::{Fault, quoted, shortened};
use crate::header_field::{nearest_header, type_name};
use crate::template::{Template, whole_value};

/// A header field that a response carries.
pub(crate) struct Header<'a> {
    pub(crate) name: &'a HeaderName,
    pub(crate) value: HeaderSource<'a>,
}

/// Where the value of a header field comes from.
pub(crate) enum HeaderSource<'a> {
    Text(Template<'a, &'a Field>),
    /// A constant, which is written as a field is.
    Constant(&'a [TokenTree], FieldFormat),
    /// A field. There is no header field if it is an `Option` and `None`.
    Field(&'a Field, FieldFormat),
}

/// How a field is written as a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldFormat {
    /// By its `Display`, in a place that takes any text.
    Text { place: Place, needs_character: bool },
    /// As a value of a type that is always legal.
    Typed,
    /// By its `Display`, if that is legal.
    IfLegal,
    /// As a row with all items of a collection, perhaps none; each item is a token.
    Tokens { may_be_empty: bool },
    /// As a row with all items of a collection, perhaps none; each item has a type that is always legal.
    List { may_be_empty: bool },
    /// As a row for each item of a collection; each item has a type that is always legal.
    Rows,
    /// As a row for each item of a collection, by its `Display`.
    TextRows,
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
    is_sent: bool,
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
    /// Not if the text of a field is not legal.
    IfLegal,
    /// Not if a collection is empty.
    List,
}

impl<'a> Headers<'a> {
    /// Checks the header fields of a case.
    ///
    /// A type that is only read may read header fields that responses of an application do not carry.
    pub(super) fn check(case: &'a ast::Case, is_sent: bool, faults: &mut Faults) -> Self {
        let mut headers =
            Headers { legal: Ok(Vec::new()), names: Vec::new(), names_are_complete: true, is_sent };
        for header in &case.headers {
            match header {
                Ok(header) => headers.add_text(header, &case.fields, faults),
                Err(reported) => headers.add_without_name(*reported),
            }
        }
        for field in &case.fields {
            if let Some(word) = &field.if_legal {
                headers.check_if_legal(word, field, faults);
            }
            for header in &field.headers {
                match header {
                    Ok(header) => {
                        let written = if header.is_list { Written::Items } else { Written::Value };
                        headers.add_value(&header.name, field, written, faults);
                    }
                    Err(reported) => headers.add_without_name(*reported),
                }
            }
        }
        headers.leave_out_empty_lists();
        headers.check_empty_texts(case, faults);
        headers
    }

    /// Checks that an empty text is the only row of its header field: beside another row it is an empty element of the
    /// list, which no grammar has (RFC 3261 §7.3.1). Of rows that are all empty, the first may stay.
    ///
    /// Who only reads takes what comes.
    fn check_empty_texts(&mut self, case: &ast::Case, faults: &mut Faults) {
        for HeaderArgument { name, value } in case.headers.iter().flatten() {
            let (HeaderContent::Text(text), Some(field)) = (value, name.field) else { continue };
            let is_empty_list = self.is_sent && text.value().is_empty() && writes_empty_list(field);
            let rows = || self.names.iter().filter(|row| row.is(field));
            let is_first = rows().next().is_some_and(|row| std::ptr::eq(row.name, name));
            if is_empty_list && !(is_first && rows().all(|row| row.value.is_empty())) {
                let what = format!("an empty `{}` is a list without items", field.name());
                let fault = Fault::new(text.span(), format!("{what}, so it must be the only row"));
                self.legal = Err(faults.report(fault.instead("leave it out")));
            }
        }
    }

    /// Lets an empty collection have no row if there may be another row of the header field: an empty value is legal
    /// only by itself, because several rows mean what one row with commas means (RFC 3261 §7.3.1).
    fn leave_out_empty_lists(&mut self) {
        for header in self.legal.iter_mut().flatten() {
            let mut rows: Vec<&mut CheckedName<'_>> =
                self.names.iter_mut().filter(|name| name.name.is_same_as(header.name)).collect();
            let HeaderSource::Field(
                _,
                FieldFormat::Tokens { may_be_empty } | FieldFormat::List { may_be_empty },
            ) = &mut header.value
            else {
                continue;
            };
            if rows.len() < 2 || !*may_be_empty {
                continue;
            }
            *may_be_empty = false;
            let own = rows.iter_mut().find(|name| std::ptr::eq(name.name, header.name));
            if let Some(CheckedName { presence: presence @ Presence::Always, .. }) = own {
                *presence = Presence::List;
            }
        }
    }

    /// Checks that a field with `if_legal` is one value of a header field.
    fn check_if_legal(&mut self, word: &Ident, field: &Field, faults: &mut Faults) {
        let is_value = |header: &FieldHeader| !header.is_list;
        if !field.headers.iter().flatten().any(is_value) {
            let fault = Fault::new(word.span(), "`if_legal` is for a field that is one value");
            let reported = faults.report(fault.instead("write `header = \"Name\"` before it"));
            self.legal = Err(reported);
        }
    }

    /// Adds `header("Name", "value")`. Its name and its value may each have an error.
    fn add_text(&mut self, header: &'a HeaderArgument, fields: &'a [Field], faults: &mut Faults) {
        let HeaderArgument { name, value } = header;
        let text = match value {
            HeaderContent::Text(text) => text,
            HeaderContent::Constant(path) => return self.add_constant(name, path, fields, faults),
        };
        let template = parse_header_value(text, fields, name);
        // A text that is nothing but a field is the same as the name on the field.
        if let Some(field) = template.as_ref().ok().and_then(Template::only_value) {
            return self.add_value(name, field, Written::InText, faults);
        }
        let known = template.as_ref().map_or_else(|_| INSERTION.to_string(), Template::known_text);
        let checked = self.add_name(name, Presence::Always, known, faults);
        let value = template.and_then(|template| {
            if let (Ok(()), Some(field)) = (checked, name.field) {
                check_sent_value(name, field, &template)?;
            }
            Ok(template)
        });
        let value = value.map(HeaderSource::Text).map_err(|fault| faults.report(fault));
        self.add(name, checked.and(value), faults);
    }

    /// Adds a constant that is a value.
    fn add_constant(
        &mut self,
        name: &'a HeaderName,
        path: &'a [TokenTree],
        fields: &[Field],
        faults: &mut Faults,
    ) {
        let is_path_of = |field: &&Field| match path {
            [TokenTree::Ident(word)] => *word == field.name(),
            _ => false,
        };
        let value =
            self.add_name(name, Presence::Always, INSERTION.to_string(), faults).and_then(|()| {
                match fields.iter().find(is_path_of) {
                    None => Ok(HeaderSource::Constant(path, value_format(name, Written::Value))),
                    Some(field) => Err(faults.report(
                        Fault::spanning(path, "expected a value in quotes").instead(format!(
                            "a field is inserted by its name, like `\"{{{}}}\"`",
                            field.name()
                        )),
                    )),
                }
            });
        self.add(name, value, faults);
    }

    /// Adds a field that is a value.
    fn add_value(
        &mut self,
        name: &'a HeaderName,
        field: &'a Field,
        written: Written,
        faults: &mut Faults,
    ) {
        let is_list = written == Written::Items;
        let presence = match field.inside_option() {
            Some(_) => Presence::Optional,
            None if field.if_legal.is_some() => Presence::IfLegal,
            None if is_list && !name.field.is_some_and(writes_empty_list) => Presence::List,
            None => Presence::Always,
        };
        // What a field holds is known at run time.
        let known = INSERTION.to_string();
        let value = self.add_name(name, presence, known, faults).and_then(|()| {
            self.check_single(name, field, written)
                .and_then(|()| field_format(name, field, written))
                .map(|format| HeaderSource::Field(field, format))
                .map_err(|fault| faults.report(fault))
        });
        self.add(name, value, faults);
    }

    /// Checks that a field which is one value is no collection, and no text that may have several items, if the header
    /// field may have several values.
    fn check_single(
        &self,
        name: &HeaderName,
        field: &Field,
        written: Written,
    ) -> Result<(), Fault> {
        // A field without a size has an error of its own.
        if written == Written::Items || field.is_unsized() || items_format(name).is_err() {
            return Ok(());
        }
        let shown = name.registered();
        let fault = |what| Fault::new(name.text.span(), what);
        // A function may read a collection from one value.
        if field.is_collection() && (self.is_sent || field.parse.is_none()) {
            let place = if written == Written::InText { " on the field" } else { "" };
            return Err(fault(format!("expected one value of `{shown}`, found a collection"))
                .instead(format!("write `headers = {shown:?}`{place}")));
        }
        let is_list = || name.field.is_some_and(|field| field.grammar().is_token_list());
        let is_whole = written == Written::Value && field.if_legal.is_none();
        if self.is_sent && is_whole && field.is_string() && is_list() {
            let fault = fault(format!("a text is not always a legal `{shown}`"))
                .instead(format!("write `headers = {shown:?}` of a `Vec<String>`"));
            return Err(match name.field.and_then(type_name) {
                Some(name) => fault.note(format!("a `header::{name}` is the whole list")),
                None => fault,
            });
        }
        Ok(())
    }

    /// Adds the header field whose name was checked last.
    fn add(
        &mut self,
        name: &'a HeaderName,
        value: Result<HeaderSource<'a>, Reported>,
        faults: &mut Faults,
    ) {
        let value = match self.check_elements(name) {
            Err(fault) if value.is_ok() => Err(faults.report(fault)),
            _ => value,
        };
        match (value, &mut self.legal) {
            (Ok(value), Ok(legal)) => legal.push(Header { name, value }),
            (Err(reported), _) => self.legal = Err(reported),
            (Ok(_), Err(_)) => {}
        }
    }

    /// Checks that a value fits the values of the same header field before it. Several rows mean what one row with
    /// commas means (RFC 3261 §7.3.1), so two reasons of one protocol are illegal in two rows as well.
    ///
    /// Who only reads takes what comes.
    fn check_elements(&self, name: &HeaderName) -> Result<(), Fault> {
        let Some(field) = name.field.filter(|field| field.grammar().has_dependent_elements())
        else {
            return Ok(());
        };
        let rows = || self.names.iter().filter(|other| other.is(field));
        // After a fault nobody knows what was meant before it.
        if !self.is_sent || self.legal.is_err() || rows().count() < 2 {
            return Ok(());
        }
        let values: Vec<&str> = rows().map(|row| &*row.value).collect();
        let all = values.join(", ");
        let Err(error) =
            field.check_template(&all, &|_| {}).and_then(|()| field.check_sent_value(&all))
        else {
            return Ok(());
        };
        let what = format!("the elements of `{}` depend on each other", field.name());
        let fault = Fault::new(name.text.span(), what).instead("put all of them into one value");
        Err(if all.contains(INSERTION) {
            fault
        } else {
            fault.note(format!("expected {}", error.expected()))
        })
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
        if !is_token(text) {
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
        if self.is_sent && field.written_by() == WrittenBy::Stack {
            let what = format!("{text} is written by the SIP stack ({})", field.reference());
            return Err(fault(what).instead("leave it out"));
        }
        if self.is_sent && field.response_use() == ResponseUse::No {
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
    let text = name.text.value();
    let shown = shortened(&format!("{text:?}"));
    let fault = Fault::new(name.text.span(), format!("{shown} is not a header field name"));
    let extension = text.strip_prefix("extension ").map(str::trim).filter(|name| is_token(name));
    match (extension, meant_name(text)) {
        (Some(name), _) => fault.instead(format!("write `extension {:?}`", shortened(name))),
        (None, Some(name)) => fault.instead(format!("write `{:?}`", shortened(&name))),
        (None, None) => fault.instead("write letters, digits and `-`, like `\"Retry-After\"`"),
    }
}

/// The registered header field that a name is a near miss of.
pub(super) fn near_field(name: &HeaderName) -> Option<&'static HeaderField> {
    match (name.field, &name.extension) {
        (None, None) => nearest_header(name.text.value()),
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
    template: &Template<'_, &Field>,
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

/// How the caller says that a field is a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    /// `header = "Name"` on the field.
    Value,
    /// `headers = "Name"` on the field.
    Items,
    /// `header("Name", "{field}")`.
    InText,
}

/// How a field is written as the value of a header field.
fn field_format(name: &HeaderName, field: &Field, written: Written) -> Result<FieldFormat, Fault> {
    if written == Written::Items {
        return items_format(name);
    }
    if field.if_legal.is_some() {
        return Ok(FieldFormat::IfLegal);
    }
    Ok(value_format(name, written))
}

/// How one value is written.
fn value_format(name: &HeaderName, written: Written) -> FieldFormat {
    let grammar = name.field.map_or(ValueGrammar::Unchecked, HeaderField::grammar);
    // An element of a list of tokens is any text, but the whole list is not.
    let is_typed = grammar.has_type() && (written == Written::Value || !grammar.is_token_list());
    match whole_value(name.field) {
        Some((place, needs_character)) if !is_typed && place.takes_any_text() => {
            FieldFormat::Text { place, needs_character }
        }
        _ => FieldFormat::Typed,
    }
}

/// How a collection is written as values of a header field.
fn items_format(name: &HeaderName) -> Result<FieldFormat, Fault> {
    let Some(field) = name.field else { return Ok(FieldFormat::TextRows) };
    let grammar = field.grammar();
    let may_be_empty = field.may_be_empty();
    let one_value = |what: String| {
        Fault::new(name.text.span(), what).instead(format!("write `header = {:?}`", field.name()))
    };
    match field.cardinality() {
        Cardinality::Single => {
            Err(one_value(format!("`{}` has one value ({})", field.name(), field.reference())))
        }
        _ if grammar.has_dependent_elements() => {
            let fault =
                one_value(format!("the elements of `{}` depend on each other", field.name()));
            Err(match type_name(field) {
                Some(name) => fault.note(format!("a `header::{name}` is the whole value")),
                None => fault,
            })
        }
        // Nobody knows whether these values may be joined.
        _ if !grammar.has_type() => Ok(FieldFormat::TextRows),
        Cardinality::List if grammar.is_token_list() => Ok(FieldFormat::Tokens { may_be_empty }),
        Cardinality::List => Ok(FieldFormat::List { may_be_empty }),
        _ => Ok(FieldFormat::Rows),
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
