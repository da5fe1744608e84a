//! `Result` as a response: what is sent, promised and read.

use sip_codes::header::Contact;
use sip_codes::promise::{Complete, Failure, To};
use sip_codes::{
    CompleteResponse, FromSipResponse, OwnedResponse, ResponseTo, SipResponse, SipResponseExt,
    StatusCode, method,
};

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
#[sip(200, complete, methods(REGISTER))]
#[sip(reason = "Welcome")]
struct Registered {
    #[sip(headers = "Contact")]
    contacts: Vec<Contact>,
}

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
#[sip(complete, failure, methods(REGISTER))]
enum Refused {
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[sip(403, also(6xx), reason = "Not {0}")]
    Forbidden(#[sip(default)] u8),
    #[sip(500)]
    Server,
}

type Answer = Result<Registered, Refused>;

fn contact() -> Contact {
    Contact::new("<sip:bob@example.com>").unwrap()
}

fn written(response: &dyn SipResponse) -> String {
    format!("{}\r\n{}\r\n", response.status_line(), response.header_lines())
}

#[test]
fn the_response_is_that_of_the_value_that_is_there() {
    let registered = || Registered { contacts: vec![contact()] };
    let refused = || Refused::TooBrief { min_expires: 60 };
    assert_eq!(written(&Answer::Ok(registered())), written(&registered()));
    assert_eq!(written(&Answer::Err(refused())), written(&refused()));
    assert_eq!(
        written(&Answer::Ok(registered())),
        "SIP/2.0 200 Welcome\r\nContact: <sip:bob@example.com>\r\n\r\n"
    );
    assert_eq!(
        written(&Answer::Err(refused())),
        "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 60\r\n\r\n"
    );
    assert_eq!(written(&Answer::Err(Refused::Forbidden(7))), "SIP/2.0 403 Not 7\r\n\r\n");

    // A stack's own response is passed on whole, with what a program only reads.
    let received =
        OwnedResponse::parse(b"SIP/2.0 486 B\xfcsy\r\nCSeq: 1 INVITE\r\nA: \xff\r\n\r\n");
    let received = received.unwrap();
    let refused: Result<StatusCode, OwnedResponse> = Err(received.clone());
    assert_eq!(OwnedResponse::from_response(&refused), received);
}

#[test]
fn a_handler_that_returns_a_result_is_sent_by_one_function() {
    fn send(response: impl CompleteResponse + ResponseTo<method::Register>) -> String {
        written(&response)
    }

    fn register(seconds: u32) -> Answer {
        if seconds < 60 {
            return Err(Refused::TooBrief { min_expires: 60 });
        }
        Ok(Registered { contacts: vec![] })
    }

    assert_eq!(send(register(3_600)), "SIP/2.0 200 Welcome\r\n\r\n");
    assert_eq!(send(register(5)), "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 60\r\n\r\n");
    // Results in results, references, boxes, and results whose two types are the same.
    let nested: Result<Answer, Box<Refused>> = Err(Box::new(Refused::Server));
    assert_eq!(send(&nested), "SIP/2.0 500 Server Internal Error\r\n\r\n");
    let same: Result<Refused, Refused> = Ok(Refused::Server);
    assert_eq!(send(same), "SIP/2.0 500 Server Internal Error\r\n\r\n");
    let dynamic: Result<Registered, Box<dyn CompleteResponse>> = Err(Box::new(Refused::Server));
    assert_eq!(written(&dynamic), "SIP/2.0 500 Server Internal Error\r\n\r\n");
}

#[test]
fn the_checks_at_run_time_take_a_result() {
    type Bare = Result<StatusCode, StatusCode>;

    assert!(Complete::check(Bare::Ok(StatusCode::GONE)).is_ok());
    assert!(Complete::check(Bare::Err(StatusCode::INTERVAL_TOO_BRIEF)).is_err());
    assert!(Failure::check(Bare::Err(StatusCode::GONE)).is_ok());
    assert!(Failure::check(Bare::Ok(StatusCode::OK)).is_err());
    assert!(To::<_, method::Bye>::check(Bare::Ok(StatusCode::OK)).is_ok());
    assert!(To::<_, method::Bye>::check(Bare::Ok(StatusCode::RINGING)).is_err());
}

#[test]
fn a_response_is_read_by_its_status() {
    let read = |message: &str| {
        Answer::from_sip_response(&OwnedResponse::parse(message.as_bytes()).unwrap())
    };
    let registered = Registered { contacts: vec![contact()] };
    let message = "SIP/2.0 200 OK\r\nm: <sip:bob@example.com>\r\n\r\n";
    assert_eq!(read(message), Ok(Ok(registered)));
    assert_eq!(
        read("SIP/2.0 423 x\r\nMin-Expires: 60\r\n\r\n"),
        Ok(Err(Refused::TooBrief { min_expires: 60 }))
    );
    assert_eq!(read("SIP/2.0 699 x\r\n\r\n"), Ok(Err(Refused::Forbidden(0))));

    // A case for the code decides, also if it cannot be read; the other type is not asked then.
    let error = read("SIP/2.0 423 x\r\n\r\n").unwrap_err();
    assert_eq!(error.to_string(), "423 Interval Too Brief without Min-Expires");
    // x00 of the class comes after all other cases of both types.
    assert_eq!(read("SIP/2.0 502 x\r\n\r\n"), Ok(Err(Refused::Server)));
    assert_eq!(read("SIP/2.0 299 x\r\n\r\n"), Ok(Ok(Registered { contacts: vec![] })));
    let error = read("SIP/2.0 404 x\r\n\r\n").unwrap_err();
    assert_eq!(error.to_string(), "unexpected SIP status: 404 Not Found");
}

#[test]
fn a_case_of_the_error_comes_before_x00_of_the_value() {
    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(400)]
    struct Bad;

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(486)]
    struct Busy;

    type Either = Result<Bad, Busy>;

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    enum Outer {
        #[sip(transparent)]
        Either(Either),
        #[sip(410)]
        Gone,
        #[sip(500, also(4xx))]
        Other,
    }

    assert_eq!(Either::from_sip_response(&StatusCode::BUSY_HERE), Ok(Err(Busy)));
    assert_eq!(Either::from_sip_response(&StatusCode::GONE), Ok(Ok(Bad)));
    // In a field it is the same, and the outer type may know better.
    assert_eq!(Outer::from_sip_response(&StatusCode::BUSY_HERE), Ok(Outer::Either(Err(Busy))));
    assert_eq!(Outer::from_sip_response(&StatusCode::GONE), Ok(Outer::Gone));
    assert_eq!(Outer::from_sip_response(&StatusCode::NOT_FOUND), Ok(Outer::Other));
    assert_eq!(Outer::from_sip_response(&StatusCode::BAD_REQUEST), Ok(Outer::Either(Ok(Bad))));
}

#[test]
fn the_first_of_two_types_that_take_any_code_has_it() {
    type Any = Result<StatusCode, OwnedResponse>;
    type Success = Result<Registered, OwnedResponse>;

    assert_eq!(Any::from_sip_response(&StatusCode::GONE), Ok(Ok(StatusCode::GONE)));
    let gone = OwnedResponse::new(StatusCode::GONE);
    assert_eq!(Success::from_sip_response(&gone), Ok(Err(gone)));
    // `Registered` stands in only for what nobody takes.
    let accepted = OwnedResponse::new(StatusCode::ACCEPTED);
    assert_eq!(Success::from_sip_response(&accepted), Ok(Err(accepted)));
}
