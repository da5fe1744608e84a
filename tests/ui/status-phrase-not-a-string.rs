use sip_codes::{StatusCode, sip_status};

const NAME: StatusCode = sip_status!(486, BUSY_HERE);
const SECOND_CODE: StatusCode = sip_status!(486, 600);
const BYTES: StatusCode = sip_status!(486, b"Busy Here");
const SUFFIX: StatusCode = sip_status!(486, "Busy Here"str);
const CALL: StatusCode = sip_status!(486, concat!("Busy", " Here"));
const NOTHING: StatusCode = sip_status!(486,,);

fn main() {}
