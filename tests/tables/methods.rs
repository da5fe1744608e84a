//! Which methods a code may answer: every pair of a code and a method.

use std::collections::BTreeSet;

use sip_codes::StatusCode;
use sip_codes::method::{METHOD_RULES, METHODS};
use sip_codes::registry::REGISTRY;

/// The methods to which a code is denied, beside ACK.
fn denied(code: u16) -> &'static str {
    match code {
        180..=183 | 199 | 408 => {
            "BYE CANCEL OPTIONS REGISTER PRACK SUBSCRIBE NOTIFY PUBLISH INFO REFER MESSAGE UPDATE"
        }
        202 => "SUBSCRIBE NOTIFY REFER",
        204 => "INVITE BYE CANCEL OPTIONS REGISTER PRACK NOTIFY PUBLISH INFO REFER MESSAGE UPDATE",
        401 | 407 | 420 | 487 => "CANCEL",
        412 => {
            "INVITE BYE CANCEL OPTIONS REGISTER PRACK SUBSCRIBE NOTIFY INFO REFER MESSAGE UPDATE"
        }
        422 => "BYE CANCEL OPTIONS REGISTER PRACK SUBSCRIBE NOTIFY PUBLISH INFO REFER MESSAGE",
        423 => "INVITE BYE CANCEL OPTIONS PRACK NOTIFY INFO REFER MESSAGE UPDATE",
        424 => "CANCEL PRACK",
        439 | 555 => {
            "INVITE BYE CANCEL OPTIONS PRACK SUBSCRIBE NOTIFY PUBLISH INFO REFER MESSAGE UPDATE"
        }
        469 => {
            "INVITE BYE CANCEL OPTIONS REGISTER PRACK SUBSCRIBE NOTIFY PUBLISH REFER MESSAGE UPDATE"
        }
        489 => "INVITE BYE CANCEL OPTIONS REGISTER PRACK INFO REFER MESSAGE UPDATE",
        580 => "BYE CANCEL REGISTER SUBSCRIBE NOTIFY PUBLISH INFO REFER MESSAGE",
        600..=699 => "REGISTER",
        _ => "",
    }
}

#[test]
fn the_denied_pairs_are_these_and_no_others() {
    for row in REGISTRY {
        let status = row.status_code();
        let mut expected: BTreeSet<&str> = denied(status.as_u16()).split_whitespace().collect();
        expected.insert("ACK");
        for method in METHODS.iter().copied() {
            let is_denied = expected.contains(method);
            assert_eq!(status.may_answer(method), !is_denied, "{status} to {method}");
            assert_eq!(status.method_rule(method).is_some(), is_denied, "{status} to {method}");
        }
        assert!(expected.iter().all(|method| METHODS.contains(method)));
    }
}

#[test]
fn methods_that_are_not_known_are_never_denied() {
    for row in REGISTRY {
        for method in ["TELEPORT", "invite", "Ack", "BYE ", "", "INVITEX", "INVIT", "x-ä"] {
            assert!(row.status_code().may_answer(method), "{} to {method:?}", row.status_code());
        }
    }
}

/// RFC 4320 §4.1: no provisional response but 100 answers another request than INVITE. RFC 3261 §10.3: a registrar
/// sends no 6xx.
#[test]
fn codes_that_are_not_registered_have_the_rules_of_their_class() {
    let unregistered = (100..700).filter_map(|code| StatusCode::from_u16(code).ok());
    for status in unregistered.filter(|status| status.registration().is_none()) {
        for method in METHODS.iter().copied() {
            let expected = match status.as_u16() {
                _ if method == "ACK" => false,
                101..=199 => method == "INVITE",
                600..=699 => method != "REGISTER",
                _ => true,
            };
            assert_eq!(status.may_answer(method), expected, "{status} to {method}");
        }
    }
}

#[test]
fn some_rules_bind_only_the_sender() {
    for row in REGISTRY {
        for method in METHODS.iter().copied().filter(|method| *method != "ACK") {
            let Some(rule) = row.status_code().method_rule(method) else { continue };
            let code = row.status_code().as_u16();
            let for_senders = matches!(code, 100..=199 | 202 | 408 | 600..=699);
            assert_eq!(rule.binds_sender_only(), for_senders, "{code} to {method}");
        }
    }
    let ack = StatusCode::OK.method_rule("ACK").unwrap();
    assert!(!ack.binds_sender_only());
}

#[test]
fn each_rule_names_its_source() {
    let cases = [
        (180, "OPTIONS", "RFC 4320 §4.1"),
        (202, "SUBSCRIBE", "RFC 6665 §8.3.1"),
        (202, "REFER", "RFC 7647 §5"),
        (204, "INVITE", "RFC 5839 §7.1"),
        (401, "CANCEL", "RFC 3261 §22.1"),
        (412, "REGISTER", "RFC 3903 §11.2.1"),
        (420, "CANCEL", "RFC 3261 §9.1"),
        (424, "PRACK", "RFC 6442 §4.3"),
        (469, "MESSAGE", "RFC 6086 §4.2.2"),
        (603, "REGISTER", "RFC 3261 §10.3"),
        (486, "ACK", "RFC 3261 §22.1"),
    ];
    for (code, method, expected) in cases {
        let rule = StatusCode::from_u16(code).unwrap().method_rule(method).unwrap();
        assert_eq!(rule.reference().to_string(), expected, "{code} to {method}");
    }
}

#[test]
fn the_texts_of_the_rules_name_their_methods() {
    for rule in METHOD_RULES {
        let named: BTreeSet<&str> = rule
            .summary()
            .split(|letter: char| !letter.is_ascii_uppercase())
            .filter(|word| METHODS.contains(word))
            .collect();
        assert!(!named.is_empty(), "{}", rule.summary());
        let is_allow_list = rule.summary().starts_with("may answer only ");
        for method in METHODS.iter().copied() {
            let is_denied = named.contains(method) != is_allow_list;
            assert_eq!(rule.denies(method), is_denied, "{}, {method}", rule.summary());
        }
    }
}

#[test]
fn constants_can_ask() {
    const MAY_RING: bool = StatusCode::RINGING.may_answer("INVITE");
    const MAY_NOT_RING: bool = StatusCode::RINGING.may_answer("MESSAGE");
    assert_eq!((MAY_RING, MAY_NOT_RING), (true, false));
}
