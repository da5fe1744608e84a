//! Patterns, and the names that they bind. No name can collide with one of the caller's.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::Member;
use syn::ext::IdentExt;

use crate::derive::ast::Field;
use crate::derive::check::Case;
use crate::template::{Inserted, Template};
use crate::tokens::{local, path_separator};

/// A match arm for a case, in which some of its fields are bound to references.
pub(super) struct Arm<'a> {
    case: &'a Case<'a>,
    is_packed: bool,
    fields: Vec<&'a Field>,
}

impl<'a> Arm<'a> {
    /// An arm that binds no field.
    pub(super) fn new(case: &'a Case<'a>, is_packed: bool) -> Self {
        Arm { case, is_packed, fields: Vec::new() }
    }

    /// Binds a field.
    pub(super) fn bind(&mut self, field: &'a Field) {
        if !self.fields.iter().any(|other| other.member == field.member) {
            self.fields.push(field);
        }
    }

    /// Binds the fields that a text uses.
    pub(super) fn bind_all_of(&mut self, text: &Template<'_, &'a Field>) {
        for insertion in &text.insertions {
            self.bind(insertion.value);
            for count in insertion.format.iter().flat_map(|format| &format.counts) {
                self.bind(count);
            }
        }
    }

    /// Generates the arm, with a body that uses the bound fields.
    pub(super) fn with_body(&self, body: &TokenStream) -> TokenStream {
        let pattern = self.pattern();
        if !self.is_packed {
            return quote!(#pattern => #body,);
        }
        // A field of a packed struct may not be referenced, so it is copied first.
        let mut statements = TokenStream::new();
        for field in &self.fields {
            let binding = binding(field);
            statements.extend(quote!(let #binding = &#binding;));
        }
        quote!(#pattern => { #statements #body })
    }

    /// Generates `Self::Variant { field: ref binding, .. }`. `Self` alone is the pattern of a struct.
    fn pattern(&self) -> TokenStream {
        let mut tokens = Ident::new("Self", Span::call_site()).into_token_stream();
        if let Some(variant) = self.case.variant {
            tokens.extend(path_separator());
            tokens.append(without_lints(variant));
        }
        if !self.case.is_unit {
            let by_reference = (!self.is_packed).then(|| quote!(ref));
            let mut bindings = Vec::new();
            for field in &self.fields {
                let (member, binding) = (member(field), binding(field));
                bindings.push(quote!(#member: #by_reference #binding,));
            }
            let bindings = concat(bindings);
            tokens.extend(quote!({ #bindings .. }));
        }
        tokens
    }
}

/// The name or the number of a field, for a pattern or an expression.
pub(super) fn member(field: &Field) -> TokenStream {
    match &field.member {
        Member::Named(ident) => without_lints(ident).into_token_stream(),
        Member::Unnamed(index) => index.to_token_stream(),
    }
}

/// Gives a name of the caller's the context of the derive, in which the compiler does not look for
/// deprecated names and the like again.
///
/// The name then has the derive's edition, so that a keyword of that edition must be raw.
pub(super) fn without_lints(ident: &Ident) -> Ident {
    let span = ident.span().resolved_at(Span::mixed_site());
    let name = ident.unraw();
    let is_keyword = ["async", "await", "dyn", "gen", "try"].iter().any(|keyword| name == keyword);
    if is_keyword {
        return Ident::new_raw(&name.to_string(), span);
    }
    let mut ident = ident.clone();
    ident.set_span(span);
    ident
}

/// Joins tokens. That is one call of the compiler, where adding one after the other would be many.
pub(super) fn concat(streams: Vec<TokenStream>) -> TokenStream {
    streams.into_iter().collect()
}

/// Moves tokens to the location of a span, where the compiler then reports errors about them. What
/// their names mean does not change.
pub(super) fn located_at(tokens: TokenStream, span: Span) -> TokenStream {
    let mut located = TokenStream::new();
    for mut token in tokens {
        token.set_span(span.resolved_at(token.span()));
        located.append(token);
    }
    located
}

/// The name that a field is bound to. It is located at the field's type, where the compiler then
/// reports that the type lacks a trait.
pub(super) fn binding(field: &Field) -> Ident {
    let mut binding = local(&format!("field_{}", field.name()));
    binding.set_span(field.ty_span.resolved_at(binding.span()));
    binding
}

/// A field is inserted by the name that it is bound to.
impl Inserted for &Field {
    fn reference(self) -> TokenStream {
        binding(self).into_token_stream()
    }

    fn located(self, tokens: TokenStream) -> TokenStream {
        located_at(tokens, self.ty_span)
    }
}
