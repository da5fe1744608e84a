//! A status code as it is written in `sip_status!` and in `#[sip(...)]` alike.

use proc_macro2::{Ident, Literal, Punct, Span, TokenTree};
use sip_codes_core::{Registration, StatusClass, StatusCode};

use super::argument::{shorten, show};
use crate::fault::Fault;
use crate::near;

/// Three digits, with the word `extension` before them or not.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    pub(crate) place: Place,
    pub(crate) extension: Option<Ident>,
    pub(crate) literal: Literal,
    /// What the digits say: 0 to 999.
    pub(crate) number: u16,
}

/// Where a code is written. The way out that an error shows is written the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Macro,
    Attribute,
}

impl Place {
    /// The text that is right here, such as `sip_status!(486)`.
    pub(crate) fn write(self, argument: impl std::fmt::Display) -> String {
        match self {
            Place::Macro => format!("`sip_status!({argument})`"),
            Place::Attribute => format!("`#[sip({argument})]`"),
        }
    }

    /// What to use here for a status that is not known while compiling.
    fn at_run_time(self) -> &'static str {
        match self {
            Place::Macro => "`StatusCode::from_u16`",
            Place::Attribute => "`#[sip(transparent)]`",
        }
    }
}

impl Code {
    /// Reads all the tokens as one code.
    pub(super) fn parse(tokens: &[TokenTree], place: Place) -> Result<Self, Fault> {
        let (extension, number) = match tokens {
            [] => return Err(missing(Span::call_site(), place)),
            [TokenTree::Ident(word)] if word == "extension" => {
                return Err(Fault::at(
                    word.span(),
                    format!("missing status code; add one, like {}", place.write("extension 499")),
                ));
            }
            [TokenTree::Ident(word), number @ ..] if word == "extension" => {
                (Some(word.clone()), number)
            }
            number => (None, number),
        };
        let literal = literal(number, place)?;
        let number = three_digits(&literal, place)?;
        Ok(Code { place, extension, literal, number })
    }

    /// The fault of a number that is no status code at all.
    pub(crate) fn out_of_range(&self) -> Fault {
        let literal = self.literal.clone();
        out_of_range(&[TokenTree::Literal(literal)])
    }
}

/// The fault of leaving the code out.
pub(crate) fn missing(span: Span, place: Place) -> Fault {
    Fault::at(span, format!("missing status code; add one, like {}", place.write(486)))
}

fn out_of_range(tokens: &[TokenTree]) -> Fault {
    let text = text(tokens);
    Fault::over(
        tokens,
        format!("{text} is not a SIP status code; expected three digits, from 100 to 699"),
    )
}

/// The tokens as they were written, cut short if they are long.
fn text(tokens: &[TokenTree]) -> String {
    shorten(&tokens.iter().map(ToString::to_string).collect::<String>())
}

/// The one literal that the tokens should be.
fn literal(tokens: &[TokenTree], place: Place) -> Result<Literal, Fault> {
    match tokens {
        [TokenTree::Literal(literal)] => Ok(literal.clone()),
        [TokenTree::Punct(sign), TokenTree::Literal(literal)] if is_any(sign, "+-") => {
            Err(not_plain(tokens, value(literal), place))
        }
        _ if is_range(tokens) => Err(range(tokens)),
        [TokenTree::Literal(_), phrase @ TokenTree::Literal(_)] => {
            Err(Fault::at(phrase.span(), format!("expected `,` before {}", show(phrase))))
        }
        [TokenTree::Literal(_), TokenTree::Punct(or), ..] if is_any(or, "|") => Err(Fault::at(
            or.span(),
            format!("expected one status code, found `|`; write each as {}", place.write(486)),
        )),
        [TokenTree::Literal(code), next @ TokenTree::Punct(mark), ..]
            if !is_any(mark, "+-*/%&^<>=?.") =>
        {
            Err(surplus(code, next))
        }
        [TokenTree::Literal(code), next @ TokenTree::Ident(word), ..] if word != "as" => {
            Err(surplus(code, next))
        }
        [TokenTree::Literal(code), next @ TokenTree::Group(_), ..] => Err(surplus(code, next)),
        _ => Err(expression(tokens, place)),
    }
}

fn is_any(mark: &Punct, marks: &str) -> bool {
    marks.contains(mark.as_char())
}

fn is_range(tokens: &[TokenTree]) -> bool {
    let is_dot = |token: &TokenTree| matches!(token, TokenTree::Punct(dot) if dot.as_char() == '.');
    tokens.windows(2).any(|pair| pair.iter().all(is_dot))
}

fn range(tokens: &[TokenTree]) -> Fault {
    let class = tokens.iter().find_map(|token| match token {
        TokenTree::Literal(literal) => StatusCode::from_u16(value(literal)?).ok(),
        _ => None,
    });
    let class = class.map_or(StatusClass::ClientError, StatusCode::class);
    Fault::over(
        tokens,
        format!(
            "expected one status code, found a range; for a class, use `StatusClass::{class:?}`"
        ),
    )
}

fn surplus(code: &Literal, next: &TokenTree) -> Fault {
    Fault::at(next.span(), format!("expected nothing or `,` after `{code}`, found {}", show(next)))
}

/// The fault of anything that would have to be computed.
fn expression(tokens: &[TokenTree], place: Place) -> Fault {
    let found = tokens.first().map(show).unwrap_or_default();
    let at_run_time = place.at_run_time();
    let hint = named(tokens).map_or_else(String::new, |(name, row)| {
        format!("\n`{name}` is {}", place.write(row.status().as_str()))
    });
    Fault::over(
        tokens,
        format!(
            "expected three digits, found {found}; for a run-time value, use {at_run_time}{hint}"
        ),
    )
}

/// The row whose constant the tokens name: `BUSY_HERE`, or a path that ends with it.
fn named(tokens: &[TokenTree]) -> Option<(&Ident, &'static Registration)> {
    match tokens {
        [.., TokenTree::Ident(name)] => Some((name, near::constant(&name.to_string())?)),
        _ => None,
    }
}

/// Reads a literal of three digits and nothing else.
fn three_digits(literal: &Literal, place: Place) -> Result<u16, Fault> {
    let text = literal.to_string();
    match *text.as_bytes() {
        [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            Ok([a, b, c].iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
        }
        [digit @ b'0'..=b'9', b'x' | b'X', b'x' | b'X'] => Err(class(literal, digit - b'0')),
        [b'"' | b'r', ..] | [b'b' | b'c', b'"' | b'r', ..] => Err(string(literal, place)),
        _ => Err(not_plain(&[TokenTree::Literal(literal.clone())], value(literal), place)),
    }
}

/// The fault of `4xx`.
fn class(literal: &Literal, first_digit: u8) -> Fault {
    let message = match StatusClass::from_first_digit(first_digit) {
        Some(class) => {
            format!(
                "`{literal}` is not one status code; for the class, use `StatusClass::{class:?}`"
            )
        }
        None => format!("`{literal}` is not a class of SIP status codes; expected 1xx to 6xx"),
    };
    Fault::at(literal.span(), message)
}

/// The fault of a code or a phrase in quotes.
fn string(literal: &Literal, place: Place) -> Fault {
    let tokens = [TokenTree::Literal(literal.clone())];
    if let Some(value) = value(literal) {
        return not_plain(&tokens, Some(value), place);
    }
    let phrase = syn::parse2::<syn::LitStr>(tokens[0].clone().into()).map(|text| text.value());
    match phrase.ok().and_then(|phrase| near::phrase(&phrase).next()) {
        Some(row) => Fault::at(
            literal.span(),
            format!(
                "expected three digits, found a reason phrase; write {}",
                place.write(row.status().as_str()),
            ),
        ),
        None => expression(&tokens, place),
    }
}

/// The fault of a code in another form than three digits, or of another number.
fn not_plain(tokens: &[TokenTree], value: Option<u16>, place: Place) -> Fault {
    match value.filter(|value| StatusCode::from_u16(*value).is_ok()) {
        Some(value) => Fault::over(
            tokens,
            format!(
                "expected three plain digits, found {}; write {}",
                text(tokens),
                place.write(value)
            ),
        ),
        None => out_of_range(tokens),
    }
}

/// The number that a literal stands for, whatever its form.
fn value(literal: &Literal) -> Option<u16> {
    match syn::parse2(TokenTree::Literal(literal.clone()).into()).ok()? {
        syn::Lit::Int(number) => number.base10_digits().parse().ok(),
        syn::Lit::Float(number) => {
            let (whole, fraction) = number.base10_digits().split_once('.')?;
            let is_zero = fraction.bytes().all(|digit| digit == b'0');
            whole.parse().ok().filter(|_| is_zero)
        }
        syn::Lit::Str(text) => text.value().trim().parse().ok(),
        syn::Lit::ByteStr(text) => String::from_utf8(text.value()).ok()?.trim().parse().ok(),
        syn::Lit::CStr(text) => text.value().to_str().ok()?.trim().parse().ok(),
        _ => None,
    }
}
