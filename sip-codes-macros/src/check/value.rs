//! The literal value of a header field is checked against the grammar of the field. Entry point:
//! [`check_value`].
//!
//! An insertion may be any text that fits. So the checker tries typical texts in its place, from
//! left to right, and the value is refused if none of them makes it legal.

use sip_codes_core::{HeaderField, InvalidHeaderValue, ValueGrammar};

use super::place::Place;
use super::template::{Insertion, Piece, Template};
use crate::fault::{Fault, quoted};

/// What an insertion outside of quotes, brackets and parentheses may be, besides an example of the
/// field's own grammar. The first is a number that is large enough for any number.
const TYPICAL: &[&str] = &[
    "399",
    "a",
    "",
    "\"a\"",
    "a=a",
    "a=\"a\"",
    "a.a",
    "a/a",
    "sip:a@a",
    "<sip:a@a>",
    "\"a\" <sip:a@a>",
    ";a=a",
    ", ",
    " ",
];

/// Checks the text, and finds the insertions that have to be a number of seconds.
pub(super) fn check_value(template: &mut Template<'_>, field: &HeaderField) -> Result<(), Fault> {
    if let [Piece::Insertion(_)] = template.pieces[..] {
        // The whole value is formatted by the field: it may be anything.
        return Ok(());
    }
    let mut filling = Filling::new(&template.pieces, field);
    if !filling.fill_from(0) {
        let message = filling.describe_failure(template);
        return Err(Fault::new(template.written.span(), message).note(format!(
            "`{}` has the grammar of {}, like `{}`",
            field.name(),
            field.reference(),
            field.grammar().example(),
        )));
    }
    if let Some(minimum) = minimum_seconds(field) {
        for index in filling.find_numbers() {
            if let Piece::Insertion(insertion) = &mut template.pieces[index] {
                // Only the number that the value begins with has a minimum.
                insertion.minimum_seconds = Some(if index == 0 { minimum } else { 0 });
            }
        }
    }
    Ok(())
}

/// The least number of seconds, if the value of the field begins with a number of seconds.
pub(super) fn minimum_seconds(field: &HeaderField) -> Option<u32> {
    match field.grammar() {
        ValueGrammar::Seconds | ValueGrammar::RetryAfter => Some(0),
        ValueGrammar::SessionInterval => Some(90),
        _ => None,
    }
}

/// A template with a text in place of each insertion.
struct Filling<'t> {
    field: &'t HeaderField,
    parts: Vec<Part<'t>>,
    /// The failure that was furthest to the right.
    failure: Option<Failure>,
}

enum Part<'t> {
    Literal(&'t str),
    /// What the insertion may be, and what it is at present.
    Insertion(Vec<&'t str>, &'t str),
}

/// Where a value breaks the grammar.
#[derive(Clone, Copy)]
struct Failure {
    /// The part, and the byte of its text.
    position: (usize, usize),
    error: InvalidHeaderValue,
}

impl<'t> Filling<'t> {
    fn new(pieces: &'t [Piece<'_>], field: &'t HeaderField) -> Self {
        let parts = pieces.iter().map(|piece| match piece {
            Piece::Literal(text) => Part::Literal(text),
            Piece::Insertion(insertion) => {
                let texts = typical_texts(insertion, field);
                let first = texts[0];
                Part::Insertion(texts, first)
            }
        });
        Filling { field, parts: parts.collect(), failure: None }
    }

    /// Tries the texts of the insertions from an index on. Returns whether the value is legal then.
    ///
    /// A text after which the value is wrong before the next insertion cannot be the right one, so
    /// that few of all combinations are tried.
    fn fill_from(&mut self, index: usize) -> bool {
        let next = (index..self.parts.len())
            .find(|index| matches!(self.parts[*index], Part::Insertion(..)));
        let Some(insertion) = next else { return self.check().is_none() };
        let Part::Insertion(texts, _) = &self.parts[insertion] else { return false };
        for text in texts.clone() {
            self.set(insertion, text);
            let is_right = match self.check() {
                None => return true,
                Some(failure) => {
                    let after = (insertion + 1..self.parts.len())
                        .find(|index| matches!(self.parts[*index], Part::Insertion(..)));
                    after.is_some_and(|after| failure.position.0 >= after)
                }
            };
            if is_right && self.fill_from(insertion + 1) {
                return true;
            }
        }
        false
    }

    fn set(&mut self, index: usize, text: &'t str) {
        if let Part::Insertion(_, present) = &mut self.parts[index] {
            *present = text;
        }
    }

    /// Checks the value, and keeps the failure if it is the furthest.
    fn check(&mut self) -> Option<Failure> {
        let texts = self.parts.iter().map(|part| match part {
            Part::Literal(text) | Part::Insertion(_, text) => *text,
        });
        let value: String = texts.clone().collect();
        let error = self.field.check_value(&value).err()?;
        let mut position = (self.parts.len(), 0);
        let mut start = 0;
        for (index, text) in texts.enumerate() {
            if error.position() < start + text.len() {
                position = (index, error.position() - start);
                break;
            }
            start += text.len();
        }
        let failure = Failure { position, error };
        if self.failure.is_none_or(|furthest| furthest.position < position) {
            self.failure = Some(failure);
        }
        Some(failure)
    }

    /// The indices of the insertions that can be a number, but not a word.
    fn find_numbers(&mut self) -> Vec<usize> {
        let mut numbers = Vec::new();
        for index in 0..self.parts.len() {
            let Part::Insertion(_, present) = self.parts[index] else { continue };
            self.set(index, "a");
            let is_no_word = self.check().is_some();
            self.set(index, TYPICAL[0]);
            if is_no_word && self.check().is_none() {
                numbers.push(index);
            }
            self.set(index, present);
        }
        numbers
    }

    /// Says what is expected in the template, and what is there.
    fn describe_failure(&self, template: &Template<'_>) -> String {
        let Some(Failure { position: (index, offset), error }) = self.failure else {
            return format!("no text makes this a legal `{}`", self.field.name());
        };
        let found = match template.pieces.get(index) {
            None => "the end".to_owned(),
            Some(Piece::Insertion(insertion)) => quoted(&format!("{{{}}}", insertion.field.name())),
            Some(Piece::Literal(text)) => quoted(&text[offset..]),
        };
        format!("expected {}, found {found}", error.expected())
    }
}

/// What an insertion may be in a legal value.
fn typical_texts<'t>(insertion: &Insertion<'_>, field: &HeaderField) -> Vec<&'t str> {
    match insertion.place {
        Place::HeaderValue => {
            let mut texts = TYPICAL.to_vec();
            texts.push(field.grammar().example());
            texts
        }
        Place::Uri => vec!["a", "sip:a@a", "a=a"],
        _ => vec!["a"],
    }
}
