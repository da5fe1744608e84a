use sip_codes::{SipResponse, StatusCode};

#[derive(SipResponse)]
enum WithoutTryFrom {
    #[sip(other)]
    Other(StatusCode),
}

#[derive(SipResponse)]
#[sip(try_from)]
enum Second {
    #[sip(other)]
    Other(StatusCode),
    #[sip(other)]
    Another(StatusCode),
}

#[derive(SipResponse)]
#[sip(try_from)]
enum NoField {
    #[sip(other)]
    Other,
}

#[derive(SipResponse)]
#[sip(try_from)]
enum TwoFields {
    #[sip(other)]
    Other(StatusCode, u8),
}

#[derive(SipResponse)]
#[sip(try_from)]
enum BesideCode {
    #[sip(486, other)]
    Code(StatusCode),
    #[sip(transparent, other)]
    Transparent(StatusCode),
}

#[derive(SipResponse)]
#[sip(try_from, 486)]
struct Struct;

fn main() {}
