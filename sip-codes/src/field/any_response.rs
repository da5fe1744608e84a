//! [`AnyResponse`]: what a variant with `#[sip(other)]` holds.

use sip_codes_core::StatusCode;

#[cfg(feature = "alloc")]
use crate::received::owned::OwnedResponse;
use crate::response::SipResponse;

/// A type that can hold any response, as a variant with `#[sip(other)]` needs: [`StatusCode`], which keeps only
/// the code, or `OwnedResponse`.
///
/// ```
/// use sip_codes::field::AnyResponse;
/// use sip_codes::StatusCode;
///
/// assert_eq!(StatusCode::from_any(&StatusCode::GONE), StatusCode::GONE);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold any SIP response",
    label = "expected a `StatusCode` or an `OwnedResponse`",
    note = "a variant with `#[sip(other)]` holds one `StatusCode` or one `OwnedResponse`"
)]
pub trait AnyResponse: Sized {
    /// Copies a response.
    #[must_use]
    fn from_any(response: &dyn SipResponse) -> Self;

    /// Returns the response.
    fn as_response(&self) -> &dyn SipResponse;
}

impl AnyResponse for StatusCode {
    fn from_any(response: &dyn SipResponse) -> Self {
        response.status_code()
    }

    fn as_response(&self) -> &dyn SipResponse {
        self
    }
}

#[cfg(feature = "alloc")]
impl AnyResponse for OwnedResponse {
    fn from_any(response: &dyn SipResponse) -> Self {
        OwnedResponse::from_response(response)
    }

    fn as_response(&self) -> &dyn SipResponse {
        self
    }
}
