use sip_codes::{StatusCode, sip_status};

const BUSY: StatusCode = sip_status!(468);
const GLARE: StatusCode = sip_status!(493, "Request Pending");

fn main() {}
