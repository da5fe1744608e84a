//! Reads a value from left to right: [`Scanner`], with the basic rules of RFC 3261 §25.1.
//!
//! A method that returns a `Result` fails at the first byte that does not fit. The whitespace that
//! the rules call SWS is spaces and tabs only: a value that is sent has no line break.

use super::invalid_header_value::InvalidHeaderValue;
use super::{is_header_value_char, is_token_byte};

/// What every check returns.
pub(crate) type Check = Result<(), InvalidHeaderValue>;

/// A value and how far it has been read. The position is always the boundary of a character.
///
/// A copy remembers a position, for a rule that has to read something again.
#[derive(Clone, Copy)]
pub(crate) struct Scanner<'a> {
    text: &'a str,
    position: usize,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Scanner { text, position: 0 }
    }

    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// The part that has not been read.
    pub(crate) fn rest(&self) -> &'a str {
        &self.text[self.position..]
    }

    /// The same value, at the same position, as if it ended after `length` more bytes.
    pub(crate) fn limit(&self, length: usize) -> Scanner<'a> {
        Scanner { text: &self.text[..self.position + length], position: self.position }
    }

    /// Continues at the position of another scanner of the same value.
    pub(crate) fn continue_from(&mut self, other: &Scanner<'a>) {
        self.position = other.position;
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.position).copied()
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.position == self.text.len()
    }

    /// The error that something else is expected at the position.
    pub(crate) fn fault(&self, expected: &'static str) -> InvalidHeaderValue {
        InvalidHeaderValue::new(self.position, expected)
    }

    /// Fails if anything is left.
    pub(crate) fn finish(&self, expected: &'static str) -> Check {
        if self.is_at_end() { Ok(()) } else { Err(self.fault(expected)) }
    }

    /// Reads the byte, an ASCII one, if it is the next.
    pub(crate) fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.position += usize::from(found);
        found
    }

    /// Reads the byte, or fails.
    pub(crate) fn expect(&mut self, byte: u8, expected: &'static str) -> Check {
        if self.eat(byte) { Ok(()) } else { Err(self.fault(expected)) }
    }

    /// Reads the ASCII bytes that fit. There may be none.
    pub(crate) fn take_while(&mut self, fits: impl Fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let length =
            rest.bytes().position(|byte| !byte.is_ascii() || !fits(byte)).unwrap_or(rest.len());
        self.position += length;
        &rest[..length]
    }

    /// Reads spaces and tabs, and returns whether there were any.
    pub(crate) fn skip_blanks(&mut self) -> bool {
        !self.take_while(|byte| matches!(byte, b' ' | b'\t')).is_empty()
    }

    /// Reads a separator with the whitespace around it, such as COMMA, SEMI and EQUAL; reads
    /// nothing if the separator is not there.
    pub(crate) fn eat_separator(&mut self, separator: u8) -> bool {
        let before = *self;
        self.skip_blanks();
        if self.eat(separator) {
            self.skip_blanks();
            true
        } else {
            *self = before;
            false
        }
    }

    /// Reads a token, of at least one byte.
    pub(crate) fn token(&mut self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        let start = *self;
        let token = self.take_while(is_token_byte);
        if token.is_empty() { Err(start.fault(expected)) } else { Ok(token) }
    }

    /// Reads a number: at least one ASCII digit.
    pub(crate) fn digits(&mut self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        let start = *self;
        let digits = self.take_while(|byte| byte.is_ascii_digit());
        if digits.is_empty() { Err(start.fault(expected)) } else { Ok(digits) }
    }

    /// Reads a quoted-string, and returns what is between its quotes, as written.
    pub(crate) fn quoted_string(
        &mut self,
        expected: &'static str,
    ) -> Result<&'a str, InvalidHeaderValue> {
        self.expect(b'"', expected)?;
        let start = self.position;
        loop {
            match self.peek() {
                None => return Err(self.fault("a closing quote")),
                Some(b'"') => {
                    let content = &self.text[start..self.position];
                    self.position += 1;
                    return Ok(content);
                }
                Some(b'\\') => self.quoted_pair()?,
                Some(_) => self.value_char()?,
            }
        }
    }

    /// Reads a backslash and the ASCII character that it escapes.
    ///
    /// The RFC lets it escape control characters too, which no value holds that is sent.
    pub(crate) fn quoted_pair(&mut self) -> Check {
        self.expect(b'\\', "a backslash")?;
        match self.peek() {
            Some(b' '..=b'~' | b'\t') => {
                self.position += 1;
                Ok(())
            }
            _ => Err(self.fault("an ASCII character after the backslash")),
        }
    }

    /// Reads one character that a header field value may hold.
    pub(crate) fn value_char(&mut self) -> Check {
        match self.rest().chars().next() {
            Some(character) if is_header_value_char(character) => {
                self.position += character.len_utf8();
                Ok(())
            }
            _ => Err(self.fault("a character other than a control character")),
        }
    }
}
