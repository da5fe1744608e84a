//! What a failed request means, and what the client does about it. All failures are in one type.
//! Entry points: [`Failure`] and [`Failure::next_step`].

use std::time::Duration;

use sip_codes::header::{Contact, ProxyAuthenticate, RetryAfter, WwwAuthenticate};
use sip_codes::{FromSipResponse, FromSipResponseError, OwnedResponse, SipResponse, StatusCode};
use sip_header::HeaderParse;

use crate::attempt::Attempt;

/// Why a request failed, with what the client needs for its next step.
///
/// It is read from a response, and it is a response itself: its header fields are what was read.
#[derive(Debug, SipResponse, FromSipResponse)]
pub(crate) enum Failure {
    #[sip(302, also(300, 301))]
    Moved {
        #[sip(headers = "Contact")]
        contacts: Vec<Contact>,
    },
    #[sip(401)]
    Unauthorized {
        #[sip(headers = "WWW-Authenticate")]
        challenges: Vec<WwwAuthenticate>,
    },
    #[sip(407)]
    ProxyAuthenticationRequired {
        #[sip(headers = "Proxy-Authenticate")]
        challenges: Vec<ProxyAuthenticate>,
    },
    #[sip(420)]
    BadExtension {
        #[sip(headers = "Unsupported")]
        option_tags: Vec<String>,
    },
    #[sip(423)]
    IntervalTooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    /// The INVITE that was canceled.
    #[sip(487)]
    RequestTerminated,
    #[sip(503)]
    ServiceUnavailable {
        #[sip(header = "Retry-After")]
        retry_after: Option<RetryAfter>,
    },
    /// Any other code, also one that is not registered, such as Kamailio's 477 and 478; and a response that
    /// cannot be read as one of the above, with the reason.
    #[sip(other)]
    Other(OwnedResponse, Option<FromSipResponseError>),
}

/// What the client does after a failure.
pub(crate) enum NextStep {
    /// Waits, and sends the request again with a change.
    Repeat { after: Duration, change: String },
    /// Tries the next contact, if a 302 named more than one.
    TryNextContact { because: String },
    /// Tells its user.
    GiveUp { because: String },
}

impl Failure {
    /// Decides what to do, and changes the next request for it.
    pub(crate) fn next_step(&self, attempt: &mut Attempt) -> NextStep {
        let change = match self {
            Failure::Moved { contacts } => attempt.redirect(&parts(contacts)),
            Failure::Unauthorized { challenges } => {
                attempt.authenticate("Authorization", &parts(challenges))
            }
            Failure::ProxyAuthenticationRequired { challenges } => {
                attempt.authenticate("Proxy-Authorization", &parts(challenges))
            }
            Failure::BadExtension { option_tags } => attempt.stop_requiring(option_tags),
            Failure::IntervalTooBrief { min_expires } => attempt.lengthen(*min_expires),
            Failure::ServiceUnavailable { retry_after: Some(retry_after) } => {
                return match attempt.wait(retry_after.delay()) {
                    Ok(after) => {
                        NextStep::Repeat { after, change: format!("waits {} s", after.as_secs()) }
                    }
                    Err(because) => NextStep::TryNextContact { because },
                };
            }
            // Without Retry-After it is a 500 (RFC 3261 §21.5.4).
            Failure::ServiceUnavailable { retry_after: None } => Err("the server fails".to_owned()),
            Failure::RequestTerminated => Err("the call was canceled".to_owned()),
            Failure::Other(_, Some(error)) => Err(error.to_string()),
            Failure::Other(response, None) => return judge(response.status_code()),
        };
        match change {
            Ok(change) => NextStep::Repeat { after: Duration::ZERO, change },
            Err(because) => NextStep::TryNextContact { because },
        }
    }
}

/// Reads the parts of values. What sip-header does not read is left out.
fn parts<P: HeaderParse>(values: &[impl AsRef<str>]) -> Vec<P> {
    values.iter().filter_map(|value| P::parse(value.as_ref()).ok()).collect()
}

/// Judges by the class, which is all that is known of a code that the client has no case for
/// (RFC 3261 §8.1.3.2).
fn judge(status: StatusCode) -> NextStep {
    if status.is_global_failure() {
        // No other contact would answer otherwise (RFC 3261 §21.6).
        NextStep::GiveUp { because: "no contact will answer".to_owned() }
    } else if status.is_server_error() {
        NextStep::TryNextContact { because: "the server fails".to_owned() }
    } else {
        NextStep::TryNextContact { because: "the request fails here".to_owned() }
    }
}
