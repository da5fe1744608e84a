use sip_codes::{StatusCode, sip_status};

fn is_busy(status: StatusCode) -> bool {
    matches!(status, sip_status!(486 | 600))
}

fn is_busy_too(status: StatusCode) -> bool {
    matches!(status, sip_status!(486 600))
}

fn main() {}
