//! [`Answer`]: where the status of a case comes from.

use proc_macro2::Ident;

use crate::code::CodeArgument;
use crate::derive::faults::Reported;

/// What a variant, a struct or a field says about the status.
pub(crate) enum Answer {
    /// A code.
    Code(CodeArgument),
    /// The status of a field. Holds the word `transparent`.
    Transparent(Ident),
    /// The status in the only field, which takes any code. Holds the word `other`.
    Other(Ident),
    /// Something that has been reported.
    Faulty(Reported),
}
