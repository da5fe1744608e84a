//! The bounds of the impls: the bounds that the uses of the fields need, or the ones in `bound = "..."`. Entry
//! points: [`Bounds::infer`] and [`Bounds::infer_read`].

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{Generics, Type};

use super::promise_trait::promise_trait;
use crate::derive::ast::{self, Field, Item, Root};
use crate::derive::check::{
    Content, FieldFormat, FieldSource, HeaderSource, Promise, Reader, Reason, Response, Template,
    ValueParser,
};

/// The predicates of an impl, besides those that the caller wrote on the type.
pub(super) struct Bounds<'a> {
    item: &'a Item,
    inferred: Vec<TokenStream>,
}

impl<'a> Bounds<'a> {
    /// No bounds, for an impl that uses no field.
    pub(super) fn none(item: &'a Item) -> Self {
        Bounds { item, inferred: Vec::new() }
    }

    /// The bounds of `SipResponse`.
    pub(super) fn infer(response: &Response<'a>) -> Self {
        let mut bounds = Bounds::none(response.item);
        let root = response.root;
        for case in &response.cases {
            match &case.content {
                Content::Transparent(field) => {
                    bounds.add(&field.ty, &quote!(#root::__private_0_1::SipResponse));
                }
                Content::Other(_) => {}
                Content::Own { reason, headers, .. } => {
                    match reason {
                        Reason::Registered => {}
                        Reason::Template(text) => bounds.add_template(text, root),
                        Reason::Display(_) => bounds.add_self_display(),
                        Reason::Field(field) => {
                            let ty = field.inside_option().unwrap_or(&field.ty);
                            bounds.add(ty, &quote!(::core::fmt::Display));
                        }
                    }
                    for header in headers {
                        bounds.add_header(&header.value, root);
                    }
                }
            }
        }
        bounds
    }

    /// The bounds of `FromSipResponse`.
    pub(super) fn infer_read(response: &Response<'a>, reader: &Reader<'_>) -> Self {
        let mut bounds = Bounds::none(response.item);
        let root = response.root;
        for read in reader.all() {
            for (field, source) in &read.fields {
                bounds.add_source(field, source, root);
            }
        }
        bounds
    }

    /// Adds the bounds of a field that is read.
    fn add_source(&mut self, field: &Field, source: &FieldSource<'_>, root: &Root) {
        let ty = field.inside_option().unwrap_or(&field.ty);
        let parser = match source {
            FieldSource::Response => {
                return self.add(&field.ty, &quote!(#root::__private_0_1::FromSipResponse));
            }
            FieldSource::Default => {
                return self.add(&field.ty, &quote!(::core::default::Default));
            }
            FieldSource::Items(row, _) => return self.add_items(ty, row.parser, root),
            FieldSource::Header(row) => row.parser,
            FieldSource::Reason(parser) => *parser,
        };
        match parser {
            ValueParser::FromStr => self.add(ty, &from_str(root)),
            ValueParser::Seconds => self.add(ty, &quote!(#root::__private_0_1::FromDeltaSeconds)),
            ValueParser::RetryAfter => {
                self.add(ty, &quote!(#root::__private_0_1::FromRetryAfter));
            }
            ValueParser::Function(_) => {}
        }
        if field.default.is_some() {
            self.add(&field.ty, &quote!(::core::default::Default));
        }
    }

    /// Adds the bounds of a collection that is read from its items.
    fn add_items(&mut self, ty: &Type, parser: ValueParser<'_>, root: &Root) {
        let items = quote!(#root::__private_0_1::FromHeaderItems);
        self.add(ty, &items);
        if let ValueParser::FromStr = parser {
            let from_str = from_str(root);
            self.add_if_generic(ty, quote!(<#ty as #items>::Item: #from_str));
        }
    }

    /// Adds the bounds of a promise: each transparent field makes it.
    pub(super) fn add_promise(&mut self, response: &Response<'a>, promise: Promise) {
        let root = response.root;
        let promised = promise_trait(promise, root);
        for case in &response.cases {
            if let Content::Transparent(field) = &case.content {
                self.add(&field.ty, &promised);
            }
        }
    }

    fn add_header(&mut self, value: &HeaderSource<'_>, root: &Root) {
        let (field, format) = match value {
            HeaderSource::Text(text) => return self.add_template(text, root),
            HeaderSource::Field(field, format) => (field, format),
        };
        let value = field.inside_option().unwrap_or(&field.ty);
        match format {
            FieldFormat::Display => self.add(value, &quote!(::core::fmt::Display)),
            FieldFormat::Seconds(_) => self.add(value, &quote!(#root::__private_0_1::DeltaSeconds)),
            FieldFormat::RetryAfter => {
                self.add(value, &quote!(#root::__private_0_1::RetryAfterValue));
            }
            FieldFormat::List { .. } | FieldFormat::Rows => {
                self.add(field.collection().1, &quote!(#root::__private_0_1::HeaderItems));
            }
        }
    }

    fn add_template(&mut self, template: &Template<'_>, root: &Root) {
        for insertion in template.insertions() {
            let bound = if insertion.minimum_seconds.is_some() {
                quote!(#root::__private_0_1::DeltaSeconds)
            } else {
                let format_trait = format_ident!("{}", insertion.format_trait.to_string());
                quote!(::core::fmt::#format_trait)
            };
            self.add(&insertion.field.ty, &bound);
        }
    }

    /// Adds `Self: Display`, if the type has parameters that its `Display` may depend on.
    fn add_self_display(&mut self) {
        if self.item.generics.type_params().next().is_some() {
            self.push(quote!(Self: ::core::fmt::Display));
        }
    }

    /// Adds `ty: bound` if `ty` uses a type parameter.
    ///
    /// A type without parameters needs no bound: if it lacks the trait, the compiler reports that at
    /// the field. A type that contains the deriving type gets none either, because the bound would
    /// make the impl depend on itself (E0275). A type with a lifetime that is not declared is an
    /// error at the field already, which a bound would repeat.
    fn add(&mut self, ty: &Type, bound: &TokenStream) {
        self.add_if_generic(ty, quote!(#ty: #bound));
    }

    /// Adds a predicate about a type, under the same conditions.
    fn add_if_generic(&mut self, ty: &Type, predicate: TokenStream) {
        let generics = &self.item.generics;
        let mentions = |is_meant: &dyn Fn(&Ident) -> bool| mentions(ty.to_token_stream(), is_meant);
        let is_parameter = |word: &Ident| {
            generics.type_params().any(|parameter| parameter.ident.unraw() == word.unraw())
        };
        if generics.type_params().next().is_some()
            && mentions(&is_parameter)
            && !mentions(&|word| word == "Self" || word.unraw() == self.item.ident.unraw())
            && has_declared_lifetimes(ty, generics)
        {
            self.push(predicate);
        }
    }

    fn push(&mut self, predicate: TokenStream) {
        let is_new = |known: &TokenStream| known.to_string() != predicate.to_string();
        if self.inferred.iter().all(is_new) {
            self.inferred.push(predicate);
        }
    }

    /// The predicates of the impl, each with a comma: those on the type, then either those of
    /// `bound = "..."` or the inferred ones.
    pub(super) fn predicates(&self) -> TokenStream {
        let mut predicates = TokenStream::new();
        if let Some(on_type) = &self.item.generics.where_clause {
            add_all(&on_type.predicates, &mut predicates);
        }
        match &self.item.bound {
            Some(bound) => add_all(bound, &mut predicates),
            None => {
                for predicate in &self.inferred {
                    predicates.extend(quote!(#predicate,));
                }
            }
        }
        predicates
    }
}

fn add_all(written: &ast::Bound, predicates: &mut TokenStream) {
    for predicate in written {
        predicates.extend(quote!(#predicate,));
    }
}

/// Whether the tokens mention an identifier as the first segment of a path.
fn mentions(tokens: TokenStream, is_meant: &dyn Fn(&Ident) -> bool) -> bool {
    let mut colons = 0;
    tokens.into_iter().any(|token| {
        let is_first = colons < 2;
        colons = match &token {
            TokenTree::Punct(mark) if mark.as_char() == ':' => colons + 1,
            _ => 0,
        };
        match token {
            TokenTree::Ident(word) => is_first && is_meant(&word),
            TokenTree::Group(group) => mentions(group.stream(), is_meant),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}

/// Whether each lifetime in a type is a parameter. A type with a `for<'a>` of its own is taken to be
/// right.
fn has_declared_lifetimes(ty: &Type, generics: &Generics) -> bool {
    let is_declared = |name: &Ident| {
        name == "static"
            || name == "_"
            || generics.lifetimes().any(|parameter| parameter.lifetime.ident == *name)
    };
    mentions(ty.to_token_stream(), &|word| word == "for")
        || !has_lifetime(ty.to_token_stream(), &|name| !is_declared(name))
}

/// Whether the tokens have a lifetime that meets a condition.
fn has_lifetime(tokens: TokenStream, condition: &dyn Fn(&Ident) -> bool) -> bool {
    let mut is_after_apostrophe = false;
    tokens.into_iter().any(|token| {
        let is_lifetime = is_after_apostrophe;
        is_after_apostrophe = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == '\'');
        match token {
            TokenTree::Ident(name) => is_lifetime && condition(&name),
            TokenTree::Group(group) => has_lifetime(group.stream(), condition),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        }
    })
}

/// The bound of a value that is read with its `FromStr`, whose error becomes the source of an error.
fn from_str(root: &Root) -> TokenStream {
    quote!(::core::str::FromStr<Err: #root::__private_0_1::ErrorSource>)
}
