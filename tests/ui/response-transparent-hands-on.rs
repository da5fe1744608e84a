use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
enum CallError {
    #[sip(transparent, reason = "Upstream says")]
    Reason(StatusCode),
    #[sip(transparent, header("Warning", "399 host text"))]
    Header(StatusCode),
    Field {
        #[sip(transparent)]
        status: StatusCode,
        #[sip(header = "Retry-After")]
        seconds: u32,
    },
}

fn main() {}
