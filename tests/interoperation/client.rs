//! The client `uac` against Kamailio (Debian package `kamailio`) and against the server `uas`: what it
//! reads from each failure, and what it does then, over UDP and TCP.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use sip_codes_tests::programs::{Uas, build};

/// A run of the client: its arguments, what it prints, and whether it gets what it wants. In a line
/// `*` is any text.
struct Flow {
    arguments: &'static [&'static str],
    lines: &'static [&'static str],
    succeeds: bool,
}

const fn succeeds(arguments: &'static [&'static str], lines: &'static [&'static str]) -> Flow {
    Flow { arguments, lines, succeeds: true }
}

const fn fails(arguments: &'static [&'static str], lines: &'static [&'static str]) -> Flow {
    Flow { arguments, lines, succeeds: false }
}

/// The last lines of a call that Kamailio answers.
const ANSWERED: [&str; 2] = [
    "INVITE *: 200 OK [Contact: <sip:answer@127.0.0.1:*>] [Content-Type: application/sdp]: done",
    "BYE sip:answer@127.0.0.1:*: 200 OK: done",
];

/// Each failure that Kamailio sends, whatever the algorithm of its challenges.
const FAILURES: &[Flow] = &[
    succeeds(&["call", "sip:answer@example.com"], &ANSWERED),
    // 423
    succeeds(
        &["--expires", "5", "register", "sip:example.com"],
        &[
            "REGISTER sip:example.com: 423 Interval Too Brief [Min-Expires: 60]: registers for 60 s",
            "REGISTER sip:example.com: 200 OK [Contact: <sip:alice@127.0.0.1:*>;expires=60]: done",
        ],
    ),
    fails(
        &["--user", "blank", "--expires", "60", "register", "sip:example.com"],
        &["REGISTER *: 423 * [Min-Expires: 60]: gives up: it did not ask for less"],
    ),
    fails(
        &["--user", "soon", "--expires", "5", "register", "sip:example.com"],
        &[
            "REGISTER *: 423 * [Min-Expires: soon]: gives up: 423 Interval Too Brief with a malformed Min-Expires: \"soon\"",
        ],
    ),
    fails(
        &["--user", "unsaid", "--expires", "5", "register", "sip:example.com"],
        &[
            "REGISTER *: 423 Interval Too Brief: gives up: 423 Interval Too Brief without Min-Expires",
        ],
    ),
    // 401
    fails(
        &["--user", "nochallenge", "--password", "open sesame", "register", "sip:example.com"],
        &["REGISTER *: 401 Unauthorized: gives up: no challenge that it can answer"],
    ),
    succeeds(
        &["--user", "stale", "register", "sip:example.com"],
        &[
            "REGISTER *: 401 Unauthorized [WWW-Authenticate: Digest realm=\"example.com\", nonce=\"old\"]: answers \"example.com\" with MD5",
            "REGISTER *: 401 Unauthorized [WWW-Authenticate: Digest realm=\"example.com\", nonce=\"new\", stale=TRUE]: answers \"example.com\" with MD5",
            "REGISTER *: 200 OK [Contact: *]: done",
        ],
    ),
    // 300, 301 and 302
    succeeds(
        &["call", "sip:moved@example.com"],
        &[
            "INVITE sip:moved@example.com: 302 Moved Temporarily [Contact: \"Busy, \\\"really\\\"\" <sip:busy@example.com>;q=0.2, <tel:+12025550100>;q=0.9, <sip:answer@example.com>;q=0.75, <sip:moved@example.com>, <sip:away@example.com?Subject=x>;q=0.8]: tries sip:away@example.com",
            "INVITE sip:away@example.com: 404 Not Found: tries sip:answer@example.com",
            ANSWERED[0],
            ANSWERED[1],
        ],
    ),
    fails(
        &["call", "sip:choices@example.com"],
        &[
            "INVITE sip:choices@example.com: 300 Multiple Choices [Contact: <sip:declined@example.com>;q=0.2, <sip:answer@example.com>;q=0.1]: tries sip:declined@example.com",
            "INVITE sip:declined@example.com: 603 Decline: gives up: no contact will answer",
        ],
    ),
    fails(
        &["call", "sip:forever@example.com"],
        &[
            "INVITE *: 301 Moved Permanently [Contact: sip:forever@example.com;q=0.5]: gives up: no contact that was not tried",
        ],
    ),
    fails(
        &["call", "sip:nowhere@example.com"],
        &["INVITE *: 302 Moved Temporarily: gives up: no contact that was not tried"],
    ),
    // 420
    succeeds(
        &["--require", "teleport", "--require", "100rel", "call", "sip:strict@example.com"],
        &[
            "INVITE *: 420 Bad Extension [Unsupported: teleport, warp, hover]: repeats without teleport, warp, hover",
            ANSWERED[0],
            ANSWERED[1],
        ],
    ),
    fails(
        &["--header", "Require: teleport", "call", "sip:strict@example.com"],
        &[
            "INVITE *: 420 Bad Extension [Unsupported: teleport, warp, hover]: gives up: it required none of these",
        ],
    ),
    // 487. Kamailio answers "Request Terminated" or "Request canceled", whichever of its timers is first.
    succeeds(&["--cancel", "call", "sip:ring@example.com"], &["INVITE *: 487 Request *: done"]),
    // 503
    succeeds(
        &["--patience", "2", "call", "sip:maintained@example.com"],
        &[
            "INVITE *: 503 Service Unavailable [Retry-After: 1 (in maintenance, sorry);duration=3600]: waits 1 s",
            ANSWERED[0],
            ANSWERED[1],
        ],
    ),
    fails(
        &["--patience", "2", "call", "sip:overloaded@example.com"],
        &[
            "INVITE *: 503 Service Unavailable [Retry-After: 120]: gives up: 120 s are too long to wait",
        ],
    ),
    fails(
        &["--patience", "2", "call", "sip:whenever@example.com"],
        &["INVITE *: 503 Service Unavailable: gives up: the server fails"],
    ),
    fails(
        &["--patience", "2", "call", "sip:down@example.com"],
        &["INVITE *: 503 Service Unavailable: gives up: the server fails"],
    ),
    // Codes that are not registered: two of Kamailio's own, and others.
    fails(
        &["call", "sip:nexthop@example.com"],
        &[
            "INVITE *: 477 Unfortunately error on sending to next hop occurred (477/*): gives up: the request fails here",
        ],
    ),
    fails(
        &["call", "sip:unresolved@example.com"],
        &["INVITE *: 478 Unresolvable destination (478/*): gives up: the request fails here"],
    ),
    fails(
        &["call", "sip:private@example.com"],
        &["INVITE *: 499 100% \"private\" [X-Cause: 17]: gives up: the request fails here"],
    ),
    fails(
        &["call", "sip:last@example.com"],
        &["INVITE *: 699 Destination black hole: gives up: no contact will answer"],
    ),
    // Registered codes that the client has no case for.
    fails(
        &["call", "sip:german@example.com"],
        &["INVITE *: 480 Vorübergehend nicht verfügbar: gives up: the request fails here"],
    ),
    fails(
        &["call", "sip:silent@example.com"],
        &["INVITE *: 480 : gives up: the request fails here"],
    ),
    fails(
        &["call", "sip:busy@example.com"],
        &[
            "INVITE *: 486 Busy Here [Reason: Q.850;cause=17;text=\"User busy\"]: gives up: the request fails here",
        ],
    ),
];

/// Challenges of Kamailio. `@ALGORITHM@` is that of the server.
const CHALLENGES: &[Flow] = &[
    succeeds(
        &["--user", "secret", "--password", "open sesame", "register", "sip:example.com"],
        &[
            "REGISTER *: 401 Unauthorized [WWW-Authenticate: Digest realm=\"example.com\", nonce=\"*\", qop=\"auth\"*]: answers \"example.com\" with @ALGORITHM@",
            "REGISTER *: 200 OK [Contact: *]: done",
        ],
    ),
    fails(
        &["--user", "secret", "--password", "guess", "register", "sip:example.com"],
        &[
            "REGISTER *: 401 Unauthorized [*]: answers \"example.com\" with @ALGORITHM@",
            "REGISTER *: 401 Unauthorized [*]: gives up: user or password is wrong",
        ],
    ),
    succeeds(
        &["--user", "choice", "--password", "open sesame", "register", "sip:example.com"],
        &[
            "REGISTER *: 401 Unauthorized [WWW-Authenticate: AKA realm=\"example.com\", nonce=\"x\"] [WWW-Authenticate: Digest *, algorithm=AKAv1-MD5] [WWW-Authenticate: Digest *, algorithm=SHA-512-256, qop=\"auth-int\"] *: answers \"example.com\" with @ALGORITHM@",
            "REGISTER *: 200 OK [Contact: *]: done",
        ],
    ),
    succeeds(
        &["--password", "open sesame", "call", "sip:proxied@example.com"],
        &[
            "INVITE *: 407 Proxy Authentication Required [Proxy-Authenticate: Digest realm=\"example.com\", nonce=\"*\", qop=\"auth\"*]: answers \"example.com\" with @ALGORITHM@",
            ANSWERED[0],
            ANSWERED[1],
        ],
    ),
];

/// What `uas` sends, each variant of its response types.
const ANSWERS_OF_UAS: &[Flow] = &[
    succeeds(
        &["--require", "teleport", "request", "OPTIONS", "sip:example.com"],
        &[
            "OPTIONS *: 420 Bad Extension [Unsupported: teleport]: repeats without teleport",
            "OPTIONS *: 200 OK [Accept: application/sdp] [Allow: INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, REGISTER, SUBSCRIBE] [Supported: 100rel, timer]: done",
        ],
    ),
    succeeds(
        &["--expires", "5", "--call-id", "1", "register", "sip:example.com"],
        &[
            "REGISTER *: 423 Interval Too Brief [Min-Expires: 60]: registers for 60 s",
            "REGISTER *: 200 OK [Contact: <sip:alice@127.0.0.1:*>;expires=60]: done",
        ],
    ),
    // Its CSeq is lower than that of the last.
    fails(
        &[
            "--call-id",
            "1",
            "--header",
            "Contact: *",
            "--expires",
            "0",
            "register",
            "sip:example.com",
        ],
        &["REGISTER *: 500 REGISTER out of order: gives up: the server fails"],
    ),
    fails(
        &["--header", "Contact: *", "register", "sip:example.com"],
        &["REGISTER *: 400 Contact is * without Expires: 0: gives up: the request fails here"],
    ),
    fails(
        &["call", "sip:moved@example.com"],
        &[
            r#"INVITE *: 302 Moved Temporarily [Contact: "Bob \"Bobby\" \\ Smith" <sip:bob%20smith@example.com>]: tries sip:bob%20smith@example.com"#,
            "INVITE *: 404 No user bob smith: gives up: the request fails here",
        ],
    ),
    fails(
        &["call", "sip:secret@example.com"],
        &[
            "INVITE *: 401 Unauthorized [WWW-Authenticate: Digest realm=\"uas\", nonce=\"*\", algorithm=SHA-256, qop=\"auth\"] [WWW-Authenticate: Digest realm=\"uas\", nonce=\"*\", algorithm=MD5, qop=\"auth\"]: answers \"uas\" with SHA-256",
            "INVITE *: 401 Unauthorized [*]: gives up: user or password is wrong",
        ],
    ),
    fails(
        &["call", "sip:forbidden@example.com"],
        &["INVITE *: 403 Forbidden: gives up: the request fails here"],
    ),
    fails(
        &["request", "MESSAGE", "sip:bob@example.com"],
        &[
            "MESSAGE *: 405 Method Not Allowed [Allow: INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, REGISTER, SUBSCRIBE]: gives up: the request fails here",
        ],
    ),
    fails(
        &["--header", "Content-Type: text/plain", "call", "sip:bob@example.com"],
        &[
            "INVITE *: 415 Unsupported Media Type [Accept: application/sdp]: gives up: the request fails here",
        ],
    ),
    fails(
        &["call", "sip:reliable@example.com"],
        &["INVITE *: 421 Extension Required [Require: 100rel]: gives up: the request fails here"],
    ),
    fails(
        &[
            "--header",
            "Supported: timer",
            "--header",
            "Session-Expires: 30",
            "call",
            "sip:bob@example.com",
        ],
        &[
            "INVITE *: 422 Session Interval Too Small [Min-SE: 90]: gives up: the request fails here",
        ],
    ),
    fails(
        &["call", "sip:away@example.com"],
        &[
            "INVITE *: 480 Back in 3600 seconds [Retry-After: 3600]: gives up: the request fails here",
        ],
    ),
    fails(
        &["request", "BYE", "sip:bob@example.com"],
        &["BYE *: 481 Call/Transaction Does Not Exist: gives up: the request fails here"],
    ),
    fails(
        &["call", "sip:busy@example.com"],
        &["INVITE *: 486 Busy Here: gives up: the request fails here"],
    ),
    fails(
        &["call", "sip:video@example.com"],
        &[
            "INVITE *: 488 Not Acceptable Here [Warning: 305 localhost \"Incompatible media format\"]: gives up: the request fails here",
        ],
    ),
    fails(
        &["--header", "Event: weather", "request", "SUBSCRIBE", "sip:bob@example.com"],
        &["SUBSCRIBE *: 489 Bad Event [Allow-Events: presence]: gives up: the request fails here"],
    ),
    fails(
        &["request", "TELEPORT", "sip:bob@example.com"],
        &["TELEPORT *: 501 Not Implemented [Allow: INVITE, *]: gives up: the server fails"],
    ),
    fails(
        &["--patience", "2", "call", "sip:overloaded@example.com"],
        &[
            "INVITE *: 503 Service Unavailable [Retry-After: 30]: gives up: 30 s are too long to wait",
        ],
    ),
    fails(
        &["call", "sip:down@example.com"],
        &["INVITE *: 503 Service Unavailable: gives up: the server fails"],
    ),
    fails(
        &["call", "sip:decline@example.com"],
        &["INVITE *: 603 Decline: gives up: no contact will answer"],
    ),
    fails(
        &["call", "sip:unwanted@example.com"],
        &["INVITE *: 607 Unwanted: gives up: no contact will answer"],
    ),
    // What `uas` relays, whole. A 401 without a challenge does not come through.
    fails(
        &[
            "--header",
            "X-Upstream: SIP/2.0 477 Send failed (477/TM)",
            "--header",
            "X-Upstream: X-Hop: \"edge\"",
            "call",
            "sip:upstream@example.com",
        ],
        &["INVITE *: 477 Send failed (477/TM) [X-Hop: \"edge\"]: gives up: the request fails here"],
    ),
    fails(
        &["--header", "X-Upstream: SIP/2.0 401 Who?", "call", "sip:upstream@example.com"],
        &[
            "INVITE *: 502 a 401 response must carry %60WWW-Authenticate%60 (RFC 3261 §22.2): gives up: the server fails",
        ],
    ),
];

/// Whether a text fits a pattern, in which `*` is any text.
fn fits(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = text.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let Some(last) = parts.next_back() else { return rest.is_empty() };
    for part in parts {
        let Some(index) = rest.find(part) else { return false };
        rest = &rest[index + part.len()..];
    }
    rest.ends_with(last)
}

#[test]
fn patterns_fit_whole_lines() {
    for (pattern, text) in [("a", "a"), ("*", ""), ("a*c", "abc"), ("a*b*c", "aXbYc"), ("*", "x")] {
        assert!(fits(pattern, text), "{pattern} {text}");
    }
    for (pattern, text) in [("a", "ab"), ("a", "ba"), ("a*a", "a"), ("a*b*c", "ac"), ("*b", "bc")] {
        assert!(!fits(pattern, text), "{pattern} {text}");
    }
}

/// Runs the client. A minute is more than any flow takes.
fn run(server: SocketAddr, transport: &str, arguments: &[&str]) -> Output {
    Command::new("timeout")
        .arg("60")
        .arg(build(env!("CARGO_TARGET_TMPDIR"), "uac"))
        .args(["--proxy", &format!("sip:{server};transport={transport}")])
        .args(arguments)
        .output()
        .expect("the client starts")
}

/// Runs a flow, and returns the codes that came.
fn assert_flow(
    server: SocketAddr,
    transport: &str,
    flow: &Flow,
    algorithm: &str,
) -> BTreeSet<String> {
    let output = run(server, transport, flow.arguments);
    let printed = String::from_utf8(output.stdout).expect("it prints UTF-8");
    let shown = format!("{:?} over {transport}:\n{printed}", flow.arguments);
    assert_eq!(printed.lines().count(), flow.lines.len(), "{shown}");
    for (line, pattern) in printed.lines().zip(flow.lines) {
        let pattern = pattern.replace("@ALGORITHM@", algorithm);
        assert!(fits(&pattern, line), "{shown}expected: {pattern}");
    }
    assert_eq!(output.status.code(), Some(i32::from(!flow.succeeds)), "{shown}");
    printed.lines().filter_map(code).map(str::to_owned).collect()
}

/// The code in a line `INVITE sip:bob@example.com: 486 Busy Here: …`.
fn code(line: &str) -> Option<&str> {
    line.split_once(": ")?.1.get(..3)
}

/// Kamailio, which ends with the value.
struct Kamailio {
    process: Child,
    address: SocketAddr,
    folder: PathBuf,
    /// A port where nobody answers: over UDP nobody reads, over TCP nobody listens.
    _silent: UdpSocket,
}

impl Kamailio {
    /// Starts Kamailio on a free port of the loopback address, with challenges of one algorithm.
    fn start(algorithm: &str) -> Self {
        // Another program may take a port that was free.
        const TRIES: u32 = 5;

        (0..TRIES)
            .find_map(|_| Kamailio::try_start(algorithm))
            .expect("Kamailio is installed and starts: Debian package kamailio")
    }

    fn try_start(algorithm: &str) -> Option<Self> {
        static RUNS: AtomicU32 = AtomicU32::new(0);

        let silent = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).ok()?;
        let silent_port = silent.local_addr().ok()?.port().to_string();
        let address = free_address().ok()?;
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("kamailio-{}", RUNS.fetch_add(1, Ordering::Relaxed)));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).ok()?;
        let log = fs::File::create(folder.join("log")).ok()?;
        let config =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("interoperation/kamailio.cfg").into();
        let mut arguments: Vec<OsString> = vec!["-f".into(), config];
        for transport in ["udp", "tcp"] {
            arguments.extend(["-l".into(), format!("{transport}:{address}").into()]);
        }
        // In the foreground, with its files in the folder, and with little memory.
        arguments
            .extend(["-DD", "-E", "-m", "32", "-M", "8", "-Y", ".", "-w", "."].map(Into::into));
        if algorithm == "SHA-256" {
            arguments.extend(["-A".into(), "SHA_256".into()]);
        }
        let process = Command::new("kamailio")
            .args(arguments)
            .env("SILENT_PORT", &silent_port)
            .env("CLOSED_PORT", &silent_port)
            .env("PATH", path_with_sbin())
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .ok()?;
        let mut kamailio = Kamailio { process, address, folder, _silent: silent };
        kamailio.answers().then_some(kamailio)
    }

    /// Waits until it answers over UDP and TCP, at most ten seconds.
    fn answers(&mut self) -> bool {
        let Ok(socket) = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)) else { return false };
        let Ok(own) = socket.local_addr() else { return false };
        let options = format!(
            "OPTIONS sip:{0} SIP/2.0\r\nVia: SIP/2.0/UDP {own};branch=z9hG4bK1\r\n\
             From: <sip:test@{own}>;tag=1\r\nTo: <sip:{0}>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\n\
             Max-Forwards: 1\r\nContent-Length: 0\r\n\r\n",
            self.address
        );
        let _ = socket.set_read_timeout(Some(Duration::from_millis(100)));
        for _ in 0..100 {
            if !matches!(self.process.try_wait(), Ok(None)) {
                return false;
            }
            let _ = socket.send_to(options.as_bytes(), self.address);
            let mut answer = [0; 2048];
            let is_answered =
                socket.recv(&mut answer).is_ok_and(|_| answer.starts_with(b"SIP/2.0 200"));
            if is_answered && TcpStream::connect(self.address).is_ok() {
                return true;
            }
            // A port that is not open yet refuses at once.
            thread::sleep(Duration::from_millis(10));
        }
        false
    }
}

/// Its package puts it where not every user looks.
fn path_with_sbin() -> OsString {
    let mut path = std::env::var_os("PATH").unwrap_or_default();
    path.push(":/usr/sbin:/usr/local/sbin");
    path
}

/// An address whose port is free for UDP and TCP.
fn free_address() -> io::Result<SocketAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = socket.local_addr()?;
    TcpListener::bind(address)?;
    Ok(address)
}

impl Drop for Kamailio {
    /// Ends it by a signal that it passes on to its children. The log stays if a test failed.
    fn drop(&mut self) {
        let process = self.process.id().to_string();
        let _ = Command::new("sh").args(["-c", "kill \"$0\"", &process]).status();
        for _ in 0..100 {
            if !matches!(self.process.try_wait(), Ok(None)) {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        if !thread::panicking() {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// The codes that the client has a case for, and some that it has none for.
const CODES: [&str; 18] = [
    "200", "300", "301", "302", "401", "404", "407", "420", "423", "477", "478", "480", "486",
    "487", "499", "503", "603", "699",
];

fn assert_reads_kamailio(transport: &str) {
    let mut codes = BTreeSet::new();
    for algorithm in ["MD5", "SHA-256"] {
        let server = Kamailio::start(algorithm);
        let flows = if algorithm == "MD5" { FAILURES } else { &[] };
        for flow in flows.iter().chain(CHALLENGES) {
            codes.append(&mut assert_flow(server.address, transport, flow, algorithm));
        }
    }
    assert_eq!(codes, CODES.map(str::to_owned).into());
}

#[test]
fn reads_every_failure_of_kamailio_over_udp() {
    assert_reads_kamailio("udp");
}

#[test]
fn reads_every_failure_of_kamailio_over_tcp() {
    assert_reads_kamailio("tcp");
}

/// Asserts that each line comes as often as it should, and nothing else.
fn assert_repeated(server: SocketAddr, transport: &str, times: usize, flow: &Flow) {
    let times_text = times.to_string();
    let arguments: Vec<&str> =
        ["--times", &times_text].into_iter().chain(flow.arguments.iter().copied()).collect();
    let output = run(server, transport, &arguments);
    let printed = String::from_utf8(output.stdout).expect("it prints UTF-8");
    assert!(output.status.success());
    assert_eq!(printed.lines().count(), times * flow.lines.len());
    for (index, line) in printed.lines().enumerate() {
        let pattern = flow.lines[index % flow.lines.len()].replace("@ALGORITHM@", "SHA-256");
        assert!(fits(&pattern, line), "{line}\nexpected: {pattern}");
    }
}

#[test]
fn a_thousand_transactions_without_a_failure() {
    let server = Kamailio::start("SHA-256");
    // Two transactions each: a refused and a granted REGISTER, or INVITE and BYE.
    let [register, call] = [&CHALLENGES[0], &FAILURES[0]];
    assert_repeated(server.address, "udp", 500, register);
    assert_repeated(server.address, "tcp", 500, register);
    assert_repeated(server.address, "udp", 500, call);
    // The stack does not switch off Nagle's algorithm, so that each ACK and BYE take 40 ms.
    assert_repeated(server.address, "tcp", 50, call);
}

/// The stack reports it as an error, which a client takes for a 503 (RFC 3261 §8.1.3.1).
#[test]
fn a_server_that_cannot_be_reached_counts_as_503() {
    // A free port, on which nobody listens.
    let address = free_address().expect("a port is free");
    let output = Command::new("timeout")
        .arg("60")
        .arg(build(env!("CARGO_TARGET_TMPDIR"), "uac"))
        .args(["call", &format!("sip:bob@{address};transport=tcp")])
        .output()
        .expect("the client starts");
    let printed = String::from_utf8(output.stdout).expect("it prints UTF-8");
    let pattern = "INVITE *: 503 Service Unavailable: gives up: the server fails\n";
    assert!(fits(pattern, &printed), "{printed}");
    assert_eq!(output.status.code(), Some(1));
}

/// Every code in the response types of `uas`.
fn codes_of_uas() -> BTreeSet<String> {
    let policy = include_str!("../uas/src/policy.rs");
    let codes = policy.split("#[sip(").skip(1).filter_map(|rest| rest.trim_start().get(..3));
    codes.filter(|code| code.parse::<u16>().is_ok()).map(str::to_owned).collect()
}

fn assert_reads_uas(transport: &str) {
    let server = Uas::start(env!("CARGO_TARGET_TMPDIR"));
    let mut codes = BTreeSet::new();
    for flow in ANSWERS_OF_UAS {
        codes.append(&mut assert_flow(server.address, transport, flow, ""));
    }
    let all = codes_of_uas();
    assert_eq!(all.len(), 23);
    let missing: Vec<_> = all.difference(&codes).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn reads_every_answer_of_uas_over_udp() {
    assert_reads_uas("udp");
}

#[test]
fn reads_every_answer_of_uas_over_tcp() {
    assert_reads_uas("tcp");
}
