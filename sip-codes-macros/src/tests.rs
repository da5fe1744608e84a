//! Tests of the macros as functions from tokens to tokens: every number, and whatever else a caller
//! may write. No macro may panic, and each mistake is one error.

#[expect(unreachable_pub, reason = "another package compiles the file too, and exports it")]
mod header_examples;
mod header_values;
mod literals;
#[expect(unreachable_pub, reason = "another package compiles the file too, and exports it")]
mod malformed;
mod methods;
mod places;
mod rules;
mod tokens;

use std::fmt::Write;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use sip_codes_core::StatusCode;
use sip_codes_core::header::HeaderField;
use sip_codes_core::registry::REGISTRY;

use self::malformed::MALFORMED;
use self::tokens::TOKENS;

/// The result of one expansion.
#[derive(Debug)]
struct Outcome {
    errors: Vec<String>,
    expansion: TokenStream,
}

impl Outcome {
    fn new(expansion: TokenStream) -> Self {
        let mut errors = Vec::new();
        collect_errors(expansion.clone(), &mut errors);
        for error in &errors {
            assert_readable(error);
        }
        Outcome { errors, expansion }
    }

    /// The expansion without blanks.
    fn code(&self) -> String {
        self.expansion.to_string().replace(' ', "")
    }
}

/// Checks the style of a message: no capital, no full stop, no long line.
fn assert_readable(error: &str) {
    assert!(!error.starts_with(|first: char| first.is_ascii_uppercase()), "{error}");
    assert!(!error.ends_with('.'), "{error}");
    assert!(error.lines().all(|line| line.chars().count() <= 100), "{error}");
    assert!(own_words(error).matches("; ").count() <= 1, "{error}");
}

/// A message without what it quotes.
fn own_words(error: &str) -> String {
    let outside = |text: &str, mark| text.split(mark).step_by(2).collect::<String>();
    outside(&outside(error, '`'), '"')
}

/// Collects the messages of every `::core::compile_error! { "..." }`.
fn collect_errors(tokens: TokenStream, errors: &mut Vec<String>) {
    let mut path = String::new();
    for token in tokens {
        if let TokenTree::Group(group) = token {
            if path.ends_with("::core::compile_error!") {
                errors.push(syn::parse2::<syn::LitStr>(group.stream()).unwrap().value());
            } else {
                collect_errors(group.stream(), errors);
            }
            path.clear();
        } else {
            path.push_str(&token.to_string());
        }
    }
}

fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap()
}

/// Expands `sip_status!(argument)` as its wrapper does.
fn expand_status(argument: TokenStream) -> Outcome {
    Outcome::new(crate::sip_status::expand_sip_status(
        tokens("krate").into_iter().chain(argument).collect(),
    ))
}

fn status(argument: &str) -> Outcome {
    expand_status(tokens(argument))
}

fn response(item: &str) -> Outcome {
    Outcome::new(crate::derive::derive_sip_response(tokens(item)))
}

fn read_response(item: &str) -> Outcome {
    Outcome::new(crate::derive::derive_from_sip_response(tokens(item)))
}

/// Expands `header("field", "text")` on a struct that has the fields which the text inserts, with a code for which
/// the header field is listed.
fn header(field: &str, text: &str) -> Outcome {
    let insertions = text.replace("{{", "");
    let mut names: Vec<&str> = insertions
        .split('{')
        .skip(1)
        .filter_map(|insertion| insertion.split(['}', ':']).next())
        .collect();
    names.sort_unstable();
    names.dedup();
    let fields = if names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_digit())) {
        format!("({});", "u8, ".repeat(10))
    } else {
        format!("{{ {}: u8 }}", names.join(": u8, "))
    };
    let listed = HeaderField::find(field).map(HeaderField::codes);
    let is_listed = |status: &StatusCode| listed.is_none_or(|codes| codes.contains(*status));
    let codes = [200, 183, 422, 403].map(|code| StatusCode::from_u16(code).unwrap());
    let status = codes.into_iter().find(is_listed).unwrap_or(StatusCode::OK).as_str();
    response(&format!("#[sip({status}, header({field:?}, {text:?}))] struct Response {fields}"))
}

fn assert_registered(outcome: &Outcome, name: &str) {
    assert_eq!(outcome.errors, [""; 0]);
    assert_eq!(outcome.code(), format!("krate::StatusCode::{name}"));
}

/// All numbers of four digits or less, and some that are longer.
fn numbers() -> impl Iterator<Item = u32> {
    (0..=9999).chain([10_000, 48_600, 65_535, 65_536, 65_536 + 486, u32::MAX])
}

/// The status that a number is.
fn status_code(number: u32) -> Option<StatusCode> {
    u16::try_from(number).ok().and_then(|number| StatusCode::from_u16(number).ok())
}

#[test]
fn status_accepts_the_registered_of_all_numbers() {
    for number in numbers() {
        let outcome = status(&number.to_string());
        if let Some(row) = status_code(number).and_then(StatusCode::registration) {
            assert_registered(&outcome, row.name());
        } else {
            let [error] = &outcome.errors[..] else { panic!("{number}: {outcome:?}") };
            assert!(error.starts_with(&format!("`{number}` is not a ")), "{number}: {error}");
        }
    }
}

#[test]
fn extension_accepts_100_to_699_and_warns_of_the_registered() {
    for number in numbers() {
        let outcome = status(&format!("extension {number}"));
        let Some(status) = status_code(number) else {
            let [error] = &outcome.errors[..] else { panic!("{number}: {outcome:?}") };
            assert!(error.contains(&format!("`{number}` is ")), "{number}: {error}");
            continue;
        };
        assert_eq!(outcome.errors, [""; 0]);
        let code = outcome.code();
        let argument = match status.registration() {
            None => number.to_string(),
            Some(row) => {
                let warning = format!(
                    "`{number}` is registered as {:?}; write `sip_status!({number})`",
                    row.reason_phrase()
                );
                let note = format!("note={warning:?}").replace(' ', "");
                assert!(code.contains(&note), "{code}");
                format!(
                    "{{#[deprecated({note})]constEXTENSION:::core::primitive::u16={number}u16;EXTENSION}}"
                )
            }
        };
        assert_eq!(code, format!("krate::__private_0_1::Extension::<{argument}>::STATUS"));
    }
}

#[test]
fn response_reports_each_unregistered_of_all_numbers() {
    let mut variants = String::new();
    for number in numbers() {
        write!(variants, "#[sip({number})] V{number},").unwrap();
    }
    let outcome = response(&format!("enum Response {{ {variants} }}"));
    assert!(outcome.code().contains("SipResponseforResponse"));
    // Errors of shape come before errors of meaning.
    let mut errors = outcome.errors;
    errors.sort_by_key(|error| {
        let digits = error.split('`').nth(1).unwrap();
        (digits.parse::<u32>().unwrap(), error.clone())
    });
    let mut unregistered = numbers()
        .filter(|number| status_code(*number).and_then(StatusCode::registration).is_none());
    for error in errors {
        let number = unregistered.next().unwrap();
        assert!(error.starts_with(&format!("`{number}` is not a ")), "{number}: {error}");
    }
    assert_eq!(unregistered.next(), None);
}

#[test]
fn malformed_arguments_have_one_error_with_a_suggestion() {
    for (argument, suggestion) in MALFORMED {
        let outcome = status(argument);
        let [error] = &outcome.errors[..] else { panic!("{argument}: {outcome:?}") };
        assert!(error.contains(suggestion), "{argument}: {error}");
    }
}

#[test]
fn response_answers_with_each_registered_code() {
    for row in REGISTRY {
        let outcome = response(&format!("#[sip({})] struct Response;", row.status_code().as_str()));
        assert_eq!(outcome.errors, [""; 0]);
        let arm = format!("Self=>::sip_codes::StatusCode::{},", row.name());
        assert!(outcome.code().contains(&arm), "{outcome:?}");
        // No phrase has a character that means something in a table of Markdown.
        assert!(
            row.reason_phrase().chars().all(|c| c.is_ascii_alphanumeric() || " -/".contains(c))
        );
    }
}

#[test]
fn the_impl_documents_what_the_type_answers() {
    let outcome = response(
        r#"#[sip(500)] enum CallError {
            #[sip(486)] Busy,
            #[sip(404, reason = "No *user* {user}")] UnknownUser { user: String },
            #[sip(423, header("Warning", "{0}"))] TooBrief(#[sip(header = "Min-Expires")] u32),
            #[sip(extension 499)] Private { #[sip(header = "Retry-After")] after: Option<u32> },
            #[sip(transparent)] Upstream(StatusCode),
            Internal,
        }"#,
    );
    let documentation = "\
| variant | response | header fields |
|---|---|---|
| `Busy` | 486 Busy Here |  |
| `UnknownUser` | 404 No \\*user\\* {user} |  |
| `TooBrief` | 423 Interval Too Brief | `Warning`, `Min-Expires` |
| `Private` | 499 | `Retry-After` (or none) |
| `Upstream` | that of the field `0` | those of the field |
| `Internal` | 500 Server Internal Error |  |
";
    let attribute = quote::quote!(#[doc = #documentation]).to_string().replace(' ', "");
    assert!(outcome.code().contains(&attribute), "{}", outcome.code());

    let outcome = response("#[sip(486)] struct Busy;");
    let documentation = "\
| response | header fields |
|---|---|
| 486 Busy Here |  |
";
    let attribute = quote::quote!(#[doc = #documentation]).to_string().replace(' ', "");
    assert!(outcome.code().contains(&attribute), "{}", outcome.code());
}

#[test]
fn status_accepts_phrases_and_aliases_of_the_same_code_only() {
    for row in REGISTRY {
        let code = row.status_code().as_str();
        for other in REGISTRY {
            for phrase in [other.reason_phrase()].iter().chain(other.aliases()) {
                let outcome = status(&format!("{code}, {phrase:?}"));
                if row.reason_phrase() == *phrase || row.aliases().contains(phrase) {
                    assert_registered(&outcome, row.name());
                } else {
                    assert_eq!(outcome.errors.len(), 1, "{code} {phrase}: {outcome:?}");
                }
            }
        }
    }
}

#[test]
fn status_allows_a_trailing_comma() {
    assert_registered(&status("486,"), "BUSY_HERE");
    assert_registered(&status("486, \"Busy Here\","), "BUSY_HERE");
    assert_eq!(status("extension 499,").errors, [""; 0]);
}

#[test]
fn status_reads_phrases_in_every_notation() {
    assert_registered(&status(r#"486, r"Busy Here""#), "BUSY_HERE");
    assert_registered(&status(r###"486, r##"Busy Here"##"###), "BUSY_HERE");
    assert_registered(&status(r#"486, "Busy\x20Here""#), "BUSY_HERE");
    assert_registered(&status("486, \"Busy \\\n   Here\""), "BUSY_HERE");
}

#[test]
fn status_opens_the_groups_of_declarative_macros() {
    let hidden = |text| TokenTree::from(Group::new(Delimiter::None, tokens(text)));
    let twice = TokenTree::from(Group::new(Delimiter::None, hidden("486").into()));
    assert_registered(&expand_status(twice.into()), "BUSY_HERE");
    let phrase = [hidden("486"), tokens(",").into_iter().next().unwrap(), hidden("\"Busy Here\"")];
    assert_registered(&expand_status(phrase.into_iter().collect()), "BUSY_HERE");
    let negative = expand_status(hidden("-486").into());
    assert_eq!(negative.errors.len(), 1);
}

#[test]
fn status_without_its_wrapper_is_an_error() {
    assert_eq!(
        Outcome::new(crate::sip_status::expand_sip_status(TokenStream::new())).errors.len(),
        1
    );
}

#[test]
fn status_has_one_error_for_whatever_else_is_written() {
    let right = [
        "486",
        "486 ,",
        "486 , \"Busy Here\"",
        "extension 499",
        "extension 499 ,",
        // With a warning.
        "extension 486",
        "extension 486 ,",
    ];
    let mut accepted = 0;
    let mut check = |argument: &str| {
        let outcome = status(argument);
        let expected = usize::from(!right.contains(&argument));
        assert_eq!(outcome.errors.len(), expected, "{argument}: {outcome:?}");
        accepted += 1 - expected;
    };
    check("");
    for first in TOKENS {
        check(first);
        for second in TOKENS {
            check(&format!("{first} {second}"));
        }
    }
    // What begins like a code, and goes wrong later.
    for first in ["486", "extension", "0486", "BUSY_HERE", "-"] {
        for second in TOKENS {
            for third in TOKENS {
                check(&format!("{first} {second} {third}"));
            }
        }
    }
    assert_eq!(accepted, right.len());
}

/// Checks that a type, with these arguments in place of `%`, has an impl and one error a fault.
fn assert_one_error_a_fault(item: &str, arguments: &str) {
    // A fault of these says nothing of the code, which may be missing as well.
    const OTHER_KEYS: [&str; 13] = [
        "crate",
        "reason",
        "header",
        "complete",
        "failure",
        "methods",
        "stack_adds",
        "also",
        "send_only",
        "default",
        "parse",
        "if_legal",
        "bound",
    ];

    let outcome = response(&item.replace('%', arguments));
    let is_about_code = !OTHER_KEYS.iter().any(|key| arguments.contains(key));
    let most = arguments.split(',').count() + usize::from(!is_about_code);
    assert!(outcome.errors.len() <= most, "{item} {arguments}: {outcome:?}");
    let code = outcome.code();
    let is_implemented = code.contains("SipResponseforResponse");
    let is_about_crate = arguments.contains("crate");
    assert!(is_implemented || is_about_crate, "{item} {arguments}: {outcome:?}");
    let is_legal = code.contains("match*self");
    assert_eq!(is_legal, outcome.errors.is_empty(), "{item} {arguments}");
}

#[test]
fn response_has_an_impl_and_one_error_a_fault_for_whatever_is_written() {
    let is_key = |token: &str| token.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let items = [
        "#[sip(%)] struct Response;",
        "enum Response { #[sip(%)] Variant(Inner) }",
        "#[sip(500)] enum Response { Variant { #[sip(%)] field: Inner } }",
        "#[sip(486, complete, %)] struct Response(Inner);",
        "#[sip(486)] struct Response(#[sip(header = %)] Inner);",
    ];
    for item in items {
        for first in TOKENS {
            for second in TOKENS {
                assert_one_error_a_fault(item, &format!("{first} {second}"));
                if is_key(first) {
                    assert_one_error_a_fault(item, &format!("{first} = {second}"));
                }
            }
        }
    }
    // What a type says for all of its variants.
    for first in TOKENS {
        let item = "#[sip(%)] enum Response { #[sip(486)] Variant }";
        assert_one_error_a_fault(item, first);
        assert_one_error_a_fault(item, &format!("{first}, complete"));
    }
}

#[test]
fn an_editor_is_offered_the_keys_that_fit_where_there_is_none() {
    let offered = |item: &str| {
        let code = response(item).code();
        let (_, module) = code.split_once("#[cfg(rust_analyzer)]modkeys{").unwrap();
        let (constants, path) = module.split_once("}#[cfg(rust_analyzer)]usekeys::").unwrap();
        let (last, after) = path.split_once(";};").unwrap();
        assert!(!after.contains("rust_analyzer"), "{code}");
        let names = constants.split("pubconst").skip(1);
        let names: Vec<&str> = names.filter_map(|name| name.split(':').next()).collect();
        format!("{last} {}", names.join(" "))
    };
    let of_type = "reason complete failure methods stack_adds bound";
    let of_variant = "extension transparent other reason header also send_only";
    let of_field = "transparent reason header headers if_legal status parse default";
    let item = "#[sip(500, re)] enum Response { Failed }";
    assert_eq!(offered(item), format!("re extension {of_type}"));
    let item = "enum Response { #[sip(486, r#type = \"x\")] Busy }";
    assert_eq!(offered(item), format!("r#type {of_variant}"));
    let item = "enum Response { #[sip()] Busy }";
    assert_eq!(offered(item), format!("{{}} {of_variant}"));
    let item = "#[sip(503)] struct Response { #[sip(, )] field: u32 }";
    assert_eq!(offered(item), format!("{{}} {of_field}"));

    let nothing = [
        "#[sip(486, reason = \"Busy\", complete,)] struct Response;",
        // What is no identifier, or already a key.
        "#[sip(486, _)] struct Response;",
        "#[sip(486, if-legal)] struct Response;",
        "#[sip(486, header)] struct Response;",
        "#[sip(486, 4 + 4)] struct Response;",
    ];
    for item in nothing {
        let code = response(item).code();
        assert!(!code.contains("rust_analyzer"), "{code}");
    }
}

#[test]
fn a_header_field_may_be_left_out_if_its_type_is_an_option() {
    let may_be_left_out = |ty: &str| {
        let field = format!("#[sip(header = \"Retry-After\")] {ty}");
        let outcome = response(&format!("#[sip(503)] struct Response<T>({field});"));
        assert_eq!(outcome.errors, [""; 0]);
        outcome.expansion.to_string().contains("(or none)")
    };
    for option in [
        "Option<u8>",
        "Option<u8,>",
        "Option::<T>",
        "std::option::Option<Vec<Vec<u8>>>",
        "::core::option::Option<fn(u8) -> Option<u8>>",
        "Option<Box<dyn Fn(&T, u8) -> T + 'static>>",
        "option::Option<u8>",
        "(Option<u8>)",
    ] {
        assert!(may_be_left_out(option), "{option}");
    }
    for other in [
        "u8",
        "Optional<u8>",
        "Vec<Option<u8>>",
        "&'static Option<u8>",
        "own::Option<u8>",
        "[Option<u8>; 1]",
        "Option",
        "Option<u8, T>",
        "fn() -> Option<u8>",
        "<T as Trait>::Option<u8>",
    ] {
        assert!(!may_be_left_out(other), "{other}");
    }
}

#[test]
fn attributes_of_others_are_left_alone() {
    let others = "#[sip::traced] #[other::sip(404)] #[siphon] #[doc = \"sip(404)\"]";
    let item = format!("{others} #[sip(486)] struct Response({others} u8);");
    let outcome = response(&item);
    assert_eq!(outcome.errors, [""; 0]);
    assert!(outcome.code().contains("::sip_codes::StatusCode::BUSY_HERE"));
}

#[test]
fn what_is_no_type_is_one_error() {
    for item in ["", "fn busy() {}", "struct", "enum", "486"] {
        assert_eq!(response(item).errors.len(), 1, "{item}");
    }
}

#[test]
fn a_type_that_syn_refuses_has_an_impl_and_a_lint_in_place_of_an_error() {
    for (item, message) in [
        ("struct Response { a u8 }", "expected `:`"),
        ("#[sip(crate = krate)] struct Response<T: Clone> where T: Copy { a: , b: T }", "expected"),
        ("enum Response { #![inner] A }", "expected square brackets"),
        ("pub enum Response { A B }", "expected `,`"),
        ("union Response { a }", "expected `:`"),
    ] {
        let outcome = response(item);
        assert_eq!(outcome.errors, [""; 0], "{item}");
        let code = outcome.expansion.to_string();
        assert!(outcome.code().contains("SipResponseforResponse"), "{code}");
        let reason = "reason = \"`#[derive(SipResponse)]` cannot read this type: ";
        let shown = code.split(reason).nth(1).unwrap_or_else(|| panic!("{code}"));
        assert!(shown.starts_with(message), "{shown}");
    }
}

#[test]
fn messages_stay_short_however_long_the_words_are() {
    for length in 1..=120 {
        let word = "x".repeat(length);
        // `Outcome::new` holds each message to its length.
        assert_eq!(status(&format!("\"{word}\"")).errors.len(), 1);
        assert_eq!(status(&format!("486, \"{word}\"")).errors.len(), 1);
        assert_eq!(status(&format!("486, \"{}\"", "\\0".repeat(length))).errors.len(), 1);
        assert_eq!(status(&format!("\"{word}\" 486")).errors.len(), 1);
        for item in [
            format!("#[sip(486, transp{word}arent)] struct Response;"),
            format!("#[sip(486, {word} = 1)] struct Response;"),
            format!("#[sip(486, reason = \"{{{word}}}\")] struct Response;"),
            format!("#[sip(486, reason = \"{{{word} }}\")] struct Response {{ y{word}: u8 }}"),
            format!("#[sip(486, reason = \"{{{word}x}}\")] struct Response {{ {word}: u8 }}"),
            format!("#[sip(486, reason = \"{{}}\")] struct Response {{ {word}: u8 }}"),
            format!("#[sip(486, reason = \"{{0:{word}y}}\")] struct Response(u8);"),
            format!("#[sip(486, header(\"{word} \", \"\"))] struct Response;"),
            format!("#[sip(486, header(\"X-{word}\", \"\\0\"))] struct Response;"),
            format!("#[sip(423, header(\"Min-Expires\", \"{word}\"))] struct Response;"),
        ] {
            assert_eq!(response(&item).errors.len(), 1, "{item}");
        }
    }
}
