//! Collections as header fields, and header fields with several rows.

use std::collections::{BTreeSet, VecDeque};
use std::fmt::Display;

use sip_codes::{SipResponse, SipResponseExt};

fn lines(response: &dyn SipResponse) -> String {
    response.header_lines().to_string()
}

#[derive(SipResponse)]
#[sip(405)]
struct Allow<C>(#[sip(headers = "Allow")] C);

#[derive(SipResponse)]
#[sip(420)]
struct Unsupported<C>(#[sip(headers = "Unsupported")] C);

#[derive(SipResponse)]
#[sip(401)]
struct Challenges<T>(#[sip(headers = "WWW-Authenticate")] Vec<T>);

#[test]
fn a_list_is_one_row_with_commas_and_any_other_field_has_a_row_for_each_item() {
    #[derive(SipResponse)]
    enum Answer {
        #[sip(407)]
        Proxy(#[sip(headers = "Proxy-Authenticate")] Vec<String>),
        #[sip(480)]
        Hints(#[sip(headers = "X-Hint")] [u8; 2]),
    }

    let challenges =
        ["a", "b"].map(|nonce| format!("Digest realm=\"c, d\", nonce=\"{nonce}\", qop=\"auth\""));
    let rows = |name| {
        format!(
            "{name}: Digest realm=\"c, d\", nonce=\"a\", qop=\"auth\"\r\n\
             {name}: Digest realm=\"c, d\", nonce=\"b\", qop=\"auth\"\r\n"
        )
    };
    assert_eq!(lines(&Allow(["INVITE"])), "Allow: INVITE\r\n");
    assert_eq!(lines(&Allow(["INVITE", "ACK", "BYE"])), "Allow: INVITE, ACK, BYE\r\n");
    assert_eq!(lines(&Challenges(challenges.to_vec())), rows("WWW-Authenticate"));
    assert_eq!(lines(&Answer::Proxy(challenges.to_vec())), rows("Proxy-Authenticate"));
    assert_eq!(lines(&Answer::Hints([1, 2])), "X-Hint: 1\r\nX-Hint: 2\r\n");
}

/// RFC 3261 §20.5 gives an empty `Allow` a meaning; `Unsupported` needs an option tag.
#[test]
fn an_empty_collection_is_a_row_only_where_the_grammar_allows_it() {
    #[derive(SipResponse)]
    #[sip(405)]
    struct Optional(#[sip(headers = "Allow")] Option<Vec<String>>);

    assert_eq!(lines(&Allow([""; 0])), "Allow: \r\n");
    assert_eq!(lines(&Unsupported([""; 0])), "");
    assert_eq!(lines(&Challenges(vec![""; 0])), "");
    assert_eq!(lines(&Optional(None)), "");
    assert_eq!(lines(&Optional(Some(vec![]))), "Allow: \r\n");
    let methods = vec!["INVITE".to_owned(), "ACK".to_owned()];
    assert_eq!(lines(&Optional(Some(methods))), "Allow: INVITE, ACK\r\n");
}

#[test]
fn any_collection_of_values_is_one() {
    #[derive(SipResponse)]
    #[sip(420)]
    struct Deque(#[sip(headers = "Unsupported")] VecDeque<char>);

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
    struct Reference<'a, C: ?Sized>(#[sip(headers = "WWW-Authenticate")] &'a &'a C);

    fn challenges<T: Display>(items: Vec<T>) -> String {
        lines(&Challenges(items))
    }

    let unsupported = "Unsupported: b, a\r\n";
    assert_eq!(lines(&Unsupported(["b", "a"])), unsupported);
    assert_eq!(lines(&Unsupported(vec!["b", "a"])), unsupported);
    assert_eq!(lines(&Unsupported(Box::<[&str]>::from(["b", "a"]))), unsupported);
    assert_eq!(lines(&Unsupported(BTreeSet::from([2, 1]))), "Unsupported: 1, 2\r\n");
    assert_eq!(lines(&Deque(['b', 'a'].into())), unsupported);
    assert_eq!(lines(&Slice(&["b", "a"])), unsupported);
    let tags = ["b".to_owned(), "a".to_owned()];
    assert_eq!(lines(&OptionalSlice(Some(&tags))), unsupported);
    assert_eq!(lines(&OptionalSlice(None)), "");
    assert_eq!(lines(&Vector(&tags.to_vec())), unsupported);
    let slice: &[&str] = &["b", "a"];
    let rows = "WWW-Authenticate: b\r\nWWW-Authenticate: a\r\n";
    assert_eq!(lines(&Reference(&slice)), rows);
    assert_eq!(lines(&Reference(&&tags)), rows);
    assert_eq!(challenges(vec!["b", "a"]), rows);
}

#[test]
fn no_item_ends_the_line() {
    let items = ["INVITE\r\nVia: x", "ACK\n"];
    assert_eq!(lines(&Allow(items)), "Allow: INVITE Via: x, ACK \r\n");
    assert_eq!(
        lines(&Challenges(items.to_vec())),
        "WWW-Authenticate: INVITE Via: x\r\nWWW-Authenticate: ACK \r\n",
    );
}

#[test]
fn repeated_header_fields_are_rows_in_order() {
    #[derive(SipResponse)]
    #[sip(
        401,
        header(
            "WWW-Authenticate",
            "Digest realm=\"{realm}\", nonce=\"1\", qop=\"auth\", algorithm=SHA-256"
        ),
        header(
            "WWW-Authenticate",
            "Digest realm=\"{realm}\", nonce=\"2\", qop=\"auth\", algorithm=MD5"
        )
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
        "WWW-Authenticate: Digest realm=\"a\", nonce=\"1\", qop=\"auth\", algorithm=SHA-256\r\n\
         WWW-Authenticate: Digest realm=\"a\", nonce=\"2\", qop=\"auth\", algorithm=MD5\r\n",
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
