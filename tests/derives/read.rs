//! What `#[derive(FromSipResponse)]` makes of a response.

use std::collections::BTreeSet;
use std::time::Duration;

use sip_codes::{
    FromSipResponse, FromSipResponseErrorKind, ReceivedResponse, RetryAfter, SipResponse,
    SipResponseExt, StatusCode, StatusLine,
};

/// Makes a received response of its status line and rows.
fn received(line: &str, rows: &[(&str, &str)]) -> ReceivedResponse {
    let mut response = ReceivedResponse::new(StatusLine::parse(line.as_bytes()).unwrap());
    response.extend(rows.iter().copied());
    response
}

fn read<T: FromSipResponse>(line: &str, rows: &[(&str, &str)]) -> T {
    T::from_sip_response(&received(line, rows)).unwrap_or_else(|error| panic!("{error}"))
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum CallFailure {
    #[sip(486, also(600, extension 499))]
    Busy,
    #[sip(404, reason = "No such user")]
    UnknownUser,
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        seconds: u32,
    },
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        after: Option<RetryAfter>,
    },
    #[sip(500, also(5xx))]
    Server,
    #[sip(480)]
    #[sip(send_only)]
    Away,
    #[sip(transparent)]
    Register(RegisterFailure),
    #[sip(other)]
    Other(ReceivedResponse),
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum RegisterFailure {
    #[sip(400)]
    Malformed,
    #[sip(401)]
    Challenge {
        #[sip(headers = "WWW-Authenticate")]
        challenges: Vec<String>,
    },
}

#[test]
fn finds_the_variant_by_code_then_field_then_class_then_other() {
    for (line, expected) in [
        ("SIP/2.0 486 Busy Here", CallFailure::Busy),
        ("SIP/2.0 600 Busy Everywhere", CallFailure::Busy),
        ("SIP/2.0 499 ", CallFailure::Busy),
        ("SIP/2.0 404 Not here", CallFailure::UnknownUser),
        ("SIP/2.0 500 Server Internal Error", CallFailure::Server),
        ("SIP/2.0 502 Bad Gateway", CallFailure::Server),
        ("SIP/2.0 400 Bad Request", CallFailure::Register(RegisterFailure::Malformed)),
        ("SIP/2.0 480 Away", CallFailure::Other(received("SIP/2.0 480 Away", &[]))),
        // Not the 400 of the field: `other` is nearer.
        ("SIP/2.0 499", CallFailure::Busy),
        ("SIP/2.0 498 X", CallFailure::Other(received("SIP/2.0 498 X", &[]))),
        ("SIP/2.0 302 Moved", CallFailure::Other(received("SIP/2.0 302 Moved", &[]))),
    ] {
        assert_eq!(read::<CallFailure>(line, &[]), expected, "{line}");
    }
}

#[test]
fn without_other_the_variant_of_x00_stands_in() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Outcome {
        #[sip(183)]
        Progress,
        #[sip(200)]
        Answered,
        #[sip(transparent)]
        Register(RegisterFailure),
    }

    for (line, expected) in [
        ("SIP/2.0 180 Ringing", Outcome::Progress),
        ("SIP/2.0 100 Trying", Outcome::Progress),
        ("SIP/2.0 202 Accepted", Outcome::Answered),
        ("SIP/2.0 488 Not Acceptable Here", Outcome::Register(RegisterFailure::Malformed)),
    ] {
        assert_eq!(read::<Outcome>(line, &[]), expected, "{line}");
    }
    let error = Outcome::from_sip_response(&StatusCode::DECLINE).unwrap_err();
    assert_eq!(error.kind(), FromSipResponseErrorKind::UnexpectedStatus);
    assert_eq!(error.to_string(), "unexpected SIP status: 603 Decline");
    assert_eq!(
        (error.status_code(), error.header(), error.value()),
        (603.try_into().unwrap(), None, None)
    );
}

#[test]
fn a_transparent_field_counts_with_its_class_and_its_other_but_not_with_x00() {
    #[derive(Debug, PartialEq, FromSipResponse)]
    enum Server {
        #[sip(503, also(600))]
        Overloaded,
        #[sip(500)]
        Internal,
        #[sip(400, also(4xx))]
        Client,
    }

    /// `other` takes what only x00 of the field would take.
    #[derive(Debug, PartialEq, FromSipResponse)]
    enum WithOther {
        #[sip(486, also(4xx))]
        Busy,
        #[sip(transparent)]
        Server(Server),
        #[sip(other)]
        Other(StatusCode),
    }

    #[derive(Debug, PartialEq, FromSipResponse)]
    enum WithClass {
        #[sip(transparent)]
        Server(Server),
        #[sip(302, also(5xx, 6xx))]
        Moved,
    }

    /// The field takes every response, so that neither the class nor `other` takes any.
    #[derive(Debug, PartialEq, FromSipResponse)]
    enum AroundOther {
        #[sip(486, also(5xx))]
        Busy,
        #[sip(transparent)]
        Inner(WithOther),
        #[sip(other)]
        Other(StatusCode),
    }

    /// x00 of the type itself is nearer than x00 of the field.
    #[derive(Debug, PartialEq, FromSipResponse)]
    enum WithX00 {
        #[sip(transparent)]
        Server(Server),
        #[sip(500)]
        Failed,
    }

    let bad_gateway = StatusCode::BAD_GATEWAY;
    for (status, expected) in [
        (StatusCode::SERVICE_UNAVAILABLE, WithOther::Server(Server::Overloaded)),
        (StatusCode::BUSY_EVERYWHERE, WithOther::Server(Server::Overloaded)),
        // The class of the field comes before that of the type.
        (StatusCode::GONE, WithOther::Server(Server::Client)),
        (StatusCode::BUSY_HERE, WithOther::Busy),
        (bad_gateway, WithOther::Other(bad_gateway)),
    ] {
        assert_eq!(WithOther::from_sip_response(&status), Ok(expected), "{status}");
    }
    for (status, expected) in [
        (StatusCode::SERVICE_UNAVAILABLE, WithClass::Server(Server::Overloaded)),
        (bad_gateway, WithClass::Moved),
        (StatusCode::DECLINE, WithClass::Moved),
    ] {
        assert_eq!(WithClass::from_sip_response(&status), Ok(expected), "{status}");
    }
    let inner = AroundOther::Inner(WithOther::Other(bad_gateway));
    assert_eq!(AroundOther::from_sip_response(&bad_gateway), Ok(inner));
    let inner = AroundOther::Inner(WithOther::Other(StatusCode::OK));
    assert_eq!(AroundOther::from_sip_response(&StatusCode::OK), Ok(inner));
    assert_eq!(WithX00::from_sip_response(&bad_gateway), Ok(WithX00::Failed));
}

#[test]
fn reads_header_fields_of_every_kind() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(405)]
    struct Everything {
        #[sip(header = "Organization")]
        text: String,
        #[sip(header = "X-Absent")]
        absent: Option<String>,
        #[sip(header = "Expires")]
        duration: Duration,
        #[sip(headers = "Allow")]
        methods: BTreeSet<String>,
        #[sip(headers = "Proxy-Authenticate")]
        challenges: Option<Vec<String>>,
        #[sip(header = "X-Number", default)]
        number: i8,
        #[sip(header = "X-Hex", parse = parse_hex)]
        hex: u8,
        #[sip(default)]
        not_read: u8,
        #[sip(header = "Contact")]
        first: String,
        #[sip(header = "Contact")]
        second: Option<String>,
        #[sip(headers = "Contact")]
        rest: Vec<String>,
        #[sip(reason)]
        phrase: String,
    }

    let rows = [
        ("m", "<sip:a@example.com>, <sip:b@example.com>"),
        ("organization", "  Example \t"),
        ("Expires", "3600"),
        ("Allow", "INVITE,ACK ,, BYE"),
        ("ALLOW", "CANCEL"),
        ("X-Hex", "ff"),
        ("Contact", "<sip:c@example.com>"),
        ("CONTACT", "\"D, d\" <sip:d,1@example.com>;q=1, <sip:e@example.com>"),
        ("Via", "SIP/2.0/UDP host"),
    ];
    let expected = Everything {
        text: "Example".into(),
        absent: None,
        duration: Duration::from_secs(3600),
        methods: ["ACK", "BYE", "CANCEL", "INVITE"].map(String::from).into(),
        challenges: None,
        number: 0,
        hex: 255,
        not_read: 0,
        first: "<sip:a@example.com>, <sip:b@example.com>".into(),
        second: Some("<sip:c@example.com>".into()),
        rest: ["\"D, d\" <sip:d,1@example.com>;q=1", "<sip:e@example.com>"]
            .map(String::from)
            .into(),
        phrase: "100% \"no\" %".into(),
    };
    assert_eq!(read::<Everything>("SIP/2.0 405 100%25 %22no%22 %", &rows), expected);

    let expected =
        Everything { challenges: Some(vec!["Digest a, b".into()]), number: -3, ..expected };
    let rows =
        [rows.as_slice(), &[("Proxy-Authenticate", "Digest a, b"), ("X-Number", "-3")]].concat();
    assert_eq!(read::<Everything>("SIP/2.0 405 100%25 %22no%22 %", &rows), expected);
}

#[test]
fn says_what_is_missing_or_malformed() {
    #[derive(Debug, SipResponse, FromSipResponse)]
    #[sip(182)]
    struct Queued(#[sip(reason)] u8);

    let error = CallFailure::from_sip_response(&StatusCode::INTERVAL_TOO_BRIEF).unwrap_err();
    assert_eq!(error.kind(), FromSipResponseErrorKind::MissingHeader);
    assert_eq!(error.to_string(), "423 Interval Too Brief without Min-Expires");
    for value in ["soon", "-1", "4294967296", "", "60s"] {
        let response = received("SIP/2.0 423 Too brief", &[("Min-Expires", value)]);
        let error = CallFailure::from_sip_response(&response).unwrap_err();
        assert_eq!(error.kind(), FromSipResponseErrorKind::InvalidHeader);
        assert_eq!(error.status_code(), StatusCode::INTERVAL_TOO_BRIEF);
        assert_eq!((error.header(), error.value()), (Some("Min-Expires"), Some(value)));
        let shown = format!("423 Interval Too Brief with a malformed Min-Expires: {value:?}");
        assert_eq!(error.to_string(), shown);
    }

    let error = Queued::from_sip_response(&StatusCode::QUEUED).unwrap_err();
    assert_eq!(error.kind(), FromSipResponseErrorKind::InvalidReason);
    assert_eq!(error.to_string(), "182 Queued with a malformed reason phrase: \"Queued\"");
    let Queued(place) = read("SIP/2.0 182 3", &[]);
    assert_eq!(place, 3);
}

#[test]
fn reads_retry_after_with_and_without_its_comment() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(503)]
    struct Plain(#[sip(header = "Retry-After")] u16);

    let rows = [("Retry-After", "120 (in maintenance, sorry);duration=3600")];
    let line = "SIP/2.0 503 Service Unavailable";
    let CallFailure::Overloaded { after: Some(after) } = read(line, &rows) else { panic!() };
    assert_eq!(after.delay(), Duration::from_secs(120));
    assert_eq!(after.comment(), Some("in maintenance, sorry"));
    assert_eq!(after.duration(), Some(3600));
    assert_eq!(read::<CallFailure>(line, &[]), CallFailure::Overloaded { after: None });
    assert_eq!(read::<Plain>(line, &rows), Plain(120));
}

/// Writes a value, and reads what was written: directly, and through the text of the wire.
fn assert_round_trip<T: SipResponse + FromSipResponse + PartialEq + std::fmt::Debug>(value: &T) {
    assert_eq!(T::from_sip_response(value).as_ref(), Ok(value));
    let line = value.status_line().to_string();
    let mut response = ReceivedResponse::new(StatusLine::parse(line.as_bytes()).unwrap());
    for line in value.header_lines().to_string().split_terminator("\r\n") {
        let (name, text) = line.split_once(": ").unwrap();
        response.push(name, text);
    }
    assert_eq!(T::from_sip_response(&response).as_ref(), Ok(value), "{response:?}");
    assert_eq!(ReceivedResponse::from_response(value), ReceivedResponse::from_response(&response));
}

#[test]
fn what_is_written_is_read_again() {
    let away = received("SIP/2.0 480 Temporarily Unavailable", &[]);
    assert_eq!(CallFailure::from_sip_response(&CallFailure::Away), Ok(CallFailure::Other(away)));
    assert_round_trip(&CallFailure::Busy);
    assert_round_trip(&CallFailure::TooBrief { seconds: 60 });
    assert_round_trip(&CallFailure::Overloaded { after: None });
    let after = RetryAfter::new(5_u8).with_comment("a (b) \\c").with_duration(10_u32);
    assert_round_trip(&CallFailure::Overloaded { after: Some(after) });
    let challenges = vec!["Digest realm=\"a, b\"".to_owned(), "Digest".to_owned()];
    assert_round_trip(&CallFailure::Register(RegisterFailure::Challenge { challenges }));
    let response = received("SIP/2.0 302 \"Moved\" 50%", &[("Contact", "<sip:a@b>"), ("X-A", "b")]);
    assert_round_trip(&CallFailure::Other(response));
}

#[test]
fn generic_types_are_read_with_the_bounds_that_reading_needs() {
    /// Has no trait of formatting or parsing.
    #[derive(Debug, PartialEq, Default)]
    struct Opaque;

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Generic<T, S, C, E, D> {
        #[sip(405)]
        Values {
            #[sip(header = "X-Text")]
            text: Option<T>,
            #[sip(header = "Expires")]
            seconds: S,
            #[sip(headers = "Allow")]
            items: C,
            #[sip(default)]
            rest: D,
        },
        #[sip(transparent)]
        Inner(E),
    }

    type Read = Generic<u8, Duration, Vec<String>, StatusCode, Opaque>;
    let rows = [("X-Text", "7"), ("Expires", "60"), ("Allow", "ACK, BYE")];
    let expected = Generic::Values {
        text: Some(7),
        seconds: Duration::from_secs(60),
        items: vec!["ACK".to_owned(), "BYE".to_owned()],
        rest: Opaque,
    };
    assert_eq!(read::<Read>("SIP/2.0 405 No", &rows), expected);
    assert_eq!(read::<Read>("SIP/2.0 410 Gone", &[]), Generic::Inner(StatusCode::GONE));
}

#[test]
fn a_type_may_derive_reading_alone() {
    #[derive(Debug, PartialEq, FromSipResponse)]
    #[sip(302)]
    struct Moved {
        #[sip(headers = "Contact")]
        contacts: Vec<String>,
    }

    let moved = read::<Moved>("SIP/2.0 302 Moved", &[("Contact", "<sip:a@b>,<sip:c@d>")]);
    assert_eq!(moved.contacts, ["<sip:a@b>", "<sip:c@d>"]);
}

#[test]
fn impls_by_hand_fit_into_derived_types() {
    #[derive(Debug, PartialEq)]
    struct Even(u16);

    impl SipResponse for Even {
        fn status_code(&self) -> StatusCode {
            StatusCode::from_u16(self.0).unwrap()
        }
    }

    impl FromSipResponse for Even {
        fn from_sip_response(
            response: &dyn SipResponse,
        ) -> Result<Self, sip_codes::FromSipResponseError> {
            let status = response.status_code();
            if status.as_u16() % 2 == 0 {
                Ok(Even(status.as_u16()))
            } else {
                Err(sip_codes::FromSipResponseError::unexpected_status(status))
            }
        }
    }

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Outcome {
        #[sip(transparent)]
        Even(Even),
        #[sip(other)]
        Odd(StatusCode),
    }

    assert_eq!(read::<Outcome>("SIP/2.0 486 ", &[]), Outcome::Even(Even(486)));
    assert_eq!(read::<Outcome>("SIP/2.0 487 ", &[]), Outcome::Odd(StatusCode::REQUEST_TERMINATED));
}

fn parse_hex(text: &str) -> Result<u8, std::num::ParseIntError> {
    u8::from_str_radix(text, 16)
}

#[test]
fn an_optional_phrase_is_none_if_the_response_has_the_registered_one() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Phrase {
        #[sip(486, also(600))]
        Busy(#[sip(reason)] Option<String>),
        #[sip(extension 499)]
        Private(#[sip(reason)] Option<u8>),
    }

    for (line, expected) in [
        ("SIP/2.0 486 Busy Here", Phrase::Busy(None)),
        ("SIP/2.0 486 Busy here", Phrase::Busy(Some("Busy here".into()))),
        ("SIP/2.0 486 ", Phrase::Busy(Some(String::new()))),
        ("SIP/2.0 600 Busy Everywhere", Phrase::Busy(None)),
        ("SIP/2.0 600 Busy Here", Phrase::Busy(Some("Busy Here".into()))),
        ("SIP/2.0 499 ", Phrase::Private(None)),
        ("SIP/2.0 499 7", Phrase::Private(Some(7))),
    ] {
        assert_eq!(read::<Phrase>(line, &[]), expected, "{line}");
    }
    assert_round_trip(&Phrase::Busy(None));
    assert_round_trip(&Phrase::Private(None));
}
