use sip_codes::{StatusCode, sip_status};

const NOTHING: StatusCode = sip_status!();
const COMMA: StatusCode = sip_status!(,);
const ONLY_PHRASE: StatusCode = sip_status!(, "Busy Here");
const ONLY_EXTENSION: StatusCode = sip_status!(extension);

fn main() {}
