//! The value of a header field is a text in quotes or the path of a constant, and nothing else.

use sip_codes::SipResponse;

const SECONDS: u32 = 60;

#[derive(SipResponse)]
enum CallError {
    #[sip(503, header("Retry-After", 60))]
    Number,
    #[sip(503, header("Retry-After", SECONDS + 1))]
    Sum,
    #[sip(503, header("Retry-After", seconds()))]
    Call,
    #[sip(503, header("Retry-After", { SECONDS }))]
    Block,
    #[sip(503, header("Retry-After", seconds))]
    Field { seconds: u32 },
}

fn seconds() -> u32 {
    SECONDS
}

fn main() {}
