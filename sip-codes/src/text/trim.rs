//! [`Trim`]: leaves out the blanks at the edges of a text.

use core::fmt::{self, Write};

const BLANKS: [char; 2] = [' ', '\t'];

/// A writer that leaves out the spaces and tabs before the first other character and after the last one.
///
/// Blanks at the end of a piece are held back until it is known whether they are in the middle. Only their number is
/// held, so each tab becomes a space.
pub(crate) struct Trim<'w> {
    out: &'w mut dyn Write,
    has_begun: bool,
    held: usize,
}

impl<'w> Trim<'w> {
    pub(crate) fn new(out: &'w mut dyn Write) -> Self {
        Trim { out, has_begun: false, held: 0 }
    }
}

impl Write for Trim<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut shown = text.trim_end_matches(BLANKS);
        let blanks = text.len() - shown.len();
        if shown.is_empty() {
            self.held += blanks;
            return Ok(());
        }
        if self.has_begun {
            (0..self.held).try_for_each(|_| self.out.write_char(' '))?;
        } else {
            self.has_begun = true;
            shown = shown.trim_start_matches(BLANKS);
        }
        self.held = blanks;
        let mut parts = shown.split('\t');
        self.out.write_str(parts.next().unwrap_or_default())?;
        parts.try_for_each(|part| self.out.write_char(' ').and_then(|()| self.out.write_str(part)))
    }
}
