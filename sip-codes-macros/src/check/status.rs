//! The argument of `sip_status!`: the code, and the phrase beside it.

use sip_codes_core::Registration;
use syn::LitStr;

use super::code::Code;
use crate::ast;
use crate::fault::{Fault, shortened};
use crate::near;

/// Checks the code, and whether the phrase belongs to it.
pub(crate) fn status(written: &ast::Status) -> Result<Code, Fault> {
    let phrase = written.phrase.as_ref();
    let code = Code::of(&written.code, phrase.and_then(|phrase| owners(&phrase.value())))?;
    if let (Some(phrase), Code::Registered(row, _)) = (phrase, &code) {
        same_phrase(row, phrase)?;
    }
    Ok(code)
}

fn same_phrase(row: &Registration, phrase: &LitStr) -> Result<(), Fault> {
    let written = phrase.value();
    if near::phrase(&written).any(|owner| owner == row) {
        return Ok(());
    }
    let way_out = owners(&written).unwrap_or_else(|| {
        format!("{} is no registered phrase", shortened(&format!("{written:?}")))
    });
    Err(Fault::at(
        phrase.span(),
        format!("`{}` is {:?}; {way_out}", row.status().as_str(), row.phrase()),
    ))
}

/// Tells which codes have the phrase; nothing if none has.
fn owners(phrase: &str) -> Option<String> {
    let codes: Vec<&str> = near::phrase(phrase).map(|row| row.status().as_str()).collect();
    (!codes.is_empty()).then(|| format!("{phrase:?} is {}", codes.join(" and ")))
}
