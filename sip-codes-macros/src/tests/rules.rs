//! The rules on header fields: for each a type that is refused, with its message, and one that is accepted.

use super::{response, tokens};

/// What is written in `#[sip(...)]` of a struct, the beginning of the message, and what is accepted instead.
type Case = (&'static str, &'static str, &'static str);

/// What a code demands for a method.
const METHODS: &[Case] = &[
    (
        "200, methods(INVITE)",
        "a 200 response to INVITE must carry `Contact` with a SIP or SIPS URI (RFC 3261 §12.1.1)",
        r#"200, methods(INVITE), header("Contact", "<sip:{0}@example.com>")"#,
    ),
    (
        r#"200, methods(INVITE), header("Contact", "<tel:+12025550100>")"#,
        "a 200 response to INVITE must carry `Contact` with a SIP or SIPS URI (RFC 3261 §12.1.1)",
        r#"200, methods(INVITE), header("Contact", "Bob <SIPS:bob@example.com>")"#,
    ),
    (
        "200, methods(UPDATE)",
        "a 200 response to UPDATE must carry `Contact` (RFC 3311 §7)",
        r#"200, methods(UPDATE), header("m", "<sip:bob@example.com>")"#,
    ),
    (
        "200, methods(REFER)",
        "a 200 response to REFER must carry `Contact` (RFC 3515 §2.2)",
        r#"200, methods(REFER), stack_adds("Contact")"#,
    ),
    (
        r#"200, methods(SUBSCRIBE), stack_adds("Contact")"#,
        "a 200 response to SUBSCRIBE must carry `Expires` (RFC 6665 §3.1.1)",
        r#"200, methods(SUBSCRIBE), stack_adds("Contact"), header("Expires", "{0}")"#,
    ),
    (
        r#"200, methods(SUBSCRIBE), header("Expires", "60")"#,
        "a 200 response to SUBSCRIBE must carry `Contact` with a SIP or SIPS URI (RFC 3261 §12.1.1)",
        r#"200, methods(SUBSCRIBE), header("Expires", "60"), header("Contact", "<sip:a@b.com>")"#,
    ),
    (
        "204, complete",
        "a 204 response must carry `Expires` (RFC 6665 §3.1.1)",
        r#"204, complete, header("Expires", "60")"#,
    ),
    (
        "415, complete",
        "a 415 response must carry `Accept`, `Accept-Encoding` or `Accept-Language` (RFC 3261 §8.2.3)",
        r#"415, complete, header("Accept-Encoding", "gzip")"#,
    ),
    (
        r#"200, methods(PUBLISH), header("Expires", "60")"#,
        "a 200 response to PUBLISH must carry `SIP-ETag` (RFC 3903 §6)",
        r#"200, methods(PUBLISH), header("Expires", "60"), header("SIP-ETag", "{0}")"#,
    ),
    (
        r#"200, methods(PUBLISH), header("SIP-ETag", "a")"#,
        "a 200 response to PUBLISH must carry `Expires` (RFC 3903 §6)",
        r#"200, methods(PUBLISH), header("Expires", "60"), header("SIP-ETag", "a")"#,
    ),
    // Inside of angle brackets, a parameter belongs to the URI and not to the contact.
    (
        r#"200, methods(REGISTER), header("Contact", "<sip:{0}@example.com;expires=60>")"#,
        "a 200 response to REGISTER must not carry `Contact` with an item without `expires` (RFC 3261 \
         §10.3) add `;expires=` and its value to each item",
        r#"200, methods(REGISTER), header("Contact", "<sip:{0}@example.com>;q=0.5;expires={1}")"#,
    ),
    (
        r#"202, methods(REGISTER), header("Contact", "<{0}>;expires=60, \"{0}\" <{0}>")"#,
        "a 202 response to REGISTER must not carry `Contact` with an item without `expires` (RFC 3261 \
         §10.3)",
        r#"202, methods(REGISTER), header("m", "sip:{0}@example.com;EXPIRES=60, <{0}>;expires=60")"#,
    ),
    (
        r#"200, methods(REGISTER, OPTIONS), header("m", "<{0}>;expires=1"), header("m", "<{0}>")"#,
        "a 200 response to REGISTER must not carry `Contact` with an item without `expires` (RFC 3261 \
         §10.3)",
        r#"200, methods(OPTIONS), header("m", "<{0}>")"#,
    ),
    (
        r#"200, methods(REGISTER), header("Contact", "<sip:a@b.com>"), header("Contact", CONTACT)"#,
        "a 200 response to REGISTER must not carry `Contact` with an item without `expires` (RFC 3261 \
         §10.3)",
        r#"200, methods(REGISTER), header("Contact", CONTACT), header("Contact", "{0}")"#,
    ),
    (
        r#"200, methods(REGISTER), header("Contact", "<sip:a@b.com>")"#,
        "a 200 response to REGISTER must not carry `Contact` with an item without `expires` (RFC 3261 \
         §10.3)",
        r#"302, methods(REGISTER), header("Contact", "<sip:a@b.com>")"#,
    ),
    (
        "489, methods(PUBLISH)",
        "a 489 response to PUBLISH must carry `Allow-Events` (RFC 3903 §11.1.1)",
        r#"489, methods(PUBLISH), header("u", "presence")"#,
    ),
    // A code that is not registered, and a rule of one of two methods.
    (
        "extension 299, methods(OPTIONS, REFER)",
        "a 299 response to REFER must carry `Contact` (RFC 3515 §2.2)",
        "extension 299, methods(OPTIONS)",
    ),
    (
        "200, methods(INVITE, MESSAGE)",
        "a 200 response to INVITE must carry `Contact` with a SIP or SIPS URI (RFC 3261 §12.1.1)",
        "486, methods(INVITE, MESSAGE)",
    ),
];

/// What another header field demands.
const PAIRS: &[Case] = &[
    (
        r#"183, complete, header("RSeq", "{0}")"#,
        "a 183 response with `RSeq` must carry `Require` with `100rel` (RFC 3262 §3)",
        r#"183, complete, header("RSeq", "{0}"), header("Require", "100rel")"#,
    ),
    (
        r#"183, complete, header("RSeq", "{0}"), header("Require", "precondition")"#,
        "a 183 response with `RSeq` must carry `Require` with `100rel` (RFC 3262 §3)",
        r#"183, complete, header("RSeq", "{0}"), header("Require", "{1}")"#,
    ),
    (
        r#"180, complete, header("Require", "precondition, 100Rel")"#,
        "a 180 response whose `Require` has `100rel` must carry `RSeq` (RFC 3262 §3)",
        r#"180, complete, header("Require", "precondition, 100Rel"), stack_adds("RSeq")"#,
    ),
    (
        r#"200, complete, header("Session-Expires", "1800")"#,
        "a 200 response with `Session-Expires` must carry `Session-Expires` with `refresher=uac` or",
        r#"200, complete, header("Session-Expires", "1800;refresher=uas")"#,
    ),
    (
        r#"200, complete, header("Session-Expires", "{0};x=1")"#,
        "a 200 response with `Session-Expires` must carry `Session-Expires` with `refresher=uac` or",
        r#"200, complete, header("x", "{0};refresher=uas")"#,
    ),
    (
        r#"200, complete, header("Session-Expires", "{0};refresher=uac")"#,
        "a 200 response whose `Session-Expires` has `refresher=uac` must carry `Require` with `timer`",
        r#"200, complete, header("Session-Expires", "{0};refresher=uac"), header("Require", "timer")"#,
    ),
    (
        r#"421, complete, header("Require", "sec-agree")"#,
        "a 421 response whose `Require` has `sec-agree` must carry `Security-Server` (RFC 3329 §2.3.2)",
        r#"421, complete, header("Require", "sec-agree"), header("Security-Server", "tls;q=0.1")"#,
    ),
    (
        "494, complete",
        "a 494 response must carry `Security-Server` (RFC 3329 §2.3.1)",
        r#"494, complete, header("Security-Server", "digest;d-alg={0}")"#,
    ),
    (
        r#"199, complete, header("Reason", "Q.850;cause=17")"#,
        "a 199 response must carry `Reason` with a response code as the cause of SIP (RFC 6228 §5)",
        r#"199, complete, header("Reason", "Q.850;cause=17, SIP;cause=486")"#,
    ),
    (
        r#"608, complete, header("Call-Info", "<https://a.example/b>;purpose=info")"#,
        "a 608 response with `Call-Info` must carry `Call-Info` with `purpose=jwscard` (RFC 8688 §3.1)",
        r#"608, complete, header("Call-Info", "<https://a.example/b>;purpose=jwscard")"#,
    ),
    (
        r#"401, complete,
        header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"{0}\", qop=\"auth\""),
        header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"{1}\", qop=\"auth\", algorithm=md5")"#,
        "a 401 response must not carry two `WWW-Authenticate` with the same scheme, realm and algorithm",
        r#"401, complete,
        header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"{0}\", qop=\"auth\""),
        header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"{1}\", qop=\"auth\", algorithm=SHA-256"),
        header("WWW-Authenticate", "Digest realm=\"b\", nonce=\"{1}\", qop=\"auth\""),
        header("WWW-Authenticate", "Digest realm=\"{2}\", nonce=\"{1}\", qop=\"auth\""),
        header("WWW-Authenticate", "Digest realm=\"{0}\", nonce=\"{1}\", qop=\"auth\"")"#,
    ),
    (
        r#"407, complete,
        header("Proxy-Authenticate", "Digest realm=\"a\", nonce=\"{0}\", qop=\"auth\""),
        header("Proxy-Authenticate", "digest realm=\"a\", nonce=\"{1}\", qop=\"auth\"")"#,
        "a 407 response must not carry two `Proxy-Authenticate` with the same scheme, realm and",
        r#"407, complete,
        header("Proxy-Authenticate", "Digest realm=\"a\", nonce=\"{0}\", qop=\"auth\""),
        header("Proxy-Authenticate", "Digest realm=\"A\", nonce=\"{1}\", qop=\"auth\"")"#,
    ),
    (
        r#"405, methods(REFER), header("Allow", "INVITE, REFER")"#,
        "a 405 response to REFER must not carry `Allow` with the method of the request (RFC 3261",
        r#"405, methods(REFER), header("Allow", "INVITE, refer, {0}")"#,
    ),
];

/// What must not be there, with promises or without.
const FORBIDDEN: &[Case] = &[
    (
        r#"486, header("Min-SE", "90")"#,
        "a 486 response must not carry `Min-SE` (RFC 4028 §5); leave it out",
        r#"422, header("Min-SE", "90")"#,
    ),
    (
        r#"404, header("P-Refused-URI-List", "sip:a@b.com")"#,
        "a 404 response must not carry `P-Refused-URI-List` (RFC 5318 §6); leave it out",
        r#"403, header("P-Refused-URI-List", "sip:a@b.com")"#,
    ),
    (
        r#"200, methods(MESSAGE), header("Contact", "{0}")"#,
        "a 200 response to MESSAGE must not carry `Contact` (RFC 3428 §7); leave it out",
        "200, methods(MESSAGE)",
    ),
    (
        r#"200, header("Record-Route", "<sip:a.example;lr>")"#,
        "`Record-Route` is written by the SIP stack (RFC 3261 §20.30); leave it out",
        "200",
    ),
    (
        r#"100, header("RSeq", "1")"#,
        "a 100 response must not carry `RSeq` (RFC 3262 §7.1); leave it out",
        r#"183, header("RSeq", "1")"#,
    ),
    (
        r#"200, header("RSeq", "1")"#,
        "a 200 response must not carry `RSeq` (RFC 3262 §7.1); leave it out",
        r#"183, header("RSeq", "1")"#,
    ),
    (
        r#"100, header("Require", "100rel")"#,
        "a 100 response must not carry `Require` with `100rel` (RFC 3262 §3)",
        r#"100, header("Require", "{0}")"#,
    ),
    (
        r#"199, header("Require", "199")"#,
        "a 199 response must not carry `Require` with `199` (RFC 6228 §5)",
        r#"199, header("Require", "{0}")"#,
    ),
    (
        r#"199, header("k", "timer, 199")"#,
        "a 199 response must not carry `Supported` with `199` (RFC 6228 §5)",
        r#"199, header("Supported", "timer")"#,
    ),
];

/// The rules of a value for senders.
const SENT: &[Case] = &[
    (
        r#"401, header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"{0}\"")"#,
        "expected a `qop` parameter too (RFC 3261 §22.4)",
        r#"401, header(extension "WWW-Authenticate", "Digest realm=\"a\", nonce=\"{0}\"")"#,
    ),
    (
        r#"407, header("Proxy-Authenticate", "Digest realm=\"a\", nonce=\"b\"")"#,
        "expected a `qop` parameter too (RFC 3261 §22.4)",
        r#"407, header("Proxy-Authenticate", "Digest realm=\"a\", nonce=\"b\", qop=\"{0}\"")"#,
    ),
    (
        r#"401, header("WWW-Authenticate", "Bearer realm=\"a\"")"#,
        "expected an `authz_server` parameter too (RFC 8898 §4)",
        r#"401, header("WWW-Authenticate", "Bearer realm=\"a\", authz_server=\"https://a.example\"")"#,
    ),
    (
        r#"401, header("WWW-Authenticate", "Bearer realm=a, authz_server=\"https://a.example\"")"#,
        "expected a `realm` in quotes (RFC 8898 §4)",
        r#"401, header("WWW-Authenticate", "Bearer authz_server=\"https://a.example\"")"#,
    ),
    (
        r#"200, header("Session-Expires", "1800;refresher=both")"#,
        "expected `uac` or `uas`, found `both`",
        r#"200, header("Session-Expires", "1800;refresher=UAC")"#,
    ),
    (
        r#"200, header("P-Asserted-Identity", "<sip:a@b.com>, <sip:c@d.com>")"#,
        "expected one SIP, SIPS or tel URI, or one of SIP or SIPS and one of tel (RFC 3325 §9.1)",
        r#"200, header("P-Asserted-Identity", "<sip:a@b.com>, <tel:{0}>")"#,
    ),
    // What the SIP stack adds once is not written once more.
    (
        r#"503, stack_adds("Retry-After"), header("retry-after", "60")"#,
        "`Retry-After` has one value, which the SIP stack adds; leave it out here, or out of `stack_adds`",
        r#"302, stack_adds("Contact", "Retry-After"), header("Contact", "<sip:{0}@example.com>")"#,
    ),
    // What is inserted there is a SIP URI.
    (
        r#"200, header("P-Asserted-Identity", "<{0}>, <{0}>")"#,
        "expected one SIP, SIPS or tel URI, or one of SIP or SIPS and one of tel (RFC 3325 §9.1)",
        r#"200, header("P-Asserted-Identity", "<{0}>, <tel:+1>")"#,
    ),
    (
        r#"200, header("P-Asserted-Identity", "<{0}>, <sip:a@b.com>")"#,
        "expected one SIP, SIPS or tel URI, or one of SIP or SIPS and one of tel (RFC 3325 §9.1)",
        r#"200, header("P-Asserted-Identity", "\"{0}\" <sip:{0}@b.com>")"#,
    ),
    // Several rows mean what one row with commas means.
    (
        r#"486, header("Reason", "Q.850;cause=16"), header("reason", "q.850;cause=17")"#,
        "the elements of `Reason` depend on each other; put all of them into one value \
         expected a protocol that was not used before",
        r#"486, header("Reason", "Q.850;cause=16"), header("Reason", "SIP;cause={0}")"#,
    ),
    (
        r#"486, header("Reason", "Q.850;cause=16"), header("Reason", "{0}")"#,
        "the elements of `Reason` depend on each other; put all of them into one value",
        r#"486, header("Reason", "{0}")"#,
    ),
    (
        r#"486, header("Reason", REJECTED), header("Reason", "SIP;cause=486")"#,
        "the elements of `Reason` depend on each other; put all of them into one value",
        r#"486, header("Reason", REJECTED)"#,
    ),
    (
        r#"494, header("Security-Server", "tls;q=0.1"), header("Security-Server", "digest;q=0.10")"#,
        "the elements of `Security-Server` depend on each other; put all of them into one value \
         expected a `q` that no other mechanism has",
        r#"494, header("Security-Server", "tls;q=0.1"), header("Security-Server", "digest;q=0.2")"#,
    ),
    (
        r#"200, header("P-Asserted-Identity", "sip:a@b.com"), header("P-Asserted-Identity", "sip:c@d.com")"#,
        "the elements of `P-Asserted-Identity` depend on each other; put all of them into one value \
         expected one SIP",
        r#"200, header("P-Asserted-Identity", "sip:a@b.com"), header("P-Asserted-Identity", "tel:+1")"#,
    ),
    // An empty element.
    (
        r#"200, header("Accept", "application/sdp"), header("accept", "")"#,
        "an empty `Accept` is a list without items, so it must be the only row; leave it out",
        r#"200, header("Accept", ""), header("Allow", "INVITE")"#,
    ),
    (
        r#"200, header("k", ""), header("Supported", "{0}")"#,
        "an empty `Supported` is a list without items, so it must be the only row; leave it out",
        r#"200, header("k", "timer"), header("Supported", "{0}")"#,
    ),
    (
        r#"200, header("Allow", ""), header("Allow", "")"#,
        "an empty `Allow` is a list without items, so it must be the only row; leave it out",
        r#"200, header("Allow", "")"#,
    ),
    (
        r#"200, header(extension "Recv-Info", METHODS), header("Recv-Info", "")"#,
        "an empty `Recv-Info` is a list without items, so it must be the only row; leave it out",
        r#"200, header("Recv-Info", METHODS)"#,
    ),
    (
        r#"401, header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", qop=\"auth\""), header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"2\", qop=\"auth\"")"#,
        "a 401 response must not carry two `WWW-Authenticate` with the same scheme, realm and algorithm (RFC 8760 §2.3)",
        r#"401, header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", qop=\"auth\""), header("WWW-Authenticate", "Digest realm=\"b\", nonce=\"2\", qop=\"auth\"")"#,
    ),
    (
        r#"200, header("P-Preferred-Identity", "<mailto:a@b.com>")"#,
        "expected one SIP, SIPS or tel URI, or one of SIP or SIPS and one of tel (RFC 3325 §9.1)",
        r#"200, header("P-Preferred-Identity", "tel:+12025550100")"#,
    ),
    (
        r#"180, header("History-Info", "<sip:a@b.com>;index=1, <sip:c@d.com>")"#,
        "expected an `index` parameter, such as `index=1.1` (RFC 7044 §5)",
        r#"180, header("History-Info", "<sip:a@b.com>;index=1, <sip:c@d.com>;index=1.{0}")"#,
    ),
    (
        r#"180, header("History-Info", "<sip:a@b.com>;index=a")"#,
        "expected an index such as `1.2`, found `a`",
        r#"180, header("History-Info", "<sip:a@b.com>;index=12")"#,
    ),
    (
        r#"200, header("Path", "<sip:{0}>;lr")"#,
        "expected `;lr` in the URI, such as `<sip:p1.example.com;lr>` (RFC 3327 §4)",
        r#"200, header("Path", "<sip:{0};lr>")"#,
    ),
    (
        r#"200, header("Path", "<sip:a@b.com;lr>, <sip:b.com;LRx>")"#,
        "expected `;lr` in the URI, such as `<sip:p1.example.com;lr>` (RFC 3327 §4)",
        r#"200, header("Path", "\"<a>\" <sip:a@b.com;transport={0};LR=on>, <{0}>")"#,
    ),
    (
        r#"200, header("Service-Route", "<sip:lr;lr@{0}>")"#,
        "expected `;lr` in the URI, such as `<sip:p1.example.com;lr>` (RFC 3608 §5)",
        r#"200, header("Service-Route", "<{0}>"), header(extension "Path", "<sip:{0}>")"#,
    ),
    (
        r#"200, header("Privacy", "none;id")"#,
        "expected `none` without another word (RFC 3323 §4.2)",
        r#"200, header("Privacy", "none")"#,
    ),
    (
        r#"200, header("Privacy", "id;header;ID")"#,
        "expected a word that was not used before (RFC 3323 §4.2)",
        r#"200, header("Privacy", "id;header")"#,
    ),
    (
        r#"200, header("Privacy", "critical")"#,
        "expected another word before `critical` (RFC 3323 §4.2)",
        r#"200, header("Privacy", "id;critical")"#,
    ),
    (
        r#"486, header("Reason", "Q.850;cause=128")"#,
        "expected a cause of Q.850, 1 to 127 (RFC 3326 §2)",
        r#"486, header("Reason", "Q.850;cause=127;location=U")"#,
    ),
    (
        r#"486, header("Reason", "SIP;cause=99")"#,
        "expected a response code as the cause of SIP (RFC 3326 §2)",
        r#"486, header("Reason", "SIP;cause=603;location=RLN")"#,
    ),
];

#[test]
fn each_rule_refuses_one_type_and_accepts_another() {
    for (refused, message, accepted) in [METHODS, PAIRS, FORBIDDEN, SENT].concat() {
        let outcome = response(&declaration(refused));
        let [error] = &outcome.errors[..] else { panic!("{refused}: {outcome:?}") };
        // A long line is broken between words.
        let error = error.replace('\n', " ");
        assert!(error.starts_with(message), "{refused}: {error}");
        assert_eq!(response(&declaration(accepted)).errors, [""; 0], "{accepted}");
        // Nobody is asked to write what would be refused.
        assert_eq!(warnings(accepted), [""; 0], "{accepted}");
    }
}

fn declaration(attribute: &str) -> String {
    format!("#[sip({attribute})] struct Response({});", "u32, ".repeat(3))
}

/// The messages of the warnings.
fn warnings(attribute: &str) -> Vec<String> {
    let expansion = response(&declaration(attribute)).expansion.to_string();
    let notes = expansion.split("deprecated (note = ").skip(1);
    notes.map(|rest| rest.split(")]").next().unwrap().trim().to_owned()).collect()
}

/// A header field that no table lists for a code is a warning, unless the word `extension` is before it.
#[test]
fn what_is_not_listed_is_a_warning() {
    for (attribute, expected) in [
        (
            r#"401, header("Retry-After", "60")"#,
            Some(
                "\"`Retry-After` is not listed for a 401\\nRFC 3261 §20.33 has it in 404, 413, 480, 486, 500, 503, 600 \
                 and 603\\nto send it nevertheless, write `extension \\\"Retry-After\\\"`\"",
            ),
        ),
        (r#"401, header(extension "Retry-After", "60")"#, None),
        (r#"503, header("Retry-After", "60")"#, None),
        (
            r#"503, header(extension "Retry-After", "60")"#,
            Some("\"`Retry-After` is a registered header field; leave out `extension`\""),
        ),
        // Nobody but the peers knows the code.
        (r#"extension 499, header("Retry-After", "60")"#, None),
        (r#"180, header("Supported", "timer")"#, None),
        (r#"404, header("Accept", "application/sdp")"#, None),
        (
            r#"401, header(extension "WWW-Authenticate", "Digest realm=\"a\", nonce=\"b\", qop=\"auth\"")"#,
            Some("\"`WWW-Authenticate` is a registered header field; leave out `extension`\""),
        ),
    ] {
        assert_eq!(response(&declaration(attribute)).errors, [""; 0], "{attribute}");
        let expected: Vec<&str> = expected.into_iter().collect();
        assert_eq!(warnings(attribute), expected, "{attribute}");
    }
}

/// Whatever makes both promises keeps all rules, so each may be asked by itself.
#[test]
fn the_method_is_asked_by_methods_and_the_rest_by_complete() {
    for accepted in [
        "200, complete",
        r#"200, methods(OPTIONS), header("Session-Expires", "90")"#,
        "401, methods(INVITE)",
        r#"405, complete, header("Allow", "INVITE")"#,
    ] {
        assert_eq!(response(&declaration(accepted)).errors, [""; 0], "{accepted}");
    }
    let both = response(&declaration("401, complete, methods(CANCEL)"));
    assert_eq!(both.errors.len(), 2, "{both:?}");
}

#[test]
fn one_error_for_what_two_methods_demand() {
    let outcome = response(&declaration("200, methods(INVITE, UPDATE, REFER, SUBSCRIBE)"));
    let first_lines: Vec<&str> =
        outcome.errors.iter().filter_map(|error| error.lines().next()).collect();
    assert_eq!(
        first_lines,
        [
            "a 200 response to INVITE must carry `Contact` with a SIP or SIPS URI (RFC 3261 §12.1.1)",
            "a 200 response to SUBSCRIBE must carry `Expires` (RFC 6665 §3.1.1)",
        ]
    );
}

/// A type that is only read may be anything that another program sends.
#[test]
fn the_rules_do_not_bind_a_type_that_is_only_read() {
    for attribute in [
        r#"486, complete, header("Min-SE", "90")"#,
        r#"486, header("Accept", "text/plain"), header("Accept", "")"#,
    ] {
        let item = tokens(&format!("#[sip({attribute})] struct Response;"));
        let outcome = super::Outcome::new(crate::derive::derive_from_sip_response(item));
        assert_eq!(outcome.errors, [""; 0], "{attribute}");
    }
}
