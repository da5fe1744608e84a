//! What is written in a macro.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use sip_codes_core::StatusCode;
use sip_codes_core::registry::REGISTRY;

use crate::sip_header::expand_sip_header;
use crate::sip_status::expand_sip_status;
use crate::{derive, suggest};

/// Whatever `sip_status!` is called with is a constant or one readable error.
///
/// Text that is no Rust token is left alone: the compiler's own lexer refuses it.
///
/// # Panics
///
/// Panics if that does not hold.
pub fn sip_status(argument: &str) {
    let Ok(argument) = argument.parse::<TokenStream>() else { return };
    let root: TokenStream = "krate".parse().expect("it is a token");
    let expansion = expand_sip_status(root.into_iter().chain(argument).collect());
    match errors(&expansion).len() {
        0 => {
            let code = without_blanks(&expansion);
            let constant = |row: &sip_codes_core::registry::Registration| {
                code == format!("krate::StatusCode::{}", row.name())
            };
            let is_extension = || {
                let code = code.strip_prefix("krate::__private_0_1::Extension::<");
                let argument = code.and_then(|code| code.strip_suffix(">::STATUS"))?;
                // A registered code is in a constant whose use is a warning.
                let constant = argument.strip_prefix("{#[deprecated(note=");
                let digits = match constant {
                    Some(constant) => {
                        constant.strip_suffix("u16;EXTENSION}")?.rsplit('=').next()?
                    }
                    None => argument,
                };
                let status = digits.parse::<StatusCode>().ok()?;
                Some(status.registration().is_some() == constant.is_some())
            };
            assert!(REGISTRY.iter().any(constant) || is_extension() == Some(true), "{code}");
        }
        1 => {}
        _ => panic!("more than one error: {expansion}"),
    }
}

/// Whatever `sip_header!` is called with is a value, made by a template, or one readable error.
///
/// Text that is no Rust token is left alone: the compiler's own lexer refuses it.
///
/// # Panics
///
/// Panics if that does not hold.
pub fn sip_header(arguments: &str) {
    let Ok(arguments) = arguments.parse::<TokenStream>() else { return };
    let root: TokenStream = "krate".parse().expect("it is a token");
    let expansion = expand_sip_header(root.into_iter().chain(arguments).collect());
    match errors(&expansion).len() {
        0 => {
            let code = without_blanks(&expansion);
            let is_value = code.starts_with("krate::header::") || code.starts_with("{match(&(");
            assert!(is_value, "{code}");
        }
        1 => {}
        _ => panic!("more than one error: {expansion}"),
    }
}

/// Whatever is under both derives gets an impl of each, or readable errors. An enum or a struct
/// gets both then, unless the path to the crate is faulty.
///
/// Text that is no Rust token is left alone: the compiler's own lexer refuses it.
///
/// # Panics
///
/// Panics if that does not hold.
pub fn derive_sip_response(item: &str) {
    let Ok(item) = item.parse::<TokenStream>() else { return };
    let written = derive::derive_sip_response(item.clone());
    let errors_of_writing = check_derive(&item, &written, "SipResponse", "match*self");
    let read = derive::derive_from_sip_response(item.clone());
    let errors_of_reading = check_derive(&item, &read, "FromSipResponse", "fnread_response(");
    // Reading has rules of its own, and all those of writing but the rules for senders.
    let without_senders =
        |errors: Vec<String>| errors.into_iter().filter(|error| !binds_senders(error));
    let errors_of_writing: Vec<String> = without_senders(errors_of_writing).collect();
    let errors_of_reading: Vec<String> = without_senders(errors_of_reading).collect();
    assert!(errors_of_reading.starts_with(&errors_of_writing), "{written}\n{read}");
}

/// Whether an error is one of a rule that only a response that is sent has to keep.
fn binds_senders(error: &str) -> bool {
    const TEXTS: [&str; 8] = [
        "missing status code",
        // Such as: a 423 response must carry `Min-Expires`.
        " must ",
        " is written by the SIP stack (",
        " is for requests only (",
        " depend on each other; put all of them",
        ", a rule for senders)",
        "a text is not always a legal",
        // With `parse`, a collection may be read from one value.
        ", found a collection",
    ];
    TEXTS.iter().any(|text| error.contains(text))
}

/// Checks one expansion, and returns its errors.
fn check_derive(
    item: &TokenStream,
    expansion: &TokenStream,
    name: &str,
    legal_code: &str,
) -> Vec<String> {
    let errors = errors(expansion);
    let code = without_blanks(expansion);
    let is_implemented = code.contains(&format!("__private_0_1::{name}for"));
    let is_legal = code.contains(legal_code);
    if syn::parse2::<syn::DeriveInput>(item.clone()).is_ok() {
        // A faulty path to the crate is the one reason for errors without an impl, also after a slip
        // in the word `crate`.
        let is_crate_named = || mentions_crate(item.clone());
        // What has no size cannot be read. Where Rust allows none, the compiler has an error, and the derive has none.
        let is_unsized = has_unsized_field(item);
        let may_lack_impl =
            (!errors.is_empty() && is_crate_named()) || (is_unsized && name == "FromSipResponse");
        assert!(is_implemented || may_lack_impl, "{expansion}");
        assert!(is_legal == errors.is_empty() || (is_unsized && !is_legal), "{expansion}");
    } else {
        // Either a type whose name is known, with the error as a lint unless it is an expression, or no type.
        assert!(!is_legal, "{expansion}");
        let is_lint = code.contains("cannotreadthistype");
        let is_expression = code.contains("cannotreadsuchanexpression");
        assert!(!is_lint || is_implemented, "{expansion}");
        assert!(!is_implemented || is_lint || is_expression, "{expansion}");
        assert_eq!(errors.len(), usize::from(!is_lint), "{expansion}");
    }
    errors
}

/// Whether a field is written as a type without a size.
fn has_unsized_field(item: &TokenStream) -> bool {
    let Ok(item) = syn::parse2::<syn::DeriveInput>(item.clone()) else { return false };
    let fields: Vec<syn::Field> = match item.data {
        syn::Data::Struct(data) => data.fields.into_iter().collect(),
        syn::Data::Enum(data) => {
            data.variants.into_iter().flat_map(|variant| variant.fields).collect()
        }
        syn::Data::Union(_) => Vec::new(),
    };
    fields.into_iter().any(|field| is_unsized(&field.ty))
}

fn is_unsized(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::Slice(_) | syn::Type::TraitObject(_) => true,
        syn::Type::Paren(ty) => is_unsized(&ty.elem),
        syn::Type::Group(ty) => is_unsized(&ty.elem),
        syn::Type::Path(ty) => ty.path.is_ident("str"),
        _ => false,
    }
}

/// Expands `#[derive(SipResponse)]` for a type.
///
/// # Panics
///
/// Panics if the text is no Rust token.
#[must_use]
pub fn expand_sip_response(item: &str) -> String {
    derive::derive_sip_response(item.parse().expect("the type is Rust")).to_string()
}

/// Expands `#[derive(FromSipResponse)]` for a type.
///
/// # Panics
///
/// Panics if the text is no Rust token.
#[must_use]
pub fn expand_from_sip_response(item: &str) -> String {
    derive::derive_from_sip_response(item.parse().expect("the type is Rust")).to_string()
}

/// Whether any word among the tokens is taken for `crate`.
fn mentions_crate(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => mentions_crate(group.stream()),
        TokenTree::Ident(word) => suggest::nearest_word(&word.to_string(), &["crate"]).is_some(),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

fn without_blanks(tokens: &TokenStream) -> String {
    tokens.to_string().replace(' ', "")
}

/// The messages of every `compile_error!`, each held to the style of all: no capital, no full stop,
/// no line over 100 characters.
fn errors(expansion: &TokenStream) -> Vec<String> {
    let mut errors = Vec::new();
    collect_errors(expansion.clone(), &mut errors);
    for error in &errors {
        assert!(!error.starts_with(|first: char| first.is_ascii_uppercase()), "{error}");
        assert!(!error.ends_with('.'), "{error}");
        assert!(error.lines().all(|line| line.chars().count() <= 100), "{error}");
    }
    errors
}

fn collect_errors(tokens: TokenStream, errors: &mut Vec<String>) {
    let mut path = String::new();
    for token in tokens {
        if let TokenTree::Group(group) = token {
            // Each error is written once for each of two editions.
            if path.ends_with("::core::compile_error!") && group.delimiter() == Delimiter::Brace {
                let text = syn::parse2::<syn::LitStr>(group.stream()).expect("it is a message");
                errors.push(text.value());
            } else {
                collect_errors(group.stream(), errors);
            }
            path.clear();
        } else {
            path.push_str(&token.to_string());
        }
    }
}
