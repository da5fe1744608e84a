//! The checks of templates: which places their insertions have, and that whatever is legal there makes a
//! legal value.

use std::cell::RefCell;
use std::collections::BTreeMap;

use sip_codes::header::{HEADER_FIELDS, HeaderField, InvalidHeaderValue, ResponseUse, WrittenBy};
use sip_codes_core::grammar::{
    INSERTION, Insertion, Place, ValueGrammar, is_header_value_char, is_token_byte,
};
use sip_codes_tests::header_examples::EXAMPLES;
use sip_codes_tests::header_templates::TEMPLATES;

/// Checks a template, and returns its insertions as they were reported.
fn check(field: &str, template: &str) -> (Result<(), InvalidHeaderValue>, Vec<Insertion>) {
    let insertions = RefCell::new(Vec::new());
    let report = |insertion| insertions.borrow_mut().push(insertion);
    let result = match HeaderField::find(field) {
        Some(field) => field.check_template(template, &report),
        None => ValueGrammar::Unchecked.check_template(template, &report),
    };
    (result, insertions.into_inner())
}

fn check_value(field: &str, value: &str) -> Result<(), InvalidHeaderValue> {
    match HeaderField::find(field) {
        Some(field) => field.check_value(value),
        None => ValueGrammar::Unchecked.check(value),
    }
}

/// Puts an [`INSERTION`] in place of each `{name}`. Returns the names with their positions too.
fn read_names(written: &str) -> (String, Vec<(usize, &str)>) {
    let (mut template, mut names) = (String::new(), Vec::new());
    let mut rest = written;
    while let Some((literal, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').expect("each brace is closed");
        template.push_str(literal);
        names.push((template.len(), name));
        template.push(INSERTION);
        rest = after;
    }
    template.push_str(rest);
    (template, names)
}

fn describe(insertion: &Insertion) -> String {
    let place = match insertion.place {
        Place::Text { at_start: false, at_end: false } => "Text".to_owned(),
        Place::Text { at_start: true, at_end: false } => "Text(start)".to_owned(),
        Place::Text { at_start: false, at_end: true } => "Text(end)".to_owned(),
        Place::Text { at_start: true, at_end: true } => "Text(start,end)".to_owned(),
        place => format!("{place:?}"),
    };
    if insertion.needs_character { place + "+" } else { place }
}

#[test]
fn each_insertion_has_its_place() {
    let mut faults = Vec::new();
    for templates in TEMPLATES {
        for (written, places) in templates.accepted {
            let (template, names) = read_names(written);
            let (result, insertions) = check(templates.field, &template);
            let found: Vec<String> = insertions.iter().map(describe).collect();
            let found = found.join(" ");
            let positions: Vec<usize> = insertions.iter().map(|seen| seen.position).collect();
            let is_complete = positions.iter().copied().eq(names.iter().map(|(at, _)| *at));
            if result.is_err() || !is_complete || places.is_some_and(|places| places != found) {
                faults.push(format!("{}: {written}: {result:?} {found}", templates.field));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn what_cannot_be_inserted_has_a_remedy() {
    let mut faults = Vec::new();
    for templates in TEMPLATES {
        for (written, name, expected, remedy) in templates.refused {
            let (template, names) = read_names(written);
            let found = match check(templates.field, &template).0 {
                Ok(()) => "accepted".to_owned(),
                Err(error) => {
                    let at = names.iter().find(|(position, _)| *position == error.position());
                    let at = at.map_or("nothing", |(_, name)| name);
                    let remedy =
                        error.remedy().map_or("none".to_owned(), |found| format!("{found:?}"));
                    format!("at {at:?} {:?}, {remedy}", error.expected())
                }
            };
            if found != format!("at {name:?} {expected:?}, {remedy}") {
                faults.push(format!("{}: {written:?} {found}", templates.field));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn there_are_templates_of_every_field_that_a_program_writes_into_a_response() {
    let accepted: usize = TEMPLATES.iter().map(|templates| templates.accepted.len()).sum();
    assert!(accepted >= 150, "{accepted}");
    for field in HEADER_FIELDS {
        if field.response_use() == ResponseUse::Yes
            && field.written_by() != WrittenBy::Stack
            && field.grammar() != ValueGrammar::Unchecked
        {
            let is_there = TEMPLATES.iter().any(|templates| templates.field == field.name());
            assert!(is_there, "{}", field.name());
        }
    }
}

/// A generator of numbers, the same ones in each run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("it is below a usize")
    }

    fn choose<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.below(texts.len())]
    }

    /// Up to three texts in a row, and none only if that is allowed.
    fn concatenate(&mut self, texts: &[&str], needs_character: bool) -> String {
        let count = usize::from(needs_character) + self.below(4);
        (0..count).map(|_| self.choose(texts)).collect()
    }

    /// A number of a range, often one of its ends.
    fn number(&mut self, least: u32, most: u32) -> String {
        let step = (most - least) / 1000;
        let between = least + step * u32::try_from(self.below(1000)).expect("it is below 1000");
        match self.below(3) {
            0 => least,
            1 => most,
            _ => between,
        }
        .to_string()
    }

    /// What is legal at a place, and as hostile as can be.
    fn fill(&mut self, place: Place, needs_character: bool) -> String {
        const UNRESERVED: &[&str] = &[
            "a", "Z", "0", "9", "-", "_", ".", "!", "~", "*", "'", "(", ")", "%41", "%C3%A9",
            "%22", "%2C",
        ];
        const TOKEN: &[&str] = &[
            "a", "Z", "0", "-", ".", "!", "%", "%20", "*", "_", "+", "`", "'", "~", "q", "true",
            "none", "stir",
        ];
        const WORDS: &[&str] =
            &["*", "q", "Basic", "Digest", "SIP", "Q.850", "0.5", "true", "none", "-"];
        const HOSTS: &[&str] = &["192.0.2.1", "[2001:db8::1]", "example.com", "h-1.x.", "a"];
        const HOSTS_AND_PORTS: &[&str] =
            &["192.0.2.1:0", "[::1]:65535", "a:1", "example.com.:5060"];
        const TEXT: &[&str] =
            &["a", " ", "\t", "é", "\u{a0}", "\"", "\\", "<", ">", "(", ",", ";", "="];
        let without = |texts: &[&'static str], byte: char| -> Vec<&'static str> {
            texts.iter().copied().filter(|text| !text.contains(byte)).collect()
        };
        match place {
            Place::Token if self.below(3) == 0 => self.choose(WORDS).to_owned(),
            Place::Token => self.concatenate(TOKEN, needs_character),
            Place::TokenWithoutStar => self.concatenate(&without(TOKEN, '*'), needs_character),
            Place::TokenWithoutDot => self.concatenate(&without(TOKEN, '.'), needs_character),
            Place::QuotedString => self.concatenate(
                &[
                    "a", " ", "\t", "é", "\\\"", "\\\\", "<", ">", ",", ";", "(", "=", "@", "*",
                    "%", "'",
                ],
                needs_character,
            ),
            Place::Comment => self.concatenate(
                &["a", " ", "\t", "é", "\\(", "\\)", "\\\\", "\"", ",", ";", "<", ">", "/", "%"],
                needs_character,
            ),
            Place::User => self.concatenate(&[UNRESERVED, &["+"]].concat(), needs_character),
            Place::UriParameter => {
                let others = ["[", "]", "/", ":", "&", "+", "$"];
                self.concatenate(&[UNRESERVED, &others].concat(), needs_character)
            }
            Place::Password | Place::UriHeader | Place::UriOpaque => {
                self.concatenate(UNRESERVED, needs_character)
            }
            Place::Text { at_start, at_end } => {
                let text = self.concatenate(TEXT, needs_character);
                let text = if at_start { text.trim_start_matches([' ', '\t']) } else { &text };
                let text = if at_end { text.trim_end_matches([' ', '\t']) } else { text };
                if text.is_empty() && needs_character { "-".to_owned() } else { text.to_owned() }
            }
            Place::Host => self.choose(HOSTS).to_owned(),
            Place::Agent if self.below(2) == 0 => self.concatenate(TOKEN, true),
            Place::HostAndPort | Place::Agent => {
                self.choose(&[HOSTS, HOSTS_AND_PORTS].concat()).to_owned()
            }
            Place::Ipv6Address => {
                self.choose(&["::1", "2001:db8::1", "::ffff:192.0.2.1"]).to_owned()
            }
            Place::Uri => self
                .choose(&[
                    "sip:bob@example.com;x=y?Subject=a&b=c",
                    "sips:a,b;c?d@[::1]:5061;lr",
                    "tel:+49;a=b",
                    "https://a/b?c=d,e;f@g",
                    "urn:a:b",
                    "x:a",
                ])
                .to_owned(),
            Place::SipUri => self.choose(&["sip:a", "SIPS:a,b;c?d@[::1]:5061;lr?x=y"]).to_owned(),
            Place::Port => self.number(0, 65_535),
            Place::Ttl => self.number(0, 255),
            Place::ResponseNumber => self.number(1, u32::MAX),
            Place::Number | Place::Seconds => self.number(0, u32::MAX),
            Place::SessionInterval => self.number(90, u32::MAX),
            Place::Cause => self.number(1, 127),
            Place::SipCause => self.number(100, 699),
            Place::Quality => self.choose(&["0", "1", "0.5", "0.123", "1.000"]).to_owned(),
            Place::Boolean => self.choose(&["true", "false"]).to_owned(),
            Place::YesNo => self.choose(&["yes", "no"]).to_owned(),
            place => panic!("a header field has no {place:?}"),
        }
    }

    /// Fills the insertions of a template. An insertion that needs a character may be empty after another
    /// one that is not.
    fn fill_all(&mut self, template: &str, insertions: &[Insertion]) -> String {
        let mut value = String::new();
        let mut insertions = insertions.iter();
        let mut is_filled = false;
        for character in template.chars() {
            if character != INSERTION {
                value.push(character);
                is_filled = false;
                continue;
            }
            let insertion = insertions.next().expect("each insertion is reported");
            let text = self.fill(insertion.place, insertion.needs_character && !is_filled);
            is_filled |= !text.is_empty();
            value.push_str(&text);
        }
        value
    }

    /// Puts insertions in place of a few parts of a template.
    fn insert(&mut self, template: &str) -> String {
        let mut characters: Vec<char> = template.chars().collect();
        for _ in 0..self.below(4) {
            let start = self.below(characters.len() + 1);
            let width = if self.below(2) == 0 { 12 } else { 3 };
            let end = characters.len().min(start + self.below(width));
            characters.splice(start..end, [INSERTION]);
        }
        characters.into_iter().collect()
    }
}

/// The values of all examples and all templates.
fn all_templates() -> Vec<(&'static str, String)> {
    let mut templates = Vec::new();
    for examples in EXAMPLES {
        templates
            .extend(examples.accepted.iter().map(|value| (examples.field, (*value).to_owned())));
    }
    for field in HEADER_FIELDS {
        templates.push((field.name(), field.grammar().example().to_owned()));
    }
    for fields in TEMPLATES {
        let written = fields.accepted.iter().map(|(written, _)| *written);
        for written in written.chain(fields.refused.iter().map(|(written, ..)| *written)) {
            templates.push((fields.field, read_names(written).0));
        }
    }
    templates
}

/// How often each template is changed. `ROUNDS` in the environment makes it more.
fn rounds() -> usize {
    std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(100)
}

#[test]
fn whatever_is_legal_at_its_place_makes_a_legal_value() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut faults = Vec::new();
    let (mut tried, mut accepted, mut filled) = (0, 0, 0);
    let mut places = BTreeMap::<String, u64>::new();
    for (field, written) in all_templates() {
        for round in 0..rounds() {
            let template = if round == 0 { written.clone() } else { random.insert(&written) };
            tried += 1;
            let (result, insertions) = check(field, &template);
            if let Err(error) = result {
                let is_at_insertion = template[error.position()..].starts_with(INSERTION);
                assert!(
                    is_at_insertion || error.remedy().is_none(),
                    "{field}: {template:?} {error:?}"
                );
                continue;
            }
            accepted += 1;
            let positions = template.match_indices(INSERTION).map(|(position, _)| position);
            let reported = insertions.iter().map(|insertion| insertion.position);
            assert!(reported.eq(positions), "{field}: {template:?} {insertions:?}");
            for insertion in &insertions {
                *places.entry(format!("{:?}", insertion.place)).or_default() += 1;
            }
            for _ in 0..4 {
                filled += 1;
                let value = random.fill_all(&template, &insertions);
                if let Err(error) = check_value(field, &value) {
                    faults.push(format!("{field}: {template:?} -> {value:?}: {error}"));
                }
            }
        }
    }
    println!("{tried} templates, {accepted} accepted, {filled} values\n{places:#?}");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_template_without_insertions_is_a_value() {
    let mut random = Random(1);
    for (field, written) in all_templates() {
        for _ in 0..10 {
            let template = random.insert(&written);
            if template.contains(INSERTION) {
                assert!(check_value(field, &template).is_err(), "{field}: {template:?}");
            }
            // Something else where the insertions were.
            let other = random.choose(&["", " ", ",", ";", "\"", "<", "a", "é", "=", "\\", "\r"]);
            let value = template.replace(INSERTION, other);
            let (result, insertions) = check(field, &value);
            assert_eq!(result, check_value(field, &value), "{field}: {value:?}");
            assert!(insertions.is_empty());
        }
    }
}

/// A template for each place that takes any text.
const TEXT_PLACES: &[(&str, &str)] = &[
    ("Contact", "\"\0\" <sip:a@b>"),
    ("Server", "a (\0)"),
    ("Allow", "\0"),
    ("Content-Type", "\0/a"),
    ("Allow-Events", "\0.a"),
    ("Warning", "399 \0 \"\""),
    ("Contact", "sip:\0@b"),
    ("Contact", "<tel:\0>"),
    ("Contact", "sip:a:\0@b"),
    ("Contact", "<sip:a@b;c=\0;d?e=f>"),
    ("Contact", "<sip:a@b?c=\0&d=e>"),
    ("Call-Info", "<x:\0>"),
    ("Call-Info", "<https://a/\0?b>"),
    ("WWW-Authenticate", "Digest realm=\"\", nonce=\"\", domain=\"/a/\0 /b\""),
    ("Organization", "a\0b"),
    ("X-Account", "\0"),
];

/// Writes a character as the documentation of the place says.
fn escape(place: Place, character: char) -> String {
    let is_unreserved = character.is_ascii_alphanumeric() || "-_.!~*'()".contains(character);
    let is_token = character.is_ascii() && is_token_byte(character as u8);
    let stays = match place {
        Place::QuotedString | Place::Comment | Place::Text { .. } => {
            let escaped = match place {
                Place::QuotedString => "\"\\",
                Place::Comment => "()\\",
                _ => "",
            };
            return match character {
                _ if !is_header_value_char(character) => " ".to_owned(),
                _ if escaped.contains(character) => format!("\\{character}"),
                _ => character.to_string(),
            };
        }
        Place::Token | Place::Agent => is_token,
        Place::TokenWithoutStar => is_token && character != '*',
        Place::TokenWithoutDot => is_token && character != '.',
        Place::User => is_unreserved || character == '+',
        Place::UriParameter => is_unreserved || "[]/:&+$".contains(character),
        _ => is_unreserved,
    };
    if stays {
        character.to_string()
    } else {
        let bytes = character.to_string().into_bytes();
        let escapes: Vec<String> = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
        escapes.concat()
    }
}

#[test]
fn every_character_is_legal_as_its_place_escapes_it() {
    for (field, template) in TEXT_PLACES {
        let (result, insertions) = check(field, template);
        assert_eq!(result, Ok(()), "{field}: {template:?}");
        let place = insertions[0].place;
        assert!(place.takes_any_text());
        // All that any rule distinguishes, and a part of the rest.
        for code in (0..0x3000).chain((0x3000..0x11_0000).step_by(97)) {
            let Some(character) = char::from_u32(code) else { continue };
            let escaped = escape(place, character);
            for text in [escaped.clone(), format!("{escaped}{escaped}"), format!("a{escaped}a")] {
                let value = template.replace(INSERTION, &text);
                assert_eq!(check_value(field, &value), Ok(()), "{field}: {value:?}");
            }
        }
    }
}
