//! Generates reason phrases and header field values from templates. Entry points: [`reason_phrase`] and
//! [`header_value`], and [`in_place`] and [`whole_text`] for a value that is one insertion.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use sip_codes_core::grammar::Place;

use super::{Format, Insertion, Template};

/// A value as it is written in the generated code.
pub(crate) trait Inserted: Copy {
    /// Generates a reference to the value.
    fn reference(self) -> TokenStream;

    /// Moves tokens to where the compiler reports that the value lacks a trait.
    fn located(self, tokens: TokenStream) -> TokenStream;
}

/// Generates `reason_phrase(&[literals], &[insertions])`.
pub(crate) fn reason_phrase<V: Inserted>(
    template: &Template<'_, V>,
    root: &impl ToTokens,
) -> TokenStream {
    let parts = template_parts(template, root);
    quote!(#root::__private_0_1::reason_phrase(#parts))
}

/// Generates `header_value(&[literals], &[insertions])`.
pub(crate) fn header_value<V: Inserted>(
    template: &Template<'_, V>,
    root: &impl ToTokens,
) -> TokenStream {
    let parts = template_parts(template, root);
    quote!(#root::__private_0_1::header_value(#parts))
}

/// Generates `&[literals], &[insertions]`.
pub(crate) fn template_parts<V: Inserted>(
    template: &Template<'_, V>,
    root: &impl ToTokens,
) -> TokenStream {
    let literals = &template.literals;
    let insertions: TokenStream =
        template.insertions.iter().map(|insertion| expand_insertion(insertion, root)).collect();
    quote!(&[#(#literals),*], &[#insertions])
}

/// Generates one insertion, with a comma.
fn expand_insertion<V: Inserted>(insertion: &Insertion<V>, root: &impl ToTokens) -> TokenStream {
    let Insertion { value, place, needs_character, format, .. } = insertion;
    if place.takes_any_text() {
        let text = match format {
            None => value.reference(),
            Some(format) => format_args(*value, format, root),
        };
        let text = whole_text(*place, *needs_character, &text, root);
        return quote!(#text,);
    }
    let inserted = in_place(*value, &place_marker(*place, root), root);
    if let Some(width) = format.as_ref().and_then(|format| format.zero_padding) {
        return quote!(#root::__private_0_1::padded(#inserted, #width),);
    }
    quote!(#inserted,)
}

/// Generates an insertion of any text.
pub(crate) fn whole_text(
    place: Place,
    needs_character: bool,
    text: &TokenStream,
    root: &impl ToTokens,
) -> TokenStream {
    let function = Ident::new(place_function(place), Span::call_site());
    let inserted = quote!(#root::__private_0_1::#function(#text));
    if needs_character { quote!(#root::__private_0_1::needed(#inserted)) } else { inserted }
}

/// Generates an insertion of a value that has a type.
pub(crate) fn in_place<V: Inserted>(
    value: V,
    marker: &TokenStream,
    root: &impl ToTokens,
) -> TokenStream {
    let function = value.located(quote!(#root::__private_0_1::in_place::<#marker, _>));
    let reference = value.reference();
    quote!(#function(#reference))
}

/// Generates the path of the type that stands for a place.
pub(crate) fn place_marker(place: Place, root: &impl ToTokens) -> TokenStream {
    let name = Ident::new(&format!("{place:?}"), Span::call_site());
    quote!(#root::__private_0_1::place::#name)
}

/// Generates `format_args!` for one insertion. Its width and its precision are at most what `format!` takes.
fn format_args<V: Inserted>(value: V, format: &Format<V>, root: &impl ToTokens) -> TokenStream {
    let spec = format!("{{0:{}}}", format.spec);
    let mut counts = TokenStream::new();
    for count in &format.counts {
        let count = dereferenced(*count);
        counts.extend(quote!(, #root::__private_0_1::count(#count)));
    }
    let value = dereferenced(value);
    quote!(&::core::format_args!(#spec, #value #counts))
}

/// Generates a value itself, where the compiler reports that its type does not fit.
fn dereferenced(value: impl Inserted) -> TokenStream {
    let reference = value.reference();
    let span =
        reference.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
    quote_spanned!(span=> *#reference)
}

/// The function of `sip_codes::__private_0_1` that inserts any text in a place.
fn place_function(place: Place) -> &'static str {
    match place {
        Place::ReasonPhrase => "in_reason_phrase",
        Place::QuotedString => "in_quoted_string",
        Place::Comment => "in_comment",
        Place::Token => "in_token",
        Place::TokenWithoutStar => "in_token_without_star",
        Place::TokenWithoutDot => "in_token_without_dot",
        Place::User => "in_user",
        Place::Password => "in_password",
        Place::UriParameter => "in_uri_parameter",
        Place::UriHeader => "in_uri_header",
        Place::UriOpaque => "in_uri_opaque",
        Place::Agent => "in_agent",
        _ => "in_text",
    }
}
