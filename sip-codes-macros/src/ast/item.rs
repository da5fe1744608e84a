//! The type under a derive, as far as the derive needs to know it.
//!
//! The compiler hands over nothing but well-formed types, so this reads what it needs and passes over
//! the rest. With its grammar of types syn takes twice as long to compile, and an expansion a third
//! longer. `tests/properties` holds this beside syn.

use proc_macro2::{Delimiter, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};

use super::argument::is_punct;
use super::generics::Generics;
use super::reader::Reader;
use crate::fault::Fault;

/// A struct, an enum or a union.
pub(super) struct Item {
    pub(super) attributes: Vec<Attribute>,
    pub(super) ident: Ident,
    pub(super) generics: Generics,
    pub(super) body: Body,
}

pub(super) enum Body {
    Struct(Fields),
    Enum(Vec<Variant>),
    /// The word `union`.
    Union(Ident),
}

pub(super) struct Variant {
    pub(super) attributes: Vec<Attribute>,
    pub(super) ident: Ident,
    pub(super) fields: Fields,
}

/// The fields in brackets; `None` if there are no brackets.
pub(super) type Fields = Option<Vec<Field>>;

pub(super) struct Field {
    pub(super) attributes: Vec<Attribute>,
    pub(super) member: Member,
    pub(super) ty: Type,
}

/// An attribute `#[sip(...)]`; those of others are passed over.
pub(super) struct Attribute {
    /// The word `sip`.
    pub(super) word: Ident,
    /// What stands in the brackets; `None` if there are none.
    pub(super) arguments: Option<TokenStream>,
}

/// The name of a field, or its number and where it stands.
#[derive(Clone)]
pub(crate) enum Member {
    Named(Ident),
    Unnamed(usize, Span),
}

/// The type of a field.
pub(crate) struct Type {
    tokens: Vec<TokenTree>,
}

impl Item {
    pub(super) fn parse(input: TokenStream) -> Result<Self, Fault> {
        let mut reader = Reader::new(input);
        let attributes = attributes(&mut reader);
        skip_visibility(&mut reader);
        let is_type = ["struct", "enum", "union"].iter().any(|word| reader.is_at_word(word));
        if !is_type {
            return Err(reader.expected("an enum or a struct"));
        }
        let keyword = reader.ident("an enum or a struct")?;
        let ident = reader.ident("a name")?;
        let mut generics = Generics::parse(&mut reader)?;
        generics.parse_where(&mut reader);
        let body = if keyword == "enum" {
            Body::Enum(variants(&mut reader)?)
        } else if keyword == "union" {
            Body::Union(keyword)
        } else {
            let fields = fields(&mut reader)?;
            // After the fields of a tuple.
            generics.parse_where(&mut reader);
            Body::Struct(fields)
        };
        Ok(Item { attributes, ident, generics, body })
    }
}

fn variants(reader: &mut Reader) -> Result<Vec<Variant>, Fault> {
    let Some(group) = reader.group(Delimiter::Brace) else {
        return Err(reader.expected("the variants"));
    };
    let mut reader = Reader::new(group.stream());
    let mut variants = Vec::new();
    while !reader.is_at_end() {
        let attributes = attributes(&mut reader);
        skip_visibility(&mut reader);
        let ident = reader.ident("a variant")?;
        let fields = fields(&mut reader)?;
        skip_value(&mut reader);
        variants.push(Variant { attributes, ident, fields });
        end_of_entry(&mut reader)?;
    }
    Ok(variants)
}

fn fields(reader: &mut Reader) -> Result<Fields, Fault> {
    let (group, are_named) = match reader.group(Delimiter::Brace) {
        Some(group) => (group, true),
        None => match reader.group(Delimiter::Parenthesis) {
            Some(group) => (group, false),
            None => return Ok(None),
        },
    };
    let mut reader = Reader::new(group.stream());
    let mut fields: Vec<Field> = Vec::new();
    while !reader.is_at_end() {
        let attributes = attributes(&mut reader);
        skip_visibility(&mut reader);
        let name = if are_named { Some(name(&mut reader)?) } else { None };
        let ty = Type { tokens: reader.until(|token| is_punct(token, ",=")) };
        if ty.tokens.is_empty() {
            return Err(reader.expected("a type"));
        }
        skip_value(&mut reader);
        let member = name.map_or_else(|| Member::Unnamed(fields.len(), ty.span()), Member::Named);
        fields.push(Field { attributes, member, ty });
        end_of_entry(&mut reader)?;
    }
    Ok(Some(fields))
}

/// Reads the name of a field and the colon after it.
fn name(reader: &mut Reader) -> Result<Ident, Fault> {
    let name = reader.ident("a field")?;
    if reader.skip_punct(':') {
        return Ok(name);
    }
    Err(reader.expected("`:`"))
}

/// Passes over the value of a variant, or the default of a field.
fn skip_value(reader: &mut Reader) {
    if reader.skip_punct('=') {
        reader.skip_expression();
    }
}

fn end_of_entry(reader: &mut Reader) -> Result<(), Fault> {
    if reader.skip_punct(',') || reader.is_at_end() {
        return Ok(());
    }
    Err(reader.expected("`,`"))
}

/// Reads all attributes that are next, and keeps ours.
fn attributes(reader: &mut Reader) -> Vec<Attribute> {
    let mut attributes = Vec::new();
    while reader.skip_punct('#') {
        let Some(group) = reader.group(Delimiter::Bracket) else { break };
        let mut inside = Reader::new(group.stream());
        let Some(TokenTree::Ident(word)) = inside.next().filter(|_| !inside.is_at_punct(':'))
        else {
            continue;
        };
        if word == "sip" {
            let arguments = match inside.next() {
                Some(TokenTree::Group(arguments)) => Some(arguments.stream()),
                _ => None,
            };
            attributes.push(Attribute { word, arguments });
        }
    }
    attributes
}

pub(super) fn skip_attributes(reader: &mut Reader) {
    attributes(reader);
}

/// Passes over `pub`, `pub(crate)` and `pub(in path)`.
///
/// In a tuple `pub (A, B)` is a public field of a type in parentheses.
fn skip_visibility(reader: &mut Reader) {
    if !reader.is_at_word("pub") {
        return;
    }
    reader.next();
    let Some(TokenTree::Group(group)) = reader.peek() else { return };
    if group.delimiter() != Delimiter::Parenthesis {
        return;
    }
    let mut inside = group.stream().into_iter();
    let is_restriction = match (inside.next(), inside.next()) {
        (Some(TokenTree::Ident(word)), None) => {
            word == "crate" || word == "self" || word == "super"
        }
        (Some(TokenTree::Ident(word)), Some(_)) => word == "in",
        _ => false,
    };
    if is_restriction {
        reader.next();
    }
}

impl Member {
    /// The name as it is written in a text: without `r#`, or a number.
    pub(crate) fn name(&self) -> String {
        match self {
            Member::Named(ident) => ident.to_string().trim_start_matches("r#").to_owned(),
            Member::Unnamed(index, _) => index.to_string(),
        }
    }
}

impl PartialEq for Member {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Member::Named(one), Member::Named(other)) => one == other,
            (Member::Unnamed(one, _), Member::Unnamed(other, _)) => one == other,
            _ => false,
        }
    }
}

impl ToTokens for Member {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Member::Named(ident) => tokens.append(ident.clone()),
            Member::Unnamed(index, span) => {
                let mut number = Literal::usize_unsuffixed(*index);
                number.set_span(*span);
                tokens.append(number);
            }
        }
    }
}

impl Type {
    /// Where the type begins; where the caller wrote it, if a macro hands it on.
    pub(crate) fn span(&self) -> Span {
        fn span_of(first: Option<TokenTree>) -> Span {
            match first {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None => {
                    span_of(group.stream().into_iter().next())
                }
                Some(token) => token.span(),
                None => Span::call_site(),
            }
        }
        span_of(self.tokens.first().cloned())
    }

    /// Whether values of the type have no size, as far as a macro can see: `str`, `[T]`, `dyn Trait`.
    pub(crate) fn is_unsized(&self) -> bool {
        match &self.tokens[..] {
            [TokenTree::Group(group)] => {
                let is_array = group.stream().into_iter().any(|token| is_punct(&token, ";"));
                group.delimiter() == Delimiter::Bracket && !is_array
            }
            [TokenTree::Ident(word)] => word == "str",
            [TokenTree::Ident(word), ..] => word == "dyn",
            _ => false,
        }
    }

    /// The `T` of an `Option<T>`, as far as a macro can see.
    pub(crate) fn inside_option(&self) -> Option<Type> {
        let mut reader = Reader::new(self.to_token_stream());
        // A type from a `macro_rules!` macro.
        reader.peek();
        let path = reader.until(|token| is_punct(token, "<"));
        let mut words = path.iter().filter(|token| !is_punct(token, ":"));
        let is_option =
            |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "Option");
        if !words.next_back().is_some_and(is_option)
            || !words.all(|token| matches!(token, TokenTree::Ident(_)))
            || !reader.skip_punct('<')
        {
            return None;
        }
        let inside = Type { tokens: reader.until(|token| is_punct(token, ",>")) };
        reader.skip_punct(',');
        (reader.skip_punct('>') && reader.is_at_end()).then_some(inside)
    }
}

impl ToTokens for Type {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append_all(&self.tokens);
    }
}
