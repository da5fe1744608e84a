use sip_codes::{FromSipResponse, SipResponse};

struct Code(u16);

#[derive(SipResponse)]
struct Refused {
    #[sip(status)]
    code: Code,
}

#[derive(FromSipResponse)]
enum Received {
    Known(#[sip(status)] Code),
}
