//! The response that a gateway makes of a cause.

use sip_codes::header::Reason;
use sip_codes::q850::CauseLocation;
use sip_codes::{SipResponse, StatusCode};

use super::release::Release;

/// A response that tells why the telephone network refused the call. Any response but 100 may carry
/// a cause of Q.850 (RFC 6432 §3).
#[derive(SipResponse)]
pub(crate) struct Refusal {
    #[sip(status)]
    status: StatusCode,
    #[sip(header = "Reason")]
    reason: Reason,
}

impl Refusal {
    /// Makes the response that goes to SIP, `None` if the cause is not one for a response.
    pub(crate) fn new(release: Release) -> Option<Refusal> {
        let answer = release.cause.to_status()?;
        let status = match release.location {
            CauseLocation::User => answer.status_code_from_user(),
            CauseLocation::Network => answer.status_code(),
        };
        let reason = match release.cause.name() {
            Some(name) => Reason::q850(release.cause, name),
            None => Reason::from(release.cause),
        };
        Some(Refusal { status, reason })
    }
}
