use sip_codes::SipResponse;

use sip_codes::StatusCode;

#[derive(SipResponse)]
enum CallError {
    #[sip(transparent)]
    None,
    #[sip(transparent)]
    Two(StatusCode, String),
    BothMarked {
        #[sip(transparent)]
        first: StatusCode,
        #[sip(transparent)]
        second: StatusCode,
    },
}

#[derive(SipResponse)]
#[sip(transparent)]
struct Empty {}

fn main() {}
