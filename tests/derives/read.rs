//! What `#[derive(FromSipResponse)]` makes of a response.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use sip_codes::header::{Contact, ProxyAuthenticate, RetryAfter, WwwAuthenticate};
use sip_codes::{FromSipResponse, FromSipResponseError, OwnedResponse, SipResponse, StatusCode};

/// Makes a received response of its status line and rows.
fn received(line: &str, rows: &[(&str, &str)]) -> OwnedResponse {
    let mut response = OwnedResponse::parse(line.as_bytes()).unwrap();
    response.extend(rows.iter().copied());
    response
}

fn read<T: FromSipResponse>(line: &str, rows: &[(&str, &str)]) -> T {
    T::from_sip_response(&received(line, rows)).unwrap_or_else(|error| panic!("{error}"))
}

fn contact(text: &str) -> Contact {
    Contact::try_from(text).unwrap()
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
    Other(OwnedResponse),
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum RegisterFailure {
    #[sip(400)]
    Malformed,
    #[sip(401)]
    Challenge {
        #[sip(headers = "WWW-Authenticate")]
        challenges: Vec<WwwAuthenticate>,
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
    assert_eq!(CallFailure::Away.status_code(), 480);
}

#[test]
fn a_type_that_is_only_read_needs_no_code_beside_also() {
    #[derive(Debug, PartialEq, FromSipResponse)]
    enum Outcome {
        #[sip(also(2xx))]
        Accepted,
        #[sip(also(600, 603))]
        Declined(#[sip(reason)] String),
        #[sip(also(6xx))]
        Failed {
            #[sip(header = "Retry-After")]
            after: Option<u32>,
        },
    }

    #[derive(Debug, PartialEq, FromSipResponse)]
    #[sip(also(3xx))]
    struct Moved(#[sip(headers = "Contact")] Vec<Contact>);

    assert_eq!(read::<Outcome>("SIP/2.0 202 Accepted", &[]), Outcome::Accepted);
    assert_eq!(read::<Outcome>("SIP/2.0 603 No", &[]), Outcome::Declined("No".to_owned()));
    let failed = Outcome::Failed { after: Some(5) };
    assert_eq!(read::<Outcome>("SIP/2.0 604 Nowhere", &[("Retry-After", "5")]), failed);
    let moved = Moved(vec![contact("<sip:bob@example.com>")]);
    assert_eq!(read::<Moved>("SIP/2.0 399 x", &[("Contact", "<sip:bob@example.com>")]), moved);
    assert!(Outcome::from_sip_response(&StatusCode::NOT_FOUND).is_err());
    assert!(Moved::from_sip_response(&StatusCode::OK).is_err());
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
    let unexpected = FromSipResponseError::unexpected_status(StatusCode::DECLINE);
    assert_eq!(Outcome::from_sip_response(&StatusCode::DECLINE), Err(unexpected));
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
        #[sip(headers = extension "Proxy-Authenticate")]
        challenges: Option<Vec<ProxyAuthenticate>>,
        #[sip(header = "X-Number", default)]
        number: i8,
        #[sip(header = "X-Hex", parse = parse_hex)]
        hex: u8,
        #[sip(default)]
        not_read: u8,
        #[sip(header = "Contact")]
        first: Contact,
        #[sip(header = "Contact")]
        second: Option<Contact>,
        #[sip(headers = "Contact")]
        rest: Vec<Contact>,
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
        first: contact("<sip:a@example.com>, <sip:b@example.com>"),
        second: Some(contact("<sip:c@example.com>")),
        rest: ["\"D, d\" <sip:d,1@example.com>;q=1", "<sip:e@example.com>"].map(contact).into(),
        phrase: "100% \"no\" %".into(),
    };
    assert_eq!(read::<Everything>("SIP/2.0 405 100%25 %22no%22 %", &rows), expected);

    let challenge = "Digest realm=\"a, b\", nonce=\"\"";
    let challenges = Some(vec![challenge.parse().unwrap()]);
    let expected = Everything { challenges, number: -3, ..expected };
    let rows = [rows.as_slice(), &[("Proxy-Authenticate", challenge), ("X-Number", "-3")]].concat();
    assert_eq!(read::<Everything>("SIP/2.0 405 100%25 %22no%22 %", &rows), expected);
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
fn impls_by_hand_fit_into_derived_types() {
    #[derive(Debug, PartialEq)]
    struct Even(u16);

    impl SipResponse for Even {
        fn status_code(&self) -> StatusCode {
            StatusCode::from_u16(self.0).unwrap()
        }
    }

    impl FromSipResponse for Even {
        fn from_sip_response(response: &dyn SipResponse) -> Result<Self, FromSipResponseError> {
            let status = response.status_code();
            if status.as_u16() % 2 == 0 {
                Ok(Even(status.as_u16()))
            } else {
                Err(FromSipResponseError::unexpected_status(status))
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

/// A boxed case keeps an enum small, and x00 of its class stands in as late as without the box.
#[test]
fn pointers_are_read_as_what_they_point_to() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Refused {
        #[sip(400)]
        Bad,
        #[sip(423)]
        TooBrief(#[sip(header = "Min-Expires")] u32),
    }

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Outcome {
        #[sip(transparent)]
        Refused(Box<Refused>),
        #[sip(transparent)]
        Shared(Rc<Result<Arc<Moved>, Infallible>>),
        #[sip(486, also(480))]
        Busy,
    }

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(302)]
    struct Moved;

    let too_brief = read::<Outcome>("SIP/2.0 423 ", &[("Min-Expires", "60")]);
    assert_eq!(too_brief, Outcome::Refused(Box::new(Refused::TooBrief(60))));
    assert_eq!(read::<Outcome>("SIP/2.0 480 ", &[]), Outcome::Busy);
    assert_eq!(read::<Outcome>("SIP/2.0 499 ", &[]), Outcome::Refused(Box::new(Refused::Bad)));
    assert_eq!(read::<Outcome>("SIP/2.0 302 ", &[]), Outcome::Shared(Rc::new(Ok(Arc::new(Moved)))));
    assert!(Infallible::from_sip_response(&StatusCode::OK).is_err());
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
}
