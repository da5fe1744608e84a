//! Texts with insertions, as `format!` has them: a reason phrase or a header field value.
//!
//! [`Template::parse`] splits a text at its insertions. [`Template::check_reason`] and
//! [`Template::check_header_value`] check the literal text, and find the place of each insertion, which decides
//! what may be inserted and how it is written. [`header_value`] and [`reason_phrase`] generate the value.

mod check;
mod expand;
mod format_spec;
mod parse;

use sip_codes_core::grammar::{INSERTION, Place};

pub(crate) use self::check::whole_value;
pub(crate) use self::expand::{
    Functions, Inserted, header_value, place_marker, reason_phrase, template_parts, whole_text,
};
pub(crate) use self::format_spec::FormatTrait;
pub(crate) use self::parse::no_such_name;
use crate::literal::Text;

/// A text in which values of the type `V` are inserted: fields of a response, or arguments of a macro.
pub(crate) struct Template<'a, V> {
    /// The literal texts between the insertions, one more than these.
    pub(crate) literals: Vec<String>,
    pub(crate) insertions: Vec<Insertion<V>>,
    /// The text as it was written.
    pub(crate) written: &'a Text,
}

/// A value in a text.
pub(crate) struct Insertion<V> {
    pub(crate) value: V,
    /// The name or the position between the braces, for messages.
    name: String,
    pub(crate) place: Place,
    /// Whether something has to be written, because the rule needs a character.
    pub(crate) needs_character: bool,
    /// How the value is formatted, unless it is written plainly.
    pub(crate) format: Option<Format<V>>,
}

/// A format specification.
pub(crate) struct Format<V> {
    /// What follows the colon. Its width and its precision are arguments from 1 on; 0 is the value.
    pub(crate) spec: String,
    /// The values that are the width and the precision.
    pub(crate) counts: Vec<V>,
    /// The trait that the value needs.
    pub(crate) needed_trait: FormatTrait,
    /// The width, if the specification says only that zeros come before a number.
    pub(crate) zero_padding: Option<usize>,
}

impl<V: Copy> Template<'_, V> {
    /// The text with [`INSERTION`] in place of each value.
    pub(crate) fn known_text(&self) -> String {
        self.literals.join(INSERTION.encode_utf8(&mut [0; 1]))
    }

    /// The value that is the whole text, without a format specification.
    pub(crate) fn only_value(&self) -> Option<V> {
        match &self.insertions[..] {
            [only] if only.format.is_none() && self.literals.iter().all(String::is_empty) => {
                Some(only.value)
            }
            _ => None,
        }
    }
}

impl<V> Insertion<V> {
    /// The trait of [`std::fmt`] that the value needs, if the place takes any text.
    pub(crate) fn format_trait(&self) -> FormatTrait {
        self.format.as_ref().map_or(FormatTrait::Display, |format| format.needed_trait)
    }
}
