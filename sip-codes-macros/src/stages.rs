//! The way of each macro from what was written (`ast`) through what it means (`check`) to the code
//! (`expand`). It also runs outside a compiler, where the tests and the fuzzers call it.

use proc_macro2::TokenStream;

use crate::fault::Faults;
use crate::{ast, check, expand};

/// Expands `sip_status!`, whose wrapper puts `$crate` before the caller's tokens.
pub(crate) fn status(input: TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    let root = tokens.next();
    ast::Status::parse(tokens)
        .and_then(|written| check::status(&written))
        .map_or_else(|fault| expand::faulty(&root, fault), |code| expand::status(&root, code))
}

/// Expands `#[derive(SipResponse)]`. All faults of the input are reported together.
pub(crate) fn response(input: TokenStream) -> TokenStream {
    let mut faults = Faults::default();
    let written = ast::Response::parse(input, &mut faults);
    let code =
        written.as_ref().and_then(|written| match check::Response::of(written, &mut faults) {
            Some(checked) => Some(expand::response(&checked)),
            None => expand::fallback(written),
        });
    let root = written.as_ref().and_then(|written| written.root.as_ref().ok());
    code.into_iter().chain([faults.into_compile_errors(root)]).collect()
}
