//! Prints the cause that a gateway to the telephone network sends for a response code, or the code for a cause.
//!
//! ```text
//! cargo run --example gateway -- 486
//! cargo run --example gateway -- 'Q.850;cause=21;location=U'
//! ```

mod refusal;
mod release;

use std::process::ExitCode;

use sip_codes::header::Reason;
use sip_codes::q850::{Cause, CauseLocation};
use sip_codes::{SipResponseExt, StatusCode};

use crate::refusal::Refusal;
use crate::release::Release;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [question] = &arguments[..] else {
        eprintln!("usage: gateway CODE, or gateway REASON, such as 'Q.850;cause=17'");
        return ExitCode::from(2);
    };
    if let Ok(status) = question.parse() {
        print!("{}", to_network(status));
    } else if let Some(release) = release_of(question) {
        print!("{}", to_sip(release));
    } else {
        eprintln!("gateway: `{question}` is no SIP status code and no cause of Q.850");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// What a value of `Reason` says of the telephone network.
fn release_of(value: &str) -> Option<Release> {
    let reason: Reason = value.parse().ok()?;
    Release::from_reason(&reason)
}

/// What is sent into the telephone network for a response.
fn to_network(status: StatusCode) -> String {
    match Release::from_response(&status) {
        Some(release) => {
            format!("REL, cause {}, location {}\n", release.cause, location(release.location))
        }
        None => format!("{status} releases nothing\n"),
    }
}

/// What is sent to SIP for a cause.
fn to_sip(release: Release) -> String {
    match Refusal::new(release) {
        Some(response) => format!("{}\r\n{}", response.status_line(), response.header_lines()),
        None if release.cause == Cause::NORMAL_CALL_CLEARING => "BYE or CANCEL\n".to_owned(),
        None => format!("{} stays inside the gateway\n", release.cause),
    }
}

fn location(location: CauseLocation) -> &'static str {
    match location {
        CauseLocation::User => "user",
        CauseLocation::Network => "network",
    }
}
