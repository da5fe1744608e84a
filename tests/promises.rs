//! `#[sip(failure)]`, and the same promise at run time.

use sip_codes::{
    Complete, CompleteResponse, Failure, FailureResponse, SipResponse, SipResponseExt, StatusCode,
};

#[derive(Debug, SipResponse)]
#[sip(failure, complete)]
enum CallError<E> {
    #[sip(486)]
    Busy,
    #[sip(302, header("Contact", "<sip:bob@example.com>"))]
    Moved,
    #[sip(423)]
    TooBrief(#[sip(header = "Min-Expires")] u32),
    #[sip(transparent)]
    Inner(E),
}

#[derive(Debug, SipResponse)]
#[sip(600, failure, complete)]
struct Declined;

/// Success is allowed here, so that it is no failure.
#[derive(Debug, SipResponse)]
#[sip(complete, transparent)]
struct Any<E>(E);

fn reject(response: &(impl FailureResponse + ?Sized)) -> String {
    response.status_line().to_string()
}

#[test]
fn failures_can_be_demanded() {
    let errors: [CallError<Declined>; 4] =
        [CallError::Busy, CallError::Moved, CallError::TooBrief(60), CallError::Inner(Declined)];
    let lines = errors.each_ref().map(reject);
    assert_eq!(lines[1], "SIP/2.0 302 Moved Temporarily");
    assert_eq!(lines[3], "SIP/2.0 600 Busy Everywhere");
    let nested: CallError<CallError<Declined>> = CallError::Inner(CallError::Busy);
    assert_eq!(reject(&nested), "SIP/2.0 486 Busy Here");
    let boxed: Box<dyn FailureResponse> = Box::new(Declined);
    assert_eq!(reject(&*boxed), "SIP/2.0 600 Busy Everywhere");
    assert_eq!(reject(&&Declined), reject(&Declined));
}

#[test]
fn the_promise_of_a_generic_type_depends_on_its_parameter() {
    // `StatusCode` makes no promise, so this is a response, but neither complete nor a failure.
    let any: CallError<StatusCode> = CallError::Inner(StatusCode::OK);
    assert_eq!(any.status_code(), 200);
    let complete: &dyn CompleteResponse = &Any(CallError::<Declined>::Busy);
    assert_eq!(complete.status_code(), 486);
}

#[test]
fn every_code_is_checked_at_run_time() {
    for code in 100..=699 {
        let status = StatusCode::from_u16(code).unwrap();
        match Failure::check(status) {
            Ok(failure) => {
                assert!(code >= 300);
                assert_eq!(reject(&failure), status.as_status_line());
                assert_eq!(failure.into_inner(), status);
            }
            Err(error) => {
                assert!(code < 300);
                assert_eq!(
                    error.to_string(),
                    format!("{code} is not a failure: expected 3xx to 6xx")
                );
                assert_eq!(error.into_response(), status);
            }
        }
    }
}

#[test]
fn both_promises_can_be_checked_one_after_the_other() {
    let failure = Failure::check(CallError::<StatusCode>::TooBrief(60)).unwrap();
    let complete = Complete::check(failure).unwrap();
    assert_eq!(reject(&complete), "SIP/2.0 423 Interval Too Brief");
    let headers = complete.header_lines().to_string();
    assert_eq!(headers, "Min-Expires: 60\r\n");
    assert!(Complete::check(Failure::check(StatusCode::UNAUTHORIZED).unwrap()).is_err());
}
