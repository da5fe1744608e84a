use sip_codes::{StatusCode, sip_status};

const SUFFIX: StatusCode = sip_status!(486u16);
const HEXADECIMAL: StatusCode = sip_status!(0x1e6);
const UNDERSCORE: StatusCode = sip_status!(4_86);
const LEADING_ZERO: StatusCode = sip_status!(0486);
const NEGATIVE: StatusCode = sip_status!(-486);
const FLOAT: StatusCode = sip_status!(486.0);
const STRING: StatusCode = sip_status!("486");
const BYTE_STRING: StatusCode = sip_status!(b"486");

fn main() {}
