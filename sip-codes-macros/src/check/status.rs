//! The arguments of `sip_status!`: the code, and the reason phrase beside it. Entry point:
//! [`check_status`].

use sip_codes_core::Registration;
use syn::LitStr;

use super::code::Code;
use crate::ast::StatusArguments;
use crate::fault::{Fault, shortened};
use crate::suggest;

/// Checks the code, and that the reason phrase belongs to it.
pub(crate) fn check_status(arguments: &StatusArguments) -> Result<Code, Fault> {
    let phrase = arguments.phrase.as_ref();
    let owners = phrase.and_then(|phrase| owners_of(&phrase.value()));
    let code = Code::check(&arguments.code, owners)?;
    if let (Some(phrase), Code::Registered(row, _)) = (phrase, &code) {
        check_phrase(row, phrase)?;
    }
    Ok(code)
}

fn check_phrase(row: &Registration, phrase: &LitStr) -> Result<(), Fault> {
    let written = phrase.value();
    if suggest::rows_by_phrase(&written).any(|owner| owner == row) {
        return Ok(());
    }
    let instead = owners_of(&written).unwrap_or_else(|| {
        format!("{} is no registered phrase", shortened(&format!("{written:?}")))
    });
    let what = format!("`{}` is {:?}", row.status().as_str(), row.reason_phrase());
    Err(Fault::new(phrase.span(), what).instead(instead))
}

/// Says which codes have the reason phrase; `None` if none has.
fn owners_of(phrase: &str) -> Option<String> {
    let codes: Vec<&str> =
        suggest::rows_by_phrase(phrase).map(|row| row.status().as_str()).collect();
    (!codes.is_empty()).then(|| format!("{phrase:?} is {}", codes.join(" and ")))
}
