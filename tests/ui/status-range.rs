use sip_codes::{StatusCode, sip_status};

fn is_client_error(status: StatusCode) -> bool {
    matches!(status, sip_status!(400..=499))
}

fn is_redirection(status: StatusCode) -> bool {
    matches!(status, sip_status!(300..))
}

fn main() {}
