//! [`is_end_to_end`]: what a back-to-back user agent passes on.

use sip_codes_core::StatusCode;
use sip_codes_core::header::name;

use crate::text::name::is_same_field;

/// The header fields of one transaction, one dialog or one registration, besides those that the SIP stack writes. The
/// documentation of [`OwnedResponse::retain_end_to_end`](super::OwnedResponse::retain_end_to_end) has the reasons.
const OF_ONE_SIDE: [&str; 8] = [
    name::CONTACT,
    name::FLOW_TIMER,
    name::PATH,
    name::REQUIRE,
    name::RSEQ,
    name::SERVICE_ROUTE,
    name::SESSION_EXPIRES,
    name::TIMESTAMP,
];

/// Returns whether a header field tells the caller something, and not only the user agent that sent the request.
pub(super) fn is_end_to_end(row: &str, status: StatusCode) -> bool {
    let is_for_caller = |field| match field {
        // Other addresses to try (RFC 3261 §21.3 and §21.4.23).
        name::CONTACT => status.is_redirection() || status == StatusCode::AMBIGUOUS,
        // What the request must support (RFC 3261 §21.4.16, RFC 3329 §2.3.1).
        name::REQUIRE => matches!(
            status,
            StatusCode::EXTENSION_REQUIRED | StatusCode::SECURITY_AGREEMENT_REQUIRED
        ),
        _ => false,
    };
    let field = OF_ONE_SIDE.into_iter().find(|field| is_same_field(field, row));
    field.is_none_or(is_for_caller)
}
