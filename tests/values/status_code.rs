//! What a `StatusCode` can be made from, and what it says of itself.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Debug;

use serde::de::value::{MapDeserializer, StrDeserializer, StringDeserializer};
use serde::de::{Error, IntoDeserializer, Visitor, value};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};
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
        assert!(StatusCode::try_from(text.as_bytes()).is_err(), "{text:?}");
        if text != "486 Busy Here" {
            assert!(text.parse::<StatusCode>().is_err(), "{text:?}");
            assert!(StatusCode::try_from(text).is_err(), "{text:?}");
        }
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
fn reads_what_it_displays() {
    for status in every_code() {
        let written = status.to_string();
        assert_eq!(written.parse(), Ok(status));
        assert_eq!(StatusCode::try_from(written.as_str()), Ok(status));
        assert_eq!(status.as_str().parse(), Ok(status));
        // 406 and 606 have the same phrase.
        for row in REGISTRY.iter().filter(|row| Some(row.reason_phrase()) != status.reason_phrase())
        {
            let other = format!("{} {}", status.as_str(), row.reason_phrase());
            assert!(other.parse::<StatusCode>().is_err(), "{other}");
        }
        for alias in status.registration().map_or(&[][..], Registration::aliases) {
            assert_eq!(format!("{} {alias}", status.as_str()).parse(), Ok(status));
        }
    }
    for text in
        ["486 ", "486  Busy Here", "486 busy here", "486 Busy", "486 Busy Here ", "486\tBusy Here"]
    {
        assert!(text.parse::<StatusCode>().is_err(), "{text:?}");
    }
}

#[test]
fn a_class_reads_its_digit_with_xx_and_what_it_displays() {
    for class in StatusClass::ALL {
        let digit = class.first_digit();
        for text in [
            format!("{digit}xx"),
            format!("{digit}XX"),
            format!("{digit}xX"),
            class.to_string(),
            class.as_str().to_owned(),
        ] {
            assert_eq!(text.parse(), Ok(class), "{text}");
        }
    }
    for text in [
        "",
        "x",
        "xx",
        "4",
        "4x",
        "400",
        "0xx",
        "7xx",
        "9xx",
        "/xx",
        ":xx",
        "éx",
        "4xxx",
        " 4xx",
        "4xx ",
        "4-xx",
        "Client error",
        "client  error",
        "clienterror",
        "٤xx",
    ] {
        let error = text.parse::<StatusClass>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "not a class of SIP status codes: expected `1xx` to `6xx`",
            "{text}"
        );
    }
}

#[test]
fn converts_from_and_to_the_integers_of_databases() {
    fn accepts_600<I>(integers: impl Iterator<Item = I>)
    where
        I: Copy + From<StatusCode> + PartialEq + Debug,
        StatusCode: TryFrom<I>,
    {
        let mut accepted = Vec::new();
        for integer in integers {
            if let Ok(status) = StatusCode::try_from(integer) {
                assert_eq!(I::from(status), integer);
                accepted.push(status);
            }
        }
        assert!(accepted.into_iter().eq(every_code()));
    }

    accepts_600(i16::MIN..=i16::MAX);
    // 65,536 more than a code is none.
    accepts_600(-70_000..=70_000_i32);
    accepts_600(0..=140_000_u32);
    accepts_600(-70_000..=70_000_i64);
    accepts_600(0..=140_000_u64);
    for number in [i64::MIN, i64::MAX, (1 << 32) + 486] {
        assert!(StatusCode::try_from(number).unwrap_err().is_out_of_range());
    }
}

#[test]
fn serde_writes_a_number_and_reads_a_number_or_a_text() {
    for status in every_code() {
        let json = serde_json::to_string(&status).unwrap();
        assert_eq!(json, status.as_str());
        for json in [json, format!("\"{}\"", status.as_str()), format!("\"{status}\"")] {
            assert_eq!(serde_json::from_str::<StatusCode>(&json).unwrap(), status);
        }
    }
    for json in [
        "99",
        "700",
        "-486",
        "486.0",
        "65536",
        "4294967301",
        "\"700\"",
        "\"486 Busy\"",
        "null",
        "[486]",
    ] {
        let error = serde_json::from_str::<StatusCode>(json).unwrap_err().to_string();
        assert!(error.contains("expected a SIP status code, 100 to 699"), "{json}: {error}");
    }
}

#[test]
fn settings_have_codes_as_values_and_as_keys() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Settings {
        refuse_with: StatusCode,
        #[serde(default)]
        otherwise: Option<StatusCode>,
        // What is flattened or tagged is read twice, the second time without the format.
        #[serde(flatten)]
        routes: BTreeMap<StatusCode, Route>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(tag = "kind")]
    enum Route {
        Replace { code: StatusCode },
    }

    let expected = Settings {
        refuse_with: StatusCode::BUSY_HERE,
        otherwise: Some(StatusCode::DECLINE),
        routes: BTreeMap::from([(
            StatusCode::GONE,
            Route::Replace { code: StatusCode::NOT_FOUND },
        )]),
    };
    for text in [
        "refuse_with = 486\notherwise = \"603\"\n410 = { kind = \"Replace\", code = 404 }",
        "refuse_with = \"486 Busy Here\"\notherwise = 603\n[410]\nkind = \"Replace\"\ncode = \"404\"",
    ] {
        assert_eq!(toml::from_str::<Settings>(text).unwrap(), expected, "{text}");
    }
    let json =
        r#"{"refuse_with": "486", "otherwise": 603, "410": {"kind": "Replace", "code": 404}}"#;
    assert_eq!(serde_json::from_str::<Settings>(json).unwrap(), expected);
    assert!(
        toml::from_str::<Settings>("refuse_with = 486\n700 = { kind = \"Replace\", code = 404 }")
            .is_err()
    );

    let codes = BTreeMap::from([(StatusCode::OK, 1), (sip_status!(extension 299), 2)]);
    let json = serde_json::to_string(&codes).unwrap();
    assert_eq!(json, r#"{"200":1,"299":2}"#);
    assert_eq!(serde_json::from_str::<BTreeMap<StatusCode, u8>>(&json).unwrap(), codes);
    let text = toml::to_string(&codes).unwrap();
    assert_eq!(text, "200 = 1\n299 = 2\n");
    assert_eq!(toml::from_str::<BTreeMap<StatusCode, u8>>(&text).unwrap(), codes);
}

/// As variables of the environment and forms are.
#[test]
fn a_format_has_only_strings() {
    for status in every_code() {
        for text in [status.as_str().to_owned(), status.to_string()] {
            let map = [(text.clone(), text.clone())];
            let map = MapDeserializer::<_, value::Error>::new(map.into_iter());
            let map = HashMap::<StatusCode, StatusCode>::deserialize(map);
            assert_eq!(map, Ok(HashMap::from([(status, status)])));

            let short: StrDeserializer<'_, value::Error> = text.as_str().into_deserializer();
            assert_eq!(StatusCode::deserialize(short), Ok(status));
            let long: StringDeserializer<value::Error> = text.into_deserializer();
            assert_eq!(StatusCode::deserialize(long), Ok(status));
        }
    }
    for text in ["", "48", "0486", " 486", "486 Not Found", "700", "busy"] {
        let text_in_format: StrDeserializer<'_, value::Error> = text.into_deserializer();
        let error = StatusCode::deserialize(text_in_format);
        let expected =
            format!("invalid value: string {text:?}, expected a SIP status code, 100 to 699");
        assert_eq!(error.unwrap_err().to_string(), expected);
    }
}

#[test]
fn a_binary_format_has_a_number_of_16_bits() {
    /// A format that does not say of what type a value is.
    struct Binary(u16);

    impl<'de> Deserializer<'de> for Binary {
        type Error = value::Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
            Err(value::Error::custom("unknown type"))
        }

        fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
            visitor.visit_u16(self.0)
        }

        fn is_human_readable(&self) -> bool {
            false
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    assert_eq!(StatusCode::deserialize(Binary(486)), Ok(StatusCode::BUSY_HERE));
    assert!(StatusCode::deserialize(Binary(700)).is_err());
}
