use sip_codes::{StatusCode, sip_status};

const CODE: u16 = 486;
const NAME: StatusCode = sip_status!(CODE);
const CONSTANT: StatusCode = sip_status!(BUSY_HERE);
const PATH: StatusCode = sip_status!(StatusCode::BUSY_HERE);
const SUM: StatusCode = sip_status!(400 + 86);
const CAST: StatusCode = sip_status!(486 as u16);
const BLOCK: StatusCode = sip_status!({ 486 });
const CHARACTER: StatusCode = sip_status!('4');
const FLAG: StatusCode = sip_status!(true);
const TEXT: StatusCode = sip_status!("busy");
const CALL: StatusCode = sip_status!(u16::max(486, 480));
const LONG_TEXT: StatusCode = sip_status!("a text that is so long that it is cut short");

fn main() {}
