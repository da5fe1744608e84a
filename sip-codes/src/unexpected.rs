//! [`UnexpectedStatusCode`]: a status that is none of an enum's.

use core::{error, fmt};

use sip_codes_core::StatusCode;

/// The error of turning a status into an enum that has no variant for it.
///
/// ```
/// use sip_codes::{SipResponse, StatusCode};
///
/// #[derive(Debug, PartialEq, SipResponse)]
/// #[sip(try_from)]
/// enum Busy {
///     #[sip(486)]
///     Here,
///     #[sip(600)]
///     Everywhere,
/// }
///
/// assert_eq!(Busy::try_from(StatusCode::BUSY_HERE), Ok(Busy::Here));
/// let error = Busy::try_from(StatusCode::DECLINE).unwrap_err();
/// assert_eq!(error.status_code(), StatusCode::DECLINE);
/// assert_eq!(error.to_string(), "unexpected SIP status: 603 Decline");
/// # let _ = Busy::Everywhere;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnexpectedStatusCode(StatusCode);

impl UnexpectedStatusCode {
    /// Makes the error for a status.
    #[must_use]
    pub const fn new(status: StatusCode) -> Self {
        UnexpectedStatusCode(status)
    }

    /// Returns the status that has no variant.
    #[must_use]
    pub const fn status_code(&self) -> StatusCode {
        self.0
    }
}

impl fmt::Display for UnexpectedStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unexpected SIP status: {}", self.0)
    }
}

impl error::Error for UnexpectedStatusCode {}
