//! What the telephone network says of a call, read from `Reason` or looked up for a response.

use std::str;

use sip_codes::header::{Reason, name};
use sip_codes::q850::{Cause, CauseLocation};
use sip_codes::{OwnedResponse, SipResponse};

/// What the telephone network said: a cause, and where the call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Release {
    pub(crate) cause: Cause,
    pub(crate) location: CauseLocation,
}

impl Release {
    /// Makes what a `Reason` with a cause of Q.850 says. Other protocols, and values without a cause, say nothing of the
    /// telephone network.
    pub(crate) fn from_reason(reason: &Reason) -> Option<Release> {
        let location = reason.location().unwrap_or(CauseLocation::Network);
        Some(Release { cause: reason.cause()?, location })
    }

    /// Makes what the gateway sends into the telephone network after a response that came from SIP.
    /// A cause in the response comes before the table (RFC 3398 §8.2.6.1).
    pub(crate) fn from_response(response: &dyn SipResponse) -> Option<Release> {
        let response = OwnedResponse::from_response(response);
        // What is malformed is ignored, because a wrong cause would be worse than that of the table.
        let mut reasons = response
            .headers(name::REASON)
            .filter_map(|value| str::from_utf8(value).ok()?.parse::<Reason>().ok());
        reasons.find_map(|reason| Release::from_reason(&reason)).or_else(|| {
            let release = response.status_code().q850_cause()?;
            Some(Release { cause: release.cause(), location: release.location() })
        })
    }
}
