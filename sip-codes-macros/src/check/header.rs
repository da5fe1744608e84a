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

impl<'a> Header<'a> {
    /// Checks the header fields of a case that answers with the code.
    pub(crate) fn all_of(
        case: &'a ast::Case,
        code: Option<Code>,
        faults: &mut Faults,
    ) -> Result<Vec<Self>, Reported> {
        let mut headers: Vec<Self> = Vec::new();
        let mut outcome = Ok(());
        let mut keep = |header: Result<Result<Self, Fault>, Reported>| {
            let header = header.and_then(|header| {
                let header = header.and_then(|header| header.unless_among(&headers));
                header.map_err(|fault| faults.report(fault))
            });
            match header {
                Ok(header) => headers.push(header),
                Err(reported) => outcome = Err(reported),
            }
        };
        for header in &case.headers {
            keep(header.as_ref().map(|header| Header::of_case(header, case, code)).map_err(|r| *r));
        }
        for field in &case.fields {
            for name in &field.header_names {
                keep(name.as_ref().map(|name| Header::of_field(name, field, code)).map_err(|r| *r));
            }
        }
        outcome.map(|()| headers)
    }

    fn of_case(
        header: &'a ast::Header,
        case: &'a ast::Case,
        code: Option<Code>,
    ) -> Result<Self, Fault> {
        check_name(&header.name, code)?;
        let value = Template::of(&header.value, Purpose::HeaderValue, &case.fields)?;
        Ok(Header { name: &header.name, value: Value::Text(value) })
    }

    fn of_field(name: &'a LitStr, field: &'a Field, code: Option<Code>) -> Result<Self, Fault> {
        check_name(name, code)?;
        let value = match field.ty.inside_option() {
            Some(inside) => Value::OptionalField(field, inside),
            None => Value::Field(field),
        };
        Ok(Header { name, value })
    }

    fn unless_among(self, others: &[Self]) -> Result<Self, Fault> {
        let name = self.name.value();
        match others.iter().find(|other| other.name.value().eq_ignore_ascii_case(&name)) {
            Some(_) => Err(Fault::at(
                self.name.span(),
                format!("the header field {} is repeated; keep one of them", quoted(&name)),
            )),
            None => Ok(self),
        }
    }
}

fn check_name(name: &LitStr, code: Option<Code>) -> Result<(), Fault> {
    let text = name.value();
    if text.is_empty() || !text.bytes().all(grammar::is_token_byte) {
        return Err(Fault::at(
            name.span(),
            format!(
                "{} is not a header field name; expected a token (RFC 3261 §25.1)",
                shortened(&format!("{text:?}")),
            ),
        ));
    }
    match near::header(&text, code.and_then(Code::registration)) {
        Some(near) => Err(Fault::at(
            name.span(),
            format!("`{text}` is not a header field of this response; write `{near}`"),
        )),
        None => Ok(()),
    }
}
