//! A table with a row an operation and a column a crate.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Operation;

/// Writes the figures, and beside each its ratio to that of the baseline, as a table in Markdown.
pub(super) fn table(
    operations: &[Operation],
    figures: &[Vec<f64>],
    baseline: &str,
    decimals: usize,
) -> String {
    let mut columns: Vec<&str> = Vec::new();
    for contender in operations.iter().flat_map(|operation| &operation.contenders) {
        if !columns.contains(&contender.name) {
            columns.push(contender.name);
        }
    }
    let mut table = format!("| operation | {} |\n|---|", columns.join(" | "));
    table.push_str(&"---:|".repeat(columns.len()));
    table.push('\n');
    for (operation, figures) in operations.iter().zip(figures) {
        let names = operation.contenders.iter().map(|contender| contender.name);
        let figures: BTreeMap<&str, f64> = names.zip(figures.iter().copied()).collect();
        let cells = columns.iter().map(|column| match figures.get(column) {
            None => "–".to_owned(),
            Some(figure) if *column == baseline => format!("{figure:.decimals$}"),
            Some(figure) => format!("{figure:.decimals$} ({:.2})", figure / figures[baseline]),
        });
        let cells: Vec<String> = cells.collect();
        let _ = writeln!(table, "| {} | {} |", operation.name, cells.join(" | "));
    }
    table
}
