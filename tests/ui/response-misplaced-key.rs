use sip_codes::SipResponse;

use sip_codes::StatusCode;

#[derive(SipResponse)]
#[sip(transparent)]
enum CallError {
    #[sip(486, crate = sip_codes)]
    Busy,
    #[sip(480)]
    Unavailable {
        #[sip(crate = sip_codes)]
        since: u64,
        #[sip(extension 499)]
        until: u64,
    },
    #[sip(transparent)]
    Upstream(StatusCode),
}

fn main() {}
