#![deny(warnings)]

use sip_codes::{StatusCode, sip_status};

pub static STATIC: StatusCode = sip_status!(498);
pub const LENGTH: [u8; sip_status!(497).as_u16() as usize] = [0; 1];

pub struct Generic<const CODE: u16>;
pub type Argument = Generic<{ sip_status!(496).as_u16() }>;

pub fn pattern(status: StatusCode) -> bool {
    match status {
        sip_status!(495) => true,
        sip_status!(486) => true,
        _ => false,
    }
}

pub fn statement() {
    sip_status!(492);
}

pub fn method() -> u16 {
    let status = sip_status!(490);
    status.as_u16()
}

pub fn alternatives(status: StatusCode) -> bool {
    if let sip_status!(450) | sip_status!(486) = status { true } else { false }
}

pub fn argument() -> u16 {
    u16::from(sip_status!(479))
}

macro_rules! hand_on {
    ($code:literal) => {
        sip_status!($code)
    };
}

pub fn through_a_macro() -> StatusCode {
    hand_on!(478)
}

fn main() {}
