#![deny(deprecated)]

use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(401, header("Retry-After", "60"))]
struct Unauthorized;

fn main() {}
