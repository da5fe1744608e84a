//! [`Name`]: a header field name that is compared with the names of a response.

use sip_codes_core::HeaderField;

/// The name of a header field, to be compared with those of rows.
#[derive(Clone, Copy)]
pub struct Name<'a> {
    name: &'a str,
    /// The compact form, or the name if `name` is the compact form.
    other_form: &'a str,
}

impl<'a> Name<'a> {
    pub(crate) fn new(name: &'a str) -> Self {
        let other_form = match HeaderField::find(name) {
            Some(field) if name.len() == 1 => field.name(),
            Some(field) => field.compact_form().map_or("", letter),
            None => "",
        };
        Name { name, other_form }
    }

    /// Makes the name of a header field whose compact form is known, or empty.
    #[must_use]
    pub const fn known(name: &'a str, compact_form: &'a str) -> Self {
        Name { name, other_form: compact_form }
    }

    /// The name.
    #[cfg(feature = "alloc")]
    pub(crate) const fn as_str(self) -> &'a str {
        self.name
    }

    /// Whether a row with the other name has this header field.
    pub(crate) fn is(self, row: &str) -> bool {
        row.eq_ignore_ascii_case(self.name)
            || (!self.other_form.is_empty() && row.eq_ignore_ascii_case(self.other_form))
    }
}

/// A letter as a string.
fn letter(letter: char) -> &'static str {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
    LETTERS.find(letter).map_or("", |index| &LETTERS[index..=index])
}
