//! The macros of [`sip-codes`](https://docs.rs/sip-codes), which re-exports and documents them.
//!
//! All macros run the same three stages (see `stages`): `ast` parses the tokens, `check` turns them
//! into types that cannot hold an invalid response, `expand` generates the code. `fault` is the type
//! of an error, `suggest` finds what a caller may have meant.

mod ast;
mod check;
mod expand;
mod fault;
mod stages;
mod suggest;
#[cfg(test)]
mod tests;

#[allow(missing_docs)]
#[proc_macro]
pub fn sip_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    stages::expand_sip_status(input.into()).into()
}

#[allow(missing_docs)]
#[proc_macro_derive(SipResponse, attributes(sip))]
pub fn derive_sip_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    stages::derive_sip_response(input.into()).into()
}

#[allow(missing_docs)]
#[proc_macro_derive(FromSipResponse, attributes(sip))]
pub fn derive_from_sip_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    stages::derive_from_sip_response(input.into()).into()
}
