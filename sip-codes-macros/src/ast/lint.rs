//! The lints that the caller allows on a type.
//!
//! The expansion repeats types and bounds of the caller's, which lints look at again, outside of the
//! caller's `#[allow(...)]`. So each impl has the same attribute. Nothing else is allowed there,
//! because a crate may forbid any lint.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Attribute, Data, Fields, Meta};

/// Generates an `#[allow(...)]` for each `#[allow(...)]` or `#[expect(...)]` on the type, on its
/// variants and on their fields.
///
/// An `expect` becomes an `allow`: the lint fires where the caller expects it, and need not fire
/// again.
pub(super) fn allowed_lints(attributes: &[Attribute], data: &Data) -> TokenStream {
    let mut allowed = attributes.iter().filter_map(allow).collect::<TokenStream>();
    let mut add_fields = |fields: &Fields| {
        for field in fields {
            allowed.extend(field.attrs.iter().filter_map(allow));
        }
    };
    match data {
        Data::Struct(data) => add_fields(&data.fields),
        Data::Enum(data) => data.variants.iter().for_each(|variant| add_fields(&variant.fields)),
        Data::Union(_) => {}
    }
    if let Data::Enum(data) = data {
        let of_variants = data.variants.iter().flat_map(|variant| &variant.attrs);
        allowed.extend(of_variants.filter_map(allow));
    }
    allowed
}

fn allow(attribute: &Attribute) -> Option<TokenStream> {
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("allow") || list.path.is_ident("expect") => {
            let word = Ident::new("allow", Span::call_site());
            let lints = &list.tokens;
            Some(quote!(#[#word(#lints)]))
        }
        _ => None,
    }
}
