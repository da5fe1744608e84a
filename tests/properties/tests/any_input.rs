//! The promises of `sip-codes-properties`, asked with random input. Most of it is close to what is
//! right, because what is far from it fails early.

use proptest::prelude::*;
use proptest::sample::select;

/// Pieces in any order and number, put together.
fn pieces(
    pieces: &'static [&'static str],
    most: usize,
    joint: &'static str,
) -> impl Strategy<Value = String> {
    prop::collection::vec(select(pieces), 0..most).prop_map(move |pieces| pieces.join(joint))
}

const PIECES_OF_LINES: &[&str] = &[
    "SIP/2.0",
    "sip/2.0",
    "SIP/3.0",
    "HTTP/1.1",
    " ",
    "  ",
    "\t",
    "486",
    "699",
    "700",
    "099",
    "4",
    "0",
    "+",
    "-",
    "\r",
    "\n",
    "\r\n",
    "Busy Here",
    "é",
    "\0",
    "%0D",
    "%",
    "INVITE",
];

const TOKENS: &[&str] = &[
    "486",
    "404",
    "499",
    "extension",
    "extention",
    "700",
    "0486",
    "4xx",
    "486u16",
    "0x1e6",
    "-",
    "\"Busy Here\"",
    "\"{0}\"",
    "\"{user:>1$}\"",
    "\"\\r\"",
    "r\"x\"",
    "c\"x\"",
    "b'4'",
    "reason",
    "header",
    "transparent",
    "complete",
    "crate",
    "try_from",
    "other",
    "BUSY_HERE",
    ",",
    "=",
    ":",
    "::",
    "|",
    ".",
    "..=",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "#",
    "#[sip(486)]",
    "#[sip(transparent)]",
    "#[sip(header = \"Min-Expires\")]",
    "sip",
    "enum",
    "struct",
    "union",
    "Error",
    "Busy",
    "pub",
    "where",
    "T",
    "'a",
    "String",
    "Option",
    ";",
    "u32",
];

/// A type with one variant and one field, whose attributes hold any tokens.
fn item() -> impl Strategy<Value = String> {
    let argument = || pieces(TOKENS, 5, " ");
    (argument(), argument(), argument()).prop_map(|(of_type, of_variant, of_field)| {
        format!(
            "#[sip({of_type})] enum Error<'a, T> {{ #[sip({of_variant})] Busy {{ \
             #[sip({of_field})] user: T }}, #[sip(486)] Other }}"
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8_000))]

    #[test]
    fn a_code_is_three_digits(bytes in prop_oneof![
        prop::collection::vec(any::<u8>(), 0..6),
        "[0-9+ -]{0,5}".prop_map(String::into_bytes),
    ]) {
        sip_codes_properties::from_bytes(&bytes);
    }

    #[test]
    fn a_status_line_is_what_the_grammar_says(bytes in prop_oneof![
        prop::collection::vec(any::<u8>(), 0..40),
        pieces(PIECES_OF_LINES, 8, "").prop_map(String::into_bytes),
        "(SIP|sip)/2\\.0 [1-7][0-9]{2,3} ?.{0,20}(\r\n)?.{0,5}".prop_map(String::into_bytes),
    ]) {
        sip_codes_properties::status_line(&bytes);
    }

    #[test]
    fn sip_status_is_a_constant_or_one_error(argument in prop_oneof![
        pieces(TOKENS, 6, " "),
        ".{0,30}",
    ]) {
        sip_codes_properties::sip_status(&argument);
    }

    #[test]
    fn a_derive_is_an_impl_or_errors(item in prop_oneof![
        item(),
        pieces(TOKENS, 20, " "),
    ]) {
        sip_codes_properties::derive_sip_response(&item);
    }
}
