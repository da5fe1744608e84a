//! The bounds of the impls: the bounds that the uses of the fields need, or the ones in `bound = "..."`. Entry
//! points: [`Bounds::infer`] and [`Bounds::infer_read`].

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Generics, Type};

use super::promise_trait::promise_trait;
use super::visit_headers::header_marker;
use crate::derive::ast::{self, Field, Item, Root};
use crate::derive::check::{
    Content, FieldFormat, FieldSource, Header, HeaderSource, Promise, Reader, Reason, Response,
    ValueParser,
};
use crate::template::{Template, place_marker};

/// The predicates of an impl, besides those that the caller wrote on the type.
pub(super) struct Bounds<'a> {
    item: &'a Item,
    root: &'a Root,
    inferred: Vec<TokenStream>,
}

impl<'a> Bounds<'a> {
    /// No bounds, for an impl that uses no field.
    pub(super) fn none(item: &'a Item, root: &'a Root) -> Self {
        Bounds { item, root, inferred: Vec::new() }
    }

    /// The bounds of `SipResponse`.
    pub(super) fn infer(response: &Response<'a>) -> Self {
        let mut bounds = Bounds::none(response.item, response.root);
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
                        Reason::Template(text) => bounds.add_template(text),
                        Reason::Display(_) => bounds.add_self_display(),
                        Reason::Field(field) => {
                            let ty = field.inside_option().unwrap_or(&field.ty);
                            bounds.add(ty, &quote!(::core::fmt::Display));
                        }
                    }
                    for header in headers {
                        bounds.add_header(header);
                    }
                }
            }
        }
        bounds
    }

    /// The bounds of `FromSipResponse`.
    pub(super) fn infer_read(response: &Response<'a>, reader: &Reader<'_>) -> Self {
        let mut bounds = Bounds::none(response.item, response.root);
        for read in reader.all() {
            for (field, source) in &read.fields {
                bounds.add_source(field, source);
            }
        }
        bounds
    }

    /// Adds the bounds of a field that is read.
    fn add_source(&mut self, field: &Field, source: &FieldSource<'_>) {
        let root = self.root;
        let ty = field.inside_option().unwrap_or(&field.ty);
        match source {
            FieldSource::Response => {
                return self.add(&field.ty, &quote!(#root::__private_0_1::FromSipResponse));
            }
            FieldSource::Header(row) | FieldSource::Item(row) => self.add_parser(ty, row.parser),
            FieldSource::Items(row, _) => return self.add_items(ty, row.parser),
            FieldSource::Reason(parser) => self.add_parser(ty, *parser),
            FieldSource::Default | FieldSource::Error | FieldSource::Status => {}
        }
        if field.default.is_some() {
            self.add(&field.ty, &quote!(::core::default::Default));
        }
    }

    /// Adds the bound of a value that is made from text.
    fn add_parser(&mut self, ty: &Type, parser: ValueParser<'_>) {
        let root = self.root;
        match parser {
            ValueParser::FromStr => self.add(ty, &from_str(root)),
            ValueParser::Seconds => self.add(ty, &quote!(#root::__private_0_1::FromSecondsField)),
            ValueParser::Bool | ValueParser::Text | ValueParser::Function(_) => {}
        }
    }

    /// Adds the bounds of a collection that is read from its items.
    fn add_items(&mut self, ty: &Type, parser: ValueParser<'_>) {
        let root = self.root;
        let items = quote!(#root::__private_0_1::FromHeaderItems);
        self.add(ty, &items);
        if let ValueParser::FromStr = parser {
            let from_str = from_str(root);
            self.add_if_generic(ty, quote!(<#ty as #items>::Item: #from_str));
        }
    }

    /// Adds the bounds of a promise: each transparent field makes it.
    pub(super) fn add_promise(&mut self, response: &Response<'a>, promise: Promise) {
        let promised = promise_trait(promise, self.root);
        for case in &response.cases {
            if let Content::Transparent(field) = &case.content {
                self.add(&field.ty, &promised);
            }
        }
    }

    fn add_header(&mut self, header: &Header<'_>) {
        let root = self.root;
        let (field, format) = match &header.value {
            HeaderSource::Text(text) => return self.add_template(text),
            HeaderSource::Constant(..) => return,
            HeaderSource::Field(field, format) => (field, format),
        };
        let value = field.inside_option().unwrap_or(&field.ty);
        match format {
            FieldFormat::Text { .. } | FieldFormat::IfLegal => {
                self.add(value, &quote!(::core::fmt::Display));
            }
            FieldFormat::Typed => {
                let marker = header_marker(header, root);
                self.add(value, &quote!(#root::__private_0_1::HeaderValueOf<#marker>));
            }
            FieldFormat::List { .. } | FieldFormat::Rows => {
                let marker = header_marker(header, root);
                let items = quote!(#root::__private_0_1::HeaderItemsOf<#marker>);
                self.add(field.collection().1, &items);
            }
            FieldFormat::Tokens { .. } | FieldFormat::TextRows => {
                self.add(field.collection().1, &quote!(#root::__private_0_1::HeaderTexts));
            }
        }
    }

    fn add_template(&mut self, template: &Template<'_, &Field>) {
        let root = self.root;
        for insertion in &template.insertions {
            let bound = if insertion.place.takes_any_text() {
                insertion.format_trait().to_token_stream()
            } else {
                let marker = place_marker(insertion.place, root);
                quote!(#root::__private_0_1::HeaderValueOf<#marker>)
            };
            self.add(&insertion.value.ty, &bound);
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
        let Item { ident, generics, .. } = self.item;
        if generics.type_params().next().is_none() {
            return;
        }
        let names = Names::of(ty);
        let is_generic = generics.type_params().any(|parameter| names.has_word(&parameter.ident));
        let contains_itself =
            names.words.iter().any(|word| word == "Self") || names.has_word(ident);
        if is_generic && !contains_itself && names.has_declared_lifetimes(generics) {
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

/// The names in a type.
#[derive(Default)]
struct Names {
    /// The first segment of each path, and the keywords.
    words: Vec<Ident>,
    /// The lifetimes, without their apostrophes.
    lifetimes: Vec<Ident>,
}

impl Names {
    fn of(ty: &Type) -> Self {
        let mut names = Names::default();
        names.collect(ty.to_token_stream());
        names
    }

    fn collect(&mut self, tokens: TokenStream) {
        // The last two characters of punctuation, if nothing else came after them.
        let mut before = [' ', ' '];
        for token in tokens {
            let mut mark = ' ';
            match token {
                TokenTree::Ident(name) => match before {
                    [_, '\''] => self.lifetimes.push(name),
                    [':', ':'] => {}
                    _ => self.words.push(name),
                },
                TokenTree::Group(group) => self.collect(group.stream()),
                TokenTree::Punct(punct) => mark = punct.as_char(),
                TokenTree::Literal(_) => {}
            }
            before = [before[1], mark];
        }
    }

    fn has_word(&self, name: &Ident) -> bool {
        self.words.iter().any(|word| word.unraw() == name.unraw())
    }

    /// Whether each lifetime is a parameter of the type under the derive. A type with a `for<'a>` of its own
    /// is taken to be right.
    fn has_declared_lifetimes(&self, generics: &Generics) -> bool {
        let is_declared = |name: &Ident| {
            name == "static"
                || name == "_"
                || generics.lifetimes().any(|parameter| parameter.lifetime.ident == *name)
        };
        self.words.iter().any(|word| word == "for") || self.lifetimes.iter().all(is_declared)
    }
}

/// The bound of a value that is read with its `FromStr`, whose error becomes the source of an error.
fn from_str(root: &Root) -> TokenStream {
    quote!(::core::str::FromStr<Err: #root::__private_0_1::ErrorSource>)
}
