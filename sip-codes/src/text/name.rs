//! [`Name`]: a header field name that is compared with the names of a response.

#[cfg(feature = "alloc")]
use sip_codes_core::header::{HEADER_FIELDS, HeaderField};

/// The header fields with a compact form, so that not all rows of the table are searched.
#[cfg(feature = "alloc")]
static WITH_COMPACT_FORM: [&HeaderField; COMPACT_FORMS] = {
    let mut fields = [&HEADER_FIELDS[0]; COMPACT_FORMS];
    let mut count = 0;
    let mut index = 0;
    while index < HEADER_FIELDS.len() {
        let field = &HEADER_FIELDS[index];
        if field.compact_form().is_some() {
            fields[count] = field;
            count += 1;
        }
        index += 1;
    }
    fields
};

#[cfg(feature = "alloc")]
const COMPACT_FORMS: usize = {
    let mut count = 0;
    let mut index = 0;
    while index < HEADER_FIELDS.len() {
        count += HEADER_FIELDS[index].compact_form().is_some() as usize;
        index += 1;
    }
    count
};

/// The name of a header field, to be compared with those of rows.
#[derive(Clone, Copy)]
pub struct Name<'a> {
    name: &'a str,
    /// The compact form, or the name if `name` is the compact form.
    other_form: &'a str,
}

impl<'a> Name<'a> {
    #[cfg(feature = "alloc")]
    pub(crate) fn new(name: &'a str) -> Self {
        let mut fields = WITH_COMPACT_FORM.iter();
        let other_form = if let [letter] = name.as_bytes() {
            let letter = Some(char::from(letter.to_ascii_lowercase()));
            fields.find(|field| field.compact_form() == letter).map(|field| field.name())
        } else {
            let field = fields.find(|field| field.name().eq_ignore_ascii_case(name));
            field.and_then(|field| field.compact_form()).map(letter)
        };
        Name { name, other_form: other_form.unwrap_or_default() }
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
#[cfg(feature = "alloc")]
fn letter(letter: char) -> &'static str {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
    LETTERS.find(letter).map_or("", |index| &LETTERS[index..=index])
}
