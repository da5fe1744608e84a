//! No value leaves the place in a reason phrase or header field value into which it is inserted.
//!
//! Most values are read back by the parsers of the crate `sip-header`, which know nothing of the
//! library. Where they cannot read a legal value, the test reads it itself.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use proptest::prelude::*;
use sip_codes::header::{HeaderField, Host, Uri};
use sip_codes::q850::Cause;
use sip_codes::{SipResponse, SipResponseExt, StatusCode, StatusLine};
use sip_codes_core::grammar;
use sip_header::sip_uri::SipUri;
use sip_header::{ContactList, HeaderParse, SipAuthValue, SipHeaderAddr, SipWarning};

/// How many values each property reads.
const CASES: u32 = 2_500;

/// Declares responses with one header field, into whose value one text is inserted.
macro_rules! responses {
    ($($name:ident: $code:literal $field:literal $value:literal;)+) => {$(
        #[derive(SipResponse)]
        #[sip($code, header($field, $value))]
        struct $name<'a>(&'a str);
    )+};
}

responses! {
    Realm: 401 "WWW-Authenticate" "Digest realm=\"{0}\", nonce=\"n\", qop=\"auth\"";
    DisplayName: 302 "Contact" "\"{0}\" <sip:bob@example.com>";
    WarningText: 488 "Warning" "399 example.com \"{0}\"";
    Comment: 503 "Retry-After" "60 ({0})";
    User: 302 "Contact" "<sip:{0}@example.com>";
    Password: 302 "Contact" "<sip:bob:{0}@example.com>";
    UriParameter: 302 "Contact" "<sip:bob@example.com;transport={0}>";
    UriHeader: 302 "Contact" "<sip:bob@example.com?Subject={0}>";
    Opaque: 486 "Call-Info" "<https://example.com/{0}>";
    Token: 302 "Contact" "<sip:bob@example.com>;x={0}";
    Agent: 488 "Warning" "399 {0} \"x\"";
    Elsewhere: 486 "X-Note" "see {0};x";
}

/// A field that is the whole value.
#[derive(SipResponse)]
#[sip(486)]
struct Note<'a>(#[sip(header = "X-Note")] &'a str);

#[derive(SipResponse)]
#[sip(404, reason = "No {0}.")]
struct Reason<'a>(&'a str);

#[derive(SipResponse)]
#[sip(404, reason = "%20{0:?}")]
struct DebugReason<'a>(&'a str);

/// Two addresses with a value in each of three places.
#[derive(SipResponse)]
#[sip(
    302,
    header(
        "Contact",
        "\"{name}\" <sip:{user}@example.com>;q=0.5, <sip:fixed@example.com?Subject={subject}>"
    )
)]
struct TwoAddresses<'a> {
    name: &'a str,
    user: &'a str,
    subject: &'a str,
}

/// The value of the only header field, which is one line.
fn only_value(response: &dyn SipResponse) -> String {
    let lines = response.header_lines().to_string();
    let line = lines.strip_suffix("\r\n").expect("the line is ended");
    assert!(line.chars().all(|c| c == '\t' || !c.is_control()), "{line:?}");
    line.split_once(": ").expect("a name and a value").1.to_owned()
}

/// What is between the literal texts around a place.
fn inside<'v>(value: &'v str, before: &str, after: &str) -> &'v str {
    let inside = value.strip_prefix(before).and_then(|value| value.strip_suffix(after));
    inside.unwrap_or_else(|| panic!("{value:?} lost its literal text"))
}

/// What is written where the rule needs a character.
fn or_dash(value: &str) -> &str {
    if value.is_empty() { "-" } else { value }
}

/// Whether the library's own check accepts the value of a header field.
fn is_legal(field: &str, value: &str) -> bool {
    HeaderField::find(field).expect("the table has the field").check_value(value).is_ok()
}

/// What is left of a value where nothing can stand for a control character: a space for each run of
/// line breaks, and for every other control character but tab.
fn with_spaces(value: &str) -> String {
    let mut text = String::new();
    let mut is_after_line_break = false;
    for character in value.chars() {
        let is_line_break = matches!(character, '\r' | '\n');
        match character {
            '\r' | '\n' if is_after_line_break => {}
            '\t' => text.push('\t'),
            _ if character.is_control() => text.push(' '),
            _ => text.push(character),
        }
        is_after_line_break = is_line_break;
    }
    text
}

/// The same for free text, where a tab may be written as a space.
fn in_text(value: &str) -> String {
    with_spaces(value).replace('\t', " ")
}

/// The value of the only header field, with a space for each tab.
fn only_text(response: &dyn SipResponse) -> String {
    only_value(response).replace('\t', " ")
}

/// RFC 3261 §25.1, written apart from the library: what a reason phrase may hold.
fn is_reason_phrase(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = match first {
            b'%' => match after {
                [a, b, after @ ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() => after,
                _ => return false,
            },
            first if first.is_ascii_alphanumeric() => after,
            first if !first.is_ascii() => after,
            first if b" \t;/?:@&=+$,-_.!~*'()".contains(first) => after,
            _ => return false,
        };
    }
    true
}

/// Decodes every `%` before two hexadecimal digits.
fn percent_decode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        match digits {
            Some(digits) if *first == b'%' => {
                let digits = std::str::from_utf8(digits).expect("they are ASCII");
                bytes.push(u8::from_str_radix(digits, 16).expect("they are digits"));
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}

/// Reads a comment in parentheses, which may hold others (RFC 3261 §25.1). Returns its text and what
/// comes after it. `sip-header` does not read `Retry-After`.
fn read_comment(value: &str) -> Option<(String, &str)> {
    let mut characters = value.strip_prefix('(')?.chars();
    let mut text = String::new();
    let mut depth = 1;
    loop {
        match characters.next()? {
            '\\' => text.push(characters.next()?),
            ')' if depth == 1 => return Some((text, characters.as_str())),
            character => {
                depth += i32::from(character == '(') - i32::from(character == ')');
                text.push(character);
            }
        }
    }
}

/// Checks a text of URI characters: there is no delimiter but those listed, and every `%` begins an
/// escape.
fn assert_uri_text(text: &str, delimiters: &str) {
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '%' {
            let digits: String = characters.by_ref().take(2).collect();
            assert!(digits.len() == 2 && digits.chars().all(|c| c.is_ascii_hexdigit()), "{text:?}");
        } else {
            let is_plain = character.is_ascii_alphanumeric() || "-_.!~*'()".contains(character);
            assert!(is_plain || delimiters.contains(character), "{character:?} in {text:?}");
        }
    }
}

/// The only address of a `Contact`.
fn only_address(value: &str) -> SipHeaderAddr {
    let contacts = ContactList::parse_strict(value);
    let contacts = contacts.unwrap_or_else(|error| panic!("{value:?}: {error}"));
    let [address] = contacts.addrs() else { panic!("{value:?} has {} addresses", contacts.len()) };
    address.clone()
}

/// The only address of a `Contact`, which has a SIP URI and nothing else.
fn only_uri(value: &str) -> SipUri {
    let address = only_address(value);
    assert_eq!(address.display_name(), None, "{value:?}");
    assert!(address.params().is_empty(), "{value:?}");
    address.sip_uri().expect("it is a SIP URI").clone()
}

/// Checks all parts of a URI that are the same for every value.
fn assert_parts(uri: &SipUri, parameters: usize, headers: usize) {
    assert_eq!(uri.password(), None, "{uri}");
    assert!(uri.user_params().is_empty(), "{uri}");
    assert_eq!(uri.host().map(ToString::to_string).as_deref(), Some("example.com"), "{uri}");
    assert_eq!(uri.port(), None, "{uri}");
    assert_eq!(uri.params().len(), parameters, "{uri}");
    assert_eq!(uri.headers().len(), headers, "{uri}");
    assert_eq!(uri.fragment(), None, "{uri}");
}

/// A value that was made to do harm, and what becomes of it in each place.
struct Attack {
    value: &'static str,
    /// In a quoted-string.
    quoted: &'static str,
    comment: &'static str,
    user: &'static str,
    /// In the value of a header field inside a URI.
    uri_header: &'static str,
    /// In the header field's own syntax.
    elsewhere: &'static str,
}

const ATTACKS: &[Attack] = &[
    Attack {
        value: r#"say "hi""#,
        quoted: r#"say \"hi\""#,
        comment: r#"say "hi""#,
        user: "say%20%22hi%22",
        uri_header: "say%20%22hi%22",
        elsewhere: r#"say "hi""#,
    },
    // The last backslash would escape the closing quote.
    Attack {
        value: r"C:\dir\",
        quoted: r"C:\\dir\\",
        comment: r"C:\\dir\\",
        user: "C%3A%5Cdir%5C",
        uri_header: "C%3A%5Cdir%5C",
        elsewhere: r"C:\dir\",
    },
    // A backslash that is added for the quote must not be doubled.
    Attack {
        value: r#"\""#,
        quoted: r#"\\\""#,
        comment: r#"\\""#,
        user: "%5C%22",
        uri_header: "%5C%22",
        elsewhere: r#"\""#,
    },
    Attack {
        value: "x\r\nContact: <sip:m@e.example>",
        quoted: "x Contact: <sip:m@e.example>",
        comment: "x Contact: <sip:m@e.example>",
        user: "x%0D%0AContact%3A%20%3Csip%3Am%40e.example%3E",
        uri_header: "x%0D%0AContact%3A%20%3Csip%3Am%40e.example%3E",
        elsewhere: "x Contact: <sip:m@e.example>",
    },
    Attack {
        value: "a\nb",
        quoted: "a b",
        comment: "a b",
        user: "a%0Ab",
        uri_header: "a%0Ab",
        elsewhere: "a b",
    },
    Attack {
        value: "a\r",
        quoted: "a ",
        comment: "a ",
        user: "a%0D",
        uri_header: "a%0D",
        elsewhere: "a ",
    },
    Attack {
        value: "n\0\x07\x7f",
        quoted: "n   ",
        comment: "n   ",
        user: "n%00%07%7F",
        uri_header: "n%00%07%7F",
        elsewhere: "n   ",
    },
    // Ends a display name and begins an address.
    Attack {
        value: r#"" <sip:m@e.example>;tag="x"#,
        quoted: r#"\" <sip:m@e.example>;tag=\"x"#,
        comment: r#"" <sip:m@e.example>;tag="x"#,
        user: "%22%20%3Csip%3Am%40e.example%3E%3Btag%3D%22x",
        uri_header: "%22%20%3Csip%3Am%40e.example%3E%3Btag%3D%22x",
        elsewhere: r#"" <sip:m@e.example>;tag="x"#,
    },
    // Ends a user part, and adds a parameter and a header field to the URI.
    Attack {
        value: "m@e.example;user=phone?Subject=x&Route=y",
        quoted: "m@e.example;user=phone?Subject=x&Route=y",
        comment: "m@e.example;user=phone?Subject=x&Route=y",
        user: "m%40e.example%3Buser%3Dphone%3FSubject%3Dx%26Route%3Dy",
        uri_header: "m%40e.example%3Buser%3Dphone%3FSubject%3Dx%26Route%3Dy",
        elsewhere: "m@e.example;user=phone?Subject=x&Route=y",
    },
    Attack {
        value: "a) (b(",
        quoted: "a) (b(",
        comment: r"a\) \(b\(",
        user: "a)%20(b(",
        uri_header: "a)%20(b(",
        elsewhere: "a) (b(",
    },
    // Adds a value to a list.
    Attack {
        value: "x, <sip:m@e.example>;q=1",
        quoted: "x, <sip:m@e.example>;q=1",
        comment: "x, <sip:m@e.example>;q=1",
        user: "x%2C%20%3Csip%3Am%40e.example%3E%3Bq%3D1",
        uri_header: "x%2C%20%3Csip%3Am%40e.example%3E%3Bq%3D1",
        elsewhere: "x, <sip:m@e.example>;q=1",
    },
    // `%` is always escaped in a URI, so that decoding gives the value back. `+` stays in a user
    // part, because `%2B49` is another user than `+49` (RFC 3261 §19.1.4).
    Attack {
        value: "100% %41+",
        quoted: "100% %41+",
        comment: "100% %41+",
        user: "100%25%20%2541+",
        uri_header: "100%25%20%2541%2B",
        elsewhere: "100% %41+",
    },
    Attack {
        value: "Zoë 🙂",
        quoted: "Zoë 🙂",
        comment: "Zoë 🙂",
        user: "Zo%C3%AB%20%F0%9F%99%82",
        uri_header: "Zo%C3%AB%20%F0%9F%99%82",
        elsewhere: "Zoë 🙂",
    },
    // There is no empty user part.
    Attack { value: "", quoted: "", comment: "", user: "-", uri_header: "", elsewhere: "" },
    Attack {
        value: "\ta  b ",
        quoted: "\ta  b ",
        comment: "\ta  b ",
        user: "%09a%20%20b%20",
        uri_header: "%09a%20%20b%20",
        elsewhere: " a  b ",
    },
];

#[test]
fn each_attack_becomes_what_the_grammar_demands() {
    assert_eq!(ATTACKS.len(), 15);
    for attack in ATTACKS {
        let Attack { value, quoted, comment, user, uri_header, elsewhere } = *attack;
        let expected: [(&dyn SipResponse, String); 6] = [
            (&Realm(value), format!("Digest realm=\"{quoted}\", nonce=\"n\", qop=\"auth\"")),
            (&DisplayName(value), format!("\"{quoted}\" <sip:bob@example.com>")),
            (&WarningText(value), format!("399 example.com \"{quoted}\"")),
            (&Comment(value), format!("60 ({comment})")),
            (&User(value), format!("<sip:{user}@example.com>")),
            (&UriHeader(value), format!("<sip:bob@example.com?Subject={uri_header}>")),
        ];
        for (response, expected) in expected {
            assert_eq!(only_value(response), expected, "{value:?}");
        }
        assert_eq!(only_text(&Elsewhere(value)), format!("see {elsewhere};x"));
        assert_eq!(only_text(&Note(value)), elsewhere.trim_matches(' '));
    }
}

#[test]
fn every_run_of_line_breaks_is_one_space() {
    for (value, text) in [
        ("a\r\nb", "a b"),
        ("a\r\n\r\n\n\rb", "a b"),
        ("a\r\n \r\nb", "a   b"),
        ("b\n\na", "b a"),
        ("a\r\0\n\nb", "a   b"),
        ("a\n\u{85}b\u{a0}", "a  b\u{a0}"),
        ("a\n\t\nb", "a \t b"),
        ("a\n\"\nb", "a \" b"),
    ] {
        assert_eq!(with_spaces(value), text);
        assert_eq!(only_text(&Note(value)), in_text(value).trim_matches(' '));
        assert_eq!(only_value(&Comment(value)), format!("60 ({text})"));
        let quoted = text.replace('"', "\\\"");
        assert_eq!(only_value(&WarningText(value)), format!("399 example.com \"{quoted}\""));
    }
}

#[test]
fn a_place_in_a_uri_does_not_depend_on_what_comes_before_the_at_sign() {
    // A user part may hold `;` and `?`, which begin parameters and header fields after the `@`.
    #[derive(SipResponse)]
    #[sip(302, header("Contact", "<sip:alice;day@{0}>, <sip:a?b@{0}>"))]
    struct AfterUser<T>(T);

    let value = only_value(&AfterUser(Ipv6Addr::LOCALHOST));
    assert_eq!(value, "<sip:alice;day@[::1]>, <sip:a?b@[::1]>");
    assert!(is_legal("Contact", &value));
}

#[test]
fn hosts_ports_and_uris_are_values_of_types() {
    #[derive(SipResponse)]
    enum Moved<'a, H, P> {
        #[sip(302, header("Contact", "<sip:{host}:{port};transport=tcp>"))]
        Server { host: H, port: u16 },
        #[sip(302, header("Contact", "<sip:gw.example.com:{port}>, <sip:192.0.2.1:{port};lr>"))]
        Literal { port: u16 },
        #[sip(302, header("Contact", "<sip:[{ip}]:{port:05}>, <sip:[2001:db8::1]:{port}>"))]
        Brackets { ip: Ipv6Addr, port: u16 },
        #[sip(302, header("Contact", "<sip:bob@{0}>"))]
        HostAndPort(P),
        #[sip(302, header("Contact", "<{0}>;q={1}"))]
        Whole(&'a Uri, f64),
        #[sip(200, header("Service-Route", "<sip:{0};lr>"))]
        Route(IpAddr),
    }
    type Answer<'a> = Moved<'a, Host, SocketAddr>;

    let v6 = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
    let uri = Uri::new("tel:+49-30-1234;ext=5").unwrap();
    let named = Host::new("example.com").unwrap();
    for (field, answer, expected) in [
        (
            "Contact",
            Answer::Server { host: v6.into(), port: 5061 },
            "<sip:[2001:db8::1]:5061;transport=tcp>",
        ),
        ("Contact", Answer::Server { host: named, port: 0 }, "<sip:example.com:0;transport=tcp>"),
        (
            "Contact",
            Answer::Literal { port: u16::MAX },
            "<sip:gw.example.com:65535>, <sip:192.0.2.1:65535;lr>",
        ),
        (
            "Contact",
            Answer::Brackets { ip: v6, port: 80 },
            "<sip:[2001:db8::1]:00080>, <sip:[2001:db8::1]:80>",
        ),
        ("Contact", Answer::HostAndPort((v6, 5060).into()), "<sip:bob@[2001:db8::1]:5060>"),
        ("Contact", Answer::Whole(&uri, 0.7), "<tel:+49-30-1234;ext=5>;q=0.7"),
        ("Contact", Answer::Whole(&uri, f64::NAN), "<tel:+49-30-1234;ext=5>;q=0"),
        ("Contact", Answer::Whole(&uri, f64::INFINITY), "<tel:+49-30-1234;ext=5>;q=1"),
        ("Contact", Answer::Whole(&uri, -1.0), "<tel:+49-30-1234;ext=5>;q=0"),
        ("Contact", Answer::Whole(&uri, 0.333_333), "<tel:+49-30-1234;ext=5>;q=0.333"),
        ("Service-Route", Answer::Route(v6.into()), "<sip:[2001:db8::1];lr>"),
    ] {
        let value = only_value(&answer);
        assert_eq!(value, expected);
        assert!(is_legal(field, &value), "{value}");
    }
}

#[test]
fn numbers_and_words_are_values_of_types() {
    #[derive(SipResponse)]
    enum Answer {
        #[sip(183, header("RSeq", "{0}"))]
        Reliable(u64),
        #[sip(
            401,
            header("WWW-Authenticate", "Digest realm=\"\", nonce=\"\", stale={0}, qop=\"auth\"")
        )]
        Stale(bool),
        #[sip(486, header("Reason", "Q.850;cause={0};text=\"{0}\", SIP;cause={1}"))]
        Busy(Cause, StatusCode),
        #[sip(200, header("Session-Expires", "{0:03};refresher=uac"))]
        Session(u8),
        #[sip(503, header("Retry-After", "{0:020}"))]
        Padded(u64),
    }

    for (field, answer, expected) in [
        ("RSeq", Answer::Reliable(0), "1"),
        ("RSeq", Answer::Reliable(u64::MAX), "4294967295"),
        (
            "WWW-Authenticate",
            Answer::Stale(true),
            "Digest realm=\"\", nonce=\"\", stale=true, qop=\"auth\"",
        ),
        (
            "Reason",
            Answer::Busy(Cause::USER_BUSY, StatusCode::BUSY_HERE),
            "Q.850;cause=17;text=\"17 User busy\", SIP;cause=486",
        ),
        ("Session-Expires", Answer::Session(7), "090;refresher=uac"),
        ("Retry-After", Answer::Padded(60), "0000000060"),
    ] {
        let value = only_value(&answer);
        assert_eq!(value, expected);
        assert!(is_legal(field, &value), "{value}");
    }
}

#[test]
fn a_width_or_a_precision_is_at_most_what_formatting_takes() {
    #[derive(SipResponse)]
    #[sip(404, reason = "{n:pad$}{n:.pad$?}", header("X-A", "{n:pad$}"))]
    struct Padded {
        n: u8,
        pad: usize,
    }

    for pad in [usize::from(u16::MAX), usize::from(u16::MAX) + 1, usize::MAX] {
        let response = Padded { n: 1, pad };
        assert_eq!(response.phrase().to_string().len(), usize::from(u16::MAX) + 1);
        assert_eq!(only_value(&response), "1", "blanks at the edges are left out");
    }
}

/// Texts that end a place, begin another, or come close to doing so.
const SHORT_FRAGMENTS: &[&str] = &[
    "\r", "\n", "\r\n", "\t", "\0", "\u{7f}", "\u{85}", "\u{a0}", "\u{2028}", "\u{2029}",
    "\u{feff}", " ", "\"", "\\", "\\\"", "<", ">", "(", ")", ",", ";", ":", "@", "=", "?", "&",
    "/", "+", "$", "#", "[", "]", "{", "}", "|", "^", "`", "*", "%", "%4", "%41", "%0D%0A", "%zz",
    "25", "é", "🙂", "a", "bob", "sip:", "tel:+49", "[::1]", ":5060", ";lr", ";q=1", "&Route=y",
    ") (",
];

/// More of them.
const LONG_FRAGMENTS: &[&str] = &[
    "\r\nVia: SIP/2.0/UDP evil",
    "\u{1b}[31m",
    "sip:bob@example.com",
    "example.com",
    "192.0.2.1",
    ";transport=tcp",
    "?Subject=x",
    "\" <sip:eve@evil.example>;tag=\"",
    ">;q=1,<sip:eve@evil.example",
    ", <sip:eve@evil.example>",
    "\", algorithm=\"none",
];

/// Any text, or up to eight fragments.
fn values() -> impl Strategy<Value = String> {
    let fragments = prop::collection::vec(
        prop::sample::select([SHORT_FRAGMENTS, LONG_FRAGMENTS].concat()),
        0..8,
    );
    prop_oneof![any::<String>(), fragments.prop_map(|fragments| fragments.concat())]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: CASES,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_realm_stays_a_realm(realm in values()) {
        let value = only_value(&Realm(&realm));
        let challenge = SipAuthValue::parse_strict(&value).expect("it is legal");
        prop_assert_eq!(challenge.scheme(), "Digest");
        prop_assert_eq!(challenge.params().len(), 3, "{}", value);
        prop_assert_eq!(challenge.realm().map(str::to_owned), Some(with_spaces(&realm)));
        prop_assert_eq!(challenge.nonce(), Some("n"));
        prop_assert!(is_legal("WWW-Authenticate", &value), "{}", value);
    }

    #[test]
    fn a_display_name_stays_a_display_name(name in values()) {
        let value = only_value(&DisplayName(&name));
        let address = only_address(&value);
        prop_assert_eq!(address.display_name().map(str::to_owned), Some(with_spaces(&name)));
        prop_assert_eq!(address.uri().to_string(), "sip:bob@example.com");
        prop_assert!(address.params().is_empty(), "{}", value);
        prop_assert!(is_legal("Contact", &value), "{}", value);
    }

    #[test]
    fn a_warning_text_stays_one_text(text in values()) {
        let value = only_value(&WarningText(&text));
        let warnings = SipWarning::parse_strict(&value).expect("it is legal");
        let [warning] = warnings.entries() else { panic!("{value:?}") };
        prop_assert_eq!((warning.code(), warning.agent()), (399, "example.com"));
        prop_assert_eq!(warning.text(), with_spaces(&text));
        prop_assert!(is_legal("Warning", &value), "{}", value);
    }

    #[test]
    fn a_comment_stays_one_comment(comment in values()) {
        let value = only_value(&Comment(&comment));
        let after_seconds = value.strip_prefix("60 ").expect("the number comes first");
        let (text, rest) = read_comment(after_seconds).expect("the comment ends");
        prop_assert_eq!(text, with_spaces(&comment));
        prop_assert_eq!(rest, "");
        prop_assert!(is_legal("Retry-After", &value), "{}", value);
    }

    #[test]
    fn a_user_stays_a_user(user in values()) {
        let value = only_value(&User(&user));
        assert_uri_text(inside(&value, "<sip:", "@example.com>"), "+");
        prop_assert!(is_legal("Contact", &value), "{}", value);
        let uri = only_uri(&value);
        assert_parts(&uri, 0, 0);
        let read = percent_decode(uri.user().expect("it has a user"));
        prop_assert_eq!(read, or_dash(&user).as_bytes());
    }

    #[test]
    fn a_password_stays_a_password(password in values()) {
        let value = only_value(&Password(&password));
        prop_assert!(is_legal("Contact", &value), "{}", value);
        let written = inside(&value, "<sip:bob:", "@example.com>");
        assert_uri_text(written, "");
        prop_assert_eq!(percent_decode(written), password.as_bytes());
    }

    #[test]
    fn a_parameter_of_a_uri_stays_one_parameter(parameter in values()) {
        let value = only_value(&UriParameter(&parameter));
        assert_uri_text(inside(&value, "<sip:bob@example.com;transport=", ">"), "[]/:&+$");
        prop_assert!(is_legal("Contact", &value), "{}", value);
        let uri = only_uri(&value);
        assert_parts(&uri, 1, 0);
        let transport = uri.param("transport").flatten().expect("the parameter has a value");
        prop_assert_eq!(percent_decode(transport), or_dash(&parameter).as_bytes());
    }

    #[test]
    fn the_rest_of_another_uri_stays_between_its_angle_brackets(path in values()) {
        let value = only_value(&Opaque(&path));
        let written = inside(&value, "<https://example.com/", ">");
        assert_uri_text(written, "");
        prop_assert_eq!(percent_decode(written), path.as_bytes());
        prop_assert!(is_legal("Call-Info", &value), "{}", value);
    }

    #[test]
    fn a_token_stays_a_token(token in values()) {
        for (response, field, before, after) in [
            (&Token(&token) as &dyn SipResponse, "Contact", "<sip:bob@example.com>;x=", ""),
            (&Agent(&token), "Warning", "399 ", " \"x\""),
        ] {
            let value = only_value(response);
            prop_assert!(is_legal(field, &value), "{}", value);
            let written = inside(&value, before, after);
            // A warning may be from a host, and an IPv6 address gets its brackets.
            if written != token && written != format!("[{token}]") {
                prop_assert!(written.bytes().all(grammar::is_token_byte), "{}", value);
                prop_assert_eq!(percent_decode(written), or_dash(&token).as_bytes());
            }
        }
    }

    #[test]
    fn a_header_field_of_a_uri_stays_one_header_field(subject in values()) {
        let value = only_value(&UriHeader(&subject));
        let uri = only_uri(&value);
        assert_parts(&uri, 0, 1);
        let written = uri.header("Subject").flatten().unwrap_or_default();
        prop_assert_eq!(percent_decode(written), subject.as_bytes());
        prop_assert!(is_legal("Contact", &value), "{}", value);
    }

    #[test]
    fn two_addresses_stay_two(name in values(), user in values(), subject in values()) {
        let value = only_value(&TwoAddresses { name: &name, user: &user, subject: &subject });
        let contacts = ContactList::parse_strict(&value).expect("there are addresses");
        let [first, second] = contacts.addrs() else { panic!("{value:?}") };

        prop_assert_eq!(first.display_name().map(str::to_owned), Some(with_spaces(&name)));
        prop_assert_eq!(first.params().to_string(), ";q=0.5");
        let uri = first.sip_uri().expect("it is a SIP URI");
        assert_parts(uri, 0, 0);
        let read = percent_decode(uri.user().expect("it has a user"));
        prop_assert_eq!(read, or_dash(&user).as_bytes());

        prop_assert_eq!(second.display_name(), None);
        prop_assert!(second.params().is_empty(), "{}", value);
        let uri = second.sip_uri().expect("it is a SIP URI");
        assert_parts(uri, 0, 1);
        prop_assert_eq!(uri.user(), Some("fixed"));
        let written = uri.header("Subject").flatten().unwrap_or_default();
        prop_assert_eq!(percent_decode(written), subject.as_bytes());
        prop_assert!(is_legal("Contact", &value), "{}", value);
    }

    #[test]
    fn any_other_value_stays_in_its_line(note in values()) {
        // `only_value` finds one line, without control characters.
        let text = in_text(&note);
        prop_assert_eq!(only_text(&Note(&note)), text.trim_matches(' '));
        prop_assert_eq!(only_text(&Elsewhere(&note)), format!("see {text};x"));
    }

    #[test]
    fn a_reason_stays_in_the_reason_phrase(reason in values()) {
        let response = Reason(&reason);
        let line = response.status_line().to_string();
        let phrase = line.strip_prefix("SIP/2.0 404 ").expect("the line begins with the status");
        let sent = format!("{line}\r\n");
        let parsed = StatusLine::parse(sent.as_bytes()).expect("it is a status line");
        prop_assert_eq!(parsed.reason_phrase(), phrase.as_bytes());
        prop_assert_eq!(response.header_lines().to_string(), "");
        prop_assert_eq!(response.phrase().to_string(), phrase);
        prop_assert!(is_reason_phrase(&DebugReason(&reason).phrase().to_string()));
        prop_assert!(is_reason_phrase(phrase), "{}", phrase);
        prop_assert_eq!(grammar::find_non_reason(phrase.as_bytes()), None);
        let written = inside(phrase, "No ", ".");
        prop_assert_eq!(percent_decode(written), reason.as_bytes());
    }
}

#[test]
fn each_ascii_character_is_kept_or_escaped_by_the_grammar() {
    #[derive(SipResponse)]
    #[sip(486, reason = "{0}")]
    struct Echo(char);

    for byte in 0..=0x7f_u8 {
        let character = char::from(byte);
        let kept = is_reason_phrase(&character.to_string());
        let expected = if kept { character.to_string() } else { format!("%{byte:02X}") };
        assert_eq!(Echo(character).phrase().to_string(), expected);
    }
}
