//! What `#[derive(SipResponse)]` adds to a type.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Path};

use super::bounds::Bounds;
use super::code::code;
use super::contract::contract;
use crate::ast::{self, Field};
use crate::check::{Answer, Arm, Response, Reverse, Template, Value};

/// Writes the impls of a type without a fault.
pub(crate) fn response(response: &Response<'_>) -> TokenStream {
    let bounds = Bounds::of(response);
    let status_code = status_code(response);
    let fmt_reason = fmt_reason(response);
    let visit_headers = visit_headers(response);
    let methods = quote!(#status_code #fmt_reason #visit_headers);
    let target = Target {
        ident: response.ident,
        generics: response.generics,
        root: response.root,
        bounds: &bounds,
    };
    let impls = target.impls(&methods, Some(&contract(response)));
    let complete = response.is_complete.then(|| complete(response, &target));
    let reverse = response.reverse.as_ref().map(|reverse| self::reverse(reverse, &target));
    quote!(#impls #complete #reverse)
}

/// Writes impls that only serve to keep other errors away from a type with a fault.
///
/// There are none if it is not known where `sip-codes` is.
pub(crate) fn fallback(response: &ast::Response) -> Option<TokenStream> {
    let root = response.root.as_ref().ok()?;
    let target = Target {
        ident: &response.ident,
        generics: &response.generics,
        root,
        bounds: &Bounds::none(&response.generics),
    };
    let impls = target.impls(
        &quote! {
            fn status_code(&self) -> #root::__private::StatusCode {
                #root::__private::StatusCode::SERVER_INTERNAL_ERROR
            }
        },
        None,
    );
    let complete = response.complete.as_ref().map(|_| target.marker(&[]));
    Some(quote!(#impls #complete))
}

fn status_code(response: &Response<'_>) -> TokenStream {
    let root = response.root;
    let arms = response.arms.iter().map(|arm| match &arm.answer {
        Answer::Code { code, .. } => {
            let pattern = pattern(arm, &[]);
            let status = self::code(root, *code);
            quote!(#pattern => #status,)
        }
        Answer::Transparent(field) => {
            let (pattern, value, ty) = (pattern(arm, &[field]), binding(field), &field.ty);
            quote!(#pattern => <#ty as #root::__private::SipResponse>::status_code(#value),)
        }
    });
    quote! {
        fn status_code(&self) -> #root::__private::StatusCode {
            match *self { #(#arms)* }
        }
    }
}

/// Writes the method, unless every case has the registered phrase, which is the default.
fn fmt_reason(response: &Response<'_>) -> Option<TokenStream> {
    let root = response.root;
    let has_registered_phrase =
        |arm: &Arm<'_>| matches!(arm.answer, Answer::Code { reason: None, .. });
    if response.arms.iter().all(has_registered_phrase) {
        return None;
    }
    let f = local("f");
    let arms = response.arms.iter().map(|arm| match &arm.answer {
        Answer::Code { code, reason: None, .. } => {
            let pattern = pattern(arm, &[]);
            let phrase = code.registration().map_or("", |row| row.phrase());
            quote!(#pattern => #f.write_str(#phrase),)
        }
        Answer::Code { reason: Some(reason), .. } => {
            let pattern = pattern(arm, &reason.arguments);
            if reason.is_constant() {
                let text = reason.constant();
                quote!(#pattern => #f.write_str(#text),)
            } else {
                let text = format_args(reason);
                quote!(#pattern => #f.write_fmt(#text),)
            }
        }
        Answer::Transparent(field) => {
            let (pattern, value, ty) = (pattern(arm, &[field]), binding(field), &field.ty);
            quote!(#pattern => <#ty as #root::__private::SipResponse>::fmt_reason(#value, #f),)
        }
    });
    Some(quote! {
        fn fmt_reason(&self, #f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match *self { #(#arms)* }
        }
    })
}

/// Writes the method, unless no case has a header field, which is the default.
fn visit_headers(response: &Response<'_>) -> Option<TokenStream> {
    let root = response.root;
    let has_no_header =
        |arm: &Arm<'_>| matches!(&arm.answer, Answer::Code { headers, .. } if headers.is_empty());
    if response.arms.iter().all(has_no_header) {
        return None;
    }
    let visit = local("visit");
    let arms = response.arms.iter().map(|arm| match &arm.answer {
        Answer::Transparent(field) => {
            let (pattern, value, ty) = (pattern(arm, &[field]), binding(field), &field.ty);
            quote! {
                #pattern => <#ty as #root::__private::SipResponse>::visit_headers(#value, #visit),
            }
        }
        Answer::Code { headers, .. } => {
            let mut fields: Vec<&Field> = Vec::new();
            let visits: Vec<TokenStream> = headers
                .iter()
                .map(|header| {
                    let name = header.name;
                    match &header.value {
                        Value::Text(text) => {
                            fields.extend(&text.arguments);
                            if text.is_constant() {
                                let text = text.constant();
                                quote!(#visit(#name, &#text);)
                            } else {
                                let text = format_args(text);
                                quote!(#visit(#name, &#text);)
                            }
                        }
                        Value::Field(field) => {
                            fields.push(field);
                            let value = binding(field);
                            quote!(#visit(#name, #value);)
                        }
                        Value::OptionalField(field, _) => {
                            fields.push(field);
                            let (value, inside) = (binding(field), local("value"));
                            quote! {
                                if let ::core::option::Option::Some(ref #inside) = *#value {
                                    #visit(#name, #inside);
                                }
                            }
                        }
                    }
                })
                .collect();
            let pattern = pattern(arm, &fields);
            quote!(#pattern => { #(#visits)* })
        }
    });
    Some(quote! {
        fn visit_headers(
            &self,
            #visit: &mut dyn ::core::ops::FnMut(&'static ::core::primitive::str, &dyn ::core::fmt::Display),
        ) {
            match *self { #(#arms)* }
        }
    })
}

/// Writes the promise, which holds if those keep it who are handed through.
fn complete(response: &Response<'_>, target: &Target<'_>) -> TokenStream {
    let root = response.root;
    let promises: Vec<TokenStream> = response
        .arms
        .iter()
        .filter_map(|arm| match &arm.answer {
            Answer::Transparent(field) => {
                let ty = &field.ty;
                let promise = located(quote!(: #root::__private::CompleteResponse), ty.span());
                Some(quote!(#ty #promise))
            }
            Answer::Code { .. } => None,
        })
        .collect();
    target.marker(&promises)
}

/// Writes the way from a status to a variant.
fn reverse(reverse: &Reverse<'_>, target: &Target<'_>) -> TokenStream {
    let Target { ident, generics, root, bounds } = target;
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let where_clause = bounds.where_clause(generics);
    let status = local("status");
    let patterns = reverse.variants.iter().map(|(code, _)| self::code(root, *code));
    let variants = reverse.variants.iter().map(|(_, variant)| variant);
    let attributes = attributes();
    if let Some((other, member)) = reverse.other {
        quote! {
            #attributes
            impl #impl_generics ::core::convert::From<#root::__private::StatusCode>
                for #ident #ty_generics #where_clause
            {
                fn from(#status: #root::__private::StatusCode) -> Self {
                    match #status {
                        #(#patterns => Self::#variants,)*
                        #status => Self::#other { #member: #status },
                    }
                }
            }
        }
    } else {
        quote! {
            #attributes
            impl #impl_generics ::core::convert::TryFrom<#root::__private::StatusCode>
                for #ident #ty_generics #where_clause
            {
                type Error = #root::__private::UnexpectedStatusCode;

                fn try_from(
                    #status: #root::__private::StatusCode,
                ) -> ::core::result::Result<Self, Self::Error> {
                    ::core::result::Result::Ok(match #status {
                        #(#patterns => Self::#variants,)*
                        #status => {
                            return ::core::result::Result::Err(
                                #root::__private::UnexpectedStatusCode::new(#status),
                            );
                        }
                    })
                }
            }
        }
    }
}

/// The type that impls are for.
struct Target<'a> {
    ident: &'a Ident,
    generics: &'a Generics,
    root: &'a Path,
    bounds: &'a Bounds<'a>,
}

impl Target<'_> {
    fn impls(&self, methods: &TokenStream, documentation: Option<&str>) -> TokenStream {
        let Target { ident, generics, root, bounds } = self;
        let (impl_generics, ty_generics, _) = generics.split_for_impl();
        let where_clause = bounds.where_clause(generics);
        let documentation = documentation.map(|text| quote!(#[doc = #text]));
        let response = local("response");
        let attributes = attributes();
        quote! {
            #documentation
            #attributes
            impl #impl_generics #root::__private::SipResponse for #ident #ty_generics #where_clause {
                #methods
            }

            #attributes
            impl #impl_generics ::core::convert::From<#ident #ty_generics>
                for #root::__private::StatusCode #where_clause
            {
                fn from(#response: #ident #ty_generics) -> Self {
                    #root::__private::SipResponse::status_code(&#response)
                }
            }

            #attributes
            impl #impl_generics ::core::convert::From<&#ident #ty_generics>
                for #root::__private::StatusCode #where_clause
            {
                fn from(#response: &#ident #ty_generics) -> Self {
                    #root::__private::SipResponse::status_code(#response)
                }
            }
        }
    }

    fn marker(&self, promises: &[TokenStream]) -> TokenStream {
        let Target { ident, generics, root, bounds } = self;
        let (impl_generics, ty_generics, _) = generics.split_for_impl();
        let where_clause = bounds.where_clause(generics);
        let attributes = attributes();
        quote! {
            #attributes
            impl #impl_generics #root::__private::CompleteResponse for #ident #ty_generics
            #where_clause #(#promises,)* {}
        }
    }
}

fn attributes() -> TokenStream {
    quote! {
        #[automatically_derived]
        #[allow(deprecated, unused_qualifications)]
    }
}

/// Matches a case and binds some of its fields. `Self` is a pattern for a struct as
/// `Self::Variant` is for a variant.
fn pattern(arm: &Arm<'_>, fields: &[&Field]) -> TokenStream {
    let variant = arm.variant.map(|variant| quote!(::#variant));
    let mut bound: Vec<&Field> = Vec::new();
    for field in fields {
        if !bound.iter().any(|other| other.member == field.member) {
            bound.push(field);
        }
    }
    let members = bound.iter().map(|field| &field.member);
    let bindings = bound.iter().map(|field| binding(field));
    quote!(Self #variant { #(#members: ref #bindings,)* .. })
}

/// Writes `format_args!` over the bindings of the fields.
fn format_args(template: &Template<'_>) -> TokenStream {
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
fn located(tokens: TokenStream, place: Span) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            token.set_span(place.resolved_at(token.span()));
            token
        })
        .collect()
}

/// The name by which a field is bound.
fn binding(field: &Field) -> Ident {
    let member = match &field.member {
        syn::Member::Named(name) => name.to_string().trim_start_matches("r#").to_owned(),
        syn::Member::Unnamed(index) => index.index.to_string(),
    };
    let mut binding = local(&format!("field_{member}"));
    // If the field has not the trait that it needs, the compiler points at its type.
    binding.set_span(field.ty.span().resolved_at(binding.span()));
    binding
}

/// A name in the generated code: one that no constant of the caller's has, which would be a
/// pattern in its place.
fn local(name: &str) -> Ident {
    format_ident!("__sip_{name}", span = Span::mixed_site())
}
