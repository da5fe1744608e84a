//! The types of `header`: what they are made of, what they read, and their use as fields of a response.

use std::borrow::Borrow;
use std::collections::{BTreeSet, HashSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use proptest::prelude::*;
use sip_codes::header::{
    Contact, HeaderField, Host, HostAndPort, Reason, Refresher, RetryAfter, SessionExpires, Uri,
};
use sip_codes::q850::Cause;
use sip_codes::received::FromSipResponseErrorKind;
use sip_codes::{
    FromSipResponse, OwnedResponse, SipResponse, SipResponseExt, StatusCode, StatusLine,
};
use sip_codes_tests::header_examples::{EXAMPLES, Examples};

fn examples() -> &'static Examples {
    EXAMPLES.iter().find(|examples| examples.field == "Retry-After").unwrap()
}

fn parse(value: &str) -> RetryAfter {
    value.parse().unwrap_or_else(|error| panic!("{value}: {error}"))
}

fn is_legal(field: &str, value: &str) -> bool {
    HeaderField::find(field).unwrap().check_value(value).is_ok()
}

#[test]
fn a_value_is_its_text() {
    let text = "\"Bob\" <sip:bob@example.com>;q=0.5";
    let contact = Contact::new(text).unwrap();
    assert_eq!(contact, text);
    assert_eq!(contact, *text);
    assert_eq!((contact.as_str(), contact.as_ref()), (text, text));
    assert_eq!(Borrow::<str>::borrow(&contact), text);
    assert_eq!(contact.to_string(), text);
    assert_eq!(format!("{contact:>36}|{contact:.5}"), format!("{text:>36}|{text:.5}"));
    assert_eq!(format!("{contact:?}"), format!("Contact({text:?})"));
    assert_eq!(contact.header_value().to_string(), text);
    for other in [Contact::try_from(text), Contact::try_from(text.to_owned()), text.parse()] {
        assert_eq!(other.as_ref(), Ok(&contact));
    }
    assert!(HashSet::from([contact.clone()]).contains(text));
    assert!(BTreeSet::from([contact.clone()]).contains(text));
    assert_eq!(String::from(contact), text);
}

#[test]
fn what_is_no_value_is_an_error_at_its_first_fault() {
    for text in ["", "bob", "<sip:>", "<sip:a@b>\r\nVia: x", "<sip:a@b>;q=2", "<sip:a@b>,"] {
        let expected = HeaderField::find("Contact").unwrap().check_value(text);
        assert!(expected.is_err(), "{text:?}");
        assert_eq!(Contact::new(text.to_owned()).map(drop), expected, "{text:?}");
        assert_eq!(text.parse::<Contact>().map(drop), expected, "{text:?}");
        assert!(serde_json::from_value::<Contact>(text.into()).is_err(), "{text:?}");
    }
}

#[test]
fn a_value_is_a_string_in_serde_formats() {
    let contact = Contact::new("<sip:bob@example.com>").unwrap();
    let json = serde_json::to_string(&contact).unwrap();
    assert_eq!(json, "\"<sip:bob@example.com>\"");
    assert_eq!(serde_json::from_str::<Contact>(&json).unwrap(), contact);
}

#[test]
fn hosts_are_made_of_addresses() {
    let v6 = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
    assert_eq!(Host::from(v6), "[2001:db8::1]");
    assert_eq!(Host::from(IpAddr::V4(Ipv4Addr::LOCALHOST)), "127.0.0.1");
    assert_eq!(HostAndPort::from(SocketAddr::from((v6, 5061))), "[2001:db8::1]:5061");
    assert_eq!(HostAndPort::new("example.com:5060").unwrap(), "example.com:5060");
    for host in
        ["", "a b", "!", "a_b", "example.com:5060", "2001:db8::1", "[::1", "-a", "1.2.3.4.5"]
    {
        assert!(Host::new(host).is_err(), "{host:?}");
    }
    for uri in ["", "bob", "sip:", "sip:a@b>", "sip:a b", "<sip:a@b>"] {
        assert!(Uri::new(uri).is_err(), "{uri:?}");
    }
}

#[test]
fn every_legal_retry_after_is_read_and_stays_what_it_is() {
    for value in examples().accepted {
        assert_eq!(parse(value), **value);
        let changed = parse(value).with_comment("a) (b\\").with_duration(5_u8);
        assert!(is_legal("Retry-After", changed.as_str()), "{value} becomes {changed}");
        assert_eq!(changed.comment().as_deref(), Some("a) (b\\"), "{changed}");
        assert_eq!(changed.duration(), Some(5), "{changed}");
        assert_eq!(changed.seconds(), parse(value).seconds(), "{changed}");
    }
    for refused in examples().refused() {
        assert!(refused.value.parse::<RetryAfter>().is_err(), "{:?}", refused.value);
    }
    // What was read, and could not be written.
    for value in ["5;a;a", "5;duration=x", "5;a=[[[", "5;a=:", "soon", "+1", " 1", "1,2", "١"] {
        assert!(value.parse::<RetryAfter>().is_err(), "{value}");
    }
}

#[test]
fn the_parts_of_a_retry_after_are_those_that_were_written() {
    for (value, seconds, comment, duration) in [
        ("0", 0, None, None),
        ("4294967295", u32::MAX, None, None),
        ("007", 7, None, None),
        ("5 ()", 5, Some(""), None),
        ("120(a)", 120, Some("a"), None),
        ("120\t( a )", 120, Some(" a "), None),
        ("5 (a (b) c)", 5, Some("a (b) c"), None),
        (r"5 (\)\(\\\a)", 5, Some(r")(\a"), None),
        (r"5 (\\)", 5, Some(r"\"), None),
        ("5 (é, \"b\";c=d;duration=1)", 5, Some("é, \"b\";c=d;duration=1"), None),
        ("5;duration=60", 5, None, Some(60)),
        ("5 ; Duration = 60", 5, None, Some(60)),
        ("5 (a) ;x;duration=0", 5, Some("a"), Some(0)),
        ("5;x=\";duration=7\"", 5, None, None),
    ] {
        let parsed = parse(value);
        assert_eq!(parsed.seconds(), seconds, "{value}");
        assert_eq!(parsed.delay(), Duration::from_secs(seconds.into()), "{value}");
        assert_eq!(parsed.comment().as_deref(), comment, "{value}");
        assert_eq!(parsed.duration(), duration, "{value}");
    }
    let value =
        parse("1;x;duration=7;z=\"a;\\\"b\\\\\"").with_duration(Duration::from_millis(1_001));
    assert_eq!(value, "1;x;z=\"a;\\\"b\\\\\";duration=2");
    let value = RetryAfter::from_seconds(u64::MAX).with_comment("c\r\nVia: d\u{85}");
    assert_eq!(value, "4294967295 (c Via: d )");
    assert_eq!(value.with_comment("e"), "4294967295 (e)");
}

#[test]
fn the_parts_of_a_session_expires_are_those_that_were_written() {
    for (value, seconds, refresher) in [
        ("1800", 1_800, None),
        ("90;refresher=uas", 90, Some(Refresher::Uas)),
        ("90 ; Refresher = UAC ; x", 90, Some(Refresher::Uac)),
        ("90;x=\";refresher=uac\"", 90, None),
    ] {
        let parsed: SessionExpires = value.parse().unwrap();
        assert_eq!((parsed.seconds(), parsed.refresher()), (seconds, refresher), "{value}");
        let changed = parsed.with_refresher(Refresher::Uas);
        assert_eq!((changed.seconds(), changed.refresher()), (seconds, Some(Refresher::Uas)));
        assert!(is_legal("Session-Expires", changed.as_str()), "{changed}");
    }
    assert_eq!(SessionExpires::from_seconds(5_u8), "90");
}

#[test]
fn the_parts_of_a_reason_are_those_that_were_written() {
    let value = r#"SIP ;cause=486 ;text="a, \"b\"", q.850;CAUSE=17;location=LN"#;
    let reason: Reason = value.parse().unwrap();
    assert_eq!(reason.cause(), Some(Cause::USER_BUSY));
    assert_eq!(reason.status_code(), Some(StatusCode::BUSY_HERE));
    assert_eq!(reason.text().as_deref(), Some("a, \"b\""));
    let reason: Reason = "X.int;reasoncode=7".parse().unwrap();
    assert_eq!((reason.cause(), reason.status_code(), reason.text()), (None, None, None));

    for cause in (1..=127).map(|number| Cause::from_u8(number).unwrap()) {
        assert_eq!(Reason::from(cause).cause(), Some(cause));
        let reason = Reason::q850(cause, "\"\r\n\\, Q.850;cause=1");
        assert_eq!(
            (reason.cause(), reason.text().as_deref()),
            (Some(cause), Some("\" \\, Q.850;cause=1"))
        );
        assert!(is_legal("Reason", reason.as_str()), "{reason}");
    }
    for status in (100..700).map(|code| StatusCode::from_u16(code).unwrap()) {
        assert_eq!(Reason::from(status).status_code(), Some(status));
        assert!(is_legal("Reason", Reason::sip(status, "é\0").as_str()), "{status}");
    }
    // The elements depend on each other, so making one of several can fail.
    let busy = || Reason::from(Cause::USER_BUSY);
    assert!(Reason::from_items([busy(), busy()]).is_err());
    let both = Reason::from_items([busy(), StatusCode::BUSY_HERE.into()]).unwrap();
    assert_eq!(both, "Q.850;cause=17, SIP;cause=486");
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
    let mut response = OwnedResponse::new(StatusLine::parse(line.as_bytes()).unwrap());
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_retry_after_is_legal_whatever_its_comment_is(seconds: u64, comment: String, duration: u64) {
        let value = RetryAfter::from_seconds(seconds).with_duration(duration).with_comment(&comment);
        prop_assert!(is_legal("Retry-After", value.as_str()), "{}", value);
        let value = value.with_duration(7_u8);
        prop_assert!(is_legal("Retry-After", value.as_str()), "{}", value);
        prop_assert_eq!(value.duration(), Some(7));
        if !comment.contains(char::is_control) {
            prop_assert_eq!(value.comment(), Some(comment));
        }
    }

    #[test]
    fn a_reason_is_legal_whatever_its_text_is(cause in 1..=127_u8, text: String) {
        let reason = Reason::q850(Cause::from_u8(cause).unwrap(), &text);
        prop_assert!(is_legal("Reason", reason.as_str()), "{}", reason);
        if !text.contains(char::is_control) {
            prop_assert_eq!(reason.text(), Some(text));
        }
    }
}
