//! The response that a gateway makes of a cause.

use sip_codes::q850::{Cause, CauseLocation};
use sip_codes::{HeaderValue, SipResponse, StatusCode};
use sip_header::{ParseError, SipReason};

use super::release::Release;

/// A response that tells why the telephone network refused the call. Any response but 100 may carry
/// a cause of Q.850 (RFC 6432 §3).
pub(crate) struct Refusal {
    status: StatusCode,
    reason: SipReason,
}

impl Refusal {
    /// Makes the response that goes to SIP, `None` if the cause is not one for a response.
    pub(crate) fn new(release: Release) -> Option<Refusal> {
        let answer = release.cause.to_status()?;
        let status = match release.location {
            CauseLocation::User => answer.status_code_from_user(),
            CauseLocation::Network => answer.status_code(),
        };
        Some(Refusal { status, reason: reason(release.cause).ok()? })
    }
}

/// Writes a cause as a value of `Reason`.
fn reason(cause: Cause) -> Result<SipReason, ParseError> {
    let reason = SipReason::new("Q.850")?.with_cause(u16::from(cause.as_u8()));
    match cause.name() {
        Some(name) => reason.with_text(name),
        None => Ok(reason),
    }
}

impl SipResponse for Refusal {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        visit("Reason", HeaderValue::new(&self.reason));
    }
}
