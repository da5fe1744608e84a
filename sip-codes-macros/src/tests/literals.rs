//! Literals are read as the compiler and syn read them.

use proc_macro2::Literal;
use syn::Lit;

use crate::literal::{meant_string, parse_number, parse_string};

fn literal(written: &str) -> Literal {
    written.parse().unwrap()
}

#[test]
fn strings_have_the_value_that_syn_reads() {
    for written in [
        r#""""#,
        r#""Busy Here""#,
        r#"r"Busy \x20""#,
        r###"r##"a "# b"##"###,
        r#""\x41\u{1F4_DE}\u{e9}\n\r\t\0\\\'\"""#,
        "\"two \\\n \t\n  lines\nand a third\"",
        r#""Busy Here"suffix"#,
        r##"r#"Busy Here"#suffix"##,
    ] {
        let Lit::Str(expected) = Lit::new(literal(written)) else { panic!("{written}") };
        let (value, suffix) = parse_string(written).unwrap();
        assert_eq!((value, suffix), (expected.value(), expected.suffix()), "{written}");
    }
    for other in ["486", "4e2", "'\"'", "b\"486\"", "c\"486\"", "br#\"486\"#"] {
        assert_eq!(parse_string(other), None, "{other}");
    }
}

#[test]
fn other_literals_are_meant_as_strings_with_their_text() {
    for (written, text) in [
        ("60", "60"),
        ("6.5", "6.5"),
        ("b\"60\"", "60"),
        ("c\"60\"", "60"),
        ("\"60\"s", "60"),
        ("b\"a\\\"b\\\\\"", "a\"b\\"),
        ("br#\"a\"b\"#", "a\"b"),
        ("cr##\"a\"#b\\\"##", "a\"#b\\"),
        ("'a'", "a"),
        ("b'\\''", "'"),
        ("'\"'", "\""),
    ] {
        let meant = meant_string(written);
        let Lit::Str(string) = Lit::new(literal(&meant)) else { panic!("{meant}") };
        assert_eq!(string.value(), text, "{written}");
    }
}

#[test]
fn numbers_are_read_in_every_notation() {
    for (written, number) in [
        ("486", Some(486)),
        ("0486", Some(486)),
        ("4_86_", Some(486)),
        ("486u16", Some(486)),
        ("486_u16", Some(486)),
        ("0x1e6", Some(486)),
        ("0x1E6u16", Some(486)),
        ("0o746", Some(486)),
        ("0b1_1110_0110", Some(486)),
        ("480f32", Some(480)),
        ("486.", Some(486)),
        ("486.00", Some(486)),
        ("486.0f64", Some(486)),
        ("4xx", Some(4)),
        ("99999999999999999999999", Some(u16::MAX)),
        ("\" 486 \"", Some(486)),
        ("r#\"486\"#", Some(486)),
        ("b\"486\"", Some(486)),
        ("br\"486\"", Some(486)),
        ("c\"486\"", Some(486)),
        ("\"4_86\"", None),
        ("\"\"", None),
        ("486.5", None),
        ("4e2", None),
        ("4.86E2", None),
        ("486.0e0", None),
        ("b\"\\xff\"", None),
        ("'4'", None),
        ("b'4'", None),
    ] {
        assert_eq!(parse_number(&literal(written)), number, "{written}");
    }
}
