//! Reads a trace of SIP messages and tells how the requests were answered.
//!
//! ```text
//! cargo run --example triage                   the sample in this folder
//! cargo run --example triage -- trace.log      a trace of your own
//! tshark -r calls.pcap -V | cargo run --example triage -- -
//! ```
//!
//! A trace is what SIPp writes with `-trace_msg`, or any other text in which every status line has
//! a line of its own. `sample/make.sh` shows how the sample was made.

mod report;
mod tally;
mod trace;

use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::process::ExitCode;

use crate::report::report;
use crate::tally::Tally;
use crate::trace::Trace;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/triage/sample.log");

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let path = match &arguments[..] {
        [] => SAMPLE.as_ref(),
        [path] => path.as_os_str(),
        _ => {
            eprintln!("usage: triage [FILE], with - for standard input");
            return ExitCode::from(2);
        }
    };
    match read(path).and_then(|tally| print(&tally)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("triage: {}: {error}", path.to_string_lossy());
            ExitCode::FAILURE
        }
    }
}

fn read(path: &std::ffi::OsStr) -> io::Result<Tally> {
    let source: Box<dyn Read> =
        if path == "-" { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    let mut trace = Trace::new(BufReader::new(source));
    let mut tally = Tally::default();
    while let Some(found) = trace.next_status_line()? {
        tally.add(&found);
    }
    tally.lines = trace.lines();
    Ok(tally)
}

fn print(tally: &Tally) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    report(tally, &mut out)?;
    out.flush()
}
