//! What a status code costs at run time, beside the status types of other crates.
//!
//! `cargo bench --package sip-codes-benches --bench runtime` measures for two minutes and prints a
//! table of times and, if valgrind is installed, one of instructions. `--features more-peers` adds
//! two SIP stacks.

#[path = "../callgrind.rs"]
mod callgrind;
mod instructions;
mod operations;
mod table;
mod time;

use std::env;

fn main() {
    let mut operations = operations::all();
    // Cargo hands `--bench` over. Only this program itself gives other arguments.
    let arguments = env::args().skip(1).filter(|argument| argument != "--bench");
    if let [operation, contender, passes] = arguments.collect::<Vec<_>>().as_slice() {
        instructions::run_passes(&mut operations, operation, contender, passes);
        return;
    }
    let times = time::measure(&mut operations);
    println!("\nNanoseconds a code, median; in brackets, times that of http:\n");
    print!("{}", table::table(&operations, &times, 2));
    match instructions::count(&operations) {
        Ok(counts) => {
            println!("\nInstructions a code; in brackets, times that of http:\n");
            print!("{}", table::table(&operations, &counts, 1));
        }
        Err(error) => println!("\nNo instruction counts: valgrind does not run here: {error}"),
    }
}
