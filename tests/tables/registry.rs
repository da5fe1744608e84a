//! The registry, compared with a list of the codes that was typed without looking at it.

use std::collections::HashSet;

use sip_codes::registry::{REGISTRY, Registration, Standing};
use sip_codes::{StatusClass, StatusCode, sip_status};

/// A code as the IANA registry of SIP response codes has it, or RFC 2543 for 409 and 411.
struct Code {
    constant: StatusCode,
    number: u16,
    name: &'static str,
    phrase: &'static str,
    rfc: u16,
    /// The macro's answer to the number and the phrase.
    by_macro: StatusCode,
}

macro_rules! snapshot {
    ($($number:literal $name:ident $phrase:literal $rfc:literal;)+) => {
        &[$(Code {
            constant: StatusCode::$name,
            number: $number,
            name: stringify!($name),
            phrase: $phrase,
            rfc: $rfc,
            by_macro: sip_status!($number, $phrase),
        }),+]
    };
}

const SNAPSHOT: &[Code] = snapshot! {
    100 TRYING "Trying" 3261;
    180 RINGING "Ringing" 3261;
    181 CALL_IS_BEING_FORWARDED "Call Is Being Forwarded" 3261;
    182 QUEUED "Queued" 3261;
    183 SESSION_PROGRESS "Session Progress" 3261;
    199 EARLY_DIALOG_TERMINATED "Early Dialog Terminated" 6228;
    200 OK "OK" 3261;
    202 ACCEPTED "Accepted" 6665;
    204 NO_NOTIFICATION "No Notification" 5839;
    300 MULTIPLE_CHOICES "Multiple Choices" 3261;
    301 MOVED_PERMANENTLY "Moved Permanently" 3261;
    302 MOVED_TEMPORARILY "Moved Temporarily" 3261;
    305 USE_PROXY "Use Proxy" 3261;
    380 ALTERNATIVE_SERVICE "Alternative Service" 3261;
    400 BAD_REQUEST "Bad Request" 3261;
    401 UNAUTHORIZED "Unauthorized" 3261;
    402 PAYMENT_REQUIRED "Payment Required" 3261;
    403 FORBIDDEN "Forbidden" 3261;
    404 NOT_FOUND "Not Found" 3261;
    405 METHOD_NOT_ALLOWED "Method Not Allowed" 3261;
    406 NOT_ACCEPTABLE "Not Acceptable" 3261;
    407 PROXY_AUTHENTICATION_REQUIRED "Proxy Authentication Required" 3261;
    408 REQUEST_TIMEOUT "Request Timeout" 3261;
    409 CONFLICT "Conflict" 2543;
    410 GONE "Gone" 3261;
    411 LENGTH_REQUIRED "Length Required" 2543;
    412 CONDITIONAL_REQUEST_FAILED "Conditional Request Failed" 3903;
    413 REQUEST_ENTITY_TOO_LARGE "Request Entity Too Large" 3261;
    414 REQUEST_URI_TOO_LONG "Request-URI Too Long" 3261;
    415 UNSUPPORTED_MEDIA_TYPE "Unsupported Media Type" 3261;
    416 UNSUPPORTED_URI_SCHEME "Unsupported URI Scheme" 3261;
    417 UNKNOWN_RESOURCE_PRIORITY "Unknown Resource-Priority" 4412;
    420 BAD_EXTENSION "Bad Extension" 3261;
    421 EXTENSION_REQUIRED "Extension Required" 3261;
    422 SESSION_INTERVAL_TOO_SMALL "Session Interval Too Small" 4028;
    423 INTERVAL_TOO_BRIEF "Interval Too Brief" 3261;
    424 BAD_LOCATION_INFORMATION "Bad Location Information" 6442;
    425 BAD_ALERT_MESSAGE "Bad Alert Message" 8876;
    428 USE_IDENTITY_HEADER "Use Identity Header" 8224;
    429 PROVIDE_REFERRER_IDENTITY "Provide Referrer Identity" 3892;
    430 FLOW_FAILED "Flow Failed" 5626;
    433 ANONYMITY_DISALLOWED "Anonymity Disallowed" 5079;
    436 BAD_IDENTITY_INFO "Bad Identity Info" 8224;
    437 UNSUPPORTED_CREDENTIAL "Unsupported Credential" 8224;
    438 INVALID_IDENTITY_HEADER "Invalid Identity Header" 8224;
    439 FIRST_HOP_LACKS_OUTBOUND_SUPPORT "First Hop Lacks Outbound Support" 5626;
    440 MAX_BREADTH_EXCEEDED "Max-Breadth Exceeded" 5393;
    469 BAD_INFO_PACKAGE "Bad Info Package" 6086;
    470 CONSENT_NEEDED "Consent Needed" 5360;
    480 TEMPORARILY_UNAVAILABLE "Temporarily Unavailable" 3261;
    481 CALL_TRANSACTION_DOES_NOT_EXIST "Call/Transaction Does Not Exist" 3261;
    482 LOOP_DETECTED "Loop Detected" 3261;
    483 TOO_MANY_HOPS "Too Many Hops" 3261;
    484 ADDRESS_INCOMPLETE "Address Incomplete" 3261;
    485 AMBIGUOUS "Ambiguous" 3261;
    486 BUSY_HERE "Busy Here" 3261;
    487 REQUEST_TERMINATED "Request Terminated" 3261;
    488 NOT_ACCEPTABLE_HERE "Not Acceptable Here" 3261;
    489 BAD_EVENT "Bad Event" 6665;
    491 REQUEST_PENDING "Request Pending" 3261;
    493 UNDECIPHERABLE "Undecipherable" 3261;
    494 SECURITY_AGREEMENT_REQUIRED "Security Agreement Required" 3329;
    500 SERVER_INTERNAL_ERROR "Server Internal Error" 3261;
    501 NOT_IMPLEMENTED "Not Implemented" 3261;
    502 BAD_GATEWAY "Bad Gateway" 3261;
    503 SERVICE_UNAVAILABLE "Service Unavailable" 3261;
    504 SERVER_TIME_OUT "Server Time-out" 3261;
    505 VERSION_NOT_SUPPORTED "Version Not Supported" 3261;
    513 MESSAGE_TOO_LARGE "Message Too Large" 3261;
    555 PUSH_NOTIFICATION_SERVICE_NOT_SUPPORTED "Push Notification Service Not Supported" 8599;
    580 PRECONDITION_FAILURE "Precondition Failure" 3312;
    600 BUSY_EVERYWHERE "Busy Everywhere" 3261;
    603 DECLINE "Decline" 3261;
    604 DOES_NOT_EXIST_ANYWHERE "Does Not Exist Anywhere" 3261;
    606 NOT_ACCEPTABLE_ANYWHERE "Not Acceptable" 3261;
    607 UNWANTED "Unwanted" 8197;
    608 REJECTED "Rejected" 8688;
};

#[test]
fn rows_equal_the_snapshot() {
    assert_eq!(SNAPSHOT.len(), 77);
    assert_eq!(REGISTRY.len(), SNAPSHOT.len());
    for (row, code) in REGISTRY.iter().zip(SNAPSHOT) {
        assert_eq!(row.status_code(), code.constant);
        assert_eq!(row.status_code().as_u16(), code.number);
        assert_eq!(row.name(), code.name);
        assert_eq!(row.reason_phrase(), code.phrase);
        assert_eq!(row.reference().rfc(), Some(code.rfc), "{}", code.number);
    }
}

#[test]
fn every_code_is_right_by_constant_number_bytes_and_phrase() {
    for code in SNAPSHOT {
        let digits = code.number.to_string();
        for status in [
            StatusCode::from_u16(code.number).unwrap(),
            StatusCode::from_bytes(digits.as_bytes()).unwrap(),
            digits.parse().unwrap(),
            code.by_macro,
        ] {
            assert_eq!(status, code.constant);
            assert_eq!(status.as_str(), digits);
            assert_eq!(status.reason_phrase(), Some(code.phrase));
            assert_eq!(status.to_string(), format!("{digits} {}", code.phrase));
            assert_eq!(status.registration().unwrap().status_code(), status);
        }
    }
}

#[test]
fn rows_ascend() {
    assert!(REGISTRY.is_sorted_by(|one, next| one.status_code() < next.status_code()));
}

#[test]
fn names_are_phrases_in_capitals() {
    for row in REGISTRY {
        let capitals = row.reason_phrase().to_uppercase().replace([' ', '-', '/'], "_");
        let name =
            if row.status_code() == 606 { "NOT_ACCEPTABLE_ANYWHERE" } else { capitals.as_str() };
        assert_eq!(row.name(), name);
    }
}

#[test]
fn names_and_phrases_belong_to_one_code() {
    let names: HashSet<&str> = REGISTRY.iter().map(Registration::name).collect();
    assert_eq!(names.len(), REGISTRY.len());
    // 406 and 606 share a phrase; an alias is nobody else's.
    let phrases: HashSet<&str> = REGISTRY.iter().map(Registration::reason_phrase).collect();
    assert_eq!(phrases.len(), REGISTRY.len() - 1);
    for alias in REGISTRY.iter().flat_map(Registration::aliases) {
        assert!(!phrases.contains(alias), "{alias}");
    }
}

#[test]
fn superseded_phrases_of_rfc_4474_are_aliases() {
    let aliases: Vec<(u16, &[&str])> = REGISTRY
        .iter()
        .filter(|row| !row.aliases().is_empty())
        .map(|row| (row.status_code().as_u16(), row.aliases()))
        .collect();
    let expected: [(u16, &[&str]); 2] =
        [(436, &["Bad Identity-Info"]), (437, &["Unsupported Certificate"])];
    assert_eq!(aliases, expected);
    assert_eq!(StatusCode::UNSUPPORTED_CERTIFICATE, sip_status!(437, "Unsupported Certificate"));
    assert_eq!(StatusCode::BAD_IDENTITY_INFO, sip_status!(436, "Bad Identity-Info"));
}

#[test]
fn three_codes_are_not_current() {
    let standing = |standing| {
        let rows = REGISTRY.iter().filter(move |row| row.standing() == standing);
        rows.map(|row| row.status_code().as_u16()).collect::<Vec<_>>()
    };
    assert_eq!(standing(Standing::Deprecated), [202]);
    assert_eq!(standing(Standing::Historic), [409, 411]);
    assert_eq!(standing(Standing::Registered).len(), REGISTRY.len() - 3);
}

#[test]
fn fourteen_codes_require_a_header_field() {
    let rules = |row: &Registration| {
        let status = row.status_code();
        let rules = status.header_rules(None).filter(|rule| rule.demands_always());
        let rules = rules.map(move |rule| (status.as_u16(), rule.names(), rule.reference()));
        rules.collect::<Vec<_>>()
    };
    let required: Vec<_> = REGISTRY.iter().flat_map(rules).collect();
    let required: Vec<_> = required
        .into_iter()
        .map(|(code, names, reference)| (code, names, reference.to_string()))
        .collect();
    let expected: [(u16, &[&str], &str); 14] = [
        (199, &["Reason"], "RFC 6228 §5"),
        (204, &["Expires"], "RFC 6665 §3.1.1"),
        (401, &["WWW-Authenticate"], "RFC 3261 §22.2"),
        (405, &["Allow"], "RFC 3261 §21.4.6"),
        (407, &["Proxy-Authenticate"], "RFC 3261 §22.3"),
        (415, &["Accept", "Accept-Encoding", "Accept-Language"], "RFC 3261 §8.2.3"),
        (420, &["Unsupported"], "RFC 3261 §21.4.15"),
        (421, &["Require"], "RFC 3261 §21.4.16"),
        (422, &["Min-SE"], "RFC 4028 §6"),
        (423, &["Min-Expires"], "RFC 3261 §10.3"),
        (424, &["Geolocation-Error"], "RFC 6442 §4.3"),
        (425, &["AlertMsg-Error"], "RFC 8876 §5.1"),
        (469, &["Recv-Info"], "RFC 6086 §4.2.2"),
        (494, &["Security-Server"], "RFC 3329 §2.3.1"),
    ];
    assert_eq!(required, expected.map(|(code, names, section)| (code, names, section.to_owned())));
}

#[test]
fn summaries_are_sentences() {
    for row in REGISTRY {
        let summary = row.summary();
        assert!(summary.ends_with('.'), "{summary}");
        assert!(!summary.starts_with(' ') && !summary.contains("  "), "{summary}");
    }
}

#[test]
fn x00_of_every_class_is_registered() {
    for class in StatusClass::ALL {
        let status = StatusCode::from_u16(u16::from(class.first_digit()) * 100).unwrap();
        assert!(status.registration().is_some(), "{status}");
    }
}
