//! [`FromSipResponse`]: a received response as one of the program's own types.

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;
use core::convert::Infallible;

use sip_codes_core::StatusCode;

use super::error::{FromSipResponseError, FromSipResponseErrorKind};
use super::owned::OwnedResponse;
use crate::response::SipResponse;

/// A type that is made from a received response. It is the opposite of [`SipResponse`].
///
/// Derive it beside `SipResponse`, with the same attributes: see
/// [`#[derive(FromSipResponse)]`](derive@crate::FromSipResponse). The response may be anything that
/// is a [`SipResponse`]: an [`OwnedResponse`], a [`StatusLine`](crate::StatusLine), a bare
/// [`StatusCode`], or the response of a SIP stack.
///
/// ```
/// use sip_codes::{FromSipResponse, SipResponse, StatusCode};
///
/// #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
/// enum Outcome {
///     #[sip(486, also(600))]
///     Busy,
///     #[sip(other)]
///     Other(StatusCode),
/// }
///
/// let outcome = Outcome::from_sip_response(&StatusCode::BUSY_EVERYWHERE)?;
/// assert_eq!(outcome, Outcome::Busy);
/// # Ok::<(), sip_codes::FromSipResponseError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made from a SIP response",
    label = "not a `FromSipResponse`",
    note = "a type of your own has `#[derive(FromSipResponse)]`",
    note = "a variant with another type has a code, like `#[sip(500)]`, in place of `transparent`"
)]
pub trait FromSipResponse: Sized {
    /// Makes the value from a response.
    ///
    /// # Errors
    ///
    /// Returns an error if the type has no variant for the status, or if a header field that the variant
    /// needs is missing or malformed. The error tells the status, so that the caller can still act
    /// on it.
    fn from_sip_response(response: &dyn SipResponse) -> Result<Self, FromSipResponseError>;

    /// Makes the value, or returns `None` if the type has no variant for the status. Without
    /// `is_fallback_allowed`, a status that no variant names is not read as x00 of its class, so that a type
    /// around this one can look for a better variant first.
    #[doc(hidden)]
    fn read_response(
        response: &dyn SipResponse,
        is_fallback_allowed: bool,
    ) -> Result<Option<Self>, FromSipResponseError> {
        let _ = is_fallback_allowed;
        match Self::from_sip_response(response) {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.kind() == FromSipResponseErrorKind::UnexpectedStatus => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Takes the status of any response.
impl FromSipResponse for StatusCode {
    fn from_sip_response(response: &dyn SipResponse) -> Result<Self, FromSipResponseError> {
        Ok(response.status_code())
    }
}

/// Copies any response.
impl FromSipResponse for OwnedResponse {
    fn from_sip_response(response: &dyn SipResponse) -> Result<Self, FromSipResponseError> {
        Ok(OwnedResponse::from_response(response))
    }
}

/// Reads by status: the first type if it has a variant for the code, else the second. A variant for x00 of the class
/// comes after all variants for the code or its class. A struct counts as one variant.
///
/// ```
/// use sip_codes::{FromSipResponse, SipResponse, StatusCode};
///
/// #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
/// #[sip(200, also(2xx))]
/// struct Registered;
///
/// type Outcome = Result<Registered, StatusCode>;
///
/// assert_eq!(Outcome::from_sip_response(&StatusCode::OK)?, Ok(Registered));
/// assert_eq!(Outcome::from_sip_response(&StatusCode::FORBIDDEN)?, Err(StatusCode::FORBIDDEN));
/// # Ok::<(), sip_codes::FromSipResponseError>(())
/// ```
impl<T: FromSipResponse, E: FromSipResponse> FromSipResponse for Result<T, E> {
    fn from_sip_response(response: &dyn SipResponse) -> Result<Self, FromSipResponseError> {
        read_with_fallback(response)
    }

    fn read_response(
        response: &dyn SipResponse,
        is_fallback_allowed: bool,
    ) -> Result<Option<Self>, FromSipResponseError> {
        for is_allowed in [false, true] {
            if is_allowed && !is_fallback_allowed {
                break;
            }
            if let Some(value) = T::read_response(response, is_allowed)? {
                return Ok(Some(Ok(value)));
            }
            if let Some(value) = E::read_response(response, is_allowed)? {
                return Ok(Some(Err(value)));
            }
        }
        Ok(None)
    }
}

/// Implements the trait for pointers that own what they point to.
macro_rules! read_pointee {
    ($($pointer:ident)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: FromSipResponse> FromSipResponse for $pointer<T> {
            fn from_sip_response(response: &dyn SipResponse) -> Result<Self, FromSipResponseError> {
                T::from_sip_response(response).map($pointer::new)
            }

            fn read_response(
                response: &dyn SipResponse,
                is_fallback_allowed: bool,
            ) -> Result<Option<Self>, FromSipResponseError> {
                T::read_response(response, is_fallback_allowed).map(|value| value.map($pointer::new))
            }
        }
    )+};
}

read_pointee!(Box Rc Arc);

/// A value of this type does not exist, so no response is read as one.
#[diagnostic::do_not_recommend]
impl FromSipResponse for Infallible {
    fn from_sip_response(response: &dyn SipResponse) -> Result<Self, FromSipResponseError> {
        Err(FromSipResponseError::unexpected_status(response.status_code()))
    }
}

/// Makes the value from a response. The variant may be that for x00 of the class.
///
/// # Errors
///
/// Returns an error if the type has no variant for the status, or if the variant cannot be read.
pub fn read_with_fallback<T: FromSipResponse>(
    response: &dyn SipResponse,
) -> Result<T, FromSipResponseError> {
    T::read_response(response, true)?
        .ok_or_else(|| FromSipResponseError::unexpected_status(response.status_code()))
}
