//! The derives, in three stages: parse (`ast`), check (`check`), generate (`expand`).
//!
//! The functions here also run outside a compiler, where the tests and the fuzzers call them.

mod ast;
mod check;
mod expand;
mod faults;
mod suggest;

use proc_macro2::TokenStream;

use self::ast::{Root, Unreadable};
use self::expand::Derive;
use self::faults::Faults;

/// Expands `#[derive(SipResponse)]`. All errors in the input are reported together.
pub(crate) fn derive_sip_response(input: TokenStream) -> TokenStream {
    derive(input, Derive::SipResponse)
}

/// Expands `#[derive(FromSipResponse)]`, which makes the same checks and reports the same errors.
/// Errors that read the same are shown once.
pub(crate) fn derive_from_sip_response(input: TokenStream) -> TokenStream {
    derive(input, Derive::FromSipResponse)
}

fn derive(input: TokenStream, derive: Derive) -> TokenStream {
    let mut faults = Faults::default();
    let item = match ast::Item::parse(input, &mut faults) {
        Ok(item) => item,
        Err(Unreadable::Type(head, refusal)) => {
            return expand::unreadable_type(derive, &head, refusal);
        }
        Err(Unreadable::NoType(fault)) => {
            return TokenStream::from_iter(fault.into_compile_error(&[]));
        }
    };
    let is_sent = derive == Derive::SipResponse;
    let response = check::Response::check(&item, is_sent, &mut faults);
    let code = response.as_ref().and_then(|response| match derive {
        Derive::SipResponse => Some(expand::impl_response(response)),
        Derive::FromSipResponse => check::Reader::check(response, &mut faults)
            .map(|reader| expand::impl_from_response(response, &reader)),
    });
    let code = code.or_else(|| expand::fallback(derive, &item));
    let mut output = faults.offers();
    output.extend(code);
    let root = item.root.as_ref().map_or(&[][..], Root::as_tokens);
    output.extend(faults.into_items(root, &item.allowed_lints));
    output
}
