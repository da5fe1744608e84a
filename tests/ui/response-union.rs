use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(486)]
union Busy {
    seconds: u32,
    bytes: [u8; 4],
}

fn main() {}
