//! [`HeaderBlock`]: splits the header fields of a raw message into rows, without a copy.

use core::ops::Range;

use sip_codes_core::grammar::is_token_byte;

/// The rows at the beginning of a text, up to an empty line or the end (RFC 3261 §7.3.1).
///
/// A line ends with CRLF or LF. A line that begins with a blank continues the row before it. Blanks may stand
/// before the colon. A line that is not a header field is skipped, with the lines that continue it.
pub(super) struct HeaderBlock<'a> {
    text: &'a [u8],
    /// Where the next line begins.
    next: usize,
}

/// Where a header field is in the text.
pub(super) struct RawRow {
    pub(super) name: Range<usize>,
    /// The value without blanks around it, but with the line breaks in it.
    pub(super) value: Range<usize>,
    pub(super) has_line_break: bool,
}

impl<'a> HeaderBlock<'a> {
    pub(super) fn new(text: &'a [u8]) -> Self {
        HeaderBlock { text, next: 0 }
    }

    /// Returns where the lines end that were read so far.
    pub(super) fn end(&self) -> usize {
        self.next
    }

    /// Goes to the line after the one at `start`, past all lines that continue it. Returns where the row ends,
    /// and whether it has a line break.
    #[inline]
    fn end_row(&mut self, start: usize) -> (usize, bool) {
        let mut end = start;
        let mut has_line_break = false;
        loop {
            end += find_control(&self.text[end..]);
            let length = match &self.text[end..] {
                [b'\r', b'\n', ..] => 2,
                [b'\n', ..] => 1,
                [] | [b'\r'] => self.text.len() - end,
                [byte, ..] => {
                    // A tab, a CR without LF or the like is part of the line.
                    has_line_break |= *byte == b'\r';
                    end += 1;
                    continue;
                }
            };
            let next = end + length;
            if !matches!(self.text[next..], [b' ' | b'\t', ..]) {
                self.next = next;
                return (end, has_line_break);
            }
            has_line_break = true;
            end = next;
        }
    }
}

impl Iterator for HeaderBlock<'_> {
    type Item = RawRow;

    #[inline]
    fn next(&mut self) -> Option<RawRow> {
        loop {
            let line = &self.text[self.next..];
            if matches!(line, [] | [b'\n', ..] | [b'\r'] | [b'\r', b'\n', ..]) {
                return None;
            }
            let length = line.iter().position(|byte| !is_token_byte(*byte)).unwrap_or(line.len());
            let name = self.next..self.next + length;
            let colon = name.end + count_blanks(line[length..].iter());
            if self.text.get(colon) != Some(&b':') || name.is_empty() {
                self.end_row(colon);
                continue;
            }
            let start = colon + 1 + count_blanks(self.text[colon + 1..].iter());
            let (end, has_line_break) = self.end_row(start);
            let end = end - count_blanks(self.text[start..end].iter().rev());
            return Some(RawRow { name, value: start..end, has_line_break });
        }
    }
}

/// Returns how many spaces and tabs come first.
#[inline]
fn count_blanks<'a>(bytes: impl Iterator<Item = &'a u8>) -> usize {
    bytes.take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// Returns the index of the first byte that is CR or less, or the length. No byte of a usual value is, so
/// one comparison finds the end of the line.
#[inline]
fn find_control(text: &[u8]) -> usize {
    const HIGH_BITS: u64 = u64::from_ne_bytes([0x80; 8]);
    const ABOVE_CR: u64 = u64::from_ne_bytes([b'\r' + 1; 8]);

    // SWAR: eight bytes are compared in one register, the first in the lowest byte. Subtracting sets bit 7
    // of a byte that is less. A borrow can set it in bytes after the first one that is less, which are not
    // looked at.
    let mut rest = text;
    while let Some((eight, after)) = rest.split_first_chunk::<8>() {
        let eight = u64::from_le_bytes(*eight);
        let less = eight.wrapping_sub(ABOVE_CR) & !eight & HIGH_BITS;
        if less != 0 {
            return text.len() - rest.len() + (less.trailing_zeros() / 8) as usize;
        }
        rest = after;
    }
    let end = rest.iter().position(|byte| *byte <= b'\r').unwrap_or(rest.len());
    text.len() - rest.len() + end
}
