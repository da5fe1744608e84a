//! `reason`: the reason phrase of a variant or a struct ([`ReasonArgument::parse`]), or of all variants of an enum
//! ([`ReasonArgument::parse_of_enum`]), or the word on a field that is the reason phrase ([`parse_reason_field`]).

use proc_macro2::{Ident, TokenTree};
use sip_codes_core::StatusCode;

use super::shape::{assigned, assigned_string, parse_word};
use crate::argument::is_punct;
use crate::code::CodeArgument;
use crate::fault::Fault;
use crate::literal::Text;

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
        text.map(|text| ReasonArgument { word: word.clone(), text }).ok_or_else(|| {
            let what = "expected a text or `display`, like `reason = \"No such user\"`";
            Fault::spanning(tokens, what)
        })
    }

    /// Parses `reason = display`, which is all that stands on an enum.
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

/// Parses `reason` on a field.
pub(super) fn parse_reason_field(word: &Ident, rest: &[TokenTree]) -> Result<Ident, Fault> {
    match rest {
        [equals, text] if is_punct(equals, "=") && Text::parse(text).is_some() => {
            Err(Fault::new(text.span(), "on a field, `reason` has no text")
                .instead("move the reason phrase to the variant"))
        }
        _ => parse_word(word, rest),
    }
}

/// The error of a reason phrase without its key.
pub(super) fn bare_reason(code: &CodeArgument, text: &Text) -> Fault {
    let fault = Fault::new(text.span(), "expected a key before the text");
    let status = StatusCode::from_u16(code.number);
    if status.is_ok_and(|status| status.reason_phrase() == Some(text.value())) {
        return fault.instead(format!("leave it out, it is the phrase of `{}`", code.literal));
    }
    fault.instead("for a reason phrase of your own, write `reason = \"...\"`")
}
