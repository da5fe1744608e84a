//! The examples on good and on bad input.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::{fs, thread};

use sip_codes::REGISTRY;

/// Where the examples are, built once.
static EXAMPLES: LazyLock<PathBuf> = LazyLock::new(|| {
    let temporary = env!("CARGO_TARGET_TMPDIR");
    let status = sip_codes_tests::cargo("build", temporary)
        .args(["--package", "sip-codes", "--examples", "--features", "sip-header"])
        .status()
        .expect("cargo runs");
    assert!(status.success());
    sip_codes_tests::target(temporary).join("debug/examples")
});

/// Runs an example; returns whether it succeeded, and what it printed to either output.
fn run(example: &str, arguments: &[&str], input: &[u8]) -> (bool, String, String) {
    let mut child = Command::new(EXAMPLES.join(example))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let output = thread::scope(|scope| {
        scope.spawn(move || match stdin.write_all(input) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => panic!("{error}"),
            _ => {}
        });
        child.wait_with_output().expect("the example ends")
    });
    let text = |bytes| String::from_utf8(bytes).expect("examples print UTF-8");
    (output.status.success(), text(output.stdout), text(output.stderr))
}

fn lookup(question: &str) -> String {
    let arguments: Vec<&str> = question.split_whitespace().collect();
    let (is_success, printed, errors) = run("lookup", &arguments, b"");
    assert!(is_success && errors.is_empty(), "{errors}");
    assert_fits_80_columns(&printed);
    printed
}

fn triage(trace: &[u8]) -> String {
    let (is_success, printed, errors) = run("triage", &["-"], trace);
    assert!(is_success && errors.is_empty(), "{errors}");
    assert_fits_80_columns(&printed);
    printed
}

fn assert_fits_80_columns(printed: &str) {
    for line in printed.lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

/// The lines of a report, with blanks folded.
fn rows(printed: &str) -> Vec<String> {
    printed.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
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
    assert!(codes("").iter().eq(REGISTRY.iter().map(|row| row.status().as_str())));
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
        let (is_success, printed, errors) = run("lookup", &[question], b"");
        assert!(!is_success && printed.is_empty());
        assert_eq!(errors, expected);
    }
}

#[test]
fn call_errors_prints_each_variant_as_it_is_sent_and_read() {
    let (is_success, printed, errors) = run("call_errors", &[], b"");
    assert!(is_success && errors.is_empty(), "{errors}");
    for sent in [
        "Busy\n    SIP/2.0 486 Busy Here\n  is read as Busy\n",
        "    SIP/2.0 404 No user eve%0D%0AContact: %3Csip:eve@evil.example%3E\n",
        "    SIP/2.0 423 Interval Too Brief\n    Min-Expires: 60\n",
        "    SIP/2.0 405 Method Not Allowed\n    Allow: INVITE, ACK, BYE\n",
        "    SIP/2.0 503 Back in about 30 seconds\n    Retry-After: 30\n",
        "Away { retry_after: None }\n    SIP/2.0 480 Temporarily Unavailable\n  is read",
        "Throttled\n    SIP/2.0 499\n",
        "    WWW-Authenticate: Digest realm=\"example.com\", nonce=\"00c0ffee\"\n",
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
    let (is_success, printed, _) = run("triage", &[], b"");
    assert!(is_success);
    assert_fits_80_columns(&printed);
    assert_eq!(
        rows(&printed),
        [
            "46 responses in 1005 lines",
            "provisional 100 Trying 15",
            "provisional 180 Ringing 15",
            "success 200 OK 2",
            "redirected 302 Moved Temporarily 1",
            "challenged 401 Unauthorized 1",
            "challenged 407 Proxy Authentication Required 1",
            "busy 486 Busy Here 2",
            "busy 600 Busy Everywhere 1",
            "declined 603 Decline 2",
            "overloaded 503 Service Unavailable 1",
            "other failure 404 Not Found 1",
            "other failure 480 Temporarily Unavailable 1",
            "other failure 487 Request Terminated 1",
            "other failure 500 Server Internal Error 1",
            "unregistered 499 not registered, act as on 400 Bad Request 1",
            "",
            "reported in message/sipfrag bodies",
            "declined 603 Decline 1",
            "",
            "phrases that differ from the registered one",
            "100 Giving a try 15",
            "480 Temporarily not available 1",
            "486 Besetzt – bitte später 1",
            "500 Internal Server Error 1",
            "603 Declined 1",
            "603 Network Blocked 1",
        ]
    );
}

#[test]
fn triage_reads_the_text_of_a_capture() {
    let capture = "\
Session Initiation Protocol (180)
    Status-Line: SIP/2.0 180 Ringing
    Message Header
        Via: SIP/2.0/UDP 127.0.0.1:5060,
         SIP/2.0/UDP 127.0.0.1:5070
";
    assert_eq!(
        rows(&triage(capture.as_bytes())),
        ["1 responses in 5 lines", "provisional 180 Ringing 1"]
    );
}

#[test]
fn triage_tells_responses_from_reports_of_them() {
    const REPORTED: [&str; 2] = ["reported in message/sipfrag bodies", "busy 486 Busy Here 1"];

    let is_report = |trace: &str| {
        let rows = rows(&triage(trace.as_bytes()));
        let is_report = rows.ends_with(&REPORTED.map(String::from));
        assert!(is_report || rows.ends_with(&["busy 486 Busy Here 1".into()]), "{trace}");
        is_report
    };
    let notify = "NOTIFY sip:a@example.com SIP/2.0\r\n";
    let line = "SIP/2.0 486 Busy Here\r\n";
    for (header_fields, is_sipfrag) in [
        ("Content-Type: message/sipfrag\r\nContent-Length: 23\r\n", true),
        ("Content-Type: message/sipfrag\r\n", true),
        ("Content-Length: 23\r\nContent-Type: message/sipfrag;version=2.0\r\n", true),
        ("c:MESSAGE/Sipfrag\r\nl:23\r\n", true),
        ("Content-Type :message / sipfrag ; version=2.0\r\n", true),
        // Folded rows.
        ("Content-Type:\r\n message/sipfrag\r\n", true),
        ("Content-Type: message\r\n\t/\r\n sipfrag\r\n ;version=2.0\r\n", true),
        ("Content-Type: message/sipfrag\r\nContent-Length:\r\n 23\r\n", true),
        // The status line that follows is a message of its own.
        ("Content-Type: message/sipfrag\r\nContent-Length: 0\r\n", false),
        ("c: message/sipfrag\r\nl : 0\r\n", false),
        ("Content-Type: message/sipfrag\r\nContent-Length:\r\n 0\r\n", false),
        ("Content-Type: text/plain\r\n", false),
        ("Content-Type: message/sipfragment\r\n", false),
        ("Subject: x\r\n Content-Type: message/sipfrag\r\n", false),
        ("X-Content-Type: message/sipfrag\r\n", false),
        ("", false),
    ] {
        let trace = format!("{notify}{header_fields}\r\n{line}");
        assert_eq!(is_report(&trace), is_sipfrag, "{trace}");
        assert_eq!(is_report(&trace.replace("\r\n", "\n")), is_sipfrag, "{trace}");
    }
}

#[test]
fn triage_takes_a_report_for_its_own_message_only() {
    let notify = "NOTIFY sip:a@example.com SIP/2.0\nContent-Type: message/sipfrag\n";
    let busy = "SIP/2.0 486 Busy Here\n";
    for (trace, responses, reports) in [
        // Cut off before its body, or in its header fields.
        (format!("{notify}Content-Length: 23\n\n-----\n\n{busy}"), 1, 0),
        (format!("{notify}{busy}"), 1, 0),
        (format!("{notify}BYE sip:a@example.com SIP/2.0\n\n{busy}"), 1, 0),
        // The body begins with another line, or is an empty line.
        (format!("{notify}Content-Length: 15\n\nCSeq: 1 BYE\n\n{busy}"), 1, 0),
        (format!("{notify}Content-Length: 2\n\n\n{busy}"), 1, 0),
        (format!("{notify}\n\n{busy}"), 1, 0),
        (format!("{notify}Content-Length: 25\n\n\n{busy}"), 0, 1),
        // What follows the report.
        (format!("{notify}\n{busy}{busy}"), 1, 1),
        (format!("{notify}\n{busy}\n{busy}"), 1, 1),
        (format!("{notify}\n{busy}Content-Type: message/sipfrag\n\n{busy}"), 1, 1),
        (format!("{notify}\n{busy}\n{notify}\n{busy}"), 0, 2),
        // A response may report too.
        (format!("{busy}Content-Type: message/sipfrag\n\n{busy}"), 1, 1),
        // Header fields of no message.
        (format!("Content-Type: message/sipfrag\n\n{busy}"), 1, 0),
    ] {
        let rows = rows(&triage(trace.as_bytes()));
        let count = |row: Option<&String>| {
            row.and_then(|row| row.rsplit(' ').next()).map_or(0, |count| count.parse().unwrap())
        };
        let heading = rows.iter().position(|row| row.starts_with("reported"));
        let counted = (
            rows[0].split(' ').next().unwrap().parse().unwrap(),
            count(heading.and_then(|heading| rows.get(heading + 1))),
        );
        assert_eq!(counted, (responses, reports), "{trace}");
    }
}

#[test]
fn triage_finds_reports_in_the_text_of_a_capture() {
    let capture = "\
Session Initiation Protocol (NOTIFY)
    Request-Line: NOTIFY sip:a@example.com SIP/2.0
    Message Header
        Content-Type: message/sipfrag;version=2.0
        Content-Length: 23
    Message Body
        Sipfrag
            SIP/2.0 486 Busy Here

Session Initiation Protocol (NOTIFY)
    Request-Line: NOTIFY sip:a@example.com SIP/2.0
    Message Header
        Content-Type: message/sipfrag
        Content-Length: 0
Session Initiation Protocol (200)
    Status-Line: SIP/2.0 200 OK
";
    assert_eq!(
        rows(&triage(capture.as_bytes())),
        [
            "1 responses in 16 lines",
            "success 200 OK 1",
            "",
            "reported in message/sipfrag bodies",
            "busy 486 Busy Here 1",
        ]
    );
}

#[test]
fn triage_counts_and_shows_bad_lines() {
    // Only the second and the last are bad: a line may end after the code.
    let trace = b"SIP/2.0 486 Busy Here\r\nSIP/2.0 0486 Busy\r\nSIP/2.0 200\nSIP/9 \x1b[31m\xff\n";
    assert_eq!(
        rows(&triage(trace)),
        [
            "2 responses in 4 lines",
            "success 200 OK 1",
            "busy 486 Busy Here 1",
            "",
            "phrases that differ from the registered one",
            "200 (none) 1",
            "",
            "lines that start like a status line and are none: 2",
            "line 2: SIP/2.0 0486 Busy",
            "not a SIP status line: expected three digits, 100 to 699",
            "line 4: SIP/9 \u{fffd}[31m\u{fffd}",
            "not a SIP status line: expected `SIP/2.0` and one space",
        ]
    );
    let many = "SIP/2.0 4860 Busy\n".repeat(1000);
    assert!(triage(many.as_bytes()).ends_with("  and 990 more\n"));
}

#[test]
fn triage_survives_rubbish_and_lines_without_end() {
    let noise: Vec<u8> =
        (0..1_000_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[1]).collect();
    assert!(triage(&noise).starts_with("0 responses in "));
    let endless =
        [b"SIP/2.0 486 ".as_slice(), &vec![b'x'; 10_000_000], b"\nSIP/2.0 200 OK"].concat();
    let printed = rows(&triage(&endless));
    assert_eq!(
        printed[..3],
        ["2 responses in 2 lines", "success 200 OK 1", "busy 486 Busy Here 1"]
    );
    assert_eq!(triage(b""), "0 responses in 0 lines\n");
}

#[test]
fn triage_says_what_it_cannot_read() {
    let missing = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-such-trace.log");
    let _ = fs::remove_file(&missing);
    let missing = missing.to_str().expect("the path is UTF-8");
    let (is_success, printed, errors) = run("triage", &[missing], b"");
    assert!(!is_success && printed.is_empty());
    assert!(errors.starts_with(&format!("triage: {missing}: ")), "{errors}");
    assert_eq!(errors.lines().count(), 1);

    let (is_success, _, errors) = run("triage", &["one", "two"], b"");
    assert!(!is_success);
    assert_eq!(errors, "usage: triage [FILE], with - for standard input\n");
}

#[test]
fn register_reads_what_its_registrar_sends() {
    let (is_success, printed, errors) = run("register", &[], b"");
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
< SIP/2.0 404 No user %3Csip:zoe@example.com%3E
refused: No user <sip:zoe@example.com>

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
    let (is_success, printed, errors) = run("proxy_rules", &[], b"");
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
  Proxy-Authenticate: Digest realm=\"example.com\", nonce=\"f84f1cec41e6cbe5aea9c8e88d359\"
  WWW-Authenticate: Digest realm=\"example.net\", nonce=\"ea9c8e88df84f1cec4341ae6cbe5a359\"

the caller may send the request again with credentials (RFC 3261 §22.3)
  Proxy-Authenticate says how

cause for the telephone network: 21 Call rejected
";
    assert_eq!(printed, expected);
}

/// Runs `proxy_rules` on a file with this text.
fn proxy_rules(name: &str, responses: &str) -> (bool, String, String) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, responses).expect("the folder can be written to");
    run("proxy_rules", &[path.to_str().expect("the path is UTF-8")], b"")
}

#[test]
fn proxy_rules_reads_other_calls() {
    // A response that came in, before one that stands for a timeout, and the cause that it carries.
    let responses = "no answer\nSIP/2.0 480 Away\r\nCSeq: 7 INVITE\r\n\
                     Reason: Q.850;cause=20\r\n\r\nSIP/2.0 503 Down\nno answer\nnot sent\n";
    let (is_success, printed, errors) = proxy_rules("received.txt", responses);
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
    let (_, printed, _) = proxy_rules("only_503.txt", only_503);
    assert!(printed.contains("no branch had a better response than 503\n"), "{printed}");
    assert!(printed.contains("  SIP/2.0 500 Server Internal Error\n"), "{printed}");

    let timeout = "SIP/2.0 408 Request Timeout\r\nCSeq: 7 OPTIONS\r\n\r\n";
    let (_, printed, _) = proxy_rules("timeout.txt", timeout);
    assert!(printed.ends_with("\nno response: OPTIONS gets none after a timeout\n"), "{printed}");

    let (_, printed, _) = proxy_rules("nothing.txt", "");
    assert!(printed.contains("forwarded: no branch had a final response\n"), "{printed}");
}

#[test]
fn proxy_rules_says_what_it_cannot_read() {
    let (is_success, printed, errors) = proxy_rules("no_response.txt", "INVITE sip:bob SIP/2.0\n");
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
        let (is_success, printed, errors) = run("gateway", &[question], b"");
        assert!(is_success && errors.is_empty(), "{errors}");
        assert_eq!(printed, expected);
    }
    let (is_success, printed, errors) = run("gateway", &["SIP;cause=486"], b"");
    assert!(!is_success && printed.is_empty());
    assert_eq!(errors, "gateway: `SIP;cause=486` is no SIP status code and no cause of Q.850\n");
}
