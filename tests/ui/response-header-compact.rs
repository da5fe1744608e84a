use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(200, header("X", "y"))]
    SessionExpires,
    #[sip(302, header("m", "bob"))]
    Contact,
}

fn main() {}
