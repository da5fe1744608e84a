//! Every code, from `StatusCode` to the status types of three SIP stacks and back.

use sip_codes::StatusCode;

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
