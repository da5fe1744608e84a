//! The documentation on the generated impl: what the type answers, as a table.

use crate::check::{Answer, Arm, Response, Value};

/// Writes the table of cases, responses and header fields.
pub(super) fn contract(response: &Response<'_>) -> String {
    let is_enum = response.arms.iter().any(|arm| arm.variant.is_some());
    let mut table = String::from(if is_enum {
        "| variant | response | header fields |\n|---|---|---|\n"
    } else {
        "| response | header fields |\n|---|---|\n"
    });
    for arm in &response.arms {
        let variant = arm.variant.map_or_else(String::new, |variant| format!("| `{variant}` "));
        let (answer, headers) = row(arm);
        table.extend([&variant, "| ", &answer, " | ", &headers, " |\n"]);
    }
    table
}

fn row(arm: &Arm<'_>) -> (String, String) {
    match &arm.answer {
        Answer::Transparent(field) => (
            format!("that of the field `{}`", field.member.name()),
            "those of the field".to_owned(),
        ),
        Answer::Other(_) => ("any other status".to_owned(), String::new()),
        Answer::Code { code, reason, headers } => {
            let status = code.status();
            let answer = match reason {
                Some(reason) => cell(&format!("{} {}", status.as_str(), reason.written.value())),
                // No registered phrase has a character that means something in a table.
                None => status.to_string(),
            };
            let headers: Vec<String> = headers
                .iter()
                .map(|header| {
                    let name = header.name.value();
                    match &header.value {
                        Value::OptionalField(..) => format!("`{name}` (or none)"),
                        Value::Text(_) | Value::Field(_) => format!("`{name}`"),
                    }
                })
                .collect();
            (answer, headers.join(", "))
        }
    }
}

/// Keeps a text inside its cell of a table, and as it is.
fn cell(text: &str) -> String {
    let mut cell = String::new();
    for character in text.chars() {
        if matches!(character, '|' | '*' | '_' | '<' | '>' | '[' | ']' | '`' | '\\' | '~' | '&') {
            cell.push('\\');
        }
        cell.push(character);
    }
    cell
}
