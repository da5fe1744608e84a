use sip_codes::SipResponse;
use sip_codes::header::Host;

#[derive(SipResponse)]
enum Refused {
    #[sip(401, header("WWW-Authenticate", "Digest realm=\"{realm}\", nonce=\"{nonce}\""))]
    Unauthorized { realm: String, nonce: String },
    #[sip(486, header("Reason", "Q.850;cause=200"))]
    Busy,
    #[sip(488, header("Privacy", "none;id"))]
    NotAcceptable,
    #[sip(200, header("Path", "<sip:{host}>;lr"), header("Service-Route", "<sip:orig@{host};transport=tcp>"))]
    Registered { host: Host },
}

fn main() {}
