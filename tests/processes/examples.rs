//! The examples on good and on bad input.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use sip_codes::registry::REGISTRY;

/// Where the examples are, built once.
static EXAMPLES: LazyLock<PathBuf> = LazyLock::new(|| {
    let temporary = env!("CARGO_TARGET_TMPDIR");
    let status = sip_codes_tests::cargo("build", temporary)
        .args(["--package", "sip-codes", "--examples"])
        .status()
        .expect("cargo runs");
    assert!(status.success());
    sip_codes_tests::target(temporary).join("debug/examples")
});

/// Runs an example; returns whether it succeeded, and what it printed to either output.
fn run(example: &str, arguments: &[&str]) -> (bool, String, String) {
    let program = EXAMPLES.join(example);
    let output = Command::new(program).args(arguments).output().expect("the example starts");
    let text = |bytes| String::from_utf8(bytes).expect("examples print UTF-8");
    (output.status.success(), text(output.stdout), text(output.stderr))
}

/// Runs an example on a file with this content.
fn run_on_file(example: &str, name: &str, content: &[u8]) -> (bool, String, String) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("the folder can be written to");
    run(example, &[path.to_str().expect("the path is UTF-8")])
}

fn lookup(question: &str) -> String {
    let arguments: Vec<&str> = question.split_whitespace().collect();
    let (is_success, printed, errors) = run("lookup", &arguments);
    assert!(is_success && errors.is_empty(), "{errors}");
    assert_fits_80_columns(&printed);
    printed
}

fn assert_fits_80_columns(printed: &str) {
    for line in printed.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn lookup_tells_all_of_a_code() {
    let expected = "\
486 Busy Here
  class       4xx, client error
  constant    StatusCode::BUSY_HERE
  macro       sip_status!(486, \"Busy Here\")
  defined in  RFC 3261 §21.4.24
  meaning     Callee busy at this end system; another device or voicemail may
              still answer.
  client may  send the same request again when the response says; see
              Retry-After (RFC 3261 §20.33)
  ends        the transaction only (RFC 5057 §5.1)
  Q.850       17 User busy (RFC 3398 §8.2.6.1)
";
    assert_eq!(lookup("486"), expected);
    assert!(lookup("423").contains("must carry  Min-Expires (RFC 3261 §10.3)"));
    assert!(lookup("200").contains("response    to PUBLISH must carry SIP-ETag (RFC 3903 §6)"));
    assert!(lookup("200").contains("response    to MESSAGE must not carry Contact (RFC 3428 §7)"));
    assert!(lookup("411").contains("standing    historic"));
    assert!(lookup("180").contains("methods     may answer only INVITE"));
    assert!(lookup("420").contains("send the request again without the extensions in the list"));
    assert!(lookup("607").contains("Q.850       31 Normal, unspecified, by default (RFC 3398"));
    assert!(!lookup("200").contains("client may"));
    assert!(lookup("437").contains("formerly    Unsupported Certificate"));
}

#[test]
fn lookup_finds_words_and_classes() {
    let codes = |question| {
        let printed = lookup(question);
        printed.lines().map(|line| line[..3].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes("busy"), ["182", "486", "600"]);
    assert_eq!(codes("Temporarily"), ["302", "480"]);
    assert_eq!(codes("6xx"), ["600", "603", "604", "606", "607", "608"]);
    assert!(codes("").iter().eq(REGISTRY.iter().map(|row| row.status_code().as_str())));
    assert!(lookup("bad event").starts_with("489 Bad Event\n"));
    assert_eq!(lookup("499"), "499 is not registered; act as on 400 Bad Request\n");
}

#[test]
fn lookup_refuses_what_is_no_code() {
    for (question, expected) in [
        ("700", "lookup: `700` is not a SIP status code; expected three digits, 100 to 699\n"),
        ("0486", "lookup: `0486` is not a SIP status code; expected three digits, 100 to 699\n"),
        ("7xx", "lookup: no code has `7xx` in its phrase or meaning; try a number, or `4xx`\n"),
    ] {
        let (is_success, printed, errors) = run("lookup", &[question]);
        assert!(!is_success && printed.is_empty());
        assert_eq!(errors, expected);
    }
}

#[test]
fn call_errors_prints_each_variant_as_it_is_sent_and_read() {
    let (is_success, printed, errors) = run("call_errors", &[]);
    assert!(is_success && errors.is_empty(), "{errors}");
    for sent in [
        "Busy\n    SIP/2.0 486 Busy Here\n  is read as Busy\n",
        "    SIP/2.0 404 No user eve%0D%0AContact: %3Csip:eve@evil.example%3E\n",
        "    SIP/2.0 423 Interval Too Brief\n    Min-Expires: 60\n",
        "    SIP/2.0 405 Method Not Allowed\n    Allow: INVITE, ACK, BYE\n",
        "    SIP/2.0 503 Back in about 30 seconds\n    Retry-After: 30\n",
        "Away { retry_after: None }\n    SIP/2.0 480 Temporarily Unavailable\n  is read",
        "Throttled\n    SIP/2.0 499\n",
        "    WWW-Authenticate: Digest realm=\"example.com\", nonce=\"00c0ffee\", qop=\"auth\"\n",
    ] {
        assert!(printed.contains(sent), "{sent} not in\n{printed}");
    }
    let values: Vec<&str> = printed.lines().filter(|line| !line.starts_with(' ')).collect();
    let read = printed.lines().filter_map(|line| line.strip_prefix("  is read as "));
    assert_eq!(read.collect::<Vec<_>>(), values);
    assert_eq!(values.len(), 11);
}

#[test]
fn triage_sorts_the_sample() {
    let (is_success, printed, errors) = run("triage", &[]);
    assert!(is_success && errors.is_empty(), "{errors}");
    assert_fits_80_columns(&printed);
    let rows: Vec<String> =
        printed.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(
        rows,
        [
            "11 responses",
            "busy 486 Busy Here 2",
            "busy 600 Busy Everywhere 1",
            "challenged 407 Proxy Authentication Required 1",
            "declined 603 Decline 1",
            "failure 500 Server Internal Error 1",
            "overloaded 503 Service Unavailable 1",
            "provisional 100 Trying 1",
            "provisional 180 Ringing 1",
            "success 200 OK 1",
            "unregistered 499 not registered, act as on 400 Bad Request 1",
            "",
            "phrases that differ from the registered one",
            "100 \"Giving a try\" 1",
            "486 \"Besetzt – bitte später\" 1",
            "500 \"Internal Server Error\" 1",
            "603 \"Network Blocked\" 1",
            "",
            "lines that start like a status line and are none",
            "line 15: \"SIP/2.0 0486 Busy Here\"",
            "not a SIP status line: expected three digits, 100 to 699",
        ]
    );
}

#[test]
fn triage_survives_any_bytes_and_a_missing_file() {
    let trace = b"SIP/2.0 486 \x1b[31m\xff\r\nSIP/2.0 200\nSIP/9 \0\xff";
    let (is_success, printed, errors) = run_on_file("triage", "trace.log", trace);
    assert!(is_success && errors.is_empty(), "{errors}");
    assert!(printed.starts_with("2 responses\n"), "{printed}");
    assert!(printed.contains("  486  \"\\u{1b}[31m\u{fffd}\" "), "{printed}");
    assert!(printed.contains("  line 3: \"SIP/9 \\0\u{fffd}\"\n"), "{printed}");

    let (is_success, printed, errors) = run("triage", &["no-such-trace.log"]);
    assert!(!is_success && printed.is_empty());
    assert!(errors.starts_with("triage: no-such-trace.log: "), "{errors}");
    assert_eq!(errors.lines().count(), 1);
}

#[test]
fn register_reads_what_its_registrar_sends() {
    let (is_success, printed, errors) = run("register", &[]);
    assert!(is_success && errors.is_empty(), "{errors}");
    let expected = "\
> REGISTER alice for 60 seconds
< SIP/2.0 423 Interval Too Brief
< Min-Expires: 300
> REGISTER alice for 300 seconds
< SIP/2.0 200 OK
< Contact: <sip:alice@192.0.2.4>;expires=300
registered: <sip:alice@192.0.2.4>;expires=300

> REGISTER zoe for 60 seconds
< SIP/2.0 404 No user zoe
refused: No user zoe

> REGISTER bob for 60 seconds
< SIP/2.0 423 Interval Too Brief
< Min-Expires: 300
> REGISTER bob for 300 seconds
< SIP/2.0 503 Service Unavailable
< Retry-After: 120
refused: try again in 120 seconds

< SIP/2.0 483 Too Many Hops
another response: 483 Too Many Hops
";
    assert_eq!(printed, expected);
}

#[test]
fn proxy_rules_forwards_the_challenge_of_the_sample() {
    let (is_success, printed, errors) = run("proxy_rules", &[]);
    assert!(is_success && errors.is_empty(), "{errors}");
    let expected = "\
6 branches of INVITE
  1  503 Service Unavailable
  2  407 Proxy Authentication Required
  3  501 Not Implemented
  4  401 Unauthorized
  5  404 Not Found
  6  no answer, counts as 408

forwarded from branch 2: it tells how to send the request again
  SIP/2.0 407 Proxy Authentication Required
  Proxy-Authenticate: Digest realm=\"example.com\", nonce=\"f84f1cec41e6cbe5aea9c8e88d359\", qop=\"auth\"
  WWW-Authenticate: Digest realm=\"example.net\", nonce=\"ea9c8e88df84f1cec4341ae6cbe5a359\", qop=\"auth\"

the caller may send the request again with credentials (RFC 3261 §22.3)
  Proxy-Authenticate says how

cause for the telephone network: 21 Call rejected
";
    assert_eq!(printed, expected);
}

#[test]
fn proxy_rules_reads_other_calls() {
    // A response that came in, before one that stands for a timeout, and the cause that it carries.
    let responses = "no answer\nSIP/2.0 480 Away\r\nCSeq: 7 INVITE\r\n\
                     Reason: Q.850;cause=20\r\n\r\nSIP/2.0 503 Down\nno answer\nnot sent\n";
    let (is_success, printed, errors) =
        run_on_file("proxy_rules", "received.txt", responses.as_bytes());
    assert!(is_success && errors.is_empty(), "{errors}");
    for part in [
        "5 branches of INVITE\n",
        "  5  not sent, counts as 503\n",
        "forwarded from branch 2: no other is of a lower class or tells more\n",
        "  SIP/2.0 480 Away\n",
        "cause for the telephone network: 20 Subscriber absent\n",
    ] {
        assert!(printed.contains(part), "{part} not in\n{printed}");
    }

    let only_503 = "SIP/2.0 503 Down\r\nCSeq: 7 OPTIONS\r\n\r\nno answer\n";
    let (_, printed, _) = run_on_file("proxy_rules", "only_503.txt", only_503.as_bytes());
    assert!(printed.contains("no branch had a better response than 503\n"), "{printed}");
    assert!(printed.contains("  SIP/2.0 500 Server Internal Error\n"), "{printed}");

    let timeout = "SIP/2.0 408 Request Timeout\r\nCSeq: 7 OPTIONS\r\n\r\n";
    let (_, printed, _) = run_on_file("proxy_rules", "timeout.txt", timeout.as_bytes());
    assert!(printed.ends_with("\nno response: OPTIONS gets none after a timeout\n"), "{printed}");

    let (_, printed, _) = run_on_file("proxy_rules", "nothing.txt", b"");
    assert!(printed.contains("forwarded: no branch had a final response\n"), "{printed}");
}

#[test]
fn proxy_rules_says_what_it_cannot_read() {
    let (is_success, printed, errors) =
        run_on_file("proxy_rules", "no_response.txt", "INVITE sip:bob SIP/2.0\n".as_bytes());
    assert!(!is_success && printed.is_empty());
    assert!(errors.ends_with("not a SIP status line: expected `SIP/2.0` and one space\n"));
    assert_eq!(errors.lines().count(), 1);
}

#[test]
fn gateway_translates_in_both_directions() {
    for (question, expected) in [
        ("486", "REL, cause 17 User busy, location network\n"),
        ("603", "REL, cause 21 Call rejected, location user\n"),
        ("487", "487 Request Terminated releases nothing\n"),
        (
            "Q.850;cause=17",
            "SIP/2.0 486 Busy Here\r\nReason: Q.850;cause=17;text=\"User busy\"\r\n",
        ),
        ("Q.850;cause=16", "BYE or CANCEL\n"),
        ("Q.850;cause=44", "44 Requested circuit/channel not available stays inside the gateway\n"),
    ] {
        let (is_success, printed, errors) = run("gateway", &[question]);
        assert!(is_success && errors.is_empty(), "{errors}");
        assert_eq!(printed, expected);
    }
    let (is_success, printed, errors) = run("gateway", &["SIP;cause=486"]);
    assert!(!is_success && printed.is_empty());
    assert_eq!(errors, "gateway: `SIP;cause=486` is no SIP status code and no cause of Q.850\n");
}
