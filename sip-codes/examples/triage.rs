//! Reads a trace of SIP messages, and counts the responses in it by what they mean to whoever looks
//! after the service.
//!
//! ```text
//! cargo run --example triage                   the sample in this file
//! cargo run --example triage -- trace.log      a trace of your own
//! ```
//!
//! A trace is what SIPp writes with `-trace_msg`, or any other text in which every status line has
//! a line of its own.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use sip_codes::{StatusCode, StatusLine, sip_status};

const SAMPLE: &str = "\
INVITE sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.4:5060;branch=z9hG4bK-1

SIP/2.0 100 Giving a try
SIP/2.0 180 Ringing
SIP/2.0 200 OK
SIP/2.0 407 Proxy Authentication Required
SIP/2.0 486 Busy Here
SIP/2.0 486 Besetzt – bitte später
SIP/2.0 499 Client Gone
SIP/2.0 500 Internal Server Error
SIP/2.0 503 Service Unavailable
SIP/2.0 600 Busy Everywhere
SIP/2.0 603 Network Blocked
SIP/2.0 0486 Busy Here
";

fn main() -> ExitCode {
    let trace = match env::args_os().nth(1).map(PathBuf::from) {
        None => SAMPLE.into(),
        Some(path) => match fs::read(&path) {
            Ok(trace) => trace,
            Err(error) => {
                eprintln!("triage: {}: {error}", path.display());
                return ExitCode::FAILURE;
            }
        },
    };
    let mut responses = BTreeMap::<_, u64>::new();
    let mut phrases = BTreeMap::<_, u64>::new();
    let mut malformed = Vec::new();
    for (number, line) in (1..).zip(trace.split(|byte| *byte == b'\n')) {
        if !line.starts_with(b"SIP/") {
            continue;
        }
        // A log may have lines without a carriage return.
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match StatusLine::parse(line) {
            Ok(line) => {
                let status = line.status_code();
                *responses.entry((kind(status), status)).or_default() += 1;
                let registered = status.reason_phrase().map(str::as_bytes);
                if registered.is_some_and(|registered| registered != line.reason_phrase()) {
                    *phrases.entry((status, line.reason_phrase())).or_default() += 1;
                }
            }
            Err(error) => malformed.push((number, line, error)),
        }
    }

    println!("{} responses", responses.values().sum::<u64>());
    for ((kind, status), count) in responses {
        let phrase = match status.reason_phrase() {
            Some(phrase) => phrase.to_owned(),
            None => format!("not registered, act as on {}", status.fallback()),
        };
        println!("  {kind:<12}  {}  {phrase:<45}  {count:>4}", status.as_str());
    }
    println!("\nphrases that differ from the registered one");
    for ((status, phrase), count) in phrases {
        // `Debug` escapes what a terminal would obey.
        let phrase = format!("{:?}", String::from_utf8_lossy(phrase));
        println!("  {}  {phrase:<59}  {count:>4}", status.as_str());
    }
    println!("\nlines that start like a status line and are none");
    for (number, line, error) in malformed {
        println!("  line {number}: {:?}\n    {error}", String::from_utf8_lossy(line));
    }
    ExitCode::SUCCESS
}

/// What a response means to whoever looks after the service.
fn kind(status: StatusCode) -> &'static str {
    match status {
        sip_status!(486) | sip_status!(600) => "busy",
        sip_status!(603) | sip_status!(607) | sip_status!(608) => "declined",
        sip_status!(401) | sip_status!(407) => "challenged",
        sip_status!(503) => "overloaded",
        status if status.registration().is_none() => "unregistered",
        status if status.is_provisional() => "provisional",
        status if status.is_success() => "success",
        status if status.is_redirection() => "redirected",
        _ => "failure",
    }
}
