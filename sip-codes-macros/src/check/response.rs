//! The type under `#[derive(SipResponse)]`, with a legal answer for each of its cases.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Generics, Member, Path, Type};

use super::code::Code;
use crate::ast;
use crate::fault::{Fault, Faults, Reported};

/// An enum or a struct that is known to answer in every case.
pub(crate) struct Response<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) root: &'a Path,
    pub(crate) arms: Vec<Arm<'a>>,
    /// Types with type parameters in them that must be responses themselves.
    pub(crate) bounded: Vec<&'a Type>,
}

/// What is matched, and what it answers.
pub(crate) struct Arm<'a> {
    /// `None` for a struct.
    pub(crate) variant: Option<&'a Ident>,
    pub(crate) answer: Answer<'a>,
}

#[derive(Clone, Copy)]
pub(crate) enum Answer<'a> {
    Code(Code),
    Transparent(&'a Member, &'a Type),
}

impl<'a> Response<'a> {
    /// Checks every case. Nothing comes of it if there was a fault, here or before.
    pub(crate) fn of(written: &'a ast::Response, faults: &mut Faults) -> Option<Self> {
        let arms: Vec<Result<Arm<'a>, Reported>> = match &written.body {
            ast::Body::Struct(case) => vec![arm(None, case, None, faults)],
            ast::Body::Enum { default, variants } => {
                let default = default.as_ref().map(|default| match default {
                    Ok(code) => registered(code, faults),
                    Err(reported) => Err(*reported),
                });
                variants.iter().map(|case| arm(Some(&case.ident), case, default, faults)).collect()
            }
            ast::Body::Faulty(reported) => vec![Err(*reported)],
        };
        let arms: Vec<Arm<'a>> = arms.into_iter().collect::<Result<_, _>>().ok()?;
        let root = written.root.as_ref().ok().filter(|_| faults.is_empty())?;
        let bounded = bounded(&arms, &written.generics);
        Some(Response { ident: &written.ident, generics: &written.generics, root, arms, bounded })
    }
}

/// Checks one case; `default` is the code that the enum has for all.
fn arm<'a>(
    variant: Option<&'a Ident>,
    case: &'a ast::Case,
    default: Option<Result<Code, Reported>>,
    faults: &mut Faults,
) -> Result<Arm<'a>, Reported> {
    let answer = match (&case.answer, marked_field(case, faults)?) {
        (None, Some((_, field))) => Answer::Transparent(&field.member, &field.ty),
        (None, None) => Answer::Code(default.unwrap_or_else(|| {
            Err(faults.report(ast::missing(case.ident.span(), ast::Place::Attribute)))
        })?),
        (Some(ast::Answer::Transparent(word)), None) => match &case.fields[..] {
            [field] => Answer::Transparent(&field.member, &field.ty),
            fields => return Err(faults.report(not_one_field(word, fields.len()))),
        },
        (Some(ast::Answer::Code(code)), None) => Answer::Code(registered(code, faults)?),
        (Some(ast::Answer::Code(code)), Some((word, _))) => {
            return Err(faults.report(ast::both(code, word.span())));
        }
        (Some(ast::Answer::Transparent(_)), Some((word, _))) => {
            return Err(faults.report(ast::repeated(word)));
        }
        (Some(ast::Answer::Faulty(reported)), _) => return Err(*reported),
    };
    Ok(Arm { variant, answer })
}

/// Finds the field that is marked as `transparent`, if any is.
fn marked_field<'a>(
    case: &'a ast::Case,
    faults: &mut Faults,
) -> Result<Option<(&'a Ident, &'a ast::Field)>, Reported> {
    let mut marked = Ok(None);
    for field in &case.fields {
        match (&field.transparent, marked) {
            (Ok(Some(word)), Ok(None)) => marked = Ok(Some((word, field))),
            (Ok(Some(word)), _) => marked = Err(faults.report(ast::repeated(word))),
            (Ok(None), _) => {}
            (Err(reported), _) => marked = Err(*reported),
        }
    }
    marked
}

fn registered(code: &ast::Code, faults: &mut Faults) -> Result<Code, Reported> {
    Code::of(code, None).map_err(|fault| faults.report(fault))
}

fn not_one_field(word: &Ident, fields: usize) -> Fault {
    let message = if fields == 0 {
        "`transparent` needs a field to take the status from, found none".to_owned()
    } else {
        format!(
            "`transparent` needs one field, found {fields}; mark one with `#[sip(transparent)]`"
        )
    };
    Fault::at(word.span(), message)
}

/// The types of transparent fields that hang on a type parameter: only these need a bound.
fn bounded<'a>(arms: &[Arm<'a>], generics: &Generics) -> Vec<&'a Type> {
    let parameters: Vec<&Ident> =
        generics.type_params().map(|parameter| &parameter.ident).collect();
    arms.iter()
        .filter_map(|arm| match arm.answer {
            Answer::Transparent(_, ty) => Some(ty),
            Answer::Code(_) => None,
        })
        .filter(|ty| mentions(ty.to_token_stream(), &parameters))
        .collect()
}

fn mentions(tokens: TokenStream, parameters: &[&Ident]) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => parameters.contains(&&word),
        TokenTree::Group(group) => mentions(group.stream(), parameters),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
