//! `#[sip(failure)]` and the same promise at run time, and `#[sip(methods(...))]`.

use core::convert::Infallible;

use sip_codes::method::METHODS;
use sip_codes::method::Method;
use sip_codes::promise::{Complete, Failure, To, Violation};
use sip_codes::{
    CompleteResponse, FailureResponse, ResponseTo, SipResponse, SipResponseExt, StatusCode, method,
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
                assert_eq!((error.response(), error.into_response()), (&status, status));
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

/// Checks every code as an answer to a method.
fn assert_answers<M: Method + std::fmt::Debug>() {
    fn answered<M>(response: &impl ResponseTo<M>) -> StatusCode {
        response.status_code()
    }
    for code in 100..=699 {
        let status = StatusCode::from_u16(code).unwrap();
        // What the methods demand of 2xx and 489.
        let added = ["Contact", "Expires", "SIP-ETag", "Allow-Events"];
        match To::<_, M>::check_with(status, &added) {
            Ok(answer) => {
                assert!(status.may_answer(M::NAME), "{status} to {}", M::NAME);
                assert_eq!(answered(&answer), status);
                assert_eq!(answer.into_inner(), status);
            }
            Err(error) => {
                assert!(!status.may_answer(M::NAME), "{status} to {}", M::NAME);
                let rule = status.method_rule(M::NAME).unwrap();
                let violation = Violation::DeniedToMethod { method: M::NAME, rule };
                assert_eq!(error.violation(), violation);
                let message = error.to_string();
                assert!(message.starts_with(&format!("{code} may not answer {}: it ", M::NAME)));
                assert_eq!(error.into_response(), status);
            }
        }
    }
}

#[test]
fn an_answer_keeps_what_else_its_response_promises() {
    fn send(
        response: &(impl CompleteResponse + FailureResponse + ResponseTo<method::Register>),
    ) -> String {
        format!("{}{}", response.phrase(), response.header_lines())
    }
    let answer = To::check(CallError::<Declined>::TooBrief(60)).unwrap();
    assert_eq!(send(&answer), "Interval Too BriefMin-Expires: 60\r\n");
    let relayed = Failure::check(To::check(StatusCode::NOT_FOUND).unwrap()).unwrap();
    assert_eq!(send(&Complete::check(relayed).unwrap()), "Not Found");
}

#[derive(Debug, SipResponse)]
#[sip(methods(REGISTER, SUBSCRIBE, extension PUBLISHES, "X-MOVE"))]
enum BindingError<E> {
    #[sip(423)]
    TooBrief(#[sip(header = "Min-Expires")] u32),
    #[sip(transparent)]
    Inner(E),
}

/// A 180 may answer INVITE only.
#[derive(Debug, SipResponse)]
#[sip(180, methods(INVITE))]
struct Ringing;

fn answer<M>(response: &(impl ResponseTo<M> + ?Sized)) -> u16 {
    response.status_code().as_u16()
}

#[test]
fn an_answer_to_a_method_can_be_demanded() {
    let error: BindingError<BindingError<Infallible>> =
        BindingError::Inner(BindingError::TooBrief(60));
    assert_eq!(answer::<method::Register>(&error), 423);
    assert_eq!(answer::<method::Subscribe>(&error), 423);
    let boxed: Box<dyn ResponseTo<method::Invite>> = Box::new(Ringing);
    assert_eq!(answer::<method::Invite>(&*boxed), 180);
    assert_eq!(answer::<method::Invite>(&&Ringing), 180);
    let checked = Complete::check(&Ringing).unwrap();
    assert_eq!(answer::<method::Invite>(&checked), 180);
}

#[test]
fn each_method_but_ack_has_a_type_whose_answers_are_checked_at_run_time() {
    macro_rules! demand {
        ($($method:ident $name:ident)+) => {{
            #[derive(SipResponse)]
            #[sip(404, methods($($method),+))]
            struct NotFound;
            $(assert_answers::<method::$name>();)+
            [$((stringify!($method), answer::<method::$name>(&NotFound))),+]
        }};
    }
    let answers = demand! {
        INVITE Invite BYE Bye CANCEL Cancel OPTIONS Options REGISTER Register INFO Info PRACK Prack
        SUBSCRIBE Subscribe NOTIFY Notify UPDATE Update MESSAGE Message REFER Refer PUBLISH Publish
    };
    let without_ack = METHODS.iter().copied().filter(|method| *method != "ACK");
    assert!(without_ack.eq(answers.map(|(method, _)| method)));
}
