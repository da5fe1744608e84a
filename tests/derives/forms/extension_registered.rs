//! `extension` before what is registered is a warning, and the rules of the registered apply.

use sip_codes::{FromSipResponse, SipResponse, StatusCode, sip_status};

const BUSY: StatusCode = sip_status!(extension 486);

#[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
#[sip(methods(extension INVITE), complete)]
enum CallError {
    #[sip(extension 405, header(extension "Allow", "OPTIONS"), also(extension 501))]
    Method,
}

#[test]
fn a_registered_code_may_be_written_as_extension() {
    assert_eq!(BUSY, StatusCode::BUSY_HERE);
    assert!(matches!(StatusCode::DECLINE, sip_status!(extension 603)));
    assert_eq!(CallError::Method.status_code(), StatusCode::METHOD_NOT_ALLOWED);
    let read = CallError::from_sip_response(&StatusCode::NOT_IMPLEMENTED);
    assert_eq!(read, Ok(CallError::Method));
}
