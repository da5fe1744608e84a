use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(405, complete)]
enum CallError {
    #[sip(header("Allow", "INVITE"))]
    Complete,
    Incomplete,
}

#[derive(SipResponse)]
#[sip(423, complete)]
struct TooBrief {
    seconds: u32,
}

fn main() {}
