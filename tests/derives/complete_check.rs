//! `Complete::check`: whether a response that was received carries what its code demands.

use sip_codes::header::HeaderField;
use sip_codes::promise::{Complete, To, Violation, missing_useful_headers, violations};
use sip_codes::registry::REGISTRY;
use sip_codes::{
    CompleteResponse, OwnedResponse, SipResponse, SipResponseExt, StatusCode, StatusLine, method,
};

fn received(status: StatusCode, headers: &[&str]) -> OwnedResponse {
    let mut response = OwnedResponse::from_response(&status);
    response.extend(headers.iter().map(|name| (*name, legal_value(name))));
    response
}

/// A value that keeps to all rules.
fn legal_value(name: &str) -> &'static str {
    match HeaderField::find(name) {
        Some(field) if field.name() == "Reason" => "SIP;cause=486",
        Some(field) => field.grammar().example(),
        None => "value",
    }
}

/// The violations, as sentences.
fn faults(line: &str, rows: &[(&str, &str)]) -> Vec<String> {
    let mut response = OwnedResponse::parse(line.as_bytes()).unwrap();
    response.extend(rows.iter().copied());
    violations(&response).iter().map(|violation| violation.sentence(&response)).collect()
}

/// Sends only what is complete.
fn send(response: &impl CompleteResponse) -> String {
    format!("{}\r\n{}", response.status_line(), response.header_lines())
}

#[test]
fn every_code_needs_what_its_rfc_demands() {
    let mut demanding = Vec::new();
    for row in REGISTRY {
        let status = row.status_code();
        let mut rules = status.header_rules(None).filter(|rule| rule.demands_always());
        let Some(rule) = rules.next() else {
            assert_eq!(Complete::check(status).map(Complete::into_inner), Ok(status), "{status}");
            continue;
        };
        demanding.push(status.as_u16());
        assert_eq!(rules.next(), None, "{status}");

        let error = Complete::check(status).unwrap_err();
        assert_eq!(error.violation(), Violation::BrokenRule { method: None, rule }, "{status}");
        assert_eq!(error.to_string(), format!("a {} response {rule}", status.as_u16()));
        assert_eq!((error.response(), error.into_response()), (&status, status));

        // Each of the names is enough, in any case, and no other is.
        for name in rule.names().iter().copied() {
            for name in [name.to_owned(), name.to_lowercase(), name.to_uppercase()] {
                let response = received(status, &["Via", &name]);
                let complete = Complete::check(&response).unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(complete.status_code(), status);
                let value = legal_value(&name);
                assert_eq!(complete.get().header(&name), Some(value.as_bytes()));
                assert_eq!(
                    send(&complete),
                    format!("{}\r\n{name}: {value}\r\n", status.as_status_line())
                );
                assert!(Complete::check_with(status, &[&name]).is_ok());
            }
            let almost = format!("X-{name}");
            let response = received(status, &["Via", "Server", &almost, &name[..name.len() - 1]]);
            let error = Complete::check(response.clone()).unwrap_err();
            assert_eq!(error.violation(), Violation::BrokenRule { method: None, rule }, "{status}");
            assert_eq!(error.into_response(), response);
            assert!(Complete::check_with(status, &["Via", "Server", &almost]).is_err());
        }
    }
    assert_eq!(demanding, [199, 204, 401, 405, 407, 415, 420, 421, 422, 423, 424, 425, 469, 494]);
}

#[test]
fn every_violation_is_found() {
    assert_eq!(
        faults("SIP/2.0 183 Progress", &[("RSeq", "7"), ("Require", "precondition")]),
        ["a 183 response with `RSeq` must carry `Require` with `100rel` (RFC 3262 §3)"]
    );
    assert_eq!(
        faults("SIP/2.0 183 Progress", &[("RSeq", "7"), ("Require", "precondition, 100rel")]),
        [""; 0]
    );
    // A relayed response of a pair whose other half was lost.
    assert_eq!(
        faults("SIP/2.0 180 Ringing", &[("Require", "100rel")]),
        ["a 180 response whose `Require` has `100rel` must carry `RSeq` (RFC 3262 §3)"]
    );
    assert_eq!(
        faults("SIP/2.0 200 OK", &[("x", "1800;refresher=uac")]),
        [
            "a 200 response whose `Session-Expires` has `refresher=uac` must carry `Require` with `timer` \
          (RFC 4028 §9)"
        ]
    );
    let challenge = "Digest realm=\"a, b\", nonce=\"1\"";
    assert_eq!(
        faults(
            "SIP/2.0 401 No",
            &[("WWW-Authenticate", challenge), ("WWW-Authenticate", challenge)]
        ),
        [
            "a 401 response must not carry two `WWW-Authenticate` with the same scheme, realm and algorithm \
          (RFC 8760 §2.3)"
        ]
    );
    assert_eq!(
        faults(
            "SIP/2.0 486 Busy",
            &[
                ("Min-SE", "90"),
                ("Server", ""),
                ("Expires", "1"),
                ("Expires", "soon"),
                ("Route", "x")
            ]
        ),
        [
            "a 486 response must not carry `Min-SE` (RFC 4028 §5)",
            "`Expires` has one value, and is repeated",
            "the value of `Expires` is not legal: at byte 0, expected a number of seconds, at most \
             4294967295",
            "`Route` is for requests only (RFC 3261 §20.34)",
        ]
    );
    assert_eq!(
        faults("SIP/2.0 200 OK", &[("k", "timer"), ("Supported", ""), ("Accept", "")]),
        ["the value of `Supported` is not legal: at byte 7, expected an option tag"]
    );
    // Several rows mean what one row with commas means (RFC 3261 §7.3.1).
    assert_eq!(
        faults("SIP/2.0 486 Busy", &[("Reason", "Q.850;cause=16"), ("reason", "Q.850;cause=17")]),
        ["the value of `Reason` is not legal: at byte 16, expected a protocol that was not used \
             before"]
    );
    assert_eq!(
        faults("SIP/2.0 486 Busy", &[("Reason", "Q.850;cause=16"), ("Reason", "SIP;cause=486")]),
        [""; 0]
    );
    // One fault is one violation.
    let reasons = [("Reason", ";"), ("Reason", "SIP;cause=486")];
    assert_eq!(faults("SIP/2.0 486 Busy", &reasons).len(), 1);
    // A table binds whoever makes a response, and so does a rule for senders.
    assert_eq!(
        faults("SIP/2.0 401 No", &[("WWW-Authenticate", challenge), ("Retry-After", "1")]),
        [""; 0]
    );
}

/// What the method demands is asked by `To`, so that the two can be combined in any order.
#[test]
fn the_method_demands_more() {
    let published = |rows: &[(&str, &str)]| {
        let mut response = OwnedResponse::from_response(&StatusCode::OK);
        response.extend(rows.iter().copied());
        To::<_, method::Publish>::check(response).map_err(|error| error.to_string())
    };
    assert_eq!(
        published(&[("Expires", "60")]).unwrap_err(),
        "a 200 response to PUBLISH must carry `SIP-ETag` (RFC 3903 §6)"
    );
    assert!(published(&[("Expires", "60"), ("SIP-ETag", "a")]).is_ok());
    let row = [("Expires", "60"), ("SIP-ETag", "a"), ("Allow", "PUBLISH")];
    assert!(Complete::check(published(&row).unwrap()).is_ok());

    let invited = |value: &str| {
        let mut response = OwnedResponse::from_response(&StatusCode::OK);
        response.push("m", value);
        To::<_, method::Invite>::check(response).is_ok()
    };
    assert!(invited("<sip:bob@example.com>") && invited("\"tel:\" <SIPS:bob@example.com>"));
    assert!(!invited("<tel:+12025550100>") && !invited("\"sip:a\" <mailto:bob@example.com>"));

    let registered = |contacts: &[&str]| {
        let mut response = OwnedResponse::from_response(&StatusCode::OK);
        response.extend(contacts.iter().map(|contact| ("Contact", *contact)));
        To::<_, method::Register>::check(response).map_err(|error| error.to_string())
    };
    assert!(registered(&[]).is_ok(), "there may be no binding");
    assert!(registered(&["<sip:a@b.com>;expires=60", "<sip:c@d.com>;q=1;Expires=9"]).is_ok());
    assert_eq!(
        registered(&["<sip:a@b.com>;expires=60, <sip:c@d.com;expires=60>"]).unwrap_err(),
        "a 200 response to REGISTER must not carry `Contact` with an item without `expires` (RFC 3261 \
         §10.3)"
    );

    let mut refused = OwnedResponse::from_response(&StatusCode::METHOD_NOT_ALLOWED);
    refused.push("Allow", "INVITE, REFER");
    let error = To::<_, method::Refer>::check(&refused).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a 405 response to REFER must not carry `Allow` with the method of the request (RFC 3261 §21.4.6)"
    );
    assert!(To::<_, method::Options>::check(&refused).is_ok());
}

#[test]
fn codes_that_are_not_registered_need_nothing() {
    let status = StatusCode::from_u16(499).unwrap();
    assert_eq!(send(&Complete::check(status).unwrap()), "SIP/2.0 499 \r\n");
}

#[test]
fn a_relayed_401_without_challenge_is_stopped() {
    let relay = |message: &[u8]| {
        let response = OwnedResponse::parse(message).unwrap();
        Complete::check(response).map(|complete| send(&complete)).map_err(|error| error.to_string())
    };
    assert_eq!(
        relay(b"SIP/2.0 401 Unauthorized\r\nVia: SIP/2.0/UDP host\r\nContent-Length: 0\r\n\r\n"),
        Err("a 401 response must carry `WWW-Authenticate` (RFC 3261 §22.2)".into())
    );
    // That of a proxy is another one, and a body is no header field.
    assert!(
        relay(b"SIP/2.0 401 No\r\nProxy-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\n\r\n")
            .is_err()
    );
    assert!(
        relay(b"SIP/2.0 401 No\r\n\r\nWWW-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\n")
            .is_err()
    );
    assert_eq!(
        relay(b"SIP/2.0 401 Who are you?\r\nv: x\r\nwww-authenticate: Digest realm=\"a\", nonce=\"b\"\r\n\r\n"),
        Ok("SIP/2.0 401 Who are you?\r\nwww-authenticate: Digest realm=\"a\", nonce=\"b\"\r\n".into())
    );
}

#[test]
fn responses_of_every_kind_can_be_checked() {
    #[derive(Debug, SipResponse)]
    enum Failure {
        #[sip(423)]
        TooBrief(#[sip(header = "Min-Expires")] Option<u32>),
        #[sip(405)]
        MethodNotAllowed(#[sip(headers = "Allow")] Vec<&'static str>),
        #[sip(transparent)]
        Relayed(OwnedResponse),
    }

    assert!(Complete::check(Failure::TooBrief(None)).is_err());
    assert!(Complete::check(Failure::TooBrief(Some(60))).is_ok());
    assert!(Complete::check(Failure::MethodNotAllowed(vec![])).is_ok());
    let relayed = |headers: &[&str]| Failure::Relayed(received(StatusCode::BAD_EXTENSION, headers));
    assert!(Complete::check(relayed(&[])).is_err());
    assert!(Complete::check(relayed(&["Unsupported"])).is_ok());
    let line = StatusLine::parse(b"SIP/2.0 407 Pay first").unwrap();
    assert_eq!(Complete::check(line).unwrap_err().response(), &line);
    let response: Box<dyn SipResponse> = Box::new(StatusCode::BUSY_HERE);
    assert!(Complete::check(response).is_ok());
}

#[test]
fn useful_header_fields_are_those_of_the_table_that_are_missing() {
    let missing = |response: &dyn SipResponse| missing_useful_headers(response).collect::<Vec<_>>();
    let mut with_useful = Vec::new();
    for row in REGISTRY {
        assert_eq!(missing(&row.status_code()), row.useful_headers());
        assert_eq!(missing(&received(row.status_code(), row.useful_headers())), [""; 0]);
        if !row.useful_headers().is_empty() {
            assert_eq!(row.useful_headers(), ["Contact"]);
            assert_eq!(missing(&received(row.status_code(), &["m"])), [""; 0]);
            with_useful.push(row.status_code().as_u16());
        }
    }
    assert_eq!(with_useful, [180, 181, 182, 183, 300, 301, 302, 305]);
    assert_eq!(missing(&StatusCode::from_u16(399).unwrap()), [""; 0]);
}

#[test]
fn a_header_field_without_its_value_is_missing() {
    for value in ["", " ", "\t "] {
        let mut response = OwnedResponse::from_response(&StatusCode::UNAUTHORIZED);
        response.extend([("WWW-Authenticate", value)]);
        assert!(Complete::check(&response).is_err(), "{value:?}");
        response.extend([("WWW-Authenticate", "Digest realm=\"a\", nonce=\"b\"")]);
        assert!(Complete::check(&response).is_ok(), "{value:?}");
        // A server may allow no method at all (RFC 3261 §20.5).
        let mut response = OwnedResponse::from_response(&StatusCode::METHOD_NOT_ALLOWED);
        response.extend([("Allow", value)]);
        assert!(Complete::check(&response).is_ok(), "{value:?}");
    }
}
