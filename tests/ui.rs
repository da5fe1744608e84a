//! Mistakes in the use of the macros, and what the compiler says of each.
//!
//! - `ui/*.rs` are mistakes that the macros report. The files `*.stderr` beside them hold the errors as
//!   a person sees them. `TRYBUILD=overwrite` before the command of the test writes them anew.
//! - `ui/compiler/*.rs` are mistakes that the compiler reports, because a type or a name does not fit
//!   what an expansion needs. Each version of the compiler has words of its own around those of the
//!   library, so the files `*.errors` hold what every version says: how many errors there are, the place
//!   of each, and the words of the library. `UPDATE_EXPECT=1` writes them anew. `ui/without-alloc/*.rs` are mistakes of
//!   the same kind without the feature `alloc`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use sip_codes_tests::compiler::{CompileError, Compiler};

/// A text in an attribute `#[diagnostic::on_unimplemented(...)]`.
struct Template {
    text: String,
}

impl Template {
    /// Whether the compiler makes the message out of this text: `{Self}` and other parameters stand
    /// for one type each.
    fn makes(&self, message: &str) -> bool {
        let mut fragments = self.text.split('{');
        let first = fragments.next().unwrap_or_default();
        let Some(mut rest) = message.strip_prefix(first) else { return false };
        for fragment in fragments {
            let (_parameter, text) = fragment.split_once('}').expect("parameters are closed");
            let Some(start) = rest.find(text) else { return false };
            rest = &rest[start + text.len()..];
        }
        rest.is_empty()
    }
}

/// Reads the texts of all such attributes of the library.
fn templates() -> Vec<Template> {
    let mut templates = Vec::new();
    let mut paths_left: Vec<PathBuf> = paths("../sip-codes/src").collect();
    while let Some(path) = paths_left.pop() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(&path);
        if file.is_dir() {
            paths_left.extend(paths(path.to_str().expect("names are text")));
            continue;
        }
        let source = fs::read_to_string(file).expect("sources are text");
        for attribute in source.split("#[diagnostic::on_unimplemented(").skip(1) {
            let (attribute, _) = attribute.split_once(")]\n").expect("attributes are closed");
            templates.extend(attribute.trim().lines().map(|line| {
                let (key, text) = line.trim().split_once(" = \"").expect(line);
                assert!(["message", "label", "note"].contains(&key), "{line}");
                let text = text.trim_end_matches(',').strip_suffix('"').expect(line);
                assert!(!text.contains('\\'), "{line}");
                Template { text: text.to_owned() }
            }));
        }
    }
    templates
}

/// The sources in a folder of this package, in the order of their names.
fn sources(folder: &str) -> BTreeSet<PathBuf> {
    paths(folder)
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

/// What is in a folder of this package.
fn paths(folder: &str) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .expect("there is a folder")
        .map(move |entry| Path::new(folder).join(entry.expect("it can be read").file_name()))
}

/// Writes the place of an error, and those of its words that are the library's.
fn describe(error: &CompileError, source: &str, is_ours: impl Fn(&str) -> bool) -> String {
    // The words of a lint come after those of the compiler.
    let deprecation = error.text.strip_prefix("use of deprecated ");
    let text = match deprecation.and_then(|text| text.split_once("`: ")) {
        Some((_, reason)) => reason,
        None if is_ours(&error.text) => &error.text,
        None => "(words of the compiler)",
    };
    let label = error.label.as_deref().filter(|label| is_ours(label)).unwrap_or_default();
    let line = source.lines().nth(error.line - 1).expect("the error is in the file");
    let end = error.end_column.unwrap_or(error.column + 1);
    let indent = " ".repeat(error.column - 1);
    let marker = "^".repeat(end - error.column);
    let mut description = format!("error: {text}\n{}:{}\n{line}\n", error.line, error.column);
    description.push_str(format!("{indent}{marker} {label}").trim_end());
    description.push('\n');
    for note in error.notes.iter().filter(|note| is_ours(note)) {
        writeln!(description, "note: {note}").unwrap();
    }
    description
}

/// Checks that an error does not list the impls for references and smart pointers, and that its text
/// and its label name nothing private.
fn assert_readable(error: &CompileError) {
    for text in [&error.text].into_iter().chain(&error.label) {
        assert!(!text.contains("__private"), "{}", error.rendered);
    }
    // In a list of types, each is between backticks or on a line of its own.
    for part in error.rendered.split(['`', '\n']) {
        let is_wrapper = ["&T", "&mut T", "Box<T>", "Rc<T>", "Arc<T>"].contains(&part.trim());
        assert!(!is_wrapper, "{}", error.rendered);
    }
}

/// What the library says without what it quotes of a program.
fn own_words(text: &str) -> String {
    let outside = |text: &str, mark| text.split(mark).step_by(2).collect::<String>();
    outside(&outside(text, '`'), '"')
}

/// The messages in a file `*.stderr`, without those of the compiler, which have a code.
fn messages(accepted: &str) -> Vec<String> {
    let mut messages: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in accepted.lines() {
        if let Some(first) = line.strip_prefix("error: ") {
            messages.push(first.to_owned());
            is_open = true;
        } else if line.trim_start().starts_with("--> ") {
            is_open = false;
        } else if let (true, Some(message)) = (is_open, messages.last_mut()) {
            message.push('\n');
            message.push_str(line.trim_start());
        }
    }
    messages
}

#[test]
fn messages_have_one_fault_and_one_remedy() {
    let mut count = 0;
    for path in paths("ui").filter(|path| path.extension().is_some_and(|end| end == "stderr")) {
        let accepted = Path::new(env!("CARGO_MANIFEST_DIR")).join(&path);
        for message in messages(&fs::read_to_string(accepted).expect("errors are text")) {
            assert!(
                own_words(&message).matches("; ").count() <= 1,
                "{}: {message}",
                path.display()
            );
            assert!(!message.starts_with(char::is_uppercase), "{}: {message}", path.display());
            assert!(!message.ends_with('.'), "{}: {message}", path.display());
            let is_short = |line: &str| line.chars().count() <= 100;
            assert!(message.lines().all(is_short), "{}: {message}", path.display());
            count += 1;
        }
    }
    assert!(count > 300, "only {count} messages");
    for template in templates() {
        assert!(own_words(&template.text).matches("; ").count() <= 1, "{}", template.text);
    }
}

#[test]
fn errors_of_the_macros_read_as_accepted() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*.rs");
}

#[test]
fn sip_status_reads_the_same_without_the_derives() {
    let temporary = env!("CARGO_TARGET_TMPDIR");
    let with = Compiler::new(temporary);
    let without =
        Compiler::with_features(temporary, &["--no-default-features", "--features", "macros"]);
    let cases = sources("ui").into_iter().filter(|case| {
        case.file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with("status-"))
    });
    let mut count = 0;
    for case in cases {
        let rendered = |compiler: &Compiler| {
            compiler.errors(&case).into_iter().map(|error| error.rendered).collect::<String>()
        };
        assert_eq!(rendered(&without), rendered(&with), "{}", case.display());
        count += 1;
    }
    assert!(count > 0);
    for form in ["derives/forms/status_forms.rs", "derives/forms/status_patterns.rs"] {
        let output = without.compile(Path::new(form));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn errors_of_the_compiler_are_at_the_right_place_in_our_words() {
    let temporary = env!("CARGO_TARGET_TMPDIR");
    let compiler = Compiler::new(temporary);
    let derive = ["--no-default-features", "--features", "derive"];
    let without_alloc = Compiler::with_features(temporary, &derive);
    let templates = templates();
    let is_ours = |text: &str| templates.iter().any(|template| template.makes(text));
    let mut shown = BTreeSet::new();
    let cases = sources("ui/compiler").into_iter().map(|case| (&compiler, case));
    let others = sources("ui/without-alloc").into_iter().map(|case| (&without_alloc, case));
    for (compiler, case) in cases.chain(others) {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(&case);
        let accepted = source.with_extension("errors");
        let source = fs::read_to_string(source).expect("cases are text");
        let mut errors = compiler.errors(&case);
        // In which order the compiler finds errors depends on its version.
        errors.sort_by_key(|error| (error.line, error.column));
        // Some versions repeat an error with another suggestion of theirs.
        errors.dedup_by(|second, first| {
            (second.line, second.column, &second.text) == (first.line, first.column, &first.text)
        });
        let descriptions: Vec<String> =
            errors.iter().map(|error| describe(error, &source, is_ours)).collect();
        expect_file![accepted].assert_eq(&descriptions.join("\n"));
        for error in errors {
            assert_readable(&error);
            shown.extend([error.text].into_iter().chain(error.label).chain(error.notes));
        }
    }
    for template in &templates {
        let is_shown = shown.iter().any(|text| template.makes(text));
        assert!(is_shown, "no case in ui/compiler or ui/without-alloc shows: {}", template.text);
    }
}
