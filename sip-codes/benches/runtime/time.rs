//! Medians of time, by criterion.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::Criterion;
use serde_json::Value;

use crate::operations::Operation;

/// Measures every operation, and returns the nanoseconds that each contender needs for a code.
pub(crate) fn measure(operations: &mut [Operation]) -> Vec<Vec<f64>> {
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join("runtime");
    let mut criterion = Criterion::default()
        .output_directory(&output)
        .without_plots()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    for (number, operation) in operations.iter_mut().enumerate() {
        println!("\n{}", operation.name);
        let mut group = criterion.benchmark_group(number.to_string());
        for contender in &mut operation.contenders {
            group.bench_function(contender.name, |bencher| bencher.iter(&mut contender.pass));
        }
    }
    operations
        .iter()
        .enumerate()
        .map(|(number, operation)| {
            let folder = output.join(number.to_string());
            operation
                .contenders
                .iter()
                .map(|contender| median(&folder.join(contender.name)) / operation.codes)
                .collect()
        })
        .collect()
}

fn median(folder: &Path) -> f64 {
    let file: PathBuf = folder.join("new/estimates.json");
    let text = fs::read_to_string(&file).expect("criterion has written its estimates");
    let estimates: Value = serde_json::from_str(&text).expect("criterion writes JSON");
    estimates["median"]["point_estimate"].as_f64().expect("there is a median")
}
