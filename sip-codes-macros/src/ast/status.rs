//! The argument of `sip_status!`.

use proc_macro2::{Span, TokenTree, token_stream};
use sip_codes_core::StatusCode;
use syn::LitStr;

use super::argument::{self, Argument, show};
use super::code::{self, Code, Place};
use crate::fault::Fault;

/// A code and perhaps a phrase.
pub(crate) struct Status {
    pub(crate) code: Code,
    pub(crate) phrase: Option<LitStr>,
}

impl Status {
    pub(crate) fn parse(input: token_stream::IntoIter) -> Result<Self, Fault> {
        let mut arguments = argument::split(input).into_iter();
        let code = match arguments.next() {
            Some(Argument { tokens, comma: Some(comma) }) if tokens.is_empty() => {
                return Err(code::missing(comma.span(), Place::Macro));
            }
            Some(Argument { tokens, .. }) => Code::parse(&tokens, Place::Macro)?,
            None => return Err(code::missing(Span::call_site(), Place::Macro)),
        };
        let phrase = arguments.next().map(|argument| phrase(&code, &argument)).transpose()?;
        match arguments.next() {
            Some(surplus) => Err(nothing_after("the reason phrase", &surplus)),
            None => Ok(Status { code, phrase }),
        }
    }
}

fn phrase(code: &Code, argument: &Argument) -> Result<LitStr, Fault> {
    if code.extension.is_some() {
        return Err(nothing_after("an extension code", argument));
    }
    argument.text().ok_or_else(|| {
        let found = found(argument);
        let registered = StatusCode::from_u16(code.number).ok().and_then(StatusCode::reason_phrase);
        let way_out = registered.map_or_else(String::new, |phrase| format!("; write {phrase:?}"));
        Fault::over(
            &found,
            format!("expected a reason phrase in quotes, found {}{way_out}", show(&found[0])),
        )
    })
}

fn nothing_after(last: &str, surplus: &Argument) -> Fault {
    let found = found(surplus);
    Fault::over(&found, format!("expected nothing after {last}, found {}", show(&found[0])))
}

/// The tokens of an argument, or its comma if there are none: never empty.
fn found(argument: &Argument) -> Vec<TokenTree> {
    let comma = argument.comma.iter().cloned().map(TokenTree::Punct);
    let tokens = argument.tokens.iter().cloned();
    if argument.tokens.is_empty() { comma.collect() } else { tokens.collect() }
}
