use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(480, reason = disply)]
struct Misspelt;

#[derive(SipResponse)]
#[sip(480, reason = display, reason = "Away")]
struct Twice;

#[derive(SipResponse)]
#[sip(transparent, reason = display)]
struct BesideTransparent(sip_codes::StatusCode);

fn main() {}
