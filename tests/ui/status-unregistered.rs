use sip_codes::{StatusCode, sip_status};

const PROVISIONAL: StatusCode = sip_status!(150);
const SUCCESS: StatusCode = sip_status!(299);
const REDIRECTION: StatusCode = sip_status!(399);
const CLIENT_ERROR: StatusCode = sip_status!(499);
const SERVER_ERROR: StatusCode = sip_status!(599);
const GLOBAL_FAILURE: StatusCode = sip_status!(699);
const SWAPPED_DIGITS: StatusCode = sip_status!(468);

fn main() {}
