use sip_codes::{StatusCode, sip_status};

const CLIENT_ERROR: StatusCode = sip_status!(4xx);
const GLOBAL_FAILURE: StatusCode = sip_status!(6XX);
const NO_CLASS: StatusCode = sip_status!(7xx);

fn main() {}
