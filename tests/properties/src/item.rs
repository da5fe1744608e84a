//! How the derive reads a type, beside how syn does.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Fields, GenericParam, Generics};

use crate::ast::{Body, Case, Kind, Response};
use crate::fault::Faults;

/// Name, parameters, conditions, variants and fields are those that syn finds.
///
/// # Panics
///
/// Panics if that does not hold.
pub(crate) fn is_read_as(item: TokenStream, known: &DeriveInput) {
    let read = Response::parse(item, &mut Faults::default()).expect("syn can read it");
    assert_eq!(read.ident, known.ident);
    let parameters: Vec<(bool, Vec<String>, Vec<String>)> = read
        .generics
        .parameters
        .iter()
        .map(|parameter| {
            let is_type = matches!(parameter.kind, Kind::Type(_));
            (is_type, words(&parameter.name), words(&parameter.declaration))
        })
        .collect();
    assert_eq!(parameters, parameters_of(&known.generics));
    assert_eq!(words(&read.generics.predicates), predicates_of(&known.generics));
    match (&read.body, &known.data) {
        (Body::Struct(case), Data::Struct(data)) => assert_fields(case, &data.fields),
        (Body::Enum { variants, .. }, Data::Enum(data)) => {
            assert_eq!(variants.len(), data.variants.len());
            for (case, variant) in variants.iter().zip(&data.variants) {
                assert_eq!(case.ident, variant.ident);
                assert_fields(case, &variant.fields);
            }
        }
        (Body::Faulty(_), Data::Union(_)) => {}
        _ => panic!("another kind of type: {}", known.to_token_stream()),
    }
}

fn parameters_of(generics: &Generics) -> Vec<(bool, Vec<String>, Vec<String>)> {
    let mut generics = generics.clone();
    for parameter in &mut generics.params {
        match parameter {
            GenericParam::Lifetime(lifetime) => lifetime.attrs.clear(),
            GenericParam::Type(ty) => {
                ty.attrs.clear();
                ty.default = None;
            }
            GenericParam::Const(constant) => {
                constant.attrs.clear();
                constant.default = None;
            }
        }
    }
    generics
        .params
        .iter()
        .map(|parameter| {
            let (name, has_no_bound) = match parameter {
                GenericParam::Lifetime(lifetime) => {
                    let has_no_bound = lifetime.colon_token.is_some() && lifetime.bounds.is_empty();
                    (lifetime.lifetime.to_token_stream(), has_no_bound)
                }
                GenericParam::Type(ty) => {
                    let has_no_bound = ty.colon_token.is_some() && ty.bounds.is_empty();
                    (ty.ident.to_token_stream(), has_no_bound)
                }
                GenericParam::Const(constant) => (constant.ident.to_token_stream(), false),
            };
            // syn leaves such a colon out.
            let colon = has_no_bound.then(|| quote!(:));
            let is_type = matches!(parameter, GenericParam::Type(_));
            (is_type, words(&name), words(&quote!(#parameter #colon)))
        })
        .collect()
}

fn predicates_of(generics: &Generics) -> Vec<String> {
    let Some(clause) = &generics.where_clause else { return Vec::new() };
    let mut predicates = clause.predicates.clone();
    if !predicates.empty_or_trailing() {
        predicates.push_punct(syn::token::Comma::default());
    }
    words(&predicates)
}

fn assert_fields(case: &Case, known: &Fields) {
    assert_eq!(case.is_unit, matches!(known, Fields::Unit));
    assert_eq!(case.fields.len(), known.len());
    for ((read, field), member) in case.fields.iter().zip(known).zip(known.members()) {
        assert_eq!(words(&read.member), words(&member));
        assert_eq!(words(&read.ty), words(&field.ty));
    }
}

/// Every token on its own, in alphabetical order: what counts is which tokens belong to what, and syn
/// writes some of them with other spacing or in another order.
pub(crate) fn words(tokens: &impl ToTokens) -> Vec<String> {
    let mut words = Vec::new();
    collect_words(tokens.to_token_stream(), &mut words);
    words.sort();
    words
}

fn collect_words(tokens: TokenStream, words: &mut Vec<String>) {
    for token in tokens {
        if let TokenTree::Group(group) = token {
            words.push(format!("{:?}", group.delimiter()));
            collect_words(group.stream(), words);
            words.push(String::from("end"));
        } else {
            words.push(token.to_string());
        }
    }
}
