//! The types of header field values: what makes them, what they are read as, and what else is a value.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use std::num::NonZeroU16;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use sip_codes::field::{FromSecondsField, HeaderItemsOf, HeaderValueOf, InvalidDeltaSeconds};
use sip_codes::header::{
    Allow, Contact, HeaderField, Host, HostAndPort, MinExpires, Path, Reason, Refresher,
    RetryAfter, SecurityServer, ServiceRoute, SessionExpires, SipUri, Supported, Uri,
    WwwAuthenticate, marker,
};
use sip_codes::q850::{Cause, CauseLocation};
use sip_codes::{HeaderValue, StatusCode};
use sip_codes_tests::header_examples::EXAMPLES;

const BOB: &str = "<sip:bob@example.com>";

fn contact() -> Contact {
    Contact::new(BOB).unwrap()
}

fn check(field: &str, value: impl AsRef<str>) {
    let field = HeaderField::find(field).unwrap();
    assert_eq!(field.check_value(value.as_ref()), Ok(()), "{}", value.as_ref());
}

#[test]
fn a_text_is_checked_however_it_becomes_a_value() {
    assert_eq!(Contact::new(BOB), Contact::new(String::from(BOB)));
    assert_eq!(Contact::try_from(BOB), Ok(contact()));
    assert_eq!(Contact::try_from(String::from(BOB)), Ok(contact()));
    assert_eq!(BOB.parse(), Ok(contact()));
    assert_eq!(serde_json::from_str::<Contact>(&format!("\"{BOB}\"")).unwrap(), contact());
    for malformed in
        ["", "bob", "*", "<sip:bob@example.com>;q=2", "<sip:bob@example.com>\r\nVia: x"]
    {
        let error = Contact::new(malformed).unwrap_err();
        assert_eq!(HeaderField::find("Contact").unwrap().check_value(malformed), Err(error));
        assert_eq!(Contact::try_from(malformed), Err(error));
        assert_eq!(Contact::try_from(malformed.to_owned()), Err(error));
        assert_eq!(malformed.parse::<Contact>(), Err(error));
        let json = serde_json::to_string(malformed).unwrap();
        let error = serde_json::from_str::<Contact>(&json).unwrap_err().to_string();
        assert!(error.contains("expected"), "{error}");
    }
    assert_eq!(Allow::new("").unwrap(), "", "an empty list is legal");
}

/// RFC 3327 §4 and RFC 3608 §5 bind the sender. A receiver reads what comes.
#[test]
fn a_route_without_loose_routing_is_read_but_not_made() {
    let (strict, loose) = ("<sip:p1.example.com>", "<sip:p1.example.com;lr>");
    assert_eq!(Path::new(loose).unwrap(), loose);
    assert_eq!(ServiceRoute::new(loose).unwrap(), loose);
    assert_eq!(strict.parse::<Path>().unwrap(), strict);
    assert_eq!(strict.parse::<ServiceRoute>().unwrap(), strict);
    let expected = |rfc| format!("`;lr` in the URI, such as `<sip:p1.example.com;lr>` ({rfc})");
    assert_eq!(Path::new(strict).unwrap_err().expected(), expected("RFC 3327 §4"));
    assert_eq!(ServiceRoute::new(strict).unwrap_err().expected(), expected("RFC 3608 §5"));
}

#[test]
fn a_value_is_its_text() {
    let value = contact();
    assert_eq!(value.as_str(), BOB);
    assert_eq!(value, BOB);
    assert_eq!(value, *BOB);
    assert_eq!(AsRef::<str>::as_ref(&value), BOB);
    assert_eq!(format!("{value:>23}"), format!("  {BOB}"));
    assert_eq!(format!("{value:.4}"), "<sip");
    assert_eq!(format!("{value:?}"), format!("Contact({BOB:?})"));
    assert_eq!(format!("{:?}", Host::from(Ipv6Addr::LOCALHOST)), "Host(\"[::1]\")");
    assert_eq!(serde_json::to_string(&value).unwrap(), format!("\"{BOB}\""));
    assert_eq!(String::from(value.clone()), BOB);
    let other = Contact::new("<sip:carol@example.com>").unwrap();
    assert!(value < other);
    assert!(HashSet::from([value.clone()]).contains(BOB));
    assert!(BTreeMap::from([(value, 1)]).contains_key(BOB));
}

#[test]
fn a_constant_and_a_template_are_values() {
    const CONSTANT: Contact = Contact::from_checked(BOB);
    assert_eq!(CONSTANT, contact());
    let made = sip_codes::__private_0_1::in_user(&"b b");
    assert_eq!(
        Contact::from_template(&["<sip:", "@example.com>"], &[made]),
        "<sip:b%20b@example.com>"
    );
}

#[test]
fn values_and_pointers_to_them_are_legal() {
    fn line(value: impl HeaderValueOf<marker::Contact>) -> String {
        value.header_value().to_string()
    }
    struct Mine;
    impl HeaderValueOf<marker::Contact> for Mine {
        fn header_value(&self) -> HeaderValue<'_> {
            const { &Contact::from_checked(BOB) }.header_value()
        }
    }
    let (value, reference) = (contact(), &contact());
    let dynamic: Arc<dyn HeaderValueOf<marker::Contact>> = Arc::new(Mine);
    let lines = [
        line(reference),
        line(value),
        line(Box::new(contact())),
        line(Rc::new(contact())),
        line(Arc::new(contact())),
        line(Cow::Borrowed(&contact())),
        line(Mine),
        line(Arc::new(Mine)),
        line(dynamic),
    ];
    assert_eq!(lines, [BOB; 9]);
}

#[test]
fn numbers_durations_and_booleans_are_values_of_their_fields() {
    fn line<F>(value: &dyn HeaderValueOf<F>) -> String {
        value.header_value().to_string()
    }
    assert_eq!(line::<marker::MinExpires>(&60_u8), "60");
    assert_eq!(line::<marker::RetryAfter>(&Duration::from_millis(1)), "1");
    assert_eq!(line::<marker::MinSe>(&NonZeroU16::MIN), "90");
    assert_eq!(line::<marker::Expires>(&u64::MAX), "4294967295");
    assert_eq!(line::<marker::RSeq>(&0_u32), "1");
    assert_eq!(line::<marker::ReferSub>(&false), "false");
    assert_eq!(line::<marker::GeolocationRouting>(&true), "yes");
}

#[test]
fn the_items_of_a_collection_are_values() {
    fn items(items: &(impl HeaderItemsOf<marker::Contact> + ?Sized)) -> Vec<String> {
        let mut found = Vec::new();
        items.visit_items(&mut |item| found.push(item.to_string()));
        found
    }
    assert_eq!(items(&vec![contact(), contact()]), [BOB; 2]);
    assert_eq!(items(&[Arc::new(contact())]), [BOB]);
    assert_eq!(items(&[contact()][..]), [BOB]);
    assert_eq!(items(&Some(contact())), [BOB]);
}

#[test]
fn hosts_and_uris_are_checked() {
    for (text, is_host, is_host_and_port) in [
        ("example.com", true, true),
        ("192.0.2.1", true, true),
        ("[2001:db8::1]", true, true),
        ("example.com:5060", false, true),
        ("[::1]:65535", false, true),
        ("[::1]:65536", false, false),
        ("2001:db8::1", false, false),
        ("", false, false),
        ("a b", false, false),
        ("example.com>", false, false),
        ("-a.example", false, false),
    ] {
        assert_eq!(Host::new(text).is_ok(), is_host, "{text}");
        assert_eq!(HostAndPort::new(text).is_ok(), is_host_and_port, "{text}");
    }
    for (text, is_uri, is_sip_uri) in [
        ("sip:bob@example.com;lr?a=b", true, true),
        ("SIPS:[::1]:5061", true, true),
        ("tel:+49-30", true, false),
        ("https://example.com/?a=b", true, false),
        ("example.com", false, false),
        ("sip:bob@example.com>", false, false),
        ("sip:bob@exa mple.com", false, false),
        ("sip:", false, false),
        ("", false, false),
    ] {
        assert_eq!(Uri::new(text).is_ok(), is_uri, "{text}");
        assert_eq!(SipUri::new(text).is_ok(), is_sip_uri, "{text}");
    }
}

#[test]
fn addresses_become_hosts() {
    let (v4, v6) = (Ipv4Addr::new(192, 0, 2, 1), Ipv6Addr::LOCALHOST);
    assert_eq!([Host::from(v4), IpAddr::V4(v4).into()], ["192.0.2.1"; 2]);
    assert_eq!([Host::from(v6), IpAddr::V6(v6).into()], ["[::1]"; 2]);
    assert_eq!([HostAndPort::from(v6), IpAddr::V6(v6).into()], ["[::1]"; 2]);
    assert_eq!(HostAndPort::from(SocketAddr::from((v4, 5_060))), "192.0.2.1:5060");
    assert_eq!(HostAndPort::from(SocketAddrV4::new(v4, 1)), "192.0.2.1:1");
    assert_eq!(HostAndPort::from(SocketAddrV6::new(v6, 5_060, 7, 3)), "[::1]:5060");
}

#[test]
fn items_become_one_value_if_they_fit_together() {
    let both = [Reason::from(Cause::USER_BUSY), Reason::from(StatusCode::BUSY_HERE)];
    assert_eq!(Reason::from_items(&both).unwrap(), "Q.850;cause=17, SIP;cause=486");
    assert!(Reason::from_items([&both[0], &both[0]]).is_err());
    assert!(Reason::from_items([""; 0]).is_err());
    assert!(SecurityServer::from_items(["tls", ""]).is_err());
    assert_eq!(Supported::from_items(["timer", "path"]).unwrap(), "timer, path");
    let challenge = WwwAuthenticate::new("Digest realm=\"a\", nonce=\"b\", qop=\"auth\"").unwrap();
    assert!(WwwAuthenticate::from_items([&challenge, &challenge]).is_err(), "not a list");
}

#[test]
fn a_number_of_seconds_is_read_from_any_of_its_fields() {
    assert_eq!(u16::from_seconds_field("60;x=y"), Ok(60));
    assert_eq!(Duration::from_seconds_field("60 (a)"), Ok(Duration::from_secs(60)));
    assert_eq!(MinExpires::from_seconds_field("60"), MinExpires::new("60"));
    assert_eq!(MinExpires::from_seconds_field("60 (a)"), MinExpires::new("60 (a)"));
    assert_eq!(String::from_seconds_field("soon"), Ok("soon".to_owned()));
    let out_of_range =
        |result: Result<u8, InvalidDeltaSeconds>| result.unwrap_err().is_out_of_range();
    assert!(out_of_range(u8::from_seconds_field("256")));
    assert!(out_of_range(u8::from_seconds_field("99999999999999999999")));
    for malformed in ["", "soon", "-1", "60s", "60 seconds", "(60)"] {
        assert!(!out_of_range(u8::from_seconds_field(malformed)), "{malformed}");
    }
}

#[test]
fn the_parts_of_a_retry_after_are_read() {
    for (text, seconds, comment, duration) in [
        ("0", 0, None, None),
        ("4294967295", u32::MAX, None, None),
        ("007", 7, None, None),
        ("5 ()", 5, Some(""), None),
        ("120(a)", 120, Some("a"), None),
        ("120\t( a ) ", 120, Some(" a "), None),
        ("5 (a (b) c)", 5, Some("a (b) c"), None),
        (r"5 (\)\(\\\a)", 5, Some(r")(\a"), None),
        (r"5 (\\)", 5, Some(r"\"), None),
        ("5 (é, \"b\";duration=d)", 5, Some("é, \"b\";duration=d"), None),
        ("5;duration=60", 5, None, Some(60)),
        ("5 ; Duration = 60", 5, None, Some(60)),
        ("5 (a) ;x;duration=0", 5, Some("a"), Some(0)),
        ("5;x=\";duration=7\"", 5, None, None),
    ] {
        let value = RetryAfter::new(text).unwrap();
        assert_eq!(value.seconds(), seconds, "{text}");
        assert_eq!(value.delay(), Duration::from_secs(seconds.into()), "{text}");
        assert_eq!(value.comment().as_deref(), comment, "{text}");
        assert_eq!(value.duration(), duration, "{text}");
    }
}

#[test]
fn the_parts_of_a_retry_after_are_replaced() {
    let value = RetryAfter::from_seconds(Duration::from_millis(59_001));
    assert_eq!(value, "60");
    let value = value.with_duration(10_u8);
    assert_eq!(value, "60;duration=10");
    let value = value.with_comment("a (b");
    assert_eq!(value, r"60 (a \(b);duration=10");
    let value = value.with_comment("\r\n").with_duration(Duration::MAX);
    assert_eq!(value, "60 ( );duration=4294967295");
    let value = RetryAfter::new("5 ; x=\"(;\" ; Duration = 6;y").unwrap();
    assert_eq!(value.clone().with_duration(7_u8), "5 ;x=\"(;\";y;duration=7");
    assert_eq!(value.with_comment("c"), "5 (c); x=\"(;\" ; Duration = 6;y");
}

#[test]
fn the_parts_of_a_session_expires_are_read_and_replaced() {
    let value = SessionExpires::from_seconds(60_u32);
    assert_eq!((value.as_str(), value.seconds(), value.refresher()), ("90", 90, None));
    let value = value.with_refresher(Refresher::Uas);
    assert_eq!((value.as_str(), value.refresher()), ("90;refresher=uas", Some(Refresher::Uas)));
    let value = SessionExpires::new("1800 ; Refresher = UAC;x").unwrap();
    assert_eq!((value.seconds(), value.refresher()), (1_800, Some(Refresher::Uac)));
    assert_eq!(value.with_refresher(Refresher::Uas), "1800;x;refresher=uas");
}

#[test]
fn the_parts_of_a_reason_are_read() {
    for (text, cause, status, phrase) in [
        ("SIP", None, None, None),
        (
            "SIP ;cause=200 ;text=\"Call completed elsewhere\"",
            None,
            Some(200),
            Some("Call completed elsewhere"),
        ),
        ("q.850;CAUSE = 016;Text = \"a\\\"b\\\\\"", Some(16), None, Some("a\"b\\")),
        (
            "SIP;cause=486;text=\"user, busy\",Q.850;cause=17",
            Some(17),
            Some(486),
            Some("user, busy"),
        ),
        ("Q.850;cause=999", None, None, None),
        ("Q.850;text=\"\\\\\", SIP;cause=99999", None, None, Some("\\")),
        ("STIR;cause=436, STIR;cause=438", None, None, None),
        ("X;text=\"SIP;cause=486\", Q.850;x=\"a,b\";cause=1", Some(1), None, Some("SIP;cause=486")),
    ] {
        let reason: Reason = text.parse().unwrap();
        assert_eq!(reason.cause().map(Cause::as_u8), cause, "{text}");
        assert_eq!(reason.status_code().map(StatusCode::as_u16), status, "{text}");
        assert_eq!(reason.text().as_deref(), phrase, "{text}");
    }
    for (text, location) in [
        ("Q.850;cause=17", None),
        ("SIP;cause=486;location=U", None),
        ("Q.850;cause=17;location=U", Some(CauseLocation::User)),
        ("SIP;cause=486, q.850 ; LOCATION = u", Some(CauseLocation::User)),
        ("Q.850;cause=17;location=LPN", Some(CauseLocation::Network)),
        ("Q.850;text=\";location=U\";location=TN", Some(CauseLocation::Network)),
    ] {
        assert_eq!(text.parse::<Reason>().unwrap().location(), location, "{text}");
    }
}

/// Whatever a value holds, its parts can be read.
#[test]
fn the_parts_of_every_example_are_read() {
    for examples in EXAMPLES {
        for value in examples.accepted {
            if let Ok(value) = RetryAfter::new(*value) {
                check("Retry-After", value.clone().with_comment(")").with_duration(1_u8));
                assert_eq!(
                    value.clone().with_comment(")").comment().as_deref(),
                    Some(")"),
                    "{value}"
                );
                assert_eq!(value.clone().with_duration(1_u8).duration(), Some(1), "{value}");
                assert_eq!(value.clone().with_duration(1_u8).comment(), value.comment(), "{value}");
            }
            if let Ok(value) = SessionExpires::new(*value) {
                let value = value.with_refresher(Refresher::Uac);
                check("Session-Expires", &value);
                assert_eq!(value.refresher(), Some(Refresher::Uac), "{value}");
            }
            if let Ok(value) = Reason::new(*value) {
                let _ = (value.cause(), value.location(), value.status_code(), value.text());
            }
        }
    }
}

proptest! {
    #[test]
    fn a_comment_and_a_text_come_back(text in "\\PC{0,16}") {
        let retry_after = RetryAfter::from_seconds(1_u8).with_comment(&text);
        check("Retry-After", &retry_after);
        prop_assert_eq!(retry_after.comment(), Some(text.clone()));
        let reason = Reason::q850(Cause::USER_BUSY, &text);
        check("Reason", &reason);
        prop_assert_eq!(reason.text(), Some(text.clone()));
        prop_assert_eq!(reason.cause(), Some(Cause::USER_BUSY));
        let reason = Reason::sip(StatusCode::GONE, &text);
        prop_assert_eq!(reason.status_code(), Some(StatusCode::GONE));
    }

    #[test]
    fn values_made_of_any_parts_are_legal(text: String, seconds: u64, nanoseconds in 0..1_000_000_000_u32) {
        let delay = Duration::new(seconds, nanoseconds);
        check("Retry-After", RetryAfter::from_seconds(delay).with_comment(&text).with_duration(seconds));
        check("Session-Expires", SessionExpires::from_seconds(delay).with_refresher(Refresher::Uac));
        check("Reason", Reason::q850(Cause::NORMAL_CALL_CLEARING, text));
    }
}
