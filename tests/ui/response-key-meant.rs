//! A misspelt key counts as the one that was meant: what needs it does not miss it.

use sip_codes::{CompleteResponse, SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(401, complete, headr("WWW-Authenticate", "Digest realm=\"a\""))]
struct Unauthorized;

#[derive(SipResponse)]
#[sip(compleet)]
enum CallError {
    #[sip(486)]
    Busy,
}

// Two faults: the key, and what it demands.
#[derive(SipResponse)]
#[sip(complete = true)]
enum RegisterError {
    #[sip(423)]
    TooBrief,
}

// Two faults: the code, and the key.
#[derive(SipResponse)]
enum Both {
    #[sip(468)]
    Busy(#[sip(tranparent)] StatusCode),
}

fn send(_: &impl CompleteResponse) {}

fn main() {
    send(&CallError::Busy);
}

/// Where the crate is, is said under a misspelt key.
mod elsewhere {
    pub mod framework {
        pub use sip_codes as codes;
    }

    #[derive(framework::codes::SipResponse)]
    #[sip(486, carte = framework::codes)]
    pub struct Busy;
}

fn status() -> StatusCode {
    elsewhere::Busy.status_code()
}
