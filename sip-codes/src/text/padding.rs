//! Width, alignment, precision and `Debug` for texts that are written in several parts.
//!
//! [`Formatter::pad`](fmt::Formatter::pad) needs one string, which would have to be allocated.
//! [`pad`] does the same for whatever implements [`Pad`], by writing it twice if it has a width.

use core::fmt::{self, Alignment, Formatter, Write};

/// A text that can be written to any writer.
pub(crate) trait Pad {
    /// Writes the text, without padding.
    fn write_to(&self, out: &mut dyn Write) -> fmt::Result;
}

/// Writes a text as [`Formatter::pad`] writes a string.
#[inline]
pub(crate) fn pad(f: &mut Formatter<'_>, text: &impl Pad) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return text.write_to(f);
    }
    write_padded(f, text)
}

/// Writes a text that has a width or a precision. Few have, so this is a function of its own, for
/// which the others do not have to make room.
#[cold]
#[inline(never)]
fn write_padded(f: &mut Formatter<'_>, text: &impl Pad) -> fmt::Result {
    let longest = f.precision().unwrap_or(usize::MAX);
    let mut count = Count(0);
    text.write_to(&mut count)?;
    let missing = f.width().unwrap_or(0).saturating_sub(count.0.min(longest));
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Left) | None => 0,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    text.write_to(&mut Truncate { out: f, left: longest })?;
    (before..missing).try_for_each(|_| f.write_char(fill))
}

/// Writes a text for debugging: its type, and the text in quotes with escapes.
pub(crate) fn debug_text(f: &mut Formatter<'_>, name: &str, text: &impl Pad) -> fmt::Result {
    write!(f, "{name}(\"")?;
    text.write_to(&mut Escaped(f))?;
    f.write_str("\")")
}

/// Escapes characters as the `Debug` of a string does.
struct Escaped<'a, 'f>(&'a mut Formatter<'f>);

impl Write for Escaped<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| match character {
            '\'' => self.0.write_char(character),
            _ => write!(self.0, "{}", character.escape_debug()),
        })
    }
}

/// Counts characters.
pub(crate) struct Count(pub(crate) usize);

impl Write for Count {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// Writes a number of characters and drops the rest.
struct Truncate<'a, 'f> {
    out: &'a mut Formatter<'f>,
    left: usize,
}

impl Write for Truncate<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let shown = match text.char_indices().nth(self.left) {
            Some((end, _)) => &text[..end],
            None => text,
        };
        self.left -= shown.chars().count();
        self.out.write_str(shown)
    }
}
