//! [`Promise`]: what `complete` and `failure` promise of every case of a type.

use crate::ast::Item;

/// A promise about every case of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Promise {
    Complete,
    Failure,
}

impl Promise {
    /// The promises that a type makes.
    pub(crate) fn made_by(item: &Item) -> impl Iterator<Item = Promise> {
        let complete = item.complete.as_ref().map(|_| Promise::Complete);
        let failure = item.failure.as_ref().map(|_| Promise::Failure);
        complete.into_iter().chain(failure)
    }

    /// The trait that is the promise.
    pub(crate) const fn trait_name(self) -> &'static str {
        match self {
            Promise::Complete => "CompleteResponse",
            Promise::Failure => "FailureResponse",
        }
    }
}
