//! What a client may do after a response.

use std::collections::BTreeSet;
use std::time::Duration;

use sip_codes::StatusCode;
use sip_codes::header::{HeaderField, HeaderRule};
use sip_codes::registry::REGISTRY;
use sip_codes::retry::{GlareRole, Retry, RetryRule};

fn rule(code: u16) -> &'static RetryRule {
    StatusCode::from_u16(code).unwrap().retry_rule()
}

#[test]
fn each_code_has_its_rule() {
    let mut named = BTreeSet::new();
    for (codes, retry, headers, reference) in [
        (&[300, 301, 302][..], Retry::AtContact, &["Contact"][..], "RFC 3261 §8.1.3.4"),
        (&[305], Retry::ThroughProxy, &["Contact"], "RFC 3261 §21.3.4"),
        (&[380], Retry::WithOtherService, &[], "RFC 3261 §21.3.5"),
        (&[401], Retry::WithCredentials, &["WWW-Authenticate"], "RFC 3261 §22.2"),
        (&[407], Retry::WithCredentials, &["Proxy-Authenticate"], "RFC 3261 §22.3"),
        (&[403], Retry::Never, &[], "RFC 3261 §21.4.4"),
        (&[404, 486, 600, 603], Retry::AfterRetryAfter, &["Retry-After"], "RFC 3261 §20.33"),
        (&[408], Retry::LaterUnchanged, &[], "RFC 3261 §21.4.9"),
        (&[480], Retry::AfterRetryAfter, &["Retry-After", "Warning"], "RFC 3261 §20.33"),
        (&[412], Retry::PublishAnew, &[], "RFC 3903 §5"),
        (&[413], Retry::WithSmallerBody, &["Retry-After"], "RFC 3261 §8.1.3.5"),
        (
            &[415],
            Retry::WithListedTypes,
            &["Accept", "Accept-Encoding", "Accept-Language"],
            "RFC 3261 §8.1.3.5",
        ),
        (&[416], Retry::WithSipUri, &["Warning"], "RFC 5630 §5.1.1"),
        (&[417], Retry::WithListedPriority, &["Accept-Resource-Priority"], "RFC 4412 §4.7.1"),
        (&[420], Retry::WithoutUnsupported, &["Unsupported"], "RFC 3261 §8.1.3.5"),
        (
            &[421],
            Retry::WithRequiredExtension,
            &["Require", "Security-Server"],
            "RFC 3261 §21.4.16",
        ),
        (&[422], Retry::WithMinSe, &["Min-SE"], "RFC 4028 §7.3"),
        (&[423], Retry::WithMinExpires, &["Min-Expires"], "RFC 3261 §10.2.8"),
        (&[424], Retry::WithCorrectLocation, &["Geolocation-Error"], "RFC 6442 §4.3"),
        (&[428, 436, 437, 438], Retry::WithNewIdentity, &[], "RFC 8224 §6.2.2"),
        (&[429], Retry::WithReferrerToken, &[], "RFC 3892 §2.1"),
        (&[430], Retry::OverOtherFlow, &[], "RFC 5626 §7"),
        (&[433], Retry::WithoutAnonymity, &[], "RFC 5079 §4"),
        (&[439], Retry::WithoutOutbound, &[], "RFC 5626 §4.2.1"),
        (&[470], Retry::AfterPermission, &["Permission-Missing"], "RFC 5360 §5.9.2"),
        (&[481], Retry::InNewDialog, &[], "RFC 6665 §4.1.2.2"),
        (&[484], Retry::WithLongerAddress, &[], "RFC 3261 §21.4.22"),
        (&[485], Retry::WithUnambiguousAddress, &["Contact"], "RFC 3261 §21.4.23"),
        (&[488], Retry::WithOtherOffer, &["Warning"], "RFC 3261 §21.4.26"),
        (&[491], Retry::AfterRandomWait, &[], "RFC 3261 §14.1"),
        (&[494], Retry::WithSecurityAgreement, &["Security-Server"], "RFC 3329 §2.3.1"),
        (&[500], Retry::AfterSeconds, &["Retry-After"], "RFC 3261 §21.5.1"),
        (&[503], Retry::AtOtherServer, &["Retry-After"], "RFC 3261 §21.5.4"),
        (&[501, 502, 504, 505, 513, 555, 580], Retry::Unspecified, &[], "RFC 3261 §21.5"),
        (&[606], Retry::WithOtherOffer, &["Warning"], "RFC 3261 §21.6.4"),
        (&[604, 607, 608], Retry::Never, &[], "RFC 3261 §21.6"),
    ] {
        for code in codes {
            assert_eq!(rule(*code).retry(), retry, "{code}");
            assert_eq!(rule(*code).headers(), headers, "{code}");
            assert_eq!(rule(*code).reference().to_string(), reference, "{code}");
            assert!(named.insert(*code));
        }
    }
    for row in REGISTRY {
        let code = row.status_code().as_u16();
        let expected = match code {
            100..=299 => Retry::Unneeded,
            _ if named.contains(&code) => continue,
            _ => Retry::Modified,
        };
        assert_eq!(row.status_code().retry(), expected, "{code}");
        assert!(code < 500, "{code} has a row of its own");
    }
}

/// RFC 3261 §8.1.3.2.
#[test]
fn codes_that_are_not_registered_have_the_rule_of_their_class() {
    for code in 100..700 {
        let status = StatusCode::from_u16(code).unwrap();
        assert_eq!(status.retry_rule(), status.fallback().retry_rule(), "{code}");
    }
    assert_eq!(rule(499).retry(), Retry::Modified);
    assert_eq!(rule(399).retry(), Retry::AtContact);
    assert_eq!(rule(599).retry(), Retry::AfterSeconds);
    assert_eq!(rule(699).retry(), Retry::AfterRetryAfter);
}

#[test]
fn the_header_fields_are_known_and_the_texts_distinct() {
    let mut texts = BTreeSet::new();
    let mut rules = Vec::new();
    for row in REGISTRY {
        let rule = row.status_code().retry_rule();
        for header in rule.headers() {
            assert_eq!(HeaderField::find(header).unwrap().name(), *header);
            let required = row.status_code().header_rules(None).flat_map(HeaderRule::names);
            let mut listed: Vec<&str> = required.copied().collect();
            listed.extend(row.useful_headers());
            listed.extend(row.optional_headers());
            let is_listed = listed.contains(header);
            assert!(is_listed, "{header} is no header field of {}", row.status_code());
        }
        if !rules.contains(&rule.retry()) {
            rules.push(rule.retry());
            assert!(texts.insert(rule.retry().summary()), "{}", rule.retry().summary());
        }
    }
    assert_eq!(rules.len(), 34);
}

/// RFC 3261 §14.1: 2.1 to 4 seconds and 0 to 2 seconds, in units of 10 milliseconds.
#[test]
fn glare_waits_are_in_range_and_do_not_overlap() {
    let waits =
        |role: GlareRole| (0..1_000).map(|random| role.wait(random)).collect::<BTreeSet<_>>();
    let (owner, other) = (waits(GlareRole::CallIdOwner), waits(GlareRole::Other));
    assert_eq!((owner.len(), other.len()), (191, 201));
    assert_eq!(*owner.first().unwrap(), Duration::from_millis(2_100));
    assert_eq!(*owner.last().unwrap(), Duration::from_secs(4));
    assert_eq!(*other.first().unwrap(), Duration::ZERO);
    assert_eq!(*other.last().unwrap(), Duration::from_secs(2));
    for wait in owner.iter().chain(&other) {
        assert_eq!(wait.as_millis() % GlareRole::STEP.as_millis(), 0);
    }
    assert!(GlareRole::CallIdOwner.wait(u32::MAX) <= Duration::from_secs(4));
}

#[test]
fn constants_can_ask() {
    const RETRY: Retry = StatusCode::UNAUTHORIZED.retry();
    const HEADERS: &[&str] = StatusCode::UNAUTHORIZED.retry_rule().headers();
    const WAIT: Duration = GlareRole::Other.wait(7);
    assert_eq!((RETRY, HEADERS), (Retry::WithCredentials, &["WWW-Authenticate"][..]));
    assert_eq!(WAIT, Duration::from_millis(70));
}
