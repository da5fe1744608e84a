//! What the macros cost while a program compiles, compared with other macros and with code written by hand.
//!
//! `cargo bench --package sip-codes-benches --bench compile_time` writes small packages, checks them
//! in turn, eleven times each, and prints medians, then counts the compiler's instructions if valgrind is
//! installed. It takes about twenty minutes, and fetches the peers. `-- uses`, `-- enums`, `-- directions`
//! or `-- dependencies` measures only that part.

#[path = "../callgrind.rs"]
mod callgrind;
mod instructions;
mod project;
mod source;

use std::env;
use std::process::ExitCode;

use crate::project::{Project, cold, warm};
use crate::source::{ENUMS, USES, VARIANTS};

const OURS: &str = concat!("sip-codes = { path = \"", env!("CARGO_MANIFEST_DIR"), "/..\" }");
const OURS_WITHOUT_MACROS: &str = concat!(
    "sip-codes = { path = \"",
    env!("CARGO_MANIFEST_DIR"),
    "/..\", default-features = false }"
);
const OURS_ONLY_STATUS: &str = concat!(
    "sip-codes = { path = \"",
    env!("CARGO_MANIFEST_DIR"),
    "/..\", default-features = false, features = [\"macros\"] }"
);
const TIME: &str = "time = { version = \"0.3\", features = [\"macros\"] }";
const THISERROR: &str = "thiserror = \"2\"";
const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }";
const HTTP: &str = "http = \"1\"";

/// What is measured, by the name that the command line has for it.
const PARTS: [(&str, fn()); 4] =
    [("uses", uses), ("enums", enums), ("directions", directions), ("dependencies", dependencies)];

/// Writes a source of many constants.
type Use = fn(source::Constant) -> String;

fn main() -> ExitCode {
    if let Some(result) = instructions::run_compiler() {
        let is_success = result.is_ok_and(|status| status.success());
        return if is_success { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    // Cargo passes `--bench`.
    let parts: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    for (name, measure) in PARTS {
        if parts.is_empty() || parts.iter().any(|part| part == name) {
            measure();
        }
    }
    ExitCode::SUCCESS
}

/// One use of a macro that makes a constant, over the constant itself.
fn uses() {
    let nothing = project::write_procedural_macro("nothing", source::NOTHING);
    let ours_and_nothing = format!("{OURS}\nnothing = {{ path = \"{}\" }}", nothing.display());
    let projects =
        [("constants", source::as_constants as Use), ("expressions", source::in_expressions)]
            .iter()
            .flat_map(|(used_as, write)| {
                [
                    ("plain", OURS, source::STATUS),
                    ("nothing", &ours_and_nothing, source::NO_WORK),
                    ("sip-status", OURS, source::SIP_STATUS),
                    ("plain-date", TIME, source::PLAIN_DATE),
                    ("date", TIME, source::DATE),
                ]
                .map(|(name, dependencies, constant)| {
                    Project::new(&format!("{used_as}-{name}"), dependencies, write(constant))
                })
            })
            .collect::<Vec<_>>();
    let seconds = warm(&projects);
    println!(
        "\nMicroseconds a use over the plain constant, {USES} uses; in brackets, of `date!`:\n"
    );
    rows_of_uses(&seconds, 1e6);
    if let Some(millions) = instructions::count_warm(&projects) {
        println!("\nThousands of the compiler's instructions, likewise:\n");
        rows_of_uses(&millions, 1e3);
    }
}

/// Prints the cost of one use. `unit` is how many units of the table one unit of `figures` is.
fn rows_of_uses(figures: &[f64], unit: f64) {
    println!("| used as | macros that do nothing | `sip_status!` | `time::macros::date!` |");
    println!("|---|---:|---:|---:|");
    for (used_as, figures) in ["`const` items", "expressions"].iter().zip(figures.chunks(5)) {
        let [plain, nothing, status, plain_date, date] = figures else { unreachable!("five each") };
        let a_use = |with: &f64, without: &f64| (with - without) * unit / f64::from(USES);
        let date = a_use(date, plain_date);
        let [nothing, status] = [nothing, status].map(|with| a_use(with, plain));
        println!(
            "| {used_as} | {nothing:.1} ({:.2}) | {status:.1} ({:.2}) | {date:.1} |",
            nothing / date,
            status / date
        );
    }
}

/// A derive, over code written by hand.
fn enums() {
    let projects = [
        Project::new("enums-match", OURS, source::enums_with_match()),
        Project::new("enums-by-hand", OURS, source::enums_by_hand()),
        Project::new("enums-sip-response", OURS, source::enums_with_sip_response()),
        Project::new("enums-thiserror", THISERROR, source::enums_with_thiserror()),
    ];
    let names = [
        "a method with a `match`, by hand",
        "all that the derive writes, by hand",
        "`SipResponse`",
        "`thiserror::Error`",
    ];
    check_enums(&projects, &names);
}

/// The derive for responses that are sent, alone and with the one for responses that are received,
/// beside those of serde.
fn directions() {
    let projects = [
        Project::new("enums-serialize", SERDE, source::enums_with_serialize()),
        Project::new(
            "enums-serialize-and-deserialize",
            SERDE,
            source::enums_with_serialize_and_deserialize(),
        ),
        Project::new("enums-sip-response", OURS, source::enums_with_sip_response()),
        Project::new("enums-in-both-directions", OURS, source::enums_in_both_directions()),
    ];
    let names = [
        "`Serialize`",
        "`Serialize` and `Deserialize`",
        "`SipResponse`",
        "`SipResponse` and `FromSipResponse`",
    ];
    check_enums(&projects, &names);
}

/// Prints the cost of checking each package of enums.
fn check_enums(projects: &[Project], names: &[&str]) {
    let seconds = warm(projects);
    println!(
        "\nSeconds to check {ENUMS} enums of {VARIANTS} variants; in brackets, of the first:\n"
    );
    rows(names, &seconds);
    if let Some(millions) = instructions::count_warm(projects) {
        println!("\nMillions of the compiler's instructions, likewise:\n");
        rows(names, &millions);
    }
}

/// What a package pays for having the dependency, alone and where thiserror is a dependency already.
fn dependencies() {
    let both = format!("{OURS}\n{THISERROR}");
    let projects = [
        Project::new("empty", "", String::new()),
        Project::new("empty-sip-codes", OURS, String::new()),
        Project::new("empty-thiserror", THISERROR, String::new()),
        Project::new("empty-both", &both, String::new()),
        Project::new("empty-sip-codes-with-macros", OURS_ONLY_STATUS, String::new()),
        Project::new("empty-sip-codes-without-macros", OURS_WITHOUT_MACROS, String::new()),
        Project::new("empty-http", HTTP, String::new()),
    ];
    let names = [
        "no dependency",
        "sip-codes",
        "thiserror",
        "thiserror and sip-codes",
        "sip-codes with only `sip_status!`",
        "sip-codes without default features",
        "http",
    ];
    let [seconds, processor_seconds] = cold(&projects);
    println!("\nSeconds of the first check of an empty package and its dependencies:\n");
    plain_rows(&names, &seconds);
    println!("\nSeconds of all processors, likewise:\n");
    plain_rows(&names, &processor_seconds);
    if let Some(millions) = instructions::count_cold(&projects) {
        println!("\nMillions of the compiler's instructions, likewise:\n");
        plain_rows(&names, &millions);
    }
}

fn plain_rows(names: &[&str], figures: &[f64]) {
    println!("| dependencies | |\n|---|---:|");
    for (name, figure) in names.iter().zip(figures) {
        println!("| {name} | {figure:.2} |");
    }
}

fn rows(names: &[&str], medians: &[f64]) {
    println!("| | |\n|---|---:|");
    for (name, median) in names.iter().zip(medians) {
        println!("| {name} | {median:.2} ({:.2}) |", median / medians[0]);
    }
}
