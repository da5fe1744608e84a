//! Texts in which fields are inserted. Entry points: [`parse_reason`] and [`parse_header_value`].

use proc_macro2::Span;
use syn::Member;

use crate::derive::ast::{Field, HeaderName};
use crate::fault::Fault;
use crate::literal::Text;
use crate::template::{Template, no_such_name};

/// Parses and checks a reason phrase.
pub(super) fn parse_reason<'a>(
    written: &'a Text,
    fields: &'a [Field],
) -> Result<Template<'a, &'a Field>, Fault> {
    let template = parse(written, fields)?;
    template.check_reason().map(|()| template)
}

/// Parses and checks the value of a header field.
pub(super) fn parse_header_value<'a>(
    written: &'a Text,
    fields: &'a [Field],
    name: &HeaderName,
) -> Result<Template<'a, &'a Field>, Fault> {
    let mut template = parse(written, fields)?;
    // A text that is nothing but a field is the same as the name on the field.
    if template.only_value().is_none() {
        template.check_header_value(name.text.value(), name.field)?;
    }
    Ok(template)
}

fn parse<'a>(written: &'a Text, fields: &'a [Field]) -> Result<Template<'a, &'a Field>, Fault> {
    Template::parse(written, &mut |name| find_field(name, fields, written.span()))
}

/// Finds a field by its name or its position.
fn find_field<'a>(name: &str, fields: &'a [Field], span: Span) -> Result<&'a Field, Fault> {
    // `{00}` is the position 0.
    let is_position = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    let position = if is_position { name.parse::<usize>().ok() } else { None };
    let is_meant = |field: &&Field| match (&field.member, position) {
        (Member::Unnamed(index), Some(position)) => index.index as usize == position,
        _ => field.name() == name,
    };
    fields.iter().find(is_meant).ok_or_else(|| {
        let names: Vec<String> = fields.iter().map(Field::name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        no_such_name("field", name, &names, span)
    })
}
