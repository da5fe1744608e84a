//! The compiler, and its errors on a source that uses `sip-codes`.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// Compiles files against `sip-codes`.
///
/// It calls rustc itself: cargo would take as long again to find out, for each file, that nothing
/// else has changed.
pub struct Compiler {
    rustc: OsString,
    arguments: Vec<OsString>,
}

/// An error.
#[derive(Debug)]
pub struct CompileError {
    /// The message.
    pub text: String,
    /// The line, from 1.
    pub line: usize,
    /// The first column, from 1.
    pub column: usize,
    /// The column after the last one; `None` if that is on another line.
    pub end_column: Option<usize>,
    /// What is written under the place.
    pub label: Option<String>,
    /// The notes of the compiler and of the library, as far as they have no place.
    pub notes: Vec<String>,
    /// All that a person sees.
    pub rendered: String,
}

impl Compiler {
    /// Builds `sip-codes` with its default features inside `temporary`, to compile files against it.
    ///
    /// # Panics
    ///
    /// Panics if it does not compile.
    #[must_use]
    pub fn new(temporary: &str) -> Self {
        Compiler::with_features(temporary, &[])
    }

    /// Builds `sip-codes` with the features that these arguments of cargo choose.
    ///
    /// # Panics
    ///
    /// Panics if it does not compile.
    #[must_use]
    pub fn with_features(temporary: &str, features: &[&str]) -> Self {
        let output = crate::cargo("check", temporary)
            .args(["--package", "sip-codes", "--message-format", "json"])
            .args(features)
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

        let mut library = None;
        let mut folders = BTreeSet::new();
        for record in records(&output.stdout) {
            for file in record["filenames"].as_array().into_iter().flatten() {
                let file = PathBuf::from(file.as_str().expect("file names are text"));
                folders.insert(file.parent().expect("files are in a folder").to_owned());
                if record["target"]["name"] == "sip_codes" {
                    library = Some(file);
                }
            }
        }
        let library = library.expect("cargo names the library");
        let mut arguments: Vec<OsString> =
            ["--crate-type", "lib", "--edition", "2024", "--emit", "metadata"]
                .map(OsString::from)
                .into();
        arguments.extend(["--error-format", "json", "--out-dir", temporary].map(OsString::from));
        let mut external = OsString::from("sip_codes=");
        external.push(library);
        arguments.extend(["--extern".into(), external]);
        for folder in folders {
            let mut dependencies = OsString::from("dependency=");
            dependencies.push(folder);
            arguments.extend(["-L".into(), dependencies]);
        }
        Compiler { rustc: env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()), arguments }
    }

    /// Compiles a library of one file, and returns its errors in the order of the compiler. As cargo
    /// does when it shows them to people, leaves out errors that read the same.
    ///
    /// # Panics
    ///
    /// Panics if the file compiles, or if an error is not at exactly one place in the file.
    #[must_use]
    pub fn errors(&self, file: &Path) -> Vec<CompileError> {
        let output = self.compile(file);
        assert!(!output.status.success(), "{} compiles", file.display());
        let mut shown = BTreeSet::new();
        records(&output.stderr)
            .filter(|record| record["level"] == "error")
            .filter(|record| shown.insert(text(&record["rendered"])))
            .filter_map(|record| CompileError::new(&record, file))
            .collect()
    }

    /// Compiles a library of one file, and returns how the compiler exits and what it says, as JSON.
    ///
    /// # Panics
    ///
    /// Panics if there is no compiler.
    #[must_use]
    pub fn compile(&self, file: &Path) -> Output {
        Command::new(&self.rustc)
            // Paths in messages are relative, and so the same on every machine.
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .args(&self.arguments)
            .arg(file)
            .output()
            .expect("the compiler runs")
    }
}

impl CompileError {
    /// `None` if it only counts the others.
    fn new(record: &Value, file: &Path) -> Option<Self> {
        let message = text(&record["message"]);
        let spans = record["spans"].as_array().expect("errors have places");
        if spans.is_empty() {
            assert!(message.starts_with("aborting due to "), "{message}");
            return None;
        }
        let primary: Vec<&Value> = spans.iter().filter(|span| span["is_primary"] == true).collect();
        let [mut span] = primary[..] else { panic!("an error at several places: {message}") };
        let label = span["label"].as_str().map(str::to_owned);
        // An error at the call of a macro as a whole is in the source of the macro first.
        while Path::new(&text(&span["file_name"])) != file {
            span = &span["expansion"]["span"];
        }
        let children = record["children"].as_array().expect("errors have notes");
        let notes = children
            .iter()
            .filter(|child| child["level"] == "note")
            .filter(|child| child["spans"].as_array().is_some_and(Vec::is_empty));
        Some(CompileError {
            line: number(&span["line_start"]),
            column: number(&span["column_start"]),
            end_column: (span["line_start"] == span["line_end"])
                .then(|| number(&span["column_end"])),
            label,
            notes: notes.map(|child| text(&child["message"])).collect(),
            rendered: text(&record["rendered"]),
            text: message,
        })
    }
}

/// Reads one JSON value a line.
fn records(output: &[u8]) -> impl Iterator<Item = Value> {
    let output = std::str::from_utf8(output).expect("the compiler writes UTF-8");
    output.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}")))
}

fn text(value: &Value) -> String {
    value.as_str().expect("it is text").to_owned()
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).expect("it is a small number")
}
