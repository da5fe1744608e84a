use sip_codes::{StatusCode, sip_status};

const ABOVE: StatusCode = sip_status!(extension 700);
const SUFFIX: StatusCode = sip_status!(extension 499u16);
const EQUALS: StatusCode = sip_status!(extension = 499);
const PARENTHESES: StatusCode = sip_status!(extension(499));
const PHRASE: StatusCode = sip_status!(extension 499, "Client Closed Request");
const WORD: StatusCode = sip_status!(extention 499);
const AFTER: StatusCode = sip_status!(499 extension);

fn main() {}
