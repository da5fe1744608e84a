//! Generates reason phrases and header field values from templates. Entry points: [`reason_phrase`] and
//! [`header_value`], and [`in_place`] and [`whole_text`] for a value that is one insertion.
//!
//! They call functions by the short names that [`Functions`] binds, which go before what they generate.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use sip_codes_core::grammar::Place;

use super::{Format, Insertion, Template};
use crate::tokens::local;

/// A value as it is written in the generated code.
pub(crate) trait Inserted: Copy {
    /// Generates a reference to the value.
    fn reference(self) -> TokenStream;

    /// Moves tokens to where the compiler reports that the value lacks a trait.
    fn located(self, tokens: TokenStream) -> TokenStream;
}

/// The functions of `sip_codes::__private_0_1` that a block calls. Each is bound to a local name once, because the
/// compiler takes longer the more tokens it gets.
pub(crate) struct Functions<'a, R> {
    /// The path to `sip-codes`.
    pub(crate) root: &'a R,
    used: RefCell<Vec<&'static str>>,
}

impl<'a, R: ToTokens> Functions<'a, R> {
    pub(crate) fn new(root: &'a R) -> Self {
        Functions { root, used: RefCell::default() }
    }

    /// Returns the local name of a function.
    pub(crate) fn name(&self, function: &'static str) -> Ident {
        let mut used = self.used.borrow_mut();
        if !used.contains(&function) {
            used.push(function);
        }
        local(function)
    }

    /// Generates a `let` statement for each function that [`name`](Self::name) was asked for.
    pub(crate) fn bindings(&self) -> TokenStream {
        let root = self.root;
        let bind = |function: &&str| {
            let (name, function) = (local(function), Ident::new(function, Span::call_site()));
            quote!(let #name = #root::__private_0_1::#function;)
        };
        self.used.borrow().iter().map(bind).collect()
    }
}

/// Generates `reason_phrase(&[literals], &[insertions])`.
pub(crate) fn reason_phrase<V: Inserted>(
    template: &Template<'_, V>,
    functions: &Functions<'_, impl ToTokens>,
) -> TokenStream {
    let (function, parts) = (functions.name("reason_phrase"), template_parts(template, functions));
    quote!(#function(#parts))
}

/// Generates `header_value(&[literals], &[insertions])`.
pub(crate) fn header_value<V: Inserted>(
    template: &Template<'_, V>,
    functions: &Functions<'_, impl ToTokens>,
) -> TokenStream {
    let (function, parts) = (functions.name("header_value"), template_parts(template, functions));
    quote!(#function(#parts))
}

/// Generates `&[literals], &[insertions]`.
pub(crate) fn template_parts<V: Inserted>(
    template: &Template<'_, V>,
    functions: &Functions<'_, impl ToTokens>,
) -> TokenStream {
    let literals = &template.literals;
    let expand = |insertion| expand_insertion(insertion, functions);
    let insertions: TokenStream = template.insertions.iter().map(expand).collect();
    quote!(&[#(#literals),*], &[#insertions])
}

/// Generates one insertion, with a comma.
fn expand_insertion<V: Inserted>(
    insertion: &Insertion<V>,
    functions: &Functions<'_, impl ToTokens>,
) -> TokenStream {
    let Insertion { value, place, needs_character, format, .. } = insertion;
    if place.takes_any_text() {
        let text = match format {
            None => value.reference(),
            Some(format) => format_args(*value, format, functions),
        };
        let text = whole_text(*place, *needs_character, &text, functions);
        return quote!(#text,);
    }
    let root = functions.root;
    let inserted = in_place(*value, &place_marker(*place, root), root);
    if let Some(width) = format.as_ref().and_then(|format| format.zero_padding) {
        let function = functions.name("padded");
        return quote!(#function(#inserted, #width),);
    }
    quote!(#inserted,)
}

/// Generates an insertion of any text.
pub(crate) fn whole_text(
    place: Place,
    needs_character: bool,
    text: &TokenStream,
    functions: &Functions<'_, impl ToTokens>,
) -> TokenStream {
    let function = functions.name(place_function(place));
    let inserted = quote!(#function(#text));
    if !needs_character {
        return inserted;
    }
    let function = functions.name("needed");
    quote!(#function(#inserted))
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
fn format_args<V: Inserted>(
    value: V,
    format: &Format<V>,
    functions: &Functions<'_, impl ToTokens>,
) -> TokenStream {
    let spec = format!("{{0:{}}}", format.spec);
    let mut counts = TokenStream::new();
    for count in &format.counts {
        let (function, count) = (functions.name("count"), dereferenced(*count));
        counts.extend(quote!(, #function(#count)));
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
