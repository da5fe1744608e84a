//! What it costs to write a whole response, status line and header fields, into a reused `String`: with a type that
//! derives `SipResponse`, with `write!` by hand, and with the message types of other crates.
//!
//! `cargo bench --package sip-codes-benches --bench wire` measures for a minute and prints a table of
//! times and, if valgrind is installed, one of instructions. `--features more-peers` adds rsipstack.

#[path = "../measure/mod.rs"]
mod measure;
mod peers;
mod response;

use crate::measure::{Benchmark, Contender, Operation};
use crate::response::CallError;

/// Writes a response into an empty `String`.
type Write = fn(&mut String, &CallError);

fn main() {
    let operations = response::cases().into_iter().map(|(case, responses)| {
        check_texts(&responses);
        let contenders: &[(&str, Write)] = &[
            ("sip-codes", response::write_derived),
            ("by hand", response::write_by_hand),
            ("ezk-sip-types", peers::write_ezk),
            ("rsip", peers::write_rsip),
            #[cfg(feature = "more-peers")]
            ("rsipstack", peers::write_rsipstack),
        ];
        let contenders = contenders
            .iter()
            .map(|&(name, write)| Contender::writer(name, &responses, write))
            .collect();
        Operation::new(case.to_owned(), &responses, contenders)
    });
    measure::run(vec![Benchmark {
        name: "wire",
        unit: "response",
        baseline: "by hand",
        operations: operations.collect(),
    }]);
}

/// Panics if what the derive writes is not the text that is written by hand.
fn check_texts(responses: &[CallError]) {
    for response in responses {
        let (mut derived, mut by_hand) = (String::new(), String::new());
        response::write_derived(&mut derived, response);
        response::write_by_hand(&mut by_hand, response);
        assert_eq!(derived, by_hand);
    }
}
