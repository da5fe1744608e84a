//! Wrong codes do not compile, and say why; right ones do.

#[test]
fn errors_read_as_accepted() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
    cases.pass("pass/*.rs");
}
