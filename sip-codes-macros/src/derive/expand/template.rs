//! Generates reason phrases and header field values from templates. Entry points: [`reason_phrase`] and
//! [`header_value`].

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::binding::{binding, concat, located_at};
use crate::derive::ast::{Field, Root};
use crate::derive::check::{Insertion, Piece, Place, Template};

/// Generates `reason_phrase(&[fragments])`.
pub(super) fn reason_phrase(template: &Template<'_>, root: &Root) -> TokenStream {
    let fragments = fragments(template, root);
    quote!(#root::__private_0_1::reason_phrase(&[#fragments]))
}

/// Generates `header_value(&[fragments])`.
pub(super) fn header_value(template: &Template<'_>, root: &Root) -> TokenStream {
    let fragments = fragments(template, root);
    quote!(#root::__private_0_1::header_value(&[#fragments]))
}

fn fragments(template: &Template<'_>, root: &Root) -> TokenStream {
    let mut fragments = Vec::new();
    for piece in &template.pieces {
        fragments.push(match piece {
            Piece::Literal(text) => quote!(#root::__private_0_1::literal(#text),),
            Piece::Insertion(insertion) => fragment(insertion, root),
        });
    }
    concat(fragments)
}

/// Generates the fragment of an insertion.
///
/// A field that lacks a trait is an error at its type, however many texts it is inserted into.
fn fragment(insertion: &Insertion<'_>, root: &Root) -> TokenStream {
    let function = Ident::new(place_function(insertion.place), Span::call_site());
    let field = binding(insertion.field);
    match (insertion.minimum_seconds, &insertion.spec) {
        (None, None) => quote!(#root::__private_0_1::#function(#field),),
        (None, Some(spec)) => {
            let value = quote_spanned!(field.span()=> *#field);
            let value = format_args(spec, &value, insertion);
            quote!(#root::__private_0_1::#function(&#value),)
        }
        (Some(minimum), spec) => {
            let number = delta_seconds(insertion.field, minimum, root);
            match spec {
                None => quote!(#root::__private_0_1::seconds(#number),),
                Some(spec) => {
                    let value = format_args(spec, &number, insertion);
                    quote!(#root::__private_0_1::#function(&#value),)
                }
            }
        }
    }
}

/// Generates the number of seconds of a field.
pub(super) fn delta_seconds(field: &Field, minimum: u32, root: &Root) -> TokenStream {
    let value = binding(field);
    let method =
        located_at(quote!(#root::__private_0_1::DeltaSeconds::delta_seconds), field.ty_span);
    if minimum == 0 {
        return quote!(#method(#value));
    }
    quote!(#root::__private_0_1::at_least(#minimum, #method(#value)))
}

/// Generates `format_args!` for one insertion.
fn format_args(spec: &str, value: &TokenStream, insertion: &Insertion<'_>) -> TokenStream {
    let format = format!("{{0:{spec}}}");
    let mut counts = TokenStream::new();
    for field in &insertion.counts {
        let count = binding(field);
        counts.extend(quote_spanned!(count.span()=> , *#count));
    }
    quote!(::core::format_args!(#format, #value #counts))
}

/// The function of `sip_codes::__private_0_1` that makes a fragment for the place.
fn place_function(place: Place) -> &'static str {
    match place {
        Place::ReasonPhrase => "in_reason_phrase",
        Place::HeaderValue => "in_header_value",
        Place::QuotedString => "in_quoted_string",
        Place::Comment => "in_comment",
        Place::Uri => "in_uri",
        Place::UriUser => "in_uri_user",
        Place::UriHost => "in_uri_host",
        Place::UriParameter => "in_uri_parameter",
        Place::UriHeader => "in_uri_header",
    }
}
