//! [`Escape`]: writes a value so that it is legal at its [`Place`], whatever it holds.
//!
//! The rules are those of [`Place`], from RFC 3261 §25.1, and for URIs from §19.1.2.

use core::fmt::{self, Write};

use sip_codes_core::grammar::{self, Place};

/// The rules of the places that take any text. Places with the same rule share it.
#[derive(Clone, Copy)]
enum Rule {
    ReasonPhrase,
    QuotedString,
    Comment,
    Text,
    Token,
    TokenWithoutStar,
    TokenWithoutDot,
    User,
    UriParameter,
    Unreserved,
}

impl Rule {
    const ALL: [Rule; 10] = [
        Rule::ReasonPhrase,
        Rule::QuotedString,
        Rule::Comment,
        Rule::Text,
        Rule::Token,
        Rule::TokenWithoutStar,
        Rule::TokenWithoutDot,
        Rule::User,
        Rule::UriParameter,
        Rule::Unreserved,
    ];

    const fn of(place: Place) -> Self {
        match place {
            Place::ReasonPhrase => Rule::ReasonPhrase,
            Place::QuotedString => Rule::QuotedString,
            Place::Comment => Rule::Comment,
            Place::Text { .. } => Rule::Text,
            Place::Token | Place::Agent => Rule::Token,
            Place::TokenWithoutStar => Rule::TokenWithoutStar,
            Place::TokenWithoutDot => Rule::TokenWithoutDot,
            Place::User => Rule::User,
            Place::UriParameter => Rule::UriParameter,
            // The places of types are not here, because no text is escaped for them.
            _ => Rule::Unreserved,
        }
    }

    /// The bit of the rule in an entry of [`PLAIN`].
    const fn bit(self) -> u16 {
        1 << self as u8
    }

    /// Whether a byte is written as it is. `false` for a byte that begins a character that has to
    /// be looked at as a whole.
    const fn allows(self, byte: u8) -> bool {
        match self {
            Rule::ReasonPhrase => grammar::is_reason_byte(byte),
            Rule::QuotedString => is_line_byte(byte) && !matches!(byte, b'"' | b'\\'),
            Rule::Comment => is_line_byte(byte) && !matches!(byte, b'(' | b')' | b'\\'),
            Rule::Text => is_line_byte(byte),
            Rule::Token => grammar::is_token_byte(byte) && byte != b'%',
            Rule::TokenWithoutStar => Rule::Token.allows(byte) && byte != b'*',
            Rule::TokenWithoutDot => Rule::Token.allows(byte) && byte != b'.',
            Rule::User => is_unreserved(byte) || byte == b'+',
            Rule::UriParameter => {
                is_unreserved(byte)
                    || matches!(byte, b'[' | b']' | b'/' | b':' | b'&' | b'+' | b'$')
            }
            Rule::Unreserved => is_unreserved(byte),
        }
    }

    /// Whether each byte of a text is written as it is. Without an exit, because nearly always each
    /// one is.
    fn allows_all(self, text: &str) -> bool {
        let rules = text.bytes().fold(u16::MAX, |rules, byte| rules & PLAIN[usize::from(byte)]);
        rules & self.bit() != 0
    }

    const fn is_percent_escaped(self) -> bool {
        !matches!(self, Rule::QuotedString | Rule::Comment | Rule::Text)
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

/// For each byte the rules that allow it, so that a value is scanned with one load for each byte.
static PLAIN: [u16; 256] = {
    let mut entries = [0; 256];
    let mut byte: u8 = 0;
    loop {
        let mut rule = 0;
        while rule < Rule::ALL.len() {
            if Rule::ALL[rule].allows(byte) {
                entries[byte as usize] |= Rule::ALL[rule].bit();
            }
            rule += 1;
        }
        if byte == u8::MAX {
            break entries;
        }
        byte += 1;
    }
};

/// A writer that escapes a value for its place. The value may come in several pieces.
pub(crate) struct Escape<'w> {
    out: &'w mut dyn Write,
    rule: Rule,
    /// Whether a line break came last, for which a space has been written.
    is_after_line_break: bool,
    has_character: bool,
    /// Whether `out` has failed, which the `Display` of a value need not pass on.
    has_failed: bool,
}

impl<'w> Escape<'w> {
    pub(crate) fn new(out: &'w mut dyn Write, place: Place) -> Self {
        Escape {
            out,
            rule: Rule::of(place),
            is_after_line_break: false,
            has_character: false,
            has_failed: false,
        }
    }

    /// Ends the value. Returns whether a character other than a blank has been written.
    pub(crate) fn finish(self) -> Result<bool, fmt::Error> {
        if self.has_failed { Err(fmt::Error) } else { Ok(self.has_character) }
    }

    /// Writes text that needs no escape.
    pub(crate) fn write_unescaped(&mut self, text: &str) -> fmt::Result {
        self.has_character |= text.bytes().any(|byte| !matches!(byte, b' ' | b'\t'));
        self.pass_on(text)
    }

    fn pass_on(&mut self, text: &str) -> fmt::Result {
        let result = self.out.write_str(text);
        self.has_failed |= result.is_err();
        result
    }

    /// Writes a piece that has characters to escape, or that comes after one.
    #[cold]
    #[inline(never)]
    fn write_escaped(&mut self, mut text: &str) -> fmt::Result {
        let bit = self.rule.bit();
        loop {
            let is_special = |byte: &u8| PLAIN[usize::from(*byte)] & bit == 0;
            let plain = text.as_bytes().iter().position(is_special).unwrap_or(text.len());
            // A special byte is ASCII or the first byte of a character, so this is a boundary.
            let (plain, rest) = text.split_at(plain);
            if !plain.is_empty() {
                self.is_after_line_break = false;
                self.write_unescaped(plain)?;
            }
            let Some(special) = rest.chars().next() else { return Ok(()) };
            self.write_special(special)?;
            text = &rest[special.len_utf8()..];
        }
    }

    fn write_percent_escaped(&mut self, special: char) -> fmt::Result {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        let (mut bytes, mut escaped) = ([0; 4], [b'%'; 12]);
        let bytes = special.encode_utf8(&mut bytes).as_bytes();
        for (byte, escape) in bytes.iter().zip(escaped.chunks_exact_mut(3)) {
            escape[1] = DIGITS[usize::from(byte >> 4)];
            escape[2] = DIGITS[usize::from(byte & 0xf)];
        }
        let escaped = &escaped[..bytes.len() * 3];
        self.pass_on(core::str::from_utf8(escaped).unwrap_or_default())
    }

    /// Writes a character that is not written as it is, or perhaps not.
    fn write_special(&mut self, special: char) -> fmt::Result {
        if self.rule.is_percent_escaped() {
            self.has_character = true;
            return self.write_percent_escaped(special);
        }
        if grammar::is_header_value_char(special) {
            self.is_after_line_break = false;
            self.has_character = true;
            if special.is_ascii() {
                self.pass_on("\\")?;
            }
            return self.pass_on(special.encode_utf8(&mut [0; 4]));
        }
        let is_line_break = matches!(special, '\r' | '\n');
        if is_line_break && self.is_after_line_break {
            return Ok(());
        }
        self.is_after_line_break = is_line_break;
        self.pass_on(" ")
    }
}

impl Write for Escape<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // Most values are one piece that needs no escape, which is scanned once and written once.
        if !self.is_after_line_break && self.rule.allows_all(text) {
            return self.write_unescaped(text);
        }
        self.write_escaped(text)
    }
}
