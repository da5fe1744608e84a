//! The checks of header field values, compared with the strict parsers of the crate `sip-header`.
//!
//! The values are examples that were changed in a few places, so that most of them are nearly valid.

use proptest::prelude::*;
use proptest::sample::Index;
use sip_codes::header::{HEADER_FIELDS, HeaderField, InvalidHeaderValue};
use sip_codes_core::grammar;
use sip_codes_tests::header_examples::EXAMPLES;
use sip_header::{
    ContactList, HeaderParse, ParseError, SipAccept, SipAcceptEncoding, SipAcceptLanguage,
    SipAuthValue, SipContentType, SipGeolocation, SipHeader, SipHeaderAddr, SipHeaderAddrList,
    SipReasonList, SipSecurity, SipWarning, TokenList, UriInfo,
};

/// Parses a value strictly; `None` if there is no parser for the field.
fn parse_strictly(field: &str, value: &str) -> Option<Result<(), ParseError>> {
    let parsed = match field {
        "Accept" => SipAccept::parse_strict(value).map(drop),
        "Accept-Encoding" => SipAcceptEncoding::parse_strict(value).map(drop),
        "Accept-Language" => SipAcceptLanguage::parse_strict(value).map(drop),
        "WWW-Authenticate" | "Proxy-Authenticate" => SipAuthValue::parse_strict(value).map(drop),
        "Contact" => ContactList::parse_strict(value).map(drop),
        "Record-Route"
        | "Path"
        | "P-Asserted-Identity"
        | "Permission-Missing"
        | "P-Associated-URI" => SipHeaderAddrList::parse_strict(value).map(drop),
        "Content-Type" => SipContentType::parse_strict(value).map(drop),
        "Reply-To" | "P-Called-Party-ID" => SipHeaderAddr::parse_strict(value).map(drop),
        "Call-Info" | "Error-Info" | "Alert-Info" => UriInfo::parse_strict(value).map(drop),
        "Geolocation" => SipGeolocation::parse_strict(value).map(drop),
        "Warning" => SipWarning::parse_strict(value).map(drop),
        "Reason" => SipReasonList::parse_strict(value).map(drop),
        "Security-Server" => SipSecurity::parse_strict(value).map(drop),
        "Allow" | "Allow-Events" | "Content-Encoding" | "Content-Language" | "Proxy-Require"
        | "Require" | "Supported" | "Unsupported" => {
            let header: SipHeader = field.parse().expect("the catalog has the field");
            TokenList::parse_strict(header, value).map(drop)
        }
        _ => return None,
    };
    Some(parsed)
}

/// What is put between the characters of an example.
const SHORT_FRAGMENTS: &[&str] = &[
    "", " ", "\t", "  ", ",", ", ", ";", "; ", "=", "\"", "\\", "\\\"", "<", ">", "(", ")", "/",
    "*", "@", ":", "?", "&", ".", "-", "_", "%", "%41", "[", "]", "[::1]", "0", "1", "00", "é",
    "a", "q=0.5", ";q=1", ";x", ";x=y", "sip:", "\"\"", "cause=16", "Digest ",
];

/// More of it.
const LONG_FRAGMENTS: &[&str] = &[
    ";Q=0.1234",
    ";x=\"a, b\"",
    "<sip:a@b.example>",
    ";text=\"x\"",
    "399 a \"b\"",
    "realm=\"r\"",
    "stale=true",
];

#[derive(Debug, Clone)]
enum Change {
    Insert(Index, &'static str),
    Remove(Index, usize),
    Repeat(Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => (any::<Index>(), prop::sample::select([SHORT_FRAGMENTS, LONG_FRAGMENTS].concat())).prop_map(|(at, text)| Change::Insert(at, text)),
        2 => (any::<Index>(), 1..4_usize).prop_map(|(at, length)| Change::Remove(at, length)),
        1 => (any::<Index>(), 1..20_usize).prop_map(|(at, length)| Change::Repeat(at, length)),
    ]
}

fn apply(value: &str, changes: &[Change]) -> String {
    let mut characters: Vec<char> = value.chars().collect();
    for change in changes {
        let (Change::Insert(at, _) | Change::Remove(at, _) | Change::Repeat(at, _)) = change;
        let start = at.index(characters.len() + 1);
        let end = |length: &usize| characters.len().min(start + length);
        match change {
            Change::Insert(_, text) => {
                characters.splice(start..start, text.chars());
            }
            Change::Remove(_, length) => {
                characters.drain(start..end(length));
            }
            Change::Repeat(_, length) => {
                let part = characters[start..end(length)].to_vec();
                characters.splice(start..start, part);
            }
        }
    }
    characters.into_iter().collect()
}

/// A field and a value of it that is often valid, and mostly nearly so.
fn near_values() -> impl Strategy<Value = (&'static str, String)> {
    let values: Vec<(&str, &str)> = EXAMPLES
        .iter()
        .filter(|examples| parse_strictly(examples.field, "").is_some())
        .flat_map(|examples| {
            let refused = examples.refused().map(|refused| refused.value);
            let values = examples.accepted.iter().copied().chain(refused);
            values.map(|value| (examples.field, value))
        })
        .collect();
    (prop::sample::select(values), prop::collection::vec(change(), 0..4))
        .prop_map(|((field, value), changes)| (field, apply(value, &changes)))
}

/// Whether our check accepts a value on purpose that the strict parser refuses.
fn is_accepted_on_purpose(field: &str, value: &str, error: &ParseError) -> bool {
    let error = error.to_string();
    let about = |what: &[&str]| what.iter().any(|what| error.contains(what));
    match field {
        // RFC 3261 has no digits in language tags, but the tags that it refers to have.
        "Accept-Language" => about(&["language-range: invalid-token"]),
        // An empty list is in the grammar of RFC 7315 §5.1.
        "P-Associated-URI" if value.is_empty() => true,
        // A blank may precede the semicolon after a bare URI: SEMI has whitespace on both sides.
        "Contact" | "Permission-Missing" | "Reply-To" if about(&["uri host: uri-invalid-char"]) => {
            value.contains(" ;") || value.contains("\t;")
        }
        // Of a URI, we check the grammar of RFC 3261 §25.1. The parser knows more of `tel` and
        // `urn`, and warns of a user part that looks like parameters or header fields, which the
        // grammar allows. It takes `p:0` for a host and a port, because no such scheme is known.
        _ => about(&[
            "uri nid:",
            "uri nss:",
            "uri number:",
            "uri param:",
            "uri scheme: uri-missing-scheme",
            "uri uparam:",
            "uri user: uri-empty-user",
            "uri user: uri-header-shaped-user",
        ]),
    }
}

const NAME_ADDRESS_FIELDS: &[&str] =
    &["P-Associated-URI", "P-Called-Party-ID", "Path", "Record-Route"];
const CHALLENGE_FIELDS: &[&str] = &["Proxy-Authenticate", "WWW-Authenticate"];
const ACCEPT_FIELDS: &[&str] = &["Accept", "Accept-Encoding", "Accept-Language"];

/// What our checks refuse on purpose though the strict parser accepts it: fields, and what is
/// expected where the parser saw no fault.
const REFUSED_ON_PURPOSE: &[(&[&str], &[&str])] = &[
    // RFC 3261 §25.1 defines what a URI may hold, also for a scheme that is not known.
    (
        &[],
        &[
            "a character that a URI may hold there",
            "two hexadecimal digits after `%`",
            "something after the URI scheme",
            "a URI parameter value",
        ],
    ),
    // Likewise, a blank ends a URI without angle brackets.
    (
        &["Contact", "P-Asserted-Identity", "Permission-Missing", "Reply-To"],
        &["a semicolon, a comma or the end", "a semicolon or the end", "a comma or the end"],
    ),
    // RFC 3261 §25.1: a quoted-pair is of ASCII.
    (&[], &["a printable ASCII character after the backslash"]),
    // RFC 3261 §25.1: `ttl` is a number up to 255, and `maddr` a host.
    (
        &[],
        &[
            "a number from 0 to 255",
            "a host",
            "a host name or an IP address",
            "an IPv6 address",
            "a closing bracket",
        ],
    ),
    // RFC 3261 §19.1.1: a parameter of a URI is there once.
    (&[], &["a URI parameter name that was not used before"]),
    // A quality value is a number from 0 to 1; otherwise it is a parameter without meaning.
    (ACCEPT_FIELDS, &["a number from 0 to 1 with at most three decimals"]),
    (&["Contact", "Security-Server"], &["a number from 0 to 1 with at most three decimals"]),
    // RFC 3261 §20.1 has no media range of any type but one subtype.
    (&["Accept"], &["`*` as the subtype of `*`"]),
    // RFC 3261 §25.1: m-parameter has a value, which is a token or a quoted-string.
    (&["Content-Type"], &["an equals sign and a value", "a parameter value"]),
    // RFC 3261 §20.13 has language tags, not tokens.
    (
        &["Content-Language"],
        &[
            "a hyphen, a comma or the end",
            "a language tag",
            "at most eight letters",
            "one to eight letters or digits",
        ],
    ),
    // RFC 6665 §8.4: event types and templates are tokens without dots.
    (&["Allow-Events"], &["an event package", "an event template after the dot"]),
    // RFC 3261 §10.2.2 and §20.10.
    (
        &["Contact"],
        &[
            "an address, because `*` is for REGISTER requests",
            "a number of seconds, at most 4294967295",
        ],
    ),
    // RFC 3325 §9.1: no parameters.
    (&["P-Asserted-Identity"], &["a comma or the end"]),
    // Their grammars have name-addr only; the parser does not know for which field it reads.
    (NAME_ADDRESS_FIELDS, &["a URI in angle brackets"]),
    // RFC 3261 §25.1: each scheme has parameters, of the form that the rules of Digest give them,
    // and Basic is forbidden (§22.1). The parser reads `Authorization` too, and HTTP's credentials
    // without parameters.
    (
        CHALLENGE_FIELDS,
        &[
            "a blank and a parameter",
            "a parameter name",
            "an equals sign and a value",
            "a parameter value",
            "a parameter name that was not used before",
            "a quoted string",
            "a quoted list such as \"auth,auth-int\"",
            "`true` or `false` without quotes",
            "an algorithm without quotes",
            "a `realm` parameter too",
            "a `nonce` parameter too",
            "another scheme than Basic",
        ],
    ),
    // RFC 3261 §25.1: `domain` holds URIs, each of which has its grammar.
    (
        CHALLENGE_FIELDS,
        &[
            "a quoted list of URIs such as \"sip:example.com\"",
            "a URI with a scheme, such as `sip:`",
            "a closing quote",
            "a user",
            "`@`, or a character that a user may hold",
            "a port number, at most 65535",
            "a URI parameter name",
            "a header field name in the URI",
            "`=` and a header field value in the URI",
        ],
    ),
    // RFC 3261 §20.43: codes of SIP begin with 3, a port is below 65536, and §25.1: one space.
    (
        &["Warning"],
        &[
            "a warn-code, from 300 to 399",
            "a port number, at most 65535",
            "a host or a token",
            "a space and a quoted text",
            "a space and the agent that warns",
        ],
    ),
    // RFC 3326 §2 and RFC 8606 §4.
    (
        &["Reason"],
        &["a protocol that was not used before", "a location such as `U`, `LN` or `LOC-6`"],
    ),
    // RFC 3329 §2.2.
    (
        &["Security-Server"],
        &[
            "a `q` that no other mechanism has",
            "a token without quotes",
            "32 hexadecimal digits in lower case, in quotes",
        ],
    ),
];

fn is_refused_on_purpose(field: &str, value: &str, error: InvalidHeaderValue) -> bool {
    // The parser takes whitespace around a value for a part of the line, and a line break for
    // whitespace.
    value.trim_matches([' ', '\t']) != value
        || value.contains(['\r', '\n'])
        // It takes an IPv6 address without brackets for the value of a parameter, as `received` of
        // `Via` has it.
        || value.contains("::")
            && [
                "a parameter value",
                "a semicolon, a comma or the end",
                "a semicolon or the end",
            ]
            .contains(&error.expected())
        || REFUSED_ON_PURPOSE.iter().any(|(fields, expected)| {
            (fields.is_empty() || fields.contains(&field)) && expected.contains(&error.expected())
        })
}

proptest! {
    #[test]
    fn any_text_is_answered(value in ".*") {
        for field in HEADER_FIELDS {
            match field.check_value(&value) {
                Ok(()) => prop_assert!(value.chars().all(grammar::is_header_value_char)),
                Err(error) => prop_assert!(value.is_char_boundary(error.position())),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn the_verdict_is_that_of_the_strict_parser((field, value) in near_values()) {
        let ours = HeaderField::find(field).expect("the table has the field").check_value(&value);
        let theirs = parse_strictly(field, &value).expect("there is a parser");
        match (ours, theirs) {
            (Ok(()), Ok(())) | (Err(_), Err(_)) => {}
            (Ok(()), Err(error)) => {
                let on_purpose = is_accepted_on_purpose(field, &value, &error);
                prop_assert!(on_purpose, "{field}: {value:?} is accepted, but: {error}");
            }
            (Err(error), Ok(())) => {
                let on_purpose = is_refused_on_purpose(field, &value, error);
                prop_assert!(on_purpose, "{field}: {value:?} is refused: {error}");
            }
        }
    }
}
