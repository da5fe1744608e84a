// These are warnings, because what was an extension may have been registered since.
#![deny(deprecated)]

use sip_codes::{FromSipResponse, SipResponse, StatusCode, sip_status};

const BUSY: StatusCode = sip_status!(extension 486);

fn is_declined(status: StatusCode) -> bool {
    matches!(status, sip_status!(extension 603))
}

#[derive(SipResponse, FromSipResponse)]
#[sip(methods(extension INVITE), failure, complete)]
enum CallError {
    #[sip(extension 411, also(extension 600))]
    Length,
    #[sip(405, header(extension "Allow", "OPTIONS"))]
    Method,
}

#[derive(SipResponse)]
#[sip(extension 480)]
#[allow(deprecated)]
enum Allowed {
    One,
    Two,
}

fn decline() {
    assert_eq!(BUSY, StatusCode::BUSY_HERE);
    assert!(is_declined(StatusCode::DECLINE));
}
