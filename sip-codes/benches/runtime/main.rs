//! What a status code costs at run time, compared with the status types of other crates.
//!
//! `cargo bench --package sip-codes-benches --bench runtime` measures for two minutes and prints a
//! table of times and, if valgrind is installed, one of instructions. `--features more-peers` adds
//! two SIP stacks.

#[path = "../measure/mod.rs"]
mod measure;
mod operations;

use crate::measure::Benchmark;

fn main() {
    let operations = operations::all();
    measure::run(vec![Benchmark { name: "runtime", unit: "code", baseline: "http", operations }]);
}
