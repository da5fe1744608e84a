use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(486, crate)]
struct NoPath;

#[derive(SipResponse)]
#[sip(486, crate = "sip codes")]
struct Quoted;

#[derive(SipResponse)]
#[sip(486, crate = )]
struct Nothing;

#[derive(SipResponse)]
#[sip(486, crate = sip_codes, crate = sip_codes)]
struct Twice;

fn main() {}
