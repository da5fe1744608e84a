//! The arguments of `sip_status!`: the code, and the reason phrase beside it. Entry point:
//! [`check_status`].

use sip_codes_core::registry::Registration;

use super::parse::StatusArguments;
use crate::code::{Code, needless_extension};
use crate::fault::{Fault, shortened};
use crate::literal::Text;
use crate::suggest;

/// A code that may be sent.
pub(crate) struct Status {
    pub(crate) code: Code,
    /// What to write instead in a later version of the program.
    pub(crate) warning: Option<Fault>,
}

/// Checks the code, and that the reason phrase belongs to it.
pub(crate) fn check_status(arguments: &StatusArguments) -> Result<Status, Fault> {
    let phrase = arguments.phrase.as_ref();
    let owners = phrase.and_then(|phrase| owners_of(phrase.value()));
    let code = Code::check(&arguments.code, owners)?;
    if let (Some(phrase), Code::Registered(row, _)) = (phrase, &code) {
        check_phrase(row, phrase)?;
    }
    Ok(Status { code, warning: needless_extension(&arguments.code) })
}

fn check_phrase(row: &Registration, phrase: &Text) -> Result<(), Fault> {
    let written = phrase.value();
    if suggest::has_phrase(row, written) {
        return Ok(());
    }
    let instead = owners_of(written).unwrap_or_else(|| {
        format!("{} is no registered phrase", shortened(&format!("{written:?}")))
    });
    let what = format!("`{}` is {:?}", row.status_code().as_str(), row.reason_phrase());
    Err(Fault::new(phrase.span(), what).instead(instead))
}

/// Says which codes have the reason phrase; `None` if none has.
fn owners_of(phrase: &str) -> Option<String> {
    let mut codes = Vec::new();
    for row in suggest::rows_by_phrase(phrase) {
        codes.push(row.status_code().as_str());
    }
    (!codes.is_empty()).then(|| format!("{phrase:?} is {}", codes.join(" and ")))
}
