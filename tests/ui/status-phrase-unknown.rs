use sip_codes::{StatusCode, sip_status};

const HTTP: StatusCode = sip_status!(500, "Internal Server Error");
const OTHER_CASE: StatusCode = sip_status!(486, "busy here");
const CODE_AS_WELL: StatusCode = sip_status!(486, "486 Busy Here");
const EMPTY: StatusCode = sip_status!(486, "");
const LINE_BREAK: StatusCode = sip_status!(486, "Busy\r\nHere");

fn main() {}
