//! `sip_status!`, in three stages: parse (`parse`), check (`check`), generate (`expand`).
//!
//! Entry point: [`expand_sip_status`], which also runs outside a compiler, where the tests and the
//! fuzzers call it.

mod check;
mod expand;
mod parse;

use proc_macro2::TokenStream;

use self::check::check_status;
use self::expand::{status_constant, status_error};
use self::parse::StatusArguments;

/// Expands `sip_status!`, whose wrapper puts `$crate` before the caller's tokens.
pub(crate) fn expand_sip_status(input: TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    let root = tokens.next();
    let root = root.as_slice();
    let status = StatusArguments::parse(tokens).and_then(|arguments| check_status(&arguments));
    let expansion = match status {
        Ok(status) => status_constant(root, status),
        Err(fault) => status_error(root, fault),
    };
    TokenStream::from_iter(expansion)
}
