//! What a response ends inside a dialog, and what it does to a subscription.

use sip_codes::StatusCode;
use sip_codes::dialog::{DialogEffect, SubscriptionEffect};
use sip_codes::method::METHODS;
use sip_codes::registry::REGISTRY;

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap()
}

/// What RFC 5057 §5.1 and later RFCs say, method by method.
fn expected(code: u16, method: &str) -> DialogEffect {
    match (code, method) {
        (300..=399, _) => DialogEffect::Redirection,
        (404 | 410 | 416 | 482..=485 | 502 | 604, _) => DialogEffect::Dialog,
        (405 | 501, "INVITE" | "BYE" | "SUBSCRIBE" | "NOTIFY")
        | (489, "SUBSCRIBE" | "NOTIFY")
        | (500 | 600, "BYE")
        // Other methods belong to no usage (RFC 5057 §5.3).
        | (408 | 480 | 481, "INVITE" | "BYE" | "INFO" | "PRACK" | "NOTIFY" | "UPDATE" | "REFER")
        | (480 | 481, "SUBSCRIBE")
        | (480, "CANCEL") => DialogEffect::Usage,
        _ => DialogEffect::Transaction,
    }
}

#[test]
fn every_code_and_method_has_its_effect() {
    let mut counts = [0; 3];
    for row in REGISTRY {
        for method in METHODS.iter().copied().chain(["TELEPORT", "invite"]) {
            let effect = row.status_code().dialog_effect(method);
            assert_eq!(
                effect,
                expected(row.status_code().as_u16(), method),
                "{} {method}",
                row.status_code()
            );
            counts[0] += usize::from(effect == DialogEffect::Dialog);
            counts[1] += usize::from(effect == DialogEffect::Usage);
            counts[2] += usize::from(effect == DialogEffect::Redirection);
        }
    }
    assert_eq!(counts, [9 * 16, 4 + 4 + 9 + 2 + 2 + 7 + 8, 5 * 16]);
}

/// RFC 5057 §5.2 and §5.3: OPTIONS and MESSAGE belong to no usage. RFC 6665 §4.1.2.2: a SUBSCRIBE without an answer
/// leaves the subscription as it is.
#[test]
fn a_request_that_belongs_to_no_usage_ends_none() {
    for code in [408, 480, 481] {
        for method in ["OPTIONS", "MESSAGE", "REGISTER", "PUBLISH", "TELEPORT"] {
            assert_eq!(status(code).dialog_effect(method), DialogEffect::Transaction, "{code}");
        }
        assert_eq!(status(code).dialog_effect("UPDATE"), DialogEffect::Usage, "{code}");
    }
    let timeout = StatusCode::REQUEST_TIMEOUT;
    assert_eq!(timeout.dialog_effect("SUBSCRIBE"), DialogEffect::Transaction);
    assert_eq!(timeout.subscription_effect("SUBSCRIBE"), SubscriptionEffect::Continues);
}

#[test]
fn later_rfcs_are_named() {
    for (code, reference) in [
        (404, "RFC 5057 §5.1"),
        (408, "RFC 5057 §5.2"),
        (424, "RFC 6442 §4.3"),
        (425, "RFC 8876 §5.1"),
        (433, "RFC 5079 §4"),
        (469, "RFC 6086 §4.2.1"),
        (607, "RFC 8197 §4"),
        (608, "RFC 8688 §3.3"),
    ] {
        assert_eq!(status(code).dialog_rule().reference().to_string(), reference, "{code}");
    }
}

/// RFC 3261 §8.1.3.2.
#[test]
fn codes_that_are_not_registered_have_the_effect_of_their_class() {
    for code in 100..700 {
        let status = status(code);
        for method in METHODS.iter().copied() {
            assert_eq!(
                status.dialog_effect(method),
                status.fallback().dialog_effect(method),
                "{code} {method}"
            );
            assert_eq!(
                status.subscription_effect(method),
                status.fallback().subscription_effect(method),
                "{code} {method}"
            );
        }
    }
}

/// RFC 6665 §4.1.2.2 and §4.2.2.
#[test]
fn a_list_of_codes_ends_a_subscription() {
    let list = [404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604];
    for row in REGISTRY {
        let code = row.status_code().as_u16();
        for method in METHODS.iter().copied() {
            let is_of_subscription = matches!(method, "SUBSCRIBE" | "NOTIFY");
            let expected = match code {
                408 if method == "NOTIFY" => SubscriptionEffect::ShouldEnd,
                _ if list.contains(&code) && is_of_subscription => SubscriptionEffect::Ends,
                _ => SubscriptionEffect::Continues,
            };
            assert_eq!(row.status_code().subscription_effect(method), expected, "{code} {method}");
        }
    }
}

/// What ends a subscription by RFC 6665 also ends its usage or its dialog by RFC 5057.
#[test]
fn the_two_rfcs_agree_on_subscriptions() {
    for row in REGISTRY {
        for method in ["SUBSCRIBE", "NOTIFY"] {
            let effect = row.status_code().dialog_effect(method);
            if row.status_code().subscription_effect(method) != SubscriptionEffect::Continues {
                let is_over = matches!(effect, DialogEffect::Dialog | DialogEffect::Usage);
                assert!(is_over, "{} to {method}", row.status_code());
            }
        }
    }
}

#[test]
fn constants_can_ask() {
    const EFFECT: DialogEffect = StatusCode::BAD_EVENT.dialog_effect("NOTIFY");
    const SUBSCRIPTION: SubscriptionEffect = StatusCode::GONE.subscription_effect("NOTIFY");
    assert_eq!((EFFECT, SUBSCRIPTION), (DialogEffect::Usage, SubscriptionEffect::Ends));
}
