//! The promise of `#[sip(complete)]`: every response carries what its RFC says it MUST.

use proc_macro2::Span;
use sip_codes_core::{Registration, RequiredHeader};

use super::header::Name;
use crate::fault::Fault;

/// Checks one case; `at` is where its code stands.
pub(crate) fn complete(
    row: &Registration,
    names: &[Name<'_>],
    at: Span,
    may_have_fields: bool,
) -> impl Iterator<Item = Fault> {
    row.required_headers()
        .iter()
        .filter_map(move |required| missing(row, required, names, at, may_have_fields))
}

fn missing(
    row: &Registration,
    required: &RequiredHeader,
    names: &[Name<'_>],
    at: Span,
    may_have_fields: bool,
) -> Option<Fault> {
    let is_one = |name: &&Name<'_>| required.names().iter().any(|required| name.is(required));
    let mut carried = names.iter().filter(is_one);
    // One with a fault of its own is mended first.
    if carried.clone().any(|name| !name.is_optional || !name.is_legal) {
        return None;
    }
    let alternatives: Vec<String> =
        required.names().iter().map(|name| format!("`{name}`")).collect();
    let fact = format!(
        "a {} response must carry {} ({})",
        row.status().as_str(),
        alternatives.join(" or "),
        required.reference(),
    );
    let name = required.names()[0];
    let (at, way_out) = match carried.next() {
        Some(optional) => (
            optional.written.span(),
            "this field may be `None`; give it a type without `Option`".to_owned(),
        ),
        None if may_have_fields => (at, format!("add a field with `#[sip(header = {name:?})]`")),
        None => (at, format!("add `header({name:?}, \"...\")`")),
    };
    Some(Fault::at(at, format!("{fact}\n{way_out}")))
}
