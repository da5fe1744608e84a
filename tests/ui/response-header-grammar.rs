use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(423, header("Min-Expires", "soon"))]
    MinExpires,
    #[sip(405, header("Allow", "INVITE ACK,,"))]
    Allow,
    #[sip(503, header("Retry-After", "-1"))]
    RetryAfter,
    #[sip(488, header("Warning", "busy"))]
    Warning,
    #[sip(401, header("WWW-Authenticate", "Digest realm=a"))]
    Challenge,
    #[sip(302, header("Contact", "*"))]
    Contact,
    #[sip(420, header("Unsupported", ""))]
    Unsupported,
    #[sip(422, header("Min-SE", "60"))]
    MinSe,
    // With insertions: no value makes these legal.
    #[sip(423, header("Min-Expires", "{0} s"))]
    Unit(u32),
    #[sip(488, header("Warning", "{code} {agent} {text}, and more"))]
    Text { code: u16, agent: String, text: String },
    #[sip(302, header("Contact", "\"{name}\" sip:{user}@example.com"))]
    Brackets { name: String, user: String },
    #[sip(401, header("WWW-Authenticate", "Digest realm=\"{realm}\""))]
    NoNonce { realm: String },
}

fn main() {}
