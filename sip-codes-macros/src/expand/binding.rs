//! Names and patterns in the generated code, of which none may meet one of the caller's.

use proc_macro2::{Ident, Literal, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, format_ident, quote, quote_spanned};

use crate::ast::{Field, Root};
use crate::check::{Arm, Template};

/// Matches a case and binds some of its fields.
pub(super) struct Pattern<'a> {
    arm: &'a Arm<'a>,
    fields: Vec<&'a Field>,
}

pub(super) fn pattern<'a>(arm: &'a Arm<'_>, fields: &[&'a Field]) -> Pattern<'a> {
    let mut bound: Vec<&Field> = Vec::new();
    for field in fields {
        if !bound.iter().any(|other| other.member == field.member) {
            bound.push(field);
        }
    }
    Pattern { arm, fields: bound }
}

impl ToTokens for Pattern<'_> {
    /// `Self` is a pattern for a struct as `Self::Variant` is for a variant.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(Ident::new("Self", Span::call_site()));
        if let Some(variant) = self.arm.variant {
            path_separator(tokens);
            variant.to_tokens(tokens);
        }
        if !self.arm.is_unit {
            let members = self.fields.iter().map(|field| &field.member);
            let bindings = self.fields.iter().map(|field| binding(field));
            tokens.append_all(quote!({ #(#members: ref #bindings,)* .. }));
        }
    }
}

/// Writes `::`.
pub(super) fn path_separator(tokens: &mut TokenStream) {
    tokens.append(Punct::new(':', Spacing::Joint));
    tokens.append(Punct::new(':', Spacing::Alone));
}

/// Writes `format_args!` over the bindings of the fields.
pub(super) fn format_args(template: &Template<'_>) -> TokenStream {
    let mut format = Literal::string(&template.format);
    format.set_span(template.written.span());
    let arguments = template.arguments.iter().map(|field| {
        let mut argument = binding(field);
        argument.set_span(template.written.span().resolved_at(argument.span()));
        quote_spanned!(argument.span()=> *#argument)
    });
    quote!(::core::format_args!(#format, #(#arguments),*))
}

/// Gives tokens another place, where the compiler then points, and leaves them their meaning.
pub(super) fn located(tokens: TokenStream, place: Span) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            token.set_span(place.resolved_at(token.span()));
            token
        })
        .collect()
}

/// Calls something of the field as the holder of any status. If it is none, the compiler says so at its
/// type, and of all the calls once.
pub(super) fn other_of(field: &Field, root: &Root, call: &TokenStream) -> TokenStream {
    let ty = &field.ty;
    located(quote!(<#ty as #root::__private::Other>::#call), ty.span())
}

/// The name by which a field is bound.
pub(super) fn binding(field: &Field) -> Ident {
    local_of(field, &format!("field_{}", field.member.name()))
}

/// A name for something of a field. If that has not the trait that it needs, the compiler points at
/// the field's type.
pub(super) fn local_of(field: &Field, name: &str) -> Ident {
    let mut local = local(name);
    local.set_span(field.ty.span().resolved_at(local.span()));
    local
}

/// A name in the generated code: one that no constant of the caller's has, which would be a
/// pattern in its place.
pub(super) fn local(name: &str) -> Ident {
    format_ident!("__sip_{name}", span = Span::mixed_site())
}
