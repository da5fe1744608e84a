//! Beside `transparent` nothing is asked of a reason or a header field but to leave it out.

use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
enum CallError {
    #[sip(transparent, reason = "{nope}")]
    Reason(StatusCode),
    #[sip(transparent, header("Alow", "{nope}"))]
    Header(StatusCode),
}

fn main() {}
