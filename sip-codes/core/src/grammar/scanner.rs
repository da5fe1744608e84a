//! Reads a value or a template from left to right: [`Scanner`], with the basic rules of RFC 3261 §25.1.
//!
//! A method that returns a `Result` fails at the first byte that does not fit. The whitespace that
//! the rules call SWS is spaces and tabs only: a value that is sent has no line break.
//!
//! A rule reads text in one of three ways, which differ only in templates:
//!
//! - _named_, such as [`token`](Scanner::token): the rule looks at the text, so it has no insertion.
//! - _open_, such as [`open_token`](Scanner::open_token): nothing depends on the text, so insertions may
//!   stand anywhere in it.
//! - _typed_, such as [`number`](Scanner::number): the text is literal, or one insertion is all of it.

use super::invalid_header_value::{InvalidHeaderValue, Remedy};
use super::place::{INSERTION, Insertion, Place};
use super::{is_header_value_char, is_token_byte};

/// What every check returns.
pub(crate) type Check = Result<(), InvalidHeaderValue>;

/// Is called for each insertion of a template.
pub(crate) type Listener<'a> = &'a dyn Fn(Insertion);

/// A value or a template, and how far it has been read. The position is always the boundary of a
/// character.
///
/// A copy remembers a position. What a copy reads again is reported again: [`again`](Self::again) prevents
/// that.
#[derive(Clone, Copy)]
pub(crate) struct Scanner<'a> {
    text: &'a str,
    position: usize,
    /// `None` for a value, which has no insertions.
    listener: Option<Listener<'a>>,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Scanner { text, position: 0, listener: None }
    }

    pub(crate) fn template(text: &'a str, listener: Listener<'a>) -> Self {
        Scanner { text, position: 0, listener: Some(listener) }
    }

    /// A copy for what is read a second time: it reports no insertions.
    pub(crate) fn again(&self) -> Self {
        fn nobody(_: Insertion) {}
        Scanner { listener: self.listener.map(|_| &nobody as Listener<'a>), ..*self }
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
        Scanner { text: &self.text[..self.position + length], ..*self }
    }

    /// Continues at the position of another scanner of the same value.
    pub(crate) fn continue_from(&mut self, other: &Scanner<'a>) {
        self.position = other.position;
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.peek_after(0)
    }

    /// The byte that follows after `skipped` others.
    pub(crate) fn peek_after(&self, skipped: usize) -> Option<u8> {
        self.text.as_bytes().get(self.position + skipped).copied()
    }

    /// The byte that was read last.
    pub(crate) fn previous(&self) -> Option<u8> {
        self.text.as_bytes()[..self.position].last().copied()
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.position == self.text.len()
    }

    pub(crate) fn is_template(&self) -> bool {
        self.listener.is_some()
    }

    pub(crate) fn is_at_insertion(&self) -> bool {
        self.is_template() && self.peek() == Some(INSERTION as u8)
    }

    /// The error that something else is expected at the position. An insertion there can only be part of
    /// something larger.
    pub(crate) fn fault(&self, expected: &'static str) -> InvalidHeaderValue {
        self.fault_with(expected, Remedy::Whole)
    }

    /// The error that something else is expected at the position, and what to write instead of an insertion.
    pub(crate) fn fault_with(&self, expected: &'static str, remedy: Remedy) -> InvalidHeaderValue {
        let fault = InvalidHeaderValue::new(self.position, expected);
        if self.is_at_insertion() { fault.with_remedy(remedy) } else { fault }
    }

    /// Fails if anything is left.
    pub(crate) fn finish(&self, expected: &'static str) -> Check {
        if self.is_at_end() {
            Ok(())
        } else {
            Err(InvalidHeaderValue::new(self.position, expected))
        }
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
        let mut length = 0;
        while rest.as_bytes().get(length).is_some_and(|byte| byte.is_ascii() && fits(*byte)) {
            length += 1;
        }
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
        let before = self.position;
        self.skip_blanks();
        if self.eat(separator) {
            self.skip_blanks();
            true
        } else {
            self.position = before;
            false
        }
    }

    /// Reads a literal token, of at least one byte.
    pub(crate) fn token(&mut self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        let token = self.take_while(is_token_byte);
        // An insertion after the token is part of it.
        if token.is_empty() || self.is_at_insertion() {
            Err(self.fault_with(expected, Remedy::Literal))
        } else {
            Ok(token)
        }
    }

    /// Reads a literal number: at least one ASCII digit.
    pub(crate) fn digits(&mut self, expected: &'static str) -> Result<&'a str, InvalidHeaderValue> {
        let digits = self.take_while(|byte| byte.is_ascii_digit());
        if digits.is_empty() || self.is_at_insertion() {
            Err(self.fault_with(expected, Remedy::Literal))
        } else {
            Ok(digits)
        }
    }

    /// Reads a token that may have insertions, of at least one byte.
    pub(crate) fn open_token(
        &mut self,
        place: Place,
        expected: &'static str,
    ) -> Result<&'a str, InvalidHeaderValue> {
        let token = self.open_run(place, is_token_byte);
        if token.is_empty() { Err(self.fault(expected)) } else { Ok(token) }
    }

    /// Reads the ASCII bytes that fit, and insertions among them. There may be none of either; a rule that
    /// wants one looks at what is returned.
    pub(crate) fn open_run(&mut self, place: Place, fits: impl Fn(u8) -> bool + Copy) -> &'a str {
        let start = self.position;
        let run = self.take_while(fits);
        if !self.is_at_insertion() {
            return run;
        }
        self.continue_run(!run.is_empty(), place, fits);
        &self.text[start..self.position]
    }

    #[cold]
    fn continue_run(
        &mut self,
        has_character: bool,
        place: Place,
        fits: impl Fn(u8) -> bool + Copy,
    ) {
        let mut has_character = has_character;
        while self.is_at_insertion() {
            self.open_insertion(place, !has_character, fits);
            has_character |= !self.take_while(fits).is_empty();
        }
    }

    /// Reads an insertion that is part of a run of characters that fit. `needs_character` if the run must
    /// have one and has none before the insertion.
    pub(crate) fn open_insertion(
        &mut self,
        place: Place,
        needs_character: bool,
        fits: impl Fn(u8) -> bool,
    ) {
        let continues = |byte| byte == INSERTION as u8 || fits(byte);
        let is_last = !self.peek_after(1).is_some_and(continues);
        self.report(place, needs_character && is_last);
    }

    /// Reads an insertion that is the whole of a rule, if it is the next.
    pub(crate) fn insertion(&mut self, place: Place) -> bool {
        let found = self.is_at_insertion();
        if found {
            self.report(place, place == Place::Agent);
        }
        found
    }

    /// Reads the insertion that is next, and reports it.
    #[cold]
    pub(crate) fn report(&mut self, place: Place, needs_character: bool) {
        if let Some(listener) = self.listener {
            listener(Insertion { position: self.position, place, needs_character });
        }
        self.position += 1;
    }

    /// Reads an insertion, or a token that `read` understands. `None` if it is inserted.
    pub(crate) fn typed<T>(
        &mut self,
        place: Place,
        expected: &'static str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, InvalidHeaderValue> {
        let start = *self;
        let value = if self.insertion(place) {
            None
        } else {
            let token = self.take_while(is_token_byte);
            let value = if token.is_empty() { None } else { read(token) };
            if value.is_none() && !self.is_at_insertion() {
                return Err(start.fault(expected));
            }
            value
        };
        // One insertion is all of it.
        if self.is_at_insertion() { Err(self.fault(expected)) } else { Ok(value) }
    }

    /// Reads an insertion, or digits for which `fits` holds.
    pub(crate) fn number(
        &mut self,
        place: Place,
        expected: &'static str,
        fits: impl FnOnce(&'a str) -> bool,
    ) -> Check {
        let start = *self;
        if !self.insertion(place) {
            let digits = self.take_while(|byte| byte.is_ascii_digit());
            if !self.is_at_insertion() && (digits.is_empty() || !fits(digits)) {
                return Err(start.fault(expected));
            }
        }
        // One insertion is all of it.
        if self.is_at_insertion() { Err(self.fault(expected)) } else { Ok(()) }
    }

    /// Reads a quoted-string, which may have insertions, and returns what is between its quotes, as written.
    pub(crate) fn quoted_string(
        &mut self,
        expected: &'static str,
    ) -> Result<&'a str, InvalidHeaderValue> {
        if !self.eat(b'"') {
            return Err(self.fault_with(expected, Remedy::Quotes));
        }
        let start = self.position;
        loop {
            self.take_while(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\'));
            match self.peek() {
                None => return Err(self.fault("a closing quote")),
                Some(b'"') => {
                    let content = &self.text[start..self.position];
                    self.position += 1;
                    return Ok(content);
                }
                Some(b'\\') => self.quoted_pair()?,
                Some(_) => self.value_char(Place::QuotedString)?,
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
            _ => Err(self
                .fault_with("a printable ASCII character after the backslash", Remedy::Unescaped)),
        }
    }

    /// Reads one character that a header field value may hold, or an insertion, which may be empty.
    pub(crate) fn value_char(&mut self, place: Place) -> Check {
        match self.rest().chars().next() {
            Some(character) if is_header_value_char(character) => {
                self.position += character.len_utf8();
                Ok(())
            }
            _ if self.is_at_insertion() => {
                self.report(place, false);
                Ok(())
            }
            _ => Err(self.fault("a character other than a control character")),
        }
    }
}
