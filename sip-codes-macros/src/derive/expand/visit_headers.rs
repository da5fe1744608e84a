//! Generates `SipResponse::visit_headers`. Entry point: [`visit_headers_method`].

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::binding::{Arm, binding, concat, located_at};
use super::forward::forward;
use crate::derive::ast::{Field, Root};
use crate::derive::check::{Content, FieldFormat, Header, HeaderSource, Response};
use crate::header_field::type_name;
use crate::template::{Functions, header_value, whole_text};
use crate::tokens::local;

/// Generates the method, unless no case has a header field, which is the default.
pub(super) fn visit_headers_method(response: &Response<'_>) -> Option<TokenStream> {
    let root = response.root;
    let visit = local("visit");
    let functions = Functions::new(root);
    let mut has_default = false;
    let mut arms = Vec::new();
    for case in &response.cases {
        let mut arm = Arm::new(case, response.item.is_packed);
        let body = match &case.content {
            Content::Own { headers, .. } if headers.is_empty() => {
                has_default = true;
                continue;
            }
            Content::Own { headers, .. } => {
                for header in headers {
                    match &header.value {
                        HeaderSource::Text(text) => arm.bind_all_of(text),
                        HeaderSource::Constant(..) => {}
                        HeaderSource::Field(field, _) => arm.bind(field),
                    }
                }
                let mut visits = Vec::new();
                for header in headers {
                    visits.push(visit_header(header, &functions));
                }
                let visits = concat(visits);
                quote!({ #visits })
            }
            Content::Transparent(field) | Content::Other(field) => {
                arm.bind(field);
                forward("visit_headers", case, field, root, &quote!(, #visit))
            }
        };
        arms.push(arm.with_body(&body));
    }
    if arms.is_empty() {
        return None;
    }
    let (arms, functions) = (concat(arms), functions.bindings());
    let default = has_default.then(|| quote!(_ => {}));
    Some(quote! {
        fn visit_headers(
            &self,
            #visit: &mut dyn ::core::ops::FnMut(
                &::core::primitive::str,
                #root::__private_0_1::HeaderValue<'_>,
            ),
        ) {
            #functions
            match *self { #arms #default }
        }
    })
}

/// Generates the calls of `visit` for one header field.
fn visit_header(header: &Header<'_>, functions: &Functions<'_, Root>) -> TokenStream {
    let (field, format) = match &header.value {
        HeaderSource::Text(text) => {
            let (visit, name, value) =
                (local("visit"), name(header), header_value(text, functions));
            return quote!(#visit(#name, #value););
        }
        HeaderSource::Constant(path, format) => {
            let path: TokenStream = path.iter().cloned().collect();
            let span =
                path.clone().into_iter().next().map_or_else(Span::call_site, |first| first.span());
            let reference = located_at(quote!(&), span);
            return visit_value(header, *format, &quote!(#reference #path), span, functions);
        }
        HeaderSource::Field(field, format) => (field, *format),
    };
    let value = binding(field);
    let visits = match format {
        FieldFormat::Tokens { .. }
        | FieldFormat::List { .. }
        | FieldFormat::Rows
        | FieldFormat::TextRows => visit_items(header, format, field, functions),
        FieldFormat::Text { .. } | FieldFormat::Typed | FieldFormat::IfLegal => {
            visit_value(header, format, &quote!(#value), field.ty_span, functions)
        }
    };
    if field.inside_option().is_none() {
        return visits;
    }
    // The value in the option takes the name of the option.
    let some = located_at(quote!(::core::option::Option::Some(#value)), field.ty_span);
    quote! {
        if let #some = #value { #visits }
    }
}

/// Generates the name of a header field as it is written.
fn name(header: &Header<'_>) -> Literal {
    let mut name = Literal::string(header.name.text.value());
    name.set_span(header.name.text.span());
    name
}

/// Generates the call of `visit` for one value. A type that does not fit is an error at `span`.
fn visit_value(
    header: &Header<'_>,
    format: FieldFormat,
    value: &TokenStream,
    span: Span,
    functions: &Functions<'_, Root>,
) -> TokenStream {
    let (visit, name, root) = (local("visit"), name(header), functions.root);
    match format {
        FieldFormat::Text { place, needs_character } => {
            let function = functions.name("header_value");
            let text = whole_text(place, needs_character, value, functions);
            quote!(#visit(#name, #function(&["", ""], &[#text]));)
        }
        FieldFormat::IfLegal => {
            quote!(#root::__private_0_1::visit_if_legal(#name, #value, #visit);)
        }
        _ => {
            let marker = header_marker(header, root);
            let method = quote!(#root::__private_0_1::HeaderValueOf::<#marker>::header_value);
            let method = located_at(method, span);
            quote!(#visit(#name, #method(#value));)
        }
    }
}

/// Generates the call that visits the items of a collection.
fn visit_items(
    header: &Header<'_>,
    format: FieldFormat,
    field: &Field,
    functions: &Functions<'_, Root>,
) -> TokenStream {
    let (visit, name, root) = (local("visit"), name(header), functions.root);
    let texts = quote!(HeaderTexts::visit_items);
    let marker = header_marker(header, root);
    let values = quote!(HeaderItemsOf::<#marker>::visit_items);
    let (function, method, may_be_empty) = match format {
        FieldFormat::Tokens { may_be_empty } => ("visit_tokens", texts, Some(may_be_empty)),
        FieldFormat::List { may_be_empty } => ("visit_list", values, Some(may_be_empty)),
        FieldFormat::Rows => ("visit_rows", values, None),
        _ => ("visit_texts", texts, None),
    };
    let function = functions.name(function);
    let items = items(field, &method, root);
    let may_be_empty = may_be_empty.map(|may_be_empty| quote!(#may_be_empty,));
    quote!(#function(#name, #items, #may_be_empty #visit);)
}

/// Generates a closure that visits the items of a collection.
///
/// A reference to a collection cannot be iterated by reference itself, so it is dereferenced.
fn items(field: &Field, method: &TokenStream, root: &Root) -> TokenStream {
    let (value, each) = (binding(field), local("each"));
    let (references, _) = field.collection();
    let value = if references == 0 {
        quote!(#value)
    } else {
        let mut dereferenced = quote!(*#value);
        for _ in 0..references {
            dereferenced = quote!(*#dereferenced);
        }
        quote!(&#dereferenced)
    };
    let method = located_at(quote!(#root::__private_0_1::#method), field.ty_span);
    quote!(&|#each| #method(#value, #each))
}

/// Generates the path of the type that stands for a header field.
pub(super) fn header_marker(header: &Header<'_>, root: &Root) -> TokenStream {
    // A header field without a type is written as text, for which the marker is not used.
    let name = header.name.field.and_then(type_name).unwrap_or_else(|| "Text".to_owned());
    let name = Ident::new(&name, Span::call_site());
    quote!(#root::__private_0_1::marker::#name)
}
