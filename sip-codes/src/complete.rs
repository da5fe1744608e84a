//! [`Complete`]: the promise of [`CompleteResponse`], checked while the program runs.

use core::error::Error;
use core::fmt;

use sip_codes_core::header::HeaderField;
use sip_codes_core::registry::RequiredHeader;

use crate::name::Name;
use crate::response::{
    CompleteResponse, FailureResponse, ResponseTo, SipResponse, forward_response,
};
use crate::value::HeaderValue;

/// A response that has been checked to carry the header fields that its RFC says it MUST carry.
///
/// For a response that is only known while the program runs, such as one that is relayed.
///
/// ```
/// use sip_codes::{Complete, CompleteResponse, StatusCode};
///
/// fn send(response: &impl CompleteResponse) -> StatusCode {
///     response.status_code()
/// }
///
/// let busy = Complete::check(StatusCode::BUSY_HERE)?;
/// assert_eq!(send(&busy), StatusCode::BUSY_HERE);
///
/// // Without its challenge, a phone would answer a 401 by the same request again and again.
/// let error = Complete::check(StatusCode::UNAUTHORIZED).unwrap_err();
/// assert_eq!(error.missing().names(), ["WWW-Authenticate"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Complete<R>(R);

impl<R: SipResponse> Complete<R> {
    /// Checks a response.
    ///
    /// # Errors
    ///
    /// Returns an error with the response and the first header field that it must carry and does
    /// not. One without a value does not count, unless its grammar allows that, as for `Allow`.
    pub fn check(response: R) -> Result<Self, IncompleteResponse<R>> {
        match missing_header(&response) {
            None => Ok(Complete(response)),
            Some(missing) => Err(IncompleteResponse { response, missing }),
        }
    }

    /// Returns the response.
    #[must_use]
    pub fn into_inner(self) -> R {
        self.0
    }

    /// Returns a reference to the response.
    #[must_use]
    pub const fn get(&self) -> &R {
        &self.0
    }
}

/// Finds a header field that a response must carry and does not.
fn missing_header(response: &dyn SipResponse) -> Option<&'static RequiredHeader> {
    let row = response.status_code().registration()?;
    row.required_headers().iter().find(|required| !carries(response, required.names()))
}

/// Whether a response carries one of the header fields, with a value if it needs one.
fn carries(response: &dyn SipResponse, names: &[&str]) -> bool {
    names.iter().any(|text| {
        let name = Name::new(text);
        let may_be_empty = HeaderField::find(text).is_some_and(HeaderField::may_be_empty);
        let mut is_there = false;
        response.visit_headers(&mut |other, value| {
            is_there |= name.is(other) && (may_be_empty || !is_blank(value));
        });
        is_there
    })
}

/// Whether a value consists of blanks or nothing.
fn is_blank(value: HeaderValue<'_>) -> bool {
    // The first character that is no blank ends the writing, with an error.
    struct Blanks;
    impl fmt::Write for Blanks {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            if text.trim().is_empty() { Ok(()) } else { Err(fmt::Error) }
        }
    }
    fmt::write(&mut Blanks, format_args!("{value}")).is_ok()
}

/// Returns the header fields without which a response is of no use to the caller, though no RFC says
/// that it MUST carry them, and which it does not carry: `Contact` in 300, 301, 302 and 305.
///
/// ```
/// use sip_codes::{StatusCode, missing_useful_headers};
///
/// let missing: Vec<_> = missing_useful_headers(&StatusCode::MOVED_TEMPORARILY).collect();
/// assert_eq!(missing, ["Contact"]);
/// assert_eq!(missing_useful_headers(&StatusCode::BUSY_HERE).count(), 0);
/// ```
pub fn missing_useful_headers(response: &dyn SipResponse) -> impl Iterator<Item = &'static str> {
    let row = response.status_code().registration();
    let useful = row.map_or(&[][..], |row| row.useful_headers());
    useful.iter().copied().filter(move |name| !carries(response, &[name]))
}

forward_response!(Complete<R>, 0);

#[diagnostic::do_not_recommend]
impl<R: SipResponse> CompleteResponse for Complete<R> {}

#[diagnostic::do_not_recommend]
impl<R: FailureResponse> FailureResponse for Complete<R> {}

#[diagnostic::do_not_recommend]
impl<M, R: ResponseTo<M>> ResponseTo<M> for Complete<R> {}

/// The error of [`Complete::check`]: a response without a header field that it must carry.
///
/// ```
/// use sip_codes::{Complete, StatusCode};
///
/// let error = Complete::check(StatusCode::INTERVAL_TOO_BRIEF).unwrap_err();
/// assert_eq!(error.to_string(), "a 423 response must carry Min-Expires (RFC 3261 §10.3)");
/// assert_eq!(error.into_response(), StatusCode::INTERVAL_TOO_BRIEF);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IncompleteResponse<R> {
    response: R,
    missing: &'static RequiredHeader,
}

impl<R> IncompleteResponse<R> {
    /// Returns what is missing: one header field, or several that the response must carry one of.
    #[must_use]
    pub const fn missing(&self) -> &'static RequiredHeader {
        self.missing
    }

    /// Returns a reference to the response.
    #[must_use]
    pub const fn response(&self) -> &R {
        &self.response
    }

    /// Returns the response.
    #[must_use]
    pub fn into_response(self) -> R {
        self.response
    }
}

impl<R: SipResponse> fmt::Display for IncompleteResponse<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {} response must carry ", self.response.status_code().as_str())?;
        for (index, name) in self.missing.names().iter().enumerate() {
            let separator = if index == 0 { "" } else { " or " };
            write!(f, "{separator}{name}")?;
        }
        write!(f, " ({})", self.missing.reference())
    }
}

impl<R: SipResponse + fmt::Debug> Error for IncompleteResponse<R> {}
