//! The documentation of the generated impl: a table of the cases and their responses. Entry point:
//! [`response_table`].

use crate::derive::check::{Case, Content, FieldFormat, HeaderSource, Reason, Response, Status};

/// Writes the table of cases, responses and header fields.
pub(super) fn response_table(response: &Response<'_>) -> String {
    let is_enum = response.cases.iter().any(|case| case.variant.is_some());
    let mut table = String::from(if is_enum {
        "| variant | response | header fields |\n|---|---|---|\n"
    } else {
        "| response | header fields |\n|---|---|\n"
    });
    for case in &response.cases {
        let variant = case.variant.map_or_else(String::new, |variant| format!("| `{variant}` "));
        let (answer, headers) = row(case);
        table.extend([&variant, "| ", &answer, " | ", &headers, " |\n"]);
    }
    table
}

fn row(case: &Case<'_>) -> (String, String) {
    match &case.content {
        Content::Transparent(field) => {
            (format!("that of the field `{}`", field.name()), "those of the field".to_owned())
        }
        Content::Other(field) => (
            format!("any other, that of the field `{}`", field.name()),
            "those of the field".to_owned(),
        ),
        Content::Own { status, reason, headers } => {
            let code = match status {
                Status::Code(code) => code.status().as_str().to_owned(),
                Status::Field(field) => format!("the field `{}`", field.name()),
                Status::Unsent => "none".to_owned(),
            };
            let answer = match (reason, status) {
                (Reason::Template(text), _) => {
                    format!("{code} {}", escape_cell(text.written.value()))
                }
                (Reason::Field(field), _) => format!("{code}, and the field `{}`", field.name()),
                (Reason::Display(_), _) => format!("{code}, and what `Display` writes"),
                // No registered phrase has a character that means something in a table.
                (Reason::Registered, Status::Code(code)) => code.status().to_string(),
                (Reason::Registered, Status::Field(_) | Status::Unsent) => code,
            };
            let mut cell = String::new();
            for header in headers {
                if !cell.is_empty() {
                    cell.push_str(", ");
                }
                cell.extend(["`", header.name.text.value(), "`"]);
                cell.push_str(match &header.value {
                    HeaderSource::Field(field, _) if field.inside_option().is_some() => {
                        " (or none)"
                    }
                    HeaderSource::Field(_, FieldFormat::IfLegal) => " (or none)",
                    HeaderSource::Field(
                        _,
                        FieldFormat::Tokens { .. }
                        | FieldFormat::List { .. }
                        | FieldFormat::Rows
                        | FieldFormat::TextRows,
                    ) => " (a list)",
                    HeaderSource::Text(_)
                    | HeaderSource::Constant(..)
                    | HeaderSource::Field(..) => "",
                });
            }
            (answer, cell)
        }
    }
}

/// Escapes what means something in a table of Markdown.
fn escape_cell(text: &str) -> String {
    let mut cell = String::new();
    for character in text.chars() {
        if matches!(character, '|' | '*' | '_' | '<' | '>' | '[' | ']' | '`' | '\\' | '~' | '&') {
            cell.push('\\');
        }
        cell.push(character);
    }
    cell
}
