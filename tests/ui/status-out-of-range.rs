use sip_codes::{StatusCode, sip_status};

const ZERO: StatusCode = sip_status!(0);
const TWO_DIGITS: StatusCode = sip_status!(48);
const BELOW: StatusCode = sip_status!(099);
const ABOVE: StatusCode = sip_status!(700);
const FOUR_DIGITS: StatusCode = sip_status!(4860);
const WRAPS_TO_FIVE: StatusCode = sip_status!(4294967301);
const NEGATIVE: StatusCode = sip_status!(-1);
const HEXADECIMAL: StatusCode = sip_status!(0xffff);

fn main() {}
