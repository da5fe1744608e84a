//! Text with fields in it, like that of `format!`: a reason phrase or a header field value.

use sip_codes_core::grammar;
use syn::LitStr;

use crate::ast::Field;
use crate::fault::{Fault, quoted};
use crate::near;

/// A format string of which every argument is a field.
pub(crate) struct Template<'a> {
    /// The format string, with arguments numbered as they stand in `arguments`.
    pub(crate) format: String,
    pub(crate) arguments: Vec<&'a Field>,
    /// The trait that each insertion needs of its field.
    pub(crate) needs: Vec<(&'a Field, Format)>,
    /// The text as it was written.
    pub(crate) written: &'a LitStr,
}

/// What the text is for, which decides what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Reason,
    HeaderValue,
}

impl Purpose {
    /// Checks text that is written as it stands.
    fn check(self, literal: &str) -> Result<(), String> {
        let section = "(RFC 3261 §25.1)";
        match self {
            Purpose::Reason => {
                let Some(position) = grammar::find_non_reason(literal.as_bytes()) else {
                    return Ok(());
                };
                let byte = literal.as_bytes()[position];
                let shown = char::from(byte);
                Err(format!(
                    "a reason phrase cannot hold {shown:?} {section}; leave it out or write `%{byte:02X}`"
                ))
            }
            Purpose::HeaderValue => {
                match literal.chars().find(|c| !grammar::is_header_value_char(*c)) {
                    Some(bad) => Err(format!(
                        "a header field value cannot hold {bad:?} {section}; leave it out"
                    )),
                    None => Ok(()),
                }
            }
        }
    }
}

/// A trait of `core::fmt`, by its name.
pub(crate) type Format = &'static str;

impl<'a> Template<'a> {
    pub(crate) fn of(
        written: &'a LitStr,
        purpose: Purpose,
        fields: &'a [Field],
    ) -> Result<Self, Fault> {
        let text = written.value();
        let mut template =
            Template { format: String::new(), arguments: Vec::new(), needs: Vec::new(), written };
        template
            .read(&text, purpose, fields)
            .map_err(|message| Fault::at(written.span(), message))?;
        Ok(template)
    }

    /// Whether nothing is inserted.
    pub(crate) fn is_constant(&self) -> bool {
        self.arguments.is_empty()
    }

    /// The text of a template into which nothing is inserted.
    pub(crate) fn constant(&self) -> String {
        self.format.replace("{{", "{").replace("}}", "}")
    }

    fn read(&mut self, text: &str, purpose: Purpose, fields: &'a [Field]) -> Result<(), String> {
        let mut rest = text;
        let mut literal = String::new();
        while let Some(position) = rest.find(['{', '}']) {
            let (before, brace) = rest.split_at(position);
            literal.push_str(before);
            if let Some(after) = brace.strip_prefix("{{").or_else(|| brace.strip_prefix("}}")) {
                literal.push_str(&brace[..1]);
                rest = after;
            } else if let Some(insertion) = brace.strip_prefix('{') {
                let Some((insertion, after)) = insertion.split_once('}') else {
                    return Err("`{` is not closed; add `}`, or write `{{`".to_owned());
                };
                self.push_literal(&literal, purpose)?;
                literal.clear();
                self.push_insertion(insertion, purpose, fields)?;
                rest = after;
            } else {
                return Err("`}` closes nothing; write `}}`".to_owned());
            }
        }
        literal.push_str(rest);
        self.push_literal(&literal, purpose)
    }

    fn push_literal(&mut self, literal: &str, purpose: Purpose) -> Result<(), String> {
        purpose.check(literal)?;
        self.format.push_str(&literal.replace('{', "{{").replace('}', "}}"));
        Ok(())
    }

    /// Reads `user`, `0:>3`, `seconds:width$.2` and the like.
    fn push_insertion(
        &mut self,
        insertion: &str,
        purpose: Purpose,
        fields: &'a [Field],
    ) -> Result<(), String> {
        let (name, spec) = insertion.split_once(':').unwrap_or((insertion, ""));
        let field = field(name.trim(), fields)?;
        let (spec, format) = self.spec(spec.trim_end(), purpose, fields)?;
        let number = self.number(field);
        self.needs.push((field, format));
        self.format.extend(["{", &number.to_string(), &spec, "}"]);
        Ok(())
    }

    /// Numbers the fields in the format specification, and finds the trait that it asks for.
    fn spec(
        &mut self,
        spec: &str,
        purpose: Purpose,
        fields: &'a [Field],
    ) -> Result<(String, Format), String> {
        if spec.is_empty() {
            return Ok((String::new(), "Display"));
        }
        let mut written = String::from(":");
        let mut rest = spec;
        // Any character may fill, so it is passed over before anything is looked at.
        let mut characters = spec.char_indices();
        let fill = characters.next().map_or(0, |(_, first)| first.len_utf8());
        if rest[fill..].starts_with(['<', '^', '>']) {
            purpose.check(&rest[..fill])?;
            written.push_str(&rest[..=fill]);
            rest = &rest[fill + 1..];
        }
        while let Some(position) = rest.find('$') {
            let start =
                rest[..position].trim_end_matches(|c: char| c.is_alphanumeric() || c == '_').len();
            // A `0` before the name of a field is a flag of its own.
            let digits = rest[start..position].len()
                - rest[start..position].trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let is_number = start + digits == position;
            let start = if is_number { start } else { start + digits };
            let number = field(&rest[start..position], fields).map(|field| self.number(field))?;
            written.push_str(&rest[..start]);
            written.extend([&number.to_string(), "$"]);
            rest = &rest[position + 1..];
        }
        written.push_str(rest);
        let kind = rest.trim_start_matches(|c: char| !(c.is_alphabetic() || c == '?' || c == '*'));
        let format = match kind {
            "" => "Display",
            "?" | "x?" | "X?" => "Debug",
            "x" => "LowerHex",
            "X" => "UpperHex",
            "o" => "Octal",
            "b" => "Binary",
            "e" => "LowerExp",
            "E" => "UpperExp",
            _ => {
                return Err(format!("{} is not a format specification of `format!`", quoted(spec)));
            }
        };
        Ok((written, format))
    }

    /// The number of the field among the arguments.
    fn number(&mut self, field: &'a Field) -> usize {
        let known = self.arguments.iter().position(|argument| argument.member == field.member);
        known.unwrap_or_else(|| {
            self.arguments.push(field);
            self.arguments.len() - 1
        })
    }
}

fn field<'a>(name: &str, fields: &'a [Field]) -> Result<&'a Field, String> {
    let name = name.trim_start_matches("r#");
    if let Some(field) = fields.iter().find(|field| field.member.name() == name) {
        return Ok(field);
    }
    let names: Vec<String> = fields.iter().map(|field| field.member.name()).collect();
    let shown: Vec<&str> = names.iter().map(String::as_str).collect();
    let shown_name = quoted(name);
    let insertion = |name: &str| quoted(&format!("{{{name}}}"));
    let is_word = name.chars().all(|c| c.is_alphanumeric() || c == '_');
    Err(match (near::word(name.trim_start_matches('_'), &shown), &shown[..]) {
        _ if name.is_empty() => match shown.first() {
            Some(first) => format!("expected a field in `{{}}`; write {}", insertion(first)),
            None => "expected a field in `{}`, and there is none; add one".to_owned(),
        },
        _ if !is_word => {
            format!("expected a field, found {shown_name}; only fields can be inserted")
        }
        (Some(near), _) => format!("there is no field {shown_name}; write {}", insertion(near)),
        (None, []) => format!("there is no field {shown_name}; add it"),
        (None, [first, ..]) => {
            format!("there is no field {shown_name}; there is {}", insertion(first))
        }
    })
}
