//! `header("Name", CONSTANT)`: constants of any type that is legal there.

use std::borrow::Cow;
use std::fmt;
use std::num::NonZeroU16;
use std::time::Duration;

use sip_codes::header::{
    Allow, Contact, MinExpires, Reason, RetryAfter, Server, Supported, WwwAuthenticate, name,
};
use sip_codes::{
    FromSipResponse, OwnedResponse, SipResponse, SipResponseExt, StatusCode, sip_header,
};

fn lines(response: &dyn SipResponse) -> String {
    response.header_lines().to_string()
}

mod settings {
    use super::{Contact, Reason, sip_header};

    pub(super) const REJECTED: Reason = sip_header!("Reason", "Q.850;cause=21");
    pub(super) static HOTLINE: Contact = sip_header!("Contact", "<sip:help@example.com>");
}

#[test]
fn a_value_is_a_constant_or_a_static_under_any_path() {
    const ALLOW: &Allow = &sip_header!("Allow", "INVITE, ACK, BYE");

    #[derive(SipResponse)]
    enum Refused {
        #[sip(403, header("Reason", settings::REJECTED))]
        Rejected,
        #[sip(302, header("Contact", settings::HOTLINE))]
        Moved,
        #[sip(405, header("Allow", ALLOW), header("Reason", settings::REJECTED))]
        NotAllowed,
    }

    assert_eq!(lines(&Refused::Rejected), "Reason: Q.850;cause=21\r\n");
    assert_eq!(lines(&Refused::Moved), "Contact: <sip:help@example.com>\r\n");
    assert_eq!(
        lines(&Refused::NotAllowed),
        "Allow: INVITE, ACK, BYE\r\nReason: Q.850;cause=21\r\n"
    );
}

#[test]
fn a_number_a_duration_and_a_bool_are_values_too() {
    const SECONDS: u32 = 60;
    const SOON: NonZeroU16 = NonZeroU16::new(5).unwrap();
    const LATER: Duration = Duration::from_millis(90_500);
    const NO: bool = false;
    const IN_A_MEETING: RetryAfter = sip_header!("Retry-After", "60 (in a meeting)");

    #[derive(SipResponse)]
    #[sip(complete)]
    enum Answer {
        #[sip(423, header("Min-Expires", SECONDS))]
        TooBrief,
        #[sip(503, header("Retry-After", SOON))]
        Soon,
        #[sip(500, header("Retry-After", LATER))]
        Later,
        #[sip(486, header("Retry-After", IN_A_MEETING))]
        Meeting,
        #[sip(422, header("Min-SE", SECONDS))]
        TooSmall,
        #[sip(202, header("Refer-Sub", NO))]
        Accepted,
        #[sip(480, header("Retry-After", u16::MAX), header("Warning", WARNING))]
        Longest,
    }
    const WARNING: sip_codes::header::Warning = sip_header!("Warning", "399 a \"b\"");

    assert_eq!(lines(&Answer::TooBrief), "Min-Expires: 60\r\n");
    assert_eq!(lines(&Answer::Soon), "Retry-After: 5\r\n");
    assert_eq!(lines(&Answer::Later), "Retry-After: 91\r\n");
    assert_eq!(lines(&Answer::Meeting), "Retry-After: 60 (in a meeting)\r\n");
    assert_eq!(lines(&Answer::TooSmall), "Min-SE: 90\r\n");
    assert_eq!(lines(&Answer::Accepted), "Refer-Sub: false\r\n");
    assert_eq!(lines(&Answer::Longest), "Retry-After: 65535\r\nWarning: 399 a \"b\"\r\n");
}

#[test]
fn where_any_text_is_legal_a_constant_is_anything_that_is_displayed() {
    const TEXT: &str = " Example\r\nInc. ";
    const OWNED: Cow<'static, str> = Cow::Borrowed("a b");
    const NUMBER: i64 = -7;
    const STATUS: StatusCode = StatusCode::GONE;

    struct Version;
    impl fmt::Display for Version {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("1.0")
        }
    }
    const VERSION: Version = Version;

    #[derive(SipResponse)]
    #[sip(200, header("Organization", TEXT), header("SIP-ETag", OWNED))]
    #[sip(header("X-Number", NUMBER), header("X-Status", STATUS), header("X-Version", VERSION))]
    struct Answer;

    assert_eq!(
        lines(&Answer),
        "Organization: Example Inc.\r\nSIP-ETag: a%20b\r\nX-Number: -7\r\nX-Status: 410 Gone\r\n\
         X-Version: 1.0\r\n"
    );
}

trait Limits {
    const RETRY: u32;
    const SERVER: Server;
}

struct Strict;

impl Limits for Strict {
    const RETRY: u32 = 120;
    const SERVER: Server = sip_header!("Server", "Strict/1");
}

#[test]
fn a_constant_is_that_of_the_type_of_a_parameter_or_of_a_trait() {
    #[derive(SipResponse)]
    enum Refused<L: Limits> {
        #[sip(503, header("Retry-After", L::RETRY), header("Server", <L as Limits>::SERVER))]
        Overloaded(L),
        #[sip(423, header("Min-Expires", Self::LEAST))]
        TooBrief,
        #[sip(486, header("Server", Strict::SERVER))]
        Busy,
    }

    impl<L: Limits> Refused<L> {
        const LEAST: MinExpires = sip_header!("Min-Expires", "60");
    }

    assert_eq!(lines(&Refused::Overloaded(Strict)), "Retry-After: 120\r\nServer: Strict/1\r\n");
    assert_eq!(lines(&Refused::<Strict>::TooBrief), "Min-Expires: 60\r\n");
    assert_eq!(lines(&Refused::<Strict>::Busy), "Server: Strict/1\r\n");
}

#[test]
fn a_macro_passes_a_constant_on() {
    const SECONDS: u32 = 60;

    macro_rules! overloaded {
        ($by_name:ident, $by_path:path, $by_expression:expr) => {
            #[derive(SipResponse)]
            #[sip(503, header("Retry-After", $by_name))]
            #[sip(header("Server", $by_path), header("X-Note", $by_expression))]
            struct Overloaded;
        };
    }

    overloaded!(SECONDS, Strict::SERVER, <Strict as Limits>::RETRY);
    assert_eq!(lines(&Overloaded), "Retry-After: 60\r\nServer: Strict/1\r\nX-Note: 120\r\n");
}

#[test]
fn a_constant_counts_for_promises_and_is_not_read() {
    const DIGEST: WwwAuthenticate =
        sip_header!("WWW-Authenticate", "Digest realm=\"a\", nonce=\"b\", qop=\"auth\"");
    const TIMER: Supported = sip_header!("Supported", "timer");

    #[derive(Debug, PartialEq, SipResponse, FromSipResponse)]
    #[sip(401, complete, header("WWW-Authenticate", DIGEST), header("Supported", TIMER))]
    struct Unauthorized {
        #[sip(headers = "WWW-Authenticate")]
        others: Vec<WwwAuthenticate>,
    }

    let response = Unauthorized { others: vec![] };
    let written = OwnedResponse::from_response(&response);
    assert_eq!(written.header_str(name::SUPPORTED), Some("timer"));
    // The rows before belong to what is written before.
    assert_eq!(Unauthorized::from_sip_response(&response), Ok(response));
}
