//! The argument of `sip_status!`, its phrase compared with its code.

use proc_macro2::TokenTree;
use sip_codes_core::Registration;
use syn::LitStr;

use super::code::Code;
use crate::ast;
use crate::fault::Fault;
use crate::near;

/// A code, the phrase of which has been checked if there was one.
pub(crate) struct Status {
    pub(crate) root: TokenTree,
    pub(crate) code: Code,
}

impl Status {
    pub(crate) fn of(written: ast::Status) -> Result<Self, Fault> {
        let phrase = written.phrase.as_ref();
        let code = Code::of(&written.code, phrase.and_then(|phrase| owners(&phrase.value())))?;
        if let (Some(phrase), Code::Registered(row, _)) = (phrase, &code) {
            same_phrase(row, phrase)?;
        }
        Ok(Status { root: written.root, code })
    }
}

fn same_phrase(row: &Registration, phrase: &LitStr) -> Result<(), Fault> {
    let written = phrase.value();
    if near::phrase(&written).any(|owner| owner == row) {
        return Ok(());
    }
    let way_out =
        owners(&written).unwrap_or_else(|| format!("{written:?} is no registered phrase"));
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
