//! The macros of [`sip-codes`](https://docs.rs/sip-codes), which re-exports and documents them.
//!
//! Each takes the same way: `ast` reads what the caller wrote, `check` makes of it what can only be
//! legal, `expand` writes the code.

mod ast;
mod check;
mod expand;
mod fault;
mod near;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

use crate::fault::Faults;

#[allow(missing_docs)]
#[proc_macro]
pub fn sip_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    status(input.into()).into()
}

#[allow(missing_docs)]
#[proc_macro_derive(SipResponse, attributes(sip))]
pub fn derive_sip_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    response(input.into()).into()
}

/// Expands `sip_status!`, whose wrapper puts `$crate` before the caller's tokens.
fn status(input: TokenStream) -> TokenStream {
    let mut tokens = input.into_iter();
    let root = tokens.next();
    ast::Status::parse(tokens)
        .and_then(|written| check::status(&written))
        .map_or_else(|fault| expand::faulty(&root, fault), |code| expand::status(&root, code))
}

/// Expands `#[derive(SipResponse)]`. All faults of the input are reported together.
fn response(input: TokenStream) -> TokenStream {
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
