//! What valgrind's callgrind reports.

/// The number of instructions in a report.
pub(crate) fn collected(report: &str) -> Option<f64> {
    report.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
}
