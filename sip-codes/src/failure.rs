//! [`Failure`]: the promise of [`FailureResponse`], checked while the program runs.

use core::error::Error;
use core::fmt;

use crate::response::{
    CompleteResponse, FailureResponse, ResponseTo, SipResponse, forward_response,
};

/// A response whose code has been checked to be 3xx to 6xx.
///
/// For a response that is only known while the program runs, such as a [`StatusCode`](crate::StatusCode).
///
/// ```
/// use sip_codes::{Failure, FailureResponse, StatusCode};
///
/// fn reject(response: &impl FailureResponse) -> StatusCode {
///     response.status_code()
/// }
///
/// let busy = Failure::check(StatusCode::BUSY_HERE)?;
/// assert_eq!(reject(&busy), StatusCode::BUSY_HERE);
/// assert!(Failure::check(StatusCode::OK).is_err());
/// # Ok::<(), sip_codes::NotAFailure<StatusCode>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Failure<R>(R);

impl<R: SipResponse> Failure<R> {
    /// Checks a response.
    ///
    /// # Errors
    ///
    /// Returns an error with the response if its code is 1xx or 2xx.
    pub fn check(response: R) -> Result<Self, NotAFailure<R>> {
        if response.status_code().is_failure() {
            Ok(Failure(response))
        } else {
            Err(NotAFailure(response))
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

forward_response!(Failure<R>, 0);

#[diagnostic::do_not_recommend]
impl<R: SipResponse> FailureResponse for Failure<R> {}

#[diagnostic::do_not_recommend]
impl<R: CompleteResponse> CompleteResponse for Failure<R> {}

#[diagnostic::do_not_recommend]
impl<M, R: ResponseTo<M>> ResponseTo<M> for Failure<R> {}

/// The error of [`Failure::check`]: a response that is not a failure.
///
/// ```
/// use sip_codes::{Failure, StatusCode};
///
/// let error = Failure::check(StatusCode::OK).unwrap_err();
/// assert_eq!(error.to_string(), "200 is not a failure: expected 3xx to 6xx");
/// assert_eq!(error.into_response(), StatusCode::OK);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NotAFailure<R>(R);

impl<R> NotAFailure<R> {
    /// Returns the response.
    #[must_use]
    pub fn into_response(self) -> R {
        self.0
    }

    /// Returns a reference to the response.
    #[must_use]
    pub const fn response(&self) -> &R {
        &self.0
    }
}

impl<R: SipResponse> fmt::Display for NotAFailure<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a failure: expected 3xx to 6xx", self.0.status_code().as_str())
    }
}

impl<R: SipResponse + fmt::Debug> Error for NotAFailure<R> {}
