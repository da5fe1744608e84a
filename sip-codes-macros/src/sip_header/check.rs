//! The header field and the text of `sip_header!`. Entry point: [`check_header`].

use proc_macro2::{Ident, Span};
use sip_codes_core::header::{HeaderField, ResponseUse, WrittenBy};
use syn::ext::IdentExt;

use super::parse::Value;
use crate::fault::{Fault, quoted};
use crate::header_field::{nearest_header, type_name};
use crate::literal::Text;
use crate::template::{Template, no_such_name};

/// A value of a header field that has a type.
pub(super) struct Header<'a> {
    pub(super) type_name: String,
    pub(super) template: Template<'a, ValueIndex>,
}

/// Which of the values is inserted, and where it is written.
#[derive(Clone, Copy)]
pub(super) struct ValueIndex {
    pub(super) index: usize,
    pub(super) span: Span,
}

/// Checks the name and the text. Adds the identifiers that the text captures to the values.
pub(super) fn check_header<'a>(
    name: &Text,
    value: &'a Text,
    values: &mut Vec<Value>,
) -> Result<Header<'a>, Fault> {
    let field = HeaderField::find(name.value()).ok_or_else(|| unknown(name))?;
    let type_name = type_name(field).ok_or_else(|| without_type(name, field))?;
    // Each `{}` inserts the next value. This counts those that came before.
    let mut unnamed = 0;
    let mut template = Template::parse(value, &mut |name| {
        let position = unnamed.to_string();
        let is_unnamed = name.is_empty() && unnamed < values.len();
        unnamed += usize::from(is_unnamed);
        find_value(if is_unnamed { &position } else { name }, values, value.span())
    })?;
    template.check_header_value(name.value(), Some(field))?;
    if let Err(error) = field.check_sent_value(&template.known_text()) {
        return Err(Fault::new(value.span(), format!("expected {}", error.expected())));
    }
    match values.iter().find(|value| !value.is_used) {
        Some(unused) => Err(Fault::new(unused.span, "this value is not inserted")
            .instead("leave it out, or insert it")),
        None => Ok(Header { type_name, template }),
    }
}

/// The error of a header field whose values have no type.
fn without_type(name: &Text, field: &HeaderField) -> Fault {
    let shown = field.name();
    if field.written_by() == WrittenBy::Stack {
        let what = format!("`{shown}` is written by the SIP stack ({})", field.reference());
        return Fault::new(name.span(), what).instead("leave it to the stack");
    }
    if field.response_use() == ResponseUse::No {
        let what = format!("`{shown}` is for requests only ({})", field.reference());
        return Fault::new(name.span(), what)
            .instead("only header fields of responses have a type");
    }
    let what = format!("`{shown}` takes any text, and has no type");
    Fault::new(name.span(), what).instead("write a `String`")
}

/// The error of a name that no table has.
fn unknown(name: &Text) -> Fault {
    let what = format!("{} is not a registered header field", quoted(name.value()));
    let fault = Fault::new(name.span(), what);
    match nearest_header(name.value()) {
        Some(near) => fault.instead(format!("write `{}`", near.name())),
        None => fault.instead("only these have a type"),
    }
}

/// Finds a value by its name or its position. Another name is a variable where the macro is called.
fn find_value(name: &str, values: &mut Vec<Value>, span: Span) -> Result<ValueIndex, Fault> {
    let position = name.parse::<usize>().ok();
    let is_named = |value: &Value| value.name.as_ref().is_some_and(|ident| ident.unraw() == name);
    let found = match position {
        Some(position) => (position < values.len()).then_some(position),
        None => values.iter().position(is_named),
    };
    if let Some(index) = found {
        values[index].is_used = true;
        return Ok(ValueIndex { index, span: values[index].span });
    }
    let Some(variable) = variable(name, span) else {
        let names: Vec<String> = (0..values.len()).map(|index| index.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        return Err(no_such_name("argument", name, &names, span));
    };
    values.push(Value::captured(variable));
    Ok(ValueIndex { index: values.len() - 1, span })
}

/// Makes the identifier of a variable. Returns `None` if the name cannot be that of a variable, and also for a name
/// with letters that are not ASCII, whose value has to be an argument.
fn variable(name: &str, span: Span) -> Option<Ident> {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let starts_with_digit = name.starts_with(|first: char| first.is_ascii_digit());
    match name {
        "" | "_" | "Self" | "crate" | "super" => None,
        _ if starts_with_digit || !name.bytes().all(is_word) => None,
        "self" => Some(Ident::new(name, span)),
        _ if syn::parse_str::<Ident>(name).is_ok() => Some(Ident::new(name, span)),
        // `r#type` is inserted as `{type}`.
        _ => Some(Ident::new_raw(name, span)),
    }
}
