use sip_codes::{FromSipResponse, SipResponse};

#[derive(SipResponse, FromSipResponse)]
#[sip(stack-adds("Contact"))]
enum CallError {
    #[sip(503, send-only)]
    Last,
    #[sip(send-only, 486)]
    First(String),
    #[sip(488)]
    Field(#[sip(header = "Warning", if-legal)] String),
}

fn main() {}
