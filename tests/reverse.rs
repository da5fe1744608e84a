//! From a status back to a variant.

use sip_codes::{SipResponse, StatusCode, UnexpectedStatusCode, sip_status};

#[derive(Debug, Clone, Copy, PartialEq, SipResponse)]
#[sip(500, try_from)]
enum Answer {
    #[sip(486)]
    Busy,
    #[sip(extension 499)]
    Private,
    Internal,
    #[sip(603, reason = "No")]
    Declined,
}

#[derive(Debug, Clone, Copy, PartialEq, SipResponse)]
#[sip(try_from)]
enum Any {
    #[sip(486)]
    Busy,
    #[sip(other)]
    Other(StatusCode),
}

#[derive(Debug, PartialEq, SipResponse)]
#[sip(try_from)]
enum Named {
    #[sip(other)]
    Other { status: StatusCode },
}

#[test]
fn every_code_of_a_variant_becomes_it() {
    for answer in [Answer::Busy, Answer::Private, Answer::Internal, Answer::Declined] {
        assert_eq!(Answer::try_from(answer.status_code()), Ok(answer));
    }
}

#[test]
fn every_other_code_is_given_back() {
    for code in 100..=699 {
        let status = StatusCode::from_u16(code).unwrap();
        match Answer::try_from(status) {
            Ok(answer) => assert_eq!(answer.status_code(), status),
            Err(error) => {
                assert_eq!(error, UnexpectedStatusCode::new(status));
                assert_eq!(error.status_code(), status);
            }
        }
    }
    let error: Box<dyn std::error::Error> = Answer::try_from(sip_status!(200)).unwrap_err().into();
    assert_eq!(error.to_string(), "unexpected SIP status: 200 OK");
}

#[test]
fn other_takes_what_is_left() {
    for code in 100..=699 {
        let status = StatusCode::from_u16(code).unwrap();
        let any = Any::from(status);
        assert_eq!(any.status_code(), status);
        assert_eq!(any == Any::Busy, code == 486);
    }
    assert_eq!(Any::from(sip_status!(600)), Any::Other(StatusCode::BUSY_EVERYWHERE));
    let status = sip_status!(200);
    assert_eq!(Named::from(status), Named::Other { status });
}
