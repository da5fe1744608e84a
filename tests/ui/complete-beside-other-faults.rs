//! A missing header field is reported beside other faults of the same response, and once.

use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(complete)]
enum RegisterError {
    // Three faults: a name, a value, and what is missing.
    #[sip(423, header("Warnign", "{asked}"))]
    TooBrief { seconds: u32 },
    // Two faults: a value, and what is missing.
    #[sip(420, header("Warning", "\r\n"))]
    BadExtension,
    // One fault each: the name is that of what would be missing, whatever its value may be.
    #[sip(405, header("Alow", "INVITE"))]
    MethodNotAllowed,
    #[sip(401)]
    Unauthorized {
        #[sip(header = "WWW-Authenticat")]
        challenge: Option<String>,
    },
    #[sip(407, header("Proxy-Authenticate", "{realm}"))]
    ProxyUnauthorized,
    // One fault: nobody knows which name was meant.
    #[sip(421, header(Require))]
    ExtensionRequired,
    #[sip(422, header("Min SE", "90"))]
    SessionIntervalTooSmall,
}

#[derive(SipResponse)]
#[sip(transparent, header("Warning", "399"), header("Retry-Afer", "5"))]
struct Relay(RegisterError);

fn main() {}
