use sip_codes::{StatusCode, sip_status};

const BUSY: StatusCode = sip_status!(extension 486);
const HISTORIC: StatusCode = sip_status!(extension 411);

fn main() {}
