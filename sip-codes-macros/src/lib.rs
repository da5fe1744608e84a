//! The macros of [`sip-codes`](https://docs.rs/sip-codes), which re-exports and documents them.
//!
//! `sip_status` and `derive` are the macros, each in three stages: parse the tokens, check what they
//! mean, generate the code. What they share is beside them: `argument` splits at commas, `code` is a
//! status code, `fault` an error, `suggest` finds what a caller may have meant, `tokens` writes tokens.

mod argument;
mod code;
mod derive;
mod fault;
mod sip_status;
mod suggest;
#[cfg(test)]
mod tests;
mod tokens;

#[allow(missing_docs)]
#[proc_macro]
pub fn sip_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    sip_status::expand_sip_status(input.into()).into()
}

#[allow(missing_docs)]
#[proc_macro_derive(SipResponse, attributes(sip))]
pub fn derive_sip_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive_sip_response(input.into()).into()
}

#[allow(missing_docs)]
#[proc_macro_derive(FromSipResponse, attributes(sip))]
pub fn derive_from_sip_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive_from_sip_response(input.into()).into()
}
