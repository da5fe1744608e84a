//! Templates as reason phrases and header field values.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::binding::binding;
use crate::ast::Root;
use crate::check::{Insertion, Piece, Place, Template};

/// Generates `reason_phrase(&[fragments])`.
pub(super) fn reason_phrase(template: &Template<'_>, root: &Root) -> TokenStream {
    let fragments = fragments(template, root);
    quote!(#root::__private::reason_phrase(&[#fragments]))
}

/// Generates `header_value(&[fragments])`.
pub(super) fn header_value(template: &Template<'_>, root: &Root) -> TokenStream {
    let fragments = fragments(template, root);
    quote!(#root::__private::header_value(&[#fragments]))
}

fn fragments(template: &Template<'_>, root: &Root) -> TokenStream {
    template
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Literal(text) => quote!(#root::__private::literal(#text),),
            Piece::Insertion(insertion) => {
                let function = Ident::new(place_function(insertion.place), Span::call_site());
                let value = value(insertion);
                quote!(#root::__private::#function(#value),)
            }
        })
        .collect()
}

/// The function of `sip_codes::__private` that makes a fragment for the place.
fn place_function(place: Place) -> &'static str {
    match place {
        Place::ReasonPhrase => "in_reason_phrase",
        Place::HeaderValue => "in_header_value",
    }
}

/// Generates a reference to what is inserted: the field, or `format_args!` with the format
/// specification.
///
/// A field that lacks the trait is an error at its type, however many texts it is inserted into.
fn value(insertion: &Insertion<'_>) -> TokenStream {
    let field = binding(insertion.field);
    let Some(spec) = &insertion.spec else { return quote!(#field) };
    let format = format!("{{0:{spec}}}");
    let arguments = [insertion.field].into_iter().chain(insertion.counts.iter().copied());
    let arguments = arguments.map(|field| {
        let argument = binding(field);
        quote_spanned!(argument.span()=> *#argument)
    });
    quote!(&::core::format_args!(#format, #(#arguments),*))
}
