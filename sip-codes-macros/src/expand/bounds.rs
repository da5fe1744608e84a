//! The bounds that the fields of a generic type need, and no others.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};

use crate::ast::{Generics, Kind, Root, Type};
use crate::check::{Answer, Header, Response, Template, Value};

/// The predicates of the impls of a type.
pub(super) struct Bounds<'a> {
    ident: &'a Ident,
    parameters: Vec<&'a Ident>,
    predicates: Vec<TokenStream>,
}

impl<'a> Bounds<'a> {
    /// None, for impls that use no field.
    pub(super) fn none(ident: &'a Ident, generics: &'a Generics) -> Self {
        let parameters = generics
            .parameters
            .iter()
            .filter_map(|parameter| match &parameter.kind {
                Kind::Type(ident) => Some(ident),
                Kind::LifetimeOrConst => None,
            })
            .collect();
        Bounds { ident, parameters, predicates: Vec::new() }
    }

    pub(super) fn of(response: &Response<'a>) -> Self {
        let mut bounds = Bounds::none(response.ident, response.generics);
        for arm in &response.arms {
            match &arm.answer {
                Answer::Transparent(field) => {
                    let root: &Root = response.root;
                    bounds.add(&field.ty, &quote!(#root::__private::SipResponse));
                }
                Answer::Other(_) => {}
                Answer::Code { reason, headers, .. } => {
                    if let Some(reason) = reason {
                        bounds.add_template(reason);
                    }
                    for header in headers {
                        bounds.add_header(header);
                    }
                }
            }
        }
        bounds
    }

    fn add_header(&mut self, header: &Header<'_>) {
        let display = quote!(::core::fmt::Display);
        match &header.value {
            Value::Text(text) => self.add_template(text),
            Value::Field(field) => self.add(&field.ty, &display),
            Value::OptionalField(_, inside) => self.add(inside, &display),
        }
    }

    fn add_template(&mut self, template: &Template<'_>) {
        for (field, format) in &template.needs {
            let format = format_ident!("{format}");
            self.add(&field.ty, &quote!(::core::fmt::#format));
        }
    }

    /// Adds a bound unless the type is known without the type's parameters: the compiler sees for
    /// itself then, and says so at the field. Nor is there one for a field in which the type stands
    /// itself: to show that it holds, the compiler would have to know already.
    fn add(&mut self, ty: &Type, bound: &TokenStream) {
        let mentions = |is_one: &dyn Fn(&Ident) -> bool| mentions(ty.to_token_stream(), is_one);
        if !self.parameters.is_empty()
            && mentions(&|word| self.parameters.contains(&word))
            && !mentions(&|word| word == "Self" || word == self.ident)
        {
            self.predicates.push(quote!(#ty: #bound));
        }
    }

    pub(super) fn has_type_parameters(&self) -> bool {
        !self.parameters.is_empty()
    }

    /// Writes what stands after `where`, with what the caller wrote first.
    pub(super) fn predicates(&self, generics: &Generics) -> TokenStream {
        let (written, added) = (&generics.predicates, &self.predicates);
        quote!(#written #(#added,)*)
    }
}

/// Whether one of the words stands in the tokens, as the first of a path.
fn mentions(tokens: TokenStream, is_one: &dyn Fn(&Ident) -> bool) -> bool {
    let mut colons = 0;
    tokens.into_iter().any(|token| {
        let is_first = colons < 2;
        colons = match &token {
            TokenTree::Punct(mark) if mark.as_char() == ':' => colons + 1,
            _ => 0,
        };
        match token {
            TokenTree::Ident(word) => is_first && is_one(&word),
            TokenTree::Group(group) => mentions(group.stream(), is_one),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}
