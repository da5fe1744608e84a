//! Counts of the compiler's instructions, by valgrind's callgrind: nearly the same in every run.
//!
//! Cargo calls this program in place of the compiler, and it calls the compiler under valgrind.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::{env, fs, io};

use crate::callgrind;
use crate::project::Project;

/// Names the file for valgrind's report.
const REPORT: &str = "SIP_CODES_CALLGRIND_REPORT";

/// Counts the millions of instructions with which the compiler checks each package; `None` without
/// valgrind.
pub(crate) fn count(projects: &[Project]) -> Option<Vec<f64>> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        eprintln!("no instruction counts: valgrind does not run here");
        return None;
    }
    let this = env::current_exe().expect("this program has a path");
    let report = this.with_extension("callgrind");
    let count = |project: &Project| {
        project.check_with(&[
            ("RUSTC_WORKSPACE_WRAPPER", this.as_os_str()),
            (REPORT, report.as_os_str()),
        ]);
        let report = fs::read_to_string(&report).expect("valgrind has written its report");
        callgrind::collected(&report).expect("callgrind says what it has collected") / 1e6
    };
    Some(projects.iter().map(count).collect())
}

/// Runs the compiler if cargo has called this program in its place.
pub(crate) fn run_compiler() -> Option<io::Result<ExitStatus>> {
    let report = env::var_os(REPORT)?;
    let mut arguments = env::args_os().skip(1);
    let compiler = arguments.next()?;
    let arguments: Vec<_> = arguments.collect();
    // Cargo also asks for the version, and what a crate of this name would be.
    let is_package = arguments.windows(2).any(|pair| pair[0] == "--crate-name" && pair[1] != "___");
    if !is_package {
        return Some(Command::new(compiler).args(arguments).status());
    }
    // Not the one on the path, which may be rustup's and only start this one.
    let root = match Command::new(compiler).args(["--print", "sysroot"]).output() {
        Ok(output) => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        Err(error) => return Some(Err(error)),
    };
    let mut log_file = OsString::from("--log-file=");
    log_file.push(report);
    Some(
        Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(log_file)
            .arg(Path::new(&root).join("bin/rustc"))
            .args(arguments)
            .status(),
    )
}
