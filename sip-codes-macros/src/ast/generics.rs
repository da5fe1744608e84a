//! The parameters of a type and the conditions on them.

use proc_macro2::{Delimiter, Ident, Punct, Spacing, TokenStream, TokenTree};

use super::argument::is_punct;
use super::item::skip_attributes;
use super::reader::Reader;
use crate::fault::Fault;

/// What stands in `<...>` after the name of a type, and after `where`.
#[derive(Default)]
pub(crate) struct Generics {
    pub(crate) parameters: Vec<Parameter>,
    /// The predicates, with a comma after the last.
    pub(crate) predicates: TokenStream,
}

pub(crate) struct Parameter {
    pub(crate) kind: Kind,
    /// `'a`, `T` or `N`: what an argument for it is called.
    pub(crate) name: TokenStream,
    /// `'a: 'static`, `T: Clone` or `const N: usize`, without a default.
    pub(crate) declaration: TokenStream,
}

pub(crate) enum Kind {
    /// A type parameter, by its name.
    Type(Ident),
    LifetimeOrConst,
}

impl Generics {
    /// Reads the parameters if there are any.
    pub(super) fn parse(reader: &mut Reader) -> Result<Self, Fault> {
        let mut generics = Generics::default();
        if !reader.skip_punct('<') {
            return Ok(generics);
        }
        while !reader.skip_punct('>') {
            generics.parameters.push(Parameter::parse(reader)?);
            if !reader.skip_punct(',') && !reader.is_at_punct('>') {
                return Err(reader.expected("`,` or `>`"));
            }
        }
        Ok(generics)
    }

    /// Reads the `where` clause if there is one.
    pub(super) fn parse_where(&mut self, reader: &mut Reader) {
        if !reader.is_at_word("where") {
            return;
        }
        reader.next();
        let is_body = |token: &TokenTree| match token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            token => is_punct(token, ";"),
        };
        let mut predicates = reader.until(is_body);
        if predicates.last().is_some_and(|last| !is_punct(last, ",")) {
            predicates.push(Punct::new(',', Spacing::Alone).into());
        }
        self.predicates = predicates.into_iter().collect();
    }
}

impl Parameter {
    fn parse(reader: &mut Reader) -> Result<Self, Fault> {
        skip_attributes(reader);
        let is_const = reader.is_at_word("const");
        let is_lifetime = reader.is_at_punct('\'');
        // The word `const`, or an apostrophe.
        let before = if is_const || is_lifetime { reader.next() } else { None };
        let ident = reader.ident("a parameter")?;
        let bounds = reader.until(|token| is_punct(token, ",>="));
        if reader.is_at_punct('=') {
            reader.until(|token| is_punct(token, ",>"));
        }
        let word = [TokenTree::from(ident.clone())];
        let apostrophe = before.clone().filter(|_| is_lifetime);
        Ok(Parameter {
            name: apostrophe.into_iter().chain(word.clone()).collect(),
            declaration: before.into_iter().chain(word).chain(bounds).collect(),
            kind: if is_const || is_lifetime { Kind::LifetimeOrConst } else { Kind::Type(ident) },
        })
    }
}
