//! A status code that may be sent.

use proc_macro2::Span;
use sip_codes_core::{Registration, StatusCode};

use crate::ast;
use crate::fault::Fault;
use crate::near;

/// A code that is registered, or one that is not and was called an extension.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Code {
    /// The constant of the row, at the digits.
    Registered(&'static Registration, Span),
    /// A code of 100 to 699 without a row, at the digits.
    Extension(StatusCode, Span),
}

impl Code {
    /// Checks the range, and the registry for the code or against it.
    ///
    /// `hint` goes on a line of its own when the code is not registered, in place of those nearby.
    pub(crate) fn of(written: &ast::Code, hint: Option<String>) -> Result<Self, Fault> {
        let Ok(status) = StatusCode::from_u16(written.number) else {
            return Err(written.out_of_range());
        };
        let span = written.literal.span();
        match (&written.extension, status.registration()) {
            (None, Some(row)) => Ok(Code::Registered(row, span)),
            (Some(_), None) => Ok(Code::Extension(status, span)),
            (None, None) => Err(unregistered(written, status, hint)),
            (Some(extension), Some(row)) => Err(Fault::at(
                extension.span(),
                format!(
                    "`{}` is registered as {:?}; write {}",
                    written.literal,
                    row.phrase(),
                    written.place.write(&written.literal),
                ),
            )),
        }
    }
}

impl Code {
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Code::Registered(row, _) => row.status(),
            Code::Extension(status, _) => status,
        }
    }

    pub(crate) fn registration(self) -> Option<&'static Registration> {
        match self {
            Code::Registered(row, _) => Some(row),
            Code::Extension(..) => None,
        }
    }
}

fn unregistered(written: &ast::Code, status: StatusCode, hint: Option<String>) -> Fault {
    let hint = hint.unwrap_or_else(|| {
        let near: Vec<String> =
            near::codes(status).iter().map(|row| row.status().to_string()).collect();
        let near = format!("near it: {}", near.join(", "));
        match near::http_phrase(status) {
            Some(phrase) => format!("{near}\nonly HTTP has {status} {phrase}"),
            None => near,
        }
    });
    Fault::at(
        written.literal.span(),
        format!(
            "`{status}` is not a registered SIP status code; for a private one, write {}\n{hint}",
            written.place.write(format_args!("extension {status}")),
        ),
    )
}
