//! [`Escape`]: writes a value so that it cannot leave its [`Place`].
//!
//! The rules are from RFC 3261 §25.1, and for URIs from §19.1.2.

use core::fmt::{self, Write};

use sip_codes_core::grammar;

/// Where a value is, which decides what is escaped in it and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a reason phrase: percent-escapes, and `%` before two hexadecimal digits stays.
    ReasonPhrase,
    /// The whole reason phrase, which is read back: as in a reason phrase, but each `%` is escaped.
    ReasonField,
    /// In a header field value, outside of all that follows: control characters become spaces.
    HeaderValue,
    /// Between double quotes: `\"` and `\\`, and control characters become spaces.
    QuotedString,
    /// Between parentheses: `\(`, `\)` and `\\`, and control characters become spaces.
    Comment,
    /// Between angle brackets, as a URI or as a part of one that may have parts itself:
    /// percent-escapes of what no URI can hold, and `%` before two hexadecimal digits stays.
    Uri,
    /// The user part of a URI: percent-escapes of all but unreserved characters and `+`.
    UriUser,
    /// The host and port of a URI: percent-escapes of all but unreserved characters, `[`, `]`
    /// and `:`.
    UriHost,
    /// The value of a parameter of a URI: percent-escapes of all but unreserved characters and
    /// `[`, `]`, `/`, `:`, `&`, `+` and `$`.
    UriParameter,
    /// A header field of a URI: percent-escapes of all but unreserved characters.
    UriHeader,
}

impl Place {
    const ALL: [Place; 10] = [
        Place::ReasonPhrase,
        Place::ReasonField,
        Place::HeaderValue,
        Place::QuotedString,
        Place::Comment,
        Place::Uri,
        Place::UriUser,
        Place::UriHost,
        Place::UriParameter,
        Place::UriHeader,
    ];

    /// The bit of the place in an entry of [`PLAIN`].
    const fn bit(self) -> u16 {
        1 << self as u8
    }

    /// Whether a byte is written as it is. `false` for a byte that begins a character that has to
    /// be looked at as a whole.
    const fn allows(self, byte: u8) -> bool {
        match self {
            Place::ReasonPhrase | Place::ReasonField => grammar::is_reason_byte(byte),
            Place::HeaderValue => is_line_byte(byte),
            Place::QuotedString => is_line_byte(byte) && !matches!(byte, b'"' | b'\\'),
            Place::Comment => is_line_byte(byte) && !matches!(byte, b'(' | b')' | b'\\'),
            Place::Uri => {
                is_unreserved(byte)
                    || matches!(
                        byte,
                        b';' | b'/' | b'?' | b':' | b'@' | b'&' | b'=' | b'+' | b'$' | b','
                    )
                    || matches!(byte, b'[' | b']')
            }
            Place::UriUser => is_unreserved(byte) || byte == b'+',
            Place::UriHost => is_unreserved(byte) || matches!(byte, b'[' | b']' | b':'),
            Place::UriParameter => {
                is_unreserved(byte)
                    || matches!(byte, b'[' | b']' | b'/' | b':' | b'&' | b'+' | b'$')
            }
            Place::UriHeader => is_unreserved(byte),
        }
    }

    /// Whether `%` before two hexadecimal digits is an escape that stays.
    const fn keeps_escapes(self) -> bool {
        matches!(self, Place::ReasonPhrase | Place::Uri)
    }

    /// Whether each byte of a text is written as it is. Without an exit, because nearly always each
    /// one is.
    fn allows_all(self, text: &str) -> bool {
        let places = text.bytes().fold(u16::MAX, |places, byte| places & PLAIN[usize::from(byte)]);
        places & self.bit() != 0
    }

    const fn is_percent_escaped(self) -> bool {
        !matches!(self, Place::HeaderValue | Place::QuotedString | Place::Comment)
    }
}

/// The first byte of the characters from U+0080 to U+00BF. The first half of them are controls.
const BEFORE_CONTROL: u8 = 0xc2;

/// Whether a header field value may hold the byte, as far as a single byte tells.
const fn is_line_byte(byte: u8) -> bool {
    byte != BEFORE_CONTROL && (!byte.is_ascii() || grammar::is_header_value_char(byte as char))
}

/// `unreserved` of RFC 3261 §25.1.
const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')')
}

/// For each byte the places that allow it, so that a value is scanned with one load for each byte.
static PLAIN: [u16; 256] = {
    let mut entries = [0; 256];
    let mut byte: u8 = 0;
    loop {
        let mut place = 0;
        while place < Place::ALL.len() {
            if Place::ALL[place].allows(byte) {
                entries[byte as usize] |= Place::ALL[place].bit();
            }
            place += 1;
        }
        if byte == u8::MAX {
            break entries;
        }
        byte += 1;
    }
};

/// A writer that escapes a value for its place. The value may come in several pieces;
/// [`finish`](Self::finish) ends it.
pub(crate) struct Escape<'w, W> {
    out: &'w mut W,
    place: Place,
    last: Last,
}

/// What came last, where it matters for what follows.
#[derive(Clone, Copy)]
enum Last {
    Other,
    /// A line break, for which a space has been written.
    LineBreak,
    /// `%`, not yet written.
    Percent,
    /// `%` and a hexadecimal digit, not yet written.
    PercentAndDigit(char),
}

impl<'w, W: Write> Escape<'w, W> {
    pub(crate) fn new(out: &'w mut W, place: Place) -> Self {
        Escape { out, place, last: Last::Other }
    }

    /// Ends the value: writes a `%` that has turned out not to begin an escape.
    pub(crate) fn finish(mut self) -> fmt::Result {
        self.end_percent()
    }

    fn end_percent(&mut self) -> fmt::Result {
        match core::mem::replace(&mut self.last, Last::Other) {
            Last::Other | Last::LineBreak => Ok(()),
            Last::Percent => self.out.write_str("%25"),
            Last::PercentAndDigit(digit) => write!(self.out, "%25{digit}"),
        }
    }

    /// Continues an escape that has begun. Returns whether the character belongs to it.
    fn continue_escape(&mut self, next: char) -> Result<bool, fmt::Error> {
        match self.last {
            Last::Percent if next.is_ascii_hexdigit() => {
                self.last = Last::PercentAndDigit(next);
                Ok(true)
            }
            Last::PercentAndDigit(first) if next.is_ascii_hexdigit() => {
                self.last = Last::Other;
                write!(self.out, "%{first}{next}").map(|()| true)
            }
            Last::Percent | Last::PercentAndDigit(_) => self.end_percent().map(|()| false),
            Last::Other | Last::LineBreak => Ok(false),
        }
    }

    /// Writes a piece that has characters to escape, or that comes after one.
    #[cold]
    #[inline(never)]
    fn write_escaped(&mut self, mut text: &str) -> fmt::Result {
        let bit = self.place.bit();
        while let Some(first) = text.chars().next() {
            if self.continue_escape(first)? {
                text = &text[first.len_utf8()..];
                continue;
            }
            let is_special = |byte: &u8| PLAIN[usize::from(*byte)] & bit == 0;
            let plain = text.as_bytes().iter().position(is_special).unwrap_or(text.len());
            // A special byte is ASCII or the first byte of a character, so this is a boundary.
            let (plain, rest) = text.split_at(plain);
            if !plain.is_empty() {
                self.last = Last::Other;
                self.out.write_str(plain)?;
            }
            let Some(special) = rest.chars().next() else { return Ok(()) };
            self.write_special(special)?;
            text = &rest[special.len_utf8()..];
        }
        Ok(())
    }

    /// Writes a character that is not written as it is, or perhaps not.
    fn write_special(&mut self, special: char) -> fmt::Result {
        if special == '%' && self.place.keeps_escapes() {
            self.last = Last::Percent;
            return Ok(());
        }
        if self.place.is_percent_escaped() {
            let mut bytes = [0; 4];
            let bytes = special.encode_utf8(&mut bytes).bytes();
            return bytes.into_iter().try_for_each(|byte| write!(self.out, "%{byte:02X}"));
        }
        if grammar::is_header_value_char(special) {
            self.last = Last::Other;
            if special.is_ascii() {
                self.out.write_char('\\')?;
            }
            return self.out.write_char(special);
        }
        let is_line_break = matches!(special, '\r' | '\n');
        if is_line_break && matches!(self.last, Last::LineBreak) {
            return Ok(());
        }
        self.last = if is_line_break { Last::LineBreak } else { Last::Other };
        self.out.write_char(' ')
    }
}

impl<W: Write> Write for Escape<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // Most values are one piece that needs no escape, which is scanned once and written once.
        if matches!(self.last, Last::Other) && self.place.allows_all(text) {
            return self.out.write_str(text);
        }
        self.write_escaped(text)
    }
}
