//! The header fields that the SIP stack adds, by `stack_adds("Contact")`. Entry point: [`check_stack_adds`].

use sip_codes_core::header::{HeaderField, ResponseUse, WrittenBy};

use super::header::{near_field, near_miss, not_a_token};
use crate::derive::ast::{HeaderName, Item, is_token};
use crate::derive::faults::{Faults, Reported};
use crate::fault::{Fault, quoted};

/// Checks the names, and returns those that are registered, which are those that rules know.
pub(super) fn check_stack_adds(
    item: &Item,
    faults: &mut Faults,
) -> Result<Vec<&'static str>, Reported> {
    let mut names = Ok(Vec::new());
    let mut checked: Vec<&HeaderName> = Vec::new();
    for name in &item.stack_adds {
        let name = match name {
            Ok(name) => name,
            Err(reported) => {
                names = Err(*reported);
                continue;
            }
        };
        let fault = if checked.iter().any(|other| other.is_same_as(name)) {
            let what = format!("{} is repeated", quoted(name.text.value()));
            Some(Fault::new(name.text.span(), what).instead("keep one of them"))
        } else {
            check_name(name)
        };
        match (fault, &mut names) {
            (Some(fault), _) => names = Err(faults.report(fault)),
            (None, Ok(names)) => names.extend(name.field.map(HeaderField::name)),
            (None, Err(_)) => {}
        }
        checked.push(name);
    }
    names
}

fn check_name(name: &HeaderName) -> Option<Fault> {
    let text = name.text.value();
    let fault = |what| Some(Fault::new(name.text.span(), what).instead("leave it out"));
    if !is_token(text) {
        return Some(not_a_token(name));
    }
    let Some(field) = name.field else { return near_field(name).map(|near| near_miss(name, near)) };
    if field.written_by() == WrittenBy::Stack {
        return fault(format!("{} is written by every SIP stack", quoted(text)));
    }
    if field.response_use() == ResponseUse::No {
        return fault(format!("{} is for requests only ({})", quoted(text), field.reference()));
    }
    None
}
