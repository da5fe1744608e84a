//! Reads the final responses of a forked call and tells which one a proxy forwards, what the caller
//! may do next, and what a gateway would send into the telephone network.
//!
//! ```text
//! cargo run --example proxy_rules                   the sample in this folder
//! cargo run --example proxy_rules -- responses.txt  responses of your own
//! ```
//!
//! The file has one response after another, without bodies. For a branch that did not answer it has
//! the line `no answer`, and for one that could not be reached `not sent`.

mod call;
#[path = "../gateway/release.rs"]
mod release;

use std::io::{self, Write};
use std::process::ExitCode;

use sip_codes::forking::{BestResponse, best_response_by_key};
use sip_codes::{SipResponse, SipResponseExt};

use crate::call::{Branch, Call};
use crate::release::Release;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/proxy_rules/sample.txt");

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let path = match &arguments[..] {
        [] => SAMPLE.as_ref(),
        [path] => path.as_os_str(),
        _ => {
            eprintln!("usage: proxy_rules [FILE]");
            return ExitCode::from(2);
        }
    };
    let answered = std::fs::read(path).and_then(|text| {
        let call = Call::read(&text).map_err(|error| io::Error::other(error.to_string()))?;
        report(&call, &mut io::stdout().lock())
    });
    match answered {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("proxy_rules: {}: {error}", path.to_string_lossy());
            ExitCode::FAILURE
        }
    }
}

fn report(call: &Call, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} branches of {}", call.branches.len(), call.method)?;
    for (index, branch) in call.branches.iter().enumerate() {
        writeln!(out, "  {}  {branch}", index + 1)?;
    }
    // A response that came in says more than one that stands for a failure.
    let best = best_response_by_key(&call.method, &call.branches, |_, branch| {
        matches!(branch, Branch::Answered(_))
    });
    let Some(best) = best else {
        return writeln!(out, "\nno response: {} gets none after a timeout", call.method);
    };
    report_best(&best, out)
}

fn report_best(best: &BestResponse<'_, Branch>, out: &mut impl Write) -> io::Result<()> {
    let from = best.index().map_or(String::new(), |index| format!(" from branch {}", index + 1));
    writeln!(out, "\nforwarded{from}: {}", best.rule())?;
    writeln!(out, "  {}", best.status_line())?;
    for line in best.header_lines().to_string().lines() {
        writeln!(out, "  {line}")?;
    }

    let rule = best.status_code().retry_rule();
    writeln!(out, "\nthe caller may {} ({})", rule.retry().summary(), rule.reference())?;
    for header in rule.headers() {
        best.visit_headers(&mut |name, _| {
            if name.eq_ignore_ascii_case(header) {
                let _ = writeln!(out, "  {header} says how");
            }
        });
    }

    match Release::from_response(best) {
        Some(release) => writeln!(out, "\ncause for the telephone network: {}", release.cause),
        None => writeln!(out, "\nno cause for the telephone network"),
    }
}
