//! The gateway example: `Reason` in both directions, on values that peers send and on malformed ones.

#[path = "../../sip-codes/examples/gateway/refusal.rs"]
mod refusal;
#[path = "../../sip-codes/examples/gateway/release.rs"]
mod release;

use sip_codes::header::Reason;
use sip_codes::q850::{Cause, CauseLocation};
use sip_codes::{OwnedResponse, SipResponse, SipResponseExt, StatusCode};
use sip_header::{HeaderParse, SipReasonList};

use self::refusal::Refusal;
use self::release::Release;

/// What a value says of the telephone network.
fn release_of(reason: &str) -> Option<Release> {
    Release::from_reason(&reason.parse::<Reason>().ok()?)
}

/// The cause of Q.850 that a value gives.
fn cause(reason: &str) -> Option<u8> {
    release_of(reason).map(|release| release.cause.as_u8())
}

fn is_strict(reason: &str) -> bool {
    SipReasonList::parse_strict(reason).is_ok()
}

/// Values of RFCs and of products.
#[test]
fn reads_correct_values() {
    for (reason, expected) in [
        // RFC 3326 §2.
        (r#"SIP ;cause=200 ;text="Call completed elsewhere""#, None),
        (r#"SIP;cause=200;text="Call completed elsewhere""#, None),
        ("Q.850;cause=26", Some(26)),
        (r#"Q.850 ;cause=16 ;text="Terminated""#, Some(16)),
        (r#"Q.850;cause=16;text="NORMAL_CLEARING""#, Some(16)),
        (r#"SIP;cause=487;text="ORIGINATOR_CANCEL""#, None),
        (r#"SIP;cause=408;text="ACK Timeout""#, None),
        // A comma inside quotes is text.
        (r#"Q.850;cause=47;text="RESOURCE UNAVAILABLE, UNSPECIFIED""#, Some(47)),
        // Two protocols in one row.
        (r#"SIP;cause=486;text="user busy",Q.850;cause=17"#, Some(17)),
        (r#"Q.850;cause=16;text="Normal call clearing""#, Some(16)),
        (r#"Q.850;cause=41;text="Temporary failure""#, Some(41)),
        ("Q.850 ;cause=18", Some(18)),
        // RFC 8606 §5.
        (r#"Q.850;cause=1;text="Unallocated (unassigned) number";location=LN"#, Some(1)),
        (r#"SIP ;cause=580 ;text="Precondition Failure""#, None),
        (r#"SIP ;cause=600 ;text="Busy Everywhere""#, None),
        // RFC 9410 §4 and §6.
        (r#"STIR ;cause=436 ;text="Bad Identity Info""#, None),
        (r#"STIR ;cause=438 ;text="Invalid Identity Header" ;ppi="..rJ6F1V""#, None),
        // RFC 4411 §5.
        (r#"preemption ;cause=1 ;text="UA Preemption""#, None),
        (r#"RELEASE_CAUSE ;cause=1 ;text="User ends call""#, None),
        // No cause at all, but parameters of its own.
        ("X.int;reasoncode=0x0000030A;add-info=068C.0001.0001", None),
        (r#"SIP;cause=200;text="Received reject SDP""#, None),
        ("SIP", None),
        // Names and protocols in any case, and zeros before the number.
        ("q.850;CAUSE=016", Some(16)),
        ("Q.850 ; cause = 17", Some(17)),
    ] {
        assert_eq!(cause(reason), expected, "{reason}");
        assert!(is_strict(reason), "{reason}");
    }
}

/// A gateway that misreads a value sends a wrong cause, so what is malformed gives none.
#[test]
fn reads_no_cause_from_malformed_values() {
    for reason in [
        "",
        ";cause=16",
        "Q.850;cause=",
        "Q.850;cause=abc",
        "SIP;cause=-1",
        r#"SIP;cause="486""#,
        "SIP;text=address changed",
        "SIP;cause=486;text=Busy",
        r#"SIP;cause=486;text="Busy"#,
        r#"SIP;cause=486;text="say "no"""#,
        "Q.850;;cause=16",
        "Q.850;cause=16;",
        "SIP;cause=200,,Q.850;cause=16",
        "Q.850;cause=16,",
        r#"Preemption :cause=2 ;text="Reserved Resources Preempted""#,
        "Q.850;cause=16;cause=17",
        "Q 850;cause=16",
        r#""Q.850";cause=16"#,
        // A backslash outside quotes, from a configuration that escaped the comma.
        r#"SIP;cause=486;text="user busy"\,Q.850;cause=17"#,
    ] {
        assert_eq!(cause(reason), None, "{reason}");
        assert!(!is_strict(reason), "{reason}");
    }
    // Grammatical, but no cause of Q.850.
    for reason in ["Q.850;cause=99999999999999999999", "Q.850;cause=0", "Q.850;cause=128"] {
        assert_eq!(cause(reason), None, "{reason}");
        assert!(is_strict(reason), "{reason}");
    }
}

/// What the gateway sends to SIP for a `Reason` from the telephone network.
fn answer(reason: &str) -> Option<String> {
    let refusal = Refusal::new(release_of(reason)?)?;
    Some(format!("{}\n{}", refusal.status_line(), refusal.header_lines()))
}

#[test]
fn a_cause_becomes_a_response() {
    for (reason, expected) in [
        ("Q.850;cause=17", "SIP/2.0 486 Busy Here\nReason: Q.850;cause=17;text=\"User busy\"\r\n"),
        (
            "Q.850;cause=21",
            "SIP/2.0 403 Forbidden\nReason: Q.850;cause=21;text=\"Call rejected\"\r\n",
        ),
        (
            "Q.850;cause=21;location=u",
            "SIP/2.0 603 Decline\nReason: Q.850;cause=21;text=\"Call rejected\"\r\n",
        ),
        (
            "Q.850;cause=47;location=LN",
            "SIP/2.0 503 Service Unavailable\n\
             Reason: Q.850;cause=47;text=\"Resource unavailable, unspecified\"\r\n",
        ),
        ("Q.850;cause=120", "SIP/2.0 500 Server Internal Error\nReason: Q.850;cause=120\r\n"),
    ] {
        assert_eq!(answer(reason).as_deref(), Some(expected), "{reason}");
    }
    for reason in ["Q.850;cause=16", "Q.850;cause=44", "SIP;cause=486", "Q.850"] {
        assert_eq!(answer(reason), None, "{reason}");
    }
}

/// Every cause that becomes a response is in the `Reason` of it, and is read back.
#[test]
fn the_reason_of_each_response_reads_back() {
    let mut count = 0;
    for number in 1..=127 {
        let cause = Cause::from_u8(number).unwrap();
        let release = Release { cause, location: CauseLocation::Network };
        let Some(refusal) = Refusal::new(release) else { continue };
        refusal.visit_headers(&mut |name, value| {
            assert_eq!(name, "Reason");
            assert!(is_strict(&value.to_string()), "{value}");
        });
        assert_eq!(Release::from_response(&refusal), Some(release), "{cause}");
        count += 1;
    }
    assert_eq!(count, 125);
}

#[test]
fn a_response_becomes_a_cause() {
    let busy = Release::from_response(&StatusCode::BUSY_HERE).unwrap();
    assert_eq!(busy, Release { cause: Cause::USER_BUSY, location: CauseLocation::Network });
    assert_eq!(Release::from_response(&StatusCode::REQUEST_TERMINATED), None);
    assert_eq!(Release::from_response(&StatusCode::RINGING), None);

    // What the response carries comes before the table, from whichever row it is in.
    let mut response = OwnedResponse::new(StatusCode::TEMPORARILY_UNAVAILABLE);
    response.push("Reason", "SIP;cause=480");
    assert_eq!(Release::from_response(&response).unwrap().cause, Cause::NO_USER_RESPONDING);
    response.push("reason", "Q.850;cause=20;location=U");
    let release = Release::from_response(&response).unwrap();
    assert_eq!(release, Release { cause: Cause::SUBSCRIBER_ABSENT, location: CauseLocation::User });
}
