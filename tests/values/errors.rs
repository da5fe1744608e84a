//! The error types: what each is, what it tells, and an input for each of its causes.

use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::error::Error;
use std::fmt::{Debug, Display};
use std::fs;
use std::hash::{Hash, Hasher};
use std::num::ParseIntError;
use std::path::Path;
use std::str::FromStr;

use sip_codes::field::{FromDeltaSeconds, InvalidDeltaSeconds};
use sip_codes::forking::BranchFailure;
use sip_codes::header::{InvalidHeaderValue, RetryAfter};
use sip_codes::promise::BrokenPromise;
use sip_codes::q850::{Cause, InvalidCause};
use sip_codes::received::{FromSipResponseErrorKind, InvalidStatusLineKind};
use sip_codes::{
    FromSipResponse, FromSipResponseError, InvalidStatusClass, InvalidStatusCode,
    InvalidStatusLine, OwnedResponse, StatusCode, StatusLine,
};

/// Compiles if the type is what an error type has to be, and returns its name.
fn name_of_error<E>() -> &'static str
where
    E: Error + Debug + Display + Clone + PartialEq + Eq + Hash + Send + Sync + 'static,
{
    let path = std::any::type_name::<E>();
    let path = path.split('<').next().unwrap_or(path);
    path.rsplit("::").next().unwrap_or(path)
}

#[test]
fn every_error_type_is_an_error_that_can_be_sent_compared_and_copied() {
    let checked = BTreeSet::from([
        name_of_error::<BranchFailure>(),
        name_of_error::<BrokenPromise<OwnedResponse>>(),
        name_of_error::<FromSipResponseError>(),
        name_of_error::<InvalidCause>(),
        name_of_error::<InvalidDeltaSeconds>(),
        name_of_error::<InvalidHeaderValue>(),
        name_of_error::<InvalidStatusClass>(),
        name_of_error::<InvalidStatusCode>(),
        name_of_error::<InvalidStatusLine>(),
    ]);
    let mut declared = BTreeSet::new();
    let mut folders = ["../sip-codes/src", "../sip-codes/core/src"]
        .map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .to_vec();
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            for line in fs::read_to_string(path).unwrap().lines() {
                let Some((before, name)) = line.split_once("Error for ") else { continue };
                if before.starts_with("impl") {
                    let end = name.find(['<', ' ', '{']).unwrap();
                    declared.insert(name[..end].to_owned());
                }
            }
        }
    }
    assert!(declared.iter().eq(&checked), "{declared:?} {checked:?}");
}

#[test]
fn a_status_code_is_no_number_or_out_of_range_or_has_another_phrase() {
    let message = "not a SIP status code: expected three digits, 100 to 699";
    for digits in ["", "4", "48", "4860", "0486", "+86", " 86", "4 6", "48é", "Busy", "４８６"]
    {
        let error = digits.parse::<StatusCode>().unwrap_err();
        assert!(!error.is_out_of_range(), "{digits:?}");
        assert_eq!(error.to_string(), message);
        assert_eq!(StatusCode::try_from(digits), Err(error));
        assert_eq!(StatusCode::try_from(digits.as_bytes()), Err(error));
    }
    for number in [0, 99, 700, 999] {
        let error = StatusCode::from_u16(number).unwrap_err();
        assert!(error.is_out_of_range(), "{number}");
        assert_eq!(error.to_string(), message);
        assert_eq!(StatusCode::try_from(number), Err(error));
        assert_eq!(StatusCode::from_bytes(format!("{number:03}").as_bytes()), Err(error));
    }
    // Every text of three bytes beside the digits, and every number outside.
    for bytes in (0..=u16::MAX).map(u16::to_le_bytes) {
        for bytes in [[b'4', bytes[0], bytes[1]], [bytes[0], bytes[1], b'0']] {
            let is_number = bytes.iter().all(u8::is_ascii_digit);
            if let Err(error) = StatusCode::from_bytes(&bytes) {
                assert_eq!(error.is_out_of_range(), is_number, "{bytes:?}");
            }
        }
    }
    for (text, expected) in
        [("486 Not Found", "486 Busy Here"), ("486 ", "486 Busy Here"), ("499 Gone", "499")]
    {
        let error = text.parse::<StatusCode>().unwrap_err();
        assert!(!error.is_out_of_range());
        assert_eq!(error.to_string(), format!("not a SIP status code: expected `{expected}`"));
    }
}

#[test]
fn a_cause_is_no_number_or_out_of_range() {
    let message = "not a Q.850 cause: expected a number, 1 to 127";
    for digits in ["", "busy", "+16", "-1", " 16", "16 ", "1６", "1e1", "0x11", "\u{664}"] {
        let error = digits.parse::<Cause>().unwrap_err();
        assert!(!error.is_out_of_range(), "{digits:?}");
        assert_eq!(error.to_string(), message);
    }
    for digits in ["0", "000", "128", "256", "99999999999999999999"] {
        let error = digits.parse::<Cause>().unwrap_err();
        assert!(error.is_out_of_range(), "{digits:?}");
        assert_eq!(error.to_string(), message);
        if let Ok(number) = digits.parse::<u8>() {
            assert_eq!(Cause::from_u8(number), Err(error));
            assert_eq!(Cause::try_from(number), Err(error));
        }
    }
}

#[test]
fn a_status_line_tells_what_is_wrong_and_where() {
    use InvalidStatusLineKind::{Digits, LineBreak, Range, Space, Version};

    for (line, kind, position) in [
        ("", Version, 0),
        ("INVITE sip:bob@example.com SIP/2.0", Version, 0),
        ("HTTP/1.1 200 OK", Version, 0),
        ("486 Busy Here", Version, 0),
        (" SIP/2.0 486 Busy Here", Version, 0),
        ("SIP", Version, 3),
        ("sip/2.1 486 Busy Here", Version, 6),
        ("SIP/3.0 486 Busy Here", Version, 4),
        ("SIP/2.0", Version, 7),
        ("SIP/2.0486 Busy", Version, 7),
        ("SIP/2.0\t486 Busy Here", Version, 7),
        ("\rSIP/2.0 486 Busy Here", Version, 0),
        ("\r\n SIP/2.0 486 Busy Here", Version, 2),
        ("\r\n\nSIP/3.0 486 Busy Here", Version, 7),
        ("SIP/2.0 ", Digits, 8),
        ("SIP/2.0  486 Busy Here", Digits, 8),
        ("SIP/2.0 Busy Here", Digits, 8),
        ("SIP/2.0 +86 Busy", Digits, 8),
        ("SIP/2.0 ４８６ Busy Here", Digits, 8),
        ("SIP/2.0 4 86", Digits, 9),
        ("SIP/2.0 48", Digits, 10),
        ("\nSIP/2.0 48\r\n", Digits, 11),
        ("SIP/2.0 48é", Digits, 10),
        ("SIP/2.0 0486 Busy Here", Digits, 11),
        ("SIP/2.0 4860 Busy Here", Digits, 11),
        ("SIP/2.0 7000 Busy Here", Digits, 11),
        ("SIP/2.0 099 Low", Range, 8),
        ("SIP/2.0 700 High", Range, 8),
        ("SIP/2.0 700", Range, 8),
        ("SIP/2.0 700\r\n", Range, 8),
        ("\r\nSIP/2.0 999\n", Range, 10),
        ("SIP/2.0 486\tBusy", Space, 11),
        ("SIP/2.0 486Busy", Space, 11),
        ("SIP/2.0 486\r", Space, 11),
        ("SIP/2.0 486 Busy\rHere", LineBreak, 16),
        ("SIP/2.0 486 Busy\r\r\n", LineBreak, 16),
        ("SIP/2.0 486 \r", LineBreak, 12),
    ] {
        let error = StatusLine::parse(line.as_bytes()).unwrap_err();
        assert_eq!((error.kind(), error.position()), (kind, position), "{line:?}");
        let expected = match kind {
            Version => "`SIP/2.0` and one space",
            Digits | Range => "three digits, 100 to 699",
            Space => "one space after the code",
            LineBreak => "a line break, found CR without LF",
            other => panic!("{other:?} has no input"),
        };
        assert_eq!(error.expected(), expected);
        assert_eq!(error.to_string(), format!("not a SIP status line: expected {expected}"));
        assert_eq!(StatusLine::try_from(line.as_bytes()), Err(error));
        assert_eq!(OwnedResponse::parse(line.as_bytes()), Err(error));
    }
}

/// A name that is a token, with an error of its own.
#[derive(Debug, PartialEq)]
struct Realm(String);

/// Not an error that other errors can be compared with.
#[derive(Debug)]
struct InvalidRealm {
    source: ParseIntError,
}

impl Display for InvalidRealm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a realm")
    }
}

impl Error for InvalidRealm {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.source)
    }
}

impl FromStr for Realm {
    type Err = InvalidRealm;

    fn from_str(text: &str) -> Result<Self, InvalidRealm> {
        match text.parse::<u8>() {
            Ok(number) => Ok(Realm(number.to_string())),
            Err(source) => Err(InvalidRealm { source }),
        }
    }
}

/// A function for `parse` whose error is a text.
fn parse_even(text: &str) -> Result<u8, String> {
    match text.parse() {
        Ok(number) if number % 2 == 0 => Ok(number),
        _ => Err(format!("{text} is not an even number")),
    }
}

#[derive(Debug, PartialEq, FromSipResponse)]
enum Outcome {
    #[sip(404)]
    Unknown(#[sip(header = "X-Realm")] Realm),
    #[sip(423)]
    TooBrief(#[sip(header = "Min-Expires")] u8),
    #[sip(480)]
    Away(#[sip(reason)] u16),
    #[sip(486)]
    Even(#[sip(header = "X-Even", parse = parse_even)] u8),
    #[sip(503)]
    Overloaded(#[sip(header = "Retry-After")] RetryAfter),
    #[sip(405)]
    Numbers(#[sip(headers = "Allow")] Vec<u8>),
}

fn read(line: &str, rows: &[(&str, &str)]) -> Result<Outcome, FromSipResponseError> {
    let mut response = OwnedResponse::parse(line.as_bytes()).unwrap();
    response.extend(rows.iter().copied());
    Outcome::from_sip_response(&response)
}

#[test]
fn reading_tells_status_header_field_value_and_source() {
    use FromSipResponseErrorKind::{InvalidHeader, InvalidReason, MissingHeader, UnexpectedStatus};

    for (line, rows, kind, header, value, shown, source) in [
        (
            "SIP/2.0 486 Busy Here",
            &[("X-Even", "3")][..],
            InvalidHeader,
            Some("X-Even"),
            Some("3"),
            "486 Busy Here with a malformed X-Even: \"3\"",
            Some("3 is not an even number"),
        ),
        (
            "SIP/2.0 404 Not Found",
            &[("X-Realm", "x")],
            InvalidHeader,
            Some("X-Realm"),
            Some("x"),
            "404 Not Found with a malformed X-Realm: \"x\"",
            Some("not a realm"),
        ),
        (
            "SIP/2.0 423 Too Brief",
            &[("Min-Expires", "soon")],
            InvalidHeader,
            Some("Min-Expires"),
            Some("soon"),
            "423 Interval Too Brief with a malformed Min-Expires: \"soon\"",
            Some("expected a number of seconds"),
        ),
        (
            "SIP/2.0 423 Too Brief",
            &[("Min-Expires", "3600")],
            InvalidHeader,
            Some("Min-Expires"),
            Some("3600"),
            "423 Interval Too Brief with a malformed Min-Expires: \"3600\"",
            Some("expected a number of seconds that the type can hold"),
        ),
        (
            "SIP/2.0 503 Overloaded",
            &[("Retry-After", "60 (")],
            InvalidHeader,
            Some("Retry-After"),
            Some("60 ("),
            "503 Service Unavailable with a malformed Retry-After: \"60 (\"",
            Some("at byte 4, expected a closing parenthesis"),
        ),
        (
            "SIP/2.0 405 No",
            &[("Allow", "1, 2, BYE, ACK")],
            InvalidHeader,
            Some("Allow"),
            Some("BYE"),
            "405 Method Not Allowed with a malformed Allow: \"BYE\"",
            Some("invalid digit found in string"),
        ),
        (
            "SIP/2.0 480 back at 99999",
            &[],
            InvalidReason,
            None,
            Some("back at 99999"),
            "480 Temporarily Unavailable with a malformed reason phrase: \"back at 99999\"",
            Some("invalid digit found in string"),
        ),
        (
            "SIP/2.0 423 Too Brief",
            &[("Expires", "60")],
            MissingHeader,
            Some("Min-Expires"),
            None,
            "423 Interval Too Brief without Min-Expires",
            None,
        ),
        (
            "SIP/2.0 200 OK",
            &[],
            UnexpectedStatus,
            None,
            None,
            "unexpected SIP status: 200 OK",
            None,
        ),
    ] {
        let error = read(line, rows).unwrap_err();
        assert_eq!(error.kind(), kind, "{line}");
        assert!(line.contains(error.status_code().as_str()));
        assert_eq!((error.header(), error.value()), (header, value), "{line}");
        assert_eq!(error.to_string(), shown);
        assert_eq!(error.source().map(ToString::to_string).as_deref(), source, "{line}");
        assert_eq!(error.clone(), error);
    }
}

#[test]
fn the_source_is_the_error_itself() {
    let error = read("SIP/2.0 404 Not Found", &[("X-Realm", "x")]).unwrap_err();
    let source = error.source().unwrap().downcast_ref::<InvalidRealm>().unwrap();
    assert!(source.source().unwrap().is::<ParseIntError>());

    let error = read("SIP/2.0 423 Too Brief", &[("Min-Expires", "3600")]).unwrap_err();
    assert!(
        error.source().unwrap().downcast_ref::<InvalidDeltaSeconds>().unwrap().is_out_of_range()
    );
    let error = read("SIP/2.0 423 Too Brief", &[("Min-Expires", "60 x")]).unwrap_err();
    let source = error.source().unwrap().downcast_ref::<InvalidDeltaSeconds>().unwrap();
    assert!(!source.is_out_of_range());
    assert_eq!(u8::from_delta_seconds(3600), None);

    let error = read("SIP/2.0 503 No", &[("Retry-After", "x")]).unwrap_err();
    let source = error.source().unwrap().downcast_ref::<InvalidHeaderValue>().unwrap();
    assert_eq!(
        (source.position(), source.expected()),
        (0, "a number of seconds, at most 4294967295")
    );
}

#[test]
fn an_error_made_by_hand_is_that_of_the_derive() {
    let brief = StatusCode::INTERVAL_TOO_BRIEF;
    let missing = FromSipResponseError::missing_header(brief, "Min-Expires");
    assert_eq!(read("SIP/2.0 423 x", &[]), Err(missing));

    // The source is not compared, because not every error can be.
    let invalid = FromSipResponseError::invalid_header(brief, "Min-Expires", "soon");
    let with_source = invalid.clone().with_source("no number");
    assert_eq!(read("SIP/2.0 423 x", &[("Min-Expires", "soon")]), Err(invalid.clone()));
    assert_eq!(with_source, invalid);
    assert_eq!(with_source.source().unwrap().to_string(), "no number");
    assert!(invalid.source().is_none());
    let hash = |error: &FromSipResponseError| {
        let mut hasher = DefaultHasher::new();
        error.hash(&mut hasher);
        hasher.finish()
    };
    assert_eq!(hash(&with_source), hash(&invalid));

    let unavailable = StatusCode::TEMPORARILY_UNAVAILABLE;
    let invalid = FromSipResponseError::invalid_reason(unavailable, "away");
    assert_eq!(read("SIP/2.0 480 away", &[]), Err(invalid));
    let unexpected = FromSipResponseError::unexpected_status(StatusCode::OK);
    assert_eq!(read("SIP/2.0 200 OK", &[]), Err(unexpected));
}

#[test]
fn a_branch_without_a_response_says_why() {
    let timeout = "the request was not answered in time";
    assert_eq!(BranchFailure::Timeout.to_string(), timeout);
    assert_eq!(BranchFailure::TransportError.to_string(), "the request could not be sent");
}
