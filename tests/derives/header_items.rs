//! Collections as header fields, and header fields with several rows.

use sip_codes::field::HeaderValueOf;
use sip_codes::header::{ProxyAuthenticate, Warning, WwwAuthenticate, marker};
use sip_codes::{SipResponse, SipResponseExt, sip_header};
use std::cell::Cell;
use std::collections::{BTreeSet, VecDeque};

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

fn challenge(nonce: &str) -> WwwAuthenticate {
    sip_header!("WWW-Authenticate", "Digest realm=\"c, d\", nonce=\"{nonce}\", qop=\"auth\"")
}

#[test]
fn a_list_is_one_row_with_commas_and_any_other_field_has_a_row_for_each_item() {
    #[derive(SipResponse)]
    enum Answer {
        #[sip(407)]
        Proxy(#[sip(headers = "Proxy-Authenticate")] Vec<ProxyAuthenticate>),
        #[sip(480)]
        Hints(#[sip(headers = "X-Hint")] [u8; 2]),
    }

    let challenges = ["a", "b"].map(challenge);
    let proxy_challenges = ["a", "b"].map(|nonce| {
        sip_header!("Proxy-Authenticate", "Digest realm=\"c, d\", nonce=\"{nonce}\", qop=\"auth\"")
    });
    let rows = |name| {
        format!(
            "{name}: Digest realm=\"c, d\", nonce=\"a\", qop=\"auth\"\r\n\
             {name}: Digest realm=\"c, d\", nonce=\"b\", qop=\"auth\"\r\n"
        )
    };
    assert_eq!(lines(&Allow(["INVITE"])), "Allow: INVITE\r\n");
    assert_eq!(lines(&Allow(["INVITE", "ACK", "BYE"])), "Allow: INVITE, ACK, BYE\r\n");
    assert_eq!(lines(&Challenges(challenges.to_vec())), rows("WWW-Authenticate"));
    assert_eq!(lines(&Answer::Proxy(proxy_challenges.to_vec())), rows("Proxy-Authenticate"));
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
    assert_eq!(lines(&Challenges(Vec::<WwwAuthenticate>::new())), "");
    assert_eq!(lines(&Optional(None)), "");
    assert_eq!(lines(&Optional(Some(vec![]))), "Allow: \r\n");
    let methods = vec!["INVITE".to_owned(), "ACK".to_owned()];
    assert_eq!(lines(&Optional(Some(methods))), "Allow: INVITE, ACK\r\n");
}

/// Several rows mean what one row with commas means, and no grammar allows an empty element (RFC 3261 §7.3.1).
#[test]
fn an_empty_collection_is_no_row_beside_another_row() {
    #[derive(SipResponse)]
    #[sip(405, header("Allow", "{0}"))]
    struct AfterText(&'static str, #[sip(headers = "Allow")] Vec<&'static str>);

    #[derive(SipResponse)]
    #[sip(405)]
    struct BeforeValue(
        #[sip(headers = "allow")] Vec<&'static str>,
        #[sip(header = "Allow")] sip_codes::header::Allow,
    );

    #[derive(SipResponse)]
    #[sip(415)]
    struct Two(
        #[sip(headers = "Accept")] Vec<sip_codes::header::Accept>,
        #[sip(headers = "Accept")] Vec<sip_codes::header::Accept>,
    );

    assert_eq!(lines(&AfterText("ACK", vec![])), "Allow: ACK\r\n");
    assert_eq!(lines(&AfterText("ACK", vec!["BYE"])), "Allow: ACK\r\nAllow: BYE\r\n");
    let bye = || sip_header!("Allow", "BYE");
    assert_eq!(lines(&BeforeValue(vec![], bye())), "Allow: BYE\r\n");
    assert_eq!(lines(&BeforeValue(vec!["ACK"], bye())), "allow: ACK\r\nAllow: BYE\r\n");
    let sdp = || vec![sip_header!("Accept", "application/sdp")];
    assert_eq!(lines(&Two(vec![], vec![])), "");
    assert_eq!(lines(&Two(sdp(), vec![])), "Accept: application/sdp\r\n");
    assert_eq!(lines(&Two(vec![], sdp())), "Accept: application/sdp\r\n");
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

    fn challenges<T: HeaderValueOf<marker::WwwAuthenticate>>(items: Vec<T>) -> String {
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
    let both = ["b", "a"].map(challenge);
    let slice: &[WwwAuthenticate] = &both;
    let rows = lines(&Challenges(both.to_vec()));
    assert_eq!(rows.lines().count(), 2);
    assert_eq!(lines(&Reference(&slice)), rows);
    assert_eq!(lines(&Reference(&&both)), rows);
    assert_eq!(challenges(both.iter().collect()), rows);
    assert_eq!(challenges(both.map(Box::new).to_vec()), rows);
}

#[test]
fn an_item_is_one_element_and_an_empty_one_is_none() {
    let items = ["INVITE\r\nVia: x", "", "A, B", "ACK\n"];
    let row = "Allow: INVITE%0D%0AVia%3A%20x, A%2C%20B, ACK%0A\r\n";
    assert_eq!(lines(&Allow(items)), row);
    assert_eq!(lines(&Allow(["", ""])), "Allow: \r\n");
    assert_eq!(lines(&Unsupported([""])), "");
    assert_eq!(lines(&Unsupported(["", "a", ""])), "Unsupported: a\r\n");
}

/// What has another answer each time is asked once.
#[test]
fn a_collection_is_asked_once() {
    struct Changing(Cell<u8>);

    impl IntoIterator for &Changing {
        type Item = u8;
        type IntoIter = std::vec::IntoIter<u8>;

        fn into_iter(self) -> Self::IntoIter {
            let count = self.0.replace(self.0.get() + 1);
            (0..count).collect::<Vec<_>>().into_iter()
        }
    }

    let response = Unsupported(Changing(Cell::new(0)));
    for expected in ["", "Unsupported: 0\r\n", "Unsupported: 0, 1\r\n"] {
        assert_eq!(lines(&response), expected);
    }
}

#[test]
fn repeated_header_fields_are_rows_in_order() {
    #[derive(SipResponse)]
    #[sip(
        401,
        header(
            "WWW-Authenticate",
            "Digest realm=\"{realm}\", nonce=\"1\", algorithm=SHA-256, qop=\"auth\""
        ),
        header(
            "WWW-Authenticate",
            "Digest realm=\"{realm}\", nonce=\"2\", algorithm=MD5, qop=\"auth\""
        )
    )]
    struct Texts {
        realm: &'static str,
    }

    #[derive(SipResponse)]
    #[sip(401)]
    struct Fields {
        #[sip(header = "WWW-Authenticate")]
        first: WwwAuthenticate,
        #[sip(header = "WWW-Authenticate")]
        second: Option<WwwAuthenticate>,
        #[sip(headers = "WWW-Authenticate")]
        others: Vec<WwwAuthenticate>,
    }

    #[derive(SipResponse)]
    #[sip(488, header("Warning", "399 example.com \"{0}\""))]
    struct TextAndField(u8, #[sip(header = "Warning")] Warning);

    assert_eq!(
        lines(&Texts { realm: "a" }),
        "WWW-Authenticate: Digest realm=\"a\", nonce=\"1\", algorithm=SHA-256, qop=\"auth\"\r\n\
         WWW-Authenticate: Digest realm=\"a\", nonce=\"2\", algorithm=MD5, qop=\"auth\"\r\n",
    );
    let [a, b, c, d] = ["a", "b", "c", "d"].map(challenge);
    let row = |challenge: &WwwAuthenticate| format!("WWW-Authenticate: {challenge}\r\n");
    let rows: String = [&a, &b, &c, &d].map(row).concat();
    let fields = Fields { first: a.clone(), second: Some(b), others: vec![c, d] };
    assert_eq!(lines(&fields), rows);
    assert_eq!(lines(&Fields { first: a.clone(), second: None, others: vec![] }), row(&a));
    assert_eq!(
        lines(&TextAndField(7, sip_header!("Warning", "305 b \"x\""))),
        "Warning: 399 example.com \"7\"\r\nWarning: 305 b \"x\"\r\n",
    );
}
