//! `#[sip(complete)]`: a response carries the header fields that its RFC says it MUST carry. Entry
//! point: [`missing_headers`].

use proc_macro2::Span;
use sip_codes_core::registry::{Registration, RequiredHeader};

use super::header::{CheckedName, Presence};
use crate::fault::Fault;

/// Returns an error for each header field that is missing, at the code.
pub(super) fn missing_headers(
    row: &Registration,
    names: &[CheckedName<'_>],
    code_span: Span,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for required in row.required_headers() {
        faults.extend(missing_header(row, required, names, code_span));
    }
    faults
}

fn missing_header(
    row: &Registration,
    required: &RequiredHeader,
    names: &[CheckedName<'_>],
    code_span: Span,
) -> Option<Fault> {
    let is_required =
        |name: &&CheckedName<'_>| required.names().iter().any(|required| name.is_named(required));
    let mut carried = names.iter().filter(is_required);
    // A faulty name has an error of its own, which is enough.
    if carried.clone().any(|name| name.presence == Presence::Always || !name.is_legal) {
        return None;
    }
    let alternatives: Vec<String> =
        required.names().iter().map(|name| format!("`{name}`")).collect();
    let what = format!(
        "a {} response must carry {} ({})",
        row.status_code().as_str(),
        alternatives.join(" or "),
        required.reference(),
    );
    let name = required.names()[0];
    Some(match carried.next() {
        Some(optional) if optional.presence == Presence::Optional => {
            Fault::new(optional.name.text.span(), what)
                .instead("this field may be `None`; give it a type without `Option`")
        }
        Some(list) => Fault::new(list.name.text.span(), what).instead(format!(
            "this list may be empty; add a field with `#[sip(header = {name:?})]` for one value"
        )),
        None => Fault::new(code_span, what)
            .instead(format!("add a field with `#[sip(header = {name:?})]`")),
    })
}
