//! The compiler reports exactly one error for each number that is no code and for each malformed
//! argument, in the line of the call.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use sip_codes::StatusCode;
use sip_codes_tests::compiler::Compiler;
use sip_codes_tests::malformed::MALFORMED;

/// Compiles each argument in a line of its own. Its error must contain the text beside it.
fn assert_one_error_each(arguments: &[(&str, &str)]) {
    let mut source = String::new();
    for (index, (argument, _)) in arguments.iter().enumerate() {
        let call = format!("::sip_codes::sip_status!({argument})");
        writeln!(source, "pub const C{index}: ::sip_codes::StatusCode = {call};").unwrap();
    }
    let temporary = env!("CARGO_TARGET_TMPDIR");
    let file = Path::new(temporary).join("one_error_each.rs");
    fs::write(&file, source).expect("the file can be written");
    let mut errors = Compiler::new(temporary).errors(&file);
    errors.sort_by_key(|error| error.line);
    for (index, (argument, expected)) in arguments.iter().enumerate() {
        let error = errors.get(index).unwrap_or_else(|| panic!("no error for `{argument}`"));
        assert_eq!(error.line, index + 1, "one error for `{argument}`: {}", error.rendered);
        assert!(error.text.contains(expected), "{argument}: {}", error.text);
    }
    assert_eq!(errors.len(), arguments.len());
}

#[test]
fn every_mistake_is_one_error() {
    let unregistered: Vec<(String, String)> = (0..=1100_u16)
        .filter(|code| {
            StatusCode::from_u16(*code).ok().and_then(StatusCode::registration).is_none()
        })
        .map(|code| (code.to_string(), format!("`{code}` is not a ")))
        .collect();
    let unregistered = unregistered.iter().map(|(code, text)| (code.as_str(), text.as_str()));
    let arguments: Vec<(&str, &str)> = unregistered.chain(MALFORMED.iter().copied()).collect();
    assert_one_error_each(&arguments);
}
