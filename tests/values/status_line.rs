//! What `StatusLine` reads from lines that are right, nearly right, and wrong.

use sip_codes::received::InvalidStatusLineKind;
use sip_codes::{InvalidStatusLine, StatusCode, StatusLine};

fn parse(text: &[u8]) -> (u16, &[u8]) {
    let line = StatusLine::parse(text).unwrap_or_else(|error| panic!("{error}: {text:?}"));
    assert_eq!(StatusLine::try_from(text), Ok(line));
    (line.status_code().as_u16(), line.reason_phrase())
}

#[test]
fn reads_the_torture_lines_of_rfc_4475() {
    // 3.1.1.12, unreason: a phrase in Russian.
    let unreason = "SIP/2.0 200 = 2**3 * 5**2 но сто девяносто девять - простое\r\n";
    let phrase = "= 2**3 * 5**2 но сто девяносто девять - простое";
    assert_eq!(parse(unreason.as_bytes()), (200, phrase.as_bytes()));
    // 3.1.1.13, noreason: an empty phrase after the space.
    assert_eq!(parse(b"SIP/2.0 100 \r\n"), (100, b"".as_slice()));
    // 3.1.2.19, bigcode: 2^32 + 5, which must not wrap around to 5.
    let bigcode = StatusLine::parse(b"SIP/2.0 4294967301 better not break the receiver\r\n");
    assert_eq!(bigcode.unwrap_err().kind(), InvalidStatusLineKind::Digits);
}

#[test]
fn keeps_the_phrase_byte_for_byte() {
    for phrase in [
        b"Busy Here".as_slice(),
        b"Network Blocked",
        b" two  spaces\tand a tab ",
        b"486 Busy Here",
        b"a/b-c\"d\"<e>%",
        b"\x80\xff\xfe\0",
        b"",
    ] {
        for end in [b"".as_slice(), b"\r\n", b"\r\nVia: SIP/2.0/UDP h\r\n\r\n", b"\r\n\r\n"] {
            let line = [b"SIP/2.0 603 ", phrase, end].concat();
            assert_eq!(parse(&line), (603, phrase));
        }
    }
}

#[test]
fn keeps_any_byte_but_line_breaks() {
    for byte in 0..=u8::MAX {
        let line = [b"SIP/2.0 486 a".as_slice(), &[byte], b"b"].concat();
        match byte {
            b'\r' => assert!(StatusLine::parse(&line).is_err()),
            b'\n' => assert_eq!(parse(&line), (486, b"a".as_slice())),
            byte => assert_eq!(parse(&line), (486, [b'a', byte, b'b'].as_slice())),
        }
    }
}

#[test]
fn says_where_the_line_ended() {
    for before in ["", "\r\n", "\n", "\r\n\r\n\n"] {
        for line in ["SIP/2.0 486", "SIP/2.0 486 ", "SIP/2.0 486 Busy Here"] {
            for line_break in ["\r\n", "\n"] {
                let head = format!("{before}{line}{line_break}");
                for rest in ["", "Via: SIP/2.0/UDP h\r\n", "\r\nbody", "\r"] {
                    let text = format!("{head}{rest}");
                    let parsed = StatusLine::parse(text.as_bytes()).expect(&text);
                    assert_eq!(parsed.end(), head.len(), "{text:?}");
                    assert_eq!(parsed.status_code(), StatusCode::BUSY_HERE);
                }
            }
            let text = format!("{before}{line}");
            assert_eq!(StatusLine::parse(text.as_bytes()).expect(&text).end(), text.len());
        }
    }
}

#[test]
fn takes_the_version_in_any_case() {
    for version in ["SIP/2.0", "sip/2.0", "Sip/2.0", "sIP/2.0"] {
        assert_eq!(parse(format!("{version} 180 Ringing").as_bytes()).0, 180);
    }
}

#[test]
fn reads_every_code_and_no_other_number() {
    for number in 0..=u16::MAX {
        let line = format!("SIP/2.0 {number} Phrase");
        let status = StatusLine::parse(line.as_bytes()).ok().map(|line| line.status_code());
        assert_eq!(status, StatusCode::from_u16(number).ok(), "{number}");
    }
}

#[test]
fn reads_in_constants() {
    const LINE: Result<StatusLine<'static>, InvalidStatusLine> =
        StatusLine::parse(b"SIP/2.0 486 Busy Here");
    assert_eq!(LINE.unwrap().status_code(), StatusCode::BUSY_HERE);
}

#[test]
fn shows_the_phrase_as_text_for_debugging() {
    let line = StatusLine::parse(b"SIP/2.0 486 Busy\xff").unwrap();
    let shown = r#"StatusLine { status: StatusCode(486), reason_phrase: b"Busy\xff" }"#;
    assert_eq!(format!("{line:?}"), shown);
}
