//! The table of header fields, compared with the catalog of another crate and with the codes.

use std::collections::BTreeSet;

use sip_codes::header::{
    Cardinality, Demand, HEADER_FIELDS, HEADER_RULES, HeaderField, ResponseUse, ValueGrammar,
    ValueTest, WrittenBy, name,
};
use sip_codes::registry::{Document, REGISTRY};
use sip_header_catalog::{Registry, SipHeader};

/// Fields that our table calls a list, and the catalog a single value.
///
/// Both are defined by 3GPP TS 24.229. The catalog takes every field of that document for a single
/// value, because its grammar was not checked. Ours takes these two for lists, as
/// `P-Asserted-Identity` (RFC 3325) and `P-Access-Network-Info` (RFC 7315) are, which they extend:
/// so a second row is not refused.
const LISTS_BY_3GPP: [&str; 2] = ["Additional-Identity", "Cellular-Network-Info"];

fn catalog() -> impl Iterator<Item = SipHeader> {
    // `Diversion` and `Remote-Party-ID` come from drafts that never became RFCs, and are not in the
    // IANA registry.
    SipHeader::ALL.iter().copied().filter(|header| header.registry() == Registry::Iana)
}

#[test]
fn the_names_are_those_of_the_registry() {
    let names: BTreeSet<&str> = HEADER_FIELDS.iter().map(HeaderField::name).collect();
    assert_eq!(names, catalog().map(|header| header.as_str()).collect());
    assert_eq!(HEADER_FIELDS.len(), 134);
    assert_eq!(names.len(), 134);
}

#[test]
fn each_name_is_a_constant_in_upper_case() {
    let table = include_str!("../../sip-codes/core/src/header/table.rs");
    let (_, rows) = table.split_once("\nheader_fields! {\n").unwrap();
    let (rows, _) = rows.split_once("\n}\n").unwrap();
    let constants: Vec<&str> =
        rows.lines().map(|row| row.trim_start().split_once(' ').unwrap().0).collect();
    let expected: Vec<String> = HEADER_FIELDS
        .iter()
        .map(|field| field.name().to_ascii_uppercase().replace('-', "_"))
        .collect();
    assert_eq!(constants, expected);

    assert_eq!((name::WWW_AUTHENTICATE, name::RSEQ), ("WWW-Authenticate", "RSeq"));
    assert_eq!(HeaderField::find(name::MIME_VERSION).map(HeaderField::name), Some("MIME-Version"));
}

#[test]
fn the_names_are_in_order() {
    let lower: Vec<String> =
        HEADER_FIELDS.iter().map(|field| field.name().to_ascii_lowercase()).collect();
    assert!(lower.is_sorted());
}

#[test]
fn compact_forms_are_those_of_the_catalog() {
    for header in catalog() {
        let field = HeaderField::find(header.as_str()).unwrap();
        assert_eq!(field.compact_form(), header.compact_form(), "{}", field.name());
    }
    assert_eq!(HEADER_FIELDS.iter().filter(|field| field.compact_form().is_some()).count(), 19);
}

#[test]
fn lists_and_rows_are_those_of_the_catalog() {
    for header in catalog() {
        let field = HeaderField::find(header.as_str()).unwrap();
        let expected = match (header.is_list(), header.may_repeat()) {
            _ if LISTS_BY_3GPP.contains(&field.name()) => {
                assert!(!header.may_repeat(), "{} is no exception any more", field.name());
                Cardinality::List
            }
            (true, _) => Cardinality::List,
            (false, true) => Cardinality::Rows,
            (false, false) => Cardinality::Single,
        };
        assert_eq!(field.cardinality(), expected, "{}", field.name());
    }
}

#[test]
fn finds_a_field_by_name_in_any_case_and_by_compact_form() {
    for field in HEADER_FIELDS {
        let name = field.name();
        for spelling in [name.to_owned(), name.to_ascii_lowercase(), name.to_ascii_uppercase()] {
            assert_eq!(HeaderField::find(&spelling), Some(field), "{spelling}");
        }
        if let Some(letter) = field.compact_form() {
            assert!(letter.is_ascii_lowercase());
            assert_eq!(HeaderField::find(&letter.to_string()), Some(field));
            assert_eq!(HeaderField::find(&letter.to_ascii_uppercase().to_string()), Some(field));
        }
    }
    for name in ["", " ", "X-Account", "Allow ", "Allo", "Allows", "z", "é", "Allow:", "Diversion"]
    {
        assert_eq!(HeaderField::find(name), None, "{name:?}");
    }
}

#[test]
fn the_fields_of_the_stack_and_of_the_body_are_these() {
    let names = |writer: WrittenBy| -> Vec<&str> {
        let fields = HEADER_FIELDS.iter().filter(|field| field.written_by() == writer);
        fields.map(HeaderField::name).collect()
    };
    assert_eq!(
        names(WrittenBy::Stack),
        ["Call-ID", "Content-Length", "CSeq", "From", "Record-Route", "To", "Via"]
    );
    assert_eq!(
        names(WrittenBy::Body),
        [
            "Content-Disposition",
            "Content-Encoding",
            "Content-ID",
            "Content-Language",
            "Content-Type",
            "MIME-Version",
        ]
    );
}

#[test]
fn each_field_that_a_code_names_may_be_in_a_response() {
    for row in REGISTRY {
        let status = row.status_code();
        for name in row.useful_headers().iter().chain(row.optional_headers()) {
            let field = HeaderField::find(name).unwrap_or_else(|| panic!("{name} is in the table"));
            assert_eq!(field.name(), *name);
            assert_eq!(field.response_use(), ResponseUse::Yes, "{}: {name}", row.status_code());
            assert_ne!(field.written_by(), WrittenBy::Stack, "{}: {name}", row.status_code());
            assert!(field.codes().contains(status), "{status}: {name}");
        }
    }
}

#[test]
fn each_field_that_a_rule_demands_is_listed_for_its_codes() {
    for rule in HEADER_RULES {
        for name in rule.names() {
            let field = HeaderField::find(name).unwrap_or_else(|| panic!("{name} is in the table"));
            assert_eq!(field.name(), *name);
            assert_eq!(field.response_use(), ResponseUse::Yes, "{name}");
            let demanding = REGISTRY.iter().filter(|row| {
                rule.demand() == Demand::Carry && rule.codes().contains(row.status_code())
            });
            for row in demanding {
                assert!(field.codes().contains(row.status_code()), "{}: {name}", row.status_code());
            }
        }
    }
}

#[test]
fn what_a_rule_asks_of_a_value_is_not_known_if_it_is_inserted() {
    let refresher = ValueTest::Parameter("refresher", &["uac", "uas"]);
    let without_expires = ValueTest::WithoutParameter("expires");
    for (test, value, passes) in [
        (ValueTest::Any, "\0", Some(true)),
        (ValueTest::Item("timer"), "\0, TIMER", Some(true)),
        (ValueTest::Item("timer"), "\0, 100rel", None),
        (refresher, "\0", None),
        (refresher, "90;refresher=\0", None),
        (refresher, "\0;a=\0", Some(false)),
        (refresher, "\0;refresher=UAC", Some(true)),
        (without_expires, "\0", None),
        (without_expires, "<\0>;expires=\0, \0", None),
        (without_expires, "<\0;expires=60>, \0", Some(true)),
        (without_expires, "\"a, b\" <\0>;q=\0;EXPIRES=\0", Some(false)),
        (ValueTest::SipUri, "<\0>", None),
        (ValueTest::SipUri, "<tel:\0>", Some(false)),
        (ValueTest::SipCause, "\0", None),
        (ValueTest::SipCause, "Q.850;cause=\0", Some(false)),
        (ValueTest::SipCause, "SIP;cause=\0", None),
        (ValueTest::Method, "BYE, \0", None),
        (ValueTest::Method, "INVITE, \0", Some(true)),
    ] {
        assert_eq!(test.passes(value, "INVITE"), passes, "{test:?}: {value:?}");
    }
}

/// Every header field of a response that is not listed for every code.
#[test]
fn the_codes_are_written_in_words() {
    for (name, expected) in [
        ("Contact", "1xx to 6xx"),
        ("Retry-After", "404, 413, 480, 486, 500, 503, 600 and 603"),
        ("Accept-Resource-Priority", "2xx and 417"),
        ("Error-Info", "3xx to 6xx"),
        ("RSeq", "101 to 199"),
        ("Min-SE", "422"),
    ] {
        assert_eq!(HeaderField::find(name).unwrap().codes().to_string(), expected, "{name}");
    }
}

/// RFC 4412 §3.3, RFC 6665 §8.2.1 and RFC 5393 §5.3: for requests only. RFC 5876 §1: in responses only from proxies.
#[test]
fn four_fields_are_rare_or_forbidden_in_responses() {
    for (name, expected) in [
        ("Resource-Priority", ResponseUse::No),
        ("Event", ResponseUse::No),
        ("Max-Breadth", ResponseUse::No),
        ("P-Asserted-Identity", ResponseUse::Rare),
    ] {
        assert_eq!(HeaderField::find(name).unwrap().response_use(), expected, "{name}");
    }
}

#[test]
fn an_empty_value_is_accepted_where_the_table_says_so() {
    for field in HEADER_FIELDS {
        let accepted = field.check_value("").is_ok();
        let expected = field.may_be_empty() || field.grammar() == ValueGrammar::Unchecked;
        assert_eq!(accepted, expected, "{}", field.name());
    }
    let empty: Vec<&str> =
        HEADER_FIELDS.iter().filter(|field| field.may_be_empty()).map(HeaderField::name).collect();
    assert_eq!(
        empty,
        [
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Accept-Resource-Priority",
            "Allow",
            "Organization",
            "P-Associated-URI",
            "P-Early-Media",
            "Recv-Info",
            "Subject",
            "Supported",
        ]
    );
}

/// Whether a grammar takes several values at once is told twice: by the grammar and by the
/// cardinality.
#[test]
fn a_grammar_takes_a_comma_list_if_the_field_is_one() {
    let value = |grammar: ValueGrammar| match grammar {
        ValueGrammar::Seconds
        | ValueGrammar::SessionInterval
        | ValueGrammar::Digits
        | ValueGrammar::ResponseNumber
        | ValueGrammar::RetryAfter
        | ValueGrammar::Timestamp => "90",
        ValueGrammar::Version => "1.0",
        ValueGrammar::Boolean => "true",
        ValueGrammar::SessionId => "00000000000000000000000000000000",
        ValueGrammar::Date => "Sat, 13 Nov 2010 23:29:00 GMT",
        ValueGrammar::ResourcePriorities => "a.b",
        ValueGrammar::MediaRanges | ValueGrammar::MediaType => "a/b",
        ValueGrammar::Address
        | ValueGrammar::Addresses
        | ValueGrammar::NameAddress
        | ValueGrammar::NameAddresses
        | ValueGrammar::Identities
        | ValueGrammar::History
        | ValueGrammar::Contacts
        | ValueGrammar::RefusedUris
        | ValueGrammar::Uri
        | ValueGrammar::Uris
        | ValueGrammar::SipUri => "<sip:a@b.com>",
        ValueGrammar::Challenge => "Other a=b",
        ValueGrammar::Warnings => "399 a \"b\"",
        ValueGrammar::GeolocationError | ValueGrammar::AlertMsgError => "100",
        ValueGrammar::Reasons => "STIR",
        ValueGrammar::YesNo => "yes",
        ValueGrammar::AuthenticationInfo => "a=b",
        ValueGrammar::ContentId => "<a@b>",
        ValueGrammar::Features => "*",
        ValueGrammar::ChargingVector => "icid-value=a",
        _ => "a",
    };
    for field in HEADER_FIELDS {
        let grammar = field.grammar();
        if matches!(grammar, ValueGrammar::Unchecked | ValueGrammar::Text) {
            continue;
        }
        let one = value(grammar);
        assert_eq!(field.check_value(one), Ok(()), "{}: {one}", field.name());
        let two = format!("{one}, {one}");
        let is_list = field.cardinality() == Cardinality::List;
        assert_eq!(field.check_value(&two).is_ok(), is_list, "{}: {two}", field.name());
    }
}

/// The fields that take any text; the fields that take a collection of texts; and the fields whose values depend on each
/// other, so that a collection of them may be illegal.
#[test]
fn the_grammars_of_these_fields_are_special() {
    let fields = |is_of_kind: fn(ValueGrammar) -> bool| -> Vec<&str> {
        let fields = HEADER_FIELDS.iter().filter(|field| is_of_kind(field.grammar()));
        fields.map(HeaderField::name).collect()
    };
    let any_text =
        |grammar: ValueGrammar| grammar != ValueGrammar::Unchecked && !grammar.has_type();
    assert_eq!(
        fields(any_text),
        [
            "Organization",
            "P-DCS-OSPS",
            "Priority",
            "SIP-ETag",
            "SIP-If-Match",
            "Subject",
            "Suppress-If-Match",
        ]
    );
    assert!(!ValueGrammar::Unchecked.has_type());
    assert_eq!(
        fields(ValueGrammar::is_token_list),
        [
            "Allow",
            "Content-Encoding",
            "P-Early-Media",
            "Proxy-Require",
            "Request-Disposition",
            "Require",
            "Supported",
            "Unsupported",
        ]
    );
    assert_eq!(
        fields(ValueGrammar::has_dependent_elements),
        [
            "P-Asserted-Identity",
            "P-Preferred-Identity",
            "Reason",
            "Security-Client",
            "Security-Server",
            "Security-Verify",
        ]
    );
}

#[test]
fn only_3gpp_defines_fields_beside_rfcs() {
    for field in HEADER_FIELDS {
        let reference = field.reference();
        match reference.document() {
            Document::Rfc(number) => {
                assert!((2543..10_000).contains(&number), "{}: {reference}", field.name());
            }
            document => assert_eq!(document, Document::ThreeGpp("24.229"), "{}", field.name()),
        }
        let numbers = reference.section().split('.');
        assert!(numbers.into_iter().all(|number| number.parse::<u8>().is_ok()), "{reference}");
    }
}
