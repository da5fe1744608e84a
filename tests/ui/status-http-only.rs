use sip_codes::{StatusCode, sip_status};

const CREATED: StatusCode = sip_status!(201);
const PARTIAL_CONTENT: StatusCode = sip_status!(206);
const NOT_MODIFIED: StatusCode = sip_status!(304);
const TEAPOT: StatusCode = sip_status!(418);
const UNAVAILABLE_FOR_LEGAL_REASONS: StatusCode = sip_status!(451);
const NETWORK_AUTHENTICATION_REQUIRED: StatusCode = sip_status!(511);

fn main() {}
