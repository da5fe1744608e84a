//! The README shows what the compiler says, and code that is compiled elsewhere.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

const README: &str = "../README.md";

/// The blocks of a page in a language.
fn blocks(path: &str, language: &str) -> Vec<String> {
    let page = read(path);
    let start = format!("```{language}\n");
    let blocks = page.split(&start).skip(1);
    blocks.filter_map(|block| Some(block.split_once("```")?.0.to_owned())).collect()
}

#[test]
fn mistakes_are_in_the_compilers_own_words() {
    let shown = blocks(README, "text");
    for case in ["readme", "readme-complete"] {
        let errors = read(&format!("ui/{case}.stderr"));
        let errors = errors.replace(&format!("ui/{case}.rs"), "src/main.rs");
        assert!(shown.contains(&errors), "not in the README:\n{errors}");
    }
    let program = read("ui/readme-complete.rs").replace("\nfn main() {}\n", "");
    assert_eq!(blocks(README, "rust,compile_fail"), [program]);
}

/// Documentation hides a line that begins with `# `, but GitHub shows it.
#[test]
fn code_has_no_hidden_lines() {
    let shown = blocks(README, "rust");
    assert!(!shown.is_empty());
    for line in shown.iter().flat_map(|code| code.lines()) {
        assert!(!line.trim_start().starts_with("# "), "{line}");
    }
}

/// The lines of code, without visibility, which tests need and users do not.
fn lines(code: &str) -> Vec<&str> {
    let lines = code.lines().map(|line| line.trim().trim_start_matches("pub(crate) "));
    lines.filter(|line| !line.is_empty()).collect()
}

/// The code of the page `stacks` needs SIP stacks, so other tests have it, with more lines between.
#[test]
fn code_for_stacks_is_that_of_the_tests() {
    const EZK: &str = "../sip-codes/adapters/ezk/examples/register_ezk.rs";
    const RSIPSTACK: &str = "../sip-codes/adapters/rsipstack/examples/register_rsipstack.rs";
    const SOURCES: [&str; 7] = [
        EZK,
        EZK,
        RSIPSTACK,
        RSIPSTACK,
        "../sip-codes/adapters/tests/rsipstack_0_6.rs",
        "interoperation/rsip_recipe.rs",
        "../sip-codes/adapters/tests/any_stack.rs",
    ];

    let page = blocks("../sip-codes/docs/stacks.md", "rust");
    assert_eq!(page.len(), SOURCES.len());
    for (code, path) in page.iter().zip(SOURCES) {
        let source = read(path);
        let mut source = lines(&source).into_iter();
        for line in lines(code) {
            assert!(
                source.any(|other| other == line),
                "not in {path}, or in another order: {line}"
            );
        }
    }
    for path in
        [README, "../sip-codes/adapters/ezk/README.md", "../sip-codes/adapters/rsipstack/README.md"]
    {
        let shown = blocks(path, "rs");
        assert!(!shown.is_empty());
        for code in shown {
            assert!(page.contains(&code), "{path} has what is not on the page:\n{code}");
        }
    }
}
