//! The arguments of `sip_status!`. Entry point: [`StatusArguments::parse`].

use proc_macro2::{Span, TokenTree, token_stream};
use sip_codes_core::StatusCode;

use crate::argument::{Argument, describe, split_arguments};
use crate::code::{CodeArgument, Syntax, missing_code};
use crate::fault::Fault;
use crate::literal::Text;

/// A code, and perhaps a reason phrase.
pub(crate) struct StatusArguments {
    pub(crate) code: CodeArgument,
    pub(crate) phrase: Option<Text>,
}

impl StatusArguments {
    pub(crate) fn parse(input: token_stream::IntoIter) -> Result<Self, Fault> {
        let mut arguments = split_arguments(input).into_iter();
        let code = match arguments.next() {
            Some(Argument { tokens, comma: Some(comma) }) if tokens.is_empty() => {
                return Err(missing_code(comma.span(), Syntax::Macro));
            }
            Some(Argument { tokens, .. }) => CodeArgument::parse(&tokens, Syntax::Macro)?,
            None => return Err(missing_code(Span::call_site(), Syntax::Macro)),
        };
        let phrase = arguments.next().map(|argument| parse_phrase(&code, &argument)).transpose()?;
        match arguments.next() {
            Some(surplus) => Err(expected_nothing("the reason phrase", &surplus)),
            None => Ok(StatusArguments { code, phrase }),
        }
    }
}

fn parse_phrase(code: &CodeArgument, argument: &Argument) -> Result<Text, Fault> {
    if code.extension.is_some() {
        let fault = expected_nothing("an extension code", argument);
        return Err(match argument.text() {
            Some(_) => fault.instead("a reason phrase of your own is for `#[derive(SipResponse)]`"),
            None => fault,
        });
    }
    argument.text().ok_or_else(|| {
        let found = tokens_or_comma(argument);
        let fault = Fault::spanning(
            &found,
            format!("expected a reason phrase in quotes, found {}", describe(&found[0])),
        );
        match StatusCode::from_u16(code.number).ok().and_then(StatusCode::reason_phrase) {
            Some(phrase) => fault.instead(format!("write {phrase:?}")),
            None => fault,
        }
    })
}

fn expected_nothing(after: &str, surplus: &Argument) -> Fault {
    let found = tokens_or_comma(surplus);
    Fault::spanning(
        &found,
        format!("expected nothing after {after}, found {}", describe(&found[0])),
    )
}

/// The tokens of an argument, or its comma if it has none: never empty.
fn tokens_or_comma(argument: &Argument) -> Vec<TokenTree> {
    match &argument.comma {
        Some(comma) if argument.tokens.is_empty() => vec![comma.clone().into()],
        _ => argument.tokens.clone(),
    }
}
