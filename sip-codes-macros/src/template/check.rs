//! Checks the literal text of a template by the grammar that reads it, and finds the place of each insertion.
//! Entry points: [`Template::check_reason`], [`Template::check_header_value`], and [`whole_value`] for a value
//! that is one insertion.

use std::cell::RefCell;

use proc_macro2::Span;
use sip_codes_core::grammar::{
    self, INSERTION, Insertion as ReportedInsertion, InvalidHeaderValue, Place, Remedy,
    ValueGrammar,
};
use sip_codes_core::header::HeaderField;

use super::{Insertion, Template};
use crate::fault::{Fault, quoted};
use crate::header_field::type_name;

/// The section of the RFC with the characters of phrases and values.
const SECTION: &str = "(RFC 3261 §25.1)";

impl<V: Copy> Template<'_, V> {
    /// Checks a reason phrase.
    pub(crate) fn check_reason(&self) -> Result<(), Fault> {
        for literal in &self.literals {
            if let Some(position) = grammar::find_non_reason(literal.as_bytes()) {
                let byte = literal.as_bytes()[position];
                let what = format!("a reason phrase cannot hold {:?} {SECTION}", char::from(byte));
                return Err(Fault::new(self.written.span(), what)
                    .instead(format!("leave it out or write `%{byte:02X}`")));
            }
        }
        Ok(())
    }

    /// Checks the value of a header field, and sets the place of each insertion. `name` is its name as it is written;
    /// a field that is `None` is in no table.
    pub(crate) fn check_header_value(
        &mut self,
        name: &str,
        field: Option<&HeaderField>,
    ) -> Result<(), Fault> {
        let span = self.written.span();
        let is_control = |c: &char| !grammar::is_header_value_char(*c);
        if let Some(bad) = self.literals.iter().flat_map(|text| text.chars()).find(is_control) {
            let what = format!("a header field value cannot hold {bad:?} {SECTION}");
            return Err(Fault::new(span, what).instead("leave it out"));
        }
        let text = self.known_text();
        match check_template(&text, field) {
            Ok(places) => {
                for (insertion, reported) in self.insertions.iter_mut().zip(places) {
                    insertion.place = reported.place;
                    insertion.needs_character = reported.needs_character;
                }
            }
            Err(error) => return Err(self.refused(&text, error, name, field)),
        }
        match self.insertions.iter().find_map(Insertion::find_wrong_format) {
            Some(what) => Err(Fault::new(span, what)
                .instead("only zeros may come before a number, like `{0:03}`")),
            None => Ok(()),
        }
    }

    /// The error of a text that breaks the grammar.
    fn refused(
        &self,
        text: &str,
        error: InvalidHeaderValue,
        name: &str,
        field: Option<&HeaderField>,
    ) -> Fault {
        let (before, rest) = text.split_at(error.position());
        let literal = rest.split(INSERTION).next().unwrap_or_default();
        let found = match rest.chars().next() {
            None => "the end".to_owned(),
            Some(INSERTION) => self.insertions[before.matches(INSERTION).count()].shown(),
            Some(_) => quoted(literal),
        };
        let what = format!("expected {}, found {found}", error.expected());
        let mut fault = Fault::new(self.written.span(), what);
        if let Some(remedy) = error.remedy() {
            fault = fault.instead(match remedy {
                Remedy::Quotes => "put quotes around it, like `\\\"{name}\\\"`".to_owned(),
                Remedy::AngleBrackets => "put angle brackets around it, like `<{uri}>`".to_owned(),
                Remedy::Unescaped => return would_escape(before, &found, self.written.span()),
                Remedy::Whole => match field.and_then(type_name) {
                    // In a derive, such a text is the same as the name on the field.
                    Some(name) if self.only_value().is_some() => {
                        format!("use `{name}::new` for a text, and a `{name}` as it is")
                    }
                    Some(name) => {
                        format!("insert the whole at once, or use a `header::{name}`")
                    }
                    None => "insert the whole at once".to_owned(),
                },
                _ => "write text there, because it decides what the rest may be".to_owned(),
            });
        }
        let Some(field) = field else { return fault };
        let registered = field.name();
        let subject = if name.eq_ignore_ascii_case(registered) {
            format!("`{registered}`")
        } else {
            format!("`{name}` is the compact form of `{registered}`, which")
        };
        let (reference, example) = (field.reference(), field.grammar().example());
        fault.note(format!("{subject} has the grammar of {reference}, like `{example}`"))
    }
}

impl<V> Insertion<V> {
    /// What is wrong with the format specification of a value that has a type.
    fn find_wrong_format(&self) -> Option<String> {
        let format = self.format.as_ref()?;
        let is_number = matches!(
            self.place,
            Place::Port
                | Place::Ttl
                | Place::Number
                | Place::ResponseNumber
                | Place::Seconds
                | Place::SessionInterval
        );
        let is_right = self.place.takes_any_text() || is_number && format.zero_padding.is_some();
        (!is_right).then(|| format!("{} has a type, which writes it", self.shown()))
    }

    /// The insertion as it is shown in a message.
    fn shown(&self) -> String {
        quoted(&format!("{{{}}}", self.name))
    }
}

/// The error of a backslash or a percent sign that would escape the first character of what is inserted.
fn would_escape(before: &str, found: &str, span: Span) -> Fault {
    let (what, instead) = if before.ends_with('\\') {
        ("the backslash", "leave it out, or double it")
    } else {
        ("the `%`", "leave it out, or write `%25`")
    };
    Fault::new(span, format!("{what} before {found} would escape its first character"))
        .instead(instead)
}

/// Returns the place of a value that is one insertion, and whether it needs a character. `None` if no such
/// value is legal.
pub(crate) fn whole_value(field: Option<&HeaderField>) -> Option<(Place, bool)> {
    let places = check_template(INSERTION.encode_utf8(&mut [0; 1]), field).ok()?;
    let only = places.first()?;
    let is_text = matches!(only.place, Place::Text { .. });
    let may_be_empty = is_text && field.is_some_and(HeaderField::may_be_empty);
    Some((only.place, only.needs_character && !may_be_empty))
}

/// Checks a template, and returns its insertions in order.
fn check_template(
    text: &str,
    field: Option<&HeaderField>,
) -> Result<Vec<ReportedInsertion>, InvalidHeaderValue> {
    let reported = RefCell::new(Vec::new());
    let listener = |insertion| reported.borrow_mut().push(insertion);
    match field {
        Some(field) => field.check_template(text, &listener),
        None => ValueGrammar::Unchecked.check_template(text, &listener),
    }?;
    Ok(reported.into_inner())
}
