//! [`Response`]: the type under the derive, with a legal response for each of its cases. Entry
//! point: [`Response::check`].

use super::case::{Case, CaseChecker};
use crate::ast::{Body, Item, Root};
use crate::fault::Faults;

/// An enum or a struct whose every case has a legal response.
pub(crate) struct Response<'a> {
    pub(crate) item: &'a Item,
    pub(crate) root: &'a Root,
    pub(crate) cases: Vec<Case<'a>>,
}

impl<'a> Response<'a> {
    /// Checks every case. Returns `None` if there was an error, here or while parsing.
    pub(crate) fn check(item: &'a Item, faults: &mut Faults) -> Option<Self> {
        let mut checker = CaseChecker {
            is_complete: item.complete.is_some(),
            is_failure: item.failure.is_some(),
            default: None,
            faults,
        };
        let cases = match &item.body {
            Body::Struct(case) => vec![checker.check(None, case)],
            Body::Enum { default, variants } => {
                checker.default = default.as_ref().map(|default| match default {
                    Ok(code) => checker.check_code(code),
                    Err(reported) => Err(*reported),
                });
                variants.iter().map(|case| checker.check(Some(&case.ident), case)).collect()
            }
            Body::Faulty(_) => return None,
        };
        let cases: Vec<Case<'a>> = cases.into_iter().collect::<Result<_, _>>().ok()?;
        let root = item.root.as_ref().ok().filter(|_| faults.is_empty())?;
        Some(Response { item, root, cases })
    }
}
