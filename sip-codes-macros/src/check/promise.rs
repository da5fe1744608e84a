//! [`Promise`]: what `complete`, `failure` and `methods` promise of every case of a type.

use sip_codes_core::METHODS;

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
        let methods = METHODS.into_iter().filter(|method| {
            let mut named = item.methods.iter().flatten();
            *method != "ACK" && named.any(|argument| argument.name == *method)
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
