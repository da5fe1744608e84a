//! On an enum, `reason` is `display`: for all variants that have no phrase of their own.

use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(500, reason = "Down")]
enum Text {
    Down,
}

#[derive(SipResponse)]
#[sip(500, reason = disply)]
enum Misspelt {
    Down,
}

#[derive(SipResponse)]
#[sip(500, reason)]
enum Bare {
    Down,
}

#[derive(SipResponse)]
#[sip(500, reason = display, reason = display)]
enum Twice {
    Down,
}

#[derive(SipResponse)]
#[sip(500, resaon = display)]
enum MisspeltKey {
    Down,
}

fn main() {}
