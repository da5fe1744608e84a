//! The errors read the same in every edition, also in a crate whose modules `core` and `std` hide the
//! standard ones.

/// Compiles the mistakes of the hygiene crates and returns what the compiler says.
fn errors_of(edition: &str) -> String {
    let output = sip_codes_tests::cargo("rustc", env!("CARGO_TARGET_TMPDIR"))
        .args(["--profile", "check", "--lib", "--package", &format!("edition-{edition}")])
        .args(["--", "--cfg", "mistakes"])
        .output()
        .expect("cargo runs");
    assert!(!output.status.success(), "the mistakes of the {edition} edition compile");
    let stderr = String::from_utf8(output.stderr).expect("cargo writes UTF-8");
    let (errors, _) = stderr.split_once("error: could not compile").expect(&stderr);
    errors.replace(&format!("edition-{edition}/../"), "").replace('\\', "/")
}

#[test]
fn errors_read_the_same_in_every_edition() {
    let expected = "\
error: `468` is not a registered SIP status code; for a private one, write `sip_status!(extension 468)`
       near it: 469 Bad Info Package, 486 Busy Here, 488 Not Acceptable Here
  --> tests/hygiene/mistakes.rs:13:68
   |
13 | pub const BUSY: ::sip_codes::StatusCode = ::sip_codes::sip_status!(468);
   |                                                                    ^^^

error: missing status code; add one, like `#[sip(486)]`
  --> tests/hygiene/mistakes.rs:17:12
   |
17 | pub struct Declined;
   |            ^^^^^^^^

";
    for edition in ["2015", "2018", "2021", "2024"] {
        assert_eq!(errors_of(edition), expected, "edition {edition}");
    }
}
