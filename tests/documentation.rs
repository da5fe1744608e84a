//! The pages of the documentation that are generated from the tables.

use std::fmt::Write;

use expect_test::expect_file;
use sip_codes::{
    Cardinality, Document, HEADER_FIELDS, HeaderField, REGISTRY, Reference, Registration,
    ResponseUse, Standing, StatusClass, WrittenBy,
};

/// After a change of the registry, `UPDATE_EXPECT=1` before the command of the test writes the page.
#[test]
fn the_page_of_all_codes_is_that_of_the_registry() {
    expect_file!["../sip-codes/docs/codes.md"].assert_eq(&codes());
}

/// After a change of the table, `UPDATE_EXPECT=1` before the command of the test writes the page.
#[test]
fn the_page_of_all_header_fields_is_that_of_the_table() {
    expect_file!["../sip-codes/docs/header-fields.md"].assert_eq(&header_fields());
}

fn codes() -> String {
    let mut page = String::from(
        "All 77 codes that the macros accept: the 75 of the IANA registry, and two that only RFC 2543\n\
         defined. Each is a constant of [`StatusCode`](crate::StatusCode), whose documentation says what\n\
         the code means. *Must carry* names the header fields that the RFC demands of every response with\n\
         the code; `#[sip(complete)]` holds a type to them.\n",
    );
    for class in StatusClass::ALL {
        let _ = write!(
            page,
            "\n# {}xx: {class}\n\n\
             | code | reason phrase | constant | defined in | must carry |\n\
             |---|---|---|---|---|\n",
            class.first_digit(),
        );
        for row in REGISTRY.iter().filter(|row| row.status().class() == class) {
            let _ = writeln!(page, "{}", code_line(row));
        }
    }
    page
}

fn code_line(row: &Registration) -> String {
    let former: Vec<String> =
        row.aliases().iter().map(|alias| format!("; formerly {alias}")).collect();
    let former = former.concat();
    let standing = match row.standing() {
        Standing::Deprecated => "; deprecated",
        Standing::Historic => "; historic",
        _ => "",
    };
    let (link, name) = (link(row.reference()), row.name());
    let required: Vec<String> = row
        .required_headers()
        .iter()
        .map(|required| {
            let names: Vec<String> =
                required.names().iter().map(|name| format!("`{name}`")).collect();
            format!("{} ({})", names.join(" or "), required.reference())
        })
        .collect();
    format!(
        "| {} | {}{former}{standing} | [`{name}`](crate::StatusCode::{name}) | {link} | {} |",
        row.status().as_str(),
        row.phrase(),
        required.join(", "),
    )
}

fn header_fields() -> String {
    let mut page = String::from(
        "All 134 header fields of the IANA registry of SIP header fields; in a program,\n\
         [`HEADER_FIELDS`](crate::HEADER_FIELDS).\n\
         \n\
         - *Values*: `single` is one value; `list` is a list with commas, which may be spread over\n  \
         several rows; `rows` is one value a row, and rows that must not be joined.\n\
         - *Grammar*: what [`HeaderField::check_value`](crate::HeaderField::check_value) accepts, with\n  \
         the link to its rules.\n\
         - *In responses*: `rare` means that no text gives the field a use there, and none forbids it.\n\
         - *Written by*: the application, whoever adds the body, or the SIP stack.\n\
         \n\
         | header field | compact form | values | grammar | in responses | written by | defined in |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for field in HEADER_FIELDS {
        let _ = writeln!(page, "{}", header_field_line(field));
    }
    page
}

fn header_field_line(field: &HeaderField) -> String {
    let compact_form = field.compact_form().map(|letter| format!("`{letter}`")).unwrap_or_default();
    let values = match field.cardinality() {
        Cardinality::Single => "single",
        Cardinality::List => "list",
        Cardinality::Rows => "rows",
        other => panic!("no words for {other:?}"),
    };
    let response_use = match field.response_use() {
        ResponseUse::Yes => "yes",
        ResponseUse::Rare => "rare",
        ResponseUse::No => "no",
        other => panic!("no words for {other:?}"),
    };
    let written_by = match field.written_by() {
        WrittenBy::Application => "application",
        WrittenBy::Body => "body",
        WrittenBy::Stack => "stack",
        other => panic!("no words for {other:?}"),
    };
    let grammar = field.grammar();
    format!(
        "| {} | {compact_form} | {values} | [{}](crate::ValueGrammar::{grammar:?}){} | {response_use} \
         | {written_by} | {} |",
        field.name(),
        grammar.description(),
        if field.may_be_empty() { ", or empty" } else { "" },
        link(field.reference()),
    )
}

/// Links to the section where the document has addresses for its sections.
fn link(reference: Reference) -> String {
    match reference.document() {
        Document::Rfc(number) => format!(
            "[{reference}](https://www.rfc-editor.org/rfc/rfc{number}#section-{})",
            reference.section(),
        ),
        _ => reference.to_string(),
    }
}
