//! What is inserted into a template is legal at its place, whatever the values hold.
//!
//! Any text is escaped one character after the other, and the escaping of a character depends only on whether a line
//! break came before it. So the tests compare what is written with the rule of each place, for all characters and for
//! all pairs of states and boundaries of pieces; and they check with the grammar that what stands for one character may
//! stand next to what stands for any other one. That holds then for texts of any length.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::{self, Display};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::{NonZeroU8, NonZeroU16, NonZeroU64};
use std::time::Duration;

use proptest::prelude::*;
use sip_codes::__private_0_1::{
    HeaderValue, Inserted, count, header_value, in_agent, in_comment, in_password, in_place,
    in_quoted_string, in_reason_phrase, in_text, in_token, in_token_without_dot,
    in_token_without_star, in_uri_header, in_uri_opaque, in_uri_parameter, in_user, needed, padded,
    place, reason_phrase, visit_if_legal, visit_list, visit_rows, visit_texts, visit_tokens,
};
use sip_codes::field::HeaderValueOf;
use sip_codes::header::{HeaderField, Host, HostAndPort, InvalidHeaderValue, SipUri, Uri};
use sip_codes::q850::Cause;
use sip_codes::{ReasonPhrase, StatusCode, sip_header};
use sip_codes_core::grammar::{
    INSERTION, Place, ValueGrammar, find_non_reason, is_header_value_char, is_reason_byte,
    is_token_byte,
};
use sip_codes_tests::header_templates::TEMPLATES;

/// A text that comes in pieces.
struct Pieces<'a>(&'a [&'a str]);

impl Display for Pieces<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| f.write_str(piece))
    }
}

/// A place that takes any text, and what the tests know about it.
struct TextPlace {
    insert: for<'a> fn(&'a dyn Display) -> Inserted<'a>,
    /// A template with the place, in which other characters are next to it.
    field: &'static str,
    template: &'static str,
    /// Whether the character stays as it is.
    stays: fn(char) -> bool,
    /// The characters that get a backslash. All others are percent-escaped if this is `None`.
    quoted: Option<&'static str>,
}

fn is_unreserved(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-_.!~*'()".contains(character)
}

fn is_in_token(character: char) -> bool {
    character.is_ascii() && is_token_byte(character as u8) && character != '%'
}

const TEXT_PLACES: [TextPlace; 13] = [
    TextPlace {
        insert: in_reason_phrase,
        field: "",
        template: "a\0b",
        stays: |character| !character.is_ascii() || is_reason_byte(character as u8),
        quoted: None,
    },
    TextPlace {
        insert: in_quoted_string,
        field: "Contact",
        template: "\"\0\" <sip:a@example.com>",
        stays: |character| is_header_value_char(character) && !"\"\\".contains(character),
        quoted: Some("\"\\"),
    },
    TextPlace {
        insert: in_comment,
        field: "Retry-After",
        template: "60 (\0)",
        stays: |character| is_header_value_char(character) && !"()\\".contains(character),
        quoted: Some("()\\"),
    },
    TextPlace {
        insert: in_token,
        field: "Allow",
        template: "\0",
        stays: is_in_token,
        quoted: None,
    },
    TextPlace {
        insert: in_token_without_star,
        field: "Accept",
        template: "\0/plain",
        stays: |character| is_in_token(character) && character != '*',
        quoted: None,
    },
    TextPlace {
        insert: in_token_without_dot,
        field: "Allow-Events",
        template: "\0",
        stays: |character| is_in_token(character) && character != '.',
        quoted: None,
    },
    TextPlace {
        insert: in_user,
        field: "Contact",
        template: "sip:\0@example.com",
        stays: |character| is_unreserved(character) || character == '+',
        quoted: None,
    },
    TextPlace {
        insert: in_user,
        field: "Contact",
        template: "tel:\0",
        stays: |character| is_unreserved(character) || character == '+',
        quoted: None,
    },
    TextPlace {
        insert: in_password,
        field: "Contact",
        template: "sip:a:\0@example.com",
        stays: is_unreserved,
        quoted: None,
    },
    TextPlace {
        insert: in_uri_parameter,
        field: "Contact",
        template: "<sip:example.com;x=\0>",
        stays: |character| is_unreserved(character) || "[]/:&+$".contains(character),
        quoted: None,
    },
    TextPlace {
        insert: in_uri_header,
        field: "Contact",
        template: "<sip:example.com?x=\0>",
        stays: is_unreserved,
        quoted: None,
    },
    TextPlace {
        insert: in_uri_opaque,
        field: "Call-Info",
        template: "<https://example.com/\0>",
        stays: is_unreserved,
        quoted: None,
    },
    TextPlace {
        insert: in_text,
        field: "Organization",
        template: "a\0b",
        stays: |character| is_header_value_char(character) && character != '\t',
        quoted: Some(""),
    },
];

impl TextPlace {
    /// Writes a text that is inserted.
    fn write(&self, text: &dyn Display) -> String {
        let (before, after) = self.template.split_once(INSERTION).unwrap();
        let (pieces, values) = ([before, after], [(self.insert)(text)]);
        let written = if self.field.is_empty() {
            reason_phrase(&pieces, &values).to_string()
        } else {
            header_value(&pieces, &values).to_string()
        };
        let written = written.strip_prefix(before).and_then(|text| text.strip_suffix(after));
        written.expect("the template is there").to_owned()
    }

    /// Adds what stands for a character, by the rule of the place.
    fn escape(&self, character: char, is_after_line_break: bool, escaped: &mut String) {
        if (self.stays)(character) {
            escaped.push(character);
        } else if let Some(quoted) = self.quoted {
            if quoted.contains(character) {
                escaped.extend(['\\', character]);
            } else if !(is_after_line_break && matches!(character, '\r' | '\n')) {
                escaped.push(' ');
            }
        } else {
            let digit = |digit: u8| char::from(b"0123456789ABCDEF"[usize::from(digit)]);
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                escaped.extend(['%', digit(byte >> 4), digit(byte & 0xf)]);
            }
        }
    }

    /// Escapes a text by the rule of the place.
    fn escape_all(&self, text: &str) -> String {
        let (mut escaped, mut last) = (String::new(), ' ');
        for character in text.chars() {
            self.escape(character, matches!(last, '\r' | '\n'), &mut escaped);
            last = character;
        }
        escaped
    }

    fn check(&self, inserted: &str) -> bool {
        let value = self.template.replace(INSERTION, inserted);
        if self.field.is_empty() {
            find_non_reason(value.as_bytes()).is_none()
        } else {
            check(self.field, &value).is_ok()
        }
    }
}

fn check(field: &str, value: &str) -> Result<(), InvalidHeaderValue> {
    match HeaderField::find(field) {
        Some(field) => field.check_value(value),
        None => ValueGrammar::Unchecked.check(value),
    }
}

/// All characters that have a rule of their own somewhere, and some of each length beside.
fn special_characters() -> impl Iterator<Item = char> + Clone {
    ('\0'..='\u{a1}').chain("\u{7ff}\u{800}\u{2028}\u{ffff}\u{10000}\u{10ffff}".chars())
}

#[test]
fn the_places_of_the_tests_are_those_of_the_grammar() {
    for place in &TEXT_PLACES[1..] {
        let found = RefCell::new(Vec::new());
        let field = HeaderField::find(place.field).unwrap();
        field
            .check_template(place.template, &|insertion| found.borrow_mut().push(insertion.place))
            .unwrap();
        let [found] = found.into_inner()[..] else { panic!("{}", place.template) };
        // The same function is written where the places have the same name.
        let text = "a\"\\()*.%+/ \u{e9}";
        let by_grammar = insert_text(found, &text).unwrap();
        let (before, after) = place.template.split_once(INSERTION).unwrap();
        let written = header_value(&[before, after], &[by_grammar]).to_string();
        assert_eq!(written, format!("{before}{}{after}", place.write(&text)), "{found:?}");
    }
}

#[test]
fn every_character_is_escaped_by_the_rule_of_its_place() {
    let characters: Vec<char> = ('\0'..=char::MAX).collect();
    assert_eq!(characters.len(), 0x11_0000 - 0x800);
    for block in characters.chunks(4_096) {
        let text = String::from_iter(block);
        for place in &TEXT_PLACES {
            let expected = place.escape_all(&text);
            assert!(place.write(&text) == expected, "{} from {:?}", place.template, block[0]);
        }
    }
}

#[test]
fn every_pair_of_characters_is_escaped_by_the_rule_of_its_place() {
    for place in &TEXT_PLACES {
        for first in special_characters() {
            for second in special_characters() {
                let text = String::from_iter(['x', first, second, 'y']);
                let (one, rest) = text.split_at(1 + first.len_utf8());
                let expected = place.escape_all(&text);
                assert_eq!(place.write(&text), expected, "{} {text:?}", place.template);
                assert_eq!(place.write(&Pieces(&[one, "", rest])), expected, "{text:?} in pieces");
            }
        }
    }
}

/// What stands for one character is legal alone, and next to what stands for any other one.
#[test]
fn the_grammar_accepts_what_is_escaped() {
    for place in &TEXT_PLACES {
        // What begins or ends a run of characters decides nothing for the grammar, so one of each kind is enough. All
        // characters that are not ASCII are of one kind, which has been checked one by one.
        let mut units = BTreeSet::new();
        for character in special_characters() {
            for is_after_line_break in [false, true] {
                let mut unit = String::new();
                place.escape(character, is_after_line_break, &mut unit);
                units.insert(unit);
            }
        }
        for unit in &units {
            // An empty one only comes after a line break.
            assert!(unit.is_empty() || place.check(unit), "{} {unit:?}", place.template);
            for next in &units {
                let both = format!("{unit}{next}");
                assert!(both.is_empty() || place.check(&both), "{} {both:?}", place.template);
            }
        }
        let others: Vec<char> =
            ('\u{a0}'..=char::MAX).filter(|other| (place.stays)(*other)).collect();
        for block in others.chunks(4_096) {
            let block = String::from_iter(block);
            assert!(place.check(&block), "{} {:?}", place.template, block.chars().next());
        }
    }
}

/// Inserts a text as the macros do. `None` for a place that takes a type.
fn insert_text(place: Place, text: &dyn Display) -> Option<Inserted<'_>> {
    Some(match place {
        Place::ReasonPhrase => in_reason_phrase(text),
        Place::QuotedString => in_quoted_string(text),
        Place::Comment => in_comment(text),
        Place::Token => in_token(text),
        Place::TokenWithoutStar => in_token_without_star(text),
        Place::TokenWithoutDot => in_token_without_dot(text),
        Place::User => in_user(text),
        Place::Password => in_password(text),
        Place::UriParameter => in_uri_parameter(text),
        Place::UriHeader => in_uri_header(text),
        Place::UriOpaque => in_uri_opaque(text),
        Place::Text { .. } => in_text(text),
        Place::Agent => in_agent(text),
        _ => return None,
    })
}

/// Values of all types, for the places that take a type.
struct Values {
    number: u64,
    address: IpAddr,
    socket: SocketAddr,
    quality: f64,
    uri: Uri,
    sip_uri: SipUri,
    host: Host,
    cause: Cause,
    status: StatusCode,
}

impl Values {
    fn new(seed: u64) -> Self {
        let bytes = seed.to_be_bytes();
        let address = if seed % 2 == 0 {
            IpAddr::V4(Ipv4Addr::from([bytes[4], bytes[5], bytes[6], bytes[7]]))
        } else {
            IpAddr::V6(Ipv6Addr::from(u128::from(seed) << (seed % 64)))
        };
        Values {
            number: seed,
            address,
            socket: SocketAddr::new(address, bytes[7].into()),
            quality: f64::from_bits(seed),
            uri: Uri::new(
                ["tel:112", "https://example.com/a?b", "sip:a;b=c@d;e?f=g"][bytes[7] as usize % 3],
            )
            .unwrap(),
            sip_uri: SipUri::new("sips:a:b@[::1]:5061;lr").unwrap(),
            host: Host::new("a-1.example.com.").unwrap(),
            cause: Cause::from_u8(bytes[7] % 127 + 1).unwrap(),
            status: StatusCode::from_u16(100 + u16::from(bytes[7]) * 2).unwrap(),
        }
    }

    fn insert(&self, place: Place) -> Inserted<'_> {
        let is_odd = &self.number % 2 == 1;
        match place {
            Place::Host if is_odd => in_place::<place::Host, _>(&self.host),
            Place::Host => in_place::<place::Host, _>(&self.address),
            Place::HostAndPort if is_odd => in_place::<place::HostAndPort, _>(&self.socket),
            Place::HostAndPort => in_place::<place::HostAndPort, _>(&self.host),
            Place::Ipv6Address => in_place::<place::Ipv6Address, _>(&Ipv6Addr::UNSPECIFIED),
            Place::Uri if is_odd => in_place::<place::Uri, _>(&self.sip_uri),
            Place::Uri => in_place::<place::Uri, _>(&self.uri),
            Place::SipUri => in_place::<place::SipUri, _>(&self.sip_uri),
            Place::Port => padded(in_place::<place::Port, u16>(&u16::MAX), 9),
            Place::Ttl => padded(in_place::<place::Ttl, u8>(&7), 9),
            Place::Number => padded(in_place::<place::Number, _>(&self.number), usize::MAX),
            Place::ResponseNumber => in_place::<place::ResponseNumber, _>(&self.number),
            Place::Seconds => padded(in_place::<place::Seconds, _>(&self.number), 99),
            Place::SessionInterval => in_place::<place::SessionInterval, _>(&self.number),
            Place::Cause => in_place::<place::Cause, _>(&self.cause),
            Place::SipCause => in_place::<place::SipCause, _>(&self.status),
            Place::Quality => in_place::<place::Quality, _>(&self.quality),
            Place::Boolean => in_place::<place::Boolean, _>(&true),
            Place::YesNo => in_place::<place::YesNo, _>(&false),
            place => panic!("{place:?} is not known here"),
        }
    }
}

/// Fills a template of the tests, whose insertions are `{name}`, as the macros do.
fn fill(field: &str, written: &str, texts: &[&str], values: &Values) -> String {
    let names = written.split('{').skip(1).map(|after| after.split_once('}').unwrap().0);
    let template = names.fold(written.to_owned(), |template, name| {
        template.replacen(&format!("{{{name}}}"), &INSERTION.to_string(), 1)
    });
    let insertions = RefCell::new(Vec::new());
    let hear = |insertion| insertions.borrow_mut().push(insertion);
    let result = match HeaderField::find(field) {
        Some(field) => field.check_template(&template, &hear),
        None => ValueGrammar::Unchecked.check_template(&template, &hear),
    };
    result.unwrap_or_else(|error| panic!("{field}: {written}: {error}"));
    let pieces: Vec<&str> = template.split(INSERTION).collect();
    let insertions = insertions.into_inner();
    let inserted: Vec<Inserted<'_>> = insertions
        .iter()
        .enumerate()
        .map(|(index, insertion)| {
            let text: &dyn Display = &texts[index % texts.len()];
            let inserted = insert_text(insertion.place, text);
            let inserted = inserted.unwrap_or_else(|| values.insert(insertion.place));
            if insertion.needs_character { needed(inserted) } else { inserted }
        })
        .collect();
    header_value(&pieces, &inserted).to_string()
}

/// Texts that have broken a value somewhere.
const HOSTILE: [&str; 40] = [
    "",
    " ",
    "\t",
    "-",
    "*",
    ".",
    "..",
    "%",
    "%4",
    "%41",
    "\"",
    "\\",
    "\\\"",
    "(",
    ")",
    "))",
    "<",
    ">",
    "@",
    ":",
    ";",
    ",",
    "?",
    "=",
    "&",
    "[",
    "]",
    "\r\n",
    "a\r\n\r\nVia: x",
    "\0",
    "\u{7f}",
    "\u{85}",
    "é",
    "\u{10ffff}",
    "a b",
    " a",
    "a ",
    "2001:db8::1",
    "a\" <sip:evil@b>;x=\"",
    "MD5, evil=1",
];

#[test]
fn every_template_is_legal_whatever_is_inserted() {
    let mut tried = 0;
    for templates in TEMPLATES {
        for (written, _) in templates.accepted {
            for (index, first) in HOSTILE.iter().enumerate() {
                for second in ["", " ", "a", "\"", "*"] {
                    let values = Values::new((index as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
                    let value = fill(templates.field, written, &[first, second], &values);
                    let result = check(templates.field, &value);
                    assert_eq!(result, Ok(()), "{}: {written}: {value}", templates.field);
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 20_000, "{tried}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn every_template_is_legal_with_any_values(
        texts in proptest::collection::vec("\\PC{0,3}|[\\x00-\\x7f]{0,8}", 3),
        seed: u64,
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for templates in TEMPLATES {
            for (written, _) in templates.accepted {
                let value = fill(templates.field, written, &texts, &Values::new(seed));
                prop_assert_eq!(check(templates.field, &value), Ok(()), "{}: {}", written, value);
            }
        }
    }
}

/// Writes a value at a place that takes a type.
fn at<P, T: HeaderValueOf<P>>(value: &T) -> String {
    value.header_value().to_string()
}

#[test]
fn addresses_are_written_as_hosts() {
    let scoped: SocketAddr = "[fe80::1%3]:5060".parse().unwrap();
    assert_eq!(at::<place::HostAndPort, _>(&scoped), "[fe80::1]:5060");
    assert_eq!(at::<place::HostAndPort, _>(&SocketAddr::from(([192, 0, 2, 1], 0))), "192.0.2.1:0");
    assert_eq!(at::<place::HostAndPort, _>(&Ipv6Addr::LOCALHOST), "[::1]");
    assert_eq!(at::<place::Host, _>(&Ipv4Addr::LOCALHOST), "127.0.0.1");
    assert_eq!(at::<place::Ipv6Address, _>(&Ipv6Addr::LOCALHOST), "::1");
    assert_eq!(
        at::<place::HostAndPort, _>(&HostAndPort::new("a.example:1").unwrap()),
        "a.example:1"
    );
}

#[test]
fn numbers_are_in_range() {
    assert_eq!(at::<place::Port, _>(&NonZeroU16::MAX), "65535");
    assert_eq!(at::<place::Ttl, _>(&NonZeroU8::MIN), "1");
    assert_eq!(at::<place::Number, _>(&u64::MAX), "18446744073709551615");
    assert_eq!(at::<place::Number, _>(&0_u8), "0");
    assert_eq!(at::<place::ResponseNumber, _>(&0_u32), "1");
    assert_eq!(at::<place::ResponseNumber, _>(&NonZeroU64::MAX), "4294967295");
    assert_eq!(at::<place::Seconds, _>(&u64::MAX), "4294967295");
    assert_eq!(at::<place::Seconds, _>(&Duration::from_nanos(1)), "1");
    assert_eq!(at::<place::Seconds, _>(&Duration::MAX), "4294967295");
    assert_eq!(at::<place::SessionInterval, _>(&60_usize), "90");
}

#[test]
fn quality_values_are_from_0_to_1() {
    for (quality, written) in [
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (0.5, "0.5"),
        (0.25, "0.25"),
        (0.125, "0.125"),
        (0.007, "0.007"),
        (0.01, "0.01"),
        (0.9994, "0.999"),
        (0.9996, "1"),
        (2.0, "1"),
        (-1.0, "0"),
        (f64::NAN, "0"),
        (f64::INFINITY, "1"),
        (f64::NEG_INFINITY, "0"),
        (f64::MIN_POSITIVE, "0"),
    ] {
        assert_eq!(at::<place::Quality, _>(&quality), written, "{quality}");
    }
    assert_eq!(at::<place::Quality, _>(&0.7_f32), "0.7");
}

#[test]
fn zeros_fill_a_number_up_to_what_its_place_holds() {
    let fill = |value| header_value(&["", ""], &[value]).to_string();
    assert_eq!(fill(padded(in_place::<place::Port, u16>(&5_060), 5)), "05060");
    assert_eq!(fill(padded(in_place::<place::Port, u16>(&5_060), usize::MAX)), "05060");
    assert_eq!(fill(padded(in_place::<place::Ttl, u8>(&1), 10)), "001");
    assert_eq!(fill(padded(in_place::<place::Seconds, u8>(&1), 100)), "0000000001");
    assert_eq!(fill(padded(in_place::<place::Number, u64>(&0), 4)), "0000");
    assert_eq!(fill(padded(in_place::<place::Number, u64>(&12_345), 4)), "12345");
    assert_eq!(fill(padded(in_place::<place::Cause, _>(&Cause::USER_BUSY), 0)), "17");
}

#[test]
fn a_needed_character_is_there_if_the_values_before_it_are_empty() {
    let fill = |texts: [&str; 2], between| {
        let values = [in_token(&texts[0]), needed(in_token(&texts[1]))];
        header_value(&["", between, ""], &values).to_string()
    };
    assert_eq!(fill(["", ""], ""), "-");
    assert_eq!(fill(["a", ""], ""), "a");
    assert_eq!(fill(["", "b"], ""), "b");
    assert_eq!(fill(["a", ""], ","), "a,-");
    let text = |text: &str| header_value(&["", ""], &[needed(in_text(&text))]).to_string();
    assert_eq!([text(""), text(" \t\r\n"), text(" a ")], ["-", "-", "a"]);
}

#[test]
fn free_text_has_no_blanks_at_its_edges() {
    let text = |pieces: [&str; 2], text: &str| header_value(&pieces, &[in_text(&text)]).to_string();
    assert_eq!(text(["", ""], "\r\n a \u{7f}b\t "), "a  b");
    assert_eq!(text(["Boxes ", ""], "< "), "Boxes <");
    assert_eq!(text(["", " inc."], " "), "inc.");
    assert_eq!(text(["a ", " b"], ""), "a  b");
    let pieces = Pieces(&[" ", "a", " ", "", " ", "b", " "]);
    assert_eq!(header_value(&["", ""], &[in_text(&pieces)]).to_string(), "a  b");
    // A line break is one space in whichever pieces it comes, and the next one is another.
    let pieces = Pieces(&["\r", "\n", "a", "\n", "b"]);
    assert_eq!(HeaderValue::new(&pieces).to_string(), " a b");
    // A value that the program makes of any text is written whole.
    assert_eq!(HeaderValue::new(&" a\t").to_string(), " a\t");
}

#[test]
fn an_agent_is_a_host_or_a_token() {
    let agent = |text: &dyn Display| header_value(&["", ""], &[needed(in_agent(text))]).to_string();
    for (text, written) in [
        ("example.com", "example.com"),
        ("example.com:5060", "example.com:5060"),
        ("192.0.2.1:5060", "192.0.2.1:5060"),
        ("[2001:db8::1]:5060", "[2001:db8::1]:5060"),
        ("2001:db8::1", "[2001:db8::1]"),
        ("[::1", "%5B::1"),
        ("a_b", "a_b"),
        ("a b", "a%20b"),
        ("a%20b", "a%2520b"),
        ("x \"y\", 399 z", "x%20%22y%22%2C%20399%20z"),
        ("example.com:99999", "example.com%3A99999"),
        ("", "-"),
    ] {
        let written = written.replace("::", if written.starts_with('%') { "%3A%3A" } else { "::" });
        assert_eq!(agent(&text), written);
    }
    assert_eq!(agent(&Ipv6Addr::LOCALHOST), "[::1]");
    assert_eq!(agent(&Pieces(&["example", ".", "com", ":", "5060"])), "example.com:5060");
    let label = "a".repeat(60);
    for (count, end) in [(1, ":5060"), (4, ""), (4, ":65535"), (5, ""), (40, ":1"), (40, " ")] {
        let text = vec![label.as_str(); count].join(".") + end;
        let value = format!("399 {} \"x\"", agent(&text));
        assert_eq!(check("Warning", &value), Ok(()), "{value}");
    }
}

#[test]
fn a_reason_phrase_escapes_each_percent_sign() {
    for (text, written) in
        [("100%", "100%25"), ("%41", "%2541"), ("%", "%25"), ("a\r\nb", "a%0D%0Ab")]
    {
        assert_eq!(ReasonPhrase::new(&text).to_string(), written);
    }
}

/// The bytes of a reason phrase and of a token, and the characters of a value, as RFC 3261 §25.1 lists them.
#[test]
fn each_byte_is_of_the_kinds_that_the_grammar_says() {
    for byte in 0..=u8::MAX {
        let is_one_of =
            |others: &str| byte.is_ascii_alphanumeric() || others.as_bytes().contains(&byte);
        let is_reason = is_one_of(" \t;/?:@&=+$,-_.!~*'()") || matches!(byte, 0x80..=0xfd);
        assert_eq!(is_reason_byte(byte), is_reason, "{byte:#x}");
        assert_eq!(is_token_byte(byte), is_one_of("-.!%*_+`'~"), "{byte:#x}");
    }
    for character in '\0'..=char::MAX {
        let is_allowed = character == '\t' || !character.is_control();
        assert_eq!(is_header_value_char(character), is_allowed, "{character:?}");
    }
}

#[test]
fn a_byte_that_no_reason_phrase_holds_is_found() {
    for (phrase, position) in [
        ("", None),
        ("Busy Here", None),
        ("a%41", None),
        ("%41%fF", None),
        ("a%", Some(1)),
        ("a%4", Some(1)),
        ("a%4g", Some(1)),
        ("a%g4", Some(1)),
        ("%41%4", Some(3)),
        ("é\"", Some(2)),
        ("\"", Some(0)),
    ] {
        assert_eq!(find_non_reason(phrase.as_bytes()), position, "{phrase}");
    }
    for first in 0x80..=u8::MAX {
        // UTF8-NONASCII: the ones at the start of the first byte count all bytes, and 0x80 to 0xbf stand alone.
        let needed = first.leading_ones() as usize - 1;
        for count in 0..=needed + 1 {
            for last in [0x80, 0xbf] {
                let phrase = [&[b'a', first][..], &vec![last; count]].concat();
                let is_reason = count >= needed && first <= 0xfd;
                let expected = if is_reason { None } else { Some(1) };
                assert_eq!(find_non_reason(&phrase), expected, "{phrase:x?}");
                let next = [&phrase[..], b"a\""].concat();
                let expected = if is_reason { Some(phrase.len() + 1) } else { Some(1) };
                assert_eq!(find_non_reason(&next), expected, "{next:x?}");
            }
        }
    }
}

#[test]
fn a_width_is_one_that_formatting_accepts() {
    assert_eq!(
        [count(0), count(65_535), count(65_536), count(usize::MAX)],
        [0, 65_535, 65_535, 65_535]
    );
}

/// Collects what is visited.
fn rows(visit: impl FnOnce(&mut dyn FnMut(&str, HeaderValue<'_>))) -> Vec<String> {
    let mut rows = Vec::new();
    visit(&mut |name, value| rows.push(format!("{name}: {value}")));
    rows
}

fn texts(items: &[&str], may_be_empty: bool) -> Vec<String> {
    let asked = RefCell::new(0);
    let all = |each: &mut dyn FnMut(&dyn Display)| {
        *asked.borrow_mut() += 1;
        for item in items {
            each(item);
        }
    };
    let rows = rows(|visit| visit_tokens("Allow", &all, may_be_empty, visit));
    assert_eq!(asked.into_inner(), 1, "a collection is asked once");
    rows
}

#[test]
fn each_item_of_a_list_is_one_token_and_an_empty_one_is_dropped() {
    assert_eq!(texts(&["INVITE", "ACK"], false), ["Allow: INVITE, ACK"]);
    assert_eq!(texts(&["", "a, b", ""], false), ["Allow: a%2C%20b"]);
    assert_eq!(texts(&["", ""], true), ["Allow: "]);
    assert_eq!(texts(&["", ""], false), [""; 0]);
    assert_eq!(texts(&[], true), ["Allow: "]);
    assert_eq!(texts(&[], false), [""; 0]);
}

#[test]
fn a_value_that_fails_to_be_written_ends_there() {
    struct Fails;
    impl Display for Fails {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("half").and(Err(fmt::Error))
        }
    }
    let items = |each: &mut dyn FnMut(&dyn Display)| {
        each(&"a");
        each(&Fails);
        each(&"b");
    };
    assert_eq!(rows(|visit| visit_tokens("Allow", &items, false, visit)), ["Allow: a, half, b"]);
    assert_eq!(rows(|visit| visit_if_legal("X-Note", &Fails, visit)), [""; 0]);
    let warning = sip_header!("Warning", "399 {} \"{}\"", Fails, Fails);
    assert_eq!(warning, "399 half \"half\"");
    let phrase = [in_reason_phrase(&Fails)];
    assert_eq!(reason_phrase(&["", "!"], &phrase).to_string(), "half!");
}

#[test]
fn an_error_of_the_output_is_passed_on_even_if_the_value_hides_it() {
    struct Full;
    impl fmt::Write for Full {
        fn write_str(&mut self, _: &str) -> fmt::Result {
            Err(fmt::Error)
        }
    }
    struct Hides;
    impl Display for Hides {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let _ = f.write_str("a");
            Ok(())
        }
    }
    assert_eq!(
        fmt::write(&mut Full, format_args!("{}", ReasonPhrase::new(&Hides))),
        Err(fmt::Error)
    );
    assert_eq!(
        fmt::write(&mut Full, format_args!("{}", HeaderValue::new(&Hides))),
        Err(fmt::Error)
    );
}

#[test]
fn values_of_a_list_are_joined_and_others_are_rows() {
    let contacts = ["<sip:a@b.example>", "<sip:c@d.example>"].map(Uri::from_checked);
    let items = |each: &mut dyn FnMut(HeaderValue<'_>)| {
        for contact in &contacts {
            each(contact.header_value());
        }
    };
    let joined = rows(|visit| visit_list("Contact", &items, false, visit));
    assert_eq!(joined, ["Contact: <sip:a@b.example>, <sip:c@d.example>"]);
    let single = rows(|visit| visit_rows("Contact", &items, visit));
    assert_eq!(single, ["Contact: <sip:a@b.example>", "Contact: <sip:c@d.example>"]);
    let texts = |each: &mut dyn FnMut(&dyn Display)| each(&"a\r\nb");
    assert_eq!(rows(|visit| visit_texts("X-Note", &texts, visit)), ["X-Note: a b"]);
}

#[test]
fn a_value_that_is_not_legal_is_left_out() {
    let row = |name: &str, text: &str| rows(|visit| visit_if_legal(name, &text, visit));
    assert_eq!(row("Contact", "<sip:a@b.example>"), ["Contact: <sip:a@b.example>"]);
    assert_eq!(row("m", "bob"), [""; 0]);
    assert_eq!(row("Contact", ""), [""; 0]);
    assert_eq!(row("Allow", ""), ["Allow: "]);
    assert_eq!(row("X-Note", "\"<"), ["X-Note: \"<"]);
}
