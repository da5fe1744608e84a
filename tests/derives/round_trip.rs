//! What is read from a written response is the value that was written. Each value is read twice: from
//! the response itself, and from the text that is sent.
//!
//! The documentation of `#[derive(FromSipResponse)]` names the values that change; the last test is
//! about them.

use std::collections::{BTreeSet, VecDeque};
use std::fmt::Debug;
use std::net::IpAddr;
use std::time::Duration;

use proptest::prelude::*;
use proptest::sample::select;
use sip_codes::header::{Contact, Refresher, RetryAfter, SessionExpires, WwwAuthenticate};
use sip_codes::{
    FromSipResponse, HeaderValue, OwnedResponse, SipResponse, SipResponseExt, StatusCode,
    sip_header,
};

/// A case of each kind of field.
#[derive(Debug, Clone, PartialEq, SipResponse, FromSipResponse)]
enum Failure {
    #[sip(400)]
    Plain,
    #[sip(480)]
    Texts {
        #[sip(header = "Organization")]
        text: String,
        #[sip(header = "X-Text")]
        option: Option<String>,
        #[sip(header = "X-Character")]
        character: char,
    },
    #[sip(423, header("X-Signed", "{signed}"))]
    Numbers {
        #[sip(header = "Min-Expires")]
        seconds: u32,
        #[sip(header = "Expires")]
        expires: Option<Duration>,
        signed: i128,
        #[sip(header = "X-Float")]
        float: Option<f64>,
        #[sip(header = "X-Bool")]
        boolean: bool,
        #[sip(header = "X-Address")]
        address: IpAddr,
    },
    #[sip(405)]
    Lists {
        #[sip(headers = "Allow")]
        methods: Vec<String>,
        #[sip(headers = "Supported")]
        tags: Option<BTreeSet<String>>,
        #[sip(headers = "Contact")]
        contacts: VecDeque<Contact>,
    },
    #[sip(401)]
    Rows {
        #[sip(headers = "WWW-Authenticate")]
        challenges: Vec<WwwAuthenticate>,
        #[sip(headers = "X-Number")]
        numbers: Vec<u64>,
    },
    #[sip(302)]
    Shared {
        #[sip(header = "X-Hop")]
        first: String,
        #[sip(header = "X-Hop")]
        second: Option<String>,
        #[sip(headers = "X-Hop")]
        rest: Vec<String>,
    },
    #[sip(404)]
    Phrase(#[sip(reason)] String),
    #[sip(486, also(600))]
    OptionalPhrase(#[sip(reason)] Option<String>),
    #[sip(extension 499)]
    PrivatePhrase {
        #[sip(reason)]
        phrase: Option<u8>,
        #[sip(header = "Retry-After")]
        retry_after: Option<RetryAfter>,
    },
    #[sip(transparent)]
    Nested(Nested<Innermost>),
    #[sip(other)]
    Other(OwnedResponse),
}

#[derive(Debug, Clone, PartialEq, SipResponse, FromSipResponse)]
enum Nested<T> {
    #[sip(503)]
    Overloaded(#[sip(header = "Retry-After")] RetryAfter),
    Inner {
        #[sip(transparent)]
        inner: T,
        #[sip(default)]
        not_read: (),
    },
}

#[derive(Debug, Clone, PartialEq, SipResponse, FromSipResponse)]
#[sip(603)]
struct Innermost {
    #[sip(header = "X-Nested")]
    text: String,
}

/// Characters and sequences that mean something somewhere in a response.
const PIECES: &[&str] = &[
    "\"",
    "\\",
    "<",
    ">",
    "(",
    ")",
    ",",
    ", ",
    ";",
    ":",
    ": ",
    "=",
    "%",
    "%41",
    "%2",
    "%0D%0A",
    " ",
    "  ",
    "a",
    "SIP/2.0",
    "486",
    "Busy Here",
    "é",
    "\u{a0}",
    "\u{2028}",
    "\u{fffd}",
    "😀",
    "\u{feff}",
];

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// Any text without control characters, and without blanks at its ends.
fn header_text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(select(PIECES), 0..8).prop_map(|pieces| pieces.concat());
    let any = "[ -~\u{a0}-\u{10ffff}]{0,20}";
    prop_oneof![pieces, any].prop_map(|text| trim(&text).to_owned())
}

/// An item of a list of tokens. Another text is written as a token, and read as that.
fn token() -> impl Strategy<Value = String> {
    "[!'*+.0-9A-Z_`a-z~-]{1,12}"
}

fn contact() -> impl Strategy<Value = Contact> {
    (any_text(), any_text(), any::<IpAddr>(), any::<f64>()).prop_map(|(name, user, host, q)| {
        sip_header!("Contact", "\"{name}\" <sip:{user}@{host}>;q={q}")
    })
}

fn challenge() -> impl Strategy<Value = WwwAuthenticate> {
    (any_text(), any_text()).prop_map(|(realm, opaque)| {
        sip_header!(
            "WWW-Authenticate",
            "Digest realm=\"{realm}\", nonce=\"\", qop=\"auth\", opaque=\"{opaque}\"",
        )
    })
}

/// Any text whatever.
fn any_text() -> impl Strategy<Value = String> {
    const BREAKS: &[&str] = &["\r", "\n", "\r\n ", "\0", "\u{7f}", "\u{85}"];
    let piece = prop_oneof![select(PIECES), select(BREAKS)];
    prop_oneof![
        prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

fn retry_after() -> impl Strategy<Value = RetryAfter> {
    const PARAMETERS: &[&str] =
        &["", ";x", ";duration=7", ";x=\"a;\\\"b\\\\\"", ";h=[::1]", ";x=1;y=2"];
    (any::<u32>(), prop::option::of(comment()), select(PARAMETERS), prop::option::of(any::<u32>()))
        .prop_map(|(seconds, comment, parameters, duration)| {
            let value: RetryAfter = format!("{seconds}{parameters}").parse().unwrap();
            let value = match comment {
                Some(comment) => value.with_comment(comment),
                None => value,
            };
            match duration {
                Some(duration) => value.with_duration(duration),
                None => value,
            }
        })
}

/// Any text without control characters, except tabs; blanks at its ends stay.
fn comment() -> impl Strategy<Value = String> {
    (select(&["", " ", "\t"]), header_text(), select(&["", "  "]))
        .prop_map(|(before, text, after)| format!("{before}{text}{after}"))
}

/// A response with a code that no case of `Failure` has.
fn other() -> impl Strategy<Value = OwnedResponse> {
    const TAKEN: [u16; 10] = [400, 480, 423, 405, 401, 302, 404, 486, 600, 499];
    const NAMES: &[&str] = &["Contact", "m", "Warning", "Reason", "x-a", "!%*", "X-Hop"];
    let code = (100..=699_u16).prop_filter("a case has the code", |code| {
        !TAKEN.contains(code) && ![503, 603].contains(code)
    });
    let phrase = any_text().prop_map(|phrase| phrase.replace(['\r', '\n'], "%"));
    let rows = prop::collection::vec((select(NAMES), any_text()), 0..5);
    (code, phrase, rows).prop_map(|(code, phrase, rows)| {
        let line = format!("SIP/2.0 {code} {phrase}");
        let mut response = OwnedResponse::parse(line.as_bytes()).unwrap();
        response.extend(rows);
        response
    })
}

/// Returns the text of the wire.
fn wire(response: &dyn SipResponse) -> String {
    format!("{}\r\n{}\r\n", response.status_line(), response.header_lines())
}

/// Writes a value and reads it: the value itself, a copy, and the text that is sent.
fn assert_round_trip<T: SipResponse + FromSipResponse + PartialEq + Debug>(value: &T) {
    assert_eq!(T::from_sip_response(value).as_ref(), Ok(value));
    let copy = OwnedResponse::from_response(value);
    assert_eq!(T::from_sip_response(&copy).as_ref(), Ok(value), "{copy:?}");
    let sent = wire(value);
    let received = OwnedResponse::parse(sent.as_bytes()).unwrap();
    assert_eq!(T::from_sip_response(&received).as_ref(), Ok(value), "{sent}");
    assert_eq!(received, copy, "{sent}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn texts_come_back(
        text in header_text(),
        option in prop::option::of(header_text()),
        character in any::<char>().prop_filter("a blank at the ends is none", |character| {
            !character.is_control() && *character != ' '
        }),
    ) {
        assert_round_trip(&Failure::Texts { text, option, character });
    }

    #[test]
    fn numbers_come_back(
        seconds: u32,
        expires in prop::option::of(any::<u32>()),
        signed: i128,
        float in prop::option::of(any::<f64>()),
        boolean: bool,
        address: IpAddr,
    ) {
        let expires = expires.map(|seconds| Duration::from_secs(seconds.into()));
        assert_round_trip(&Failure::Numbers { seconds, expires, signed, float, boolean, address });
    }

    #[test]
    fn lists_come_back(
        methods in prop::collection::vec(token(), 0..4),
        tags in prop::option::of(prop::collection::btree_set(token(), 0..3)),
        contacts in prop::collection::vec_deque(contact(), 0..4),
    ) {
        assert_round_trip(&Failure::Lists { methods, tags, contacts });
    }

    #[test]
    fn rows_come_back(
        challenges in prop::collection::vec(challenge(), 0..4),
        numbers in prop::collection::vec(any::<u64>(), 0..4),
    ) {
        assert_round_trip(&Failure::Rows { challenges, numbers });
    }

    #[test]
    fn fields_of_one_name_come_back(
        first in header_text(),
        second_and_rest in prop::option::of((
            header_text(),
            prop::collection::vec(header_text(), 0..3),
        )),
    ) {
        // If the second field is `None`, the rest would be read as it.
        let (second, rest) = match second_and_rest {
            Some((second, rest)) => (Some(second), rest),
            None => (None, Vec::new()),
        };
        assert_round_trip(&Failure::Shared { first, second, rest });
    }

    #[test]
    fn every_reason_phrase_comes_back(phrase in any_text()) {
        assert_round_trip(&Failure::Phrase(phrase));
    }

    #[test]
    fn an_optional_reason_phrase_comes_back(phrase in prop::option::of(any_text())) {
        prop_assume!(phrase.as_deref() != Some("Busy Here"));
        assert_round_trip(&Failure::OptionalPhrase(phrase));
    }

    #[test]
    fn cases_without_a_registered_phrase_come_back(
        phrase: Option<u8>,
        retry_after in prop::option::of(retry_after()),
    ) {
        assert_round_trip(&Failure::PrivatePhrase { phrase, retry_after });
    }

    #[test]
    fn nested_cases_come_back(retry_after in retry_after(), text in header_text()) {
        assert_round_trip(&Failure::Nested(Nested::Overloaded(retry_after)));
        let inner = Innermost { text };
        assert_round_trip(&inner);
        assert_round_trip(&Failure::Nested(Nested::Inner { inner, not_read: () }));
    }

    #[test]
    fn other_responses_come_back(response in other()) {
        assert_round_trip(&response);
        assert_round_trip(&Failure::Other(response));
    }

    #[test]
    fn other_responses_come_back_byte_for_byte(
        phrase in prop::collection::vec(any::<u8>(), 0..20),
        rows in prop::collection::vec(
            ("[A-Z][A-Za-z]{2,6}", prop::collection::vec(any::<u8>(), 0..20)),
            0..4,
        ),
    ) {
        let mut message = b"SIP/2.0 604 ".to_vec();
        message.extend(phrase.iter().filter(|byte| !b"\r\n".contains(byte)));
        let mut response = OwnedResponse::parse(&message).unwrap();
        for (name, value) in rows.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("Via")) {
            response.push(name, value);
        }
        message.extend(b"\r\n");
        response.visit_headers(&mut |name, value: HeaderValue<'_>| {
            let value = value.received_bytes().unwrap();
            message.extend([name.as_bytes(), b": ", value, b"\r\n"].concat());
        });
        let received = OwnedResponse::parse(&message).unwrap();
        let failure = Failure::from_sip_response(&received);
        assert_eq!(failure, Ok(Failure::Other(response)));
    }
}

#[test]
fn values_at_the_edges_come_back() {
    assert_round_trip(&Failure::Plain);
    for text in ["", "\"", "\\", ",", "(", "<", "%", "\u{a0}", "%0D%0AVia: x"] {
        let (text, option) = (text.to_owned(), Some(text.to_owned()));
        assert_round_trip(&Failure::Texts { text, option, character: '"' });
    }
    for phrase in ["", " ", "\r\nVia: x", "\0", "%", "%41", "\u{85}", "Not Found", "Not%20Found"] {
        assert_round_trip(&Failure::Phrase(phrase.to_owned()));
        assert_round_trip(&Failure::OptionalPhrase(Some(phrase.to_owned())));
    }
    assert_round_trip(&Failure::OptionalPhrase(None));
    assert_round_trip(&Failure::PrivatePhrase { phrase: None, retry_after: None });
    let nothing = Vec::new();
    assert_round_trip(&Failure::Rows { challenges: vec![], numbers: vec![] });
    let tags = Some(BTreeSet::new());
    assert_round_trip(&Failure::Lists { methods: nothing, tags, contacts: VecDeque::new() });
}

/// What becomes of a value that does not come back.
fn read_again<T: SipResponse + FromSipResponse>(value: &T) -> T {
    let received = OwnedResponse::parse(wire(value).as_bytes()).unwrap();
    T::from_sip_response(&received).unwrap()
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
#[sip(183)]
struct Others {
    #[sip(header = extension "SIP-ETag")]
    tag: String,
    #[sip(header = "RSeq")]
    number: u32,
    #[sip(headers = "Contact")]
    contacts: Vec<Contact>,
    #[sip(header = "Server", if_legal)]
    server: Option<String>,
}

#[test]
fn the_values_that_do_not_come_back_are_known() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Lossy {
        #[sip(422)]
        Values {
            #[sip(header = "X-Text")]
            text: String,
            #[sip(headers = extension "Unsupported")]
            tags: Option<Vec<String>>,
            #[sip(header = "Min-SE")]
            session: Duration,
            #[sip(default)]
            not_sent: u8,
        },
        #[sip(302)]
        Hops {
            #[sip(header = "X-Hop")]
            first: Option<u8>,
            #[sip(header = "X-Hop")]
            second: Option<u8>,
        },
        #[sip(486)]
        Busy(#[sip(reason)] Option<String>),
        #[sip(extension 499)]
        Private(#[sip(reason)] Option<String>),
        #[sip(603)]
        #[sip(send_only)]
        Declined,
        #[sip(transparent)]
        Inner(Inner),
        #[sip(other)]
        Other(StatusCode),
    }

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Inner {
        #[sip(486)]
        Busy,
    }

    let values = |text: &str, tags: Option<&[&str]>, session, not_sent| Lossy::Values {
        text: text.to_owned(),
        tags: tags.map(|items| items.iter().copied().map(String::from).collect()),
        session,
        not_sent,
    };
    let minute_and_half = Duration::from_secs(90);
    for (value, read) in [
        // A control character, and blanks at the ends.
        (
            values(" a\r\nb\0c\u{85}d\te ", None, minute_and_half, 0),
            values("a b c d e", None, minute_and_half, 0),
        ),
        // An empty list where there must be an item.
        (values("", Some(&[]), minute_and_half, 0), values("", None, minute_and_half, 0)),
        // A part of a second, less than the least, and what a response does not carry.
        (
            values("", None, Duration::from_millis(90_001), 0),
            values("", None, Duration::from_secs(91), 0),
        ),
        (
            values("", None, Duration::from_secs(u64::MAX), 0),
            values("", None, Duration::from_secs(u32::MAX.into()), 0),
        ),
        (values("", None, Duration::from_secs(30), 0), values("", None, minute_and_half, 0)),
        (values("", None, minute_and_half, 7), values("", None, minute_and_half, 0)),
        // The first of two fields of the same name is `None`.
        (
            Lossy::Hops { first: None, second: Some(2) },
            Lossy::Hops { first: Some(2), second: None },
        ),
        // The phrase that is sent without one.
        (Lossy::Busy(Some("Busy Here".into())), Lossy::Busy(None)),
        (Lossy::Private(Some(String::new())), Lossy::Private(None)),
        // A code that is read as another variant.
        (Lossy::Declined, Lossy::Other(StatusCode::DECLINE)),
        (Lossy::Inner(Inner::Busy), Lossy::Busy(None)),
        (Lossy::Other(StatusCode::BUSY_HERE), Lossy::Busy(None)),
    ] {
        assert_eq!(read_again(&value), read, "{value:?}");
        assert_eq!(read_again(&read), read);
    }

    // What no token holds, and an empty item.
    let value = values("", Some(&["a,b", "", "\"c d\""]), minute_and_half, 0);
    let read = values("", Some(&["a%2Cb", "%22c%20d%22"]), minute_and_half, 0);
    assert_eq!(read_again(&value), read);

    // An empty token, a number that is out of range, an element that is two, and what is not legal.
    let contact = |text: &'static str| Contact::new(text).unwrap();
    let value = Others {
        tag: String::new(),
        number: 0,
        contacts: vec![contact("<sip:a@b.example>, <sip:c@d.example>")],
        server: Some("a b/".into()),
    };
    let read = Others {
        tag: "-".into(),
        number: 1,
        contacts: vec![contact("<sip:a@b.example>"), contact("<sip:c@d.example>")],
        server: None,
    };
    assert_eq!(read_again(&value), read);
    assert_eq!(read_again(&read), read);

    let mut response = OwnedResponse::from_response(&StatusCode::BUSY_HERE);
    response.push("Via", "SIP/2.0/UDP host");
    assert_eq!(read_again(&response), OwnedResponse::from_response(&StatusCode::BUSY_HERE));
}

#[test]
fn a_word_is_read_as_the_bool_that_writes_it() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(202)]
    struct Accepted {
        #[sip(header = "Refer-Sub")]
        has_subscription: bool,
        #[sip(header = "Geolocation-Routing")]
        may_route: Option<bool>,
    }

    for has_subscription in [false, true] {
        for may_route in [None, Some(false), Some(true)] {
            let accepted = Accepted { has_subscription, may_route };
            assert_eq!(Accepted::from_sip_response(&accepted).unwrap(), accepted);
        }
    }
    for (word, expected) in [
        ("FALSE", Some(false)),
        ("true;x=1", Some(true)),
        ("false ;x", Some(false)),
        ("trues", None),
        ("1", None),
        ("", None),
    ] {
        let mut response = OwnedResponse::new(StatusCode::ACCEPTED);
        response.push("Refer-Sub", word);
        let read = Accepted::from_sip_response(&response).ok();
        assert_eq!(read.map(|accepted| accepted.has_subscription), expected, "{word}");
    }
}

#[test]
fn a_session_expires_is_read_whole() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(200)]
    struct Answered(#[sip(header = "Session-Expires")] SessionExpires);

    let session = SessionExpires::from_seconds(1_800_u32).with_refresher(Refresher::Uas);
    let answered = Answered(session);
    assert_eq!(answered.header_lines().to_string(), "Session-Expires: 1800;refresher=uas\r\n");
    assert_eq!(Answered::from_sip_response(&answered).unwrap(), answered);
}
