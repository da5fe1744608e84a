//! `Complete::check`: whether a response that was received carries what its code demands.

use sip_codes::promise::{Complete, Violation, missing_useful_headers};
use sip_codes::registry::REGISTRY;
use sip_codes::{
    CompleteResponse, OwnedResponse, SipResponse, SipResponseExt, StatusCode, StatusLine,
};

fn received(status: StatusCode, headers: &[&str]) -> OwnedResponse {
    let mut response = OwnedResponse::from_response(&status);
    response.extend(headers.iter().map(|name| (*name, "value")));
    response
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
        let Some(required) = row.required_headers().first() else {
            assert_eq!(Complete::check(status).map(Complete::into_inner), Ok(status), "{status}");
            continue;
        };
        demanding.push(status.as_u16());
        assert_eq!(row.required_headers().len(), 1, "{status}");

        let error = Complete::check(status).unwrap_err();
        assert_eq!(error.violation(), Violation::MissingHeader(required), "{status}");
        let names = required.names().join(" or ");
        let shown =
            format!("a {} response must carry {names} ({})", status.as_u16(), required.reference());
        assert_eq!(error.to_string(), shown);
        assert_eq!((error.response(), error.into_response()), (&status, status));

        // Each of the names is enough, in any case, and no other is.
        for name in required.names() {
            for name in [(*name).to_owned(), name.to_lowercase(), name.to_uppercase()] {
                let response = received(status, &["Via", &name]);
                let complete = Complete::check(&response).unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(complete.status_code(), status);
                assert_eq!(complete.get().header(&name), Some(b"value".as_slice()));
                assert_eq!(
                    send(&complete),
                    format!("{}\r\n{name}: value\r\n", status.as_status_line())
                );
            }
            let almost = format!("X-{name}");
            let response = received(status, &["Via", "Server", &almost, &name[..name.len() - 1]]);
            let error = Complete::check(response.clone()).unwrap_err();
            assert_eq!(error.violation(), Violation::MissingHeader(required), "{status}");
            assert_eq!(error.into_response(), response);
        }
    }
    assert_eq!(demanding, [199, 401, 405, 407, 415, 420, 421, 422, 423, 424, 425, 469, 494]);
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
        Err("a 401 response must carry WWW-Authenticate (RFC 3261 §22.2)".into())
    );
    // That of a proxy is another one, and a body is no header field.
    assert!(relay(b"SIP/2.0 401 No\r\nProxy-Authenticate: Digest realm=\"a\"\r\n\r\n").is_err());
    assert!(relay(b"SIP/2.0 401 No\r\n\r\nWWW-Authenticate: Digest realm=\"a\"\r\n").is_err());
    assert_eq!(
        relay(b"SIP/2.0 401 Who are you?\r\nv: x\r\nwww-authenticate: Digest realm=\"a\"\r\n\r\n"),
        Ok("SIP/2.0 401 Who are you?\r\nwww-authenticate: Digest realm=\"a\"\r\n".into())
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
    assert_eq!(with_useful, [300, 301, 302, 305]);
    assert_eq!(missing(&StatusCode::from_u16(399).unwrap()), [""; 0]);
}

#[test]
fn a_header_field_without_its_value_is_missing() {
    for value in ["", " ", "\t "] {
        let mut response = OwnedResponse::from_response(&StatusCode::UNAUTHORIZED);
        response.extend([("WWW-Authenticate", value)]);
        assert!(Complete::check(&response).is_err(), "{value:?}");
        response.extend([("WWW-Authenticate", "Digest realm=\"a\"")]);
        assert!(Complete::check(&response).is_ok(), "{value:?}");
        // A server may allow no method at all (RFC 3261 §20.5).
        let mut response = OwnedResponse::from_response(&StatusCode::METHOD_NOT_ALLOWED);
        response.extend([("Allow", value)]);
        assert!(Complete::check(&response).is_ok(), "{value:?}");
    }
}
