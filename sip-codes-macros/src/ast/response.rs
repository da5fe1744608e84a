//! The type under `#[derive(SipResponse)]`.

use proc_macro2::{Ident, TokenStream};
use syn::{Data, DeriveInput, Fields, Generics, LitStr, Member, Path, Type};

use super::attribute::Attributes;
use super::code::Code;
use super::key::{Bearer, Header};
use crate::fault::{Fault, Faults, Reported};

/// An enum or a struct, and what its `#[sip(...)]` attributes say.
pub(crate) struct Response {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// Where `sip-codes` is to be found.
    pub(crate) root: Result<Path, Reported>,
    /// The word `complete`.
    pub(crate) complete: Option<Ident>,
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
        let input: DeriveInput = match syn::parse2(input) {
            Ok(input) => input,
            Err(error) => {
                faults.report(Fault::at(error.span(), error.to_string()));
                return None;
            }
        };
        let bearer = match input.data {
            Data::Enum(_) => Bearer::Enum,
            Data::Struct(_) | Data::Union(_) => Bearer::Struct,
        };
        let mut attributes = Attributes::parse(&input.attrs, bearer, faults);
        let root = attributes.root.take().unwrap_or_else(|| Ok(syn::parse_quote!(::sip_codes)));
        let complete = attributes.complete.take();
        let body = match input.data {
            Data::Struct(data) => {
                Body::Struct(Case::of(input.ident.clone(), attributes, data.fields, faults))
            }
            Data::Enum(data) => Body::Enum {
                try_from: attributes.try_from.take(),
                default: attributes.code(),
                variants: data
                    .variants
                    .into_iter()
                    .map(|variant| {
                        let attributes = Attributes::parse(&variant.attrs, Bearer::Variant, faults);
                        Case::of(variant.ident, attributes, variant.fields, faults)
                    })
                    .collect(),
            },
            Data::Union(data) => Body::Faulty(faults.report(Fault::at(
                data.union_token.span,
                "expected an enum or a struct, found a union",
            ))),
        };
        Some(Response { ident: input.ident, generics: input.generics, root, complete, body })
    }
}

impl Case {
    fn of(ident: Ident, attributes: Attributes, fields: Fields, faults: &mut Faults) -> Self {
        let is_unit = matches!(fields, Fields::Unit);
        let members: Vec<Member> = fields.members().collect();
        let fields = fields
            .into_iter()
            .zip(members)
            .map(|(field, member)| {
                let attributes = Attributes::parse(&field.attrs, Bearer::Field, faults);
                let transparent = attributes.transparent();
                Field { member, ty: field.ty, transparent, header_names: attributes.header_names }
            })
            .collect();
        let Attributes { answer, reason, headers, .. } = attributes;
        Case { ident, answer, reason, headers, fields, is_unit }
    }
}
