//! Counts of the compiler's instructions, by valgrind's callgrind: nearly the same in every run.
//!
//! Cargo calls this program in place of the compiler, and this program calls the compiler under
//! valgrind.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, ExitStatus};
use std::{env, fs, io};

use crate::callgrind;
use crate::project::Project;

/// Names the folder for valgrind's reports, one for each crate that is compiled.
const REPORTS: &str = "SIP_CODES_CALLGRIND_REPORTS";

/// Counts the millions of instructions with which the compiler checks each package, whose
/// dependencies are compiled already; `None` without valgrind.
pub(crate) fn count_warm(projects: &[Project]) -> Option<Vec<f64>> {
    count(projects, |project, this, reports| {
        project.check_with(&[("RUSTC_WORKSPACE_WRAPPER", this), (REPORTS, reports)]);
    })
}

/// Counts the millions of instructions with which the compiler checks each package and all of its
/// dependencies; `None` without valgrind.
pub(crate) fn count_cold(projects: &[Project]) -> Option<Vec<f64>> {
    count(projects, |project, this, reports| {
        project.check_all_with(&[("RUSTC_WRAPPER", this), (REPORTS, reports)]);
    })
}

fn count(projects: &[Project], check: impl Fn(&Project, &OsStr, &OsStr)) -> Option<Vec<f64>> {
    if Command::new("valgrind").arg("--version").output().is_err() {
        eprintln!("no instruction counts: valgrind does not run here");
        return None;
    }
    let this = env::current_exe().expect("this program has a path");
    let reports = this.with_extension("callgrind");
    let count = |project: &Project| {
        // The folder is missing before the first run.
        let _ = fs::remove_dir_all(&reports);
        fs::create_dir_all(&reports).expect("the target folder can be written");
        check(project, this.as_os_str(), reports.as_os_str());
        let reports = fs::read_dir(&reports).expect("valgrind has written its reports");
        let counts = reports.map(|report| {
            let path = report.expect("the folder can be read").path();
            let report = fs::read_to_string(path).expect("the report can be read");
            callgrind::collected(&report).expect("callgrind says what it has collected") / 1e6
        });
        counts.sum()
    };
    Some(projects.iter().map(count).collect())
}

/// Runs the compiler if cargo has called this program in its place.
pub(crate) fn run_compiler() -> Option<io::Result<ExitStatus>> {
    let reports = env::var_os(REPORTS)?;
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
    log_file.push(Path::new(&reports).join(std::process::id().to_string()));
    Some(
        Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(log_file)
            .arg(Path::new(&root).join("bin/rustc"))
            .args(arguments)
            .status(),
    )
}
