use sip_codes::{StatusCode, sip_status};

const BUSY: StatusCode = sip_status!("Busy Here");
const ALIAS: StatusCode = sip_status!("Unsupported Certificate");

fn main() {}
