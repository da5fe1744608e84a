use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(complete, methods(SUBSCRIBE), stack_adds("Contact"))]
enum Answer {
    #[sip(200)]
    Accepted,
    #[sip(415)]
    WrongMediaType,
    #[sip(423)]
    TooBrief { min_expires: u32 },
}

fn main() {}
