//! The optimised machine code of a status is one move instruction.

#![cfg(target_arch = "x86_64")]

use std::fs;
use std::path::Path;

/// The optimised assembly of the functions beside this file.
fn assembly() -> String {
    let temporary = env!("CARGO_TARGET_TMPDIR");
    // Another toolchain may have written the file since this one did, and cargo would not notice.
    let status = sip_codes_tests::cargo("clean", temporary)
        .args(["--release", "--package", "assembly"])
        .status()
        .expect("cargo runs");
    assert!(status.success());
    let file = Path::new(temporary).join("assembly.s");
    let status = sip_codes_tests::cargo("rustc", temporary)
        .args(["--release", "--lib", "--package", "assembly", "--"])
        .arg(format!("--emit=asm={}", file.display()))
        // One unit, because rustc writes a file for each, in place of the named one.
        .args(["-Ccodegen-units=1", "-Cllvm-args=-x86-asm-syntax=intel"])
        .env_remove("RUSTFLAGS")
        .status()
        .expect("cargo runs");
    assert!(status.success());
    fs::read_to_string(file).expect("rustc writes assembly")
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
