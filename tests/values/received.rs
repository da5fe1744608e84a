//! `OwnedResponse`: what is read from a raw message, kept, found, changed and passed on.

use std::error::Error;
use std::future::{Future, ready};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::str::Utf8Error;
use std::task::{Context, Poll, Waker};

use sip_codes::header::{HEADER_FIELDS, name};
use sip_codes::promise::{Complete, To};
use sip_codes::{
    FromSipResponse, HeaderValue, OwnedResponse, ReasonPhrase, SipResponse, SipResponseExt,
    StatusCode, StatusLine, method, sip_status,
};
use sip_header::{HeaderParse, SipAuthValue, SipHeader, SipHeaderLookup, SipHeaderRows};

type Rows<'a> = &'a [(&'a str, &'a [u8])];

fn parse(message: &[u8]) -> OwnedResponse {
    OwnedResponse::parse(message)
        .unwrap_or_else(|error| panic!("{error}: {}", message.escape_ascii()))
}

/// Compares the rows of a message, whose status line is added.
fn assert_rows(block: &[u8], expected: Rows<'_>) {
    let message = [b"SIP/2.0 200 OK\r\n", block].concat();
    let response = parse(&message);
    let rows: Vec<_> = response.rows().collect();
    assert_eq!(rows, expected, "{}", message.escape_ascii());
    assert_eq!(response.rows().len(), expected.len());
}

/// Returns the header fields that a response passes on, byte for byte.
fn passed_on(response: &dyn SipResponse) -> Vec<(String, Vec<u8>)> {
    let mut headers = Vec::new();
    response.visit_headers(&mut |name, value: HeaderValue<'_>| {
        headers.push((name.to_owned(), value.received_bytes().unwrap().to_vec()));
    });
    headers
}

#[test]
fn lines_end_with_crlf_or_lf() {
    let expected: Rows<'_> = &[("A", b"1"), ("B", b"2")];
    assert_rows(b"A: 1\r\nB: 2\r\n\r\n", expected);
    assert_rows(b"A: 1\nB: 2\n\n", expected);
    assert_rows(b"A: 1\r\nB: 2\n\r\n", expected);
    // A sipfrag, or a datagram that was cut off.
    assert_rows(b"A: 1\r\nB: 2\r\n", expected);
    assert_rows(b"A: 1\r\nB: 2", expected);
    assert_rows(b"", &[]);
    assert_rows(b"\r\n", &[]);
    assert_eq!(parse(b"\r\n\r\nSIP/2.0 486\r\nA: 1").header("A"), Some(b"1".as_slice()));
}

#[test]
fn the_body_is_left_alone() {
    assert_rows(b"A: 1\r\n\r\nB: 2\r\n", &[("A", b"1")]);
    assert_rows(b"A: 1\n\nB: 2\n", &[("A", b"1")]);
    assert_rows(b"\r\nA: 1\r\n", &[]);
}

#[test]
fn folded_rows_are_joined_with_one_space() {
    assert_rows(b"A: 1\r\n  2\r\n\t3 \r\nB: 4\r\n", &[("A", b"1 2 3"), ("B", b"4")]);
    assert_rows(b"A:\r\n 1\r\n", &[("A", b"1")]);
    assert_rows(b"A: \"x,\r\n y\"\r\n", &[("A", b"\"x, y\"")]);
    assert_rows(b"A: 1\n 2\n", &[("A", b"1 2")]);
    // A line of blanks is not the end of the header fields.
    assert_rows(b"A: 1\r\n \t \r\n 2\r\nB: 3\r\n", &[("A", b"1 2"), ("B", b"3")]);
    // What looks like a header field in a folded row is none.
    assert_rows(b"A: 1\r\n B: 2\r\n", &[("A", b"1 B: 2")]);
    // There is nothing that this could continue.
    assert_rows(b" A: 1\r\nB: 2\r\n", &[("B", b"2")]);
}

#[test]
fn blanks_around_the_colon_do_not_count() {
    for row in ["A:1", "A: 1", "A :1", "A \t : \t 1 \t", "A:\t1"] {
        assert_rows(row.as_bytes(), &[("A", b"1")]);
    }
    assert_rows(b"A: b:c\r\n", &[("A", b"b:c")]);
}

#[test]
fn values_may_be_empty() {
    assert_rows(b"A:\r\nB: \t\r\nC :\r\n", &[("A", b""), ("B", b""), ("C", b"")]);
    let response = parse(b"SIP/2.0 200 OK\r\nAllow:\r\n\r\n");
    assert_eq!(response.header("Allow"), Some(b"".as_slice()));
    assert_eq!(response.header_lines().to_string(), "Allow: \r\n");
}

#[test]
fn lines_that_are_no_header_fields_are_skipped() {
    let expected: Rows<'_> = &[("A", b"1"), ("B", b"2")];
    assert_rows(b"A: 1\r\nno colon\r\nB: 2\r\n", expected);
    assert_rows(b"A: 1\r\n: no name\r\nB: 2\r\n", expected);
    assert_rows(b"A: 1\r\nno colon\r\n C: folded\r\nB: 2\r\n", expected);
    for name in ["No Token", "A\"", "A(", "A/", "A@b", "\u{fc}", "A\0", "A\r", "<A>"] {
        assert_rows(format!("A: 1\r\n{name}: x\r\n y\r\nB: 2\r\n").as_bytes(), expected);
    }
    assert_rows(b"A: 1\r\n\xff\xfe: x\r\nB: 2\r\n", expected);
    assert_rows(b"!%*_+`'~.-9: 1\r\n", &[("!%*_+`'~.-9", b"1")]);
}

#[test]
fn bytes_that_are_not_utf8_and_nul_are_kept() {
    assert_rows(
        b"A: \xff\xfe\0\x7f\r\nB: caf\xe9\r\n",
        &[("A", b"\xff\xfe\0\x7f"), ("B", b"caf\xe9")],
    );
    let response = parse(b"SIP/2.0 480 Zur\xfcck\r\nOrganization: B\xfcro\r\n\r\n");
    assert_eq!(response.reason_phrase(), b"Zur\xfcck");
    assert_eq!(passed_on(&response), [("Organization".to_owned(), b"B\xfcro".to_vec())]);
    assert_eq!(response.status_line().to_string(), "SIP/2.0 480 Zur\u{fffd}ck");
    assert_eq!(response.header_lines().to_string(), "Organization: B\u{fffd}ro\r\n");
}

#[test]
fn a_cr_that_ends_no_line_becomes_a_space() {
    assert_rows(b"A: 1\rVia: x\r\nB: 2\r\r\n", &[("A", b"1 Via: x"), ("B", b"2")]);
    assert_rows(b"A: \r \r1\r\r\r2\r", &[("A", b"1 2")]);
}

#[test]
fn a_hundred_thousand_rows_are_kept() {
    const ROWS: usize = 100_000;

    let mut message = b"SIP/2.0 200 OK\r\n".to_vec();
    for index in 0..ROWS {
        message.extend(format!("X-{index}: {index}\r\nVia: {index}\r\n").as_bytes());
    }
    let response = parse(&message);
    assert_eq!(response.rows().len(), 2 * ROWS);
    assert_eq!(response.headers("v").count(), ROWS);
    assert_eq!(response.header("x-99999"), Some(b"99999".as_slice()));
    assert_eq!(passed_on(&response).len(), ROWS);
    let sent = response.header_lines().to_string();
    assert_eq!(sent.len(), message.len() - 16 - message_length_of_via(ROWS));
}

/// The number of bytes in rows such as `Via: 7`.
fn message_length_of_via(rows: usize) -> usize {
    (0..rows).map(|index| format!("Via: {index}\r\n").len()).sum()
}

#[test]
fn a_row_of_a_megabyte_is_kept() {
    const LENGTH: usize = 1_000_000;

    let long = vec![b'x'; LENGTH];
    let message = [b"SIP/2.0 200 OK\r\nA: ".as_slice(), &long, b"\r\nB: 1\r\n\r\n"].concat();
    assert_eq!(parse(&message).header("A"), Some(long.as_slice()));
    assert_eq!(parse(&message).header("B"), Some(b"1".as_slice()));

    // The same in many folded lines, and as a name, a phrase and a line without colon.
    let folded = [b"SIP/2.0 200 OK\r\nA:".as_slice(), &b"\r\n x".repeat(LENGTH / 4)].concat();
    assert_eq!(parse(&folded).header("A").map(<[u8]>::len), Some(LENGTH / 2 - 1));
    let crs = [b"SIP/2.0 200 OK\r\nA:".as_slice(), &b"\r".repeat(LENGTH)].concat();
    assert_eq!(parse(&crs).header("A"), Some(b"".as_slice()));
    let name = [b"SIP/2.0 200 OK\r\n".as_slice(), &long, b": 1\r\n"].concat();
    assert_eq!(parse(&name).rows().next().map(|(name, _)| name.len()), Some(LENGTH));
    let phrase = [b"SIP/2.0 200 ".as_slice(), &long].concat();
    assert_eq!(parse(&phrase).reason_phrase().len(), LENGTH);
    let skipped = [b"SIP/2.0 200 OK\r\n".as_slice(), &long, b"\r\nA: 1"].concat();
    assert_eq!(parse(&skipped).rows().len(), 1);
}

#[test]
fn rows_are_added_by_push_and_extend() {
    let mut response = parse(b"SIP/2.0 486 Busy");
    assert!(response.push("A", "  1\t"));
    assert!(response.push("A", b"\xff"));
    assert!(response.push("B", String::from("2\r\nVia: x\n\n 3")));
    assert!(response.push("C \t", ""));
    // Names that are no token are left out, or they would be another header field.
    for name in ["", " ", "A b", " A", "A:", "A\r\nVia", "Ä"] {
        assert!(!response.push(name, "x"), "{name:?}");
    }
    response.extend([("D", "4"), ("F:", "x"), ("E", "\r\n")]);
    response.extend(vec![(String::from("F"), vec![b'5'])]);
    let expected: Rows<'_> = &[
        ("A", b"1"),
        ("A", b"\xff"),
        ("B", b"2 Via: x 3"),
        ("C", b""),
        ("D", b"4"),
        ("E", b""),
        ("F", b"5"),
    ];
    assert_eq!(response.rows().collect::<Vec<_>>(), expected);
    assert_eq!(response.status_code(), StatusCode::BUSY_HERE);
    assert_eq!(response.reason_phrase(), b"Busy");
}

#[test]
fn a_response_is_made_from_a_code_and_a_phrase() {
    for (status, phrase) in [(StatusCode::BUSY_HERE, "Busy Here"), (499.try_into().unwrap(), "")] {
        let response = OwnedResponse::new(status);
        assert_eq!((response.status_code(), response.reason_phrase()), (status, phrase.as_bytes()));
        assert_eq!(response.rows().len(), 0);
        assert_eq!(response, OwnedResponse::from(status));
        assert_eq!(response, OwnedResponse::from_response(&status));
    }
    let line = StatusLine::parse(b"SIP/2.0 486 B\xfcsy").unwrap();
    assert_eq!(OwnedResponse::from(line), parse(b"SIP/2.0 486 B\xfcsy\r\n\r\n"));

    // What the program makes is escaped, what was received is not.
    let mut response = OwnedResponse::new(StatusCode::BUSY_HERE);
    response.set_reason_phrase(ReasonPhrase::new(&"50% off\r\n"));
    assert_eq!(response.reason_phrase(), b"50%25 off%0D%0A");
    response.set_reason_phrase(ReasonPhrase::received(b"50% off"));
    assert_eq!(response, parse(b"SIP/2.0 486 50% off"));
}

#[test]
fn parts_are_changed() {
    let mut response = parse(
        b"SIP/2.0 503 Maintenance\r\nm: <sip:a@b>\r\nVia: x\r\nWarning: 399 a\r\n \"b\"\r\nCONTACT: *\r\n\r\n",
    );
    response.remove("X-None");
    response.remove("");
    response.remove("warn");
    assert_eq!(response.rows().len(), 4);
    // The phrase belongs to the code: it stays with the same one, and goes with it.
    response.set_status_code(StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(response.reason_phrase(), b"Maintenance");
    response.set_status_code(StatusCode::SERVER_INTERNAL_ERROR);
    assert_eq!(response.reason_phrase(), b"Server Internal Error");
    response.set_status_code(sip_status!(extension 599));
    assert_eq!(response.reason_phrase(), b"");

    response.push("Contact", "<sip:c@d>");
    response.remove("contact");
    response.push("X-A", "1");
    let expected: Rows<'_> = &[("Via", b"x"), ("Warning", b"399 a \"b\""), ("X-A", b"1")];
    assert_eq!(response.rows().collect::<Vec<_>>(), expected);
    let sent = parse(b"SIP/2.0 599 \r\nVia: x\r\nWarning: 399 a \"b\"\r\nX-A: 1");
    assert_eq!(response, sent);
    let hash = |response: &OwnedResponse| {
        let mut hasher = DefaultHasher::new();
        response.hash(&mut hasher);
        hasher.finish()
    };
    assert_eq!(hash(&response), hash(&sent));
}

#[test]
fn texts_are_none_if_they_are_not_utf8() {
    let response = parse(
        b"SIP/2.0 486 B\xc3\xbcsy 50%25\r\nm: <sip:a@b>\r\nContact: 2\r\nA: \xff\r\nB:\r\n\r\n",
    );
    assert_eq!(response.reason_phrase_str(), Some("Büsy 50%25"));
    assert_eq!(response.header_str(name::CONTACT), Some("<sip:a@b>"));
    assert_eq!(response.header_str("b"), Some(""));
    assert_eq!((response.header_str("A"), response.header("A")), (None, Some(b"\xff".as_slice())));
    assert_eq!((response.header_str("C"), response.header_str("")), (None, None));
    assert_eq!(parse(b"SIP/2.0 486 B\xfcsy").reason_phrase_str(), None);
    assert_eq!(parse(b"SIP/2.0 486 ").reason_phrase_str(), Some(""));
    assert_eq!(OwnedResponse::new(StatusCode::GONE).reason_phrase_str(), Some("Gone"));
}

#[test]
fn rows_are_kept_by_name_and_value() {
    let mut response = parse(b"SIP/2.0 200 OK\r\nA: 1\r\nVia: x\r\na: 2\r\nB: \xff\r\n\r\n");
    let mut seen = Vec::new();
    response.retain(|name, value| {
        seen.push((name.to_owned(), value.to_vec()));
        value != b"1"
    });
    let seen: Vec<_> = seen.iter().map(|(name, value)| (&**name, &**value)).collect();
    let expected: Rows<'_> = &[("A", b"1"), ("Via", b"x"), ("a", b"2"), ("B", b"\xff")];
    assert_eq!(seen, expected);
    assert_eq!(response.rows().collect::<Vec<_>>(), expected[1..]);
    response.retain(|_, _| true);
    assert_eq!(response.rows().len(), 3);
    response.retain(|_, _| false);
    assert_eq!(response, parse(b"SIP/2.0 200 OK"));
    assert!(response.push("A", "3"));
    assert_eq!(response.header_str("a"), Some("3"));
}

/// A response with each header field of the table, in its compact form where it has one, and one of the program's own.
fn with_every_header_field(status: StatusCode) -> OwnedResponse {
    let mut response = OwnedResponse::new(status);
    for field in HEADER_FIELDS {
        let compact_form = field.compact_form().map(|letter| letter.to_string());
        assert!(response.push(compact_form.as_deref().unwrap_or(field.name()), "x"));
        assert!(response.push(&field.name().to_lowercase(), "y"));
    }
    response.push("X-Note", "z");
    response
}

#[test]
fn what_belongs_to_one_side_is_not_passed_to_the_other() {
    const OF_ONE_SIDE: [&str; 15] = [
        name::CALL_ID,
        name::CONTACT,
        name::CONTENT_LENGTH,
        name::CSEQ,
        name::FLOW_TIMER,
        name::FROM,
        name::PATH,
        name::RECORD_ROUTE,
        name::REQUIRE,
        name::RSEQ,
        name::SERVICE_ROUTE,
        name::SESSION_EXPIRES,
        name::TIMESTAMP,
        name::TO,
        name::VIA,
    ];
    for code in 100..=699 {
        let status = StatusCode::from_u16(code).unwrap();
        let mut response = with_every_header_field(status);
        response.retain_end_to_end();
        let is_kept = |name: &str| match (name, code) {
            (name::CONTACT, 300..=399 | 485) | (name::REQUIRE, 421 | 494) => true,
            (name, _) => !OF_ONE_SIDE.contains(&name),
        };
        for field in HEADER_FIELDS {
            let count = if is_kept(field.name()) { 2 } else { 0 };
            assert_eq!(response.headers(field.name()).count(), count, "{code} {}", field.name());
        }
        assert_eq!(response.header_str("X-Note"), Some("z"));
        assert_eq!(response.reason_phrase(), OwnedResponse::new(status).reason_phrase());

        // What the code demands is there.
        // Rules on other header fields begin with these.
        let by_code =
            status.header_rules(None).filter(|rule| rule.to_string().starts_with("must carry"));
        for rule in by_code {
            let is_there = |name: &&str| response.header(name).is_some();
            assert!(rule.names().iter().any(is_there), "{code} {:?}", rule.names());
        }
        // Doing it again changes nothing.
        let once = response.clone();
        response.retain_end_to_end();
        assert_eq!(response, once);
    }
}

#[test]
fn the_responses_of_a_call_are_relayed_into_another() {
    let relay = |message: &str| {
        let mut response = parse(message.as_bytes());
        response.retain_end_to_end();
        if (101..=299).contains(&response.status_code().as_u16()) {
            assert!(response.push(name::CONTACT, "<sip:b2bua.example.com>"));
        }
        To::<_, method::Invite>::check(Complete::check(response).unwrap()).unwrap()
    };

    let ringing = "SIP/2.0 180 Ringing\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nv: SIP/2.0/UDP b\r\n\
        Record-Route: <sip:p1.example.com;lr>\r\nm: <sip:bob@192.0.2.4>\r\nRequire: 100rel\r\nRSeq: 1\r\n\
        Alert-Info: <https://example.com/ring.wav>\r\nl: 0\r\n\r\n";
    assert_eq!(
        relay(ringing).header_lines().to_string(),
        "Alert-Info: <https://example.com/ring.wav>\r\nContact: <sip:b2bua.example.com>\r\n"
    );

    let answered = "SIP/2.0 200 OK\r\nContact: <sip:bob@192.0.2.4>\r\nRequire: timer\r\n\
        x: 1800;refresher=uac\r\nAllow: INVITE, ACK\r\nContent-Type: application/sdp\r\n\r\nv=0\r\n";
    assert_eq!(
        relay(answered).header_lines().to_string(),
        "Allow: INVITE, ACK\r\nContent-Type: application/sdp\r\nContact: <sip:b2bua.example.com>\r\n"
    );

    let moved = "SIP/2.0 302 Moved\r\nContact: <sip:bob@example.net>\r\nCall-ID: 1\r\n\r\n";
    assert_eq!(relay(moved).header_lines().to_string(), "Contact: <sip:bob@example.net>\r\n");

    let demanding = "SIP/2.0 421 x\r\nRequire: timer\r\nServer: A/1\r\n\r\n";
    assert_eq!(relay(demanding).header_lines().to_string(), "Require: timer\r\nServer: A/1\r\n");
}

#[test]
fn rows_are_held_over_an_await() {
    async fn send(response: OwnedResponse) -> usize {
        let mut sent = 0;
        for (name, value) in response.rows() {
            sent += ready(name.len() + value.len()).await;
        }
        for value in response.headers("Contact") {
            sent += ready(value.len()).await;
        }
        sent
    }

    fn spawn<F: Future + Send + 'static>(task: F) -> Poll<F::Output> {
        Box::pin(task).as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }

    let response = parse(b"SIP/2.0 200 OK\r\nm: *\r\nX-A: 12\r\n\r\n");
    assert_eq!(spawn(send(response)), Poll::Ready(2 + 5 + 1));
}

/// The response of a SIP stack, which keeps what it received.
struct Incoming {
    code: u16,
    reason: Vec<u8>,
    headers: Vec<(&'static str, Vec<u8>)>,
}

impl SipResponse for Incoming {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.code).unwrap()
    }

    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        visit(ReasonPhrase::received(&self.reason));
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        for (name, value) in &self.headers {
            visit(name, HeaderValue::received(value));
        }
    }
}

impl Incoming {
    fn new(reason: &[u8], value: &[u8]) -> Self {
        Incoming { code: 486, reason: reason.into(), headers: vec![("X-A", value.into())] }
    }
}

#[test]
fn the_response_of_a_stack_is_not_escaped_again() {
    #[derive(Debug, PartialEq, FromSipResponse)]
    #[sip(486)]
    struct Busy {
        #[sip(reason)]
        phrase: String,
        #[sip(header = extension "X-A")]
        value: String,
    }

    for (reason, phrase) in [("50% off", "50% off"), ("50%25 off", "50% off"), ("", "")] {
        let incoming = Incoming::new(reason.as_bytes(), b"50%25\t\"off\"");
        assert_eq!(incoming.status_line().to_string(), format!("SIP/2.0 486 {reason}"));
        assert_eq!(incoming.header_lines().to_string(), "X-A: 50%25\t\"off\"\r\n");
        let busy = Busy { phrase: phrase.into(), value: "50%25\t\"off\"".into() };
        assert_eq!(Busy::from_sip_response(&incoming).unwrap(), busy);
    }
    // What is not UTF-8 is kept.
    let incoming = Incoming::new(b"B\xfcsy", b"\xff");
    let copy = OwnedResponse::from_response(&incoming);
    assert_eq!(copy, parse(b"SIP/2.0 486 B\xfcsy\r\nX-A: \xff\r\n\r\n"));
    assert_eq!(passed_on(&incoming), [("X-A".to_owned(), b"\xff".to_vec())]);
}

#[test]
fn the_response_of_a_stack_has_no_line_break() {
    for (text, line) in [
        ("a\r\nVia: x", "a Via: x"),
        ("a \r\n\t b", "a b"),
        ("a\nb\rc\r\n\r\nd", "a b c d"),
        ("\r\n\r\na\r\n", "a"),
        ("\n", ""),
        ("50%25\noff", "50%25 off"),
    ] {
        let incoming = Incoming::new(text.as_bytes(), text.as_bytes());
        assert_eq!(incoming.status_line().to_string(), format!("SIP/2.0 486 {line}"));
        assert_eq!(incoming.header_lines().to_string(), format!("X-A: {line}\r\n"));
        // Nor is there one in the bytes that a proxy would send.
        incoming.visit_reason(&mut |phrase| assert_eq!(phrase.received_bytes(), None));
        incoming.visit_headers(&mut |_, value| assert_eq!(value.received_bytes(), None));
        let copy = OwnedResponse::from_response(&incoming);
        assert_eq!(copy.reason_phrase(), line.as_bytes());
        assert_eq!(copy.header("X-A"), Some(line.as_bytes()));
        assert_eq!(
            format!("{:>12}", ReasonPhrase::received(text.as_bytes())),
            format!("{line:>12}")
        );
    }
    let incoming = Incoming::new(b"\xff\r\n\xfe", b"");
    assert_eq!(incoming.phrase().to_string(), "\u{fffd} \u{fffd}");
}

#[test]
fn a_response_is_the_same_however_it_was_made() {
    let parsed = parse(b"SIP/2.0 302 Moved\r\nm: <sip:a@b>\r\nExpires :\r\n 60\r\n\r\nbody");
    let mut pushed = parse(b"SIP/2.0 302 Moved\r\n");
    // A blank before the colon is not part of the name.
    pushed.extend([("m", "<sip:a@b>"), ("Expires \t", "60")]);
    assert_eq!(parsed, pushed);
    assert_eq!(OwnedResponse::from_response(&parsed), parsed);
    assert_eq!(parsed.clone(), parsed);
    let shown = "OwnedResponse(StatusCode(302), \"Moved\", [(\"m\", \"<sip:a@b>\"), (\"Expires\", \"60\")])";
    assert_eq!(format!("{parsed:?}"), shown);
    let mut other = pushed.clone();
    other.push("X", "");
    assert_ne!(other, pushed);
}

#[test]
fn a_copy_has_what_would_be_sent() {
    #[derive(SipResponse)]
    #[sip(480, reason = "{user} is away", header("Contact", "\"{user}\" <sip:{user}@example.com>"))]
    struct Away {
        user: &'static str,
        #[sip(header = "Retry-After")]
        seconds: Option<u32>,
    }

    let copy = OwnedResponse::from_response(&Away { user: "\"B\r\n", seconds: Some(60) });
    assert_eq!(copy.status_code(), StatusCode::TEMPORARILY_UNAVAILABLE);
    assert_eq!(copy.reason_phrase(), b"%22B%0D%0A is away");
    let expected: Rows<'_> =
        &[("Contact", b"\"\\\"B \" <sip:%22B%0D%0A@example.com>"), ("Retry-After", b"60")];
    assert_eq!(copy.rows().collect::<Vec<_>>(), expected);

    let boxed: Box<dyn SipResponse> = Box::new(StatusCode::OK);
    assert_eq!(OwnedResponse::from_response(&*boxed).reason_phrase(), b"OK");
}

#[test]
fn header_fields_are_found_by_any_form_of_their_name() {
    let response = parse(
        b"SIP/2.0 200 OK\r\nm: 1\r\nCONTACT: 2\r\nM: 3\r\nX-A: 4\r\nq: 5\r\nk: 6\r\nv: 7\r\n",
    );
    let find = |name: &str| {
        let values =
            response.headers(name).map(|value| String::from_utf8_lossy(value).into_owned());
        values.collect::<Vec<_>>().join(" ")
    };
    for (name, values) in [
        ("Contact", "1 2 3"),
        ("contact", "1 2 3"),
        ("m", "1 2 3"),
        ("M", "1 2 3"),
        ("x-a", "4"),
        ("Q", "5"),
        ("Supported", "6"),
        ("Via", "7"),
        ("VIA", "7"),
        ("Subject", ""),
        ("", ""),
    ] {
        assert_eq!(find(name), values, "{name}");
        let first = response.header(name).map(|value| String::from_utf8_lossy(value).into_owned());
        assert_eq!(first.as_deref(), values.split(' ').next().filter(|first| !first.is_empty()));
    }
}

#[test]
fn the_header_fields_of_the_stack_are_kept_but_never_passed_on() {
    const OF_STACK: [(&str, Option<&str>); 6] = [
        ("Via", Some("v")),
        ("From", Some("f")),
        ("To", Some("t")),
        ("Call-ID", Some("i")),
        ("CSeq", None),
        ("Content-Length", Some("l")),
    ];
    for (name, compact_form) in OF_STACK {
        for form in [Some(name), compact_form].into_iter().flatten() {
            for form in [form.to_owned(), form.to_lowercase(), form.to_uppercase()] {
                let mut pushed = parse(b"SIP/2.0 486 Busy");
                pushed.extend([(form.as_str(), "x"), ("X-A", "y")]);
                let message = format!("SIP/2.0 486 Busy\r\n{form} : x\r\nX-A: y\r\n\r\n");
                let parsed = parse(message.as_bytes());
                assert_eq!(parsed, pushed);
                assert_eq!(parsed.header(name), Some(b"x".as_slice()), "{form}");
                assert_eq!(parsed.header_lines().to_string(), "X-A: y\r\n", "{form}");
                assert_eq!(OwnedResponse::from_response(&parsed), parsed, "{form}");
            }
        }
    }
    // Names that only look like them, and fields that have a compact form of their own.
    for name in ["Vi", "Vias", "To-Tag", "CallID", "Content-Type", "c", "m", "s", "x", "q", "-"] {
        let response = parse(format!("SIP/2.0 486 Busy\r\n{name}: x\r\n").as_bytes());
        assert_eq!(response.header_lines().to_string(), format!("{name}: x\r\n"));
    }
}

#[test]
fn the_accessors_of_sip_header_read_the_rows() {
    let response = parse(
        b"SIP/2.0 401 Unauthorized\r\n\
          m: \"A, b\" <sip:a@example.com>;q=0.5, <sip:b@example.com>\r\n\
          Contact: <sip:c@example.com>\r\n\
          Warning: 304 host \"Media, type\", 399 host \"other\"\r\n\
          WWW-Authenticate: Digest realm=\"a, b\", nonce=\"1\", algorithm=SHA-256\r\n\
          www-authenticate: Digest realm=\"a, b\", nonce=\"1\", algorithm=MD5\r\n\
          Proxy-Authenticate: Basic realm=\"c\"\r\n\
          Reason: Q.850;cause=17;text=\"User busy\", SIP;cause=486\r\n\
          Allow: INVITE, ACK\r\nk: timer\r\nSupported: path,\r\n  gruu\r\n\
          v: SIP/2.0/UDP host;branch=z9hG4bK1\r\nl: 0\r\n\r\n",
    );
    let contacts = response.contact().unwrap().unwrap();
    let contacts: Vec<_> = contacts.iter().map(ToString::to_string).collect();
    assert_eq!(
        contacts,
        ["\"A, b\" <sip:a@example.com>;q=0.5", "<sip:b@example.com>", "<sip:c@example.com>"]
    );
    let warnings = response.warning().unwrap().unwrap();
    let warnings: Vec<_> = warnings.iter().map(|entry| (entry.code(), entry.text())).collect();
    assert_eq!(warnings, [(304, "Media, type"), (399, "other")]);
    let challenges = response.www_authenticate().unwrap().unwrap();
    let challenges: Vec<_> =
        challenges.iter().map(|value| (value.realm(), value.algorithm())).collect();
    assert_eq!(challenges, [(Some("a, b"), Some("SHA-256")), (Some("a, b"), Some("MD5"))]);
    let challenges = response.proxy_authenticate().unwrap().unwrap();
    assert_eq!(challenges, [SipAuthValue::parse("Basic realm=\"c\"").unwrap()]);
    // `SipResponseExt` has a method of this name too.
    let reasons = SipHeaderLookup::reason(&response).unwrap().unwrap();
    let causes: Vec<_> = reasons
        .iter()
        .map(|reason| (reason.protocol(), reason.cause().unwrap().as_u16()))
        .collect();
    assert_eq!(causes, [("Q.850", Some(17)), ("SIP", Some(486))]);
    let tokens = response.supported().unwrap().unwrap();
    assert_eq!(tokens.iter().collect::<Vec<_>>(), ["timer", "path", "gruu"]);
    assert!(response.allow().unwrap().unwrap().contains("ACK"));
    // Those of the stack are there too, which wants to find its transaction.
    assert_eq!(response.via().unwrap().unwrap().len(), 1);
    assert!(response.content_length().unwrap().is_some());
    assert_eq!(response.history_info(), Ok(None));
}

#[test]
fn an_accessor_refuses_a_row_that_is_not_utf8() {
    let response =
        parse(b"SIP/2.0 200 OK\r\nContact: <sip:a@b>\r\nm: <sip:\xff@b>\r\nAllow: ACK\r\n\r\n");
    let error = response.sip_header_rows_str("Contact").unwrap_err();
    let cause = error.source().unwrap();
    assert!(cause.is::<Utf8Error>(), "{cause}");
    assert!(response.contact().is_err());
    assert!(response.parse_typed(SipHeader::Contact).is_err());
    assert!(response.allow().unwrap().is_some());
    assert_eq!(response.sip_header_rows_str("X-None").unwrap(), Vec::<&str>::new());
}

#[test]
fn the_phrase_of_a_response_and_its_reason_header_field_have_names_of_their_own() {
    let response = parse(b"SIP/2.0 486 Busy\r\nReason: Q.850;cause=17;text=\"User busy\"\r\n\r\n");
    assert_eq!(response.phrase().to_string(), "Busy");
    assert_eq!(response.reason().unwrap().unwrap().entries()[0].text(), Some("User busy"));
}
