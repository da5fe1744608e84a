//! The real compiler, over every number, malformed arguments, and types with mistakes that the compiler
//! itself reports: each is one error, on its own line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::Value;
use sip_codes::StatusCode;

/// Compiles a source of one item a line, and returns the errors of each line. As cargo does when it
/// shows them to people, leaves out errors that read the same.
fn errors_by_line(source: &str) -> BTreeMap<usize, Vec<String>> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated.rs");
    fs::write(&file, source).expect("the file can be written");
    let output = sip_codes_tests::cargo("check", env!("CARGO_TARGET_TMPDIR"), "generated")
        .args(["--package", "generated", "--message-format", "json"])
        .env("RUSTFLAGS", "--cfg generated")
        .env("GENERATED", &file)
        .output()
        .expect("cargo runs");
    assert!(!output.status.success(), "the mistakes compile");

    let mut errors: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut shown = BTreeSet::new();
    for line in String::from_utf8(output.stdout).expect("cargo writes UTF-8").lines() {
        let record: Value = serde_json::from_str(line).expect("cargo writes JSON");
        if record["reason"] != "compiler-message" {
            continue;
        }
        let message = &record["message"];
        let rendered = message["rendered"].as_str().expect("messages are rendered");
        if message["level"] != "error" || !shown.insert(rendered.to_owned()) {
            continue;
        }
        let text = message["message"].as_str().expect("errors have a text").to_owned();
        match &message["spans"].as_array().expect("errors have places")[..] {
            [] => assert!(text.starts_with("aborting due to "), "{text}"),
            spans => {
                let is_primary = |span: &&Value| span["is_primary"] == true;
                let primary: Vec<&Value> = spans.iter().filter(is_primary).collect();
                let [mut span] = primary[..] else { panic!("an error at several places: {text}") };
                // An error at the call as a whole is at the wrapper first.
                while let Some(call) = span["expansion"].get("span") {
                    span = call;
                }
                let line = span["line_start"].as_u64().expect("places have lines");
                let line = usize::try_from(line).expect("the file is short");
                errors.entry(line).or_default().push(text);
            }
        }
    }
    errors
}

/// Compiles each argument in a constant of its own and passes its one error to the check.
fn assert_one_error_each(arguments: &[String], check: impl Fn(usize, &str)) {
    let mut source = String::new();
    for (index, argument) in arguments.iter().enumerate() {
        let call = format!("::sip_codes::sip_status!({argument})");
        writeln!(source, "pub const C{index}: ::sip_codes::StatusCode = {call};").unwrap();
    }
    let errors = errors_by_line(&source);
    for (index, argument) in arguments.iter().enumerate() {
        let [error] = &errors.get(&(index + 1)).map_or(&[][..], Vec::as_slice) else {
            panic!("not one error for `{argument}`: {:?}", errors.get(&(index + 1)));
        };
        check(index, error);
    }
    assert_eq!(errors.len(), arguments.len());
}

/// Compiles each item on a line of its own, and checks that its one error is the compiler's.
fn assert_only_the_compilers_error(items: &[(&str, &str)]) {
    let source: Vec<&str> = items.iter().map(|(item, _)| *item).collect();
    let errors = errors_by_line(&source.join("\n"));
    for (index, (item, expected)) in items.iter().enumerate() {
        let [error] = &errors.get(&(index + 1)).map_or(&[][..], Vec::as_slice) else {
            panic!("not one error for `{item}`: {:?}", errors.get(&(index + 1)));
        };
        assert!(error.contains(expected), "{item}: {error}");
    }
    assert_eq!(errors.len(), items.len());
}

// One test, because all parts use the same target directory.
#[test]
fn every_mistake_is_one_error() {
    assert_only_the_compilers_error(SYNTAX_ERRORS);
    assert_only_the_compilers_error(UNDECLARED_NAMES);
    assert_only_the_compilers_error(WRONG_TYPES);

    let unregistered: Vec<String> = (0..=1100_u16)
        .filter(|code| {
            StatusCode::from_u16(*code).ok().and_then(StatusCode::registration).is_none()
        })
        .map(|code| code.to_string())
        .collect();
    assert_eq!(unregistered.len(), 1101 - 77);
    assert_one_error_each(&unregistered, |index, error| {
        assert!(error.starts_with(&format!("`{}` is not a ", unregistered[index])), "{error}");
    });

    let arguments: Vec<String> =
        MALFORMED.iter().map(|(argument, _)| (*argument).to_owned()).collect();
    assert_one_error_each(&arguments, |index, error| {
        let (argument, suggestion) = MALFORMED[index];
        assert!(error.contains(suggestion), "{argument}: {error}");
    });
}

/// Types that are not Rust: the derive has nothing to add to the compiler's error.
const SYNTAX_ERRORS: &[(&str, &str)] = &[
    ("#[derive(::sip_codes::SipResponse)] #[sip(486)] pub struct A { a u8 }", "expected `:`"),
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(486)] pub struct B { a: , b: u8 }",
        "expected type",
    ),
    (
        "#[derive(::sip_codes::SipResponse)] pub enum C { #![allow(unused)] #[sip(486)] Busy }",
        "an inner attribute is not permitted",
    ),
];

/// Names in a field that are not declared, which the expansion must not repeat.
const UNDECLARED_NAMES: &[(&str, &str)] = &[
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(transparent)] pub struct A(T);",
        "cannot find type `T`",
    ),
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(transparent)] pub struct B<T>(Box<dyn Peer<'a, T>>);",
        "undeclared lifetime name `'a`",
    ),
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(503)] pub struct C(#[sip(header = \"Retry-After\")] Option<T>);",
        "cannot find type `T`",
    ),
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(complete)] pub enum D { #[sip(transparent)] Next(T) }",
        "cannot find type `T`",
    ),
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(404, reason = \"{0}\")] pub struct E(T);",
        "cannot find type `T`",
    ),
    (
        "pub trait Peer<'p, T>: ::sip_codes::SipResponse { fn peer(&'p self, peer: T, of: U); }",
        "cannot find type `U`",
    ),
];

/// Fields whose type is not what their use needs, however often it is used.
const WRONG_TYPES: &[(&str, &str)] = &[
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(transparent)] pub struct A(u8);",
        "`u8` has no SIP status",
    ),
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(503)] pub struct B(#[sip(header = \"Retry-After\")] ());",
        "`()` is not a value of `Retry-After`",
    ),
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(404, reason = \"{0}\", header(\"X-Note\", \"{0}\"))] pub struct C(());",
        "`()` doesn't implement",
    ),
    (
        "pub mod own { pub struct Option<T>(pub T); pub const WRONG: u8 = false; }",
        "mismatched types",
    ),
    (
        "pub mod d { use super::own::Option; #[derive(::sip_codes::SipResponse)] #[sip(503)] pub struct D(#[sip(header = \"Retry-After\")] Option<u8>); }",
        "mismatched types",
    ),
    (
        "#[derive(::sip_codes::SipResponse)] #[sip(480, reason = display)] pub struct E;",
        "`E` doesn't implement",
    ),
    // A `?` that would drop the reason phrase and the header fields.
    (
        "pub fn f(busy: Result<(), F>) -> Result<(), ::sip_codes::StatusCode> { Ok(busy?) } #[derive(::sip_codes::SipResponse)] #[sip(486)] pub struct F;",
        "`?` couldn't convert the error",
    ),
];

/// Malformed arguments, and the suggestion in the error.
const MALFORMED: &[(&str, &str)] = &[
    // Other forms of a number.
    ("486u16", "write `sip_status!(486)`"),
    ("486_u16", "write `sip_status!(486)`"),
    ("486i64", "write `sip_status!(486)`"),
    ("0x1e6", "write `sip_status!(486)`"),
    ("0x1E6", "write `sip_status!(486)`"),
    ("0o746", "write `sip_status!(486)`"),
    ("0b1_1110_0110", "write `sip_status!(486)`"),
    ("4_86", "write `sip_status!(486)`"),
    ("486_", "write `sip_status!(486)`"),
    ("0486", "write `sip_status!(486)`"),
    ("00486", "write `sip_status!(486)`"),
    ("-486", "write `sip_status!(486)`"),
    ("+486", "write `sip_status!(486)`"),
    ("486.0", "write `sip_status!(486)`"),
    ("486.", "write `sip_status!(486)`"),
    ("\"486\"", "write `sip_status!(486)`"),
    ("r\"486\"", "write `sip_status!(486)`"),
    ("b\"486\"", "write `sip_status!(486)`"),
    ("c\"486\"", "write `sip_status!(486)`"),
    ("(486)", "write `sip_status!(486)`"),
    ("{ 486 }", "write `sip_status!(486)`"),
    ("[486]", "write `sip_status!(486)`"),
    // Classes and ranges.
    ("1xx", "ask `status.is_provisional()`"),
    ("4xx", "ask `status.is_client_error()`"),
    ("6XX", "ask `status.is_global_failure()`"),
    ("7xx", "1xx to 6xx"),
    ("400..500", "ask `status.is_client_error()`"),
    ("500..=599", "ask `status.is_server_error()`"),
    // No number.
    ("code", "use `StatusCode::from_u16`"),
    ("BUSY_HERE", "`BUSY_HERE` is `sip_status!(486)`"),
    ("busy_here", "`BUSY_HERE` is `sip_status!(486)`"),
    ("StatusCode::BUSY_HERE", "`BUSY_HERE` is `sip_status!(486)`"),
    ("400 + 86", "use `StatusCode::from_u16`"),
    ("486 as u16", "use `StatusCode::from_u16`"),
    ("code()", "use `StatusCode::from_u16`"),
    ("if true { 486 } else { 600 }", "use `StatusCode::from_u16`"),
    ("'4'", "use `StatusCode::from_u16`"),
    ("true", "use `StatusCode::from_u16`"),
    ("_", "use `StatusCode::from_u16`"),
    ("\"busy\"", "use `StatusCode::from_u16`"),
    ("\"Busy Here\"", "write `sip_status!(486)`"),
    // Nothing where something is needed.
    ("", "add one, like `sip_status!(486)`"),
    (",", "add one, like `sip_status!(486)`"),
    (", \"Busy Here\"", "add one, like `sip_status!(486)`"),
    ("extension", "add one, like `sip_status!(extension 499)`"),
    ("486,,", "write \"Busy Here\""),
    // Too much.
    ("486 600", "write each as `sip_status!(486)`"),
    ("486 | 600", "write `sip_status!(486) | sip_status!(600)`"),
    ("486 \"Busy Here\"", "expected `,` before `\"Busy Here\"`"),
    ("486; \"Busy Here\"", "expected nothing or `,` after `486`"),
    ("486 Busy Here", "expected nothing or `,` after `486`"),
    ("486, \"Busy Here\", 600", "expected nothing after the reason phrase"),
    ("486, \"Busy Here\",,", "expected nothing after the reason phrase"),
    // Wrong phrases.
    ("493, \"Request Pending\"", "`493` is \"Undecipherable\"; \"Request Pending\" is 491"),
    ("486, \"Not Acceptable\"", "`486` is \"Busy Here\"; \"Not Acceptable\" is 406 and 606"),
    ("500, \"Internal Server Error\"", "`500` is \"Server Internal Error\""),
    ("486, \"busy here\"", "`486` is \"Busy Here\""),
    ("486, \"\"", "`486` is \"Busy Here\""),
    ("490, \"Request Pending\"", "\"Request Pending\" is 491"),
    ("486, BUSY_HERE", "write \"Busy Here\""),
    ("486, 600", "write \"Busy Here\""),
    ("486, b\"Busy Here\"", "write \"Busy Here\""),
    // Extensions.
    ("extension 700", "from 100 to 699"),
    ("extension 499u16", "write `sip_status!(extension 499)`"),
    ("extension(499)", "write `sip_status!(extension 499)`"),
    ("extension code", "use `StatusCode::from_u16`"),
    ("extension 499, \"Private\"", "expected nothing after an extension code"),
    ("extention 499", "expected `extension`"),
];
