//! Fields that are `Box<str>`, `Rc<str>`, `Arc<str>` or `Cow<'_, str>`: texts that have no `FromStr`.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use sip_codes::{FromSipResponse, OwnedResponse, SipResponse, SipResponseExt, StatusCode};

fn read<T: FromSipResponse>(rows: &[(&str, &str)]) -> T {
    let mut response = OwnedResponse::new(StatusCode::TEMPORARILY_UNAVAILABLE);
    response.extend(rows.iter().copied());
    T::from_sip_response(&response).unwrap()
}

#[derive(Debug, Clone, PartialEq, SipResponse, FromSipResponse)]
#[sip(480, header(extension "X-Template", "{template}"))]
struct Away<'a> {
    #[sip(reason)]
    phrase: Arc<str>,
    #[sip(header = "Organization")]
    organization: Box<str>,
    #[sip(header = "X-Note")]
    note: Option<Cow<'a, str>>,
    #[sip(header = "Subject-Tag")]
    tag: Option<Rc<str>>,
    #[sip(headers = "Supported")]
    supported: Vec<Arc<str>>,
    #[sip(headers = "X-Row")]
    rows: Option<BTreeSet<Box<str>>>,
    #[sip(header = "X-Default", default)]
    defaulted: Box<str>,
    template: Cow<'static, str>,
}

#[test]
fn they_are_written_and_read() {
    let away = Away {
        phrase: "50% \"off\"".into(),
        organization: "Example, Inc.".into(),
        note: Some("a; b".into()),
        tag: Some("t1".into()),
        supported: vec!["timer".into(), "path".into()],
        rows: Some(BTreeSet::from(["1, 2".into(), "3".into()])),
        defaulted: "".into(),
        template: "é".into(),
    };
    let written = format!("{}\r\n{}\r\n", away.status_line(), away.header_lines());
    assert_eq!(
        written,
        "SIP/2.0 480 50%25 %22off%22\r\nX-Template: é\r\nOrganization: Example, Inc.\r\nX-Note: a; b\r\n\
         Subject-Tag: t1\r\nSupported: timer, path\r\nX-Row: 1, 2\r\nX-Row: 3\r\nX-Default: \r\n\r\n"
    );
    assert_eq!(Away::from_sip_response(&away), Ok(away.clone()));
    let received = OwnedResponse::parse(written.as_bytes()).unwrap();
    assert_eq!(Away::from_sip_response(&received), Ok(away));
}

#[test]
fn what_is_missing_is_none_the_default_or_an_error() {
    let response = OwnedResponse::parse(b"SIP/2.0 480 \r\nOrganization:\r\n\r\n").unwrap();
    let error = Away::from_sip_response(&response).unwrap_err();
    assert_eq!(error.to_string(), "480 Temporarily Unavailable without X-Template");

    let away: Away<'_> = read(&[("X-Template", "x"), ("Organization", "")]);
    let expected = Away {
        phrase: "Temporarily Unavailable".into(),
        organization: "".into(),
        note: None,
        tag: None,
        supported: vec![],
        rows: None,
        defaulted: Box::default(),
        template: "x".into(),
    };
    assert_eq!(away, expected);
}

#[test]
fn a_type_that_is_only_read_has_any_header_field_as_a_text() {
    #[derive(Debug, PartialEq, FromSipResponse)]
    #[sip(480)]
    struct Raw {
        #[sip(header = "Retry-After")]
        retry_after: Box<str>,
        #[sip(header = "Contact")]
        contact: Option<Rc<str>>,
        #[sip(headers = "Via")]
        vias: Vec<Arc<str>>,
        #[sip(header = "Warning", parse = shortened)]
        warning: Box<str>,
    }

    fn shortened(value: &str) -> Result<Box<str>, &'static str> {
        value.get(..3).map(Box::from).ok_or("three characters")
    }

    let raw: Raw = read(&[
        ("Retry-After", "soon"),
        ("Contact", "bob"),
        ("Via", "a"),
        ("v", "b"),
        ("Warning", "399 a \"b\""),
    ]);
    let expected = Raw {
        retry_after: "soon".into(),
        contact: Some("bob".into()),
        vias: vec!["a".into(), "b".into()],
        warning: "399".into(),
    };
    assert_eq!(raw, expected);
}

#[test]
fn a_type_that_a_macro_passes_on_is_known_too() {
    macro_rules! note {
        ($name:ident, $text:ty, $texts:ty) => {
            #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
            #[sip(480)]
            struct $name {
                #[sip(header = "X-Note")]
                note: $text,
                #[sip(headers = "X-Row")]
                rows: $texts,
            }
        };
    }

    note!(Boxed, Box<str>, Vec<Box<str>>);
    note!(Optional, Option<Arc<str>>, Option<Vec<Rc<str>>>);

    let boxed: Boxed = read(&[("X-Note", "a"), ("X-Row", "b")]);
    assert_eq!(boxed, Boxed { note: "a".into(), rows: vec!["b".into()] });
    assert_eq!(read::<Optional>(&[]), Optional { note: None, rows: None });
}
