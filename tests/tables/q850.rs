//! Q.850 causes and SIP codes: the whole of RFC 3398's tables, in both directions.

use std::fmt::Write;
use std::ops::Range;

use expect_test::expect;
use sip_codes::StatusCode;
use sip_codes::q850::{Cause, CauseStatus, ReleaseCause};

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap()
}

fn cause(number: u8) -> Cause {
    Cause::from_u8(number).unwrap()
}

/// Writes a line for each number, and only one for numbers in a row with the same answer.
fn table(numbers: Range<u16>, answer: impl Fn(u16) -> String) -> String {
    let mut lines: Vec<(u16, u16, String)> = Vec::new();
    for number in numbers {
        let answer = answer(number);
        match lines.last_mut() {
            Some((_, last, text)) if *text == answer => *last = number,
            _ => lines.push((number, number, answer)),
        }
    }
    let mut table = String::new();
    for (first, last, answer) in lines {
        let numbers = if first == last { first.to_string() } else { format!("{first}-{last}") };
        let _ = writeln!(table, "{numbers}: {answer}");
    }
    table
}

#[test]
fn every_code_has_its_cause() {
    let table = table(100..700, |code| match status(code).q850_cause() {
        None => "none".to_owned(),
        Some(release) => {
            let bearer = release.bearer_cause();
            let bearer = bearer.map(|cause| format!(" or {}", cause.as_u8()));
            format!(
                "{}{}, {:?}, {:?}",
                release.cause().as_u8(),
                bearer.unwrap_or_default(),
                release.location(),
                release.basis(),
            )
        }
    });
    expect![[r"
        100-399: none
        400: 41, Network, Listed
        401: 21, Network, ListedAfterRetry
        402-403: 21, Network, Listed
        404: 1, Network, Listed
        405: 63, Network, Listed
        406: 79, Network, ListedAfterRetry
        407: 21, Network, ListedAfterRetry
        408: 102, Network, Listed
        409: 31, Network, Default
        410: 22, Network, Listed
        411-412: 31, Network, Default
        413-414: 127, Network, ListedAfterRetry
        415: 79, Network, ListedAfterRetry
        416: 127, Network, ListedAfterRetry
        417-419: 31, Network, Default
        420-421: 127, Network, ListedAfterRetry
        422: 31, Network, Default
        423: 127, Network, ListedAfterRetry
        424-479: 31, Network, Default
        480: 18, Network, Listed
        481: 41, Network, Listed
        482-483: 25, Network, Listed
        484: 28, Network, ListedAfterRetry
        485: 1, Network, Listed
        486: 17, Network, Listed
        487: none
        488: 31 or 65, Network, ListedByWarning
        489-499: 31, Network, Default
        500: 41, Network, Listed
        501: 79, Network, Listed
        502: 38, Network, Listed
        503: 41, Network, Listed
        504: 102, Network, Listed
        505: 127, Network, ListedAfterRetry
        506-512: 31, Network, Default
        513: 127, Network, ListedAfterRetry
        514-599: 31, Network, Default
        600: 17, User, Listed
        601-602: 31, User, Default
        603: 21, User, Listed
        604: 1, User, Listed
        605: 31, User, Default
        606: 31 or 65, User, ListedByWarning
        607-699: 31, User, Default
    "]]
    .assert_eq(&table);
}

#[test]
fn every_cause_has_its_code() {
    let table = table(1..128, |number| match cause(u8::try_from(number).unwrap()).to_status() {
        None => "none".to_owned(),
        Some(answer) => {
            let mut text = format!("{}, {:?}", answer.status_code().as_u16(), answer.basis());
            if answer.status_code_from_user() != answer.status_code() {
                let _ = write!(text, ", from user {}", answer.status_code_from_user().as_u16());
            }
            if answer.status_code_with_diagnostic() != answer.status_code() {
                let other = answer.status_code_with_diagnostic().as_u16();
                let _ = write!(text, ", with diagnostic {other}");
            }
            if answer.may_carry_retry_after() {
                text.push_str(", Retry-After");
            }
            text
        }
    });
    expect![[r"
        1-3: 404, Listed
        4-15: 500, Default
        16: none
        17: 486, Listed
        18: 408, Listed
        19-20: 480, Listed
        21: 403, Listed, from user 603
        22: 410, Listed, with diagnostic 301
        23: 410, Listed
        24-25: 500, Default
        26: 404, Listed
        27: 502, Listed
        28: 484, Listed
        29: 501, Listed
        30: 500, Default
        31: 480, Listed
        32-33: 500, Default
        34: 503, Listed, Retry-After
        35-37: 500, Default
        38: 503, Listed, Retry-After
        39-40: 500, Default
        41-42: 503, Listed, Retry-After
        43: 500, Default
        44: none
        45-46: 500, Default
        47: 503, Listed, Retry-After
        48-54: 500, Default
        55: 403, Listed
        56: 500, Default
        57: 403, Listed
        58: 503, Listed
        59-64: 500, Default
        65: 488, Listed
        66-69: 500, Default
        70: 488, Listed
        71-78: 500, Default
        79: 501, Listed
        80-86: 500, Default
        87: 403, Listed
        88: 503, Listed
        89-101: 500, Default
        102: 504, Listed
        103-110: 500, Default
        111: 500, Listed
        112-126: 500, Default
        127: 500, Listed
    "]]
    .assert_eq(&table);
}

#[test]
fn causes_are_1_to_127() {
    for number in 0..=u8::MAX {
        let made = Cause::from_u8(number).map(Cause::as_u8);
        assert_eq!(made.ok(), (1..=127).contains(&number).then_some(number));
        assert_eq!(Cause::try_from(number).is_ok(), made.is_ok());
        let text = format!("{number:04}");
        assert_eq!(text.parse::<Cause>().map(u8::from), made, "{text}");
    }
    assert_eq!(size_of::<Option<Cause>>(), 1);
}

/// 54 has no name.
#[test]
fn names_that_few_tables_have() {
    for (number, name) in [
        (14, Some("QoR: ported number")),
        (24, Some("Call rejected due to feature at the destination")),
        (39, Some("Permanent frame mode connection out of service")),
        (40, Some("Permanent frame mode connection operational")),
        (54, None),
    ] {
        assert_eq!(cause(number).name(), name);
    }
}

#[test]
fn names_are_distinct_and_written() {
    let named: Vec<Cause> = (1..=127).map(cause).filter(|cause| cause.name().is_some()).collect();
    assert_eq!(named.len(), 71);
    for (index, cause) in named.iter().enumerate() {
        assert!(named[..index].iter().all(|other| other.name() != cause.name()), "{cause}");
    }
    assert_eq!(Cause::INTERWORKING.to_string(), "127 Interworking, unspecified");
    assert_eq!(cause(120).to_string(), "120");
}

#[test]
fn constants_can_ask() {
    const BUSY: Option<ReleaseCause> = StatusCode::BUSY_HERE.q850_cause();
    const BACK: Option<CauseStatus> = Cause::USER_BUSY.to_status();
    assert_eq!(BUSY.unwrap().cause(), Cause::USER_BUSY);
    assert_eq!(BACK.unwrap().status_code(), StatusCode::BUSY_HERE);
    assert_eq!(ReleaseCause::REFERENCE.to_string(), "RFC 3398 §8.2.6.1");
    assert_eq!(CauseStatus::REFERENCE.to_string(), "RFC 3398 §7.2.4.1");
}
