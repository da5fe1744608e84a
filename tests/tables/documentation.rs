//! The pages of the documentation that are generated from the tables.

use std::fmt::Write;

use expect_test::expect_file;
use sip_codes::dialog::{DialogEffect, SubscriptionEffect};
use sip_codes::header::{
    Cardinality, HEADER_FIELDS, HEADER_RULES, HeaderField, HeaderRule, ResponseUse, WrittenBy,
};
use sip_codes::method::{METHOD_RULES, METHODS};
use sip_codes::q850::{Cause, CauseBasis, CauseLocation};
use sip_codes::registry::{Document, REGISTRY, Reference, Registration, Standing};
use sip_codes::{StatusClass, StatusCode};

/// After a change of the registry, `UPDATE_EXPECT=1` before the command of the test writes the page.
#[test]
fn the_page_of_all_codes_is_that_of_the_registry() {
    expect_file!["../../sip-codes/docs/codes.md"].assert_eq(&codes());
}

/// After a change of the table, `UPDATE_EXPECT=1` before the command of the test writes the page.
#[test]
fn the_page_of_all_header_fields_is_that_of_the_table() {
    expect_file!["../../sip-codes/docs/header-fields.md"].assert_eq(&header_fields());
}

/// After a change of a table, `UPDATE_EXPECT=1` before the command of the test writes the pages.
#[test]
fn the_pages_of_rules_are_those_of_the_tables() {
    expect_file!["../../sip-codes/docs/method.md"].assert_eq(&methods());
    expect_file!["../../sip-codes/core/docs/retry.md"].assert_eq(&retries());
    expect_file!["../../sip-codes/core/docs/dialog.md"].assert_eq(&dialog_effects());
    expect_file!["../../sip-codes/core/docs/q850.md"].assert_eq(&causes());
}

/// Editors show the documentation of a constant only if it is literal text, so the rows repeat it.
#[test]
fn the_documentation_of_each_code_says_what_its_row_says() {
    let table = include_str!("../../sip-codes/core/src/registry/table.rs");
    for row in REGISTRY {
        let expected = documented_row(row);
        assert!(table.contains(&expected), "registry/table.rs has to have:\n{expected}");
    }
}

/// The first lines of a row of the registry.
fn documented_row(row: &Registration) -> String {
    let (status, summary) = (row.status_code(), row.summary());
    let mut lines =
        format!("    /// {summary}\n    ///\n    /// `{status}`, {}.\n", link(row.reference()));
    match row.standing() {
        Standing::Deprecated => {
            lines
                .push_str("    /// Deprecated: not to be sent any more, but old peers still do.\n");
        }
        Standing::Historic => {
            lines.push_str(
                "    /// Historic: RFC 3261 dropped it, but old peers may still send it.\n",
            );
        }
        _ => {}
    }
    for rule in status.header_rules(None).filter(|rule| rule.demands_always()) {
        let names = alternatives(rule.names());
        let _ = writeln!(lines, "    /// Must carry {names} ({}).", link(rule.reference()));
    }
    // The links of the pages have spaces at which no line breaks.
    lines = lines.replace('\u{a0}', " ");
    lines + &format!("    \"{}\" {} \"{status}\", RFC", status.as_str(), row.name())
}

/// Names of which one is enough: `` `A`, `B` or `C` ``.
fn alternatives(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => names.concat(),
    }
}

fn codes() -> String {
    let historic = REGISTRY.iter().filter(|row| row.standing() == Standing::Historic).count();
    let mut page = format!(
        "All {} codes that the macros accept: the {} codes of the IANA registry, and two that only RFC 2543\n\
         defined.\n\
         \n\
         Each code is a constant of [`StatusCode`](crate::StatusCode), whose documentation says what the\n\
         code means. *Must carry* names the header fields that every response with the code must carry by an\n\
         RFC, which `#[sip(complete)]` checks; and those that it must carry in answer to a method, which\n\
         `#[sip(methods(...))]` checks. [What depends on other header fields](#other-rules-on-header-fields) is\n\
         below.\n",
        REGISTRY.len(),
        REGISTRY.len() - historic,
    );
    for class in StatusClass::ALL {
        let _ = write!(
            page,
            "\n# {}xx: {class}\n\n\
             | code | reason phrase | must carry | constant | defined in |\n\
             |---|---|---|---|---|\n",
            class.first_digit(),
        );
        for row in REGISTRY.iter().filter(|row| row.status_code().class() == class) {
            let _ = writeln!(page, "{}", code_line(row));
        }
    }
    page.push_str(
        "\n# Other rules on header fields\n\n\
         What a response must carry because of another header field, which `#[sip(complete)]` checks, and what it\n\
         must not carry, which the derive always checks. Rules on a method are checked by `#[sip(methods(...))]`.\n\n\
         | codes | a response |\n\
         |---|---|\n",
    );
    for rule in HEADER_RULES.iter().filter(|rule| !rule.demands_always()) {
        let _ = writeln!(page, "| {} | {rule} |", rule.codes());
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
    let status = row.status_code();
    let mut required: Vec<String> = status.header_rules(None).filter_map(demanded).collect();
    for method in METHODS.iter().copied().filter(|method| status.may_answer(method)) {
        let demanded: Vec<String> =
            status.header_rules(Some(method)).filter_map(demanded).collect();
        if !demanded.is_empty() {
            required.push(format!("to {method} {}", demanded.join(", ")));
        }
    }
    format!(
        "| {} | {}{former}{standing} | {} | [`{name}`](crate::StatusCode::{name}) | {link} |",
        row.status_code().as_str(),
        row.reason_phrase(),
        required.join("; "),
    )
}

/// The header fields that a rule demands, unless it depends on others.
fn demanded(rule: &HeaderRule) -> Option<String> {
    if !rule.demands_always() {
        return None;
    }
    Some(format!("{} ({})", alternatives(rule.names()), unbroken(rule.reference())))
}

fn header_fields() -> String {
    let mut page = format!(
        "All {} header fields of the IANA registry of SIP header fields. In a program, they are in\n\
         [`HEADER_FIELDS`](crate::header::HEADER_FIELDS).\n\
         \n\
         - *Grammar*: what [`HeaderField::check_value`](crate::header::HeaderField::check_value) accepts,\n  \
         with a link to the rules.\n\
         - *Values*: `single` means one value. `list` means values with commas between them, in one row\n  \
         or in several. `rows` means one value in each row; these rows must not be joined.\n\
         - *In responses*: `rare` means that no RFC describes a use in responses, and none forbids it. The codes\n  \
         are those for which a table of an RFC lists the header field, if it does not list it for all.\n\
         - *Written by*: the application, the part of a program that adds the body, or the SIP stack.\n\
         \n\
         | header field | grammar | values | in responses | written by | compact form | defined in |\n\
         |---|---|---|---|---|---|---|\n",
        HEADER_FIELDS.len(),
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
    let all = HeaderField::find("Contact").expect("it is in the table").codes();
    let codes = match field.codes() {
        codes if codes == all => String::new(),
        codes => format!(", in {codes}"),
    };
    let written_by = match field.written_by() {
        WrittenBy::Application => "application",
        WrittenBy::Body => "body",
        WrittenBy::Stack => "stack",
        other => panic!("no words for {other:?}"),
    };
    let grammar = field.grammar();
    format!(
        "| {} | [{}](crate::header::ValueGrammar::{grammar:?}){} | {values} \
         | {response_use}{codes} | {written_by} | {compact_form} | {} |",
        field.name(),
        grammar.description(),
        if field.may_be_empty() { ", or empty" } else { "" },
        link(field.reference()),
    )
}

fn methods() -> String {
    let mut section = String::from(
        "# The rules\n\n\
         [`StatusCode::may_answer`](crate::StatusCode::may_answer). A code may answer every method that no\n\
         rule denies, and every method that is not in [`METHODS`]. If a rule binds only senders, a receiver\n\
         must still accept the response.\n\n\
         | codes | rule | binds | source |\n\
         |---|---|---|---|\n",
    );
    for rule in METHOD_RULES {
        let codes: Vec<&str> = REGISTRY
            .iter()
            .filter(|row| rule.applies_to(row.status_code()))
            .map(|row| row.status_code().as_str())
            .collect();
        let codes = if codes.len() == REGISTRY.len() { "all".to_owned() } else { codes.join(", ") };
        let binds = if rule.binds_sender_only() { "senders" } else { "both\u{a0}sides" };
        let _ = writeln!(
            section,
            "| {codes} | {} | {binds} | {} |",
            rule.summary(),
            link(rule.reference()),
        );
    }
    section
}

fn causes() -> String {
    causes_of_codes() + "\n" + &codes_of_causes()
}

fn causes_of_codes() -> String {
    let mut section = String::from(
        "# From SIP to the telephone network\n\n\
         [`StatusCode::q850_cause`], by RFC 3398 §8.2.6.1. *After retry* means that a gateway should first\n\
         try to send the request again. *Default* is the cause for all codes that the RFC does not list.\n\
         1xx, 2xx, 3xx and 487 do not release the call.\n\n\
         | code | cause | location | basis |\n\
         |---|---|---|---|\n",
    );
    for row in REGISTRY {
        let Some(release) = row.status_code().q850_cause() else { continue };
        let bearer = release.bearer_cause();
        let bearer = bearer.map(|cause| format!(" or {cause}")).unwrap_or_default();
        let location = match release.location() {
            CauseLocation::User => "user",
            CauseLocation::Network => "network",
        };
        let _ = writeln!(
            section,
            "| {} | {}{bearer} | {location} | {} |",
            row.status_code(),
            release.cause(),
            basis(release.basis()),
        );
    }
    section
}

fn basis(basis: CauseBasis) -> &'static str {
    match basis {
        CauseBasis::Listed => "listed",
        CauseBasis::ListedAfterRetry => "listed, after retry",
        CauseBasis::ListedByWarning => "listed, by the `Warning`",
        CauseBasis::Default => "default",
        other => panic!("no words for {other:?}"),
    }
}

fn codes_of_causes() -> String {
    let mut section = String::from(
        "# From the telephone network to SIP\n\n\
         [`Cause::to_status`], by RFC 3398 §7.2.4.1. A cause without a name becomes 500 by default.\n\n\
         | cause | code | basis |\n\
         |---|---|---|\n",
    );
    let causes = (1..=127).map(|cause| Cause::from_u8(cause).expect("it is 1 to 127"));
    for cause in causes.filter(|cause| cause.name().is_some()) {
        let Some(answer) = cause.to_status() else {
            let _ = writeln!(section, "| {cause} | none | listed |");
            continue;
        };
        let status = answer.status_code();
        let mut text = status.to_string();
        if answer.status_code_from_user() != status {
            let _ = write!(text, "; with location user {}", answer.status_code_from_user());
        }
        if answer.status_code_with_diagnostic() != status {
            let _ = write!(text, "; with a diagnostic {}", answer.status_code_with_diagnostic());
        }
        if answer.may_carry_retry_after() {
            text.push_str(", perhaps with `Retry-After`");
        }
        let _ = writeln!(section, "| {cause} | {text} | {} |", basis(answer.basis()));
    }
    section
}

fn retries() -> String {
    let mut section = String::from(
        "# What a client may do after each code\n\n\
         [`StatusCode::retry`]. Each row says what an RFC allows or recommends; [`Retry`] says it in full.\n\
         A code that is not registered has the rule of x00 of its class.\n\n\
         | code | a client may | header fields | source |\n\
         |---|---|---|---|\n",
    );
    for row in REGISTRY.iter().filter(|row| row.status_code().is_failure()) {
        let rule = row.status_code().retry_rule();
        let headers: Vec<String> =
            rule.headers().iter().map(|header| format!("`{header}`")).collect();
        let _ = writeln!(
            section,
            "| {} | [{}](Retry::{:?}) | {} | {} |",
            row.status_code(),
            rule.retry().summary(),
            rule.retry(),
            headers.join(", "),
            link(rule.reference()),
        );
    }
    section
}

fn dialog_effects() -> String {
    let mut section = String::from(
        "# What each failure ends\n\n\
         [`StatusCode::dialog_effect`]. The column about subscriptions is\n\
         [`StatusCode::subscription_effect`], for a NOTIFY and for a SUBSCRIBE that refreshes a subscription\n\
         (RFC 6665 §4.1.2.2 and §4.2.2).\n\n\
         | code | ends | except for | ends a subscription | source |\n\
         |---|---|---|---|---|\n",
    );
    for row in REGISTRY.iter().filter(|row| row.status_code().is_failure()) {
        let rule = row.status_code().dialog_rule();
        let usual = rule.usual_effect();
        let others: Vec<&str> =
            METHODS.iter().copied().filter(|method| rule.effect(method) != usual).collect();
        let others = match others.first() {
            Some(method) => {
                format!("{}: {}", others.join(", "), dialog_effect(rule.effect(method)))
            }
            None => String::new(),
        };
        let _ = writeln!(
            section,
            "| {} | {} | {others} | {} | {} |",
            row.status_code(),
            dialog_effect(usual),
            subscription_effect(row.status_code()),
            link(rule.reference()),
        );
    }
    section
}

fn dialog_effect(effect: DialogEffect) -> &'static str {
    match effect {
        DialogEffect::Dialog => "the dialog",
        DialogEffect::Usage => "the usage",
        DialogEffect::Transaction => "the transaction",
        DialogEffect::Redirection => "not defined",
        other => panic!("no words for {other:?}"),
    }
}

fn subscription_effect(status: StatusCode) -> &'static str {
    match ["SUBSCRIBE", "NOTIFY"].map(|method| status.subscription_effect(method)) {
        [SubscriptionEffect::Ends, SubscriptionEffect::Ends] => "yes",
        [SubscriptionEffect::Continues, SubscriptionEffect::ShouldEnd] => "after NOTIFY",
        [SubscriptionEffect::Continues, SubscriptionEffect::Continues] => "no",
        other => panic!("no words for {other:?}"),
    }
}

/// Writes a reference with spaces at which no line breaks, because these columns are narrow.
fn unbroken(reference: Reference) -> String {
    reference.to_string().replace(' ', "\u{a0}")
}

/// Links to the section where the document has addresses for its sections.
fn link(reference: Reference) -> String {
    match reference.document() {
        Document::Rfc(number) => format!(
            "[{}](https://www.rfc-editor.org/rfc/rfc{number}#section-{})",
            unbroken(reference),
            reference.section(),
        ),
        _ => reference.to_string(),
    }
}
