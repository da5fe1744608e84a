//! Collections as header fields, and header fields with several rows.

use std::collections::{BTreeSet, VecDeque};
use std::fmt::Display;

use sip_codes::{SipResponse, SipResponseExt};

fn lines(response: &dyn SipResponse) -> String {
    response.header_lines().to_string()
}

#[test]
fn a_list_field_is_one_row_with_commas() {
    #[derive(SipResponse)]
    #[sip(405)]
    struct MethodNotAllowed(#[sip(headers = "Allow")] Vec<&'static str>);

    assert_eq!(lines(&MethodNotAllowed(vec!["INVITE"])), "Allow: INVITE\r\n");
    let methods = vec!["INVITE", "ACK", "BYE"];
    assert_eq!(lines(&MethodNotAllowed(methods)), "Allow: INVITE, ACK, BYE\r\n");
}

#[test]
fn a_field_of_rows_has_a_row_for_each_item() {
    #[derive(SipResponse)]
    enum Challenge {
        #[sip(401)]
        Server(#[sip(headers = "WWW-Authenticate")] Vec<String>),
        #[sip(407)]
        Proxy(#[sip(headers = "Proxy-Authenticate")] Vec<String>),
    }

    let challenges = ["SHA-256", "MD5"].map(|algorithm| {
        format!("Digest realm=\"example.com\", nonce=\"n\", algorithm={algorithm}")
    });
    assert_eq!(
        lines(&Challenge::Server(challenges.to_vec())),
        "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"n\", algorithm=SHA-256\r\n\
         WWW-Authenticate: Digest realm=\"example.com\", nonce=\"n\", algorithm=MD5\r\n",
    );
    assert_eq!(
        lines(&Challenge::Proxy(challenges.to_vec())),
        "Proxy-Authenticate: Digest realm=\"example.com\", nonce=\"n\", algorithm=SHA-256\r\n\
         Proxy-Authenticate: Digest realm=\"example.com\", nonce=\"n\", algorithm=MD5\r\n",
    );
    assert_eq!(lines(&Challenge::Server(vec![])), "");
}

#[test]
fn an_extension_has_a_row_for_each_item() {
    #[derive(SipResponse)]
    #[sip(480)]
    struct Hints(#[sip(headers = "X-Hint")] [u8; 2]);

    assert_eq!(lines(&Hints([1, 2])), "X-Hint: 1\r\nX-Hint: 2\r\n");
}

#[test]
fn an_empty_collection_is_a_row_only_where_the_grammar_allows_it() {
    // RFC 3261 §20.5 gives an empty `Allow` a meaning; `Unsupported` needs an option tag.
    #[derive(SipResponse)]
    enum CallError {
        #[sip(405)]
        MethodNotAllowed(#[sip(headers = "Allow")] Vec<String>),
        #[sip(420)]
        BadExtension(#[sip(headers = "Unsupported")] Vec<String>),
    }

    assert_eq!(lines(&CallError::MethodNotAllowed(vec![])), "Allow: \r\n");
    assert_eq!(lines(&CallError::BadExtension(vec![])), "");
    assert_eq!(lines(&CallError::BadExtension(vec!["x".into()])), "Unsupported: x\r\n");
}

#[test]
fn an_optional_collection_may_be_absent() {
    #[derive(SipResponse)]
    #[sip(405)]
    struct MethodNotAllowed(#[sip(headers = "Allow")] Option<Vec<String>>);

    assert_eq!(lines(&MethodNotAllowed(None)), "");
    assert_eq!(lines(&MethodNotAllowed(Some(vec![]))), "Allow: \r\n");
    let methods = vec!["INVITE".to_owned(), "ACK".to_owned()];
    assert_eq!(lines(&MethodNotAllowed(Some(methods))), "Allow: INVITE, ACK\r\n");
}

#[test]
fn any_collection_of_values_is_one() {
    #[derive(SipResponse)]
    #[sip(420)]
    struct Deque(#[sip(headers = "Unsupported")] VecDeque<char>);

    #[derive(SipResponse)]
    #[sip(420)]
    struct Collection<C>(#[sip(headers = "Unsupported")] C);

    #[derive(SipResponse)]
    #[sip(401)]
    struct Items<T>(#[sip(headers = "WWW-Authenticate")] Vec<T>);

    fn answer<T: Display>(items: Vec<T>) -> String {
        lines(&Items(items))
    }

    assert_eq!(lines(&Deque(['b', 'a'].into())), "Unsupported: b, a\r\n");
    assert_eq!(lines(&Collection(["b", "a"])), "Unsupported: b, a\r\n");
    assert_eq!(lines(&Collection(vec!["b", "a"])), "Unsupported: b, a\r\n");
    assert_eq!(lines(&Collection(BTreeSet::from([2, 1]))), "Unsupported: 1, 2\r\n");
    assert_eq!(lines(&Collection(Box::from(["b", "a"]))), "Unsupported: b, a\r\n");
    assert_eq!(answer(vec!["a", "b"]), "WWW-Authenticate: a\r\nWWW-Authenticate: b\r\n");
}

#[test]
fn a_collection_may_be_behind_a_reference() {
    #[derive(SipResponse)]
    #[sip(420)]
    struct Slice<'a>(#[sip(headers = "Unsupported")] &'a [&'a str]);

    #[derive(SipResponse)]
    #[sip(420)]
    struct OptionalSlice<'a>(#[sip(headers = "Unsupported")] Option<&'a [String]>);

    #[derive(SipResponse)]
    #[sip(420)]
    struct Vector<'a>(#[sip(headers = "Unsupported")] &'a Vec<String>);

    #[derive(SipResponse)]
    #[sip(401)]
    struct Generic<'a, C: ?Sized>(#[sip(headers = "WWW-Authenticate")] &'a &'a C);

    let tags = ["a".to_owned(), "b".to_owned()];
    assert_eq!(lines(&Slice(&["a", "b"])), "Unsupported: a, b\r\n");
    assert_eq!(lines(&OptionalSlice(Some(&tags))), "Unsupported: a, b\r\n");
    assert_eq!(lines(&OptionalSlice(None)), "");
    assert_eq!(lines(&Vector(&tags.to_vec())), "Unsupported: a, b\r\n");
    let slice: &[&str] = &["a", "b"];
    let rows = "WWW-Authenticate: a\r\nWWW-Authenticate: b\r\n";
    assert_eq!(lines(&Generic(&slice)), rows);
    assert_eq!(lines(&Generic(&&tags)), rows);
}

#[test]
fn no_item_ends_the_line() {
    #[derive(SipResponse)]
    #[sip(405)]
    struct MethodNotAllowed(#[sip(headers = "Allow")] [&'static str; 2]);

    #[derive(SipResponse)]
    #[sip(401)]
    struct Unauthorized(#[sip(headers = "WWW-Authenticate")] [&'static str; 2]);

    let items = ["INVITE\r\nVia: x", "ACK\n"];
    assert_eq!(lines(&MethodNotAllowed(items)), "Allow: INVITE Via: x, ACK \r\n");
    assert_eq!(
        lines(&Unauthorized(items)),
        "WWW-Authenticate: INVITE Via: x\r\nWWW-Authenticate: ACK \r\n",
    );
}

#[test]
fn repeated_header_fields_are_rows_in_order() {
    #[derive(SipResponse)]
    #[sip(
        401,
        header("WWW-Authenticate", "Digest realm=\"{realm}\", nonce=\"1\", algorithm=SHA-256"),
        header("WWW-Authenticate", "Digest realm=\"{realm}\", nonce=\"2\", algorithm=MD5")
    )]
    struct Texts {
        realm: &'static str,
    }

    #[derive(SipResponse)]
    #[sip(401)]
    struct Fields {
        #[sip(header = "WWW-Authenticate")]
        first: &'static str,
        #[sip(header = "WWW-Authenticate")]
        second: Option<&'static str>,
        #[sip(headers = "WWW-Authenticate")]
        others: Vec<&'static str>,
    }

    #[derive(SipResponse)]
    #[sip(488, header("Warning", "399 example.com \"{0}\""))]
    struct TextAndField(u8, #[sip(header = "Warning")] &'static str);

    assert_eq!(
        lines(&Texts { realm: "a" }),
        "WWW-Authenticate: Digest realm=\"a\", nonce=\"1\", algorithm=SHA-256\r\n\
         WWW-Authenticate: Digest realm=\"a\", nonce=\"2\", algorithm=MD5\r\n",
    );
    assert_eq!(
        lines(&Fields { first: "a", second: Some("b"), others: vec!["c", "d"] }),
        "WWW-Authenticate: a\r\nWWW-Authenticate: b\r\n\
         WWW-Authenticate: c\r\nWWW-Authenticate: d\r\n",
    );
    assert_eq!(
        lines(&Fields { first: "a", second: None, others: vec![] }),
        "WWW-Authenticate: a\r\n",
    );
    assert_eq!(
        lines(&TextAndField(7, "305 b \"x\"")),
        "Warning: 399 example.com \"7\"\r\nWarning: 305 b \"x\"\r\n",
    );
}
