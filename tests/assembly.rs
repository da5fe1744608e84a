//! What the macros leave behind at run time: an immediate.

#![cfg(target_arch = "x86_64")]

use std::fs;
use std::path::Path;

/// The optimised assembly of the functions beside this file.
fn assembly() -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("assembly");
    // What an earlier run left would be found as well.
    let _ = fs::remove_dir_all(&target);
    let status = sip_codes_tests::cargo("rustc", env!("CARGO_TARGET_TMPDIR"), "assembly")
        .args(["--release", "--lib", "--package", "assembly"])
        .args(["--", "--emit=asm", "-Cllvm-args=-x86-asm-syntax=intel"])
        .env_remove("RUSTFLAGS")
        .status()
        .expect("cargo runs");
    assert!(status.success());
    let files = fs::read_dir(target.join("release/deps")).expect("cargo writes there");
    let file = files
        .map(|entry| entry.expect("it can be read").path())
        .find(|path| path.extension().is_some_and(|extension| extension == "s"))
        .expect("rustc writes assembly");
    fs::read_to_string(file).expect("assembly is text")
}

/// The instructions of one function, with blanks folded.
fn instructions(assembly: &str, function: &str) -> Vec<String> {
    let mut lines = assembly.lines().skip_while(|line| {
        !(line.starts_with("_R") || line.starts_with("_ZN")) || !line.contains(function)
    });
    assert!(lines.next().is_some(), "no function {function} in:\n{assembly}");
    lines
        .map(str::trim)
        .take_while(|line| !line.starts_with(".Lfunc_end"))
        .filter(|line| !line.starts_with('.') && !line.ends_with(':') && !line.is_empty())
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn a_code_is_one_move_and_a_return() {
    let assembly = assembly();
    assert_eq!(instructions(&assembly, "4busy"), ["mov ax, 486", "ret"]);
    assert_eq!(instructions(&assembly, "7private"), ["mov ax, 499", "ret"]);
    assert_eq!(instructions(&assembly, "8declined"), ["mov ax, 603", "ret"]);
}
