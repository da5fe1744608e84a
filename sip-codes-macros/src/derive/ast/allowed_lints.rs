//! The lints that the caller allows on a type.
//!
//! The expansion repeats the caller's types and bounds outside of the caller's `#[allow(...)]`, where lints check
//! them again. So each impl gets the same attribute. It allows nothing else, because a crate may forbid any lint.
//!
//! Entry point: [`allowed_lints`].

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Attribute, Data, Fields, Meta};

/// Generates an `#[allow(...)]` for each `#[allow(...)]` or `#[expect(...)]` on the type, on its
/// variants and on their fields.
///
/// An `expect` becomes an `allow`: the lint fires where the caller expects it, and need not fire
/// again.
pub(super) fn allowed_lints(attributes: &[Attribute], data: &Data) -> TokenStream {
    let mut allowed = TokenStream::new();
    add_allowed(attributes, &mut allowed);
    match data {
        Data::Struct(data) => add_fields(&data.fields, &mut allowed),
        Data::Enum(data) => {
            for variant in &data.variants {
                add_allowed(&variant.attrs, &mut allowed);
                add_fields(&variant.fields, &mut allowed);
            }
        }
        Data::Union(_) => {}
    }
    allowed
}

fn add_fields(fields: &Fields, allowed: &mut TokenStream) {
    for field in fields {
        add_allowed(&field.attrs, allowed);
    }
}

fn add_allowed(attributes: &[Attribute], allowed: &mut TokenStream) {
    for attribute in attributes {
        let Meta::List(list) = &attribute.meta else { continue };
        if list.path.is_ident("allow") || list.path.is_ident("expect") {
            let word = Ident::new("allow", Span::call_site());
            let lints = &list.tokens;
            allowed.extend(quote!(#[#word(#lints)]));
        }
    }
}
