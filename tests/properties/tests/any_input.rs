//! The promises of `sip-codes-properties`, asked with random input. Most of it is close to what is
//! right, because what is far from it fails early.

#[path = "../../../sip-codes-macros/src/tests/tokens.rs"]
mod tokens;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;

use self::tokens::TOKENS;

/// Pieces in any order and number, put together.
fn pieces(pieces: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(select(pieces), 0..most).prop_map(|pieces| pieces.concat())
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

const PIECES_OF_RESPONSES: &[&str] = &[
    "\r\n",
    "\r\n",
    "\r\n",
    "\n",
    "\r",
    "\r\n ",
    "\n\t",
    " ",
    "\t",
    ": ",
    ": ",
    ":",
    ",",
    ";",
    "\"",
    "\\",
    "(",
    ")",
    "<",
    ">",
    "Contact",
    "m",
    "M",
    "WWW-Authenticate",
    "Expires",
    "Retry-After",
    "Organization",
    "Via",
    "v",
    "l",
    "CSEQ",
    "Call-ID",
    "From",
    "t",
    "X-A",
    "No Token",
    "Digest realm=\"a, b\"",
    "\"A, b\" <sip:a@example.com>;q=1",
    "60",
    "60 (later)",
    ";duration=60",
    "%20",
    "%",
    "\0",
    "\u{85}",
    "ü",
    "\u{fffd}",
];

/// The bytes of a response: a status line, and pieces of header fields.
fn response() -> impl Strategy<Value = Vec<u8>> {
    let line = select(&[
        "SIP/2.0 200 OK",
        "SIP/2.0 202 ",
        "SIP/2.0 401 Unauthorized",
        "SIP/2.0 486 Busy Here",
        "SIP/2.0 486 Besetzt, sp%C3%A4ter",
        "SIP/2.0 600 50% off",
        "SIP/2.0 503 ",
        "sip/2.0 499",
    ]);
    let any_byte = prop::option::weighted(0.2, any::<u8>());
    (line, pieces(PIECES_OF_RESPONSES, 24), any_byte).prop_map(|(line, rows, any_byte)| {
        let mut message = format!("{line}\r\n{rows}").into_bytes();
        if let Some(byte) = any_byte {
            let index = usize::from(byte) % message.len();
            message[index] = byte;
        }
        message
    })
}

/// A response that SIP software has sent, with some places changed.
fn changed_capture() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        select(PIECES_OF_RESPONSES).prop_map(|piece| piece.as_bytes().to_vec()),
        any::<u8>().prop_map(|byte| vec![byte]),
        Just(Vec::new()),
    ];
    let change = (any::<prop::sample::Index>(), 0..4_usize, piece);
    (select(captures()), prop::collection::vec(change, 0..12)).prop_map(|(mut message, changes)| {
        for (index, length, piece) in changes {
            let start = index.index(message.len());
            let end = message.len().min(start + length);
            message.splice(start..end, piece);
        }
        message
    })
}

fn captures() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../captures");
    let files = fs::read_dir(folder).unwrap();
    files.map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
}

/// Parts of a type, attributes of the derives, another code, and a key that is misspelt.
const PARTS_OF_TYPES: &[&str] = &[
    "404",
    "cra",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "#[sip(486)]",
    "#[sip(transparent)]",
    "#[sip(status)]",
    "#[sip(reason = display)]",
    "#[sip(header(\"Retry-After\", Self::LATER))]",
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
    "u32",
];

/// Arguments and other tokens.
fn tokens(most: usize) -> impl Strategy<Value = String> {
    let token = prop_oneof![3 => select(TOKENS), 2 => select(PARTS_OF_TYPES)];
    prop::collection::vec(token, 0..most).prop_map(|tokens| tokens.join(" "))
}

const PIECES_OF_HEADERS: &[&str] = &[
    "{0}",
    "{1}",
    "{}",
    "{user}",
    "{host}",
    "{type}",
    "{_}",
    "{²}",
    "{é}",
    "{r#type}",
    "{self}",
    "{0:?}",
    "{0:03}",
    "{0:0$}",
    "{0:1$}",
    "{user:host$}",
    "{{",
    "}}",
    "{",
    "}",
    "{:",
    "<sip:",
    "<",
    ">",
    "@",
    "example.com",
    ":5060",
    ";q=",
    ";expires=",
    ";x=",
    "\\\"",
    "\\",
    "Digest realm=",
    "nonce=",
    "qop=",
    ",",
    " ",
    "(",
    ")",
    "60",
    "%",
    "é",
    "Q.850;cause=",
];

/// A name, a text and perhaps values.
fn header_arguments() -> impl Strategy<Value = String> {
    let name = select(&[
        "Contact",
        "WWW-Authenticate",
        "Retry-After",
        "Reason",
        "Allow",
        "X-A",
        "Server",
        "m",
        "",
    ]);
    let text = pieces(PIECES_OF_HEADERS, 8);
    let values = prop::collection::vec(
        select(&[
            "user",
            "0.5",
            "user = f(a, b)",
            "host = B::<A, C>::d()",
            "a == b",
            "= 1",
            "host =",
            "!",
            "|a, b| a",
        ]),
        0..4,
    );
    prop_oneof![
        4 => (name, text, values).prop_map(|(name, text, values)| {
            format!("\"{name}\", \"{text}\", {}", values.join(", "))
        }),
        1 => tokens(8),
    ]
}

/// A type with one variant and one field, whose attributes hold any tokens.
fn item() -> impl Strategy<Value = String> {
    let argument = || tokens(5);
    (argument(), argument(), argument()).prop_map(|(of_type, of_variant, of_field)| {
        format!(
            "#[sip({of_type})] enum Error<'a, T> {{ #[sip({of_variant})] Busy {{ \
             #[sip({of_field})] user: T }}, #[sip(486)] Other }}"
        )
    })
}

const TYPES: &[&str] = &[
    "u8",
    "T",
    "()",
    "!",
    "(T, u8)",
    "[u8; N]",
    "[u8; { 1 < 2 } as usize]",
    "&'a mut [T]",
    "*const T",
    "Option<T>",
    "Result<Vec<T>, Option<Vec<u8>>>",
    "<T as Iterator<A, B>>::Item",
    "Box<dyn for<'b> Fn(&'b T, u8) -> Option<u8> + 'a>",
    "fn(T, u8) -> Vec<u8>",
    "impl_of!(a, b < c)",
    "r#type::Wrapper<'a, -1, { N > 1 }>",
    "::std::collections::BTreeMap<T, Vec<Vec<u8>>>",
    "dyn Iterator<Item = Vec<T>> + Send",
];

const PARAMETERS: &[&str] = &[
    "",
    "<>",
    "<T>",
    "<'a, T: 'a + Clone, const N: usize>",
    "<'a, 'b: 'a, T = Vec<u8>,>",
    "<T: Fn(u8) -> Vec<u8> = fn(u8) -> Vec<u8>, U: Iterator<Item = T>>",
    "<#[attribute] T: ?Sized, const N: isize = -1>",
    "<const N: usize = { 1 < 2 }, const B: bool = true>",
    "<T: for<'b> Into<&'b [u8]>>",
    "<'a:, T: = u8>",
];

const CONDITIONS: &[&str] = &[
    "",
    "where",
    "where T: Clone",
    "where T: Fn() -> Vec<u8>, Vec<T>: Into<Wrapper<{ 1 }>>,",
    "where for<'b> &'b T: Iterator<Item = u8>, 'a: 'static",
    "where [u8; { N + 1 }]: Sized",
];

const VALUES: &[&str] = &[
    "",
    "= -1",
    "= 1 << 3",
    "= 1 <= 2",
    "= (1 < 2) as isize",
    "= A < B",
    "= f::<u8, Vec<u8>>()",
    "= <T as Trait<A, B>>::C",
    "= 1 + <T as Trait<A, B>>::C",
    "= x as <T as Trait<A, B>>::C",
    "= if A < B { 1 } else { 2 }",
    "= 1 <<<T as Trait<A, B>>::C",
    "= 0 as Alias<u8, u8>",
    "= 0 as a::Alias<u8, u8> + 1",
    "= (0 as isize) < 1",
    "= if <T as Trait<A, B>>::C < 2 { 3 } else { 4 }",
    "= match <T as Trait<A, B>>::C { _ => 3 }",
];

const BEFORE: &[&str] = &[
    "",
    "pub",
    "pub(crate)",
    "pub(in a::b)",
    "#[attribute] #[other = 1]",
    "/// Text\n",
    "#[sip(486)]",
];

/// A list of fields in brackets of either kind, or none.
fn fields() -> impl Strategy<Value = String> {
    let field = || (select(BEFORE), select(TYPES), select(VALUES));
    let list = move || prop::collection::vec(field(), 0..4);
    prop_oneof![
        Just(String::new()),
        list().prop_map(|fields| {
            let fields: Vec<String> =
                fields.iter().map(|(before, ty, _)| format!("{before} {ty}")).collect();
            format!("({})", fields.join(", "))
        }),
        list().prop_map(|fields| {
            let fields: Vec<String> = fields
                .iter()
                .enumerate()
                .map(|(number, (before, ty, value))| {
                    format!("{before} r#field{number}: {ty} {value}")
                })
                .collect();
            format!("{{ {} }}", fields.join(", "))
        }),
    ]
}

/// A type of any shape.
fn shape() -> impl Strategy<Value = String> {
    let head = || (select(BEFORE), select(PARAMETERS), select(CONDITIONS));
    let variant = (select(BEFORE), fields(), select(VALUES));
    prop_oneof![
        (head(), prop::collection::vec(variant, 0..5)).prop_map(
            |((before, parameters, conditions), variants)| {
                let variants: Vec<String> = variants
                    .iter()
                    .enumerate()
                    .map(|(number, (before, fields, value))| {
                        format!("{before} V{number}{fields} {value}")
                    })
                    .collect();
                let variants = variants.join(", ");
                format!("{before} enum Error{parameters} {conditions} {{ {variants} }}")
            }
        ),
        (head(), fields()).prop_map(|((before, parameters, conditions), fields)| {
            if fields.starts_with('{') {
                format!("{before} struct Error{parameters} {conditions} {fields}")
            } else {
                format!("{before} struct Error{parameters}{fields} {conditions};")
            }
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8_000))]

    #[test]
    fn a_status_line_is_what_the_grammar_says(bytes in prop_oneof![
        prop::collection::vec(any::<u8>(), 0..40),
        pieces(PIECES_OF_LINES, 8).prop_map(String::into_bytes),
        "(SIP|sip)/2\\.0 [1-7][0-9]{2,3} ?.{0,20}(\r\n)?.{0,5}".prop_map(String::into_bytes),
    ]) {
        sip_codes_properties::status_line(&bytes);
    }

    #[test]
    fn a_response_has_the_header_fields_that_sip_header_reads(bytes in prop_oneof![
        2 => response(),
        2 => changed_capture(),
        1 => prop::collection::vec(any::<u8>(), 0..60),
    ]) {
        sip_codes_properties::received_response(&bytes);
    }

    #[test]
    fn what_is_made_from_a_response_is_written_and_read_again(bytes in response()) {
        sip_codes_properties::from_sip_response(&bytes);
    }

    #[test]
    fn sip_status_is_a_constant_or_one_error(argument in prop_oneof![
        tokens(6),
        ".{0,30}",
    ]) {
        sip_codes_properties::sip_status(&argument);
    }

    #[test]
    fn sip_header_is_a_value_or_one_error(arguments in header_arguments()) {
        sip_codes_properties::sip_header(&arguments);
    }

    #[test]
    fn a_derive_is_an_impl_or_errors(item in prop_oneof![
        item(),
        shape(),
        tokens(20),
    ]) {
        sip_codes_properties::derive_sip_response(&item);
    }
}
