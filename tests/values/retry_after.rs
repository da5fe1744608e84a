//! A `Retry-After` as a field of a response, in both directions; and header field values in serde formats.

use std::time::Duration;

use sip_codes::header::{Contact, RetryAfter};
use sip_codes::received::FromSipResponseErrorKind;
use sip_codes::{FromSipResponse, OwnedResponse, SipResponse, SipResponseExt, StatusCode};

fn parse(value: &str) -> RetryAfter {
    value.parse().unwrap_or_else(|error| panic!("{value}: {error}"))
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
    let mut response = OwnedResponse::new(status);
    response.push("Retry-After", value);
    Failure::from_sip_response(&response).map_err(|error| error.kind())
}

#[test]
fn retry_after_is_a_field_in_both_directions() {
    let whole = RetryAfter::from_seconds(60_u8).with_comment(":) \\").with_duration(5_u64);
    for (failure, header_lines) in [
        (Failure::Whole(whole), "Retry-After: 60 (:\\) \\\\);duration=5\r\n"),
        (Failure::Whole(RetryAfter::from_seconds(Duration::from_secs(60))), "Retry-After: 60\r\n"),
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
    assert_eq!(parse(value), RetryAfter::from_seconds(5_u8).with_comment("a (b) \\"));
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
        for status in [StatusCode::NOT_FOUND, StatusCode::SERVICE_UNAVAILABLE] {
            let invalid = Err(FromSipResponseErrorKind::InvalidHeader);
            assert_eq!(read(status, value), invalid, "{value}");
        }
        // What need not be there is ignored when it is malformed.
        assert_eq!(read(unavailable, value), Ok(Failure::Delay(None)), "{value}");
        let optional = read(StatusCode::SERVER_INTERNAL_ERROR, value);
        assert_eq!(optional, Ok(Failure::Optional(None)), "{value}");
    }
}

#[test]
fn a_value_is_a_string_in_serde_formats() {
    let contact = Contact::new("<sip:bob@example.com>").unwrap();
    let json = serde_json::to_string(&contact).unwrap();
    assert_eq!(json, "\"<sip:bob@example.com>\"");
    assert_eq!(serde_json::from_str::<Contact>(&json).unwrap(), contact);
}
