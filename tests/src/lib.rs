//! What the tests of this package share, and the code of the README, compiled and run.

pub mod compiler;
#[path = "../../sip-codes-macros/src/tests/header_examples.rs"]
pub mod header_examples;
pub mod header_templates;
#[path = "../../sip-codes-macros/src/tests/malformed.rs"]
pub mod malformed;
pub mod programs;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The target directory of [`cargo`]: one for all tests, so that the dependencies are compiled once.
/// That of the workspace may be locked while tests run.
#[must_use]
pub fn target(temporary: &str) -> PathBuf {
    Path::new(temporary).join("target")
}

/// A call of cargo in this folder with a target directory inside `temporary`.
#[must_use]
pub fn cargo(subcommand: &str, temporary: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .arg(subcommand)
        .args(["--quiet", "--color", "never", "--target-dir"])
        .arg(target(temporary))
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo
}

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
