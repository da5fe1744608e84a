//! What the tests of this package share, and the code of the README, compiled and run.

pub mod header_examples;
pub mod programs;

use std::path::Path;
use std::process::Command;

/// A call of cargo in this folder with a target directory of its own inside `temporary`.
///
/// While tests run, the target directory of the workspace may be locked.
#[must_use]
pub fn cargo(subcommand: &str, temporary: &str, target: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .arg(subcommand)
        .args(["--quiet", "--color", "never", "--target-dir"])
        .arg(Path::new(temporary).join(target))
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo
}

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
