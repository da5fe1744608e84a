//! [`SipResponse`]: what an application answers with.

use sip_codes_core::StatusCode;

/// Something that is answered with a SIP response: mostly a variant of an error type.
///
/// Derive it, see [`#[derive(SipResponse)]`](derive@crate::SipResponse), or implement it by hand
/// where the status is computed. A [`StatusCode`] is a response itself, so that a status known only
/// at run time can be passed on.
///
/// ```
/// use sip_codes::{SipResponse, StatusCode};
///
/// struct Overload {
///     is_whole_site: bool,
/// }
///
/// impl SipResponse for Overload {
///     fn status_code(&self) -> StatusCode {
///         if self.is_whole_site {
///             StatusCode::BUSY_EVERYWHERE
///         } else {
///             StatusCode::SERVICE_UNAVAILABLE
///         }
///     }
/// }
///
/// let response: &dyn SipResponse = &Overload { is_whole_site: false };
/// assert_eq!(response.status_code(), StatusCode::SERVICE_UNAVAILABLE);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no SIP status",
    label = "not a `SipResponse`",
    note = "add `#[derive(SipResponse)]` to the type, or use a `StatusCode`"
)]
pub trait SipResponse {
    /// Returns the status to answer with.
    fn status_code(&self) -> StatusCode;
}

impl SipResponse for StatusCode {
    fn status_code(&self) -> StatusCode {
        *self
    }
}

impl<T: SipResponse + ?Sized> SipResponse for &T {
    fn status_code(&self) -> StatusCode {
        T::status_code(self)
    }
}

#[cfg(feature = "alloc")]
impl<T: SipResponse + ?Sized> SipResponse for alloc::boxed::Box<T> {
    fn status_code(&self) -> StatusCode {
        T::status_code(self)
    }
}
