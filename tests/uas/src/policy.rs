//! What the server answers, and why: all of it stands in two error types.

use ezk_sip_types::{Headers, Method, Name};
use sip_codes::{SipResponse, StatusCode};

/// A request, as far as the policy looks at it.
pub(crate) struct Asked<'a> {
    pub(crate) method: &'a Method,
    /// The user part of the Request-URI, which decides most answers.
    pub(crate) user: &'a str,
    pub(crate) headers: &'a Headers,
}

impl Asked<'_> {
    /// The first value of a header field.
    fn header(&self, name: &Name) -> Option<&str> {
        self.headers.get_raw(name).next().map(|value| value.as_str().trim())
    }

    /// A header field that starts with a number of seconds.
    fn seconds(&self, name: &Name) -> Option<u32> {
        self.header(name)?.split(';').next()?.trim().parse().ok()
    }
}

/// The methods that the server knows.
const METHODS: &str = "INVITE, ACK, BYE, CANCEL, OPTIONS, REGISTER, SUBSCRIBE, PUBLISH";
/// The shortest registration, in seconds.
const MIN_EXPIRES: u32 = 60;
/// The shortest session interval, in seconds.
const MIN_SE: u32 = 90;

/// Why a request is not granted. Each answer carries what its RFC demands.
#[derive(Debug, thiserror::Error, SipResponse)]
#[sip(complete)]
pub(crate) enum CallError {
    #[error("credentials needed")]
    #[sip(401)]
    Unauthorized {
        #[sip(header = "WWW-Authenticate")]
        challenge: String,
    },
    #[error("forbidden")]
    #[sip(403)]
    Forbidden,
    #[error("no user {user}")]
    #[sip(404, reason = "No user {user}")]
    UnknownUser { user: String },
    #[error("{method} not allowed")]
    #[sip(405)]
    MethodNotAllowed {
        method: String,
        #[sip(header = "Allow")]
        allow: &'static str,
    },
    #[error("body of type {found}")]
    #[sip(415, header("Accept", "application/sdp"))]
    UnsupportedMediaType { found: String },
    #[error("extension {option_tag} not supported")]
    #[sip(420)]
    BadExtension {
        #[sip(header = "Unsupported")]
        option_tag: String,
    },
    #[error("extension 100rel required")]
    #[sip(421, header("Require", "100rel"))]
    ExtensionRequired,
    #[error("session interval of {asked} s")]
    #[sip(422)]
    SessionIntervalTooSmall {
        asked: u32,
        #[sip(header = "Min-SE")]
        min_se: u32,
    },
    #[error("{asked} s are too brief")]
    #[sip(423)]
    IntervalTooBrief {
        asked: u32,
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[error("away")]
    #[sip(480, reason = "Back in {seconds} seconds")]
    Away {
        #[sip(header = "Retry-After")]
        seconds: u32,
    },
    #[error("busy")]
    #[sip(486)]
    Busy,
    #[error("no common codec")]
    #[sip(488, header("Warning", "305 {host} \"Incompatible media format\""))]
    NoCommonCodec { host: &'static str },
    #[error("event package {package} not known")]
    #[sip(489, header("Allow-Events", "presence"))]
    BadEvent { package: String },
    #[error("overloaded")]
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        retry_after: Option<u32>,
    },
    #[error("declined")]
    #[sip(603)]
    Declined,
    #[error("unwanted")]
    #[sip(607)]
    Unwanted,
}

/// What the next hop answered, which may be any code: nobody can promise its header fields.
#[derive(Debug, SipResponse)]
#[sip(transparent)]
pub(crate) struct Relayed(pub(crate) StatusCode);

/// The whole answer to a request.
pub(crate) enum Answer {
    Granted,
    Refused(CallError),
    Relayed(Relayed),
}

/// Decides.
pub(crate) fn decide(asked: &Asked<'_>) -> Answer {
    if let Some(status) = upstream(asked.user) {
        return Answer::Relayed(Relayed(status));
    }
    match check(asked) {
        Ok(()) => Answer::Granted,
        Err(error) => Answer::Refused(error),
    }
}

/// Reads the code out of a user `upstream-480`.
fn upstream(user: &str) -> Option<StatusCode> {
    let status: StatusCode = user.strip_prefix("upstream-")?.parse().ok()?;
    status.is_failure().then_some(status)
}

fn check(asked: &Asked<'_>) -> Result<(), CallError> {
    check_extensions(asked)?;
    match asked.method.to_string().as_str() {
        "OPTIONS" => Ok(()),
        "INVITE" => check_invite(asked),
        "REGISTER" | "PUBLISH" => match asked.seconds(&Name::EXPIRES) {
            Some(seconds) if seconds < MIN_EXPIRES => {
                Err(CallError::IntervalTooBrief { asked: seconds, min_expires: MIN_EXPIRES })
            }
            _ => Ok(()),
        },
        "SUBSCRIBE" => match asked.header(&Name::EVENT) {
            Some("presence") => Ok(()),
            package => Err(CallError::BadEvent { package: package.unwrap_or_default().to_owned() }),
        },
        method => Err(CallError::MethodNotAllowed { method: method.to_owned(), allow: METHODS }),
    }
}

fn check_extensions(asked: &Asked<'_>) -> Result<(), CallError> {
    match asked.header(&Name::REQUIRE) {
        Some(option_tag) if option_tag != "100rel" => {
            Err(CallError::BadExtension { option_tag: option_tag.to_owned() })
        }
        _ => Ok(()),
    }
}

fn check_invite(asked: &Asked<'_>) -> Result<(), CallError> {
    let media_type = asked.header(&Name::CONTENT_TYPE);
    if let Some(found) = media_type.filter(|found| *found != "application/sdp") {
        return Err(CallError::UnsupportedMediaType { found: found.to_owned() });
    }
    let interval = asked.seconds(&Name::SESSION_EXPIRES);
    if let Some(seconds) = interval.filter(|seconds| *seconds < MIN_SE) {
        return Err(CallError::SessionIntervalTooSmall { asked: seconds, min_se: MIN_SE });
    }
    Err(match asked.user {
        "secret" => CallError::Unauthorized {
            challenge: "Digest realm=\"uas\", nonce=\"0123456789abcdef\", algorithm=MD5".to_owned(),
        },
        "forbidden" => CallError::Forbidden,
        "reliable" => CallError::ExtensionRequired,
        "away" => CallError::Away { seconds: 3600 },
        "busy" => CallError::Busy,
        "video" => CallError::NoCommonCodec { host: "localhost" },
        "overloaded" => CallError::Overloaded { retry_after: Some(30) },
        "down" => CallError::Overloaded { retry_after: None },
        "decline" => CallError::Declined,
        "unwanted" => CallError::Unwanted,
        user => CallError::UnknownUser { user: user.to_owned() },
    })
}
