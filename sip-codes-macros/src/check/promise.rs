//! [`Promise`]: what `complete`, `failure` and `methods` promise of every case of a type.

use sip_codes_core::METHODS;

use super::method::meant_method;
use crate::ast::Item;

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
    pub(crate) fn made_by(item: &Item) -> impl Iterator<Item = Promise> {
        let complete = item.complete.as_ref().map(|_| Promise::Complete);
        let failure = item.failure.as_ref().map(|_| Promise::Failure);
        // A faulty method counts as well, so that a missing impl is no second error.
        let methods = METHODS.iter().copied().filter(|method| {
            let is_meant = |argument: &Result<_, _>| match argument {
                Ok(argument) => meant_method(argument) == Some(*method),
                Err(_) => true,
            };
            *method != "ACK" && item.methods.iter().any(is_meant)
        });
        complete.into_iter().chain(failure).chain(methods.map(Promise::ResponseTo))
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
