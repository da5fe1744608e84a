//! `reason`: the reason phrase of a variant or a struct ([`ReasonArgument::parse`]), or of all variants of an enum
//! ([`ReasonArgument::parse_of_enum`]), or the word on a field that is the reason phrase ([`parse_reason_field`]).

use proc_macro2::{Ident, TokenTree};
use sip_codes_core::StatusCode;

use super::header::bare_row;
use super::shape::{assigned, assigned_string, parse_word};
use crate::argument::{Argument, is_punct, split_arguments};
use crate::code::CodeArgument;
use crate::derive::faults::Reported;
use crate::fault::{Fault, quoted, shortened};
use crate::literal::Text;
use crate::suggest::{is_constant_name, nearest_word};

/// A reason phrase of the caller's own.
pub(crate) struct ReasonArgument {
    /// The word `reason`.
    pub(crate) word: Ident,
    pub(crate) text: ReasonText,
}

pub(crate) enum ReasonText {
    /// `reason = "No user {user}"`.
    Template(Text),
    /// `reason = display`: what the `Display` of the type writes. Holds the word `display`.
    Display(Ident),
    /// Something that has been reported.
    Faulty(Reported),
}

/// The word of `reason = display`.
const DISPLAY: &str = "display";

/// What other libraries call a reason phrase.
pub(super) const PHRASE_WORDS: [&str; 5] = ["phrase", "message", "text", "reason_phrase", DISPLAY];

impl ReasonArgument {
    /// Parses `reason = "text"` and `reason = display`.
    pub(super) fn parse(word: &Ident, tokens: &[TokenTree]) -> Result<Self, Fault> {
        let text = match assigned(tokens) {
            Some([TokenTree::Ident(word)]) if word == DISPLAY => {
                Some(ReasonText::Display(word.clone()))
            }
            _ => assigned_string(tokens).map(ReasonText::Template),
        };
        text.map(|text| ReasonArgument { word: word.clone(), text })
            .ok_or_else(|| not_a_reason(tokens))
    }

    /// Parses `reason = display`, the only form on an enum.
    pub(super) fn parse_of_enum(word: &Ident, tokens: &[TokenTree]) -> Result<Self, Fault> {
        match ReasonArgument::parse(word, tokens) {
            Ok(ReasonArgument { text: ReasonText::Template(text), .. }) => {
                Err(Fault::new(text.span(), "on an enum, `reason` has no text")
                    .instead("move it to a variant, or write `reason = display`"))
            }
            Ok(reason) => Ok(reason),
            Err(_) => Err(Fault::spanning(tokens, "expected `reason = display`")),
        }
    }
}

/// The error of `reason("x")`, `reason = format!("x {}", user)` and the like.
fn not_a_reason(tokens: &[TokenTree]) -> Fault {
    const EXPECTED: &str = "expected a text or `display`";
    match tokens {
        [_, TokenTree::Group(group)] => {
            let arguments = split_arguments(group.stream().into_iter());
            if let Some(text) = arguments.first().and_then(Argument::text) {
                let text = match arguments.get(1).and_then(Argument::word) {
                    Some(field) => text.value().replacen("{}", &format!("{{{field}}}"), 1),
                    None => text.value().to_owned(),
                };
                return Fault::spanning(tokens, EXPECTED)
                    .instead(format!("write `reason = {}`", shortened(&format!("{text:?}"))));
            }
        }
        [_, equals, value @ ..] if is_punct(equals, "=") && !value.is_empty() => {
            let fault = Fault::spanning(value, EXPECTED);
            return match value {
                [TokenTree::Ident(name)] => fault.instead(meant_value(&name.to_string())),
                [TokenTree::Literal(_)] => fault.instead("write it in quotes, like `\"Busy\"`"),
                _ => fault.instead("a text inserts fields by name, like `\"No user {user}\"`"),
            };
        }
        _ => {}
    }
    Fault::spanning(tokens, format!("{EXPECTED}, like `reason = \"No such user\"`"))
}

/// What to write for a name that is the whole value.
fn meant_value(name: &str) -> String {
    if nearest_word(name, &[DISPLAY]).is_some() {
        format!("write `{DISPLAY}`")
    } else if is_constant_name(name) {
        "write the text, because a macro cannot read a constant".to_owned()
    } else if name.starts_with(char::is_lowercase) {
        format!("a field is inserted as {}", quoted(&format!("\"{{{name}}}\"")))
    } else {
        format!("write {}", quoted(&format!("\"{name}\"")))
    }
}

/// Whether an argument before another is a reason phrase that has an insertion for it, as in `format!`.
pub(super) fn inserts_argument(reason: &Argument, argument: &Argument) -> bool {
    if reason.word().is_none_or(|word| word != "reason") {
        return false;
    }
    let Some(text) = assigned_string(&reason.tokens) else { return false };
    match &argument.tokens[..] {
        [TokenTree::Ident(name), equals, ..] if is_punct(equals, "=") => {
            ["}", ":"].iter().any(|end| text.value().contains(&format!("{{{name}{end}")))
        }
        _ => ["{}", "{:"].iter().any(|insertion| text.value().contains(insertion)),
    }
}

/// Parses `reason` on a field.
pub(super) fn parse_reason_field(word: &Ident, rest: &[TokenTree]) -> Result<Ident, Fault> {
    match rest {
        [equals, text] if is_punct(equals, "=") && Text::parse(text).is_some() => {
            Err(Fault::new(text.span(), "on a field, `reason` has no text")
                .instead("move the reason phrase to the variant or the struct"))
        }
        _ => parse_word(word, rest),
    }
}

/// The error of a text without its key, after a code.
pub(super) fn bare_text(code: &CodeArgument, text: &Text) -> Fault {
    let fault = Fault::new(text.span(), "expected a key before the text");
    if let Some(row) = bare_row(text.value()) {
        return fault.instead(format!("write {row}"));
    }
    let status = StatusCode::from_u16(code.number);
    if status.is_ok_and(|status| status.reason_phrase() == Some(text.value())) {
        return fault.instead(format!("leave it out, it is the phrase of `{}`", code.literal));
    }
    fault.instead("for a reason phrase of your own, write `reason = \"...\"`")
}
