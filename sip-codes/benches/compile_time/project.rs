//! Small packages, and how long `cargo check` takes for them.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use std::{env, fs};

/// How often each package is measured.
const RUNS: usize = 11;

/// Cargo compiles a dependency from a registry without lints. The crates measured here are partly in
/// folders, so that this makes all of them equal.
const NO_LINTS: &str = "--cap-lints=allow";
const FLAGS: &str = "RUSTFLAGS";

/// A package of one source file.
pub(crate) struct Project {
    folder: PathBuf,
    source: String,
}

impl Project {
    /// Writes the package.
    pub(crate) fn new(name: &str, dependencies: &str, source: String) -> Project {
        let manifest = format!("[dependencies]\n{dependencies}\n\n[workspace]\n");
        Project { folder: write_package(name, &manifest, &source), source }
    }

    /// Makes its source newer than whatever cargo has made of it.
    fn touch(&self) {
        write(&self.folder.join("src/lib.rs"), &self.source);
    }

    /// Runs `cargo check` anew for the package alone, with additions to the environment.
    pub(crate) fn check_with(&self, environment: &[(&str, &OsStr)]) {
        self.touch();
        self.run_check(&root().join("target"), &["--offline"], environment);
    }

    /// Runs `cargo check` for the package and all of its dependencies, with additions to the
    /// environment.
    pub(crate) fn check_all_with(&self, environment: &[(&str, &OsStr)]) {
        let target = root().join("cold");
        // The folder is missing before the first run.
        let _ = fs::remove_dir_all(&target);
        let environment = [environment, &[(FLAGS, OsStr::new(NO_LINTS))]].concat();
        self.run_check(&target, &["--offline"], &environment);
    }

    /// Runs `cargo check`, and returns the seconds that it took.
    fn check(&self, target: &Path, options: &[&str]) -> f64 {
        self.run_check(target, options, &[])
    }

    fn run_check(&self, target: &Path, options: &[&str], environment: &[(&str, &OsStr)]) -> f64 {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args(["check", "--quiet", "--target-dir"])
            .arg(target)
            .args(options)
            .current_dir(&self.folder)
            .env("CARGO_INCREMENTAL", "0")
            .envs(environment.iter().copied());
        let start = Instant::now();
        let status = cargo.status().expect("cargo runs");
        let seconds = start.elapsed().as_secs_f64();
        assert!(status.success(), "{} compiles", self.folder.display());
        seconds
    }
}

/// Measures each package with its dependencies compiled, and returns the medians in seconds.
pub(crate) fn warm(projects: &[Project]) -> Vec<f64> {
    let target = root().join("target");
    for project in projects {
        project.check(&target, &[]);
    }
    medians(projects, |project| {
        project.touch();
        project.check(&target, &["--offline"])
    })
}

/// Measures each package with nothing compiled, and returns the medians in seconds.
pub(crate) fn cold(projects: &[Project]) -> Vec<f64> {
    let target = root().join("cold");
    for project in projects {
        project.check(&root().join("target"), &[]);
    }
    medians(projects, |project| {
        // The folder is missing before the first run.
        let _ = fs::remove_dir_all(&target);
        project.run_check(&target, &["--offline"], &[(FLAGS, OsStr::new(NO_LINTS))])
    })
}

/// Measures in turn, so that what else the machine does meets all of them.
fn medians(projects: &[Project], measure: impl Fn(&Project) -> f64) -> Vec<f64> {
    let mut seconds = vec![Vec::new(); projects.len()];
    for run in 1..=RUNS {
        eprintln!("run {run} of {RUNS}");
        for (project, seconds) in projects.iter().zip(&mut seconds) {
            seconds.push(measure(project));
        }
    }
    seconds
        .into_iter()
        .map(|mut seconds| {
            seconds.sort_by(f64::total_cmp);
            seconds[RUNS / 2]
        })
        .collect()
}

/// Writes a package of a procedural macro, and returns its folder.
pub(crate) fn write_procedural_macro(name: &str, source: &str) -> PathBuf {
    write_package(name, "[lib]\nproc-macro = true\n", source)
}

fn write_package(name: &str, manifest: &str, source: &str) -> PathBuf {
    let folder = root().join(name);
    fs::create_dir_all(folder.join("src")).expect("the target folder can be written");
    let package = format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n{manifest}");
    write(&folder.join("Cargo.toml"), &package);
    write(&folder.join("src/lib.rs"), source);
    folder
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_time")
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).expect("the target folder can be written");
}
