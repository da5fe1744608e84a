//! What a `StatusCode` can be made from, and what it says of itself.

use std::collections::HashSet;

use sip_codes::registry::{REGISTRY, Registration};
use sip_codes::{StatusClass, StatusCode, sip_status};
use sip_codes_tests::malformed::MALFORMED;

fn every_code() -> impl Iterator<Item = StatusCode> {
    (100..=699).map(|code| StatusCode::from_u16(code).unwrap())
}

#[test]
fn accepts_600_of_65536_numbers() {
    let accepted: Vec<u16> =
        (0..=u16::MAX).filter(|code| StatusCode::from_u16(*code).is_ok()).collect();
    assert_eq!(accepted, (100..=699).collect::<Vec<u16>>());
    for code in accepted {
        assert_eq!(StatusCode::try_from(code).unwrap().as_u16(), code);
    }
}

#[test]
fn accepts_600_of_16777216_byte_strings_of_length_3() {
    let mut accepted = 0;
    for bytes in 0..1_u32 << 24 {
        let [_, digits @ ..] = bytes.to_be_bytes();
        if let Ok(status) = StatusCode::from_bytes(&digits) {
            assert_eq!(status.as_str().as_bytes(), digits);
            accepted += 1;
        }
    }
    assert_eq!(accepted, 600);
}

#[test]
fn rejects_byte_strings_of_other_lengths() {
    assert!(StatusCode::from_bytes(b"").is_err());
    for a in 0..=u8::MAX {
        assert!(StatusCode::from_bytes(&[a]).is_err());
        for b in 0..=u8::MAX {
            assert!(StatusCode::from_bytes(&[a, b]).is_err());
        }
        for status in every_code() {
            let [b, c, d] = status.as_str().as_bytes() else { panic!("three digits") };
            assert!(StatusCode::from_bytes(&[a, *b, *c, *d]).is_err());
            assert!(StatusCode::from_bytes(&[*b, *c, *d, a]).is_err());
        }
    }
    for number in 1000..100_000 {
        assert!(StatusCode::try_from(number.to_string().as_bytes()).is_err());
    }
    for length in 4..100 {
        assert!(StatusCode::from_bytes(&vec![b'4'; length]).is_err());
    }
}

#[test]
fn rejects_what_other_parsers_take() {
    // The last is 486 in full-width digits.
    let others = [" 486", "486 ", "48", "000", "099", "700", "65535", "\u{ff14}\u{ff18}\u{ff16}"];
    for text in MALFORMED.iter().map(|(argument, _)| *argument).chain(others) {
        assert!(text.parse::<StatusCode>().is_err(), "{text:?}");
        assert!(StatusCode::try_from(text).is_err(), "{text:?}");
        assert!(StatusCode::try_from(text.as_bytes()).is_err(), "{text:?}");
    }
}

#[test]
fn takes_two_bytes_and_so_does_its_option() {
    assert_eq!(size_of::<StatusCode>(), 2);
    assert_eq!(size_of::<Option<StatusCode>>(), 2);
}

#[test]
fn digits_class_and_order_follow_the_number() {
    let mut previous = None;
    for status in every_code() {
        assert_eq!(status.as_str(), status.as_u16().to_string());
        assert_eq!(u16::from(status.class().first_digit()), status.as_u16() / 100);
        assert!(previous < Some(status));
        assert_eq!(status, status.as_u16());
        assert_eq!(status.as_u16(), status);
        assert_ne!(status, status.as_u16() + 1);
        assert_eq!(u16::from(status), status.as_u16());
        previous = Some(status);
    }
}

#[test]
fn predicates_follow_the_class() {
    for status in every_code() {
        let class = status.class();
        assert_eq!(status.is_provisional(), class == StatusClass::Provisional);
        assert_eq!(status.is_final(), class != StatusClass::Provisional);
        assert_eq!(status.is_success(), class == StatusClass::Success);
        assert_eq!(status.is_redirection(), class == StatusClass::Redirection);
        assert_eq!(status.is_client_error(), class == StatusClass::ClientError);
        assert_eq!(status.is_server_error(), class == StatusClass::ServerError);
        assert_eq!(status.is_global_failure(), class == StatusClass::GlobalFailure);
        assert_eq!(status.is_failure(), class >= StatusClass::Redirection);
        assert_eq!(class.is_provisional(), status.is_provisional());
        assert_eq!(class.is_final(), status.is_final());
        assert_eq!(class.is_failure(), status.is_failure());
    }
}

#[test]
fn falls_back_to_x00_or_183() {
    for status in every_code() {
        let fallback = status.fallback();
        if status.reason_phrase().is_some() {
            assert_eq!(fallback, status);
        } else if status.is_provisional() {
            assert_eq!(fallback, 183);
        } else {
            assert_eq!(fallback, status.as_u16() / 100 * 100);
        }
    }
}

#[test]
fn only_registered_codes_have_a_phrase() {
    assert!(every_code().filter_map(StatusCode::registration).eq(REGISTRY));
    for status in every_code() {
        let phrase = status.registration().map(Registration::reason_phrase);
        assert_eq!(status.reason_phrase(), phrase);
    }
}

#[test]
fn displays_within_a_width() {
    assert_eq!(format!("[{:<14}]", StatusCode::BUSY_HERE), "[486 Busy Here ]");
    assert_eq!(format!("[{:>5}]", sip_status!(extension 499)), "[  499]");
    assert_eq!(format!("{:?}", StatusCode::BUSY_HERE), "StatusCode(486)");
}

#[test]
fn hashes_and_compares() {
    let codes: HashSet<StatusCode> = every_code().chain(every_code()).collect();
    assert_eq!(codes.len(), 600);
    assert!(StatusCode::TRYING < StatusCode::OK);
}

#[test]
fn everything_is_usable_in_constants() {
    const STATUS: StatusCode = match StatusCode::from_bytes(b"423") {
        Ok(status) => status,
        Err(_) => panic!("423 is a code"),
    };
    const DIGITS: &str = STATUS.as_str();
    const CLASS: StatusClass = STATUS.class();
    const PHRASE: Option<&str> = STATUS.reason_phrase();
    const SECTION: &str = STATUS.registration().unwrap().reference().section();
    const FALLBACK: StatusCode = sip_status!(extension 499).fallback();
    const IS_FAILURE: bool = STATUS.is_failure() && STATUS.is_final() && !STATUS.is_success();
    static LENGTHS: [u8; sip_status!(100).as_u16() as usize] = [0; 100];

    assert_eq!(
        (DIGITS, CLASS, PHRASE),
        ("423", StatusClass::ClientError, Some("Interval Too Brief"))
    );
    assert_eq!((SECTION, FALLBACK, IS_FAILURE), ("21.4.17", StatusCode::BAD_REQUEST, true));
    assert_eq!(LENGTHS.len(), 100);
}

#[test]
fn serde_writes_a_number_and_reads_only_codes() {
    for status in every_code() {
        let json = serde_json::to_string(&status).unwrap();
        assert_eq!(json, status.as_str());
        assert_eq!(serde_json::from_str::<StatusCode>(&json).unwrap(), status);
    }
    for json in ["99", "700", "-486", "486.0", "65536", "4294967301", "\"486\"", "null", "[486]"] {
        let error = serde_json::from_str::<StatusCode>(json).unwrap_err().to_string();
        assert!(error.contains("expected a SIP status code, 100 to 699"), "{json}: {error}");
    }
}
