//! SIPp (Debian package `sip-tester`) against the server `uas`: code, phrase and header fields of
//! each answer, over UDP and TCP.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpStream, UdpSocket};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sip_codes_tests::programs::Uas;

/// Header fields of an answer, each with all its rows. What is between braces in a row is a regular
/// expression.
type Answers = &'static [(&'static str, &'static [&'static str])];

/// A request, and what has to come back.
#[derive(Clone, Copy)]
struct Step {
    method: &'static str,
    /// The user part of the Request-URI, or the user of a REGISTER.
    user: &'static str,
    /// The header fields of the request that matter, each on a line.
    asks: &'static str,
    code: u16,
    phrase: &'static str,
    answers: Answers,
    is_in_dialog: bool,
    /// Whether a CANCEL comes between the answer and the ACK.
    is_canceled: bool,
    /// Whether the CSeq is that of the first request, as if this one arrived late.
    is_late: bool,
}

const fn step(
    method: &'static str,
    user: &'static str,
    asks: &'static str,
    code: u16,
    phrase: &'static str,
    answers: Answers,
) -> Step {
    let (is_in_dialog, is_canceled, is_late) = (false, false, false);
    Step { method, user, asks, code, phrase, answers, is_in_dialog, is_canceled, is_late }
}

impl Step {
    const fn in_dialog(self) -> Self {
        Step { is_in_dialog: true, ..self }
    }

    const fn canceled(self) -> Self {
        Step { is_canceled: true, ..self }
    }

    const fn late(self) -> Self {
        Step { is_late: true, ..self }
    }
}

/// Says nothing that matters.
const PLAIN: &str = "Subject: test";
const METHODS: &str = "INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, REGISTER, SUBSCRIBE";
/// A user for each call, because calls overlap.
const BOB: &str = "bob[call_number]";

/// Requests that have nothing to do with each other.
const SINGLE: &[Step] = &[
    step(
        "OPTIONS",
        "",
        PLAIN,
        200,
        "OK",
        &[
            ("Allow", &[METHODS]),
            ("Accept", &["application/sdp"]),
            ("Supported", &["100rel, timer"]),
        ],
    ),
    step("OPTIONS", "busy", PLAIN, 486, "Busy Here", &[("Allow", &[])]),
    step(
        "INVITE",
        "moved",
        PLAIN,
        302,
        "Moved Temporarily",
        &[("Contact", &[r#""Bob \"Bobby\" \\ Smith" <sip:bob%20smith@example.com>"#])],
    ),
    step(
        "INVITE",
        "secret",
        PLAIN,
        401,
        "Unauthorized",
        &[(
            "WWW-Authenticate",
            &[
                r#"Digest realm="uas", nonce="{[0-9a-f]+}", algorithm=SHA-256, qop="auth""#,
                r#"Digest realm="uas", nonce="{[0-9a-f]+}", algorithm=MD5, qop="auth""#,
            ],
        )],
    ),
    step("INVITE", "forbidden", PLAIN, 403, "Forbidden", &[]),
    step("INVITE", "zoe", PLAIN, 404, "No user zoe", &[]),
    step("MESSAGE", "bob", PLAIN, 405, "Method Not Allowed", &[("Allow", &[METHODS])]),
    step("INVITE", "bob", "Content-Type: Application/SDP; charset=utf-8", 404, "No user bob", &[]),
    step(
        "INVITE",
        "bob",
        "Content-Type: text/plain",
        415,
        "Unsupported Media Type",
        &[("Accept", &["application/sdp"])],
    ),
    step(
        "INVITE",
        "bob",
        "Require: teleport",
        420,
        "Bad Extension",
        &[("Unsupported", &["teleport"])],
    ),
    step(
        "OPTIONS",
        "",
        "Require: 100rel, teleport, Timer\nRequire: hover,swim",
        420,
        "Bad Extension",
        &[("Unsupported", &["teleport", "hover, swim"])],
    ),
    step("INVITE", "busy", "Require: timer, 100rel", 486, "Busy Here", &[("Unsupported", &[])]),
    step("INVITE", "reliable", PLAIN, 421, "Extension Required", &[("Require", &["100rel"])]),
    step("INVITE", "reliable", "Supported: 100rel", 486, "Busy Here", &[("Require", &[])]),
    step(
        "INVITE",
        "bob",
        "Supported: timer\nSession-Expires: 30;refresher=uac",
        422,
        "Session Interval Too Small",
        &[("Min-SE", &["90"])],
    ),
    step("INVITE", "bob", "Session-Expires: 30", 404, "No user bob", &[("Min-SE", &[])]),
    step("INVITE", "away", PLAIN, 480, "Back in 3600 seconds", &[("Retry-After", &["3600"])]),
    step("BYE", "bob", PLAIN, 481, "Call/Transaction Does Not Exist", &[]).in_dialog(),
    step("CANCEL", "bob", PLAIN, 481, "Call/Transaction Does Not Exist", &[]),
    step("CANCEL", "bob", "Require: teleport", 481, "Call/Transaction Does Not Exist", &[]),
    step("PRACK", "bob", "RAck: 1 1 INVITE", 481, "Call/Transaction Does Not Exist", &[])
        .in_dialog(),
    step("INVITE", "busy", PLAIN, 481, "Call/Transaction Does Not Exist", &[]).in_dialog(),
    step("INVITE", "busy", PLAIN, 486, "Busy Here", &[("Retry-After", &[])]),
    step("INVITE", "busy", PLAIN, 486, "Busy Here", &[]).canceled(),
    step(
        "INVITE",
        "video",
        PLAIN,
        488,
        "Not Acceptable Here",
        &[("Warning", &["305 localhost \"Incompatible media format\""])],
    ),
    step(
        "SUBSCRIBE",
        "bob",
        "Event: weather\nContact: <sip:alice@192.0.2.1>",
        489,
        "Bad Event",
        &[("Allow-Events", &["presence"])],
    ),
    step(
        "SUBSCRIBE",
        "bob",
        "Event: presence;id=1\nContact: <sip:alice@192.0.2.1>",
        404,
        "No user bob",
        &[],
    ),
    step("TELEPORT", "bob", PLAIN, 501, "Not Implemented", &[("Allow", &[METHODS])]),
    step("INVITE", "overloaded", PLAIN, 503, "Service Unavailable", &[("Retry-After", &["30"])]),
    step("INVITE", "down", PLAIN, 503, "Service Unavailable", &[("Retry-After", &[])]),
    step("INVITE", "decline", PLAIN, 603, "Decline", &[]),
    step("INVITE", "unwanted", PLAIN, 607, "Unwanted", &[]),
    // What the next hop answered, whole.
    step(
        "INVITE",
        "upstream",
        "X-Upstream: SIP/2.0 480 Gone fishing\nX-Upstream: Retry-After: 120 (or so)\n\
         X-Upstream: X-Lake: \"deep\"\nX-Upstream: Call-ID: other\nX-Upstream: x-lake: cold",
        480,
        "Gone fishing",
        &[("Retry-After", &["120 (or so)"]), ("X-Lake", &["\"deep\"", "cold"])],
    ),
    step("OPTIONS", "upstream", "X-Upstream: SIP/2.0 608 Rejected", 608, "Rejected", &[]),
    step("INVITE", "upstream", "X-Upstream: SIP/2.0 499 100% sure", 499, "100% sure", &[]),
    step(
        "INVITE",
        "upstream",
        "X-Upstream: SIP/2.0 401 Who?\nX-Upstream: WWW-Authenticate: Digest realm=\"a\", nonce=\"b\"",
        401,
        "Who?",
        &[("WWW-Authenticate", &["Digest realm=\"a\", nonce=\"b\""])],
    ),
    // Nothing that would leave the caller at a loss.
    step(
        "INVITE",
        "upstream",
        "X-Upstream: SIP/2.0 401 Who?",
        502,
        "a 401 response must carry %60WWW-Authenticate%60 (RFC 3261 §22.2)",
        &[("WWW-Authenticate", &[])],
    ),
    step(
        "INVITE",
        "upstream",
        "X-Upstream: SIP/2.0 200 OK",
        502,
        "200 OK is not a failure",
        &[("Contact", &[])],
    ),
    step(
        "INVITE",
        "upstream",
        PLAIN,
        502,
        "not a SIP status line: expected %60SIP/2.0%60 and one space",
        &[],
    ),
];

/// A REGISTER that is granted. The answer has all contacts of the user in one row.
const fn register(asks: &'static str, answers: Answers) -> Step {
    step("REGISTER", BOB, asks, 200, "OK", answers)
}

const fn refuse_register(asks: &'static str, code: u16, phrase: &'static str) -> Step {
    step("REGISTER", BOB, asks, code, phrase, &[("Contact", &[]), ("Min-Expires", &[])])
}

const fn too_brief(asks: &'static str) -> Step {
    let answers = &[("Contact", &[] as &[&str]), ("Min-Expires", &["60"])];
    step("REGISTER", BOB, asks, 423, "Interval Too Brief", answers)
}

const REMOVE_ALL: Step = register("Contact: *\nExpires: 0", &[("Contact", &[])]);

/// Registrations of one user, one after another. None is left at the end, because the next has the
/// same users.
const REGISTRATIONS: &[&[Step]] = &[
    // Without Contact it asks for the contacts.
    &[register(PLAIN, &[("Contact", &[])])],
    // Too brief is less than a minute, but not 0.
    &[
        too_brief("Contact: <sip:a@192.0.2.1>\nExpires: 1"),
        too_brief("Contact: <sip:a@192.0.2.1>\nExpires: 59"),
        too_brief("Contact: <sip:a@192.0.2.1>;expires=59\nExpires: 3600"),
        // One of two is enough to refuse both.
        too_brief("Contact: <sip:a@192.0.2.1>;expires=60, <sip:b@192.0.2.2>;expires=5"),
        register(PLAIN, &[("Contact", &[])]),
    ],
    // The parameter counts before the header field. Without a number of seconds, or with a malformed
    // one, it is an hour, and it is never more.
    &[
        register(
            "Contact: <sip:a@192.0.2.1>\nExpires: 60",
            &[("Contact", &["<sip:a@192.0.2.1>;expires=60"])],
        ),
        register(
            "Contact: <sip:a@192.0.2.1>;expires=100\nExpires: 5",
            &[("Contact", &["<sip:a@192.0.2.1>;expires=100"])],
        ),
        register("Contact: <sip:a@192.0.2.1>", &[("Contact", &["<sip:a@192.0.2.1>;expires=3600"])]),
        register(
            "Contact: <sip:a@192.0.2.1>;expires=soon\nExpires: 5",
            &[("Contact", &["<sip:a@192.0.2.1>;expires=3600"])],
        ),
        register(
            "m: <sip:a@192.0.2.1>\nExpires: 7200",
            &[("Contact", &["<sip:a@192.0.2.1>;expires=3600"])],
        ),
        REMOVE_ALL,
    ],
    // 0 removes, in the header field or in the parameter. It may remove a contact that is not bound.
    &[
        register("Contact: <sip:a@192.0.2.1>\nExpires: 0", &[("Contact", &[])]),
        register(
            "Contact: <sip:a@192.0.2.1>;expires=200",
            &[("Contact", &["<sip:a@192.0.2.1>;expires=200"])],
        ),
        register("Contact: <sip:a@192.0.2.1>\nExpires: 0", &[("Contact", &[])]),
        register(
            "Contact: <sip:a@192.0.2.1>;expires=200",
            &[("Contact", &["<sip:a@192.0.2.1>;expires=200"])],
        ),
        register("Contact: <sip:a@192.0.2.1>;expires=0\nExpires: 200", &[("Contact", &[])]),
    ],
    // All contacts, with what is left of each. URIs are compared as RFC 3261 §19.1.4 says.
    &[
        register(
            "Contact: \"A, \\\"B\\\"\" <sip:a@192.0.2.1>;q=0.5;expires=300, sip:b@192.0.2.2\nExpires: 200",
            &[(
                "Contact",
                &[
                    r#""A, \"B\"" <sip:a@192.0.2.1>;q=0.5;expires=300, <sip:b@192.0.2.2>;expires=200"#,
                ],
            )],
        ),
        register(
            "Contact: <tel:+12025550100>;expires=400",
            &[(
                "Contact",
                &[
                    r#""A, \"B\"" <sip:a@192.0.2.1>;q=0.5;expires={[23][0-9]+}, <sip:b@192.0.2.2>;expires={[12][0-9]+}, <tel:+12025550100>;expires=400"#,
                ],
            )],
        ),
        register(
            "Contact: <sip:%61@192.0.2.1>;expires=0\nContact: <sip:b@192.0.2.2>;expires=500",
            &[(
                "Contact",
                &["<tel:+12025550100>;expires={[34][0-9]+}, <sip:b@192.0.2.2>;expires=500"],
            )],
        ),
        refuse_register("Contact: *", 400, "Contact is * without Expires: 0"),
        refuse_register("Contact: *\nExpires: 60", 400, "Contact is * without Expires: 0"),
        refuse_register(
            "Contact: *, <sip:b@192.0.2.2>\nExpires: 0",
            400,
            "Malformed Contact header field",
        ),
        refuse_register("Contact: <sip:b@192.0.2.2", 400, "Malformed Contact header field"),
        register(
            PLAIN,
            &[(
                "Contact",
                &[
                    "<tel:+12025550100>;expires={[34][0-9]+}, <sip:b@192.0.2.2>;expires={[45][0-9]+}",
                ],
            )],
        ),
        REMOVE_ALL,
        register(PLAIN, &[("Contact", &[])]),
    ],
    // A REGISTER that arrives late changes nothing.
    &[
        register(PLAIN, &[("Contact", &[])]),
        register(
            "Contact: <sip:a@192.0.2.1>;expires=200",
            &[("Contact", &["<sip:a@192.0.2.1>;expires=200"])],
        ),
        refuse_register("Contact: <sip:a@192.0.2.1>;expires=0", 500, "REGISTER out of order")
            .late(),
        refuse_register("Contact: *\nExpires: 0", 500, "REGISTER out of order").late(),
        register(PLAIN, &[("Contact", &["<sip:a@192.0.2.1>;expires={[12][0-9]+}"])]),
        REMOVE_ALL,
    ],
    &[
        step(
            "REGISTER",
            BOB,
            "Contact: <sip:a@192.0.2.1>\nRequire: teleport",
            420,
            "Bad Extension",
            &[("Unsupported", &["teleport"]), ("Contact", &[])],
        ),
        register(PLAIN, &[("Contact", &[])]),
    ],
];

/// All scenarios: each is some requests in one Call-ID.
fn scenarios() -> impl Iterator<Item = &'static [Step]> {
    SINGLE.iter().map(std::slice::from_ref).chain(REGISTRATIONS.iter().copied())
}

fn start() -> Uas {
    Uas::start(env!("CARGO_TARGET_TMPDIR"))
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// Escapes a text for an extended regular expression. In brackets, because SIPp takes two backslashes
/// for one.
fn literal(text: &str) -> String {
    text.chars().fold(String::new(), |pattern, c| match c {
        '^' => pattern + r"\^",
        c if ".[]()*+?{}|$\\".contains(c) => format!("{pattern}[{c}]"),
        c => format!("{pattern}{c}"),
    })
}

/// Turns a row into an extended regular expression.
fn pattern(row: &str) -> String {
    let parts = row.split(['{', '}']).enumerate();
    parts.map(|(n, part)| if n % 2 == 0 { literal(part) } else { part.to_owned() }).collect()
}

/// Writes the scenario of some requests.
fn scenario(steps: &[Step]) -> String {
    let requests =
        (1..).zip(steps).map(|(cseq, step)| request(step, if step.is_late { 1 } else { cseq }));
    let requests: String = requests.collect();
    let is_used = |variable: &&str| requests.contains(&format!("assign_to=\"{variable}\""));
    let variables: Vec<&str> = ["1", "2", "3"].into_iter().filter(is_used).collect();
    include_str!("scenario.xml")
        .replace("@REQUESTS@", &requests)
        .replace("@VARIABLES@", &variables.join(","))
}

fn request(step: &Step, cseq: u32) -> String {
    let template = match step.method {
        "INVITE" if step.is_canceled => include_str!("canceled.xml"),
        "INVITE" => include_str!("invite.xml"),
        "REGISTER" => include_str!("register.xml"),
        _ => include_str!("request.xml"),
    };
    let user = if step.user.is_empty() { String::new() } else { format!("{}@", step.user) };
    template
        .replace("@METHOD@", step.method)
        .replace("@TO_TAG@", if step.is_in_dialog { ";tag=gone" } else { "" })
        .replace("@CSEQ@", &cseq.to_string())
        .replace("@HEADERS@", step.asks)
        .replace("@CODE@", &step.code.to_string())
        .replace("@CHECKS@", &checks(step).join("\n"))
        .replace("@USER@", &user)
}

/// The checks of an answer.
fn checks(step: &Step) -> Vec<String> {
    // The line ends after the phrase.
    let line = xml(&literal(&format!("SIP/2.0 {} {}", step.code, step.phrase)));
    let mut checks = vec![format!(
        "<ereg regexp=\"^{line}[[:cntrl:]]\" search_in=\"msg\" check_it=\"true\" assign_to=\"1\"/>"
    )];
    for (name, rows) in step.answers {
        for (index, row) in rows.iter().enumerate() {
            let row = xml(&pattern(row));
            let place = format!("header=\"{name}:\" occurrence=\"{}\"", index + 1);
            checks.push(format!(
                "<ereg regexp=\"^ *{row} *$\" search_in=\"hdr\" {place} check_it=\"true\" \
                 assign_to=\"2\"/>"
            ));
        }
        // No more rows.
        let rows = format!("([[:cntrl:]]{name}:.*){{{}}}", rows.len() + 1);
        checks.push(format!(
            "<ereg regexp=\"{rows}\" search_in=\"msg\" check_it_inverse=\"true\" assign_to=\"3\"/>"
        ));
    }
    checks
}

/// What SIPp counted in one run. A request that was sent again is no failure.
#[derive(Debug, PartialEq)]
struct Counts {
    successful: u64,
    failed: u64,
}

/// Runs SIPp with a scenario over `u1` (UDP) or `t1` (TCP). An error says which answer was wrong.
fn sipp(server: &Uas, scenario: &str, transport: &str, calls: u32) -> Result<Counts, String> {
    static RUNS: AtomicU32 = AtomicU32::new(0);

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("sipp-{}", RUNS.fetch_add(1, Ordering::Relaxed)));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    fs::write(folder.join("scenario.xml"), scenario).expect("a file can be written");
    let output = Command::new("sipp")
        .arg(server.address.to_string())
        .args(["-sf", "scenario.xml", "-i", "127.0.0.1", "-t", transport, "-nostdin"])
        .args(["-m", &calls.to_string(), "-r", "400", "-l", "100", "-timeout", "60s"])
        .args(["-recv_timeout", "5000", "-trace_stat", "-stf", "counts.csv", "-trace_err"])
        .args(["-error_file", "errors.log"])
        .current_dir(&folder)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .expect("SIPp is installed: Debian package sip-tester");
    if !output.status.success() {
        let errors = fs::read_to_string(folder.join("errors.log")).unwrap_or_default();
        return Err(format!("{}\n{errors}", String::from_utf8_lossy(&output.stderr)));
    }
    let counts = fs::read_to_string(folder.join("counts.csv")).expect("SIPp counts");
    let mut rows = counts.lines().map(|line| line.split(';').collect::<Vec<_>>());
    let names = rows.next().unwrap_or_default();
    let last = rows.next_back().unwrap_or_default();
    let count = |name: &str| {
        let column = names.iter().position(|column| *column == name).expect("SIPp counts it");
        last[column].parse().expect("a number")
    };
    Ok(Counts { successful: count("SuccessfulCall(C)"), failed: count("FailedCall(C)") })
}

/// Runs SIPp, and asserts that every call has the answers of the scenario.
fn assert_answers(server: &Uas, steps: &[Step], transport: &str, calls: u32) {
    let Step { method, user, asks, .. } = steps[0];
    let counts = sipp(server, &scenario(steps), transport, calls)
        .unwrap_or_else(|error| panic!("{method} {user} {asks}: {error}"));
    let expected = Counts { successful: calls.into(), failed: 0 };
    assert_eq!(counts, expected, "{method} {user} {asks}");
}

fn assert_all_answers(transport: &str) {
    let server = start();
    for steps in scenarios() {
        assert_answers(&server, steps, transport, 10);
    }
    let log = server.log.lock().unwrap();
    assert!(log.contains(": SIP/2.0 404 No user zoe\n"), "{log}");
}

#[test]
fn answers_as_promised_over_udp() {
    assert_all_answers("u1");
}

#[test]
fn answers_as_promised_over_tcp() {
    assert_all_answers("t1");
}

#[test]
fn answers_a_thousand_calls_without_a_failure() {
    let server = start();
    let busy = SINGLE.iter().find(|step| step.user == "busy" && step.method == "INVITE");
    let busy = [*busy.expect("there is one")];
    let longest = REGISTRATIONS.iter().max_by_key(|steps| steps.len()).expect("there is one");
    for transport in ["u1", "t1"] {
        assert_answers(&server, &busy, transport, 1000);
        assert_answers(&server, longest, transport, 1000);
    }
}

/// Each way in which one expectation of a scenario can be wrong.
fn wrong_expectations(steps: &[Step]) -> Vec<Vec<Step>> {
    let mut all = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let mut add = |wrong: Step| {
            let mut steps = steps[..=index].to_vec();
            steps[index] = wrong;
            all.push(steps);
        };
        add(Step { code: step.code + 1, ..*step });
        add(Step { phrase: &step.phrase[1..], ..*step });
        add(Step { phrase: &step.phrase[..step.phrase.len() - 1], ..*step });
        for (field, (name, rows)) in step.answers.iter().enumerate() {
            let mut replace = |rows: Vec<&'static str>| {
                let mut answers = step.answers.to_vec();
                answers[field] = (name, rows.leak());
                add(Step { answers: answers.leak(), ..*step });
            };
            replace([rows, &["more"][..]].concat());
            for (index, row) in rows.iter().enumerate() {
                let mut other = rows.to_vec();
                other.remove(index);
                replace(other);
                for wrong in [format!("{row}~"), row[1..].to_owned()] {
                    let mut other = rows.to_vec();
                    other[index] = wrong.leak();
                    replace(other);
                }
            }
        }
    }
    all
}

#[test]
fn a_wrong_expectation_fails() {
    for steps in scenarios() {
        for wrong in wrong_expectations(steps) {
            let server = start();
            let run = sipp(&server, &scenario(&wrong), "u1", 1);
            let Step { method, code, phrase, answers, .. } = wrong.last().expect("there is one");
            let error = run.expect_err(&format!("{method}: {code} {phrase} {answers:?}"));
            // Not because the scenario is malformed.
            let is_about_answer = ["regexp match", "Regexp matched", "unexpected message"];
            assert!(is_about_answer.iter().any(|part| error.contains(part)), "{error}");
        }
    }
}

#[test]
fn keeps_running_on_rubbish() {
    let server = start();
    let socket = UdpSocket::bind("127.0.0.1:0").expect("a port is free");
    let mut rubbish: Vec<Vec<u8>> = [
        "",
        "\r\n\r\n",
        "\0",
        "hello",
        "INVITE",
        "INVITE sip:busy@127.0.0.1 SIP/2.0\r\n\r\n",
        "INVITE sip:busy@127.0.0.1 SIP/9.9\r\nVia: x\r\n\r\n",
        "SIP/2.0 486 Busy Here\r\n\r\n",
        "SIP/2.0 99999 Busy\r\nVia: SIP/2.0/UDP x\r\n\r\n",
        "ACK sip:busy@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1\r\n\
         From: <sip:a@b>;tag=1\r\nTo: <sip:a@b>\r\nCall-ID: 1\r\nCSeq: 1 ACK\r\n\r\n",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into();
    let mut noise = (0..).flat_map(|n: u32| n.wrapping_mul(2_654_435_761).to_be_bytes());
    for length in 0..2000 {
        rubbish.push(noise.by_ref().take(length % 400).collect());
    }
    for datagram in &rubbish {
        socket.send_to(datagram, server.address).expect("a datagram can be sent");
    }
    for text in &rubbish[..20] {
        let mut stream = TcpStream::connect(server.address).expect("the server listens");
        stream.set_read_timeout(Some(Duration::from_millis(20))).expect("there is a timeout");
        let _ = stream.write_all(text);
        let _ = stream.read(&mut [0; 64]);
    }
    for transport in ["u1", "t1"] {
        assert_answers(&server, &SINGLE[..1], transport, 10);
    }
}
