//! [`Template`]: a text with fields in it, as `format!` has them: a reason phrase or a header field
//! value. Entry points: [`Template::parse_reason`] and [`Template::parse_header_value`].

use proc_macro2::Span;
use sip_codes_core::grammar;
use sip_codes_core::header::HeaderField;
use sip_codes_core::rule::INSERTION;
use syn::Member;

use super::format_spec::{FormatSpec, FormatTrait};
use super::place::{Place, PlaceFinder};
use crate::derive::ast::Field;
use crate::fault::{Fault, quoted};
use crate::literal::Text;
use crate::suggest;

/// A text whose literal parts are legal and whose every insertion is a field.
pub(crate) struct Template<'a> {
    pub(crate) pieces: Vec<Piece<'a>>,
    /// The text as it was written.
    pub(crate) written: &'a Text,
}

pub(crate) enum Piece<'a> {
    Literal(String),
    Insertion(Insertion<'a>),
}

/// A field in a text.
pub(crate) struct Insertion<'a> {
    pub(crate) field: &'a Field,
    pub(crate) place: Place,
    /// The trait that the field needs.
    pub(crate) format_trait: FormatTrait,
    /// The format specification, unless the field is written plainly; its width and its precision
    /// are arguments from 1 on.
    pub(crate) spec: Option<String>,
    /// The fields that are the width and the precision.
    pub(crate) counts: Vec<&'a Field>,
    /// The least number of seconds, if the field has to be a number of seconds.
    pub(crate) minimum_seconds: Option<u32>,
}

/// What the text is for, which decides what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    ReasonPhrase,
    HeaderValue,
}

impl Purpose {
    /// Checks text that is written as it is.
    fn check(self, literal: &str, span: Span) -> Result<(), Fault> {
        let section = "(RFC 3261 §25.1)";
        match self {
            Purpose::ReasonPhrase => {
                let Some(position) = grammar::find_non_reason(literal.as_bytes()) else {
                    return Ok(());
                };
                let byte = literal.as_bytes()[position];
                let shown = char::from(byte);
                Err(Fault::new(span, format!("a reason phrase cannot hold {shown:?} {section}"))
                    .instead(format!("leave it out or write `%{byte:02X}`")))
            }
            Purpose::HeaderValue => {
                let Some(bad) = literal.chars().find(|c| !grammar::is_header_value_char(*c)) else {
                    return Ok(());
                };
                let what = format!("a header field value cannot hold {bad:?} {section}");
                Err(Fault::new(span, what).instead("leave it out"))
            }
        }
    }

    fn place(self) -> Place {
        match self {
            Purpose::ReasonPhrase => Place::ReasonPhrase,
            Purpose::HeaderValue => Place::HeaderValue,
        }
    }
}

impl<'a> Template<'a> {
    /// Parses and checks a reason phrase.
    pub(super) fn parse_reason(written: &'a Text, fields: &'a [Field]) -> Result<Self, Fault> {
        let mut template = Template { pieces: Vec::new(), written };
        template.parse_text(Purpose::ReasonPhrase, fields)?;
        Ok(template)
    }

    /// Parses the value of a header field, and finds the place of each insertion. Whether the value keeps
    /// to the grammar of the field is not checked here.
    pub(super) fn parse_header_value(
        written: &'a Text,
        fields: &'a [Field],
        field: Option<&HeaderField>,
    ) -> Result<Self, Fault> {
        let mut template = Template { pieces: Vec::new(), written };
        template.parse_text(Purpose::HeaderValue, fields)?;
        template.find_places(field)?;
        Ok(template)
    }

    /// Sets the place of each insertion.
    fn find_places(&mut self, field: Option<&HeaderField>) -> Result<(), Fault> {
        let span = self.written.span();
        let mut finder = PlaceFinder::new(field.map(HeaderField::grammar));
        for index in 0..self.pieces.len() {
            let (before, after) = self.pieces.split_at_mut(index + 1);
            match &mut before[index] {
                Piece::Literal(text) => finder.read_literal(text),
                Piece::Insertion(insertion) => {
                    let mut literals = String::new();
                    for piece in after {
                        if let Piece::Literal(text) = piece {
                            literals.push_str(text);
                        }
                    }
                    match finder.find(&literals) {
                        Ok(place) => insertion.place = place,
                        Err(character) => return Err(would_escape(character, insertion, span)),
                    }
                }
            }
        }
        finder.finish().map_err(|(what, instead)| Fault::new(span, what).instead(instead))
    }

    /// The field that is the whole text, without a format specification.
    pub(super) fn only_field(&self) -> Option<&'a Field> {
        match &self.pieces[..] {
            [Piece::Insertion(insertion)] if insertion.spec.is_none() => Some(insertion.field),
            _ => None,
        }
    }

    /// The text with [`INSERTION`] in place of each insertion.
    pub(super) fn known_text(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Literal(literal) => text.push_str(literal),
                Piece::Insertion(_) => text.push(INSERTION),
            }
        }
        text
    }

    /// The insertions in order.
    pub(crate) fn insertions(&self) -> impl Iterator<Item = &Insertion<'a>> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Literal(_) => None,
            Piece::Insertion(insertion) => Some(insertion),
        })
    }

    fn parse_text(&mut self, purpose: Purpose, fields: &'a [Field]) -> Result<(), Fault> {
        let span = self.written.span();
        let mut rest = self.written.value();
        let mut literal = String::new();
        while let Some(position) = rest.find(['{', '}']) {
            let (before, brace) = rest.split_at(position);
            literal.push_str(before);
            if let Some(after) = brace.strip_prefix("{{").or_else(|| brace.strip_prefix("}}")) {
                literal.push_str(&brace[..1]);
                rest = after;
            } else if let Some(insertion) = brace.strip_prefix('{') {
                let Some((insertion, after)) = insertion.split_once('}') else {
                    return Err(
                        Fault::new(span, "`{` is not closed").instead("add `}`, or write `{{`")
                    );
                };
                self.push_literal(std::mem::take(&mut literal), purpose)?;
                let insertion = Insertion::parse(insertion, purpose, fields, span)?;
                self.pieces.push(Piece::Insertion(insertion));
                rest = after;
            } else {
                return Err(Fault::new(span, "`}` closes nothing").instead("write `}}`"));
            }
        }
        literal.push_str(rest);
        self.push_literal(literal, purpose)
    }

    fn push_literal(&mut self, literal: String, purpose: Purpose) -> Result<(), Fault> {
        purpose.check(&literal, self.written.span())?;
        if !literal.is_empty() {
            self.pieces.push(Piece::Literal(literal));
        }
        Ok(())
    }
}

impl<'a> Insertion<'a> {
    /// Parses `user`, `0:>3`, `seconds:width$.2` and the like.
    fn parse(
        insertion: &str,
        purpose: Purpose,
        fields: &'a [Field],
        span: Span,
    ) -> Result<Self, Fault> {
        let (name, spec) = insertion.split_once(':').unwrap_or((insertion, ""));
        let field = find_field(name.trim(), fields, span)?;
        let spec = FormatSpec::parse(spec.trim_end())
            .map_err(|(what, instead)| Fault::new(span, what).instead(instead))?;
        if let Some(fill) = spec.fill() {
            purpose.check(fill, span)?;
        }
        let mut counts = Vec::new();
        for name in spec.count_arguments() {
            counts.push(find_field(name, fields, span)?);
        }
        Ok(Insertion {
            field,
            place: purpose.place(),
            format_trait: spec.format_trait(),
            spec: (!spec.is_empty()).then(|| spec.renumbered()),
            counts,
            minimum_seconds: None,
        })
    }
}

/// The error of a character right before an insertion, which would escape the value's first.
fn would_escape(character: char, insertion: &Insertion<'_>, span: Span) -> Fault {
    let field = quoted(&format!("{{{}}}", insertion.field.name()));
    let (what, instead) = match character {
        '%' => ("the `%`", "leave it out, or write `%25`"),
        _ => ("the backslash", "leave it out, or double it"),
    };
    Fault::new(span, format!("{what} before {field} would escape its first character"))
        .instead(instead)
}

/// Finds a field by its name or its position.
fn find_field<'a>(name: &str, fields: &'a [Field], span: Span) -> Result<&'a Field, Fault> {
    let name = name.trim_start_matches("r#");
    // `{00}` is the position 0.
    let is_position = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    let position = if is_position { name.parse::<usize>().ok() } else { None };
    let is_meant = |field: &&Field| match (&field.member, position) {
        (Member::Unnamed(index), Some(position)) => index.index as usize == position,
        _ => field.name() == name,
    };
    fields.iter().find(is_meant).ok_or_else(|| no_such_field(name, fields, span))
}

/// The error of an insertion that is no field.
fn no_such_field(name: &str, fields: &[Field], span: Span) -> Fault {
    let names: Vec<String> = fields.iter().map(Field::name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let insertion = |name: &str| quoted(&format!("{{{name}}}"));
    if name.is_empty() {
        return match names.first() {
            Some(first) => Fault::new(span, "expected a field in `{}`")
                .instead(format!("write {}", insertion(first))),
            None => {
                Fault::new(span, "expected a field in `{}`, and there is none").instead("add one")
            }
        };
    }
    let shown = quoted(name);
    if !name.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return Fault::new(span, format!("expected a field, found {shown}"))
            .instead("only fields can be inserted");
    }
    let near = suggest::nearest_word(name.trim_start_matches('_'), &names);
    let instead = match (near, names.first()) {
        (Some(near), _) => format!("write {}", insertion(near)),
        (None, Some(first)) => format!("there is {}", insertion(first)),
        (None, None) => {
            return Fault::new(span, format!("there is no field {shown} to insert"))
                .instead("add it");
        }
    };
    Fault::new(span, format!("there is no field {shown}")).instead(instead)
}
