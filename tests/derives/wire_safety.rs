//! No value, whatever it holds, ends a line, adds a header field or breaks the grammar.

use proptest::prelude::*;
use sip_codes::{SipResponse, SipResponseExt, StatusLine, grammar};

#[derive(SipResponse)]
#[sip(486, reason = "Busy: {reason} (%20{reason:?})", header("Warning", "399 host \"{value}\""))]
struct Response<'a> {
    reason: &'a str,
    value: &'a str,
    #[sip(header = "X-Note")]
    note: &'a str,
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

fn assert_safe(reason: &str, value: &str) {
    let response = Response { reason, value, note: value };

    let line = response.status_line().to_string();
    let phrase = line.strip_prefix("SIP/2.0 486 ").expect("the line starts with the status");
    assert!(is_reason_phrase(phrase), "{reason:?}: {phrase:?}");
    assert_eq!(grammar::find_non_reason(phrase.as_bytes()), None);
    let sent = format!("{line}\r\n");
    let parsed = StatusLine::parse(sent.as_bytes()).expect("the line can be read");
    assert_eq!(parsed.reason_phrase(), phrase.as_bytes());
    assert_eq!(response.phrase().to_string(), phrase);

    let lines = response.header_lines().to_string();
    let fields: Vec<&str> = lines.split("\r\n").collect();
    let [warning_and_note @ .., last] = &fields[..] else { panic!("no line") };
    assert_eq!(*last, "");
    let names: Vec<&str> = warning_and_note
        .iter()
        .map(|field| field.split_once(": ").expect("a name and a value").0)
        .collect();
    assert_eq!(names, ["Warning", "X-Note"], "{value:?}");
    for field in warning_and_note {
        assert!(field.chars().all(|c| c == '\t' || !c.is_control()), "{value:?}: {field:?}");
    }
}

/// Unescapes what `reason` has escaped.
fn unescape(phrase: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = phrase.as_bytes();
    while let [first, after @ ..] = rest {
        if *first == b'%' {
            let digits = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_strings_are_safe(reason in any::<String>(), value in any::<String>()) {
        assert_safe(&reason, &value);
    }

    #[test]
    fn strings_of_dangerous_characters_are_safe(
        reason in "[\r\n\t\0 %0-9A-Fa-f\"<>\\\\{}:\u{85}\u{2028}ü]{0,12}",
        value in "[\r\n\t\0 %:;,\"\u{7f}\u{85}\u{2028}\u{2029}a]{0,12}",
    ) {
        assert_safe(&reason, &value);
    }

    #[test]
    fn text_without_percent_comes_back(text in "[^%]{0,20}") {
        #[derive(SipResponse)]
        #[sip(486, reason = "{0}")]
        struct Echo<'a>(&'a str);

        assert_eq!(unescape(&Echo(&text).phrase().to_string()), text.as_bytes());
    }
}

#[test]
fn hand_picked_attacks_are_safe() {
    let attacks = [
        "\r",
        "\n",
        "\r\n",
        "\r\nVia: SIP/2.0/UDP evil",
        "\r\n\r\nbody",
        "\n\r",
        "\0",
        "\t",
        "\u{b}\u{c}\u{1b}[31m",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        "\u{2029}",
        "%",
        "%%",
        "%0",
        "%0D%0A",
        "%2",
        "%zz",
        "%%41",
        "%4%41",
        "\"",
        "\\",
        "\\\"",
        "<>[]{}|^`#",
        "é\u{10ffff}\u{feff}",
    ];
    for reason in attacks {
        for value in attacks {
            assert_safe(reason, value);
        }
    }
}

#[test]
fn overlong_forms_stay_bytes_of_replaced_text() {
    // CR LF in two and three bytes, as a peer may send them: no string holds them, so a program
    // has to replace or refuse them before they get here.
    for overlong in [b"\xc0\x8d\xc0\x8a".as_slice(), b"\xe0\x80\x8d\xe0\x80\x8a"] {
        let text = String::from_utf8_lossy(overlong);
        assert!(text.chars().all(|c| c == '\u{fffd}'));
        assert_safe(&text, &text);
        // As received bytes they are part of the phrase, for no byte of them is a CR or LF.
        let line = [b"SIP/2.0 486 ".as_slice(), overlong].concat();
        assert_eq!(StatusLine::parse(&line).unwrap().reason_phrase(), overlong);
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
