//! What the server answers, and why. All of it is in response types. Entry point: [`decide`].

use std::fmt::Display;

use ezk_sip_types::Name;
use sip_codes::header::{Allow, Contact};
use sip_codes::promise::Complete;
use sip_codes::{OwnedResponse, SipResponse, StatusLine, sip_header};
use sip_header::SipHeaderAddr;

use crate::bindings::{Bindings, Change, OutOfOrder, Update};
use crate::request::Asked;

/// The methods that the server allows.
const METHODS: Allow =
    sip_header!("Allow", "INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, REGISTER, SUBSCRIBE");
/// The extensions that a request may require.
const OPTION_TAGS: [&str; 2] = ["100rel", "timer"];
/// The shortest registration, in seconds.
const MIN_EXPIRES: u32 = 60;
/// The longest registration, and that of a contact that does not say how long, in seconds.
const MAX_EXPIRES: u32 = 3600;
/// The shortest session interval, in seconds.
const MIN_SE: u32 = 90;

// What is an hour or more is never too brief (RFC 3261 §10.3).
const _: () = assert!(MIN_EXPIRES <= 3600);

/// What is granted: the 200 responses.
#[derive(Debug, SipResponse)]
#[sip(200, complete)]
pub(crate) enum Granted {
    /// OPTIONS.
    #[sip(header("Accept", "application/sdp"))]
    Capabilities {
        #[sip(header = "Allow")]
        methods: Allow,
        #[sip(headers = "Supported")]
        option_tags: [&'static str; 2],
    },
    /// REGISTER: all contacts that the user has now.
    Registered {
        #[sip(headers = "Contact")]
        contacts: Vec<Contact>,
    },
}

/// Why a request is not granted. Each answer carries what its RFC demands.
#[derive(Debug, thiserror::Error, SipResponse)]
#[sip(complete)]
pub(crate) enum CallError {
    #[error("{user} is elsewhere")]
    #[sip(302, header("Contact", "\"{name}\" <sip:{user}@example.com>"))]
    Moved { name: &'static str, user: &'static str },
    #[error("{fault}")]
    #[sip(400, reason = display)]
    BadRequest { fault: &'static str },
    #[error("credentials needed")]
    // Two challenges, the better one first (RFC 8760 §2.4).
    #[sip(
        401,
        header(
            "WWW-Authenticate",
            "Digest realm=\"uas\", nonce=\"{nonce}\", algorithm=SHA-256, qop=\"auth\""
        ),
        header(
            "WWW-Authenticate",
            "Digest realm=\"uas\", nonce=\"{nonce}\", algorithm=MD5, qop=\"auth\""
        )
    )]
    Unauthorized { nonce: String },
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
        methods: Allow,
    },
    #[error("body of type {found}")]
    #[sip(415, header("Accept", "application/sdp"))]
    UnsupportedMediaType { found: String },
    #[error("extensions not supported, {first} first")]
    // The first is apart from the others, because a list might be empty.
    #[sip(420, header("Unsupported", "{first}"))]
    BadExtension {
        first: String,
        #[sip(headers = "Unsupported")]
        others: Vec<String>,
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
    #[error("no such call")]
    #[sip(481)]
    NoSuchCall,
    #[error("busy")]
    #[sip(486)]
    Busy,
    #[error("no common codec")]
    #[sip(488, header("Warning", "305 {host} \"Incompatible media format\""))]
    NoCommonCodec { host: &'static str },
    #[error("event package {package} not known")]
    #[sip(489, header("Allow-Events", "presence"))]
    BadEvent { package: String },
    #[error("CSeq is not higher than that of an earlier REGISTER")]
    #[sip(500, reason = "REGISTER out of order")]
    OutOfOrder,
    #[error("method {method} not known")]
    #[sip(501)]
    NotImplemented {
        method: String,
        #[sip(header = "Allow")]
        methods: Allow,
    },
    #[error("{fault}")]
    #[sip(502, reason = display)]
    BadGateway { fault: String },
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

/// The whole answer to a request.
pub(crate) enum Answer {
    Granted(Granted),
    Refused(CallError),
    /// What the next hop answered, which may be any failure, with its phrase and its header fields. It
    /// was checked to carry what its RFC demands: without its challenge, a caller would answer a 401
    /// by the same request again and again.
    Relayed(Complete<OwnedResponse>),
}

/// Decides.
pub(crate) fn decide(asked: &Asked<'_>, bindings: &mut Bindings) -> Answer {
    let answer = match asked.user {
        "upstream" => relay(asked).map(Answer::Relayed),
        _ => check(asked, bindings).map(Answer::Granted),
    };
    answer.unwrap_or_else(Answer::Refused)
}

/// Relays what the next hop answered. There is no next hop: its answer is in the request, the rows of
/// `X-Upstream` are the status line and the header fields.
fn relay(asked: &Asked<'_>) -> Result<Complete<OwnedResponse>, CallError> {
    let bad_gateway = |fault: &dyn Display| CallError::BadGateway { fault: fault.to_string() };
    let mut rows = asked.rows(&Name::from("X-Upstream"));
    let line = rows.next().unwrap_or_default();
    let line = StatusLine::parse(line.as_bytes()).map_err(|error| bad_gateway(&error))?;
    if !line.status_code().is_failure() {
        return Err(bad_gateway(&format_args!("{} is not a failure", line.status_code())));
    }
    let mut response = OwnedResponse::from(line);
    response.extend(rows.filter_map(|row| row.split_once(':')));
    Complete::check(response).map_err(|error| bad_gateway(&error))
}

/// The method comes first, then the extensions, then the rest (RFC 3261 §8.2).
fn check(asked: &Asked<'_>, bindings: &mut Bindings) -> Result<Granted, CallError> {
    match asked.method.as_str() {
        // No call is ever accepted, so there is none to end. What a CANCEL requires is ignored.
        "BYE" | "CANCEL" | "PRACK" => Err(CallError::NoSuchCall),
        "REGISTER" => {
            check_extensions(asked)?;
            register(asked, bindings)
        }
        "INVITE" | "OPTIONS" | "SUBSCRIBE" => {
            check_extensions(asked)?;
            if asked.is_in_dialog() {
                return Err(CallError::NoSuchCall);
            }
            match asked.method.as_str() {
                "SUBSCRIBE" => Err(refuse_subscription(asked)),
                "OPTIONS" if asked.user.is_empty() => {
                    Ok(Granted::Capabilities { methods: METHODS, option_tags: OPTION_TAGS })
                }
                // OPTIONS for a user is answered as an INVITE would be (RFC 3261 §11.2).
                _ => Err(refuse_call(asked)),
            }
        }
        // Methods of the IANA registry.
        method @ ("INFO" | "MESSAGE" | "NOTIFY" | "PUBLISH" | "REFER" | "UPDATE") => {
            Err(CallError::MethodNotAllowed { method: method.to_owned(), methods: METHODS })
        }
        method => Err(CallError::NotImplemented { method: method.to_owned(), methods: METHODS }),
    }
}

fn check_extensions(asked: &Asked<'_>) -> Result<(), CallError> {
    let is_known = |tag: &str| OPTION_TAGS.iter().any(|known| known.eq_ignore_ascii_case(tag));
    let required = asked.tokens(&Name::REQUIRE);
    let mut unknown = required.filter(|tag| !is_known(tag)).map(str::to_owned);
    match unknown.next() {
        Some(first) => Err(CallError::BadExtension { first, others: unknown.collect() }),
        None => Ok(()),
    }
}

/// Follows RFC 3261 §10.3.
fn register(asked: &Asked<'_>, bindings: &mut Bindings) -> Result<Granted, CallError> {
    let contacts = asked
        .contacts()
        .map_err(|_| CallError::BadRequest { fault: "Malformed Contact header field" })?;
    let expires = asked.value(&Name::EXPIRES).map(seconds);
    let change = match contacts {
        None => Change::Nothing,
        Some(all) if all.is_wildcard() && expires == Some(0) => Change::RemoveAll,
        Some(all) if all.is_wildcard() => {
            return Err(CallError::BadRequest { fault: "Contact is * without Expires: 0" });
        }
        Some(contacts) => {
            let wanted = contacts.into_iter().map(|contact| {
                let seconds = wanted_seconds(&contact, expires)?;
                Ok((contact, seconds))
            });
            Change::Bind(wanted.collect::<Result<_, CallError>>()?)
        }
    };
    let update = Update {
        user: asked.registered_user(),
        call_id: &asked.base.call_id.0,
        cseq: asked.base.cseq.cseq,
        change,
    };
    match bindings.update(update) {
        Ok(contacts) => Ok(Granted::Registered { contacts }),
        Err(OutOfOrder) => Err(CallError::OutOfOrder),
    }
}

/// How long a contact is to be bound. Its own parameter counts before the header field; 0 removes
/// the contact, and so is never too brief.
fn wanted_seconds(contact: &SipHeaderAddr, expires: Option<u32>) -> Result<u32, CallError> {
    let parameter = contact.param("expires").map(|value| seconds(value.unwrap_or_default()));
    match parameter.or(expires).unwrap_or(MAX_EXPIRES) {
        asked @ 1..MIN_EXPIRES => {
            Err(CallError::IntervalTooBrief { asked, min_expires: MIN_EXPIRES })
        }
        asked => Ok(asked.min(MAX_EXPIRES)),
    }
}

/// Reads a number of seconds. What is malformed counts as an hour (RFC 3261 §20.10).
fn seconds(text: &str) -> u32 {
    text.parse().unwrap_or(3600)
}

fn refuse_subscription(asked: &Asked<'_>) -> CallError {
    match asked.value(&Name::EVENT).unwrap_or_default() {
        "presence" => CallError::UnknownUser { user: asked.user.to_owned() },
        package => CallError::BadEvent { package: package.to_owned() },
    }
}

fn refuse_call(asked: &Asked<'_>) -> CallError {
    let media_type = asked.value(&Name::CONTENT_TYPE);
    let is_other = |found: &&str| !found.eq_ignore_ascii_case("application/sdp");
    if let Some(found) = media_type.filter(is_other) {
        return CallError::UnsupportedMediaType { found: found.to_owned() };
    }
    // A peer without the extension could do nothing about a 422 (RFC 4028 §9).
    if asked.supports("timer") {
        let interval = asked.value(&Name::SESSION_EXPIRES).and_then(|value| value.parse().ok());
        if let Some(asked) = interval.filter(|interval| *interval < MIN_SE) {
            return CallError::SessionIntervalTooSmall { asked, min_se: MIN_SE };
        }
    }
    match asked.user {
        "moved" => CallError::Moved { name: r#"Bob "Bobby" \ Smith"#, user: "bob smith" },
        "secret" => CallError::Unauthorized { nonce: crate::random() },
        "forbidden" => CallError::Forbidden,
        "reliable" if !asked.supports("100rel") => CallError::ExtensionRequired,
        "away" => CallError::Away { seconds: 3600 },
        "busy" | "reliable" => CallError::Busy,
        "video" => CallError::NoCommonCodec { host: "localhost" },
        "overloaded" => CallError::Overloaded { retry_after: Some(30) },
        "down" => CallError::Overloaded { retry_after: None },
        "decline" => CallError::Declined,
        "unwanted" => CallError::Unwanted,
        user => CallError::UnknownUser { user: user.to_owned() },
    }
}
