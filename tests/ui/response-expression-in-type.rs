use sip_codes::{FromSipResponse, SipResponse};

const LARGE: bool = true;

#[derive(SipResponse, FromSipResponse)]
#[sip(486)]
struct If {
    #[sip(default)]
    bytes: [u8; if LARGE { 32 } else { 16 }],
}

#[derive(SipResponse)]
enum Const {
    #[sip(486)]
    Busy { bytes: [u8; const { 3 }] },
}

#[derive(SipResponse)]
#[sip(486)]
struct Parameter<const N: usize = { let size = 3; size }>([u8; N]);

fn is_response(response: &impl SipResponse) -> bool {
    response.status_code().is_failure()
}

fn main() {
    is_response(&If { bytes: [0; 32] });
    is_response(&Const::Busy { bytes: [0; 3] });
}
