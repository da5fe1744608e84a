//! What the telephone network says of a call, read from `Reason` or looked up for a response.

use sip_codes::SipResponse;
use sip_codes::q850::{Cause, CauseLocation};
use sip_header::{HeaderParse, SipReasonList};

/// What the telephone network said: a cause, and where the call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Release {
    pub(crate) cause: Cause,
    pub(crate) location: CauseLocation,
}

impl Release {
    /// Reads the first value of a `Reason` that has a cause of Q.850. Other protocols, and values
    /// without a cause, say nothing of the telephone network.
    pub(crate) fn from_reason(reason: &str) -> Option<Release> {
        let reasons = SipReasonList::parse(reason).ok()?;
        reasons.iter().find_map(|reason| {
            if !reason.protocol().eq_ignore_ascii_case("Q.850") {
                return None;
            }
            let cause = reason.cause()?.as_str().parse().ok()?;
            let location = match reason.param("location").flatten() {
                Some(location) if location.eq_ignore_ascii_case("U") => CauseLocation::User,
                _ => CauseLocation::Network,
            };
            Some(Release { cause, location })
        })
    }

    /// Makes what the gateway sends into the telephone network after a response that came from SIP.
    /// A cause in the response comes before the table (RFC 3398 §8.2.6.1).
    pub(crate) fn from_response(response: &dyn SipResponse) -> Option<Release> {
        let mut received = None;
        response.visit_headers(&mut |name, value| {
            if received.is_none() && name.eq_ignore_ascii_case("Reason") {
                received = Release::from_reason(&value.to_string());
            }
        });
        received.or_else(|| {
            let release = response.status_code().q850_cause()?;
            Some(Release { cause: release.cause(), location: release.location() })
        })
    }
}
