//! The literal value of a header field is checked against the grammar of the field. Entry point:
//! [`check_value`].
//!
//! An insertion may be any text that fits. So the checker tries typical texts in its place, from
//! left to right, and the value is refused if none of them makes it legal.

use sip_codes_core::grammar::{InvalidHeaderValue, ValueGrammar};
use sip_codes_core::header::HeaderField;

use super::place::Place;
use super::template::{Insertion, Piece, Template};
use crate::fault::{Fault, quoted};

/// What an insertion outside of quotes, brackets and parentheses may be, besides what is typical of
/// the field's own grammar. The first is a number that is large enough for any number.
const TYPICAL: &[&str] = &[
    "399",
    "a",
    "",
    "0",
    "99",
    "true",
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

/// How many values are checked before the text is refused. For a legal text with many insertions, a tenth of
/// these is enough. A fault after many insertions needs more, because each insertion can be several texts up
/// to there.
const MOST_CHECKS: usize = 5_000;

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
    /// How many values were checked.
    checks: usize,
}

enum Part<'t> {
    Literal(&'t str),
    /// What the insertion may be, and what it is at present.
    Insertion(Vec<&'t str>, &'t str),
}

impl<'t> Part<'t> {
    /// The text that is there at present.
    fn text(&self) -> &'t str {
        match self {
            Part::Literal(text) | Part::Insertion(_, text) => text,
        }
    }
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
        let mut parts = Vec::new();
        for piece in pieces {
            parts.push(match piece {
                Piece::Literal(text) => Part::Literal(text),
                Piece::Insertion(insertion) => {
                    let texts = typical_texts(insertion, field);
                    let first = texts[0];
                    Part::Insertion(texts, first)
                }
            });
        }
        Filling { field, parts, failure: None, checks: 0 }
    }

    /// Tries the texts of the insertions from an index on. Returns whether the value is legal then.
    ///
    /// A text after which the value is wrong before the next insertion cannot be the right one, so
    /// that few of all combinations are tried.
    fn fill_from(&mut self, index: usize) -> bool {
        let Some(insertion) = self.next_insertion(index) else { return self.check().is_none() };
        let Part::Insertion(texts, _) = &self.parts[insertion] else { return false };
        for text in texts.clone() {
            if self.checks >= MOST_CHECKS {
                return false;
            }
            self.set(insertion, text);
            let is_right = match self.check() {
                None => return true,
                Some(failure) => self
                    .next_insertion(insertion + 1)
                    .is_some_and(|after| self.may_be_repaired(failure, after)),
            };
            if is_right && self.fill_from(insertion + 1) {
                return true;
            }
        }
        false
    }

    /// The index of the first insertion from an index on.
    fn next_insertion(&self, index: usize) -> Option<usize> {
        (index..self.parts.len()).find(|index| matches!(self.parts[*index], Part::Insertion(..)))
    }

    /// Whether another text for the insertion at an index, or for a later one, may prevent a failure.
    ///
    /// A failure at blanks before the insertion is about what follows them.
    fn may_be_repaired(&self, failure: Failure, insertion: usize) -> bool {
        let (index, offset) = failure.position;
        index >= insertion
            || index + 1 == insertion
                && matches!(self.parts[index], Part::Literal(text)
                    if text[offset..].bytes().all(|byte| matches!(byte, b' ' | b'\t')))
    }

    fn set(&mut self, index: usize, text: &'t str) {
        if let Part::Insertion(_, present) = &mut self.parts[index] {
            *present = text;
        }
    }

    /// Checks the value, and keeps the failure if it is the furthest.
    fn check(&mut self) -> Option<Failure> {
        self.checks += 1;
        let mut value = String::new();
        for part in &self.parts {
            value.push_str(part.text());
        }
        let error = self.field.check_value(&value).err()?;
        let mut position = (0, error.position());
        for part in &self.parts {
            let length = part.text().len();
            if position.1 < length {
                break;
            }
            position = (position.0 + 1, position.1 - length);
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
            texts.extend(parts_of(field.grammar()));
            texts
        }
        // Some are 32 hexadecimal digits.
        Place::QuotedString => vec!["a", "00000000000000000000000000000000"],
        Place::Uri => vec!["a", "sip:a@a", "a=a"],
        // A host, a port, or an IPv6 address without its brackets.
        Place::UriHost => vec!["a", "399", "::1"],
        _ => vec!["a"],
    }
}

/// What is typical of a part of a value with the grammar.
fn parts_of(grammar: ValueGrammar) -> &'static [&'static str] {
    match grammar {
        ValueGrammar::Date => &["Sat", "13", "Nov", "2010", "23:29:00", "23"],
        ValueGrammar::Challenge => {
            &["Digest", "b=b", "c=c", "realm=\"a\"", "nonce=\"a\"", "realm=\"a\", nonce=\"a\""]
        }
        ValueGrammar::RetryAfter | ValueGrammar::Products => &["(a)"],
        ValueGrammar::FeatureCapabilities => &["*", "+a"],
        ValueGrammar::ChargingVector => &["icid-value"],
        // A location (RFC 8606 §4).
        ValueGrammar::Reasons => &["U"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::ast;
    use crate::derive::faults::Faults;
    use crate::literal::Text;

    /// Returns whether a text is legal, and how many values were checked to find that out.
    fn check(field: &str, text: &str) -> (bool, usize) {
        let field = HeaderField::find(field).unwrap();
        let item = quote::quote!(
            struct Response(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8);
        );
        let Ok(item) = ast::Item::parse(item, &mut Faults::default()) else {
            panic!("it is a type")
        };
        let ast::Body::Struct(case) = &item.body else { panic!("it is a struct") };
        let written = Text::new(text, proc_macro2::Span::call_site());
        let template = Template::parse_header_value(&written, &case.fields, Some(field));
        let Ok(template) = template else { panic!("{text}") };
        let mut filling = Filling::new(&template.pieces, field);
        (filling.fill_from(0), filling.checks)
    }

    #[test]
    fn many_insertions_need_few_checks() {
        for (field, text) in [
            ("Allow", "{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}"),
            ("Contact", "\"{0}\" <sip:{1}:{2}@{3}:{4};{5}={6}?{7}={8}>;q={9}"),
            ("Contact", "{0}:{1}@{2}:{3};{4}={5};q={6};expires={7};{8}={9}"),
            ("WWW-Authenticate", "Digest realm=\"{0}\", nonce=\"{1}\", {2}={3}, stale={4}"),
            ("Warning", "{0} {1} \"{2}\", {3} {4} \"{5}\", {6} {7} \"{8}\""),
            ("Accept", "{0}/{1};{2}={3};q={4}, {5}/{6};{7}={8};q={9}"),
            ("Reason", "{0};cause={1};text=\"{2}\", Q.850;cause={3};location={4}"),
            ("Date", "{0}, {1} {2} {3} {4}:{5}:{6} GMT"),
        ] {
            let (is_legal, checks) = check(field, text);
            assert!(is_legal && checks <= MOST_CHECKS / 10, "{field}: {text}: {checks}");
        }
    }

    #[test]
    fn a_fault_after_many_insertions_ends_the_search() {
        for (field, text) in [
            ("Allow", "{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, "),
            ("Contact", "<sip:{0}@{1}>;{2}={3};{4}={5};{6}={7};{8}={9};"),
            ("WWW-Authenticate", "{0} {1}={2}, {3}={4}, {5}={6}, {7}={8},"),
        ] {
            assert_eq!(check(field, text), (false, MOST_CHECKS), "{field}: {text}");
        }
        // With few insertions, all texts are tried.
        let (is_legal, checks) = check("Allow", "{0}, {1}, ");
        assert!(!is_legal && checks < MOST_CHECKS, "{checks}");
    }
}
