//! Medians of time, by criterion.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::Criterion;
use serde_json::Value;

use super::Operation;

/// How often everything is measured, in turn, so that what else the machine does meets all of it.
const ROUNDS: usize = 7;

/// Measures every operation, and returns the nanoseconds that each contender needs for an input.
/// Criterion writes into a folder with a name.
pub(super) fn measure(name: &str, operations: &mut [Operation]) -> Vec<Vec<f64>> {
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let mut criterion = Criterion::default()
        .output_directory(&output)
        .without_plots()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(50))
        .measurement_time(Duration::from_millis(150));
    let folder = |number: usize, round: usize| format!("{number}-{round}");
    for round in 0..ROUNDS {
        for (number, operation) in operations.iter_mut().enumerate() {
            println!("\n{}, round {} of {ROUNDS}", operation.name, round + 1);
            let mut group = criterion.benchmark_group(folder(number, round));
            for contender in &mut operation.contenders {
                group.bench_function(contender.name, |bencher| bencher.iter(&mut contender.pass));
            }
        }
    }
    operations
        .iter()
        .enumerate()
        .map(|(number, operation)| {
            let median_of = |contender: &str| {
                let mut medians: Vec<f64> = (0..ROUNDS)
                    .map(|round| median(&output.join(folder(number, round)).join(contender)))
                    .collect();
                medians.sort_by(f64::total_cmp);
                medians[ROUNDS / 2] / operation.inputs
            };
            operation.contenders.iter().map(|contender| median_of(contender.name)).collect()
        })
        .collect()
}

fn median(folder: &Path) -> f64 {
    let file: PathBuf = folder.join("new/estimates.json");
    let text = fs::read_to_string(&file).expect("criterion has written its estimates");
    let estimates: Value = serde_json::from_str(&text).expect("criterion writes JSON");
    estimates["median"]["point_estimate"].as_f64().expect("there is a median")
}
