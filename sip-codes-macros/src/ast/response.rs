//! The type under `#[derive(SipResponse)]`.

use proc_macro2::{Ident, TokenStream};
use syn::LitStr;

use super::attribute::Attributes;
use super::code::Code;
use super::generics::Generics;
use super::item::{self, Fields, Item, Member, Type};
use super::key::{Bearer, Header, Root};
use crate::fault::{Fault, Faults, Reported};

/// An enum or a struct, and what its `#[sip(...)]` attributes say.
pub(crate) struct Response {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// Where `sip-codes` is to be found.
    pub(crate) root: Result<Root, Reported>,
    /// The word `complete`.
    pub(crate) complete: Option<Ident>,
    /// Whether values of the type have a size, as far as a macro can see.
    pub(crate) is_sized: bool,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    Struct(Case),
    Enum {
        /// The code of variants that have no answer of their own.
        default: Option<Result<Code, Reported>>,
        /// The word `try_from`.
        try_from: Option<Ident>,
        variants: Vec<Case>,
    },
    Faulty(Reported),
}

/// A variant or a struct: one case of the response.
pub(crate) struct Case {
    pub(crate) ident: Ident,
    pub(crate) answer: Option<Answer>,
    /// The word `reason` and the text.
    pub(crate) reason: Option<(Ident, LitStr)>,
    pub(crate) headers: Vec<Result<Header, Reported>>,
    pub(crate) fields: Vec<Field>,
    /// Whether it has neither fields nor brackets for them.
    pub(crate) is_unit: bool,
}

/// Where the status comes from.
pub(crate) enum Answer {
    Code(Code),
    /// From a field; the word `transparent`.
    Transparent(Ident),
    /// From the only field, and into it; the word `other`.
    Other(Ident),
    Faulty(Reported),
}

pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    /// The word `transparent`, if the field is marked with it.
    pub(crate) transparent: Result<Option<Ident>, Reported>,
    /// The names of the header fields of which it is the value.
    pub(crate) header_names: Vec<Result<LitStr, Reported>>,
}

impl Response {
    /// Reads the type. Only if the tokens are no type at all nothing comes of it.
    pub(crate) fn parse(input: TokenStream, faults: &mut Faults) -> Option<Self> {
        let item = match Item::parse(input) {
            Ok(item) => item,
            Err(fault) => {
                faults.report(fault);
                return None;
            }
        };
        let bearer = match item.body {
            item::Body::Enum(_) => Bearer::Enum,
            item::Body::Struct(_) | item::Body::Union(_) => Bearer::Struct,
        };
        let mut attributes = Attributes::parse(item.attributes, bearer, faults);
        let root = attributes.root.take().unwrap_or_else(|| Ok(Root::default()));
        let complete = attributes.complete.take();
        let is_sized = match &item.body {
            item::Body::Struct(Some(fields)) => {
                !fields.last().is_some_and(|last| last.ty.is_unsized())
            }
            _ => true,
        };
        let body = match item.body {
            item::Body::Struct(fields) => {
                Body::Struct(Case::of(item.ident.clone(), attributes, fields, faults))
            }
            item::Body::Enum(variants) => Body::Enum {
                try_from: attributes.try_from.take(),
                default: attributes.code(),
                variants: variants
                    .into_iter()
                    .map(|variant| {
                        let attributes =
                            Attributes::parse(variant.attributes, Bearer::Variant, faults);
                        Case::of(variant.ident, attributes, variant.fields, faults)
                    })
                    .collect(),
            },
            item::Body::Union(word) => Body::Faulty(
                faults
                    .report(Fault::at(word.span(), "expected an enum or a struct, found a union")),
            ),
        };
        Some(Response {
            ident: item.ident,
            generics: item.generics,
            root,
            complete,
            is_sized,
            body,
        })
    }
}

impl Case {
    fn of(ident: Ident, attributes: Attributes, fields: Fields, faults: &mut Faults) -> Self {
        let is_unit = fields.is_none();
        let fields = fields
            .unwrap_or_default()
            .into_iter()
            .map(|item::Field { attributes, member, ty }| {
                let attributes = Attributes::parse(attributes, Bearer::Field, faults);
                let transparent = attributes.transparent();
                Field { member, ty, transparent, header_names: attributes.header_names }
            })
            .collect();
        let Attributes { answer, reason, headers, .. } = attributes;
        Case { ident, answer, reason, headers, fields, is_unit }
    }
}
