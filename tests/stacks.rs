//! Every code, from `StatusCode` to the status types of three SIP stacks and back; and whole
//! responses, as the README turns them into those of each stack.

use sip_codes::{SipResponse, SipResponseExt, StatusCode};

/// Takes every code of 100 to 699 there and back.
fn round_trip<T>(
    there: impl Fn(StatusCode) -> T,
    number: impl Fn(&T) -> u16,
    back: impl Fn(T) -> u16,
) {
    let mut registered = 0;
    for code in 100..=699 {
        let status = StatusCode::from_u16(code).unwrap();
        let foreign = there(status);
        assert_eq!(number(&foreign), code);
        assert_eq!(StatusCode::from_u16(back(foreign)), Ok(status));
        registered += usize::from(status.registration().is_some());
    }
    assert_eq!(registered, 77);
}

#[test]
fn rsip_takes_and_gives_every_code() {
    round_trip(
        |status| rsip::StatusCode::from(u16::from(status)),
        rsip::StatusCode::code,
        u16::from,
    );
}

#[test]
fn rsipstack_takes_and_gives_every_code() {
    use rsipstack::sip::StatusCode as Foreign;

    round_trip(|status| Foreign::from(u16::from(status)), Foreign::code, u16::from);
}

#[test]
fn ezk_takes_and_gives_every_code() {
    use ezk_sip_types::StatusCode as Foreign;

    round_trip(
        |status| Foreign::from(u16::from(status)),
        |foreign| foreign.into_u16(),
        Foreign::into_u16,
    );
}

#[derive(SipResponse)]
#[sip(480, reason = "Back in {seconds} seconds")]
struct Away {
    #[sip(header = "Retry-After")]
    seconds: u32,
}

fn to_rsip(response: &impl SipResponse) -> rsip::Response {
    let mut headers = rsip::Headers::default();
    response.visit_headers(&mut |name, value| {
        headers.push(rsip::Header::Other(name.to_owned(), value.to_string()));
    });
    // `Other` writes the reason as it is; the named codes of rsip write `486 BusyHere`.
    let status = response.status_code().as_u16();
    let status_code = rsip::StatusCode::Other(status, response.reason().to_string());
    rsip::Response { status_code, version: rsip::Version::V2, headers, body: Vec::new() }
}

#[test]
fn rsip_writes_the_response() {
    let written = to_rsip(&Away { seconds: 60 }).to_string();
    let expected = "SIP/2.0 480 Back in 60 seconds\r\nRetry-After: 60\r\n\r\n";
    assert_eq!(written, expected);
}

fn to_rsipstack(response: &impl SipResponse) -> rsipstack::sip::Response {
    let mut headers = rsipstack::sip::Headers::default();
    response.visit_headers(&mut |name, value| {
        headers.push(rsipstack::sip::Header::Other(name.to_owned(), value.to_string()));
    });
    // `Other` writes the reason as it is; the named codes write their own.
    let status = response.status_code().as_u16();
    let reason = response.reason().to_string();
    rsipstack::sip::Response {
        status_code: rsipstack::sip::StatusCode::Other(status, reason),
        headers,
        ..Default::default()
    }
}

#[test]
fn rsipstack_writes_the_response() {
    let written = to_rsipstack(&Away { seconds: 60 }).to_string();
    let expected = "SIP/2.0 480 Back in 60 seconds\r\nRetry-After: 60\r\n\r\n";
    assert_eq!(written, expected);
}
