//! `RetryAfter`: what it reads, what it writes, and its use as a field of a response.

use std::time::Duration;

use proptest::prelude::*;
use sip_codes::header::{HeaderField, InvalidRetryAfter, RetryAfter};
use sip_codes::received::FromSipResponseErrorKind;
use sip_codes::{FromSipResponse, OwnedResponse, SipResponse, SipResponseExt, StatusCode};
use sip_codes_tests::header_examples::{EXAMPLES, Examples};

fn examples() -> &'static Examples {
    EXAMPLES.iter().find(|examples| examples.field == "Retry-After").unwrap()
}

fn parse(value: &str) -> RetryAfter {
    value.parse().unwrap_or_else(|error| panic!("{value}: {error}"))
}

#[test]
fn every_legal_value_is_read_and_comes_back() {
    let field = HeaderField::find("Retry-After").unwrap();
    for value in examples().accepted {
        let parsed = parse(value);
        let written = parsed.to_string();
        assert_eq!(parse(&written), parsed, "{value} is written as {written}");
        assert_eq!(field.check_value(&written), Ok(()), "{written}");
    }
}

#[test]
fn the_parts_are_those_that_were_written() {
    for (value, seconds, comment, duration, written) in [
        ("0", 0, None, None, "0"),
        ("4294967295", u32::MAX, None, None, "4294967295"),
        ("007", 7, None, None, "7"),
        ("5 ()", 5, Some(""), None, "5 ()"),
        ("120(a)", 120, Some("a"), None, "120 (a)"),
        ("120\t( a ) ", 120, Some(" a "), None, "120 ( a )"),
        ("5 (a (b) c)", 5, Some("a (b) c"), None, r"5 (a \(b\) c)"),
        (r"5 (\)\(\\\a)", 5, Some(r")(\a"), None, r"5 (\)\(\\a)"),
        (r"5 (\\)", 5, Some(r"\"), None, r"5 (\\)"),
        ("5 (é, \"b\";c=d)", 5, Some("é, \"b\";c=d"), None, "5 (é, \"b\";c=d)"),
        ("5;duration=60", 5, None, Some(60), "5;duration=60"),
        ("5 ; Duration = 60", 5, None, Some(60), "5;Duration=60"),
        ("5 (a) ;x;duration=0", 5, Some("a"), Some(0), "5 (a);x;duration=0"),
    ] {
        let parsed = parse(value);
        assert_eq!(parsed.seconds(), seconds, "{value}");
        assert_eq!(parsed.delay(), Duration::from_secs(seconds.into()), "{value}");
        assert_eq!(parsed.comment(), comment, "{value}");
        assert_eq!(parsed.duration(), duration, "{value}");
        assert_eq!(parsed.to_string(), written, "{value}");
    }
}

#[test]
fn parameters_are_kept_as_they_were_written() {
    let value = parse("1;x;Y=token;z=\"a;\\\"b\\\\\";h=[2001:db8::1]:5060;duration=later");
    assert_eq!(value.parameter("X"), Some(None));
    assert_eq!(value.parameter("y"), Some(Some("token")));
    assert_eq!(value.parameter("z"), Some(Some("\"a;\\\"b\\\\\"")));
    assert_eq!(value.parameter("h"), Some(Some("[2001:db8::1]:5060")));
    assert_eq!(value.parameter("other"), None);
    // A duration that is no number is a parameter of another meaning.
    assert_eq!((value.duration(), value.parameter("duration")), (None, Some(Some("later"))));
    assert_eq!(
        value.to_string(),
        "1;x;Y=token;z=\"a;\\\"b\\\\\";h=[2001:db8::1]:5060;duration=later"
    );
    let value = value.with_duration(Duration::from_millis(1_001));
    assert_eq!(value.duration(), Some(2));
    assert!(value.to_string().ends_with(":5060;duration=2"), "{value}");
}

#[test]
fn malformed_values_are_errors() {
    /// What a sender must not write, but a reader understands.
    const UNDERSTOOD: [&str; 3] = ["120 ", r"120 (ü\ü)", "120 (\u{7})"];

    let malformed = examples().malformed.iter().map(|refused| refused.value);
    for value in malformed.chain([
        "+1",
        " 1",
        "1s",
        "1 2",
        "1(",
        "1)",
        "1(\\)",
        "1;x=",
        "1;x=\"\\\"",
        "1;x=a b",
        "1,2",
        "1;x=\u{e9}",
        "١",
    ]) {
        let parsed = value.parse::<RetryAfter>();
        if UNDERSTOOD.contains(&value) {
            assert_eq!(parsed.map(|value| value.seconds()), Ok(120), "{value:?}");
        } else {
            assert!(parsed.is_err(), "{value:?}");
        }
    }
    // Of the values without a meaning only the seconds are checked.
    for refused in examples().meaningless {
        let is_read = refused.value.parse::<RetryAfter>().is_ok();
        assert_eq!(is_read, refused.value != "4294967296", "{}", refused.value);
    }
    let error: InvalidRetryAfter = "soon".parse::<RetryAfter>().unwrap_err();
    assert_eq!(error.to_string(), "not a value of Retry-After: expected a number of seconds");
}

#[test]
fn nothing_can_end_the_line() {
    let value = parse("1;x=\"a\r\nVia: b\0\"").with_comment("c\r\nVia: d\u{85}");
    assert_eq!(value.to_string(), "1 (c Via: d );x=\"a Via: b \"");
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum Failure {
    #[sip(503)]
    Whole(#[sip(header = "Retry-After")] RetryAfter),
    #[sip(500)]
    Optional(#[sip(header = "Retry-After")] Option<RetryAfter>),
    #[sip(404)]
    Seconds(#[sip(header = "Retry-After")] u32),
    #[sip(480)]
    Delay(#[sip(header = "Retry-After")] Option<Duration>),
    #[sip(486, header("Retry-After", "{seconds} ({comment})"))]
    #[sip(send_only)]
    Text { seconds: u32, comment: &'static str },
}

fn read(status: StatusCode, value: &str) -> Result<Failure, FromSipResponseErrorKind> {
    let line = format!("SIP/2.0 {} x", status.as_str());
    let mut response = OwnedResponse::parse(line.as_bytes()).unwrap();
    response.push("Retry-After", value);
    Failure::from_sip_response(&response).map_err(|error| error.kind())
}

#[test]
fn it_is_a_field_in_both_directions() {
    for (failure, header_lines) in [
        (
            Failure::Whole(RetryAfter::new(60_u8).with_comment(":) \\").with_duration(5_u64)),
            "Retry-After: 60 (:\\) \\\\);duration=5\r\n",
        ),
        (Failure::Whole(RetryAfter::new(Duration::from_secs(60))), "Retry-After: 60\r\n"),
        (Failure::Optional(Some(parse("1;x"))), "Retry-After: 1;x\r\n"),
        (Failure::Optional(None), ""),
        (Failure::Seconds(60), "Retry-After: 60\r\n"),
        (Failure::Delay(Some(Duration::from_secs(60))), "Retry-After: 60\r\n"),
        (Failure::Delay(None), ""),
    ] {
        assert_eq!(failure.header_lines().to_string(), header_lines);
        assert_eq!(Failure::from_sip_response(&failure).as_ref(), Ok(&failure));
        let message = format!("{}\r\n{header_lines}\r\n", failure.status_line());
        let response = OwnedResponse::parse(message.as_bytes()).unwrap();
        assert_eq!(Failure::from_sip_response(&response).as_ref(), Ok(&failure));
    }
    let text = Failure::Text { seconds: 5, comment: "a (b) \\" };
    let sent = text.header_lines().to_string();
    assert_eq!(sent, "Retry-After: 5 (a \\(b\\) \\\\)\r\n");
    let value = sent.strip_prefix("Retry-After: ").unwrap().trim_end();
    assert_eq!(parse(value), RetryAfter::new(5_u8).with_comment("a (b) \\"));
}

#[test]
fn a_number_of_seconds_is_read_without_comment_and_parameters() {
    let unavailable = StatusCode::TEMPORARILY_UNAVAILABLE;
    for value in ["60", "60 (in a meeting);duration=3600", "60;x", "60(", "60 ; "] {
        assert_eq!(read(StatusCode::NOT_FOUND, value), Ok(Failure::Seconds(60)), "{value}");
        let delay = Some(Duration::from_secs(60));
        assert_eq!(read(unavailable, value), Ok(Failure::Delay(delay)), "{value}");
    }
    for value in ["", "soon", "60s", "-1", "4294967296", "60, 70", "(a) 60", "1.5"] {
        for status in [StatusCode::NOT_FOUND, unavailable, StatusCode::SERVICE_UNAVAILABLE] {
            let invalid = Err(FromSipResponseErrorKind::InvalidHeader);
            assert_eq!(read(status, value), invalid, "{value}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn what_is_read_is_written_as_the_same(
        value in "[0-9]{1,10}[ \t]?(\\((\\PC|\\\\[()\\\\]){0,8}\\))?[ ]?(;[ax]=?([b]|\"(\\PC|\\\\\"){0,4}\")?){0,3}",
    ) {
        if let Ok(parsed) = value.parse::<RetryAfter>() {
            let written = parsed.to_string();
            prop_assert_eq!(written.parse(), Ok(parsed), "{} is written as {}", value, written);
        }
    }
}
