use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(complete, crate = sip_codes, crate = sip_codes)]
enum CallError {
    #[sip(468)]
    Unregistered,
    Missing,
    #[sip(486u16)]
    Suffix,
    #[sip(486, 600)]
    Second,
    #[sip(404, resaon = "No user")]
    Misspelt,
    #[sip(404, reason = "No user {usr}")]
    UnknownField {
        user: String,
    },
    #[sip(480, reason = "Back\nsoon")]
    Grammar,
    #[sip(503, header("Retry-Afer", "60"))]
    NearMiss,
    #[sip(405, header("Allow", "INVITE"), header("Allow", "BYE"))]
    Repeated,
    #[sip(423)]
    Incomplete,
    #[sip(transparent)]
    Transparent(StatusCode, u8),
}

fn main() {}
