//! [`Response`]: the type under the derive, with a legal response for each of its cases. Entry
//! point: [`Response::check`].

use syn::Type;

use super::case::{Case, CaseChecker};
use super::method::check_methods;
use super::stack::check_stack_adds;
use crate::derive::ast::{Body, Field, Item, Root};
use crate::derive::faults::Faults;
use crate::fault::Fault;

/// An enum or a struct whose every case has a legal response.
pub(crate) struct Response<'a> {
    pub(crate) item: &'a Item,
    pub(crate) root: &'a Root,
    pub(crate) cases: Vec<Case<'a>>,
}

impl<'a> Response<'a> {
    /// Checks every case. Rules that bind senders only are asked if the response is sent. Returns `None` if there was an
    /// error, here or while parsing, or if the compiler has one about a field.
    pub(crate) fn check(item: &'a Item, is_sent: bool, faults: &mut Faults) -> Option<Self> {
        let mut checker = CaseChecker {
            is_complete: item.complete.is_some(),
            is_failure: item.failure.is_some(),
            methods: check_methods(item, faults),
            stack_adds: check_stack_adds(item, faults),
            is_sent,
            default: None,
            reason: None,
            faults,
        };
        let mut cases = Vec::new();
        match &item.body {
            Body::Struct(case) => cases.extend(checker.check(None, case)),
            Body::Enum { default, reason, variants } => {
                checker.reason = reason.as_ref();
                checker.default = default.as_ref().map(|default| match default {
                    Ok(code) => checker.check_code(code),
                    Err(reported) => Err(*reported),
                });
                for case in variants {
                    cases.extend(checker.check(Some(&case.ident), case));
                }
            }
            Body::Faulty(_) => {}
        }
        // A trait object may be a legal value, and any type may be `transparent`.
        let needs_size = |field: &&Field| {
            !is_sent || field.is_one_value() && !matches!(field.ty, Type::TraitObject(_))
        };
        if let Some(field) = item.unsized_field().filter(needs_size) {
            faults.report(without_size(field));
        }
        let root = item.root.as_ref().ok()?;
        // A case that is left out has been reported.
        let is_legal = faults.is_empty() && !item.has_misplaced_unsized();
        is_legal.then_some(Response { item, root, cases })
    }
}

/// The error of a field without a size that is one value, or is read. Both derives report it.
fn without_size(field: &Field) -> Fault {
    let instead = match &field.ty {
        Type::Slice(_) => "write a `Vec`",
        Type::TraitObject(_) => "put it into a `Box`",
        _ => "write `String`",
    };
    Fault::new(field.ty_span, "this field needs a type with a size").instead(instead)
}
