//! The pages of the documentation that say again what stands elsewhere.

use std::fmt::Write;

use expect_test::expect_file;
use sip_codes::{REGISTRY, Registration, Standing, StatusClass};

/// After a change of the registry, `UPDATE_EXPECT=1` before the command of the test writes the page.
#[test]
fn the_page_of_all_codes_is_that_of_the_registry() {
    expect_file!["../sip-codes/docs/codes.md"].assert_eq(&page());
}

fn page() -> String {
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
            let _ = writeln!(page, "{}", line(row));
        }
    }
    page
}

fn line(row: &Registration) -> String {
    let former: Vec<String> =
        row.aliases().iter().map(|alias| format!("; formerly {alias}")).collect();
    let former = former.concat();
    let standing = match row.standing() {
        Standing::Deprecated => "; deprecated",
        Standing::Historic => "; historic",
        _ => "",
    };
    let (reference, name) = (row.reference(), row.name());
    let link = format!(
        "[{reference}](https://www.rfc-editor.org/rfc/rfc{}#section-{})",
        reference.rfc(),
        reference.section(),
    );
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
