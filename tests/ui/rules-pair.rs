use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(complete)]
enum Progress {
    #[sip(183, header("RSeq", "{number}"))]
    WithoutRequire { number: u32 },
    #[sip(183, header("Require", "100rel"))]
    WithoutNumber,
    #[sip(199, header("Reason", "Q.850;cause=17"))]
    OnlyTelephone,
}

#[derive(SipResponse)]
#[sip(200, complete, header("Session-Expires", "{seconds};refresher=uac"))]
struct Accepted {
    seconds: u32,
}

#[derive(SipResponse)]
#[sip(401, complete,
    header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"{nonce}\", qop=\"auth\""),
    header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"{nonce}\", qop=\"auth\", algorithm=MD5"))]
struct Unauthorized {
    nonce: String,
}

fn main() {}
