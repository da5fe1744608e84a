//! [`Code`]: a status code that may be sent. Entry points: [`Code::check`], and [`needless_extension`] for
//! a warning.

use proc_macro2::Span;
use sip_codes_core::StatusCode;
use sip_codes_core::registry::Registration;

use super::parse::CodeArgument;
use crate::fault::Fault;
use crate::suggest;

/// A registered code, or one that is not registered and was written as an extension.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Code {
    /// The row of the code, and where its digits are.
    Registered(&'static Registration, Span),
    /// A code of 100 to 699 without a row, and where its digits are.
    Extension(StatusCode, Span),
}

impl Code {
    /// Checks the range, and that the code is registered, unless it is an extension.
    ///
    /// `note` is shown when the code is not registered, in place of the codes near it.
    pub(crate) fn check(argument: &CodeArgument, note: Option<String>) -> Result<Self, Fault> {
        let Ok(status) = StatusCode::from_u16(argument.number) else {
            return Err(argument.out_of_range());
        };
        let span = argument.literal.span();
        match (status.registration(), &argument.extension) {
            (Some(row), _) => Ok(Code::Registered(row, span)),
            (None, Some(_)) => Ok(Code::Extension(status, span)),
            (None, None) => Err(unregistered(argument, status, note)),
        }
    }

    pub(crate) fn status(self) -> StatusCode {
        match self {
            Code::Registered(row, _) => row.status_code(),
            Code::Extension(status, _) => status,
        }
    }
}

/// The warning of `extension` before a registered code. It is no error, because the code may have been
/// registered after the program was written.
pub(crate) fn needless_extension(argument: &CodeArgument) -> Option<Fault> {
    let extension = argument.extension.as_ref()?;
    let row = StatusCode::from_u16(argument.number).ok()?.registration()?;
    let code = row.status_code().as_str();

    let what = format!("`{code}` is registered as {:?}", row.reason_phrase());
    let instead = format!("write {}", argument.syntax.write(code));
    Some(Fault::new(extension.span(), what).instead(instead))
}

fn unregistered(argument: &CodeArgument, status: StatusCode, note: Option<String>) -> Fault {
    let fault = Fault::new(
        argument.literal.span(),
        format!("`{status}` is not a registered SIP status code"),
    )
    .instead(format!(
        "for a private one, write {}",
        argument.syntax.write(format_args!("extension {status}")),
    ));
    if let Some(note) = note {
        return fault.note(note);
    }
    let near: Vec<String> =
        suggest::codes_near(status).iter().map(|row| row.status_code().to_string()).collect();
    let fault = fault.note(format!("near it: {}", near.join(", ")));
    match suggest::http_phrase(status) {
        Some(phrase) => fault.note(format!("only HTTP has {status} {phrase}")),
        None => fault,
    }
}
