//! The README shows what the compiler says.

use std::fs;
use std::path::Path;

#[test]
fn mistakes_are_in_the_compilers_own_words() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(tests.join("../README.md")).expect("there is a README");
    let errors = fs::read_to_string(tests.join("ui/readme.stderr")).expect("there is a UI case");
    let errors = errors.replace("ui/readme.rs", "src/main.rs");
    assert!(readme.contains(&format!("```text\n{errors}```\n")), "not in the README:\n{errors}");
}
