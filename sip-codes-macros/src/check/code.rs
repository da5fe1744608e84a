//! [`Code`]: a status code that may be sent. Entry point: [`Code::check`].

use proc_macro2::Span;
use sip_codes_core::{Registration, StatusCode};

use crate::ast::CodeArgument;
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
    /// Checks the range, and that the code is registered, or is not if it is an extension.
    ///
    /// `note` is shown when the code is not registered, in place of the codes near it.
    pub(crate) fn check(argument: &CodeArgument, note: Option<String>) -> Result<Self, Fault> {
        let Ok(status) = StatusCode::from_u16(argument.number) else {
            return Err(argument.out_of_range());
        };
        let span = argument.literal.span();
        match (&argument.extension, status.registration()) {
            (None, Some(row)) => Ok(Code::Registered(row, span)),
            (Some(_), None) => Ok(Code::Extension(status, span)),
            (None, None) => Err(unregistered(argument, status, note)),
            (Some(extension), Some(row)) => Err(Fault::new(
                extension.span(),
                format!("`{}` is registered as {:?}", argument.literal, row.reason_phrase()),
            )
            .instead(format!("write {}", argument.syntax.write(&argument.literal)))),
        }
    }

    pub(crate) fn status(self) -> StatusCode {
        match self {
            Code::Registered(row, _) => row.status(),
            Code::Extension(status, _) => status,
        }
    }
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
        suggest::codes_near(status).iter().map(|row| row.status().to_string()).collect();
    let fault = fault.note(format!("near it: {}", near.join(", ")));
    match suggest::http_phrase(status) {
        Some(phrase) => fault.note(format!("only HTTP has {status} {phrase}")),
        None => fault,
    }
}
