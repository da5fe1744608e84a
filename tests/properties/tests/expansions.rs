//! What the derives generate for the types of the README, as files to read: `tests/expansions`.
//!
//! After a change of the expansion, `UPDATE_EXPECT=1` before the command of the test writes the files.

use expect_test::expect_file;

/// The types of the README that derive a trait, without their attributes for other derives.
const REGISTER_ERROR: &str = r#"
#[sip(complete)]
enum RegisterError {
    #[sip(401, header("WWW-Authenticate", "Digest realm=\"{realm}\", nonce=\"{nonce}\", qop=\"auth\""))]
    Unauthorized { realm: String, nonce: String },
    #[sip(404, reason = "No user {user}")]
    UnknownUser { user: String },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        retry_after: Option<u32>,
    },
}
"#;

const REFUSED: &str = r#"
#[sip(complete, failure, methods(REGISTER))]
enum Refused {
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[sip(503, also(5xx))]
    Unavailable {
        #[sip(header = "Retry-After")]
        retry_after: Option<u32>,
    },
}
"#;

const OUTCOME: &str = r"
enum Outcome {
    #[sip(transparent)]
    Registered(Registered),
    #[sip(transparent)]
    Refused(Refused),
    #[sip(other)]
    Other(OwnedResponse),
}
";

/// A type with every kind of text, list and bound.
const GENERIC: &str = r#"
#[sip(500, failure)]
enum Failure<T, E> {
    #[sip(302, header("Contact", "\"{name}\" <sip:{user}@example.com>"))]
    Moved { name: T, user: String },
    #[sip(405)]
    MethodNotAllowed(#[sip(headers = "Allow")] Vec<T>),
    #[sip(480, reason = display)]
    Away,
    #[sip(transparent)]
    Upstream(E),
    Internal,
}
"#;

fn pretty(expansion: &str) -> String {
    let file = syn_2::parse_str(expansion).expect("the expansion is Rust");
    prettyplease::unparse(&file)
}

#[test]
fn expansions_are_those_of_the_files() {
    let written = sip_codes_properties::expand_sip_response;
    let read = sip_codes_properties::expand_from_sip_response;
    expect_file!["../../expansions/register_error.sip_response.rs"]
        .assert_eq(&pretty(&written(REGISTER_ERROR)));
    expect_file!["../../expansions/refused.from_sip_response.rs"]
        .assert_eq(&pretty(&read(REFUSED)));
    expect_file!["../../expansions/outcome.sip_response.rs"].assert_eq(&pretty(&written(OUTCOME)));
    expect_file!["../../expansions/outcome.from_sip_response.rs"]
        .assert_eq(&pretty(&read(OUTCOME)));
    expect_file!["../../expansions/failure.sip_response.rs"].assert_eq(&pretty(&written(GENERIC)));
}

#[test]
fn the_types_are_those_of_the_readme() {
    let readme = include_str!("../../../README.md");
    for ty in [REGISTER_ERROR, REFUSED, OUTCOME] {
        assert!(readme.contains(ty.trim_start()), "{ty}");
    }
}

/// What the compiler has to read decides how long a derive takes.
#[test]
fn the_expansion_of_a_large_type_is_short() {
    use std::fmt::Write;

    let mut ty = "enum Failure {\n".to_owned();
    for number in 0..200 {
        let _ = write!(
            ty,
            r#"
            #[sip(488, reason = "No {{a}} for {{b}}", header("Warning", "399 example.com \"{{a}}, not {{b}}\""))]
            V{number} {{ a: String, b: String }},
            "#
        );
    }
    let expansion = sip_codes_properties::expand_sip_response(&(ty + "}"));
    let tokens = count_tokens(expansion.parse().expect("it is Rust"));
    println!("{tokens} tokens");
    assert!(tokens <= 22_000, "{tokens}");
}

/// Counts tokens; a group is one, and what is in it is counted too.
fn count_tokens(tokens: proc_macro2::TokenStream) -> usize {
    let count = |token| match token {
        proc_macro2::TokenTree::Group(group) => 1 + count_tokens(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(count).sum()
}
