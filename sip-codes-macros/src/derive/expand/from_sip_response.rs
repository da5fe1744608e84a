//! The expansion of `#[derive(FromSipResponse)]`. Entry point: [`impl_from_response`].

use proc_macro2::{Ident, Literal, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use sip_codes_core::{StatusClass, StatusCode};

use super::binding::{concat, located_at, member, without_lints};
use super::bounds::Bounds;
use super::forward::call_other;
use super::impl_writer::ImplWriter;
use crate::code::{Code, constant};
use crate::derive::ast::{Field, Root};
use crate::derive::check::{
    Case, Content, FieldSource, HeaderRow, ItemSplit, ReadCase, Reader, Response, ValueParser,
};
use crate::tokens::{local, path_separator};

/// Generates the impl of a type without an error.
pub(crate) fn impl_from_response(response: &Response<'_>, reader: &Reader<'_>) -> TokenStream {
    let writer = ImplWriter::new(response.item, response.root);
    let bounds = Bounds::infer_read(response, reader);
    let read = ReadWriter { root: response.root };
    let methods = read.methods(reader);
    writer.impl_own_trait("FromSipResponse", &bounds, &methods)
}

struct ReadWriter<'a> {
    root: &'a Root,
}

impl ReadWriter<'_> {
    fn methods(&self, reader: &Reader<'_>) -> TokenStream {
        let root = self.root;
        let (response, is_fallback_allowed) = (local("response"), local("is_fallback_allowed"));
        let body = self.body(reader);
        let error = quote!(#root::__private_0_1::FromSipResponseError);
        let ok = quote!(::core::result::Result);
        quote! {
            fn from_sip_response(
                #response: &dyn #root::__private_0_1::SipResponse,
            ) -> #ok<Self, #error> {
                #root::__private_0_1::read_with_fallback(#response)
            }

            fn read_response(
                #response: &dyn #root::__private_0_1::SipResponse,
                #is_fallback_allowed: ::core::primitive::bool,
            ) -> #ok<::core::option::Option<Self>, #error> {
                #body
            }
        }
    }

    /// Generates the search for the case that a response is. In a type with `other`, a response that is no case, or
    /// that cannot be read as one, becomes `other`:
    ///
    /// ```text
    /// read_or_other(|| { ... }, |error| Self::Other { 0: from_any(response), 1: error })
    /// ```
    fn body(&self, reader: &Reader<'_>) -> TokenStream {
        let search = self.search(reader);
        let Some(other) = &reader.other else { return search };
        let (root, error, value) = (self.root, local("error"), self.construct(other));
        if reader.cases.is_empty() && reader.transparent.is_empty() {
            let none = quote! {
                let #error: ::core::option::Option<#root::__private_0_1::FromSipResponseError> =
                    ::core::option::Option::None;
            };
            let none = has_error(other).then_some(none);
            return quote! {
                #none
                ::core::result::Result::Ok(::core::option::Option::Some(#value))
            };
        }
        quote!(#root::__private_0_1::read_or_other(|| { #search }, |#error| #value))
    }

    /// Generates the search for the case: by the code, then in the transparent fields, then by the class, then x00
    /// of the class, unless `other` comes first.
    ///
    /// A case with a code is found by its index, so that its value is made in one place, however many codes
    /// and classes it has:
    ///
    /// ```text
    /// let case = match status_code(response) {
    ///     BUSY_HERE | BUSY_EVERYWHERE => 0,
    ///     _ => match status_class(response) {
    ///         ServerError => 1,
    ///         _ => return Ok(None),
    ///     },
    /// };
    /// Ok(Some(match case {
    ///     0 => Self::Busy {},
    ///     _ => Self::Unavailable {},
    /// }))
    /// ```
    fn search(&self, reader: &Reader<'_>) -> TokenStream {
        let root = self.root;
        let transparent = self.transparent(reader, false);
        let otherwise = match (reader.any_code, &reader.other) {
            (Some(index), _) => Literal::usize_unsuffixed(index).into_token_stream(),
            (None, Some(_)) => {
                quote!(return ::core::result::Result::Ok(::core::option::Option::None))
            }
            (None, None) => self.fallback(reader),
        };
        if reader.cases.is_empty() {
            return quote!(#transparent #otherwise);
        }
        let by_code = self.arms_by_code(&reader.cases);
        let by_class = self.match_class(&reader.cases, |read| read.classes.clone(), &otherwise);
        let by_class = by_class.unwrap_or(otherwise);
        let by_index = self.arms_by_index(&reader.cases);
        let (response, case) = (local("response"), local("case"));
        quote! {
            let #case = match #root::__private_0_1::SipResponse::status_code(#response) {
                #by_code
                _ => { #transparent #by_class }
            };
            ::core::result::Result::Ok(::core::option::Option::Some(match #case { #by_index }))
        }
    }

    /// Generates `BUSY_HERE | BUSY_EVERYWHERE => 0,` for each case with a code.
    fn arms_by_code(&self, cases: &[ReadCase<'_>]) -> TokenStream {
        let mut arms = Vec::new();
        for (index, read) in cases.iter().enumerate() {
            if !read.codes.is_empty() {
                let codes = self.alternatives(&read.codes);
                let index = Literal::usize_unsuffixed(index);
                arms.push(quote!(#codes => #index,));
            }
        }
        concat(arms)
    }

    /// Generates `0 => Self::Busy {},` for each case. The last case takes what is left, so that the match is
    /// exhaustive.
    fn arms_by_index(&self, cases: &[ReadCase<'_>]) -> TokenStream {
        let mut arms = Vec::new();
        for (index, read) in cases.iter().enumerate() {
            let value = self.construct(read);
            arms.push(if index + 1 == cases.len() {
                quote!(_ => #value,)
            } else {
                let index = Literal::usize_unsuffixed(index);
                quote!(#index => #value,)
            });
        }
        concat(arms)
    }

    /// Generates the pattern of any of the codes.
    fn alternatives(&self, codes: &[Code]) -> TokenStream {
        let mut pattern = TokenStream::new();
        for code in codes {
            if !pattern.is_empty() {
                pattern.append(Punct::new('|', Spacing::Alone));
            }
            pattern.extend(constant(self.root.as_tokens(), *code));
        }
        pattern
    }

    /// Generates the case for x00 of the class, if the caller of the method allows it.
    fn fallback(&self, reader: &Reader<'_>) -> TokenStream {
        let none = quote!(return ::core::result::Result::Ok(::core::option::Option::None));
        let transparent = self.transparent(reader, true);
        let otherwise = quote!({ #transparent #none });
        let by_class = self.match_class(&reader.cases, classes_with_fallback, &otherwise);
        if transparent.is_empty() && by_class.is_none() {
            return none;
        }
        let search = by_class.unwrap_or(otherwise);
        let is_fallback_allowed = local("is_fallback_allowed");
        quote! {{
            if !#is_fallback_allowed {
                #none;
            }
            #search
        }}
    }

    /// Generates a match on the class of the status, if any case has a class.
    fn match_class(
        &self,
        cases: &[ReadCase<'_>],
        classes_of: impl Fn(&ReadCase<'_>) -> Vec<StatusClass>,
        otherwise: &TokenStream,
    ) -> Option<TokenStream> {
        let root = self.root;
        let response = local("response");
        let mut arms = Vec::new();
        for (index, read) in cases.iter().enumerate() {
            for class in classes_of(read) {
                let class = Ident::new(&format!("{class:?}"), Span::call_site());
                let index = Literal::usize_unsuffixed(index);
                arms.push(quote!(#root::StatusClass::#class => #index,));
            }
        }
        let arms = (!arms.is_empty()).then(|| concat(arms))?;
        Some(quote! {
            match #root::__private_0_1::status_class(#response) {
                #arms
                _ => #otherwise,
            }
        })
    }

    /// Generates the attempts to read the response as each transparent field.
    fn transparent(&self, reader: &Reader<'_>, is_fallback_allowed: bool) -> TokenStream {
        let root = self.root;
        let response = local("response");
        let inner = local("inner");
        let mut attempts = TokenStream::new();
        for read in &reader.transparent {
            let Content::Transparent(field) = &read.case.content else { continue };
            let read_inner = located_at(
                quote! {
                    #root::__private_0_1::FromSipResponse::read_response(
                        #response,
                        #is_fallback_allowed,
                    )
                },
                field.ty_span,
            );
            let value = self.construct(read);
            attempts.extend(quote! {
                if let ::core::option::Option::Some(#inner) = #read_inner? {
                    return ::core::result::Result::Ok(::core::option::Option::Some(#value));
                }
            });
        }
        attempts
    }

    /// Generates the value of a case.
    fn construct(&self, read: &ReadCase<'_>) -> TokenStream {
        let path = case_path(read.case);
        let is_other = matches!(read.case.content, Content::Other(_));
        let mut fields = Vec::new();
        for (field, source) in &read.fields {
            let (member, value) = (member(field), self.value(field, source, is_other));
            fields.push(quote!(#member: #value,));
        }
        let fields = concat(fields);
        quote!(#path { #fields })
    }

    fn value(&self, field: &Field, source: &FieldSource<'_>, is_other: bool) -> TokenStream {
        let root = self.root;
        let response = local("response");
        match source {
            FieldSource::Default => default_value(field),
            FieldSource::Response if is_other => {
                let from_any = call_other("from_any", field, root);
                quote!(#from_any(#response))
            }
            FieldSource::Response => local("inner").into_token_stream(),
            FieldSource::Error => located_at(local("error").into_token_stream(), field.ty_span),
            FieldSource::Status => located_at(
                quote!(#root::__private_0_1::SipResponse::status_code(#response)),
                field.ty_span,
            ),
            FieldSource::Reason(parser) => {
                let function =
                    if field.inside_option().is_some() { "read_reason" } else { "read_any_reason" };
                self.read(function, None, None, field, *parser)
            }
            FieldSource::Header(row) => {
                let function = match (field.inside_option(), &field.default) {
                    (Some(_), _) => "read_optional_header",
                    (None, Some(_)) => "read_header",
                    (None, None) => "read_required_header",
                };
                self.read(function, Some(row), None, field, row.parser)
            }
            FieldSource::Item(row) => {
                let function = match (field.inside_option(), &field.default) {
                    (Some(_), _) => "read_optional_item",
                    (None, Some(_)) => "read_item",
                    (None, None) => "read_required_item",
                };
                self.read(function, Some(row), None, field, row.parser)
            }
            FieldSource::Items(row, split) => {
                let function = if field.inside_option().is_some() {
                    "read_optional_items"
                } else {
                    "read_all_items"
                };
                self.read(function, Some(row), Some(*split), field, row.parser)
            }
        }
    }

    /// Generates the call of a function that reads the value of a field. A function for an `Option` has no error.
    fn read(
        &self,
        function: &str,
        row: Option<&HeaderRow<'_>>,
        split: Option<ItemSplit>,
        field: &Field,
        parser: ValueParser<'_>,
    ) -> TokenStream {
        let (root, response) = (self.root, local("response"));
        let name = Ident::new(function, Span::call_site());
        let row = row.map(|row| {
            let (name, index) = (row.name.registered(), row.index);
            quote!(#name, #index,)
        });
        let split_path = split.map(|split| {
            let split = Ident::new(&format!("{split:?}"), Span::call_site());
            quote!(#root::__private_0_1::ItemSplit::#split,)
        });
        // An editor takes every name that is located at a token for what the token means. So the path of the
        // function is alone in its place, and an error that is no source of an error is reported at the word before.
        let span = match parser {
            ValueParser::Function(parse) if split.is_none() => parse.word.span(),
            _ => field.ty_span,
        };
        let parse = self.parser(field, split, parser);
        let read = quote!(#root::__private_0_1::#name(#response, #row #split_path #parse));
        let read = located_at(read, span);
        if field.inside_option().is_some() {
            return read;
        }
        if field.default.is_none() || split.is_some() {
            return quote!(#read?);
        }
        let (present, default) = (local("present"), default_value(field));
        quote!(match #read? {
            ::core::option::Option::Some(#present) => #present,
            ::core::option::Option::None => #default,
        })
    }

    /// Generates the function that makes a value of text.
    fn parser(
        &self,
        field: &Field,
        split: Option<ItemSplit>,
        parser: ValueParser<'_>,
    ) -> TokenStream {
        let root = self.root;
        let function = match parser {
            ValueParser::FromStr => quote!(#root::__private_0_1::FromFieldValue::from_field_value),
            ValueParser::Seconds => {
                quote!(#root::__private_0_1::FromSecondsField::from_seconds_field)
            }
            ValueParser::Bool => quote!(#root::__private_0_1::read_bool),
            ValueParser::Text => quote!(#root::__private_0_1::read_text),
            // A function with another signature is one error, which shows both.
            ValueParser::Function(parse) => {
                let ty = field.inside_option().unwrap_or(&field.ty);
                let ty = if split.is_some() {
                    quote!(<#ty as #root::__private_0_1::FromHeaderItems>::Item)
                } else {
                    quote!(#ty)
                };
                let path = &parse.path;
                return quote!(#root::__private_0_1::parse_function::<#ty, _>(#path));
            }
        };
        // An argument or a result of another type is an error at the field, too.
        let text = local("text");
        let argument = located_at(quote!(#text), field.ty_span);
        let parse = located_at(quote!(#function(#argument)), field.ty_span);
        quote!(|#text| #parse)
    }
}

/// Whether a case has a field for the error that led to it.
fn has_error(read: &ReadCase<'_>) -> bool {
    read.fields.iter().any(|(_, source)| matches!(source, FieldSource::Error))
}

fn default_value(field: &Field) -> TokenStream {
    located_at(quote!(::core::default::Default::default()), field.ty_span)
}

/// `Self::Variant`, or `Self` for a struct.
fn case_path(case: &Case<'_>) -> TokenStream {
    let mut path = Ident::new("Self", Span::call_site()).into_token_stream();
    if let Some(variant) = case.variant {
        path.extend(path_separator());
        without_lints(variant).to_tokens(&mut path);
    }
    path
}

/// The classes whose unknown codes are read as a case.
fn classes_with_fallback(read: &ReadCase<'_>) -> Vec<StatusClass> {
    let mut classes = Vec::new();
    for class in StatusClass::ALL {
        if read.codes.iter().any(|code| Some(code.status()) == fallback_code(class)) {
            classes.push(class);
        }
    }
    classes
}

/// The code that an unknown code of a class is treated as (RFC 3261 §8.1.3.2).
fn fallback_code(class: StatusClass) -> Option<StatusCode> {
    let code = match class {
        StatusClass::Provisional => 183,
        class => u16::from(class.first_digit()) * 100,
    };
    StatusCode::from_u16(code).ok()
}
