use sip_codes::{StatusCode, sip_status};

const UNDECIPHERABLE: StatusCode = sip_status!(493, "Request Pending");
const BUSY: StatusCode = sip_status!(600, "Busy Here");
const NOT_ACCEPTABLE: StatusCode = sip_status!(488, "Not Acceptable");
const ALIAS: StatusCode = sip_status!(436, "Unsupported Certificate");
const UNREGISTERED: StatusCode = sip_status!(490, "Request Pending");

fn main() {}
