//! `QuotedString`: what is written is one quoted-string, and is read back.

use std::fmt;
use std::str::FromStr;

use proptest::prelude::{any, proptest};
use sip_codes::header::QuotedString;
use sip_codes::{FromSipResponse, SipResponse, SipResponseExt};
use sip_header::{ContactList, HeaderParse};

fn read(text: &str) -> Result<String, (usize, &'static str)> {
    let result = text.parse::<QuotedString<String>>();
    result.map(|QuotedString(text)| text).map_err(|error| (error.position(), error.expected()))
}

#[test]
fn malformed_text_has_its_position() {
    for (text, position, expected) in [
        ("", 0, "a double quote"),
        ("Bob", 0, "a double quote"),
        (" \"Bob\"", 0, "a double quote"),
        ("\"", 1, "a closing quote"),
        ("\"Bob", 4, "a closing quote"),
        ("\"Bob\\\"", 6, "a closing quote"),
        ("\"Bob\\", 5, "a character after the backslash"),
        ("\"Bob\\\n\"", 5, "a character after the backslash"),
        ("\"Bo\r\nb\"", 3, "no line break"),
        ("\"Bob\" ", 5, "the end after the closing quote"),
        ("\"Bob\"\"", 5, "the end after the closing quote"),
    ] {
        assert_eq!(read(text), Err((position, expected)), "{text:?}");
    }
}

#[test]
fn escapes_are_read_of_any_character() {
    assert_eq!(read(r#""""#).as_deref(), Ok(""));
    assert_eq!(read(r#""\B\o\b \\ \" é\é""#).as_deref(), Ok(r#"Bob \ " éé"#));
}

proptest! {
    #[test]
    fn any_text_is_one_quoted_string(text in any::<String>()) {
        let read = read(&QuotedString(&text).to_string()).unwrap();
        // A CRLF is one blank, so the text is compared without what a header field cannot hold.
        let without_controls = |text: &str| {
            text.chars().filter(|c| !c.is_control() && *c != ' ').collect::<String>()
        };
        assert_eq!(without_controls(&read), without_controls(&text));
        assert!(!read.contains(['\r', '\n']));
        if !text.contains(char::is_control) {
            assert_eq!(read, text);
        }
    }
}

/// An item of a list of contacts.
#[derive(Debug, Clone, PartialEq)]
struct Binding {
    name: String,
    uri: String,
}

impl fmt::Display for Binding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} <{}>", QuotedString(&self.name), self.uri)
    }
}

impl FromStr for Binding {
    type Err = Box<dyn std::error::Error + Send + Sync>;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, uri) = text.rsplit_once(" <").ok_or("no URI")?;
        let QuotedString(name) = name.parse()?;
        Ok(Binding { name, uri: uri.trim_end_matches('>').to_owned() })
    }
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
#[sip(200)]
struct Registered(#[sip(headers = "Contact")] Vec<Binding>);

#[test]
fn items_of_a_list_stay_apart_whatever_they_are_called() {
    let names = ["Bob", "\"Eve\", <sip:eve@example.com>", "a, b", "\\", "x\r\nVia: evil"];
    let uri = "sip:bob@example.com".to_owned();
    let bindings = names.map(|name| Binding { name: name.to_owned(), uri: uri.clone() });
    let written = Registered(bindings.to_vec());
    let row = written.header_lines().to_string();
    let values = row.strip_prefix("Contact: ").unwrap().trim_end();
    assert_eq!(ContactList::parse_strict(values).unwrap().len(), names.len(), "{values}");

    let Registered(read) = Registered::from_sip_response(&written).unwrap();
    let read: Vec<&str> = read.iter().map(|binding| &*binding.name).collect();
    assert_eq!(read[..4], names[..4]);
    assert_eq!(read[4], "x Via: evil");
}
