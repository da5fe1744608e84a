use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(423, complete)]
struct TooBrief(#[sip(header = "Min-Expires", if_legal)] String);

fn main() {}
