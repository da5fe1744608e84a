//! Counts of instructions, by valgrind's callgrind: the same in every run of the same program.

use std::process::Command;
use std::{env, io};

use super::{Operation, callgrind};

/// Counts the instructions that each contender needs for an input.
///
/// # Errors
///
/// Returns an error if valgrind cannot be run.
pub(super) fn count(operations: &[Operation]) -> io::Result<Vec<Vec<f64>>> {
    // What the program does besides is the same in both, and falls out.
    const FEW: u32 = 1;
    const MANY: u32 = 11;
    operations
        .iter()
        .map(|operation| {
            operation
                .contenders
                .iter()
                .map(|contender| {
                    let few = total(&operation.name, contender.name, FEW)?;
                    let many = total(&operation.name, contender.name, MANY)?;
                    Ok((many - few) / f64::from(MANY - FEW) / operation.inputs)
                })
                .collect()
        })
        .collect()
}

/// Runs this program under callgrind, for one contender.
fn total(operation: &str, contender: &str, passes: u32) -> io::Result<f64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(env::current_exe()?)
        .args([operation, contender, &passes.to_string()])
        .output()?;
    let report = String::from_utf8_lossy(&output.stderr);
    callgrind::collected(&report).ok_or_else(|| io::Error::other(report.into_owned()))
}

/// What the program does when `total` runs it.
pub(super) fn run_passes(
    operations: &mut [Operation],
    operation: &str,
    contender: &str,
    passes: &str,
) {
    let pass = operations
        .iter_mut()
        .find(|known| known.name == operation)
        .and_then(|operation| operation.contenders.iter_mut().find(|known| known.name == contender))
        .map(|contender| &mut contender.pass)
        .expect("the operation and the contender are known");
    for _ in 0..passes.parse().expect("the passes are a number") {
        pass();
    }
}
