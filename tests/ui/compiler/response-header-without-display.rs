use std::time::Duration;

use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(405)]
    Method(#[sip(header = "Allow")] Duration),
    #[sip(486)]
    Busy {
        #[sip(header = "X-Wait")]
        wait: Option<Duration>,
    },
}
