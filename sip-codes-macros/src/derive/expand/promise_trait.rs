//! The traits `CompleteResponse`, `FailureResponse` and `ResponseTo`, as paths. Entry point:
//! [`promise_trait`].

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::derive::ast::Root;
use crate::derive::check::Promise;

/// Generates the path of the trait that is the promise.
pub(super) fn promise_trait(promise: Promise, root: &Root) -> TokenStream {
    let name = format_ident!("{}", promise.trait_name());
    match promise {
        Promise::Complete | Promise::Failure => quote!(#root::__private_0_1::#name),
        Promise::ResponseTo(method) => {
            let method = format_ident!("{}", type_name(method));
            quote!(#root::__private_0_1::#name::<#root::__private_0_1::method::#method>)
        }
    }
}

/// The type of `sip_codes::method` that stands for a method: `Invite` for `INVITE`.
fn type_name(method: &str) -> String {
    let (first, rest) = method.split_at(1);
    format!("{first}{}", rest.to_ascii_lowercase())
}
