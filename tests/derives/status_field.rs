//! `#[sip(status)]`: a field that is the code at run time, in both directions.

use std::fmt;

use sip_codes::header::{Reason, RetryAfter};
use sip_codes::promise::{Complete, Failure, To};
use sip_codes::{
    FromSipResponse, FromSipResponseError, OwnedResponse, SipResponse, SipResponseExt, StatusCode,
    method, sip_status,
};

fn every_code() -> impl Iterator<Item = StatusCode> {
    (100..=699).map(|code| StatusCode::from_u16(code).unwrap())
}

fn written(response: &dyn SipResponse) -> String {
    format!("{}\r\n{}\r\n", response.status_line(), response.header_lines())
}

fn read<T: FromSipResponse>(message: &str) -> Result<T, FromSipResponseError> {
    T::from_sip_response(&OwnedResponse::parse(message.as_bytes()).unwrap())
}

/// What an application decides to refuse a call with.
#[derive(Debug, Clone, PartialEq, SipResponse, FromSipResponse)]
struct Reject {
    #[sip(status)]
    code: StatusCode,
    #[sip(reason)]
    phrase: Option<String>,
    #[sip(header = "Retry-After")]
    retry_after: Option<u32>,
    #[sip(header = "Reason")]
    reason: Option<Reason>,
}

#[test]
fn a_struct_has_any_code_beside_a_phrase_and_header_fields() {
    for code in every_code() {
        let bare = Reject { code, phrase: None, retry_after: None, reason: None };
        assert_eq!(written(&bare), format!("{}\r\n\r\n", code.status_line()));
        assert_eq!(Reject::from_sip_response(&bare), Ok(bare.clone()));
        assert_eq!(Reject::from_sip_response(&code), Ok(bare));

        let full = Reject {
            code,
            phrase: Some("a \"b\"\r\nc".into()),
            retry_after: Some(5),
            reason: Some(Reason::from(StatusCode::BUSY_HERE)),
        };
        assert_eq!(full.status_code(), code);
        assert_eq!(
            written(&full),
            format!(
                "SIP/2.0 {} a %22b%22%0D%0Ac\r\nRetry-After: 5\r\nReason: SIP;cause=486\r\n\r\n",
                code.as_str()
            )
        );
        assert_eq!(Reject::from_sip_response(&full), Ok(full.clone()));
        assert_eq!(read(&written(&full)), Ok(full));
    }
}

#[test]
fn a_tuple_struct_and_a_template_have_any_code() {
    #[derive(Debug, PartialEq, SipResponse)]
    #[sip(reason = "{1} ({0})", header("Warning", "399 a \"{1}\""))]
    struct RouteError(#[sip(status)] StatusCode, &'static str);

    let error = RouteError(StatusCode::NOT_FOUND, "no route");
    assert_eq!(
        written(&error),
        "SIP/2.0 404 no route (404 Not Found)\r\nWarning: 399 a \"no route\"\r\n\r\n"
    );
}

#[test]
fn a_field_of_a_generic_or_borrowing_type_is_the_code() {
    #[derive(SipResponse)]
    #[sip(reason = display)]
    struct Refused<'a, E> {
        #[sip(status)]
        code: StatusCode,
        hop: &'a str,
        error: E,
    }

    impl<E: fmt::Display> fmt::Display for Refused<'_, E> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{}: {}", self.hop, self.error)
        }
    }

    let refused = Refused { code: sip_status!(extension 499), hop: "edge", error: 7 };
    assert_eq!(refused.status_line().to_string(), "SIP/2.0 499 edge: 7");
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum Inner {
    #[sip(403)]
    Forbidden,
    #[sip(500)]
    Server,
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
enum Outcome {
    /// Before the other variants, so that the order of declaration does not count.
    Else {
        #[sip(status)]
        code: StatusCode,
        #[sip(header = "Retry-After")]
        retry_after: RetryAfter,
    },
    #[sip(486, also(600))]
    Busy,
    #[sip(404, also(4xx))]
    Client,
    #[sip(transparent)]
    Inner(Inner),
    #[sip(other)]
    Other(OwnedResponse, Option<FromSipResponseError>),
}

#[test]
fn a_variant_takes_the_codes_that_no_other_takes_and_other_what_it_cannot_read() {
    for code in every_code() {
        let mut response = OwnedResponse::new(code);
        response.push("Retry-After", "60");
        let outcome = Outcome::from_sip_response(&response).unwrap();
        let expected = match code.as_u16() {
            486 | 600 => Outcome::Busy,
            403 => Outcome::Inner(Inner::Forbidden),
            500 => Outcome::Inner(Inner::Server),
            400..=499 => Outcome::Client,
            _ => Outcome::Else { code, retry_after: RetryAfter::from_seconds(60_u32) },
        };
        assert_eq!(outcome, expected, "{code}");
    }

    // Without the header field, or with a malformed one, it is `other`, which says why.
    for (rows, message) in [
        ("", "503 Service Unavailable without Retry-After"),
        ("Retry-After: soon\r\n", "503 Service Unavailable with a malformed Retry-After: \"soon\""),
    ] {
        let text = format!("SIP/2.0 503 Service Unavailable\r\n{rows}\r\n");
        let Outcome::Other(response, error) = read(&text).unwrap() else { panic!("{rows}") };
        assert_eq!(written(&response), text);
        assert_eq!(error.unwrap().to_string(), message);
    }
}

#[test]
fn without_other_the_code_is_read_before_x00() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Failure {
        #[sip(500)]
        Server,
        Any(#[sip(status)] StatusCode),
    }

    assert_eq!(Failure::from_sip_response(&StatusCode::SERVER_INTERNAL_ERROR), Ok(Failure::Server));
    for code in every_code().filter(|code| *code != 500) {
        assert_eq!(Failure::from_sip_response(&code), Ok(Failure::Any(code)));
        assert_eq!(Failure::Any(code).status_code(), code);
    }
    // What is sent with the code of another variant is read as that one.
    let sent = Failure::Any(StatusCode::SERVER_INTERNAL_ERROR);
    assert_eq!(Failure::from_sip_response(&sent), Ok(Failure::Server));
}

#[test]
fn with_also_a_variant_takes_only_those_codes() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Failure {
        #[sip(also(3xx))]
        Elsewhere(#[sip(status)] StatusCode),
        #[sip(also(486, 5xx, 600))]
        Later(#[sip(status)] StatusCode),
        Never(#[sip(status)] StatusCode),
    }

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(also(4xx))]
    struct ClientError(#[sip(status)] StatusCode);

    for code in every_code() {
        let expected = match code.as_u16() {
            300..=399 => Failure::Elsewhere(code),
            486 | 500..=599 | 600 => Failure::Later(code),
            _ => Failure::Never(code),
        };
        let failure = Failure::from_sip_response(&code).unwrap();
        assert_eq!((failure.status_code(), &failure), (code, &expected));
    }

    for code in every_code() {
        let read = ClientError::from_sip_response(&code);
        assert_eq!(read.is_ok(), code.is_client_error(), "{code}");
        assert_eq!(read.map_or(code, |read| read.0), code);
    }
}

#[test]
fn beside_a_field_of_the_code_of_an_enum_the_field_is_the_code() {
    #[derive(SipResponse)]
    #[sip(500)]
    enum Failure {
        Lost,
        Given(#[sip(status)] StatusCode),
    }

    assert_eq!(Failure::Lost.status_code(), StatusCode::SERVER_INTERNAL_ERROR);
    assert_eq!(Failure::Given(StatusCode::GONE).status_code(), StatusCode::GONE);
}

#[test]
fn promises_are_checked_while_the_program_runs() {
    let reject = |code, retry_after| Reject { code, phrase: None, retry_after, reason: None };
    assert!(Complete::check(reject(StatusCode::BUSY_HERE, None)).is_ok());
    assert!(Complete::check(reject(StatusCode::INTERVAL_TOO_BRIEF, None)).is_err());
    assert!(Failure::check(reject(StatusCode::BUSY_HERE, None)).is_ok());
    assert!(Failure::check(reject(StatusCode::OK, None)).is_err());
    assert!(To::<_, method::Register>::check(reject(StatusCode::BUSY_HERE, None)).is_ok());
    assert!(To::<_, method::Bye>::check(reject(StatusCode::RINGING, None)).is_err());
}
