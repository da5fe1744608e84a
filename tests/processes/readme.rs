//! The README shows what the compiler says, and code that is compiled elsewhere.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The blocks of the README in a language.
fn blocks(language: &str) -> Vec<String> {
    let readme = read("../README.md");
    let start = format!("```{language}\n");
    let blocks = readme.split(&start).skip(1);
    blocks.filter_map(|block| Some(block.split_once("```")?.0.to_owned())).collect()
}

#[test]
fn mistakes_are_in_the_compilers_own_words() {
    let shown = blocks("text");
    for case in ["readme", "readme-complete"] {
        let errors = read(&format!("ui/{case}.stderr"));
        let errors = errors.replace(&format!("ui/{case}.rs"), "src/main.rs");
        assert!(shown.contains(&errors), "not in the README:\n{errors}");
    }
    let program = read("ui/readme-complete.rs").replace("\nfn main() {}\n", "");
    assert_eq!(blocks("rust,compile_fail"), [program]);
}

/// Documentation hides a line that begins with `# `, but GitHub shows it.
#[test]
fn code_has_no_hidden_lines() {
    let shown = blocks("rust");
    assert!(!shown.is_empty());
    for line in shown.iter().flat_map(|code| code.lines()) {
        assert!(!line.trim_start().starts_with("# "), "{line}");
    }
}

#[test]
fn code_for_stacks_is_that_of_the_tests() {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let sending = ["uas/src/main.rs", "interoperation/stacks.rs", "interoperation/stacks.rs"];
    let receiving = ["uac/src/stack.rs", "interoperation/stacks.rs", "interoperation/stacks.rs"];
    let sources = [sending, receiving].concat();
    let sources: Vec<String> = sources.iter().map(|path| folded(&read(path))).collect();
    let shown = blocks("rs");
    assert_eq!(shown.len(), sources.len());
    for (code, source) in shown.iter().zip(sources) {
        assert!(source.contains(&folded(code)), "in no test:\n{code}");
    }
}
