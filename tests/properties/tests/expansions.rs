//! What the derives generate for the types of the README, as files to read: `tests/expansions`.
//!
//! After a change of the expansion, `UPDATE_EXPECT=1` before the command of the test writes the files.

use expect_test::expect_file;

/// The types of the README that derive a trait, without their attributes for other derives.
const CALL_ERROR: &str = r#"
#[sip(complete)]
enum CallError {
    #[sip(486)]
    Busy,
    #[sip(404, reason = "No user {user}")]
    UnknownUser { user: String },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[sip(405, header("Allow", "INVITE, ACK, BYE"))]
    MethodNotAllowed,
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        retry_after: Option<u32>,
    },
}
"#;

const OUTCOME: &str = r#"
enum Outcome {
    #[sip(200)]
    Registered,
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[sip(503, also(5xx))]
    Overloaded {
        #[sip(header = "Retry-After")]
        retry_after: Option<u32>,
    },
    #[sip(other)]
    Other(StatusCode),
}
"#;

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
    expect_file!["../../expansions/call_error.sip_response.rs"]
        .assert_eq(&pretty(&written(CALL_ERROR)));
    expect_file!["../../expansions/outcome.sip_response.rs"].assert_eq(&pretty(&written(OUTCOME)));
    expect_file!["../../expansions/outcome.from_sip_response.rs"]
        .assert_eq(&pretty(&read(OUTCOME)));
    expect_file!["../../expansions/failure.sip_response.rs"].assert_eq(&pretty(&written(GENERIC)));
}

#[test]
fn the_types_are_those_of_the_readme() {
    let readme = include_str!("../../../README.md");
    for ty in [CALL_ERROR, OUTCOME] {
        assert!(readme.contains(ty.trim_start()), "{ty}");
    }
}
