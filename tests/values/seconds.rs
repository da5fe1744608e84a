//! Fields of a type as header fields whose value is a number of seconds.

use std::num::{NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize};
use std::time::Duration;

use sip_codes::field::{HeaderValueOf, NumberField};
use sip_codes::header::marker;
use sip_codes::{HeaderValue, SipResponse, SipResponseExt};

#[derive(SipResponse)]
#[sip(423)]
struct TooBrief<T>(#[sip(header = "Min-Expires")] T);

fn min_expires(seconds: impl HeaderValueOf<marker::MinExpires>) -> String {
    let lines = TooBrief(seconds).header_lines().to_string();
    let value = lines.strip_prefix("Min-Expires: ").and_then(|rest| rest.strip_suffix("\r\n"));
    value.expect("one header field").to_owned()
}

fn lines(response: &dyn SipResponse) -> String {
    response.header_lines().to_string()
}

#[test]
fn every_unsigned_integer_is_a_number_of_seconds() {
    assert_eq!(min_expires(60_u8), "60");
    assert_eq!(min_expires(60_u16), "60");
    assert_eq!(min_expires(60_u32), "60");
    assert_eq!(min_expires(60_u64), "60");
    assert_eq!(min_expires(60_usize), "60");
    assert_eq!(min_expires(NonZeroU8::MIN), "1");
    assert_eq!(min_expires(NonZeroU16::MIN), "1");
    assert_eq!(min_expires(NonZeroU32::MIN), "1");
    assert_eq!(min_expires(NonZeroU64::MIN), "1");
    assert_eq!(min_expires(NonZeroUsize::MIN), "1");
}

#[test]
fn all_digits_are_written() {
    for number in [0, 1, 9, 10, 99, 100, 1_000_000_000, 4_294_967_294, u32::MAX] {
        assert_eq!(min_expires(number), number.to_string());
    }
}

#[test]
fn a_number_that_is_too_large_becomes_the_largest() {
    assert_eq!(min_expires(4_294_967_296_u64), "4294967295");
    assert_eq!(min_expires(u64::MAX), "4294967295");
    assert_eq!(min_expires(NonZeroU64::MAX), "4294967295");
    assert_eq!(min_expires(Duration::MAX), "4294967295");
}

#[test]
fn a_duration_is_rounded_up() {
    assert_eq!(min_expires(Duration::ZERO), "0");
    assert_eq!(min_expires(Duration::from_nanos(1)), "1");
    assert_eq!(min_expires(Duration::from_secs(60)), "60");
    assert_eq!(min_expires(Duration::new(60, 1)), "61");
    assert_eq!(min_expires(Duration::new(60, 999_999_999)), "61");
    assert_eq!(min_expires(Duration::new(u32::MAX.into(), 1)), "4294967295");
}

/// A type that is no number itself.
enum Penalty {
    Short,
    Long,
}

impl<F: NumberField> HeaderValueOf<F> for Penalty {
    fn header_value(&self) -> HeaderValue<'_> {
        F::nearest(match self {
            Penalty::Short => 10,
            Penalty::Long => 600,
        })
    }
}

#[test]
fn a_type_of_the_callers_own_is_a_number_of_seconds() {
    #[derive(SipResponse)]
    #[sip(503)]
    struct Overload(#[sip(header = "Retry-After")] Penalty);

    assert_eq!(lines(&Overload(Penalty::Short)), "Retry-After: 10\r\n");
    assert_eq!(lines(&Overload(Penalty::Long)), "Retry-After: 600\r\n");
}

#[test]
fn references_and_generic_parameters_are_numbers_of_seconds() {
    #[derive(SipResponse)]
    #[sip(503)]
    struct Reference<'a>(#[sip(header = "Retry-After")] &'a u16);

    #[derive(SipResponse)]
    #[sip(503)]
    struct Nested<'a>(#[sip(header = "Retry-After")] Option<&'a &'a Duration>);

    #[derive(SipResponse)]
    #[sip(503)]
    struct Generic<'a, T>(#[sip(header = "Retry-After")] &'a T);

    #[derive(SipResponse)]
    #[sip(503, header("Retry-After", "{0} (later)"))]
    struct Text<T>(T);

    assert_eq!(lines(&Reference(&5)), "Retry-After: 5\r\n");
    assert_eq!(lines(&Nested(Some(&&Duration::from_millis(1)))), "Retry-After: 1\r\n");
    assert_eq!(lines(&Generic(&Penalty::Short)), "Retry-After: 10\r\n");
    assert_eq!(lines(&Text(Penalty::Short)), "Retry-After: 10 (later)\r\n");
}

#[test]
fn a_session_interval_is_at_least_90() {
    #[derive(SipResponse)]
    enum Session {
        #[sip(422)]
        Field(#[sip(header = "Min-SE")] u32),
        #[sip(422)]
        Option(#[sip(header = "Min-SE")] Option<u32>),
        #[sip(422, header("Min-SE", "{0}"))]
        Text(u32),
        #[sip(200, header("Session-Expires", "{0};refresher=uac"))]
        Refresher(u32),
        #[sip(422, header("Min-SE", "{0:04};x={1:>3}"))]
        Width(u32, u32),
    }

    for (written, number) in
        [("90", 0), ("90", 1), ("90", 89), ("90", 90), ("91", 91), ("4294967295", u32::MAX)]
    {
        assert_eq!(lines(&Session::Field(number)), format!("Min-SE: {written}\r\n"));
        let min_se = format!("Min-SE: {written}\r\n");
        assert_eq!(lines(&Session::Option(Some(number))), min_se);
        assert_eq!(lines(&Session::Text(number)), format!("Min-SE: {written}\r\n"));
        assert_eq!(
            lines(&Session::Refresher(number)),
            format!("Session-Expires: {written};refresher=uac\r\n"),
        );
    }
    assert_eq!(lines(&Session::Option(None)), "");
    // The minimum is that of the interval, not of other numbers.
    assert_eq!(lines(&Session::Width(5, 5)), "Min-SE: 0090;x=%20%205\r\n");
}

#[test]
fn texts_have_numbers_of_seconds_where_the_grammar_does() {
    #[derive(SipResponse)]
    enum Answer {
        #[sip(423, header("Min-Expires", "{0}"))]
        MinExpires(Duration),
        #[sip(503, header("Retry-After", "{seconds:03} (later)"))]
        Later { seconds: Duration },
        #[sip(503, header("Retry-After", "{0} ({1});duration={2}"))]
        Busy(Duration, &'static str, Duration),
    }

    assert_eq!(lines(&Answer::MinExpires(Duration::from_millis(500))), "Min-Expires: 1\r\n");
    let later = Answer::Later { seconds: Duration::from_secs(7) };
    assert_eq!(lines(&later), "Retry-After: 007 (later)\r\n");
    let busy = Answer::Busy(Duration::from_millis(1_500), "bob (away)", Duration::from_secs(3_600));
    assert_eq!(lines(&busy), "Retry-After: 2 (bob \\(away\\));duration=3600\r\n");
}
