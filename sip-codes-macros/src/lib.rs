//! The macros of [`sip-codes`](https://docs.rs/sip-codes), which re-exports and documents them.
//!
//! Each macro has three stages: parse the tokens, check what they mean, generate the code.
//!
//! - `sip_status` is `sip_status!`. It compiles without a dependency but the tables.
//! - `derive` is both derives, and `sip_header` is `sip_header!`. Both need syn and quote, and so does what only they
//!   share: `template` is a text with insertions, and `header_field` finds what the name of a header field means.
//! - What all share is beside them: `argument` splits at commas, `literal` reads literals, `code` is a
//!   status code, `fault` an error, `suggest` finds what a caller may have meant, `tokens` writes tokens.

// Without the derives, some of what is shared is not used, and both types of tokens are one.
#![cfg_attr(not(feature = "derive"), allow(dead_code, clippy::useless_conversion))]

// Without the derives, the tokens are the compiler's own. With them, they also exist outside a
// compiler, where the tests and the fuzzers call the macros as functions.
#[cfg(not(feature = "derive"))]
extern crate proc_macro as proc_macro2;

mod argument;
mod code;
#[cfg(feature = "derive")]
mod derive;
mod fault;
#[cfg(feature = "derive")]
mod header_field;
mod literal;
#[cfg(feature = "derive")]
mod sip_header;
mod sip_status;
mod suggest;
#[cfg(feature = "derive")]
mod template;
#[cfg(all(test, feature = "derive"))]
mod tests;
mod tokens;

/// Turns a SIP response code, checked while compiling, into its constant:
/// `sip_status!(486)` or `sip_status!(486, "Busy Here")`.
///
/// `sip_status!(extension 499)` is a code that is not registered, but that both peers know.
#[proc_macro]
pub fn sip_status(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    sip_status::expand_sip_status(input.into()).into()
}

/// Makes a value of a header field, checked while compiling: `sip_header!("Contact", "<sip:{user}@example.com>")`.
#[cfg(feature = "derive")]
#[proc_macro]
pub fn sip_header(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    sip_header::expand_sip_header(input.into()).into()
}

// The documentation of the derives is what an editor shows. The pages of `sip-codes` have it as their last
// section, because rustdoc adds it to that of the re-export.

/// Makes an enum or a struct a SIP response that is checked while compiling: a status code for each
/// variant, and perhaps a reason phrase and header fields.
///
/// ```text
/// #[derive(SipResponse)]
/// enum CallError {
///     #[sip(404, reason = "No user {user}")]
///     UnknownUser { user: String },
///     #[sip(503)]
///     Overloaded {
///         #[sip(header = "Retry-After")]
///         seconds: u32,
///     },
///     #[sip(transparent)]
///     Upstream(UpstreamError),
/// }
/// ```
#[cfg(feature = "derive")]
#[proc_macro_derive(SipResponse, attributes(sip))]
pub fn derive_sip_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    derive::derive_sip_response(input.into()).into()
}

/// Makes an enum or a struct from a received SIP response, by the same attributes as `SipResponse`
/// and by those that say what else is read as a variant.
///
/// ```text
/// #[derive(FromSipResponse)]
/// enum CallFailure {
///     #[sip(486, also(600, 603))]
///     Rejected,
///     #[sip(503, also(5xx))]
///     Server {
///         #[sip(header = "Retry-After")]
///         seconds: Option<u32>,
///     },
///     #[sip(other)]
///     Other(StatusCode),
/// }
/// ```
#[cfg(feature = "derive")]
#[proc_macro_derive(FromSipResponse, attributes(sip))]
pub fn derive_from_sip_response(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    if cfg!(feature = "alloc") {
        return derive::derive_from_sip_response(input.into()).into();
    }
    let what = "this needs the feature `alloc` of `sip-codes`";
    let error = fault::Fault::new(proc_macro2::Span::call_site(), what).into_compile_error(&[]);
    proc_macro2::TokenStream::from_iter(error).into()
}
