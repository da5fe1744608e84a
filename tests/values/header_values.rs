//! The checks of header field values, by examples.

use std::collections::HashSet;

use sip_codes::header::{HEADER_FIELDS, HeaderField, ValueGrammar};
use sip_codes_tests::header_examples::{EXAMPLES, Refused};

fn field(name: &str) -> &'static HeaderField {
    HeaderField::find(name).unwrap_or_else(|| panic!("{name} is in the table"))
}

fn refused() -> impl Iterator<Item = (&'static str, &'static Refused)> {
    EXAMPLES.iter().flat_map(|examples| examples.refused().map(|refused| (examples.field, refused)))
}

#[test]
fn what_a_sender_may_write_is_accepted() {
    for examples in EXAMPLES {
        for value in examples.accepted {
            let result = field(examples.field).check_value(value);
            assert_eq!(result, Ok(()), "{}: {value:?}", examples.field);
        }
    }
}

#[test]
fn what_a_sender_must_not_write_is_refused_at_its_first_fault() {
    for (name, refused) in refused() {
        let value = refused.value;
        match field(name).check_value(value) {
            Ok(()) => panic!("{name}: {value:?} is accepted"),
            Err(error) => {
                let Refused { position, expected, .. } = *refused;
                assert_eq!(
                    (error.position(), error.expected()),
                    (position, expected),
                    "{name}: {value:?}"
                );
                assert_eq!(error.to_string(), format!("at byte {position}, expected {expected}"));
            }
        }
    }
}

#[test]
fn every_fault_is_at_a_character_and_every_beginning_can_be_checked() {
    for examples in EXAMPLES {
        let refused = examples.refused().map(|refused| refused.value);
        let values = examples.accepted.iter().copied().chain(refused);
        for value in values {
            for end in (0..=value.len()).filter(|end| value.is_char_boundary(*end)) {
                for row in HEADER_FIELDS {
                    if let Err(error) = row.check_value(&value[..end]) {
                        let position = error.position();
                        assert!(value.is_char_boundary(position), "{}: {value:?}", row.name());
                        assert!(position <= end, "{}: {value:?}", row.name());
                    }
                }
            }
        }
    }
}

#[test]
fn no_field_takes_a_control_character() {
    for examples in EXAMPLES {
        for value in examples.accepted {
            for end in (0..=value.len()).filter(|end| value.is_char_boundary(*end)) {
                for control in ["\r", "\n", "\0", "\u{7f}", "\u{85}", "\\\r", "\\\0"] {
                    let value = [&value[..end], control, &value[end..]].concat();
                    let result = field(examples.field).check_value(&value);
                    assert!(result.is_err(), "{}: {value:?}", examples.field);
                }
            }
        }
    }
}

/// RFC 5393 §5.3.1. No macro asks this, because only requests carry the header field.
#[test]
fn a_sender_writes_no_breadth_of_zero() {
    for (value, is_sent) in [("0", false), ("00", false), ("1", true), ("10", true)] {
        assert_eq!(field("Max-Breadth").check_value(value), Ok(()), "{value}");
        assert_eq!(field("Max-Breadth").check_sent_value(value).is_ok(), is_sent, "{value}");
    }
}

/// Quotes have no meaning in a value whose grammar is not known, so a backslash escapes nothing.
#[test]
fn an_unchecked_value_takes_all_but_control_characters() {
    assert_eq!(ValueGrammar::Unchecked.check("\"a \\\u{e9} < \\"), Ok(()));
    for value in ["a\0", "\"\0\"", "<\0>", "\"\\\0\""] {
        let error = ValueGrammar::Unchecked.check(value).unwrap_err();
        assert_eq!(Some(error.position()), value.find('\0'), "{value:?}");
        assert_eq!(error.expected(), "a character other than a control character", "{value:?}");
    }
}

#[test]
fn every_day_has_its_day_of_the_week() {
    let date = field("Date");
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    // 1 January 1900 was a Monday.
    let mut days = 0;
    for year in 1900..2101 {
        for (index, month) in months.iter().enumerate() {
            let length = match index {
                1 if year % 4 == 0 && !matches!(year, 1900 | 2100) => 29,
                1 => 28,
                3 | 5 | 8 | 10 => 30,
                _ => 31,
            };
            for day in 1..=length {
                let right = weekdays[days % 7];
                let wrong = weekdays[(days + 1 + days % 6) % 7];
                let rest = format!("{day:02} {month} {year} 23:59:59 GMT");
                assert_eq!(date.check_value(&format!("{right}, {rest}")), Ok(()));
                assert!(date.check_value(&format!("{wrong}, {rest}")).is_err(), "{wrong}, {rest}");
                days += 1;
            }
            let beyond = format!("Mon, {} {month} {year} 23:59:59 GMT", length + 1);
            assert_eq!(date.check_value(&beyond).unwrap_err().expected(), "a day of that month");
        }
    }
}

#[test]
fn every_grammar_has_examples() {
    let with_examples: HashSet<ValueGrammar> =
        EXAMPLES.iter().map(|examples| field(examples.field).grammar()).collect();
    for row in HEADER_FIELDS {
        assert!(with_examples.contains(&row.grammar()), "{}: {:?}", row.name(), row.grammar());
        assert_eq!(row.check_value(row.grammar().example()), Ok(()), "{}", row.name());
    }
}

/// A field whose values have names, what comes before the first name, between them, after each, and at the end.
const NAMES: &[(&str, &str, &str, &str, &str)] = &[
    ("Recv-Info", "x;", ";", "", ""),
    ("Recv-Info", "y, x;", " ; ", " = \"a;b\"", ", z"),
    ("Accept", "a/b;", ";", "=[::1]", ""),
    ("WWW-Authenticate", "NTLM ", ",", "=\"x, y\"", ""),
    ("P-Charging-Vector", "icid-value=a;", ";", "=b", ""),
    ("Reason", "", ",", ";a;b=\"c, d\"", ",STIR,STIR"),
    ("Contact", "<sip:a@b;", ";", "=%41", ">"),
    ("P-Refused-URI-List", "sip:a@b;members=<cid:1@b;x>;", ";", "", ""),
    ("History-Info", "<sip:a@b>;index=1.1;", ";", "=a", ", <sip:a@b>"),
];

#[test]
fn a_repeated_name_is_found_among_any_number() {
    for (name, before, between, after, end) in NAMES {
        for count in [2, 3, 15, 16, 17, 100, 511, 512, 513, 1024, 1025, 1600] {
            let names: Vec<String> = (0..count).map(|number| format!("n{number}")).collect();
            let write = |names: &[String]| {
                let written: Vec<String> =
                    names.iter().map(|name| format!("{name}{after}")).collect();
                format!("{before}{}{end}", written.join(between))
            };
            assert_eq!(field(name).check_value(&write(&names)), Ok(()), "{name}: {count}");
            for repeated in [0, count / 2, count - 2] {
                for other in [repeated + 1, usize::midpoint(repeated, count), count - 1] {
                    if other <= repeated || other >= count {
                        continue;
                    }
                    let mut names = names.clone();
                    names[other] = names[repeated].to_uppercase();
                    let error = field(name).check_value(&write(&names)).unwrap_err();
                    let position = write(&names[..other]).len() - end.len() + between.len();
                    assert_eq!(error.position(), position, "{name}: {count}: {repeated}, {other}");
                    assert!(error.expected().ends_with("that was not used before"), "{error}");
                }
            }
        }
    }
}

#[test]
fn long_values_are_checked() {
    // 64 KB of names that all differ, which took minutes when each one was compared with all others.
    let letters =
        |number: usize| char::from(b'a' + u8::try_from(number % 26).expect("it is below 26"));
    let names: Vec<String> = (0..26 * 26 * 26)
        .map(|number| [number / 676, number / 26, number].map(letters).iter().collect())
        .collect();
    for (name, before, between, after, end) in NAMES {
        let mut value = (*before).to_owned();
        for name in &names {
            if value.len() > 64 * 1024 {
                break;
            }
            value.push_str(name);
            value.push_str(after);
            value.push_str(between);
        }
        value.truncate(value.len() - between.len());
        value.push_str(end);
        assert_eq!(field(name).check_value(&value), Ok(()), "{name}");
    }
    let name = "a".repeat(64 * 1024);
    assert_eq!(field("Recv-Info").check_value(&format!("x;{name}")), Ok(()));
    let words = names[..16_000].join(";");
    assert_eq!(field("Privacy").check_sent_value(&words), Ok(()));
    let error = field("Privacy").check_sent_value(&format!("{words};AAB")).unwrap_err();
    assert_eq!(error.expected(), "a word that was not used before (RFC 3323 §4.2)");
}
