//! The promise of `#[sip(complete)]`: every response carries what its RFC says it MUST.

use proc_macro2::Span;
use sip_codes_core::{Registration, RequiredHeader};

use super::header::{Header, Value};
use crate::fault::Fault;

/// Checks one case; `at` is where its code stands.
pub(crate) fn complete(
    row: &Registration,
    headers: &[Header<'_>],
    at: Span,
) -> impl Iterator<Item = Fault> {
    row.required_headers().iter().filter_map(move |required| missing(row, required, headers, at))
}

fn missing(
    row: &Registration,
    required: &RequiredHeader,
    headers: &[Header<'_>],
    at: Span,
) -> Option<Fault> {
    let is_one = |header: &&Header<'_>| {
        let name = header.name.value();
        required.names().iter().any(|required| required.eq_ignore_ascii_case(&name))
    };
    let mut carried = headers.iter().filter(is_one);
    if carried.clone().any(|header| !matches!(header.value, Value::OptionalField(..))) {
        return None;
    }
    let names: Vec<String> = required.names().iter().map(|name| format!("`{name}`")).collect();
    let fact = format!(
        "a {} response must carry {} ({})",
        row.status().as_str(),
        names.join(" or "),
        required.reference(),
    );
    Some(match carried.next() {
        Some(optional) => Fault::at(
            optional.name.span(),
            format!("{fact}\nthis field may be `None`; give it a type without `Option`"),
        ),
        None => Fault::at(
            at,
            format!("{fact}\nadd a field with `#[sip(header = {:?})]`", required.names()[0]),
        ),
    })
}
