//! Which response a proxy forwards of a forked request.

use std::cell::RefCell;

use sip_codes::forking::{BranchFailure, ForkingRule, best_response, best_response_by_key};
use sip_codes::promise::Complete;
use sip_codes::{HeaderValue, OwnedResponse, SipResponse, SipResponseExt, StatusCode, StatusLine};

fn status(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap()
}

fn received(line: &str, rows: &[(&str, &str)]) -> OwnedResponse {
    let mut response = OwnedResponse::parse(line.as_bytes()).unwrap();
    response.extend(rows.iter().copied());
    response
}

/// The code that goes upstream, the index of the chosen response, and the rule.
fn choose(method: &str, codes: &[u16]) -> Option<(u16, Option<usize>, ForkingRule)> {
    let responses: Vec<StatusCode> = codes.iter().copied().map(status).collect();
    best_response(method, &responses)
        .map(|best| (best.status_code().as_u16(), best.index(), best.rule()))
}

#[test]
fn chooses_as_rfc_3261_16_7_says() {
    use ForkingRule::{
        GlobalFailure, LowestClass, NoResponse, OnlyUnavailable, Success, TellsHowToRetry,
    };

    for (codes, expected) in [
        // The example of step 6.
        (&[503, 407, 501, 404][..], (407, Some(1), TellsHowToRetry)),
        // Nothing was stored: 408.
        (&[], (408, None, NoResponse)),
        // 1xx were forwarded when they came (step 5).
        (&[100, 180, 199], (408, None, NoResponse)),
        (&[180, 486], (486, Some(1), LowestClass)),
        // 2xx first (MUST, step 5), whatever else there is; of several, the first.
        (&[200, 486], (200, Some(0), Success)),
        (&[486, 200], (200, Some(1), Success)),
        (&[603, 202, 200], (202, Some(1), Success)),
        (&[503, 200], (200, Some(1), Success)),
        (&[200], (200, Some(0), Success)),
        // 6xx first (MUST), whatever else there is.
        (&[603], (603, Some(0), GlobalFailure)),
        (&[302, 401, 603], (603, Some(2), GlobalFailure)),
        (&[603, 600], (603, Some(0), GlobalFailure)),
        (&[500, 699, 404], (699, Some(1), GlobalFailure)),
        // Else the lowest class (SHOULD).
        (&[404, 302], (302, Some(1), LowestClass)),
        (&[407, 302], (302, Some(1), LowestClass)),
        (&[500, 404], (404, Some(1), LowestClass)),
        (&[599, 499], (499, Some(1), LowestClass)),
        (&[503, 300, 486], (300, Some(1), LowestClass)),
        // Within 4xx, what tells how to send the request again (SHOULD).
        (&[404, 401], (401, Some(1), TellsHowToRetry)),
        (&[486, 415], (415, Some(1), TellsHowToRetry)),
        (&[486, 420], (420, Some(1), TellsHowToRetry)),
        (&[486, 484, 404], (484, Some(1), TellsHowToRetry)),
        (&[407, 401], (407, Some(0), TellsHowToRetry)),
        (&[420, 480, 484], (420, Some(0), TellsHowToRetry)),
        // Between equals, the first.
        (&[480, 486, 404], (480, Some(0), LowestClass)),
        (&[502, 500], (502, Some(0), LowestClass)),
        // 503 is not forwarded (SHOULD NOT): another 5xx, or 500.
        (&[503, 502], (502, Some(1), LowestClass)),
        (&[503], (500, Some(0), OnlyUnavailable)),
        (&[503, 503], (500, Some(0), OnlyUnavailable)),
        (&[503, 408], (408, Some(1), LowestClass)),
        // A received 408 is one of the 4xx.
        (&[408, 486], (408, Some(0), LowestClass)),
        (&[408, 407], (407, Some(1), TellsHowToRetry)),
    ] {
        assert_eq!(choose("INVITE", codes), Some(expected), "{codes:?}");
    }
}

/// RFC 4320 §4.2.
#[test]
fn requests_other_than_invite_are_not_answered_408() {
    for method in ["OPTIONS", "REGISTER", "MESSAGE", "BYE", "TELEPORT"] {
        assert_eq!(choose(method, &[]), None);
        assert_eq!(choose(method, &[408]), None);
        assert_eq!(choose(method, &[100, 408]), None);
        assert_eq!(choose(method, &[408, 200]), Some((200, Some(1), ForkingRule::Success)));
        assert_eq!(choose(method, &[408, 486]), Some((486, Some(1), ForkingRule::LowestClass)));
        assert_eq!(choose(method, &[408, 503]), Some((500, Some(1), ForkingRule::OnlyUnavailable)));
        assert_eq!(choose(method, &[603, 408]), Some((603, Some(0), ForkingRule::GlobalFailure)));
    }
}

/// RFC 3261 §7.3.1 and §16.7, step 7: rows of their own, unmodified.
#[test]
fn joins_the_challenges_of_all_401_and_407() {
    let responses = [
        received("SIP/2.0 404 Not Found", &[("WWW-Authenticate", "Digest realm=\"no\"")]),
        received(
            "SIP/2.0 401 First",
            &[
                ("Via", "SIP/2.0/UDP host;branch=z9hG4bK1"),
                ("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", qop=\"auth\""),
                ("Server", "one"),
            ],
        ),
        received(
            "SIP/2.0 407 Second",
            &[
                ("proxy-authenticate", "Digest realm=\"b\", nonce=\"2\", qop=\"auth\""),
                ("Proxy-Authenticate", "Bearer realm=\"c\""),
                ("Server", "two"),
            ],
        ),
        received(
            "SIP/2.0 401 Third",
            &[("WWW-Authenticate", "Digest realm=\"d\", nonce=\"4\", qop=\"auth\"")],
        ),
    ];
    let best = best_response("INVITE", &responses).unwrap();
    assert_eq!(best.index(), Some(1));
    assert_eq!(best.status_line().to_string(), "SIP/2.0 401 First");
    assert_eq!(
        best.header_lines().to_string(),
        "WWW-Authenticate: Digest realm=\"a\", nonce=\"1\", qop=\"auth\"\r\n\
         Server: one\r\n\
         proxy-authenticate: Digest realm=\"b\", nonce=\"2\", qop=\"auth\"\r\n\
         Proxy-Authenticate: Bearer realm=\"c\"\r\n\
         WWW-Authenticate: Digest realm=\"d\", nonce=\"4\", qop=\"auth\"\r\n"
    );
    // The result can be kept, and promises its challenge.
    let copy = OwnedResponse::from_response(&best);
    assert_eq!(copy.rows().len(), 5);
    assert_eq!(copy.headers("WWW-Authenticate").count(), 2);
    assert!(Complete::check(copy).is_ok());
    // Only a chosen challenge is completed.
    let declined = [received("SIP/2.0 603 Decline", &[]), responses[1].clone()];
    let best = best_response("INVITE", &declined).unwrap();
    assert_eq!(best.header_lines().to_string(), "");
}

#[test]
fn passes_on_the_reason_phrase_byte_for_byte() {
    let line = StatusLine::parse(b"SIP/2.0 486 Bin gleich zur\xfcck").unwrap();
    let responses = [line];
    let best = best_response("INVITE", &responses).unwrap();
    let bytes = RefCell::new(Vec::new());
    best.visit_reason(&mut |phrase| {
        bytes.borrow_mut().extend_from_slice(phrase.received_bytes().unwrap());
    });
    assert_eq!(bytes.into_inner(), b"Bin gleich zur\xfcck");
    assert_eq!(best.chosen(), Some(&line));
}

/// RFC 3261 §21.5.4: the 500 is the proxy's own, and says nothing of the other server.
#[test]
fn the_500_for_a_503_carries_nothing_of_it() {
    let responses = [received("SIP/2.0 503 Down", &[("Retry-After", "60")])];
    let best = best_response("INVITE", &responses).unwrap();
    assert_eq!(best.status_line().to_string(), "SIP/2.0 500 Server Internal Error");
    assert_eq!(best.header_lines().to_string(), "");
    assert_eq!(best.chosen(), Some(&responses[0]));
    let nothing: [StatusCode; 0] = [];
    let timeout = best_response("INVITE", &nothing).unwrap();
    assert_eq!(timeout.status_line().to_string(), "SIP/2.0 408 Request Timeout");
    assert_eq!(timeout.chosen(), None);
}

#[test]
fn the_program_chooses_between_equals_only() {
    let codes = [486, 480, 404, 401, 484].map(status);
    let wanted = |code: u16| {
        let best = best_response_by_key("INVITE", &codes, |_, response| *response == code);
        best.unwrap().status_code().as_u16()
    };
    // 401 and 484 are equals, and the others come after them.
    assert_eq!(wanted(484), 484);
    assert_eq!(wanted(401), 401);
    assert_eq!(wanted(486), 401);

    // Of the q values 0.3, 0.7 and 0.7, the first of the greatest.
    let codes = [486, 480, 404].map(status);
    let quality = [3, 7, 7];
    let best = best_response_by_key("INVITE", &codes, |index, _| quality[index]).unwrap();
    assert_eq!(best.index(), Some(1));
}

/// The key is asked for what may be chosen, and for nothing else.
#[test]
fn the_key_is_asked_once_for_each_candidate() {
    let codes = [100, 199, 408, 486, 603].map(status);
    let asked = RefCell::new(Vec::new());
    let best = best_response_by_key("OPTIONS", &codes, |index, _| asked.borrow_mut().push(index));
    assert_eq!(best.unwrap().index(), Some(4));
    assert_eq!(asked.into_inner(), [3, 4]);
}

/// RFC 3261 §8.1.3.1, §16.8 and §16.9; RFC 4320 §4.2.
#[test]
fn failures_of_a_branch_count_as_responses() {
    let (timeout, transport) = (BranchFailure::Timeout, BranchFailure::TransportError);
    assert_eq!(timeout.status_code(), StatusCode::REQUEST_TIMEOUT);
    assert_eq!(transport.status_code(), StatusCode::SERVICE_UNAVAILABLE);
    for (method, after_timeout) in [("INVITE", Some(408)), ("OPTIONS", None), ("TELEPORT", None)] {
        assert_eq!(timeout.answer(method).map(u16::from), after_timeout);
        assert_eq!(transport.answer(method).map(u16::from), Some(500));
    }
    // A response that came in before one that stands for a timeout.
    let busy = received("SIP/2.0 486 Busy", &[]);
    let branches: [&dyn SipResponse; 3] = [&timeout, &busy, &transport];
    let is_received = [false, true, false];
    let best = best_response_by_key("INVITE", &branches, |index, _| is_received[index]).unwrap();
    assert_eq!(best.status_line().to_string(), "SIP/2.0 486 Busy");
    let best = best_response("MESSAGE", &branches).unwrap();
    assert_eq!(best.index(), Some(1));
}

#[test]
fn takes_boxes_and_types_of_the_program() {
    struct Full(u32);

    impl SipResponse for Full {
        fn status_code(&self) -> StatusCode {
            StatusCode::TEMPORARILY_UNAVAILABLE
        }

        fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
            visit("Retry-After", HeaderValue::new(&self.0));
        }
    }

    let responses: Vec<Box<dyn SipResponse>> = vec![Box::new(status(502)), Box::new(Full(60))];
    let best = best_response("INVITE", &responses).unwrap();
    assert_eq!(best.header_lines().to_string(), "Retry-After: 60\r\n");
    assert_eq!(
        format!("{best:?}"),
        "BestResponse { status: StatusCode(480), index: Some(1), rule: LowestClass }"
    );
}
