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

/// Measures each package with nothing compiled, and returns the medians: the seconds that pass, and those of all
/// processors.
pub(crate) fn cold(projects: &[Project]) -> [Vec<f64>; 2] {
    let target = root().join("cold");
    for project in projects {
        project.check(&root().join("target"), &[]);
    }
    measure_in_turn(projects, |project| {
        // The folder is missing before the first run.
        let _ = fs::remove_dir_all(&target);
        let before = processor_seconds();
        let seconds = project.run_check(&target, &["--offline"], &[(FLAGS, OsStr::new(NO_LINTS))]);
        [seconds, processor_seconds() - before]
    })
}

/// The seconds that processors have spent on the programs that this one has started. Linux only.
fn processor_seconds() -> f64 {
    /// The unit of the figures, whatever the kernel counts in: see `proc_pid_stat(5)`.
    const TICKS: f64 = 100.0;

    let stat = fs::read_to_string("/proc/self/stat").expect("Linux says what a program has used");
    // The name of the program comes first, in parentheses; it may hold blanks.
    let (_, figures) = stat.rsplit_once(')').expect("the name of the program ends");
    let figures = figures.split_whitespace().skip(13).take(2);
    figures.map(|ticks| ticks.parse::<f64>().expect("it is a number")).sum::<f64>() / TICKS
}

fn medians(projects: &[Project], measure: impl Fn(&Project) -> f64) -> Vec<f64> {
    let [medians] = measure_in_turn(projects, |project| [measure(project)]);
    medians
}

/// Measures in turn, so that what else the machine does meets all of them. Returns the medians of each figure.
fn measure_in_turn<const FIGURES: usize>(
    projects: &[Project],
    measure: impl Fn(&Project) -> [f64; FIGURES],
) -> [Vec<f64>; FIGURES] {
    let mut runs = Vec::new();
    for run in 1..=RUNS {
        eprintln!("run {run} of {RUNS}");
        runs.push(projects.iter().map(&measure).collect::<Vec<_>>());
    }
    std::array::from_fn(|figure| {
        let median = |project: usize| {
            let mut figures: Vec<f64> = runs.iter().map(|run| run[project][figure]).collect();
            figures.sort_by(f64::total_cmp);
            figures[RUNS / 2]
        };
        (0..projects.len()).map(median).collect()
    })
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
