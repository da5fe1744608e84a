//! What the macros cost while a program compiles, beside other macros and code written by hand.
//!
//! `cargo bench --package sip-codes-benches --bench compile_time` writes small packages, checks them
//! in turn, seven times each, and prints medians. It takes about five minutes, and fetches the peers.

mod project;
mod source;

use crate::project::{Project, cold, warm};
use crate::source::{ENUMS, USES, VARIANTS};

const OURS: &str = concat!("sip-codes = { path = \"", env!("CARGO_MANIFEST_DIR"), "/..\" }");
const OURS_WITHOUT_MACROS: &str = concat!(
    "sip-codes = { path = \"",
    env!("CARGO_MANIFEST_DIR"),
    "/..\", default-features = false }"
);
const TIME: &str = "time = { version = \"0.3\", features = [\"macros\"] }";
const THISERROR: &str = "thiserror = \"2\"";
const HTTP: &str = "http = \"1\"";

fn main() {
    uses();
    enums();
    dependencies();
}

/// One use of a macro that makes a constant, over the constant itself.
fn uses() {
    let in_expressions = source::in_expressions;
    let medians = warm(&[
        Project::new("constants-plain", OURS, source::as_constants(source::STATUS)),
        Project::new("constants-sip-status", OURS, source::as_constants(source::SIP_STATUS)),
        Project::new("constants-plain-date", TIME, source::as_constants(source::PLAIN_DATE)),
        Project::new("constants-date", TIME, source::as_constants(source::DATE)),
        Project::new("expressions-plain", OURS, in_expressions(source::STATUS)),
        Project::new("expressions-sip-status", OURS, in_expressions(source::SIP_STATUS)),
        Project::new("expressions-plain-date", TIME, in_expressions(source::PLAIN_DATE)),
        Project::new("expressions-date", TIME, in_expressions(source::DATE)),
    ]);
    println!(
        "\nMicroseconds a use over the plain constant, {USES} uses; in brackets, of `date!`:\n"
    );
    println!("| used as | `sip_status!` | `time::macros::date!` |\n|---|---:|---:|");
    for (used_as, medians) in ["`const` items", "expressions"].iter().zip(medians.chunks(4)) {
        let [plain, status, plain_date, date] = medians else { unreachable!("chunks of four") };
        let a_use = |with: f64, without: f64| (with - without) * 1e6 / f64::from(USES);
        let (status, date) = (a_use(*status, *plain), a_use(*date, *plain_date));
        println!("| {used_as} | {status:.1} ({:.2}) | {date:.1} |", status / date);
    }
}

/// A derive, over a method written by hand.
fn enums() {
    let medians = warm(&[
        Project::new("enums-by-hand", OURS, source::enums_by_hand()),
        Project::new("enums-sip-response", OURS, source::enums_with_sip_response()),
        Project::new("enums-thiserror", THISERROR, source::enums_with_thiserror()),
    ]);
    println!(
        "\nSeconds to check {ENUMS} enums of {VARIANTS} variants; in brackets, of the first:\n"
    );
    rows(&["a `match` written by hand", "`SipResponse`", "`thiserror::Error`"], &medians);
}

/// What a package pays for having the dependency at all.
fn dependencies() {
    let medians = cold(&[
        Project::new("empty-sip-codes", OURS, String::new()),
        Project::new("empty-thiserror", THISERROR, String::new()),
        Project::new("empty-sip-codes-without-macros", OURS_WITHOUT_MACROS, String::new()),
        Project::new("empty-http", HTTP, String::new()),
    ]);
    println!(
        "\nSeconds to check an empty package and its dependency; in brackets, of the first:\n"
    );
    rows(&["sip-codes", "thiserror", "sip-codes without default features", "http"], &medians);
}

fn rows(names: &[&str], medians: &[f64]) {
    println!("| | |\n|---|---:|");
    for (name, median) in names.iter().zip(medians) {
        println!("| {name} | {median:.2} ({:.2}) |", median / medians[0]);
    }
}
