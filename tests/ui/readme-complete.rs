use sip_codes::SipResponse;

#[derive(Debug, SipResponse)]
#[sip(complete)]
enum CallError {
    #[sip(423)]
    TooBrief { min_expires: u32 },
}

fn main() {}
