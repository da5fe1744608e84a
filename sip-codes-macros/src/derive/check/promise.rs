//! [`Promise`]: what `complete`, `failure` and `methods` promise for every case of a type. Entry point:
//! [`Promise::made_by`].

use sip_codes_core::method::METHODS;

use super::method::meant_method;
use crate::derive::ast::Item;

/// A promise about every case of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Promise {
    Complete,
    Failure,
    /// Every code may answer this method.
    ResponseTo(&'static str),
}

impl Promise {
    /// The promises that a type makes.
    pub(crate) fn made_by(item: &Item) -> Vec<Promise> {
        let mut promises = Vec::new();
        if item.complete.is_some() {
            promises.push(Promise::Complete);
        }
        if item.failure.is_some() {
            promises.push(Promise::Failure);
        }
        for method in METHODS {
            if *method != "ACK" && is_named(method, item) {
                promises.push(Promise::ResponseTo(method));
            }
        }
        promises
    }

    /// The name of the trait that is the promise.
    pub(crate) const fn trait_name(self) -> &'static str {
        match self {
            Promise::Complete => "CompleteResponse",
            Promise::Failure => "FailureResponse",
            Promise::ResponseTo(_) => "ResponseTo",
        }
    }
}

/// Whether `methods` names a method. A faulty name may mean any, so that a missing impl is no second
/// error.
fn is_named(method: &str, item: &Item) -> bool {
    item.methods.iter().any(|argument| match argument {
        Ok(argument) => meant_method(argument) == Some(method),
        Err(_) => true,
    })
}
