//! The values of header fields that the derive accepts, without insertions and with them.

use sip_codes_core::header::{HEADER_FIELDS, HeaderField, ResponseUse, WrittenBy};

use super::header;
use super::header_examples::EXAMPLES;

/// Whether the derive refuses the field whatever its value is.
fn is_refused_by_name(field: &HeaderField) -> bool {
    field.written_by() == WrittenBy::Stack || field.response_use() == ResponseUse::No
}

#[test]
fn literal_values_are_accepted_as_by_the_check_of_the_field() {
    let (mut accepted, mut only_read, mut refused, mut skipped) = (0, 0, 0, Vec::new());
    for examples in EXAMPLES {
        let field = HeaderField::find(examples.field).unwrap();
        if is_refused_by_name(field) {
            skipped.push(field.name());
            continue;
        }
        let as_text = |value: &str| value.replace('{', "{{").replace('}', "}}");
        for value in examples.accepted {
            let outcome = header(examples.field, &as_text(value));
            let Err(error) = field.check_sent_value(value) else {
                assert_eq!(outcome.errors, [""; 0], "{}: {value:?}", examples.field);
                accepted += 1;
                continue;
            };
            // A receiver reads it, but a sender must not make it.
            let [message] = &outcome.errors[..] else { panic!("{value:?}: {outcome:?}") };
            let message = message.replace('\n', " ");
            assert!(message.starts_with(&format!("expected {}", error.expected())), "{message}");
            only_read += 1;
        }
        for example in examples.refused() {
            let value = example.value;
            let outcome = header(examples.field, &as_text(value));
            let [error] = &outcome.errors[..] else {
                panic!("{}: {value:?}: {outcome:?}", examples.field);
            };
            // Long messages are wrapped.
            let error = error.split_whitespace().collect::<Vec<_>>().join(" ");
            let is_about_text = error.starts_with("a header field value cannot hold ");
            let found = match value[example.position..].chars().next() {
                None => "the end".to_owned(),
                Some(first) if first.is_whitespace() => "`".to_owned(),
                Some(first) => format!("`{first}"),
            };
            let is_about_value =
                error.starts_with(&format!("expected {}, found {found}", example.expected));
            assert!(is_about_text || is_about_value, "{}: {value:?}: {error}", examples.field);
            refused += 1;
        }
    }
    // Written by the stack, or for requests only.
    assert_eq!(
        skipped,
        [
            "Record-Route",
            "Proxy-Require",
            "Resource-Priority",
            "Suppress-If-Match",
            "Max-Breadth",
            "P-Visited-Network-ID",
            "Identity-Info",
            "P-Called-Party-ID",
            "Event",
            "In-Reply-To",
        ],
    );
    assert_eq!((accepted, only_read, refused), (239, 10, 477));
}

/// Texts that are legal whatever is inserted.
const ACCEPTED: &[(&str, &str)] = &[
    ("Expires", "{0}"),
    ("Min-SE", "{0};a=b"),
    ("Session-Expires", "{0};refresher=uac"),
    ("RSeq", "{0}"),
    ("Retry-After", "{0}"),
    ("Retry-After", "{0} ({1})"),
    ("Retry-After", "{0} ({1});duration={2}"),
    ("Retry-After", "60 (until {0} o'clock (\\\"{1}\\\"))"),
    ("Timestamp", "{0}.{1}"),
    ("Timestamp", "{0} {1}"),
    ("MIME-Version", "{0}.{1}"),
    ("Date", "{date}"),
    ("Allow", "INVITE, {others}"),
    ("Allow", "{0}, {1}"),
    ("Allow-Events", "presence, {0}"),
    ("Supported", "100rel, {0}, timer"),
    ("Require", "{0}, {1}"),
    ("Accept", "{a}/{b};q={q}"),
    ("Accept-Encoding", "gzip;q={0}"),
    ("Content-Encoding", "{0}"),
    ("Content-Type", "application/{0};charset=\"{1}\""),
    ("Content-Disposition", "{0};handling={1}"),
    ("Contact", "{uri}"),
    ("Contact", "<{uri}>"),
    ("Contact", "<sip:{0}>"),
    ("Contact", "<sip:{user}@example.com>"),
    ("Contact", "<sip:{user}:{password}@example.com>"),
    ("Contact", "sip:{user}@example.com"),
    ("Contact", "\"{name}\" <sip:{user}@{host}:{port};transport={t}>;q={q}"),
    ("Contact", "<sip:{user}@example.com?Subject={subject}&Route={route}>;expires={seconds}"),
    ("Reply-To", "\"{name}\" <sip:{user}@example.com>"),
    ("P-Asserted-Identity", "\"{name}\" <sip:{user}@example.com>, <tel:{number}>"),
    ("Path", "<sip:{host};lr>"),
    ("Call-Info", "<https://{host}/{path}>;purpose={purpose}"),
    ("Error-Info", "<sip:{announcement}@example.com>"),
    ("WWW-Authenticate", "Digest realm=\"{0}\", nonce=\"{1}\", algorithm={2}, qop=\"auth\""),
    ("Proxy-Authenticate", "Digest nonce=\"{0}\", realm=\"{1}\", qop=\"auth,{2}\", stale={3}"),
    ("Reason", "Q.850;cause={cause};text=\"{text}\""),
    ("Server", "{product}/{version} ({comment})"),
    ("Organization", "\"{0}"),
    ("Organization", "{0} <"),
    ("X-Note", "{0}"),
    ("X-Note", "{{{0}}}"),
];

#[test]
fn texts_that_every_value_makes_legal_are_accepted() {
    for (field, text) in ACCEPTED {
        assert_eq!(header(field, text).errors, [""; 0], "{field}: {text}");
    }
}

#[test]
fn an_insertion_alone_is_accepted_in_every_header_field() {
    let mut accepted = 0;
    for field in HEADER_FIELDS {
        let outcome = header(field.name(), "{0}");
        assert_eq!(outcome.errors.len(), usize::from(is_refused_by_name(field)), "{outcome:?}");
        accepted += 1 - outcome.errors.len();
    }
    assert_eq!(accepted, 91);
}

/// Texts with insertions that no value makes legal, or not every value; and the first line of the message.
const REFUSED: &[(&str, &str, &str)] = &[
    ("Min-Expires", "1{0}", "expected a number of seconds, at most 4294967295, found `{0}`"),
    ("RSeq", "1{0}", "expected a number from 1 to 4294967295, found `{0}`"),
    ("Retry-After", "{0} {1}", "expected a comment, a semicolon or the end, found ` `"),
    (
        "Retry-After",
        "{0};{1}",
        "expected a parameter name, found `{1}`; write text there, because it decides what the rest may be",
    ),
    (
        "Date",
        "{0}, {1} {2} {3} {4}:{5}:{6} GMT",
        "expected a day of the week, such as `Sat`, found `{0}`",
    ),
    ("Date", "{0}, {1} Nov {2} {3} GMT", "expected a day of the week, such as `Sat`, found `{0}`"),
    (
        "Accept",
        "application/{0}, text/*;q=0.{1}",
        "expected a number from 0 to 1 with at most three decimals, found `{1}`",
    ),
    ("Accept-Language", "en, {0};q=0.5", "expected a language tag or `*`, found `{0}`"),
    (
        "Content-Language",
        "{0}, fr",
        "expected a language tag, found `{0}`; insert the whole at once, or use a `header::ContentLanguage`",
    ),
    (
        "Contact",
        "<{scheme}:{user}@{host}>",
        "expected a URI with a scheme, such as `sip:`, found `{scheme}`",
    ),
    (
        "Contact",
        "\"{name}\" <{uri}>;q=0.{q}",
        "expected a number from 0 to 1 with at most three decimals, found `{q}`",
    ),
    (
        "Contact",
        "{name} <sip:bob@example.com>;{parameter}={value}, <tel:{number}>",
        "expected an address, found `{name}`; put quotes around it, like `\\\"{name}\\\"`",
    ),
    (
        "Service-Route",
        "<sip:{user}@{host};lr>;{parameter}",
        "expected a parameter name, found `{parameter}`",
    ),
    (
        "WWW-Authenticate",
        "Digest realm=\"{0}\", nonce={1}",
        "expected a quoted string, found `{1}`; put quotes around it, like `\\\"{name}\\\"`",
    ),
    (
        "WWW-Authenticate",
        "Digest realm=\"{0}\", nonce=\"{1}\", {2}",
        "expected a parameter name, found `{2}`; write text there, because it decides what the rest may be",
    ),
    (
        "WWW-Authenticate",
        "Digest {0}",
        "expected a parameter name, found `{0}`; write text there, because it decides what the rest may be",
    ),
    (
        "WWW-Authenticate",
        "Digest realm=\"{0}\", {1}",
        "expected a parameter name, found `{1}`; write text there, because it decides what the rest may be",
    ),
    (
        "WWW-Authenticate",
        "Digest {0}, nonce=\"{1}\", {2}, {3}",
        "expected a parameter name, found `{0}`; write text there, because it decides what the rest may be",
    ),
    (
        "WWW-Authenticate",
        "{scheme} {parameter}=\"{value}\"",
        "expected an authentication scheme, found `{scheme}`",
    ),
    (
        "Warning",
        "{code} {agent} \"{text}\"",
        "expected a warn-code, from 300 to 399, found `{code}`",
    ),
    (
        "Warning",
        "399 {host}:{port} \"{text}\", {more}",
        "expected a warn-code, from 300 to 399, found `{more}`",
    ),
    ("Warning", "3{0} example.com \"{1}\"", "expected a warn-code, from 300 to 399, found `{0}`"),
    (
        "Reason",
        "Q.850;cause={cause};location={location}",
        "expected a location such as `U`, `LN` or `LOC-6`, found `{location}`",
    ),
    (
        "Reason",
        "{protocol};cause={cause}",
        "expected a protocol, found `{protocol}`; write text there, because it decides what the rest may be",
    ),
    (
        "Security-Server",
        "tls;q=0.{0}, digest;q=0.2;d-alg={1}",
        "expected a number from 0 to 1 with at most three decimals, found `{0}`",
    ),
    (
        "Security-Server",
        "digest;d-ver=\"{0}\"",
        "expected 32 hexadecimal digits in lower case, in quotes, found `{0}`",
    ),
    (
        "Geolocation-Error",
        "{0};code=\"{1}\"",
        "expected three digits, found `{0}`; write text there, because it decides what the rest may be",
    ),
    ("Session-ID", "{0};remote={1}", "expected 32 hexadecimal digits in lower case, found `{0}`"),
    ("Min-Expires", "{0} s", "expected the end, found ` s`"),
    ("Min-Expires", "-{0}", "expected a number of seconds, at most 4294967295, found `-`"),
    ("Expires", "{0}, {1}", "expected the end, found `, `"),
    ("Min-SE", "{0};", "expected a parameter name, found the end"),
    (
        "Retry-After",
        "soon ({0})",
        "expected a number of seconds, at most 4294967295, found `soon (`",
    ),
    ("Retry-After", "{0} ({1}", "expected a closing parenthesis, found the end"),
    ("Date", "{0} UTC", "expected a day of the week, such as `Sat`, found `{0}`"),
    ("Allow", "INVITE {0}, {1};", "expected a comma or the end, found ` `"),
    ("Allow", "{0},,{1}", "expected a method name, found `,`"),
    ("Unsupported", "{0}, ", "expected an option tag, found the end"),
    ("Accept", "{0}/{1}/{2}/", "expected a semicolon, a comma or the end, found `/`"),
    (
        "Accept",
        "text/plain;q=2{0}",
        "expected a number from 0 to 1 with at most three decimals, found `{0}`",
    ),
    (
        "Content-Type",
        "application/{0};charset",
        "expected an equals sign and a value, found the end",
    ),
    (
        "Contact",
        "\"{0}\" sip:bob@example.com",
        "expected a URI in angle brackets, found `sip:bob@example.com`",
    ),
    ("Contact", "<{0}", "expected a closing angle bracket, found the end"),
    ("Contact", "<sip:{0}@>", "expected a host, found `>`"),
    (
        "Contact",
        "<sip:{0}@example.com>;q=2{1}",
        "expected a number from 0 to 1 with at most three decimals, found `{1}`",
    ),
    (
        "Contact",
        "<sip:{0}@exam ple.com>",
        "expected a character that a URI may hold there, found ` ple.com>`",
    ),
    (
        "Contact",
        "<sip:bob@example.com;lr;lr={0}>",
        "expected a URI parameter name that was not used before, found `lr=`",
    ),
    (
        "Contact",
        "<sip:%{0}@example.com>",
        "the `%` before `{0}` would escape its first character; leave it out, or write `%25`",
    ),
    ("Path", "sip:{0}@example.com", "expected a URI in angle brackets, found `sip:`"),
    ("WWW-Authenticate", "Digest realm=\"{0}\"", "expected a `nonce` parameter too, found the end"),
    (
        "WWW-Authenticate",
        "Digest realm=\"{0}\", nonce=\"{1}\",",
        "expected a parameter name, found the end",
    ),
    (
        "WWW-Authenticate",
        "Digest realm=\"{0}\", nonce=\"{1}\", realm=\"{2}\"",
        "expected a parameter name that was not used before, found `realm=\"`",
    ),
    (
        "WWW-Authenticate",
        "Digest realm=\"{0}\", nonce=\"{1}\", algorithm=\"{2}\"",
        "expected an algorithm without quotes, found `\"`",
    ),
    (
        "WWW-Authenticate",
        "Basic realm=\"{0}\"",
        "expected another scheme than Basic, found `Basic realm=\"`",
    ),
    ("Warning", "{0} {1} {2} {3}; \"{4}\"", "expected a warn-code, from 300 to 399, found `{0}`"),
    ("Warning", "499 {0} \"{1}\"", "expected a warn-code, from 300 to 399, found `499 `"),
    ("Warning", "399  {0} \"{1}\"", "expected a host or a token, found ` `"),
    ("Reason", "Q.850;cause=\"{0}\"", "expected a cause of digits, found `\"`"),
    ("Reason", ";cause={0}", "expected a protocol, found `;cause=`"),
    ("Session-ID", "x{0}", "expected 32 hexadecimal digits in lower case, found `{0}`"),
    ("Server", "{0} (", "expected a closing parenthesis, found the end"),
];

#[test]
fn texts_that_some_value_makes_illegal_are_refused() {
    for (field, text, message) in REFUSED {
        let outcome = header(field, text);
        let [error] = &outcome.errors[..] else { panic!("{field}: {text}: {outcome:?}") };
        assert_eq!(error.lines().next(), Some(*message), "{field}: {text}");
    }
}
