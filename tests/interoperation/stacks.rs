//! Three SIP stacks, and the status type of `http`: what the page `comparison` of the documentation says about each.
//!
//! Every code becomes a status of each stack, and whole responses become responses of each stack, with its adapter or
//! with the recipe of the page `stacks`, and the reverse. The tests show what each stack sends, what it reads, and what
//! it loses.

use rsip::headers::{ToTypedHeader as _, UntypedHeader as _};
use rsip::message::HeadersExt as _;
use rsipstack::sip::{HeadersExt as _, ToTypedHeader as _};
use sip_codes::header::{Contact, HeaderField, RetryAfter, WrittenBy, WwwAuthenticate};
use sip_codes::registry::{REGISTRY, Registration, Standing};
use sip_codes::{
    FromSipResponse, HeaderValue, InvalidStatusCode, OwnedResponse, ReasonPhrase, SipResponse,
    SipResponseExt, StatusCode, StatusLine, sip_header,
};
use sip_codes_tests::header_examples::EXAMPLES;

use crate::rsip_recipe;

/// Takes every code of 100 to 699 there and back.
fn round_trip<T>(
    there: impl Fn(StatusCode) -> T,
    number: impl Fn(&T) -> u16,
    back: impl Fn(T) -> u16,
) {
    for code in 100..=699 {
        let status = StatusCode::from_u16(code).unwrap();
        let foreign = there(status);
        assert_eq!(number(&foreign), code);
        assert_eq!(StatusCode::from_u16(back(foreign)), Ok(status));
    }
}

#[test]
fn each_stack_takes_and_gives_every_code() {
    use ezk_sip_types::StatusCode as Ezk;
    use rsip::StatusCode as Rsip;
    use rsipstack::sip::StatusCode as Rsipstack;

    round_trip(|status| Rsip::from(u16::from(status)), Rsip::code, u16::from);
    round_trip(|status| Rsipstack::from(u16::from(status)), Rsipstack::code, u16::from);
    let into_number = |foreign: &Ezk| foreign.into_u16();
    round_trip(|status| Ezk::from(u16::from(status)), into_number, Ezk::into_u16);
}

/// Any response.
struct Any<'a> {
    status: StatusCode,
    phrase: &'a str,
    rows: &'a [(&'a str, &'a str)],
}

impl SipResponse for Any<'_> {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        visit(ReasonPhrase::new(&self.phrase));
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        self.rows.iter().for_each(|(name, value)| visit(name, HeaderValue::new(value)));
    }
}

/// A response of every code, with a phrase of its own and a header field.
fn every_code() -> impl Iterator<Item = Any<'static>> {
    (100..=699).map(|code| Any {
        status: StatusCode::from_u16(code).unwrap(),
        phrase: "Ask again/later",
        rows: &[("Min-Expires", "60")],
    })
}

/// Responses whose header fields each stack has types for.
#[derive(SipResponse)]
enum Refused {
    #[sip(302, header("Contact", "\"{name}\" <sip:{user}@example.com>"))]
    Moved { name: &'static str, user: &'static str },
    #[sip(
        401,
        header(
            "WWW-Authenticate",
            "Digest realm=\"{realm}\", nonce=\"n\", qop=\"auth\", algorithm=SHA-256"
        ),
        header(
            "WWW-Authenticate",
            "Digest realm=\"{realm}\", nonce=\"n\", qop=\"auth\", algorithm=MD5"
        )
    )]
    Unauthorized { realm: &'static str },
    #[sip(405)]
    MethodNotAllowed {
        #[sip(headers = "Allow")]
        methods: [&'static str; 3],
    },
    #[sip(420)]
    BadExtension {
        #[sip(headers = "Unsupported")]
        option_tags: [&'static str; 2],
    },
    #[sip(423, reason = "At least {seconds} seconds")]
    TooBrief {
        #[sip(header = "Min-Expires")]
        seconds: u32,
    },
}

/// The text of a response without a body.
fn text(response: &impl SipResponse) -> String {
    format!("{}\r\n{}\r\n", response.status_line(), response.header_lines())
}

/// Asserts that a header field has the value that it has in the response. A name may be written in
/// another case.
fn assert_same_rows<'a>(expected: &[(&str, &str)], rows: impl Iterator<Item = (&'a str, &'a str)>) {
    let lower = |(name, value): (&str, &str)| (name.to_ascii_lowercase(), value.to_owned());
    let expected: Vec<_> = expected.iter().copied().map(lower).collect();
    assert_eq!(rows.map(lower).collect::<Vec<_>>(), expected);
}

/// Every example of a value that an application may send, in a response.
fn every_value() -> impl Iterator<Item = [(&'static str, &'static str); 1]> {
    let is_sent =
        |name| HeaderField::find(name).is_none_or(|row| row.written_by() != WrittenBy::Stack);
    let fields = EXAMPLES.iter().filter(move |field| is_sent(field.field));
    fields.flat_map(|field| field.accepted.iter().map(|value| [(field.field, *value)]))
}

fn ok<'a>(rows: &'a [(&'a str, &'a str)]) -> Any<'a> {
    Any { status: StatusCode::OK, phrase: "OK", rows }
}

fn to_ezk(response: &impl SipResponse) -> (ezk_sip_types::msg::StatusLine, ezk_sip_types::Headers) {
    let line = ezk_sip_types::msg::StatusLine { code: 0.into(), reason: None };
    let headers = ezk_sip_types::Headers::new();
    let mut message = ezk_sip_core::Response { line, headers, body: bytes::Bytes::new() };
    sip_codes_ezk::write_response(response, &mut message);
    (message.line, message.headers)
}

#[test]
fn ezk_has_and_sends_all_of_every_code() {
    use ezk_sip_types::header::typed::MinExpires;

    for response in every_code() {
        let (line, headers) = to_ezk(&response);
        assert_eq!(line.code, ezk_sip_types::StatusCode::from(response.status.as_u16()));
        assert_eq!(headers.get_named::<MinExpires>().unwrap(), MinExpires(60));
        assert_eq!(format!("{line}\r\n{headers}\r\n"), text(&response));
        // Without a phrase there is still the space after the code.
        let (line, headers) = to_ezk(&response.status);
        assert_eq!(format!("{line}\r\n{headers}\r\n"), text(&response.status));
    }
}

#[test]
fn ezk_reads_its_types() {
    use ezk_sip_types::header::typed::{Algorithm, AlgorithmValue, Allow, AuthChallenge};
    use ezk_sip_types::header::typed::{Contact, MinExpires, Unsupported};
    use ezk_sip_types::{Method, Name, StatusCode};

    let (line, headers) = to_ezk(&Refused::TooBrief { seconds: 60 });
    assert_eq!(line.code, StatusCode::INTERVAL_TOO_BRIEF);
    assert_eq!(line.reason.unwrap().as_str(), "At least 60 seconds");
    assert_eq!(headers.get_named::<MinExpires>().unwrap(), MinExpires(60));

    let (_, headers) = to_ezk(&Refused::Unauthorized { realm: "a" });
    let challenges: Vec<AuthChallenge> = headers.get(Name::WWW_AUTHENTICATE).unwrap();
    let algorithms = challenges.into_iter().map(|challenge| match challenge {
        AuthChallenge::Digest(digest) => digest.algorithm,
        AuthChallenge::Other(other) => panic!("{other:?}"),
    });
    let expected = [AlgorithmValue::SHA256, AlgorithmValue::MD5].map(Algorithm::AlgorithmValue);
    assert_eq!(algorithms.collect::<Vec<_>>(), expected);

    let (_, headers) = to_ezk(&Refused::MethodNotAllowed { methods: ["INVITE", "ACK", "BYE"] });
    let allow: Vec<Allow> = headers.get_named().unwrap();
    assert_eq!(allow, [Allow(Method::INVITE), Allow(Method::ACK), Allow(Method::BYE)]);

    let (_, headers) = to_ezk(&Refused::BadExtension { option_tags: ["gruu", "path"] });
    let unsupported: Vec<Unsupported> = headers.get_named().unwrap();
    assert_eq!(unsupported, [Unsupported("gruu".into()), Unsupported("path".into())]);

    let (_, headers) = to_ezk(&Refused::Moved { name: "Bob", user: "bob" });
    let contacts: Vec<Contact> = headers.get_named().unwrap();
    assert_eq!(contacts[0].uri.name.as_deref(), Some("Bob"));
}

#[test]
fn ezk_keeps_every_value() {
    for rows in every_value() {
        let (_, headers) = to_ezk(&ok(&rows));
        assert_same_rows(
            &rows,
            headers.iter().map(|(name, value)| (name.as_print_str(), &**value)),
        );
    }
}

/// What ezk itself cannot read, whoever sends it.
#[test]
fn ezk_does_not_read_escaped_quotes_in_a_display_name() {
    let (_, headers) = to_ezk(&Refused::Moved { name: "\"Bob\"", user: "bob" });
    assert_eq!(headers.to_string(), "Contact: \"\\\"Bob\\\"\" <sip:bob@example.com>\r\n");
    assert!(headers.get_named::<Vec<ezk_sip_types::header::typed::Contact>>().unwrap().is_empty());
}

#[test]
fn rsip_has_a_name_and_types_for_every_code_and_sends_every_phrase_with_other() {
    let mut named = 0;
    for response in every_code() {
        let mut typed = rsip_recipe::write_response(&response).unwrap();
        assert_eq!(typed.min_expires_header().unwrap().seconds().unwrap(), 60);
        assert_eq!(typed.status_code.code(), response.status.as_u16());
        let other =
            rsip::StatusCode::Other(response.status.as_u16(), response.phrase().to_string());
        match rsip::StatusCode::from(response.status.as_u16()) {
            rsip::StatusCode::Other(..) => assert_eq!(typed.status_code, other),
            name => {
                assert_eq!(typed.status_code, name);
                named += 1;
            }
        }
        typed.status_code = other;
        assert_eq!(typed.to_string(), text(&response));
        assert!(rsip_recipe::write_response(&response.status).is_ok());
    }
    assert_eq!(named, 73);
}

/// What rsip loses of a code that it has a name for.
#[test]
fn rsip_writes_its_names_for_phrases() {
    let typed = rsip_recipe::write_response(&Refused::TooBrief { seconds: 60 }).unwrap();
    let written = "SIP/2.0 423 IntervalTooBrief\r\nMin-Expires: 60\r\n\r\n";
    assert_eq!(typed.to_string(), written);
    let typed = rsip_recipe::write_response(&StatusCode::BUSY_HERE).unwrap();
    assert_eq!(typed.to_string(), "SIP/2.0 486 BusyHere\r\n\r\n");
    // It has a name for 201, which no RFC defines, and none for 202.
    assert_eq!(rsip::StatusCode::Accepted.code(), 201);
}

#[test]
fn rsip_reads_its_types() {
    use rsip::Method;
    use rsip::typed::Allow;

    let typed = rsip_recipe::write_response(&Refused::TooBrief { seconds: 60 }).unwrap();
    assert_eq!(typed.status_code, rsip::StatusCode::IntervalTooBrief);
    assert_eq!(typed.min_expires_header().unwrap().seconds().unwrap(), 60);

    let typed = rsip_recipe::write_response(&Refused::MethodNotAllowed {
        methods: ["INVITE", "ACK", "BYE"],
    })
    .unwrap();
    let allow = rsip::header_opt!(typed.headers.iter(), rsip::Header::Allow).unwrap();
    assert_eq!(allow.typed().unwrap(), Allow(vec![Method::Invite, Method::Ack, Method::Bye]));

    let typed =
        rsip_recipe::write_response(&Refused::BadExtension { option_tags: ["gruu", "path"] })
            .unwrap();
    let unsupported = rsip::header_opt!(typed.headers.iter(), rsip::Header::Unsupported);
    assert_eq!(unsupported.unwrap().value(), "gruu, path");

    let typed =
        rsip_recipe::write_response(&Refused::Moved { name: r#""Bob" \"#, user: "bob" }).unwrap();
    let contact = typed.contact_header().unwrap().typed().unwrap();
    assert_eq!(contact.display_name.as_deref(), Some(r#""\"Bob\" \\""#));
    assert_eq!(contact.uri.auth.unwrap().user, "bob");
}

/// rsip finds both challenges. Of the algorithms it knows MD5, but SHA-256 only as `SHA256`, which no
/// RFC has.
#[test]
fn rsip_finds_both_challenges() {
    let typed = rsip_recipe::write_response(&Refused::Unauthorized { realm: "a" }).unwrap();
    assert!(typed.www_authenticate_header().is_some());
    let challenges: Vec<&rsip::headers::WwwAuthenticate> =
        rsip::all_headers!(typed.headers.iter(), rsip::Header::WwwAuthenticate);
    let [sha_256, md5] = challenges[..] else { panic!("{challenges:?}") };
    assert!(sha_256.value().ends_with("algorithm=SHA-256"));
    assert!(sha_256.typed().is_err());
    let md5 = md5.typed().unwrap();
    assert_eq!(md5.algorithm, Some(rsip::headers::auth::Algorithm::Md5));
    assert_eq!(md5.realm, "a");
}

#[test]
fn rsip_keeps_every_value() {
    for rows in every_value() {
        let typed = rsip_recipe::write_response(&ok(&rows)).unwrap();
        let written: Vec<String> = typed.headers.iter().map(ToString::to_string).collect();
        assert_same_rows(&rows, written.iter().map(|row| row.split_once(": ").unwrap()));
    }
}

fn to_rsipstack(response: &impl SipResponse) -> rsipstack::sip::Response {
    let status_code = sip_codes_rsipstack::write_code(response);
    let headers = sip_codes_rsipstack::write_headers(response).into();
    rsipstack::sip::Response { status_code, headers, ..Default::default() }
}

#[test]
fn rsipstack_has_a_name_for_most_codes_and_sends_every_phrase_with_other() {
    use rsipstack::sip::StatusCode as Foreign;

    let mut named = 0;
    for response in every_code() {
        let typed = to_rsipstack(&response);
        assert_eq!(typed.min_expires_header().unwrap().value(), "60");
        let other = Foreign::Other(response.status.as_u16(), response.phrase().to_string());
        assert_eq!(typed.status_code, other);
        assert_eq!(typed.to_string(), text(&response));
        named +=
            usize::from(!matches!(Foreign::from(response.status.as_u16()), Foreign::Other(..)));
    }
    assert_eq!(named, 73);
}

/// What rsipstack writes of a code that it has a name for.
#[test]
fn rsipstack_has_phrases_of_its_own() {
    use rsipstack::sip::StatusCode as Foreign;

    let own = |status: &StatusCode| Foreign::from(status.as_u16()).to_string();
    let codes = every_code().map(|response| response.status);
    let named =
        codes.filter(|status| !matches!(Foreign::from(status.as_u16()), Foreign::Other(..)));
    let others = named.filter(|status| own(status) != status.to_string());
    let others: Vec<u16> = others.map(StatusCode::as_u16).collect();
    // Of these it has phrases of obsolete RFCs.
    assert_eq!(others, [436, 437]);
}

#[test]
fn rsipstack_reads_its_types() {
    use rsipstack::sip::Header;

    let typed = to_rsipstack(&Refused::TooBrief { seconds: 60 });
    assert_eq!(typed.status_code.kind(), rsipstack::sip::StatusCodeKind::RequestFailure);
    assert_eq!(typed.min_expires_header().unwrap().value(), "60");

    let methods = ["INVITE", "ACK", "BYE"];
    let typed = to_rsipstack(&Refused::MethodNotAllowed { methods });
    let allow = rsipstack::sip_header_opt!(typed.headers.iter(), Header::Allow);
    assert_eq!(allow.unwrap().value(), "INVITE, ACK, BYE");

    let typed = to_rsipstack(&Refused::BadExtension { option_tags: ["gruu", "path"] });
    let unsupported = rsipstack::sip_header_opt!(typed.headers.iter(), Header::Unsupported);
    assert_eq!(unsupported.unwrap().value(), "gruu, path");

    let typed = to_rsipstack(&Refused::Moved { name: r#""Bob" \"#, user: "bob" });
    let contacts = typed.typed_contact_headers().unwrap();
    assert_eq!(contacts[0].display_name.as_deref(), Some(r#"\"Bob\" \\"#));
}

/// The same as with rsip.
#[test]
fn rsipstack_finds_both_challenges() {
    use rsipstack::sip::{Header, WwwAuthenticate};

    let typed = to_rsipstack(&Refused::Unauthorized { realm: "a" });
    assert!(typed.www_authenticate_header().is_some());
    let challenges: Vec<&WwwAuthenticate> =
        rsipstack::sip_all_headers!(typed.headers.iter(), Header::WwwAuthenticate);
    let [sha_256, md5] = challenges[..] else { panic!("{challenges:?}") };
    assert!(sha_256.value().ends_with("algorithm=SHA-256"));
    assert!(sha_256.typed().is_err());
    assert_eq!(md5.typed().unwrap().realm, "a");
}

#[test]
fn rsipstack_keeps_every_value() {
    for rows in every_value() {
        let typed = to_rsipstack(&ok(&rows));
        assert_same_rows(&rows, typed.headers.iter().map(|header| (header.name(), header.value())));
    }
}

/// A response as it is received: the text of its status line, and its rows.
struct Incoming<'a> {
    line: &'a str,
    rows: &'a [(&'a str, &'a str)],
}

impl Incoming<'_> {
    /// The message.
    fn text(&self) -> String {
        let mut rows = String::new();
        for (name, value) in self.rows {
            rows.extend([name, ": ", value, "\r\n"]);
        }
        format!("{}\r\n{rows}\r\n", self.line)
    }

    /// The whole response, which a stack may have lost something of.
    fn whole(&self) -> OwnedResponse {
        let mut response = OwnedResponse::parse(self.line.as_bytes()).unwrap();
        response.extend(self.rows.iter().copied());
        response
    }
}

/// Asserts that what came through a stack is the whole response. A name may be written in another
/// case, or in its long form.
fn assert_whole(incoming: &Incoming<'_>, received: &OwnedResponse) {
    let lower = |response: &OwnedResponse| {
        let mut copy = OwnedResponse::parse(incoming.line.as_bytes()).unwrap();
        copy.extend(response.rows().map(|(name, value)| (name.to_ascii_lowercase(), value)));
        copy
    };
    let whole = incoming.whole();
    assert_eq!(received.status_code(), whole.status_code());
    assert_eq!(received.reason_phrase(), whole.reason_phrase(), "{}", incoming.line);
    assert_eq!(lower(received), lower(&whole), "{}", incoming.line);
}

/// What a client makes of the responses below.
#[derive(Debug, PartialEq, FromSipResponse)]
enum Failure {
    #[sip(302)]
    Moved {
        #[sip(headers = "Contact")]
        contacts: Vec<Contact>,
    },
    #[sip(401)]
    Unauthorized {
        #[sip(headers = "WWW-Authenticate")]
        challenges: Vec<WwwAuthenticate>,
    },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        seconds: u32,
    },
    #[sip(503)]
    Unavailable {
        #[sip(header = "Retry-After")]
        retry_after: Option<RetryAfter>,
    },
    #[sip(other)]
    Other(OwnedResponse),
}

/// Responses, and what a client reads from them.
fn failures() -> [(Incoming<'static>, Failure); 4] {
    [
        (
            Incoming {
                line: "SIP/2.0 302 Moved Temporarily",
                rows: &[
                    (
                        "Contact",
                        "\"Bob, \\\"B\\\"\" <sip:bob@example.com>;q=0.5, <sip:b@example.com>",
                    ),
                    ("Contact", "<tel:+12025550100>"),
                ],
            },
            Failure::Moved {
                contacts: vec![
                    sip_header!("Contact", "\"Bob, \\\"B\\\"\" <sip:bob@example.com>;q=0.5"),
                    sip_header!("Contact", "<sip:b@example.com>"),
                    sip_header!("Contact", "<tel:+12025550100>"),
                ],
            },
        ),
        (
            Incoming {
                line: "SIP/2.0 401 Unauthorized",
                rows: &[
                    ("Via", "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1"),
                    (
                        "WWW-Authenticate",
                        "Digest realm=\"a, b\", nonce=\"1\", qop=\"auth\", algorithm=SHA-256",
                    ),
                    (
                        "WWW-Authenticate",
                        "Digest realm=\"a, b\", nonce=\"1\", qop=\"auth\", algorithm=MD5",
                    ),
                ],
            },
            Failure::Unauthorized {
                challenges: vec![
                    sip_header!(
                        "WWW-Authenticate",
                        "Digest realm=\"a, b\", nonce=\"1\", qop=\"auth\", algorithm=SHA-256"
                    ),
                    sip_header!(
                        "WWW-Authenticate",
                        "Digest realm=\"a, b\", nonce=\"1\", qop=\"auth\", algorithm=MD5"
                    ),
                ],
            },
        ),
        (
            Incoming {
                line: "SIP/2.0 423 Interval Too Brief",
                rows: &[("Min-Expires", "3600"), ("Content-Length", "0")],
            },
            Failure::TooBrief { seconds: 3600 },
        ),
        (
            Incoming {
                line: "SIP/2.0 503 Service Unavailable",
                rows: &[("Retry-After", "120 (in maintenance, sorry);duration=3600")],
            },
            Failure::Unavailable {
                retry_after: Some(
                    RetryAfter::from_seconds(120_u8)
                        .with_comment("in maintenance, sorry")
                        .with_duration(3600_u16),
                ),
            },
        ),
    ]
}

/// Asserts what each response of a stack is read as.
fn assert_reads<E: std::fmt::Debug>(through: impl Fn(&Incoming<'_>) -> Result<OwnedResponse, E>) {
    for (incoming, expected) in failures() {
        let received = through(&incoming).unwrap();
        assert_whole(&incoming, &received);
        assert_eq!(Failure::from_sip_response(&received), Ok(expected));
    }
    let incoming =
        Incoming { line: "SIP/2.0 477 Send failed (477/TM)", rows: &[("X-Hop", "edge")] };
    let received = through(&incoming).unwrap();
    let failure = Failure::from_sip_response(&received).unwrap();
    assert_eq!(failure, Failure::Other(incoming.whole()));
}

/// Asserts that every example of a value comes through a stack.
fn assert_keeps_values<E: std::fmt::Debug>(
    through: impl Fn(&Incoming<'_>) -> Result<OwnedResponse, E>,
) {
    for rows in every_value() {
        let incoming = Incoming { line: "SIP/2.0 200 OK", rows: &rows };
        assert_whole(&incoming, &through(&incoming).unwrap());
    }
}

/// Parses a message as the transports of ezk-sip-core do.
fn through_ezk(incoming: &Incoming<'_>) -> Result<OwnedResponse, InvalidStatusCode> {
    use ezk_sip_types::msg::{Line, MessageLine, PullParser};

    let buffer = bytes::Bytes::from(incoming.text());
    let mut lines =
        PullParser::new(&buffer, 0).map(|line| std::str::from_utf8(line.unwrap()).unwrap());
    let Ok(MessageLine::Response(line)) = lines.next().unwrap().parse() else {
        panic!("{}", incoming.line)
    };
    let mut headers = ezk_sip_types::Headers::new();
    for line in lines {
        let (_, row) = Line::parse(&buffer, line).unwrap();
        headers.insert(row.name, row.value);
    }
    sip_codes_ezk::read_response(&line, &headers)
}

#[test]
fn what_ezk_received_is_read_whole() {
    assert_reads(through_ezk);
    assert_keeps_values(through_ezk);
    for response in every_code() {
        let line = response.status_line().to_string();
        let incoming = Incoming { line: &line, rows: response.rows };
        assert_whole(&incoming, &through_ezk(&incoming).unwrap());
    }
}

/// What ezk itself does not keep: blanks around the phrase, and how rows of different names alternate.
#[test]
fn only_ezk_groups_rows_by_name() {
    let rows = &[("X-A", "1"), ("Allow", "ACK"), ("x-a", "2")];
    let incoming = Incoming { line: "SIP/2.0 499  Not here ", rows };
    let names = |received: &OwnedResponse| -> Vec<String> {
        received.rows().map(|(name, _)| name.to_ascii_lowercase()).collect()
    };

    let received = OwnedResponse::parse(incoming.text().as_bytes()).unwrap();
    assert_eq!(received.reason_phrase(), b" Not here ");
    assert_eq!(names(&received), ["x-a", "allow", "x-a"]);
    let received = through_ezk(&incoming).unwrap();
    assert_eq!(received.reason_phrase(), b"Not here");
    assert_eq!(names(&received), ["x-a", "x-a", "allow"]);
    let received = through_rsip(&incoming).unwrap();
    assert_eq!(received.reason_phrase(), b" Not here ");
    assert_eq!(names(&received), ["x-a", "allow", "x-a"]);
    let received = through_rsipstack(&incoming).unwrap();
    assert_eq!(received.reason_phrase(), b"Not here");
    assert_eq!(names(&received), ["x-a", "allow", "x-a"]);
}

fn through_rsip(incoming: &Incoming<'_>) -> Result<OwnedResponse, Box<dyn std::error::Error>> {
    Ok(rsip_recipe::read_response(&rsip::Response::try_from(incoming.text())?)?)
}

#[test]
fn what_rsip_received_is_read_whole() {
    assert_reads(through_rsip);
    assert_keeps_values(through_rsip);
}

/// rsip keeps the phrase of a code that it has no name for.
#[test]
fn what_rsip_received_has_the_registered_phrase_or_its_own() {
    for response in every_code() {
        let line = response.status_line().to_string();
        let incoming = Incoming { line: &line, rows: response.rows };
        let received = through_rsip(&incoming).unwrap();
        assert_eq!(received.status_code(), response.status);
        let phrase = match rsip::StatusCode::from(response.status.as_u16()) {
            rsip::StatusCode::Other(..) => response.phrase,
            _ => response.status.reason_phrase().unwrap_or_default(),
        };
        assert_eq!(received.reason_phrase(), phrase.as_bytes());
    }
}

fn through_rsipstack(incoming: &Incoming<'_>) -> Result<OwnedResponse, InvalidStatusCode> {
    let received = rsipstack::sip::Response::try_from(incoming.text()).unwrap();
    sip_codes_rsipstack::read_response(&received)
}

#[test]
fn what_rsipstack_received_is_read_whole() {
    assert_reads(through_rsipstack);
    assert_keeps_values(through_rsipstack);
}

/// rsipstack keeps every phrase. Of one that differs from its own only in case, it keeps its own; the
/// blanks around a phrase are lost.
#[test]
fn what_rsipstack_received_has_its_own_phrase() {
    for response in every_code() {
        let line = response.status_line().to_string();
        let incoming = Incoming { line: &line, rows: response.rows };
        assert_whole(&incoming, &through_rsipstack(&incoming).unwrap());
    }
    for line in ["SIP/2.0 486 busy here", "SIP/2.0 486  Busy Here ", "SIP/2.0 486 "] {
        let received = through_rsipstack(&Incoming { line, rows: &[] }).unwrap();
        assert_eq!(received.reason_phrase(), b"Busy Here");
    }
}

/// The registered codes, without 409 and 411, for which a status type has no name or no phrase.
fn registered_without(has: impl Fn(StatusCode) -> bool) -> Vec<u16> {
    let registered = REGISTRY.iter().filter(|row| row.standing() != Standing::Historic);
    let codes = registered.map(Registration::status_code).filter(|status| !has(*status));
    codes.map(StatusCode::as_u16).collect()
}

#[test]
fn each_status_type_lacks_registered_codes() {
    use ezk_sip_types::StatusCode as Ezk;
    use rsip::StatusCode as Rsip;
    use rsipstack::sip::StatusCode as Rsipstack;

    let rsip = registered_without(|status| !matches!(Rsip::from(status.as_u16()), Rsip::Other(..)));
    assert_eq!(rsip, [202, 425, 430, 555, 608]);
    let rsipstack = registered_without(|status| {
        !matches!(Rsipstack::from(status.as_u16()), Rsipstack::Other(..))
    });
    assert_eq!(rsipstack, [425, 430, 555, 608]);
    let ezk = registered_without(|status| Ezk::from(status.as_u16()).text().is_some());
    assert_eq!(
        ezk,
        [
            202, 204, 412, 417, 424, 425, 428, 429, 430, 433, 436, 437, 438, 439, 440, 469, 470,
            494, 555, 580, 607, 608
        ]
    );
}

#[test]
fn each_status_type_has_its_size_and_range() {
    type Ezk = ezk_sip_types::StatusCode;
    type Rsipstack = rsipstack::sip::StatusCode;

    assert_eq!([size_of::<StatusCode>(), size_of::<Option<StatusCode>>()], [2, 2]);
    assert_eq!([size_of::<http::StatusCode>(), size_of::<Option<http::StatusCode>>()], [2, 2]);
    assert_eq!([size_of::<Ezk>(), size_of::<Option<Ezk>>()], [2, 4]);
    assert_eq!([size_of::<rsip::StatusCode>(), size_of::<Option<rsip::StatusCode>>()], [32, 32]);
    assert_eq!([size_of::<Rsipstack>(), size_of::<Option<Rsipstack>>()], [32, 32]);

    for number in [0, 99, 700, 999, 1000, 65535] {
        assert!(StatusCode::from_u16(number).is_err());
        assert_eq!(http::StatusCode::from_u16(number).is_ok(), (100..1000).contains(&number));
        assert_eq!(Ezk::from(number).into_u16(), number);
        assert_eq!(rsip::StatusCode::from(number).code(), number);
        assert_eq!(Rsipstack::from(number).code(), number);
    }
}

/// Of the text that is no code in a status line, each type takes some.
#[test]
fn only_three_digits_are_a_code() {
    type Ezk = ezk_sip_types::StatusCode;
    type Rsipstack = rsipstack::sip::StatusCode;

    for text in ["+486", "0486", "48", "65535"] {
        assert!(text.parse::<StatusCode>().is_err());
        assert!(text.parse::<http::StatusCode>().is_err());
        assert!(text.parse::<Ezk>().is_ok(), "{text}");
        assert!(Rsipstack::try_from((text, "")).is_ok(), "{text}");
    }
}

#[test]
fn status_types_with_other_compare_its_text() {
    type Rsipstack = rsipstack::sip::StatusCode;

    let line = StatusLine::parse(b"SIP/2.0 486 Gone fishing").unwrap();
    assert_eq!(line.status_code(), StatusCode::BUSY_HERE);
    let ezk: ezk_sip_types::msg::StatusLine = "SIP/2.0 486 Gone fishing".parse().unwrap();
    assert_eq!(ezk.code, ezk_sip_types::StatusCode::BUSY_HERE);
    let reason = || "Gone fishing".to_owned();
    assert_ne!(rsip::StatusCode::Other(486, reason()), rsip::StatusCode::BusyHere);
    assert_ne!(Rsipstack::Other(486, reason()), Rsipstack::BusyHere);
    assert_ne!(Rsipstack::Other(499, reason()), Rsipstack::Other(499, String::new()));
    assert_ne!(rsip::StatusCode::Other(499, reason()), rsip::StatusCode::Other(499, String::new()));
}

/// A line break in a value: here it becomes an escape or a space, in the stacks it begins a line.
#[test]
fn only_sip_codes_keeps_values_on_their_line() {
    const VIA: &str = "a\r\nVia: evil";

    let has_via = |text: &str| text.lines().any(|line| line == "Via: evil");
    let rows = [("X-Note", VIA)];
    let response = Any { status: StatusCode::BUSY_HERE, phrase: VIA, rows: &rows };
    let sent = "SIP/2.0 486 a%0D%0AVia: evil\r\nX-Note: a Via: evil\r\n\r\n";
    assert_eq!(text(&response), sent);

    let line = ezk_sip_types::msg::StatusLine {
        code: ezk_sip_types::StatusCode::BUSY_HERE,
        reason: Some(VIA.into()),
    };
    assert!(has_via(&line.to_string()));
    let mut headers = ezk_sip_types::Headers::new();
    headers.insert("X-Note", VIA);
    assert!(has_via(&headers.to_string()));

    let line = rsip::StatusCode::Other(486, VIA.to_owned());
    assert!(has_via(&line.to_string()));
    assert!(has_via(&rsip::Header::Other("X-Note".into(), VIA.into()).to_string()));

    let status_code = rsipstack::sip::StatusCode::Other(486, VIA.to_owned());
    let mut headers = rsipstack::sip::Headers::default();
    let response = rsipstack::sip::Response { status_code, ..Default::default() };
    assert!(has_via(&response.to_string()));
    headers.push(rsipstack::sip::headers::make_header("X-Note", VIA.to_owned()));
    let response = rsipstack::sip::Response { headers, ..Default::default() };
    assert!(has_via(&response.to_string()));
}

/// A reason phrase of another encoding than UTF-8, as old stacks send it.
#[test]
fn only_sip_codes_reads_a_phrase_that_is_not_utf_8() {
    let message = b"SIP/2.0 486 Besch\xe4ftigt\r\nMin-Expires: 60\r\n\r\n";
    let received = OwnedResponse::parse(message).unwrap();
    assert_eq!(received.reason_phrase(), b"Besch\xe4ftigt");
    assert!(rsip::Response::try_from(&message[..]).is_err());
    let typed = rsipstack::sip::Response::try_from(&message[..]);
    assert!(typed.is_err(), "{typed:?}");
    let first = ezk_sip_types::msg::PullParser::new(message, 0).next().unwrap().unwrap();
    assert!(std::str::from_utf8(first).is_err());
}

/// RFC 3261 §25.1 allows blanks before the colon of a header field.
#[test]
fn blanks_before_the_colon() {
    let message = "SIP/2.0 423 Interval Too Brief\r\nMin-Expires : 60\r\n\r\n";
    let received = OwnedResponse::parse(message.as_bytes()).unwrap();
    assert_eq!(received.headers("Min-Expires").collect::<Vec<_>>(), [b"60"]);
    let incoming =
        Incoming { line: "SIP/2.0 423 Interval Too Brief", rows: &[("Min-Expires ", "60")] };
    let ezk = through_ezk(&incoming).unwrap();
    assert_eq!(ezk.headers("Min-Expires").collect::<Vec<_>>(), [b"60"]);
    let typed = rsipstack::sip::Response::try_from(message).unwrap();
    assert_eq!(typed.min_expires_header().unwrap().value(), "60");
    assert!(rsip::Response::try_from(message).is_err());
}

/// A status line without a reason phrase, and without the space before it.
#[test]
fn status_lines_without_a_phrase() {
    for line in ["SIP/2.0 486 ", "SIP/2.0 486"] {
        let message = format!("{line}\r\nMin-Expires: 60\r\n\r\n");
        assert!(OwnedResponse::parse(message.as_bytes()).is_ok());
        assert!(line.parse::<ezk_sip_types::msg::StatusLine>().is_ok());
        assert!(rsipstack::sip::Response::try_from(&*message).is_ok());
        let rsip = rsip::Response::try_from(&*message);
        assert_eq!(rsip.is_ok(), line.ends_with(' '), "{line:?}");
    }
}

/// ezk writes the phrase that it is given. Without one it also leaves out the space after the code,
/// which RFC 3261 §25.1 demands.
#[test]
fn ezk_writes_no_phrase_unless_it_is_given_one() {
    let code = ezk_sip_types::StatusCode::BUSY_HERE;
    assert_eq!(code.text(), Some("Busy Here"));
    let line = ezk_sip_types::msg::StatusLine { code, reason: None };
    assert_eq!(line.to_string(), "SIP/2.0 486");
    assert_eq!(StatusCode::BUSY_HERE.status_line().to_string(), "SIP/2.0 486 Busy Here");
    let extension = StatusCode::from_u16(499).unwrap();
    assert_eq!(extension.status_line().to_string(), "SIP/2.0 499 ");
}

/// What is no status line by RFC 3261 §25.1. rsip refuses it too; the others read some of it.
#[test]
fn faulty_status_lines() {
    type Busy = rsipstack::sip::StatusCode;

    let ezk_and_rsipstack = [
        ("SIP/2.0486 Busy", Some(486), None),
        ("SIP/2.0 0486 Busy", Some(486), Some(Busy::BusyHere)),
        ("SIP/2.0 +486 Busy", None, Some(Busy::BusyHere)),
        ("SIP/2.0 48 Busy", Some(48), Some(Busy::Other(48, "Busy".to_owned()))),
    ];
    for (line, ezk, rsipstack) in ezk_and_rsipstack {
        let message = format!("{line}\r\nMin-Expires: 60\r\n\r\n");
        assert!(OwnedResponse::parse(message.as_bytes()).is_err(), "{line}");
        assert!(rsip::Response::try_from(&*message).is_err(), "{line}");
        let typed: Result<ezk_sip_types::msg::StatusLine, _> = line.parse();
        assert_eq!(typed.ok().map(|typed| typed.code.into_u16()), ezk, "{line}");
        let typed = rsipstack::sip::Response::try_from(&*message);
        assert_eq!(typed.ok().map(|typed| typed.status_code), rsipstack, "{line}");
    }
}
