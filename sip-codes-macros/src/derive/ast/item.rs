//! The type under a derive, parsed by syn, and what its `#[sip(...)]` attributes say.
//!
//! Entry point: [`Item::parse`].

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Member, Meta, Token, Type, Visibility};

use super::also::AlsoArgument;
use super::answer::Answer;
use super::attribute::Attributes;
use super::header::{FieldHeader, HeaderArgument, HeaderName};
use super::key::{Bound, ParseArgument};
use super::keyword::{AttributeSite, Keyword};
use super::method::MethodArgument;
use super::reason::ReasonArgument;
use super::root::Root;
use super::{allowed_lints, field_type};
use crate::code::CodeArgument;
use crate::derive::faults::{Faults, Reported};
use crate::fault::Fault;

/// An enum or a struct.
pub(crate) struct Item {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The path to `sip-codes`.
    pub(crate) root: Result<Root, Reported>,
    /// The word `complete`.
    pub(crate) complete: Option<Ident>,
    /// The word `failure`.
    pub(crate) failure: Option<Ident>,
    /// The methods that every code may answer.
    pub(crate) methods: Vec<Result<MethodArgument, Reported>>,
    /// The names of the header fields that the SIP stack adds.
    pub(crate) stack_adds: Vec<Result<HeaderName, Reported>>,
    pub(crate) bound: Option<Bound>,
    /// The lints that the caller allows anywhere on the type.
    pub(crate) allowed_lints: TokenStream,
    /// Whether references to the fields are not allowed (`#[repr(packed)]`).
    pub(crate) is_packed: bool,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    Struct(Case),
    Enum {
        /// The code of variants that have no answer of their own.
        default: Option<Result<CodeArgument, Reported>>,
        /// The reason phrase of variants that have none of their own: `reason = display`.
        reason: Option<ReasonArgument>,
        variants: Vec<Case>,
    },
    Faulty(Reported),
}

/// A variant or a struct: one case of the response.
pub(crate) struct Case {
    pub(crate) ident: Ident,
    pub(crate) answer: Option<Answer>,
    pub(crate) reason: Option<ReasonArgument>,
    pub(crate) headers: Vec<Result<HeaderArgument, Reported>>,
    /// Further codes and classes that are read as this case.
    pub(crate) also: Vec<Result<AlsoArgument, Reported>>,
    /// The word `send_only`.
    pub(crate) send_only: Option<Ident>,
    pub(crate) fields: Vec<Field>,
    /// Whether it has neither fields nor brackets for them.
    pub(crate) is_unit: bool,
}

pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    /// Where the type begins.
    pub(crate) ty_span: Span,
    /// The word `transparent`, if the field is marked with it.
    pub(crate) transparent: Result<Option<Ident>, Reported>,
    /// The header fields that the field is the value of.
    pub(crate) headers: Vec<Result<FieldHeader, Reported>>,
    /// The word `reason`, if the field is the reason phrase.
    pub(crate) reason: Option<Ident>,
    /// The function that reads the field.
    pub(crate) parse: Option<Result<Box<ParseArgument>, Reported>>,
    /// The word `default`.
    pub(crate) default: Option<Ident>,
    /// The word `status`, if the field is the code.
    pub(crate) status: Option<Ident>,
    /// The word `if_legal`.
    pub(crate) if_legal: Option<Ident>,
}

/// Input that syn cannot parse.
pub(crate) enum Unreadable {
    /// A type, but its body is not Rust that syn knows.
    Type(Box<ItemHead>, Refusal),
    /// Not a type.
    NoType(Fault),
}

/// Why syn refuses the body of a type.
pub(crate) enum Refusal {
    /// An expression that only syn does not read, such as the length in `[u8; if LARGE { 64 } else { 16 }]`.
    Expression(Fault),
    /// What the compiler nearly always refuses, too; and what syn says about it.
    Syntax(String),
}

/// What comes before the body of a type.
pub(crate) struct ItemHead {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    pub(crate) root: Root,
}

impl Item {
    /// Parses the type.
    pub(crate) fn parse(input: TokenStream, faults: &mut Faults) -> Result<Self, Unreadable> {
        let DeriveInput { attrs, ident, generics, data, .. } = match syn::parse2(input.clone()) {
            Ok(item) => item,
            Err(error) => return Err(ItemHead::parse(input, &error)),
        };
        let site = match data {
            Data::Enum(_) => AttributeSite::Enum,
            Data::Struct(_) | Data::Union(_) => AttributeSite::Struct,
        };
        let mut attributes = Attributes::parse(&attrs, site, faults);
        let root = attributes.root.take().unwrap_or_else(|| Ok(Root::default()));
        let complete = attributes.word(Keyword::Complete);
        let failure = attributes.word(Keyword::Failure);
        let methods = std::mem::take(&mut attributes.methods);
        let stack_adds = std::mem::take(&mut attributes.stack_adds);
        let bound = attributes.bound.take();
        let allowed_lints = allowed_lints::allowed_lints(&attrs, &data);
        let body = match data {
            Data::Struct(data) => {
                Body::Struct(Case::new(ident.clone(), attributes, data.fields, faults))
            }
            Data::Enum(data) => {
                let reason = attributes.reason.take();
                let default = attributes.default_code();
                let mut variants = Vec::new();
                for variant in data.variants {
                    let site = AttributeSite::Variant;
                    let attributes = Attributes::parse(&variant.attrs, site, faults);
                    variants.push(Case::new(variant.ident, attributes, variant.fields, faults));
                }
                Body::Enum { default, reason, variants }
            }
            Data::Union(data) => Body::Faulty(faults.report(Fault::new(
                data.union_token.span,
                "expected an enum or a struct, found a union",
            ))),
        };
        Ok(Item {
            ident,
            generics,
            root,
            complete,
            failure,
            methods,
            stack_adds,
            bound,
            allowed_lints,
            is_packed: attrs.iter().any(is_packed),
            body,
        })
    }

    /// Whether a field without a size is where the compiler reports it: it may only be the last one of a struct.
    pub(crate) fn has_misplaced_unsized(&self) -> bool {
        match &self.body {
            Body::Struct(case) => match case.fields.split_last() {
                Some((_, fields)) => fields.iter().any(Field::is_unsized),
                None => false,
            },
            Body::Enum { variants, .. } => {
                variants.iter().flat_map(|case| &case.fields).any(Field::is_unsized)
            }
            Body::Faulty(_) => false,
        }
    }

    /// The last field of a struct, if it has no size. Then the struct has none.
    pub(crate) fn unsized_field(&self) -> Option<&Field> {
        match &self.body {
            Body::Struct(case) => case.fields.last().filter(|field| field.is_unsized()),
            Body::Enum { .. } | Body::Faulty(_) => None,
        }
    }
}

impl Case {
    fn new(ident: Ident, attributes: Attributes, fields: Fields, faults: &mut Faults) -> Self {
        let is_unit = matches!(fields, Fields::Unit);
        let mut parsed = Vec::new();
        for field in fields {
            let member = match field.ident {
                Some(ident) => Member::Named(ident),
                None => Member::from(parsed.len()),
            };
            let attributes = Attributes::parse(&field.attrs, AttributeSite::Field, faults);
            parsed.push(Field {
                member,
                ty_span: field_type::first_span(&field.ty),
                ty: field.ty,
                transparent: attributes.transparent(),
                reason: attributes.word(Keyword::Reason),
                default: attributes.word(Keyword::Default),
                if_legal: attributes.word(Keyword::IfLegal),
                status: attributes.word(Keyword::Status),
                headers: attributes.field_headers,
                parse: attributes.parse,
            });
        }
        let send_only = attributes.word(Keyword::SendOnly);
        let Attributes { answer, reason, headers, also, .. } = attributes;
        Case { ident, answer, reason, headers, also, send_only, fields: parsed, is_unit }
    }
}

impl Field {
    /// The `T`, if the type is an `Option<T>`.
    pub(crate) fn inside_option(&self) -> Option<&Type> {
        field_type::inside_option(&self.ty)
    }

    /// The type of a collection, without the `Option` and the references around it, and the number of
    /// references.
    pub(crate) fn collection(&self) -> (usize, &Type) {
        field_type::behind_references(self.inside_option().unwrap_or(&self.ty))
    }

    /// Whether the field, or what is in its `Option`, is a text without a `FromStr`, such as `Box<str>`.
    pub(crate) fn is_text(&self) -> bool {
        field_type::is_text(self.inside_option().unwrap_or(&self.ty))
    }

    /// Whether the field, or what is in its `Option`, is a `bool`.
    pub(crate) fn is_bool(&self) -> bool {
        field_type::is_bool(self.inside_option().unwrap_or(&self.ty))
    }

    /// Whether the field says that it is one value: of a header field, or the reason phrase.
    pub(crate) fn is_one_value(&self) -> bool {
        self.reason.is_some() || self.headers.iter().flatten().any(|header| !header.is_list)
    }

    /// Whether the field is written as a type without a size.
    pub(crate) fn is_unsized(&self) -> bool {
        field_type::is_unsized(&self.ty)
    }

    /// Whether the field is a primitive integer.
    pub(crate) fn is_integer(&self) -> bool {
        field_type::is_integer(&self.ty)
    }

    /// Whether the field, or what is in its `Option`, is a collection of the standard library.
    pub(crate) fn is_collection(&self) -> bool {
        field_type::is_collection(self.collection().1)
    }

    /// Whether the field, or what is in its `Option`, is a text of the standard library.
    pub(crate) fn is_string(&self) -> bool {
        field_type::is_string(self.collection().1)
    }

    /// Whether the items of the collection that the field is have no `FromStr`, as `Box<str>`.
    pub(crate) fn has_text_items(&self) -> bool {
        field_type::item_of_collection(self.collection().1).is_some_and(field_type::is_text)
    }

    /// Where the name is written, or the type of a field without a name.
    pub(crate) fn span(&self) -> Span {
        match &self.member {
            Member::Named(ident) => ident.span(),
            Member::Unnamed(_) => self.ty_span,
        }
    }

    /// The name as it is written in a text: without `r#`, or a number.
    pub(crate) fn name(&self) -> String {
        match &self.member {
            Member::Named(ident) => syn::ext::IdentExt::unraw(ident).to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }
}

impl ItemHead {
    /// Parses what comes before the body of a type that syn refuses with an error.
    fn parse(input: TokenStream, error: &syn::Error) -> Unreadable {
        let head = |input: ParseStream<'_>| {
            let attributes = input.call(Attribute::parse_outer)?;
            input.parse::<Visibility>()?;
            if input.peek(Token![struct]) {
                input.parse::<Token![struct]>()?;
            } else if input.peek(Token![enum]) {
                input.parse::<Token![enum]>()?;
            } else {
                input.parse::<Token![union]>()?;
            }
            let ident = input.parse()?;
            let mut generics: Generics = input.parse()?;
            generics.where_clause = input.parse()?;
            input.parse::<TokenStream>()?;
            // Faults of the attributes are not reported beside that of the type.
            let root =
                Attributes::parse(&attributes, AttributeSite::Struct, &mut Faults::default()).root;
            Ok((ident, generics, root))
        };
        match head.parse2(input) {
            Ok((ident, generics, root)) => {
                let root = root.and_then(Result::ok).unwrap_or_default();
                let head = ItemHead { ident, generics, root };
                let refusal = match expression_fault(error) {
                    Some(fault) => Refusal::Expression(fault),
                    None => Refusal::Syntax(error.to_string()),
                };
                Unreadable::Type(Box::new(head), refusal)
            }
            Err(_) => Unreadable::NoType(
                expression_fault(error)
                    .unwrap_or_else(|| Fault::new(error.span(), error.to_string())),
            ),
        }
    }
}

/// The error of an expression that syn reads only with its feature `full`, which takes long to compile.
fn expression_fault(error: &syn::Error) -> Option<Fault> {
    error.to_string().starts_with("unsupported expression").then(|| {
        Fault::new(error.span(), "this derive cannot read such an expression in a type")
            .instead("put it into a `const`")
    })
}

/// Whether the attribute is `#[repr(packed)]`, with or without a number.
fn is_packed(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    let is_word = |token| matches!(token, proc_macro2::TokenTree::Ident(word) if word == "packed");
    list.path.is_ident("repr") && list.tokens.clone().into_iter().any(is_word)
}
