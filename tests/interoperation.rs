//! SIPp (Debian package `sip-tester`) against the server `uas`: code, phrase and header fields of
//! each answer, over UDP and TCP.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpStream, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;
use std::{io::Write, thread};

/// A request, and what has to come back.
struct Case {
    method: &'static str,
    user: &'static str,
    /// A header field of the request that matters.
    asks: &'static str,
    code: u16,
    phrase: &'static str,
    /// A header field of the answer.
    answers: Option<(&'static str, &'static str)>,
}

const fn case(
    method: &'static str,
    user: &'static str,
    asks: &'static str,
    code: u16,
    phrase: &'static str,
    answers: Option<(&'static str, &'static str)>,
) -> Case {
    Case { method, user, asks, code, phrase, answers }
}

/// Says nothing that matters.
const PLAIN: &str = "Subject: test";

const CASES: &[Case] = &[
    case("OPTIONS", "bob", PLAIN, 200, "OK", None),
    case(
        "INVITE",
        "secret",
        PLAIN,
        401,
        "Unauthorized",
        Some((
            "WWW-Authenticate",
            "Digest realm=\"uas\", nonce=\"0123456789abcdef\", algorithm=MD5",
        )),
    ),
    case("INVITE", "forbidden", PLAIN, 403, "Forbidden", None),
    case("INVITE", "zoe", PLAIN, 404, "No user zoe", None),
    case(
        "MESSAGE",
        "bob",
        PLAIN,
        405,
        "Method Not Allowed",
        Some(("Allow", "INVITE, ACK, BYE, CANCEL, OPTIONS, REGISTER, SUBSCRIBE, PUBLISH")),
    ),
    case(
        "INVITE",
        "bob",
        "Content-Type: text/plain",
        415,
        "Unsupported Media Type",
        Some(("Accept", "application/sdp")),
    ),
    case(
        "INVITE",
        "bob",
        "Require: teleport",
        420,
        "Bad Extension",
        Some(("Unsupported", "teleport")),
    ),
    case("INVITE", "reliable", PLAIN, 421, "Extension Required", Some(("Require", "100rel"))),
    case(
        "INVITE",
        "bob",
        "Session-Expires: 30;refresher=uac",
        422,
        "Session Interval Too Small",
        Some(("Min-SE", "90")),
    ),
    case("REGISTER", "bob", "Expires: 5", 423, "Interval Too Brief", Some(("Min-Expires", "60"))),
    case("REGISTER", "bob", "Expires: 60", 200, "OK", None),
    case("INVITE", "away", PLAIN, 480, "Back in 3600 seconds", Some(("Retry-After", "3600"))),
    case("INVITE", "busy", PLAIN, 486, "Busy Here", None),
    case(
        "INVITE",
        "video",
        PLAIN,
        488,
        "Not Acceptable Here",
        Some(("Warning", "305 localhost \"Incompatible media format\"")),
    ),
    case(
        "SUBSCRIBE",
        "bob",
        "Event: weather",
        489,
        "Bad Event",
        Some(("Allow-Events", "presence")),
    ),
    case("INVITE", "overloaded", PLAIN, 503, "Service Unavailable", Some(("Retry-After", "30"))),
    case("INVITE", "down", PLAIN, 503, "Service Unavailable", None),
    case("INVITE", "decline", PLAIN, 603, "Decline", None),
    case("INVITE", "unwanted", PLAIN, 607, "Unwanted", None),
    case("INVITE", "upstream-480", PLAIN, 480, "Temporarily Unavailable", None),
    case("OPTIONS", "upstream-608", PLAIN, 608, "Rejected", None),
    case("INVITE", "upstream-486", "Expires: 1", 486, "Busy Here", None),
];

/// The server, which ends with the value.
struct Uas {
    process: Child,
    address: SocketAddr,
    /// What it has logged so far.
    log: Arc<Mutex<String>>,
}

impl Uas {
    fn start() -> Self {
        static BINARY: LazyLock<PathBuf> = LazyLock::new(|| {
            let status = sip_codes_tests::cargo("build", env!("CARGO_TARGET_TMPDIR"), "uas")
                .args(["--package", "uas"])
                .status()
                .expect("cargo runs");
            assert!(status.success());
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("uas/debug/uas")
        });
        let mut process = Command::new(&*BINARY)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        let mut stdout = BufReader::new(process.stdout.take().expect("it is piped"));
        stdout.read_line(&mut line).expect("the server says where it listens");
        let address = line
            .strip_prefix("listening on ")
            .and_then(|rest| rest.split(',').next())
            .expect(&line)
            .parse()
            .expect(&line);
        let log = Arc::new(Mutex::new(String::new()));
        let lines = BufReader::new(process.stderr.take().expect("it is piped")).lines();
        let written = Arc::clone(&log);
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                written.lock().unwrap().extend([&line, "\n"]);
            }
        });
        Uas { process, address, log }
    }
}

impl Drop for Uas {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// Escapes a text for an extended regular expression.
fn literal(text: &str) -> String {
    let special = |c: char| ".[]()*+?{}|^$\\".contains(c);
    text.chars().flat_map(|c| special(c).then_some('\\').into_iter().chain([c])).collect()
}

fn scenario(case: &Case) -> String {
    let (template, method) = match case.method {
        "INVITE" => (include_str!("interoperation/invite.xml"), "INVITE"),
        method => (include_str!("interoperation/request.xml"), method),
    };
    // The line ends after the phrase.
    let line = literal(&format!("SIP/2.0 {} {}", case.code, case.phrase));
    let mut checks = vec![format!(
        "<ereg regexp=\"^{}[[:cntrl:]]\" search_in=\"msg\" check_it=\"true\" assign_to=\"1\"/>",
        xml(&line)
    )];
    let mut variables = vec!["1"];
    if let Some((name, value)) = case.answers {
        let value = xml(&literal(value));
        let place = format!("search_in=\"hdr\" header=\"{name}:\"");
        checks.push(format!(
            "<ereg regexp=\"^ *{value} *$\" {place} check_it=\"true\" assign_to=\"2\"/>"
        ));
        variables.push("2");
    }
    template
        .replace("@METHOD@", method)
        .replace("@HEADER@", case.asks)
        .replace("@CODE@", &case.code.to_string())
        .replace("@CHECKS@", &checks.join("\n"))
        .replace("@VARIABLES@", &variables.join(","))
        .replace("@USER@", case.user)
}

/// What SIPp counted in one run.
#[derive(Debug, PartialEq)]
struct Counts {
    successful: u64,
    failed: u64,
    retransmitted: u64,
}

/// Runs SIPp with a scenario over `u1` or `t1`.
fn sipp(server: &Uas, scenario: &str, transport: &str, calls: u32) -> Counts {
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
    let counts = fs::read_to_string(folder.join("counts.csv")).unwrap_or_default();
    let mut rows = counts.lines().map(|line| line.split(';').collect::<Vec<_>>());
    let names = rows.next().unwrap_or_default();
    let last = rows.next_back().unwrap_or_default();
    let count = |name: &str| {
        let column = names.iter().position(|column| *column == name).expect("SIPp counts it");
        last[column].parse().expect("a number")
    };
    let counts = Counts {
        successful: count("SuccessfulCall(C)"),
        failed: count("FailedCall(C)"),
        retransmitted: count("Retransmissions(C)"),
    };
    if !output.status.success() {
        let errors = fs::read_to_string(folder.join("errors.log")).unwrap_or_default();
        panic!("{counts:?}\n{}\n{errors}", String::from_utf8_lossy(&output.stderr));
    }
    counts
}

fn assert_answers(transport: &str) {
    let server = Uas::start();
    for case in CASES {
        let counts = sipp(&server, &scenario(case), transport, 10);
        let expected = Counts { successful: 10, failed: 0, retransmitted: 0 };
        assert_eq!(counts, expected, "{} {} {}", case.method, case.user, case.asks);
    }
    let log = server.log.lock().unwrap();
    assert!(log.contains(": SIP/2.0 404 No user zoe\n"), "{log}");
}

#[test]
fn answers_as_promised_over_udp() {
    assert_answers("u1");
}

#[test]
fn answers_as_promised_over_tcp() {
    assert_answers("t1");
}

#[test]
fn answers_a_thousand_calls_without_a_failure() {
    let server = Uas::start();
    let busy = CASES.iter().find(|case| case.user == "busy").expect("there is one");
    for transport in ["u1", "t1"] {
        let counts = sipp(&server, &scenario(busy), transport, 1500);
        assert_eq!(counts, Counts { successful: 1500, failed: 0, retransmitted: 0 });
    }
}

#[test]
fn a_wrong_expectation_fails() {
    let server = Uas::start();
    let wrong = [
        case("INVITE", "busy", PLAIN, 486, "Busy", None),
        case("INVITE", "away", PLAIN, 480, "Back in 3600 seconds", Some(("Retry-After", "36"))),
        case("INVITE", "busy", PLAIN, 486, "Busy Here", Some(("Retry-After", "1"))),
    ];
    for case in wrong {
        let run = std::panic::catch_unwind(|| sipp(&server, &scenario(&case), "u1", 1));
        assert!(run.is_err(), "{} {:?}", case.phrase, case.answers);
    }
}

#[test]
fn keeps_running_on_rubbish() {
    let server = Uas::start();
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
    let options = CASES.first().expect("there are cases");
    for transport in ["u1", "t1"] {
        let counts = sipp(&server, &scenario(options), transport, 10);
        assert_eq!(counts, Counts { successful: 10, failed: 0, retransmitted: 0 });
    }
}
