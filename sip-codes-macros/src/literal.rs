//! Literals, which are read from how they are written. Entry points: [`Text::parse`] for a string
//! literal, and [`parse_number`] for a number in any notation.

use proc_macro2::{Literal, Span, TokenTree};

/// A string literal.
#[derive(Debug)]
pub(crate) struct Text {
    value: String,
    span: Span,
}

impl Text {
    pub(crate) fn new(value: impl Into<String>, span: Span) -> Self {
        Text { value: value.into(), span }
    }

    /// The token as a string literal without suffix.
    pub(crate) fn parse(token: &TokenTree) -> Option<Self> {
        let TokenTree::Literal(literal) = token else { return None };
        match parse_string(&literal.to_string())? {
            (value, "") => Some(Text::new(value, literal.span())),
            _ => None,
        }
    }

    /// The text without quotes and escapes.
    pub(crate) fn value(&self) -> &str {
        &self.value
    }

    pub(crate) fn span(&self) -> Span {
        self.span
    }
}

/// The string literal that a literal of another kind was meant as: `"60"` for `60`, and `"a"` for `b"a"`, `c"a"`, `'a'`
/// and `"a"suffix`.
pub(crate) fn meant_string(written: &str) -> String {
    let unprefixed = written.trim_start_matches(['b', 'c']);
    let character = || unescape(unprefixed.strip_prefix('\'')?.rsplit_once('\'')?.0);
    let text = parse_string(unprefixed).map(|(text, _)| text);
    format!("{:?}", text.or_else(character).unwrap_or_else(|| written.to_owned()))
}

/// The value and the suffix of a string literal without prefix, raw or not.
pub(crate) fn parse_string(written: &str) -> Option<(String, &str)> {
    let (is_raw, quoted) = match written.strip_prefix('r') {
        Some(raw) => (true, raw.trim_start_matches('#')),
        None => (false, written),
    };
    // A suffix has no quotation mark.
    let (text, suffix) = quoted.strip_prefix('"')?.rsplit_once('"')?;
    let value = if is_raw { text.to_owned() } else { unescape(text)? };
    Some((value, suffix.trim_start_matches('#')))
}

fn unescape(text: &str) -> Option<String> {
    let mut value = String::new();
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        if character != '\\' {
            value.push(character);
            continue;
        }
        value.push(match rest.next()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            'x' => {
                let (digits, after) = rest.as_str().split_at_checked(2)?;
                rest = after.chars();
                char::from(u8::from_str_radix(digits, 16).ok()?)
            }
            'u' => {
                let (digits, after) = rest.as_str().strip_prefix('{')?.split_once('}')?;
                rest = after.chars();
                char::from_u32(u32::from_str_radix(&digits.replace('_', ""), 16).ok()?)?
            }
            // The text goes on in the next line.
            '\n' => {
                rest = rest.as_str().trim_start_matches([' ', '\t', '\n', '\r']).chars();
                continue;
            }
            quote_or_backslash => quote_or_backslash,
        });
    }
    Some(value)
}

/// The number in a literal of any form, also in a string; `u16::MAX` if it is larger than that.
pub(crate) fn parse_number(literal: &Literal) -> Option<u16> {
    let written = literal.to_string();
    let (radix, digits) = match parse_string(written.trim_start_matches(['b', 'c'])) {
        Some((text, _)) => (10, text.trim().to_owned()),
        None => whole_digits(&written.replace('_', ""))?,
    };
    if digits.is_empty() || !digits.chars().all(|digit| digit.is_digit(radix)) {
        return None;
    }
    Some(u16::from_str_radix(&digits, radix).unwrap_or(u16::MAX))
}

/// The radix and the digits of a number that has no exponent, and no fraction but zeros.
fn whole_digits(number: &str) -> Option<(u32, String)> {
    let (radix, number) = match number.get(..2) {
        Some("0x") => (16, &number[2..]),
        Some("0o") => (8, &number[2..]),
        Some("0b") => (2, &number[2..]),
        _ => (10, number),
    };
    let end = number.find(|digit: char| !digit.is_digit(radix)).unwrap_or(number.len());
    let (digits, rest) = number.split_at(end);
    // What follows may be a suffix, such as `u16`.
    let rest = rest.strip_prefix('.').map_or(rest, |fraction| fraction.trim_start_matches('0'));
    let goes_on = rest.starts_with(|next: char| next.is_ascii_digit() || "eE".contains(next));
    (!goes_on).then(|| (radix, digits.to_owned()))
}
