//! A status code as it is written in `sip_status!` and in `#[sip(...)]` alike.

use std::fmt::Display;

use proc_macro2::{Ident, Literal, Span, TokenTree};
use sip_codes_core::{Registration, StatusClass, StatusCode};
use syn::Lit;

use super::argument::{is_punct, show};
use crate::fault::{Fault, quoted};
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
    pub(crate) fn write(self, argument: impl Display) -> String {
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
        let (extension, tokens) = match tokens {
            [TokenTree::Ident(word), rest @ ..] if word == "extension" => {
                (Some(word.clone()), rest)
            }
            [TokenTree::Ident(word), TokenTree::Literal(_), ..]
                if near::word(&word.to_string(), &["extension"]).is_some() =>
            {
                return Err(Fault::at(
                    word.span(),
                    format!("expected `extension`, found `{word}`"),
                ));
            }
            tokens => (None, tokens),
        };
        let form = Form { place, extension: extension.as_ref() };
        let literal = form.literal(tokens)?;
        let number = form.three_digits(&literal)?;
        Ok(Code { place, extension, literal, number })
    }

    /// The fault of a number that is no status code at all.
    pub(crate) fn out_of_range(&self) -> Fault {
        let token = TokenTree::Literal(self.literal.clone());
        let found = show(&token);
        out_of_range(&[token], &found)
    }
}

/// The fault of leaving the code out.
pub(crate) fn missing(span: Span, place: Place) -> Fault {
    Fault::at(span, format!("missing status code; add one, like {}", place.write(486)))
}

fn out_of_range(tokens: &[TokenTree], found: &str) -> Fault {
    Fault::over(
        tokens,
        format!("{found} is not a SIP status code; expected three digits, from 100 to 699"),
    )
}

/// How a code should be written here, which decides the way out that an error shows.
struct Form<'a> {
    place: Place,
    extension: Option<&'a Ident>,
}

impl Form<'_> {
    /// The text that is right here for a code.
    fn write(&self, code: impl Display) -> String {
        match self.extension {
            Some(extension) => self.place.write(format_args!("{extension} {code}")),
            None => self.place.write(code),
        }
    }

    fn missing(&self) -> Fault {
        match self.extension {
            Some(extension) => Fault::at(
                extension.span(),
                format!("missing status code; add one, like {}", self.write(499)),
            ),
            None => missing(Span::call_site(), self.place),
        }
    }

    /// The one literal that the tokens should be.
    fn literal(&self, tokens: &[TokenTree]) -> Result<Literal, Fault> {
        match tokens {
            [TokenTree::Literal(literal)] => Ok(literal.clone()),
            [sign, TokenTree::Literal(literal)] if is_punct(sign, "+-") => {
                Err(self.not_plain(tokens, value(literal)))
            }
            [TokenTree::Group(group)] => {
                match &group.stream().into_iter().collect::<Vec<_>>()[..] {
                    [TokenTree::Literal(literal)] if value(literal).is_some() => {
                        Err(self.not_plain(tokens, value(literal)))
                    }
                    _ => Err(self.expression(tokens)),
                }
            }
            _ if is_range(tokens) => Err(range(tokens)),
            [TokenTree::Literal(_), next, ..] if is_another_code(next) => Err(Fault::at(
                next.span(),
                format!(
                    "expected one status code, found {}; write each as {}",
                    show(next),
                    self.write(486),
                ),
            )),
            [TokenTree::Literal(_), phrase @ TokenTree::Literal(_)] => {
                Err(Fault::at(phrase.span(), format!("expected `,` before {}", show(phrase))))
            }
            [TokenTree::Literal(code), next, ..] if !is_operator(next) => Err(Fault::at(
                next.span(),
                format!(
                    "expected nothing or `,` after {}, found {}",
                    quoted(&code.to_string()),
                    show(next),
                ),
            )),
            _ => Err(self.expression(tokens)),
        }
    }

    /// The number in a literal of three digits and nothing else.
    fn three_digits(&self, literal: &Literal) -> Result<u16, Fault> {
        match *literal.to_string().as_bytes() {
            [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
                Ok([a, b, c].iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
            }
            [digit @ b'0'..=b'9', b'x' | b'X', b'x' | b'X'] => Err(class(literal, digit - b'0')),
            _ => match (value(literal), phrase(literal)) {
                (None, Some(row)) => Err(Fault::at(
                    literal.span(),
                    format!(
                        "expected three digits, found a reason phrase; write {}",
                        self.write(row.status().as_str()),
                    ),
                )),
                (value, _) => Err(self.not_plain(&[TokenTree::Literal(literal.clone())], value)),
            },
        }
    }

    /// The fault of a code in another form than three digits, or of something else.
    fn not_plain(&self, tokens: &[TokenTree], value: Option<u16>) -> Fault {
        let found = match tokens {
            [token] => show(token),
            tokens => quoted(&tokens.iter().map(ToString::to_string).collect::<String>()),
        };
        match value.map(StatusCode::from_u16) {
            Some(Ok(status)) => Fault::over(
                tokens,
                format!(
                    "expected three plain digits, found {found}; write {}",
                    self.write(status.as_str())
                ),
            ),
            Some(Err(_)) => out_of_range(tokens, &found),
            None => self.expression(tokens),
        }
    }

    /// The fault of anything that would have to be computed.
    fn expression(&self, tokens: &[TokenTree]) -> Fault {
        let found = match tokens {
            [] => return self.missing(),
            [token] => show(token),
            _ => "an expression".to_owned(),
        };
        let at_run_time = self.place.at_run_time();
        let hint = named(tokens).map_or_else(String::new, |(name, row)| {
            format!("\n`{name}` is {}", self.write(row.status().as_str()))
        });
        Fault::over(
            tokens,
            format!(
                "expected three digits, found {found}; for a run-time value, use {at_run_time}{hint}"
            ),
        )
    }
}

/// Whether this token, after a literal, tries to add a code to it.
fn is_another_code(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(_) => is_punct(token, "|"),
        TokenTree::Literal(literal) => value(literal).is_some(),
        TokenTree::Ident(_) | TokenTree::Group(_) => false,
    }
}

/// Whether a literal and this token are the start of an expression.
fn is_operator(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(_) => is_punct(token, "+-*/%&^<>=?."),
        TokenTree::Ident(word) => word == "as",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    }
}

fn is_range(tokens: &[TokenTree]) -> bool {
    tokens.windows(2).any(|pair| pair.iter().all(|token| is_punct(token, ".")))
}

/// The fault of `400..=499`.
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

/// The row whose constant the tokens name: `BUSY_HERE`, or a path that ends with it.
fn named(tokens: &[TokenTree]) -> Option<(&Ident, &'static Registration)> {
    match tokens {
        [.., TokenTree::Ident(name)] => Some((name, near::constant(&name.to_string())?)),
        _ => None,
    }
}

/// The row whose phrase a literal is.
fn phrase(literal: &Literal) -> Option<&'static Registration> {
    match Lit::new(literal.clone()) {
        Lit::Str(phrase) => near::phrase(&phrase.value()).next(),
        _ => None,
    }
}

/// The number that a literal stands for, whatever its form; one that is too large for any code if
/// it is larger.
fn value(literal: &Literal) -> Option<u16> {
    let digits = match Lit::new(literal.clone()) {
        Lit::Int(number) => number.base10_digits().to_owned(),
        Lit::Float(number) => {
            number.base10_digits().trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        Lit::Str(text) => text.value(),
        Lit::ByteStr(text) => String::from_utf8(text.value()).ok()?,
        Lit::CStr(text) => text.value().into_string().ok()?,
        _ => return None,
    };
    let digits = digits.trim();
    let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| digits.parse().unwrap_or(u16::MAX))
}
