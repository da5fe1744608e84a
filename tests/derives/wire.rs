//! What is sent: the status line and the header fields, as `reason` and `header` make them.

use std::fmt;

use sip_codes::{
    HeaderValue, ReasonPhrase, SipResponse, SipResponseExt, StatusCode, StatusLine, sip_status,
};

fn line(response: &dyn SipResponse) -> String {
    response.status_line().to_string()
}

fn headers(response: &dyn SipResponse) -> String {
    response.header_lines().to_string()
}

#[derive(SipResponse)]
#[allow(dead_code)]
enum CallError<'a, T> {
    #[sip(486)]
    Busy,
    #[sip(404, reason = "No user {user}")]
    UnknownUser { user: &'a str },
    #[sip(480, reason = "{0} of {1:>3}, {0:?}, {2:#06x}, {3:1$.0$}")]
    Formatted(usize, usize, u8, f64),
    #[sip(480, reason = "{0:01$} {0:0>1$} {00} {0:+} {2:.01$} {2:é^9.1e} {2: <+08.2}")]
    AsFormatTakesIt(u32, usize, f64),
    #[sip(480, reason = "{r#type} {type:<4}.")]
    Raw { r#type: T },
    #[sip(extension 499)]
    Private,
    #[sip(extension 498, reason = "Ours")]
    PrivateReason,
    #[sip(503, header("Retry-After", "{seconds} (back {{at}} {at:?});duration={seconds:03}"))]
    Overloaded { seconds: u32, at: &'a str },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        seconds: u32,
        #[sip(header = "Organization", header = "X-Note")]
        note: Option<T>,
    },
    #[sip(405, header("Allow", "INVITE, ACK"), header("X-Set", "{{a}}"), reason = "")]
    MethodNotAllowed,
    #[sip(transparent)]
    Inner(Inner),
    Marked {
        #[sip(transparent)]
        inner: Inner,
        hop: u8,
    },
    #[sip(transparent)]
    Upstream(StatusCode),
}

#[derive(SipResponse)]
#[sip(600, reason = "Very busy until {0}", header("Retry-After", "{0}"))]
struct Inner(u8);

type Error<'a> = CallError<'a, &'static str>;

#[test]
fn reasons_are_written_into_the_status_line() {
    let user = "bob";
    for (error, expected) in [
        (Error::Busy, "SIP/2.0 486 Busy Here"),
        (Error::UnknownUser { user }, "SIP/2.0 404 No user bob"),
        (Error::Formatted(2, 7, 0xab, 1.5), "SIP/2.0 480 2 of   7, 2, 0x00ab,    1.50"),
        (
            Error::AsFormatTakesIt(42, 5, 1.5),
            &format!(
                "SIP/2.0 480 {0:01$} {0:0>1$} {00} {0:+} {2:.01$} {2:é^9.1e} {2: <+08.2}",
                42, 5, 1.5
            ),
        ),
        (Error::Raw { r#type: "x" }, "SIP/2.0 480 x x   ."),
        (Error::Private, "SIP/2.0 499 "),
        (Error::PrivateReason, "SIP/2.0 498 Ours"),
        (Error::MethodNotAllowed, "SIP/2.0 405 "),
        (Error::Inner(Inner(9)), "SIP/2.0 600 Very busy until 9"),
        (Error::Marked { inner: Inner(8), hop: 1 }, "SIP/2.0 600 Very busy until 8"),
        (Error::Upstream(sip_status!(480)), "SIP/2.0 480 Temporarily Unavailable"),
        (Error::Upstream(sip_status!(extension 497)), "SIP/2.0 497 "),
    ] {
        assert_eq!(line(&error), expected);
        assert_eq!(error.phrase().to_string(), expected["SIP/2.0 486 ".len()..]);
    }
}

#[test]
fn header_fields_are_written_in_order() {
    for (error, expected) in [
        (Error::Busy, ""),
        (
            Error::Overloaded { seconds: 5, at: "noon" },
            "Retry-After: 5 (back {at} \"noon\");duration=005\r\n",
        ),
        (Error::TooBrief { seconds: 60, note: None }, "Min-Expires: 60\r\n"),
        (
            Error::TooBrief { seconds: 60, note: Some("n") },
            "Min-Expires: 60\r\nOrganization: n\r\nX-Note: n\r\n",
        ),
        (Error::MethodNotAllowed, "Allow: INVITE, ACK\r\nX-Set: {a}\r\n"),
        (Error::Inner(Inner(9)), "Retry-After: 9\r\n"),
        (Error::Marked { inner: Inner(8), hop: 1 }, "Retry-After: 8\r\n"),
        (Error::Upstream(StatusCode::INTERVAL_TOO_BRIEF), ""),
    ] {
        assert_eq!(headers(&error), expected);
    }
}

#[test]
fn structs_and_pointers_write_the_same() {
    #[derive(SipResponse)]
    #[sip(transparent)]
    struct Any(Box<dyn SipResponse + Send + Sync>);

    let expected = ("SIP/2.0 600 Very busy until 3".to_owned(), "Retry-After: 3\r\n".to_owned());
    let boxed: Box<dyn SipResponse + Send + Sync> = Box::new(Inner(3));
    assert_eq!((line(&Inner(3)), headers(&Inner(3))), expected);
    assert_eq!((line(&&Inner(3)), headers(&&Inner(3))), expected);
    assert_eq!((line(&boxed), headers(&boxed)), expected);
    assert_eq!((line(&Any(boxed)), headers(&Any(Box::new(Inner(3))))), expected);
    assert_eq!((line(&&mut Inner(3)), headers(&&mut Inner(3))), expected);
    let shared = std::rc::Rc::new(Inner(3));
    assert_eq!((line(&shared), headers(&shared)), expected);
    let shared = std::sync::Arc::new(Inner(3));
    assert_eq!((line(&shared), headers(&shared)), expected);
}

#[test]
fn every_code_writes_its_own_line() {
    for code in 100..=699 {
        let status = StatusCode::from_u16(code).unwrap();
        let phrase = status.reason_phrase().unwrap_or_default();
        assert_eq!(status.status_line().to_string(), format!("SIP/2.0 {code} {phrase}"));
        assert_eq!(status.as_status_line(), format!("SIP/2.0 {code} {phrase}"));
        assert_eq!(headers(&status), "");
    }
}

mod bounds {
    use super::*;

    /// Has no trait at all.
    pub(super) struct Opaque;

    pub(super) struct OnlyDebug;

    impl fmt::Debug for OnlyDebug {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("debug")
        }
    }

    #[derive(SipResponse)]
    #[sip(486, reason = "{debug:?} {hex:x}", header("X-Text", "{text}"))]
    pub(super) struct Generic<'a, D, H, T: ?Sized, F, U, const N: usize>
    where
        U: 'static,
    {
        pub(super) debug: D,
        pub(super) hex: H,
        pub(super) text: &'a T,
        #[sip(header = "X-Field")]
        pub(super) field: Option<F>,
        pub(super) unused: [U; N],
    }
}

#[test]
fn parameters_get_the_bounds_of_their_use() {
    use bounds::{Generic, OnlyDebug, Opaque};

    let response = Generic {
        debug: OnlyDebug,
        hex: 255,
        text: "text",
        field: Some('f'),
        unused: [Opaque, Opaque],
    };
    assert_eq!(line(&response), "SIP/2.0 486 debug ff");
    assert_eq!(headers(&response), "X-Text: text\r\nX-Field: f\r\n");
    assert_eq!(response.unused.len(), 2);
}

#[test]
fn other_derives_keep_their_attributes() {
    #[derive(Debug, thiserror::Error, SipResponse, serde::Serialize)]
    #[serde(tag = "kind")]
    #[sip(complete)]
    enum Error {
        /// Documented.
        #[error("callee busy")]
        #[serde(rename = "busy")]
        #[sip(486)]
        Busy,
        #[cfg(any())]
        #[error("compiled out")]
        #[sip(468)]
        CompiledOut,
        #[error("no user {user}")]
        #[sip(404, reason = "No user {user}")]
        UnknownUser {
            #[serde(skip)]
            user: String,
        },
    }

    let error = Error::UnknownUser { user: "bob".into() };
    assert_eq!(error.to_string(), "no user bob");
    assert_eq!(line(&error), "SIP/2.0 404 No user bob");
    assert_eq!(serde_json::to_string(&Error::Busy).unwrap(), r#"{"kind":"busy"}"#);
}

#[test]
fn responses_by_hand_are_safe() {
    /// Passes its phrase in pieces, as a formatter may.
    struct Pieces(&'static str);

    impl fmt::Display for Pieces {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.chars().try_for_each(|character| write!(f, "{character}"))
        }
    }

    struct Evil;

    impl SipResponse for Evil {
        fn status_code(&self) -> StatusCode {
            sip_status!(486)
        }

        fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
            visit(ReasonPhrase::new(&Pieces("50%0Aoff\r\n")));
            visit(ReasonPhrase::new(&"a second one, which is ignored"));
        }

        fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
            visit("Evil\r\nVia", HeaderValue::new(&"a"));
            visit("", HeaderValue::new(&"b"));
            visit(&String::from("Warning"), HeaderValue::new(&Pieces("a\r\n\0b")));
        }
    }

    assert_eq!(line(&Evil), "SIP/2.0 486 50%250Aoff%0D%0A");
    assert_eq!(headers(&Evil), "Warning: a  b\r\n");
}

#[test]
fn width_alignment_and_precision_are_obeyed() {
    let error = Error::UnknownUser { user: "bob" };
    assert_eq!(format!("{:>29}|", error.status_line()), "      SIP/2.0 404 No user bob|");
    assert_eq!(format!("{:*^27}|", error.status_line()), "**SIP/2.0 404 No user bob**|");
    assert_eq!(format!("{:14}|", error.phrase()), "No user bob   |");
    assert_eq!(format!("{:.7}|", error.phrase()), "No user|");
    assert_eq!(format!("{:>9.2}|", error.status_line()), "       SI|");
    assert_eq!(format!("{:>5}", error.status_line()), "SIP/2.0 404 No user bob");
    let unknown = Error::UnknownUser { user: "ü" };
    assert_eq!(format!("{:>11}", unknown.phrase()), "  No user ü");
    assert_eq!(
        format!("{:>22}", Error::Inner(Inner(9)).header_lines()),
        "      Retry-After: 9\r\n"
    );
    error.visit_reason(&mut |phrase| assert_eq!(format!("{phrase:>12}"), " No user bob"));
    Inner(9).visit_headers(&mut |_, value| assert_eq!(format!("{value:<3}|"), "9  |"));
}

#[test]
fn a_received_status_line_is_a_response() {
    let received = StatusLine::parse(b"SIP/2.0 486 \"Belegt\" 50% f\xfcr\r\n").unwrap();
    assert_eq!(line(&received), "SIP/2.0 486 \"Belegt\" 50% f\u{fffd}r");
    received.visit_reason(&mut |phrase| {
        assert_eq!(phrase.received_bytes(), Some(b"\"Belegt\" 50% f\xfcr".as_slice()));
    });
    let without_phrase = StatusLine::parse(b"SIP/2.0 486 ").unwrap();
    assert_eq!(line(&without_phrase), "SIP/2.0 486 ");
    Error::UnknownUser { user: "bob" }
        .visit_reason(&mut |phrase| assert_eq!(phrase.received_bytes(), None));
}

#[test]
fn an_error_that_cannot_happen_is_a_response() {
    let never: Result<Inner, std::convert::Infallible> = Ok(Inner(3));
    let response: &dyn SipResponse = match &never {
        Ok(inner) => inner,
        Err(never) => never,
    };
    assert_eq!(line(response), "SIP/2.0 600 Very busy until 3");
}

#[test]
fn the_reason_may_be_what_display_writes() {
    #[derive(Debug, thiserror::Error, SipResponse)]
    enum LookupError<T: fmt::Debug> {
        #[error("no user \"{user}\"")]
        #[sip(404, reason = display)]
        UnknownUser { user: String },
        #[error("database: {0:?}")]
        #[sip(500)]
        Database(T),
    }

    #[derive(SipResponse)]
    #[sip(480, reason = display)]
    struct Away<'a>(&'a str);

    impl fmt::Display for Away<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "away until {}", self.0)
        }
    }

    let unknown: LookupError<u8> = LookupError::UnknownUser { user: "bob\r\n".into() };
    assert_eq!(line(&unknown), "SIP/2.0 404 no user %22bob%0D%0A%22");
    assert_eq!(line(&LookupError::Database(1)), "SIP/2.0 500 Server Internal Error");
    assert_eq!(line(&Away("noon")), "SIP/2.0 480 away until noon");
}

#[test]
fn on_an_enum_display_is_the_reason_of_all_variants_without_one() {
    #[derive(Debug, thiserror::Error, SipResponse)]
    #[sip(500, reason = display)]
    enum CallError {
        #[error("no user \"{user}\"")]
        #[sip(404)]
        UnknownUser { user: String },
        #[error("database lost")]
        Database,
        #[error("busy for {0}")]
        #[sip(486, reason = "Busy", header("Retry-After", "{0}"))]
        Busy(u32),
        #[error("secret")]
        #[sip(603)]
        Declined(#[sip(reason)] Option<&'static str>),
        #[error("refused by {0}")]
        Refused(#[sip(status)] StatusCode),
        #[error("upstream")]
        #[sip(transparent)]
        Upstream(StatusCode),
        #[error("setup")]
        Setup {
            #[sip(transparent)]
            response: StatusCode,
            source: std::io::Error,
        },
        #[error("other")]
        #[sip(other)]
        Other(StatusCode),
    }

    let unknown = CallError::UnknownUser { user: "bob\r\n".into() };
    assert_eq!(line(&unknown), "SIP/2.0 404 no user %22bob%0D%0A%22");
    assert_eq!(line(&CallError::Database), "SIP/2.0 500 database lost");
    assert_eq!(line(&CallError::Busy(5)), "SIP/2.0 486 Busy");
    // A field that is the phrase comes first, also when it is `None`.
    assert_eq!(line(&CallError::Declined(Some("No"))), "SIP/2.0 603 No");
    assert_eq!(line(&CallError::Declined(None)), "SIP/2.0 603 Decline");
    let refused = CallError::Refused(StatusCode::GONE);
    assert_eq!(line(&refused), "SIP/2.0 410 refused by 410 Gone");
    assert_eq!(line(&CallError::Upstream(StatusCode::GONE)), "SIP/2.0 410 Gone");
    let source = std::io::Error::other("lost");
    let setup = CallError::Setup { response: StatusCode::SERVICE_UNAVAILABLE, source };
    assert_eq!(line(&setup), "SIP/2.0 503 Service Unavailable");
    assert_eq!(line(&CallError::Other(StatusCode::GONE)), "SIP/2.0 410 Gone");
}

#[test]
fn an_enum_may_have_nothing_but_what_display_writes() {
    #[derive(SipResponse)]
    #[sip(reason = display)]
    enum Refused<T> {
        #[sip(403)]
        Forbidden(T),
        #[sip(486)]
        Busy,
    }

    impl<T: fmt::Display> fmt::Display for Refused<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self {
                Refused::Forbidden(what) => write!(f, "no {what}"),
                Refused::Busy => f.write_str("later"),
            }
        }
    }

    // Without a variant that needs it, no `Display` is needed.
    #[derive(SipResponse)]
    #[sip(reason = display)]
    enum Upstream {
        #[sip(transparent)]
        Status(StatusCode),
    }

    assert_eq!(line(&Refused::Forbidden(7)), "SIP/2.0 403 no 7");
    assert_eq!(line(&Refused::<u8>::Busy), "SIP/2.0 486 later");
    assert_eq!(line(&Upstream::Status(StatusCode::GONE)), "SIP/2.0 410 Gone");
}

#[test]
fn a_foreign_error_stands_beside_a_code() {
    use std::error::Error;

    #[derive(Debug, thiserror::Error, SipResponse)]
    enum DialError {
        #[error("setup failed")]
        Setup {
            #[sip(transparent)]
            response: StatusCode,
            #[source]
            source: std::io::Error,
        },
        #[error("the next hop is lost")]
        #[sip(503)]
        Lost(#[from] std::num::ParseIntError),
    }

    let setup = DialError::Setup {
        response: StatusCode::SERVER_TIME_OUT,
        source: std::io::Error::other("no route"),
    };
    assert_eq!(line(&setup), "SIP/2.0 504 Server Time-out");
    assert_eq!(setup.source().unwrap().to_string(), "no route");
    let lost = || -> Result<u8, DialError> { Ok("x".parse()?) };
    assert_eq!(line(&lost().unwrap_err()), "SIP/2.0 503 Service Unavailable");
}
