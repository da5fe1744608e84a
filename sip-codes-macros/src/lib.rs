//! The macros of [`sip-codes`](https://docs.rs/sip-codes), which re-exports and documents them.
//!
//! Each takes the same way, through the rooms that `stages` names: `ast` reads what the caller wrote,
//! `check` makes of it what can only be legal, `expand` writes the code.

mod ast;
mod check;
mod expand;
mod fault;
mod near;
mod stages;
#[cfg(test)]
mod tests;

#[allow(missing_docs)]
#[proc_macro]
pub fn sip_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    stages::status(input.into()).into()
}

#[allow(missing_docs)]
#[proc_macro_derive(SipResponse, attributes(sip))]
pub fn derive_sip_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    stages::response(input.into()).into()
}
