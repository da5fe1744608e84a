use sip_codes::SipResponse;

#[derive(SipResponse)]
enum Refused {
    #[sip(401, header("WWW-Authenticate", "Digest realm=\"{realm}\", nonce=\"{nonce}\""))]
    Unauthorized { realm: String, nonce: String },
    #[sip(486, header("Reason", "Q.850;cause=200"))]
    Busy,
    #[sip(488, header("Privacy", "none;id"))]
    NotAcceptable,
}

fn main() {}
