//! The place that each insertion in a header field value has.

use super::header;

/// The places of the insertions in order, as the functions of the generated code name them.
fn places(field: &str, text: &str) -> Vec<String> {
    let outcome = header(field, text);
    assert_eq!(outcome.errors, [""; 0], "{text}");
    let code = outcome.code();
    let parts = code.split("__private_0_1::in_").skip(1);
    parts.map(|part| part.split('(').next().unwrap().to_owned()).collect()
}

/// The error of a text.
fn error(field: &str, text: &str) -> String {
    let outcome = header(field, text);
    let [error] = &outcome.errors[..] else { panic!("{text}: {outcome:?}") };
    error.clone()
}

#[test]
fn every_place_is_found() {
    for (field, text, place) in [
        ("X-Note", "a {0}", "header_value"),
        ("X-Note", "a {0} b", "header_value"),
        ("X-Note", "\"{0}\"", "quoted_string"),
        ("X-Note", "a=\"b {0} c\"", "quoted_string"),
        ("X-Note", "<{0}>", "uri"),
        ("X-Note", "<sip:{0}>", "uri"),
        ("X-Note", "<sip:{0};lr>", "uri"),
        ("X-Note", "<tel:{0}>", "uri"),
        ("X-Note", "<https://example.com/{0}>", "uri"),
        ("X-Note", "<sip:bob@example.com;{0}>", "uri"),
        ("X-Note", "<sip:{0}@example.com>", "uri_user"),
        ("X-Note", "<SIPS:{0}@example.com>", "uri_user"),
        ("X-Note", "<sip:a{0}b@example.com>", "uri_user"),
        ("X-Note", "<sip:bob:{0}@example.com>", "uri_user"),
        ("X-Note", "<sip:alice;day={0}@example.com>", "uri_user"),
        ("X-Note", "<sip:a?b{0}@example.com>", "uri_user"),
        ("X-Note", "<sip:bob@{0}>", "uri_host"),
        ("X-Note", "<sip:bob@example.com:{0}>", "uri_host"),
        ("X-Note", "<sip:bob@{0};lr>", "uri_host"),
        ("X-Note", "<sip:alice;day=tuesday@{0}>", "uri_host"),
        ("X-Note", "<sip:alice;day@{0}>", "uri_host"),
        ("X-Note", "<sip:a?b@{0}>", "uri_host"),
        ("X-Note", "<sip:bob@example.com;transport={0}>", "uri_parameter"),
        ("X-Note", "<sip:bob@example.com;lr;transport={0};x>", "uri_parameter"),
        ("X-Note", "<sip:example.com;transport={0}>", "uri_parameter"),
        ("X-Note", "<tel:+49;phone-context={0}>", "uri_parameter"),
        ("X-Note", "<sip:bob@example.com?Subject={0}>", "uri_header"),
        ("X-Note", "<sip:bob@example.com?{0}=a>", "uri_header"),
        ("X-Note", "<sip:bob@example.com;x=y?Subject=a&Route={0}>", "uri_header"),
        ("X-Note", "<https://example.com/?query={0}>", "uri_header"),
        ("Retry-After", "60 ({0})", "comment"),
        ("Retry-After", "60 (a (b {0}))", "comment"),
        ("Server", "a/1 (\"{0}\")", "comment"),
    ] {
        assert_eq!(places(field, text), [place], "{text}");
    }
}

#[test]
fn each_insertion_of_a_text_has_its_own_place() {
    assert_eq!(
        places("Contact", "{0} <sip:{1}@{2}:{3};a={4}?b={5}>;q={6}, \"{7}\" <{8}>;a=\"{9}\""),
        [
            "header_value",
            "uri_user",
            "uri_host",
            "uri_host",
            "uri_parameter",
            "uri_header",
            "header_value",
            "quoted_string",
            "uri",
            "quoted_string",
        ],
    );
    // A format specification does not change the place.
    assert_eq!(
        places("Contact", "\"{0:>3}\" <sip:{0:x}@{0:?}>"),
        ["quoted_string", "uri_user", "uri_host",]
    );
}

#[test]
fn a_user_is_found_across_insertions() {
    assert_eq!(places("X-Note", "<sip:{0}{1}@a>"), ["uri_user", "uri_user"]);
    assert_eq!(places("X-Note", "<sip:{0}:{1}@{2}>"), ["uri_user", "uri_user", "uri_host"]);
    assert_eq!(places("X-Note", "<sip:{0}{1}>"), ["uri", "uri"]);
    // The `@` is that of another URI.
    assert_eq!(places("X-Note", "<sip:{0}>, <sip:{1}@a>"), ["uri", "uri_user"]);
    // A scheme that is inserted may be SIP.
    assert_eq!(places("X-Note", "<{0}:{1}@{2}>"), ["uri", "uri_user", "uri_host"]);
    assert_eq!(places("X-Note", "<sip{0}:{1}@a>"), ["uri", "uri_user"]);
}

#[test]
fn a_place_ends_where_the_literal_text_ends_it() {
    assert_eq!(places("X-Note", "\"a\"{0}"), ["header_value"]);
    assert_eq!(places("X-Note", "\"a\\\"{0}\""), ["quoted_string"]);
    assert_eq!(places("X-Note", "\"a\\\\\"{0}"), ["header_value"]);
    assert_eq!(places("X-Note", "\"a\\\\{0}\""), ["quoted_string"]);
    assert_eq!(places("X-Note", "<a>{0}"), ["header_value"]);
    assert_eq!(places("X-Note", "\"<\"{0}"), ["header_value"]);
    assert_eq!(places("X-Note", "\"<{0}>\""), ["quoted_string"]);
    assert_eq!(places("X-Note", "<a\"{0}>"), ["uri"]);
    assert_eq!(places("Server", "(\"){0}"), ["header_value"]);
    assert_eq!(places("Server", "(a (b) {0})"), ["comment"]);
    assert_eq!(places("Server", "(a \\) {0})"), ["comment"]);
    assert_eq!(places("Server", "(a \\( b) {0}"), ["header_value"]);
    // A backslash escapes only in quotes and comments.
    assert_eq!(places("X-Note", "\\{0}"), ["header_value"]);
}

#[test]
fn delimiters_mean_nothing_where_the_grammar_has_none() {
    for text in ["\"{0}", "<{0}", "({0}", "\"{0}\"", "<sip:{0}@a>", "\\{0}"] {
        assert_eq!(places("Organization", text), ["header_value"], "{text}");
    }
    // Comments are in the grammar of few header fields.
    for text in ["({0})", "({0}", "{0})"] {
        assert_eq!(places("X-Note", text), ["header_value"], "{text}");
    }
}

#[test]
fn what_is_left_open_is_an_error() {
    for (field, text, message) in [
        ("X-Note", "\"{0}", "`\"` is not closed; add `\\\"`"),
        ("X-Note", "a\"", "`\"` is not closed; add `\\\"`"),
        ("X-Note", "\"{0}\\\"", "`\"` is not closed; add `\\\"`"),
        ("X-Note", "\"\"\"{0}", "`\"` is not closed; add `\\\"`"),
        ("X-Note", "<{0}", "`<` is not closed; add `>`"),
        ("X-Note", "<sip:{0}@a\"", "`<` is not closed; add `>`"),
        ("X-Note", "\"{0}\" <", "`<` is not closed; add `>`"),
        ("Retry-After", "60 ({0}", "`(` is not closed; add `)`"),
        ("Retry-After", "60 (a ({0})", "`(` is not closed; add `)`"),
        ("Server", "(\\)", "`(` is not closed; add `)`"),
    ] {
        assert_eq!(error(field, text), message, "{text}");
    }
}

#[test]
fn what_would_escape_the_value_is_an_error() {
    let backslash =
        "the backslash before `{0}` would escape its first character; leave it out, or double it";
    for (field, text) in [
        ("X-Note", "\"\\{0}\""),
        ("X-Note", "\"\\\\\\{0}\""),
        ("Retry-After", "60 (\\{0})"),
        ("Server", "a (b (\\{0}))"),
    ] {
        assert_eq!(error(field, text), backslash, "{text}");
    }
    let percent =
        "the `%` before `{0}` would escape its first character; leave it out, or write `%25`";
    for text in ["<%{0}>", "<sip:%{0}@a>", "<sip:%4{0}@a>", "<sip:%41%{0}@a>", "<sip:a?b=%c{0}>"] {
        assert_eq!(error("X-Note", text), percent, "{text}");
    }
    for text in ["<sip:%41{0}@a>", "<sip:%254{0}@a>"] {
        assert_eq!(places("X-Note", text), ["uri_user"], "{text}");
    }
    assert_eq!(places("X-Note", "\"%{0}\""), ["quoted_string"]);
    assert_eq!(places("X-Note", "%{0}"), ["header_value"]);
}
