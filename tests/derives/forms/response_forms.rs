//! Every form of the derive, as an application has it that denies warnings.

use std::fmt;

use sip_codes::{SipResponse, StatusCode};

/// An error type.
#[derive(Debug, Clone, SipResponse)]
#[sip(500)]
pub enum CallError<E> {
    /// A code.
    #[sip(486)]
    Busy,
    /// An extension.
    #[sip(extension 499)]
    Private(u8),
    /// The default.
    Internal {
        /// A field.
        cause: String,
    },
    /// Another response.
    #[sip(transparent)]
    Upstream(E),
}

impl<E> fmt::Display for CallError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("call error")
    }
}

impl<E: fmt::Debug> std::error::Error for CallError<E> {}

/// A part that the application keeps to itself.
#[derive(Debug, SipResponse)]
#[sip(403)]
struct Private;

/// A public type with a private part.
#[derive(Debug, SipResponse)]
#[sip(transparent)]
pub struct Wrapper(Private);

/// A public type with a private part that has a parameter.
#[derive(Debug, SipResponse)]
#[sip(transparent)]
pub struct Nested<E>(Inner<E>);

#[derive(Debug, SipResponse)]
#[sip(transparent)]
struct Inner<E>(E);

#[test]
fn every_form_of_the_derive_answers() {
    let answers: [(CallError<StatusCode>, u16); 4] = [
        (CallError::Busy, 486),
        (CallError::Private(1), 499),
        (CallError::Internal { cause: String::new() }, 500),
        (CallError::Upstream(StatusCode::GONE), 410),
    ];
    for (error, code) in answers {
        assert_eq!(error.status_code(), code);
    }
    assert_eq!(Wrapper(Private).status_code(), 403);
    assert_eq!(Nested(Inner(StatusCode::OK)).status_code(), 200);
}
