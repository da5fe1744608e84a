use sip_codes::{FromSipResponse, SipResponse};

/// A type that is only read needs no code beside `also`.
#[derive(FromSipResponse)]
enum Outcome {
    #[sip(also(4xx))]
    Refused,
    #[sip(also(600, 603))]
    Declined(#[sip(reason)] String),
    #[sip(also())]
    Empty,
    Nothing,
}

#[derive(SipResponse, FromSipResponse)]
enum Sent {
    #[sip(also(4xx))]
    Refused,
}

fn main() {}
