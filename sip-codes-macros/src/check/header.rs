//! The header fields of a case, each with a legal name that stands once.

use sip_codes_core::grammar;
use syn::LitStr;

use super::code::Code;
use super::template::{Purpose, Template};
use crate::ast::{self, Field, Type};
use crate::fault::{Fault, Faults, Reported, quoted, shortened};
use crate::near;

/// A header field that a response carries.
pub(crate) struct Header<'a> {
    pub(crate) name: &'a LitStr,
    pub(crate) value: Value<'a>,
}

pub(crate) enum Value<'a> {
    Text(Template<'a>),
    Field(&'a Field),
    /// Left out when the field is `None`; the type inside the `Option`.
    OptionalField(&'a Field, Type),
}

/// What is known of the header fields of a case, legal or not.
pub(crate) struct Headers<'a> {
    /// All of them, if each is legal.
    pub(crate) legal: Result<Vec<Header<'a>>, Reported>,
    /// The names that stand there or were meant, whatever their values are.
    pub(crate) names: Vec<Name<'a>>,
    /// Whether there are no others, of which nobody knows what was meant.
    pub(crate) are_all_named: bool,
}

/// The name of a header field.
pub(crate) struct Name<'a> {
    pub(crate) written: &'a LitStr,
    pub(crate) meant: String,
    /// Whether the field that is its value may be `None`.
    pub(crate) is_optional: bool,
    pub(crate) is_legal: bool,
}

impl<'a> Headers<'a> {
    /// Checks the header fields of a case that answers with the code.
    pub(crate) fn of(case: &'a ast::Case, code: Option<Code>, faults: &mut Faults) -> Self {
        let mut headers = Headers { legal: Ok(Vec::new()), names: Vec::new(), are_all_named: true };
        for header in &case.headers {
            match header {
                Ok(ast::Header { name, value }) => {
                    let value = Template::of(value, Purpose::HeaderValue, &case.fields);
                    headers.add(name, value.map(Value::Text), code, faults);
                }
                Err(reported) => headers.add_unnamed(*reported),
            }
        }
        for field in &case.fields {
            for name in &field.header_names {
                match name {
                    Ok(name) => headers.add(name, Ok(Value::of_field(field)), code, faults),
                    Err(reported) => headers.add_unnamed(*reported),
                }
            }
        }
        headers
    }

    /// Checks the name and the value, each of which may have a fault of its own.
    fn add(
        &mut self,
        name: &'a LitStr,
        value: Result<Value<'a>, Fault>,
        code: Option<Code>,
        faults: &mut Faults,
    ) {
        let is_optional = matches!(value, Ok(Value::OptionalField(..)));
        let is_legal = self.add_name(name, is_optional, code).map_err(|fault| faults.report(fault));
        let value = value.map_err(|fault| faults.report(fault));
        match (is_legal.and(value), &mut self.legal) {
            (Ok(value), Ok(legal)) => legal.push(Header { name, value }),
            (Err(reported), _) => self.legal = Err(reported),
            (Ok(_), Err(_)) => {}
        }
    }

    /// Adds one of which not even the name could be read.
    fn add_unnamed(&mut self, reported: Reported) {
        self.legal = Err(reported);
        self.are_all_named = false;
    }

    fn add_name(
        &mut self,
        written: &'a LitStr,
        is_optional: bool,
        code: Option<Code>,
    ) -> Result<(), Fault> {
        let text = written.value();
        if text.is_empty() || !text.bytes().all(grammar::is_token_byte) {
            self.are_all_named = false;
            return Err(Fault::at(
                written.span(),
                format!(
                    "{} is not a header field name; expected a token (RFC 3261 §25.1)",
                    shortened(&format!("{text:?}")),
                ),
            ));
        }
        let near = near::header(&text, code.and_then(Code::registration));
        let is_repeated = self.names.iter().any(|name| name.is_legal && name.is(&text));
        let fault = match near {
            Some(near) => {
                Some(format!("`{text}` is not a header field of this response; write `{near}`"))
            }
            None if is_repeated => {
                Some(format!("the header field {} is repeated; keep one of them", quoted(&text)))
            }
            None => None,
        };
        let meant = near.map_or(text, str::to_owned);
        self.names.push(Name { written, meant, is_optional, is_legal: fault.is_none() });
        fault.map_or(Ok(()), |message| Err(Fault::at(written.span(), message)))
    }
}

impl Name<'_> {
    /// Whether it is the same header field: names are compared in any case (RFC 3261 §7.3.1).
    pub(crate) fn is(&self, name: &str) -> bool {
        self.meant.eq_ignore_ascii_case(name)
    }
}

impl<'a> Value<'a> {
    fn of_field(field: &'a Field) -> Self {
        match field.ty.inside_option() {
            Some(inside) => Value::OptionalField(field, inside),
            None => Value::Field(field),
        }
    }
}
