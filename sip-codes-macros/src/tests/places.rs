//! How each insertion in a header field value is written: the function of the generated code for its place.
//!
//! Which place an insertion has is tested with the grammar.

use super::header;

/// How the insertions of a text are written, in order.
fn functions(field: &str, text: &str) -> Vec<String> {
    let outcome = header(field, text);
    assert_eq!(outcome.errors, [""; 0], "{text}");
    let code = outcome.code();
    let parts = code.split("in_").skip(1);
    parts
        .filter_map(|part| {
            // Only in a call does a parenthesis come first.
            let end = part.find(['(', '=', ';'])?;
            let name = part[end..].starts_with('(').then_some(&part[..end])?;
            let typed = name.rsplit_once("place::");
            Some(typed.map_or(name, |(_, place)| place.trim_end_matches(",_>")).to_owned())
        })
        .collect()
}

#[test]
fn each_place_has_its_function() {
    for (field, text, expected) in [
        (
            "Contact",
            "\"{0}\" <sip:{1}:{2}@{3}:{4};transport={5}?Subject={6}>;q={7};expires={8}",
            &[
                "quoted_string",
                "user",
                "password",
                "Host",
                "Port",
                "uri_parameter",
                "uri_header",
                "Quality",
                "Seconds",
            ][..],
        ),
        ("Contact", "<sip:{0}>, <{1}>", &["HostAndPort", "Uri"]),
        ("Contact", "<sip:[{0}]>;x={1}", &["Ipv6Address", "token"]),
        ("Call-Info", "<https://{0}/{1}>;purpose={2}", &["HostAndPort", "uri_opaque", "token"]),
        ("Server", "{0}/{1} ({2})", &["token", "token", "comment"]),
        ("Accept", "{0}/{1}", &["token_without_star", "token"]),
        ("Allow-Events", "{0}.{1}", &["token_without_dot", "token_without_dot"]),
        ("Warning", "399 {0} \"{1}\"", &["agent", "quoted_string"]),
        ("Reason", "Q.850;cause={0}, SIP;cause={1}", &["Cause", "SipCause"]),
        ("RSeq", "{0:04}", &["ResponseNumber"]),
        ("Min-SE", "{0};a=b", &["SessionInterval"]),
        ("Organization", "{0} {1:?}", &["text", "text"]),
        (
            "X-Note",
            "a {0} \"{1}\" <sip:{2}@{3}> \\{4}",
            &["text", "quoted_string", "user", "HostAndPort", "text"],
        ),
        // A format specification does not change the place.
        ("Contact", "\"{0:>3}\" <sip:{0:x}@example.com>", &["quoted_string", "user"]),
    ] {
        assert_eq!(functions(field, text), expected, "{text}");
    }
}

#[test]
fn a_value_that_has_to_be_there_is_marked() {
    for (text, needed) in
        [("<sip:{0}@a>", 1), ("<sip:a{0}@a>", 0), ("<sip:{0}{1}@a>", 1), ("\"{0}\" <tel:1>", 0)]
    {
        let code = header("Contact", text).code();
        assert_eq!(code.matches("__sip_needed(").count(), needed, "{text}");
    }
}

#[test]
fn what_would_escape_the_value_is_an_error() {
    let error = |field, text| header(field, text).errors.join("");
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
    for text in ["<sip:%{0}@a>", "<sip:%41%{0}@a>"] {
        assert_eq!(error("X-Note", text), percent, "{text}");
    }
    for text in ["<sip:%41{0}@a>", "<sip:%254{0}@a>"] {
        assert_eq!(functions("X-Note", text), ["user"], "{text}");
    }
    assert_eq!(functions("X-Note", "\"%{0}\""), ["quoted_string"]);
    assert_eq!(functions("X-Note", "%{0}"), ["text"]);
}

#[test]
fn only_zeros_may_come_before_a_value_with_a_type() {
    let message =
        "`{0}` has a type, which writes it; only zeros may come before a number, like `{0:03}`";
    for (field, text) in [
        ("Min-Expires", "{0:?}"),
        ("Min-Expires", "{0:x}"),
        ("Min-Expires", "{0:+}"),
        ("Min-Expires", "{0:>3}"),
        ("Contact", "<sip:{0:8}>"),
        ("Contact", "<tel:1>;q={0:.1}"),
    ] {
        assert_eq!(header(field, text).errors, [message], "{text}");
    }
    assert!(header("Min-Expires", "{0:03}").code().contains("padded("));
}
