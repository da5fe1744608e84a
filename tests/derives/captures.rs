//! Responses that SIP software has sent, in `captures/`: what the library reads from each.
//!
//! The files hold the bytes as they were sent, with other addresses. Their names begin with the
//! software: baresip 1.0.0, Kamailio 5.6, linphone 5.1.65 and SIPp 3.6.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sip_codes::header::RetryAfter;
use sip_codes::method::{self, Method};
use sip_codes::promise::{To, violations};
use sip_codes::{FromSipResponse, HeaderValue, OwnedResponse, SipResponse, StatusCode, sip_status};
use sip_header::{
    ContactList, HeaderParse, SipAuthValue, SipReason, SipReasonList, SipWarning, SipWarningEntry,
};

/// What an application makes of a response.
#[derive(Debug, PartialEq, FromSipResponse)]
enum Answer {
    #[sip(183, also(1xx))]
    Progress {
        #[sip(header = "Contact")]
        contact: Option<String>,
    },
    #[sip(200)]
    Accepted {
        #[sip(header = "Contact", parse = ContactList::parse_strict)]
        contacts: Option<ContactList>,
        #[sip(headers = "Supported")]
        supported: Vec<String>,
    },
    #[sip(302)]
    Moved {
        #[sip(headers = "Contact")]
        contacts: Vec<String>,
    },
    #[sip(400)]
    Malformed {
        #[sip(reason)]
        phrase: String,
        #[sip(header = "P-Registrar-Error")]
        details: Option<String>,
    },
    #[sip(401)]
    Unauthorized {
        #[sip(header = "WWW-Authenticate", parse = SipAuthValue::parse_strict)]
        challenge: SipAuthValue,
    },
    #[sip(405)]
    MethodNotAllowed {
        #[sip(headers = "Allow")]
        methods: Vec<String>,
    },
    #[sip(407)]
    ProxyUnauthorized {
        #[sip(header = "Proxy-Authenticate", parse = SipAuthValue::parse_strict)]
        challenge: SipAuthValue,
    },
    #[sip(420)]
    BadExtension {
        #[sip(headers = "Unsupported")]
        unsupported: BTreeSet<String>,
    },
    #[sip(422)]
    SessionTooShort {
        #[sip(header = "Min-SE")]
        min_se: u32,
    },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: Duration,
    },
    #[sip(480)]
    Away {
        #[sip(reason)]
        phrase: String,
    },
    #[sip(486)]
    Busy {
        #[sip(header = "Reason", parse = SipReasonList::parse_strict)]
        reason: Option<SipReasonList>,
    },
    #[sip(488)]
    NotAcceptable {
        #[sip(header = "Warning", parse = SipWarning::parse_strict)]
        warnings: Option<SipWarning>,
    },
    #[sip(500, also(5xx))]
    Server {
        #[sip(reason)]
        phrase: String,
    },
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        retry_after: RetryAfter,
    },
    #[sip(603, also(6xx))]
    Declined {
        #[sip(reason)]
        phrase: String,
    },
    #[sip(other)]
    Other(StatusCode),
}

/// What a file in `captures/` holds.
struct Capture {
    file: &'static str,
    code: u16,
    phrase: &'static [u8],
    /// The header fields that the application sees.
    headers: &'static [(&'static str, &'static str)],
    answer: Answer,
}

/// Makes a table with one row for each file.
macro_rules! captures {
    ($($file:literal $code:literal $phrase:literal [$($header:expr),* $(,)?] $answer:expr;)+) => {
        vec![$(Capture {
            file: $file,
            code: $code,
            phrase: $phrase.as_bytes(),
            headers: &[$($header),*],
            answer: $answer,
        }),+]
    };
}

const BARESIP: (&str, &str) = ("Server", "baresip v1.0.0 (x86_64/linux)");
const BARESIP_METHODS: (&str, &str) =
    ("Allow", "INVITE,ACK,BYE,CANCEL,OPTIONS,NOTIFY,SUBSCRIBE,INFO,MESSAGE,REFER");
const BARESIP_CONTACT: (&str, &str) = ("Contact", "<sip:bob-0x55bad029f500@127.0.0.1:5099>");
const KAMAILIO: (&str, &str) = ("Server", "kamailio");
const LINPHONE: (&str, &str) = ("User-Agent", "Linphonec/5.1.65");
const LINPHONE_SUPPORTED: (&str, &str) = ("Supported", "replaces, outbound, gruu");
const NO_CONTACT: Answer = Answer::Progress { contact: None };
const BUSY: Answer = Answer::Busy { reason: None };
const GONE: Answer = Answer::Other(StatusCode::CALL_TRANSACTION_DOES_NOT_EXIST);

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().copied().map(String::from).collect()
}

fn contacts(value: &str) -> ContactList {
    ContactList::parse_strict(value).unwrap()
}

/// Makes the challenge that Kamailio sends.
fn challenge(nonce: &str) -> SipAuthValue {
    let challenge = SipAuthValue::new("Digest").unwrap();
    let challenge = challenge.with_quoted_param("realm", "example.com").unwrap();
    let challenge = challenge.with_quoted_param("nonce", nonce).unwrap();
    challenge.with_quoted_param("qop", "auth").unwrap()
}

fn baresip() -> Vec<Capture> {
    captures! {
        "baresip-bogus.501.sip" 501 "Not Implemented"
            [BARESIP]
            Answer::Server { phrase: "Not Implemented".into() };
        "baresip-invite-cancel.180.sip" 180 "Ringing"
            [BARESIP, BARESIP_CONTACT, BARESIP_METHODS]
            Answer::Progress { contact: Some("<sip:bob-0x55bad029f500@127.0.0.1:5099>".into()) };
        "baresip-invite-cancel.487.sip" 487 "Request Terminated"
            [BARESIP]
            Answer::Other(StatusCode::REQUEST_TERMINATED);
        "baresip-invite-cancel.cancel-200.sip" 200 "OK"
            [BARESIP]
            Answer::Accepted { contacts: None, supported: vec![] };
        "baresip-message.200.sip" 200 "OK"
            [BARESIP]
            Answer::Accepted { contacts: None, supported: vec![] };
        "baresip-no-codec.488.sip" 488 "Not Acceptable Here"
            [BARESIP]
            Answer::NotAcceptable { warnings: None };
        "baresip-options.200.sip" 200 "OK"
            [
                BARESIP,
                BARESIP_METHODS,
                ("Supported", "gruu"),
                BARESIP_CONTACT,
                ("Content-Type", "application/sdp"),
            ]
            Answer::Accepted {
                contacts: Some(contacts("<sip:bob-0x55bad029f500@127.0.0.1:5099>")),
                supported: strings(&["gruu"]),
            };
        "baresip-refer.501.sip" 501 "Not Implemented"
            [BARESIP]
            Answer::Server { phrase: "Not Implemented".into() };
        "baresip-replaces.420.sip" 420 "Bad Extension"
            [BARESIP, ("Unsupported", "replaces")]
            Answer::BadExtension { unsupported: ["replaces".into()].into() };
        "baresip-require.420.sip" 420 "Bad Extension"
            [BARESIP, ("Unsupported", "teleport")]
            Answer::BadExtension { unsupported: ["teleport".into()].into() };
    }
}

fn kamailio_invite_to_478() -> Vec<Capture> {
    captures! {
        "kamailio-invite-302-contact-lines.sip" 302 "Moved Temporarily"
            [("Contact", "<sip:bob@198.51.100.1>;q=1.0"), ("m", "sip:carol@example.com"), KAMAILIO]
            Answer::Moved {
                contacts: strings(&["<sip:bob@198.51.100.1>;q=1.0", "sip:carol@example.com"]),
            };
        "kamailio-invite-302-two-contacts.sip" 302 "Moved Temporarily"
            [
                (
                    "Contact",
                    r#"<sip:bob@203.0.113.7:5062;transport=udp>;q=0.8;expires=120, "Bob, at home" <sip:bob.home@example.com>;q=0.5"#,
                ),
                KAMAILIO,
            ]
            Answer::Moved { contacts: strings(&[
                "<sip:bob@203.0.113.7:5062;transport=udp>;q=0.8;expires=120",
                r#""Bob, at home" <sip:bob.home@example.com>;q=0.5"#,
            ]) };
        "kamailio-invite-405-allow.sip" 405 "Method Not Allowed"
            [("Allow", "INVITE, ACK, CANCEL, OPTIONS, BYE"), KAMAILIO]
            Answer::MethodNotAllowed {
                methods: strings(&["INVITE", "ACK", "CANCEL", "OPTIONS", "BYE"]),
            };
        "kamailio-invite-407-challenge.sip" 407 "Proxy Authentication Required"
            [
                (
                    "Proxy-Authenticate",
                    r#"Digest realm="example.com", nonce="awcFN2sHBPtcNeYhHWr8UtY9fwZ+M5dQ", qop="auth""#,
                ),
                KAMAILIO,
            ]
            Answer::ProxyUnauthorized { challenge: challenge("awcFN2sHBPtcNeYhHWr8UtY9fwZ+M5dQ") };
        "kamailio-invite-408-timeout.100.sip" 100 "trying -- your call is important to us"
            [KAMAILIO]
            NO_CONTACT;
        "kamailio-invite-420-unsupported.sip" 420 "Bad Extension"
            [("Unsupported", "teleport"), ("Unsupported", "warp, path"), KAMAILIO]
            Answer::BadExtension {
                unsupported: ["teleport".into(), "warp".into(), "path".into()].into(),
            };
        "kamailio-invite-422-min-se.sip" 422 "Session Timer Too Small"
            [("Min-SE", "120"), KAMAILIO]
            Answer::SessionTooShort { min_se: 120 };
        "kamailio-invite-477-next-hop.100.sip" 100 "trying -- your call is important to us"
            [KAMAILIO]
            NO_CONTACT;
        "kamailio-invite-477-next-hop.sip" 477
            "Unfortunately error on sending to next hop occurred (477/SL)"
            [KAMAILIO]
            Answer::Other(sip_status!(extension 477));
        "kamailio-invite-478-unresolved.100.sip" 100 "trying -- your call is important to us"
            [KAMAILIO]
            NO_CONTACT;
        "kamailio-invite-478-unresolved.2.sip" 478 "Unresolvable destination (478/TM)"
            [KAMAILIO]
            Answer::Other(sip_status!(extension 478));
    }
}

fn kamailio_invite_from_480() -> Vec<Capture> {
    captures! {
        "kamailio-invite-480-no-reason.sip" 480 " "
            [KAMAILIO]
            Answer::Away { phrase: " ".into() };
        "kamailio-invite-480-utf8-reason.sip" 480 "Vorübergehend nicht verfügbar"
            [KAMAILIO]
            Answer::Away { phrase: "Vorübergehend nicht verfügbar".into() };
        "kamailio-invite-483.sip" 483 "Too Many Hops"
            [KAMAILIO]
            Answer::Other(StatusCode::TOO_MANY_HOPS);
        "kamailio-invite-486-reason-q850.sip" 486 "Busy Here"
            [("Reason", r#"Q.850;cause=17;text="User busy""#), KAMAILIO]
            Answer::Busy {
                reason: Some(SipReasonList::new(vec![
                    SipReason::new("Q.850").unwrap().with_cause(17).with_text("User busy").unwrap(),
                ]).unwrap()),
            };
        "kamailio-invite-486.sip" 486 "Busy Here"
            [KAMAILIO]
            BUSY;
        "kamailio-invite-488-two-warnings.sip" 488 "Not Acceptable Here"
            [
                (
                    "Warning",
                    r#"304 example.com "Media type not available", 399 example.com "no \"opus\", sorry""#,
                ),
                KAMAILIO,
            ]
            Answer::NotAcceptable {
                warnings: Some(SipWarning::new(vec![
                    SipWarningEntry::new(304, "example.com", "Media type not available").unwrap(),
                    SipWarningEntry::new(399, "example.com", "no \"opus\", sorry").unwrap(),
                ]).unwrap()),
            };
        "kamailio-invite-500-sl-error.sip" 500 "I'm terribly sorry, server error occurred (1/SL)"
            [KAMAILIO]
            Answer::Server { phrase: "I'm terribly sorry, server error occurred (1/SL)".into() };
        "kamailio-invite-503-retry-after-comment.sip" 503 "Service Unavailable"
            [("Retry-After", "120 (in maintenance, sorry);duration=3600"), KAMAILIO]
            Answer::Overloaded {
                retry_after: RetryAfter::from_seconds(120_u8)
                    .with_comment("in maintenance, sorry")
                    .with_duration(3600_u16),
            };
        "kamailio-invite-603-custom-phrase.sip" 603 "Call screened: ask again, 100% sure"
            [KAMAILIO]
            Answer::Declined { phrase: "Call screened: ask again, 100% sure".into() };
        "kamailio-invite-bad-cseq.sip" 400 "CSeq method does not match request method"
            [KAMAILIO]
            Answer::Malformed {
                phrase: "CSeq method does not match request method".into(),
                details: None,
            };
    }
}

fn kamailio_others() -> Vec<Capture> {
    captures! {
        "kamailio-bogus-method.sip" 404 "Not Found"
            [KAMAILIO]
            Answer::Other(StatusCode::NOT_FOUND);
        "kamailio-options-404.sip" 404 "Not Found"
            [KAMAILIO]
            Answer::Other(StatusCode::NOT_FOUND);
        "kamailio-register-200-one.sip" 200 "OK"
            [("Contact", "<sip:bob@client.example.com>;q=0.5;expires=300"), KAMAILIO]
            Answer::Accepted {
                contacts: Some(contacts("<sip:bob@client.example.com>;q=0.5;expires=300")),
                supported: vec![],
            };
        "kamailio-register-200-two.sip" 200 "OK"
            [
                (
                    "Contact",
                    "<sip:bob@client.example.com>;q=0.5;expires=300, <sip:bob@second.example.com>;expires=90",
                ),
                KAMAILIO,
            ]
            Answer::Accepted {
                contacts: Some(contacts(
                    "<sip:bob@client.example.com>;q=0.5;expires=300, \
                     <sip:bob@second.example.com>;expires=90",
                )),
                supported: vec![],
            };
        "kamailio-register-400-bad-contact.sip" 400 "Bad Request"
            [("P-Registrar-Error", "* used in contact and expires is not zero"), KAMAILIO]
            Answer::Malformed {
                phrase: "Bad Request".into(),
                details: Some("* used in contact and expires is not zero".into()),
            };
        "kamailio-register-401-challenge.sip" 401 "Unauthorized"
            [
                (
                    "WWW-Authenticate",
                    r#"Digest realm="example.com", nonce="awcFNGsHBPgyGN45WnHkjjQ/6bsKBm0L", qop="auth", stale=true"#,
                ),
                KAMAILIO,
            ]
            Answer::Unauthorized {
                challenge: challenge("awcFNGsHBPgyGN45WnHkjjQ/6bsKBm0L")
                    .with_param("stale", "true")
                    .unwrap(),
            };
        "kamailio-register-423-min-expires.sip" 423 "Interval Too Brief"
            [("Min-Expires", "60"), KAMAILIO]
            Answer::TooBrief { min_expires: Duration::from_secs(60) };
        "kamailio-register-423-space-before-colon.sip" 423 "Interval Too Brief"
            [("Min-Expires", "60"), KAMAILIO]
            Answer::TooBrief { min_expires: Duration::from_secs(60) };
        "kamailio-register-503-retry-after.sip" 503 "Service Unavailable"
            [("Retry-After", "120"), KAMAILIO]
            Answer::Overloaded { retry_after: RetryAfter::from_seconds(120_u8) };
    }
}

fn linphone() -> Vec<Capture> {
    captures! {
        "linphone-bogus.405.sip" 405 "Method not allowed"
            [("Allow", "INVITE, CANCEL, ACK, BYE, SUBSCRIBE, NOTIFY, MESSAGE, OPTIONS, INFO")]
            Answer::MethodNotAllowed {
                methods: strings(&[
                    "INVITE", "CANCEL", "ACK", "BYE", "SUBSCRIBE", "NOTIFY", "MESSAGE", "OPTIONS",
                    "INFO",
                ]),
            };
        "linphone-bye.481.sip" 481 "Call/transaction does not exist"
            []
            GONE;
        "linphone-invite-cancel.100.sip" 100 "Trying"
            []
            NO_CONTACT;
        "linphone-invite-cancel.cancel-481.sip" 481 "Call/transaction does not exist"
            []
            GONE;
        "linphone-media-type.100.sip" 100 "Trying"
            []
            NO_CONTACT;
        "linphone-media-type.486.sip" 486 "Busy here"
            [LINPHONE, LINPHONE_SUPPORTED]
            BUSY;
        "linphone-no-codec.100.sip" 100 "Trying"
            []
            NO_CONTACT;
        "linphone-no-codec.180.sip" 180 "Ringing"
            [LINPHONE, LINPHONE_SUPPORTED]
            NO_CONTACT;
        "linphone-options.200.sip" 200 "Ok"
            []
            Answer::Accepted { contacts: None, supported: vec![] };
        "linphone-refer.400.sip" 400 "Bad request"
            []
            Answer::Malformed { phrase: "Bad request".into(), details: None };
        "linphone-require.100.sip" 100 "Trying"
            []
            NO_CONTACT;
        "linphone-require.486.sip" 486 "Busy here"
            [LINPHONE, LINPHONE_SUPPORTED]
            BUSY;
        "linphone-session-expires.100.sip" 100 "Trying"
            []
            NO_CONTACT;
        "linphone-session-expires.486.sip" 486 "Busy here"
            [LINPHONE, LINPHONE_SUPPORTED]
            BUSY;
    }
}

fn sipp() -> Vec<Capture> {
    captures! {
        "sipp-invite-200.180.sip" 180 "Ringing"
            [("Contact", "<sip:127.0.0.1:5101;transport=UDP>")]
            Answer::Progress { contact: Some("<sip:127.0.0.1:5101;transport=UDP>".into()) };
    }
}

fn all_captures() -> Vec<Capture> {
    [
        baresip(),
        kamailio_invite_to_478(),
        kamailio_invite_from_480(),
        kamailio_others(),
        linphone(),
        sipp(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("captures")
}

fn read_file(file: &str) -> Vec<u8> {
    fs::read(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn parse(capture: &Capture) -> OwnedResponse {
    OwnedResponse::parse(&read_file(capture.file))
        .unwrap_or_else(|error| panic!("{}: {error}", capture.file))
}

/// Returns the header fields that a response passes on.
fn headers(response: &dyn SipResponse) -> Vec<(String, String)> {
    let mut headers = Vec::new();
    response.visit_headers(&mut |name, value: HeaderValue<'_>| {
        headers.push((name.to_owned(), value.to_string()));
    });
    headers
}

#[test]
fn every_file_has_a_row_and_every_row_a_file() {
    let files: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let captures = all_captures();
    let rows: BTreeSet<String> = captures.iter().map(|capture| capture.file.into()).collect();
    assert_eq!(files, rows);
    assert_eq!(files.len(), captures.len(), "a file has two rows");
}

#[test]
fn the_code_and_the_phrase_are_what_was_sent() {
    for capture in all_captures() {
        let response = parse(&capture);
        assert_eq!(response.status_code(), capture.code, "{}", capture.file);
        assert_eq!(response.reason_phrase(), capture.phrase, "{}", capture.file);
        response.visit_reason(&mut |phrase| {
            assert_eq!(phrase.received_bytes(), Some(capture.phrase), "{}", capture.file);
        });
    }
}

#[test]
fn the_application_sees_its_header_fields_in_order() {
    for capture in all_captures() {
        let response = parse(&capture);
        let expected: Vec<_> = capture
            .headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        assert_eq!(headers(&response), expected, "{}", capture.file);
        // Those of the stack are kept beside them.
        for name in ["Via", "From", "To", "Call-ID", "CSeq"] {
            assert_eq!(response.headers(name).count(), 1, "{}: {name}", capture.file);
        }
    }
}

#[test]
fn the_response_is_read_into_the_type_of_the_application() {
    for capture in all_captures() {
        let answer = Answer::from_sip_response(&parse(&capture));
        assert_eq!(answer.as_ref(), Ok(&capture.answer), "{}", capture.file);
    }
}

#[test]
fn a_copy_is_the_same() {
    for capture in all_captures() {
        let response = parse(&capture);
        let copy = OwnedResponse::from_response(&response);
        assert_eq!(copy, response, "{}", capture.file);
        assert_eq!(headers(&copy).len(), capture.headers.len(), "{}", capture.file);
        let answer = Answer::from_sip_response(&copy);
        assert_eq!(answer.as_ref(), Ok(&capture.answer), "{}", capture.file);
    }
}

#[test]
fn other_line_breaks_and_folded_rows_change_nothing() {
    for capture in all_captures() {
        let message = String::from_utf8(read_file(capture.file)).unwrap();
        let (head, _) = message.split_once("\r\n\r\n").unwrap();
        let (line, rows) = message.split_once("\r\n").unwrap();
        let folded = rows.replace(": ", " \t:\r\n\t  ");
        let response = parse(&capture);
        for text in [
            message.replace("\r\n", "\n"),
            head.to_owned(),
            format!("{head}\r\n"),
            format!("{line}\r\n{folded}"),
            format!("\r\n\r\n{message}"),
        ] {
            assert_eq!(OwnedResponse::parse(text.as_bytes()).as_ref(), Ok(&response), "{text}");
        }
    }
}

/// What is wrong with a response as an answer to a method.
fn fault_as_answer<M: Method>(response: &OwnedResponse) -> Option<String> {
    To::<_, M>::check(response).err().map(|error| error.to_string())
}

/// One response breaks a rule. All others keep all rules, also those on the method.
#[test]
fn one_of_the_responses_breaks_a_rule() {
    let mut found = Vec::new();
    for capture in all_captures() {
        let response = parse(&capture);
        let name = capture.file;
        for violation in violations(&response) {
            found.push(format!("{name}: {}", violation.sentence(&response)));
        }
        let cseq = String::from_utf8(response.header("CSeq").unwrap_or_default().to_vec()).unwrap();
        found.extend(
            match cseq.split_whitespace().nth(1).unwrap_or_default() {
                "INVITE" => fault_as_answer::<method::Invite>(&response),
                "BYE" => fault_as_answer::<method::Bye>(&response),
                "CANCEL" => fault_as_answer::<method::Cancel>(&response),
                "MESSAGE" => fault_as_answer::<method::Message>(&response),
                "OPTIONS" => fault_as_answer::<method::Options>(&response),
                "REFER" => fault_as_answer::<method::Refer>(&response),
                "REGISTER" => fault_as_answer::<method::Register>(&response),
                // There is no rule on other methods.
                _ => None,
            }
            .map(|fault| format!("{name}: {fault}")),
        );
    }
    assert_eq!(
        found,
        [
            "kamailio-invite-405-allow.sip: a 405 response to INVITE must not carry `Allow` with the method of the \
          request (RFC 3261 §21.4.6)"
        ]
    );
}
