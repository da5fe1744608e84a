//! `#[sip(complete)]`: each code that must carry a header field, with that field.
//!
//! The cases `ui/complete-*.rs` show that a type without the field does not compile.

use sip_codes::header::{
    Accept, AcceptEncoding, AcceptLanguage, AlertMsgError, Allow, GeolocationError,
    ProxyAuthenticate, Reason, RecvInfo, Require, SecurityServer, Unsupported, WwwAuthenticate,
};
use sip_codes::{CompleteResponse, SipResponse, SipResponseExt, StatusCode, sip_header};

/// Sends only what is complete.
fn send<R: CompleteResponse + ?Sized>(response: &R) -> String {
    format!("{}\r\n{}", response.status_line(), response.header_lines())
}

macro_rules! complete {
    ($($name:ident $code:literal $header:literal $ty:ty = $value:expr;)+) => {
        $(
            #[test]
            fn $name() {
                type Value = $ty;

                #[derive(SipResponse)]
                #[sip($code, complete)]
                struct ByField(#[sip(header = $header)] Value);

                #[derive(SipResponse)]
                #[sip(complete)]
                enum ByText {
                    #[sip($code, header($header, "{0}"))]
                    Case(Value),
                }

                let status = StatusCode::from_u16($code).unwrap();
                let expected = format!("{}\r\n{}: {}\r\n", status.as_status_line(), $header, $value);
                assert_eq!(send(&ByField($value)), expected);
                assert_eq!(send(&ByText::Case($value)), expected);
            }
        )+
    };
}

complete! {
    carries_reason 199 "Reason" Reason = sip_header!("Reason", "SIP;cause=486");
    carries_www_authenticate 401 "WWW-Authenticate" WwwAuthenticate =
        sip_header!("WWW-Authenticate", "Digest realm=\"a\", nonce=\"b\", qop=\"auth\"");
    carries_allow 405 "Allow" Allow = sip_header!("Allow", "INVITE");
    carries_proxy_authenticate 407 "Proxy-Authenticate" ProxyAuthenticate =
        sip_header!("Proxy-Authenticate", "Digest realm=\"a\", nonce=\"b\", qop=\"auth\"");
    carries_accept 415 "Accept" Accept = sip_header!("Accept", "application/sdp");
    carries_accept_encoding_instead 415 "Accept-Encoding" AcceptEncoding =
        sip_header!("Accept-Encoding", "gzip");
    carries_accept_language_instead 415 "Accept-Language" AcceptLanguage =
        sip_header!("Accept-Language", "en");
    carries_unsupported 420 "Unsupported" Unsupported = sip_header!("Unsupported", "100rel");
    carries_require 421 "Require" Require = sip_header!("Require", "timer");
    carries_min_se 422 "Min-SE" u32 = 90;
    carries_min_expires 423 "Min-Expires" u32 = 60;
    carries_geolocation_error 424 "Geolocation-Error" GeolocationError =
        sip_header!("Geolocation-Error", "100");
    carries_alertmsg_error 425 "AlertMsg-Error" AlertMsgError = sip_header!("AlertMsg-Error", "101");
    carries_recv_info 469 "Recv-Info" RecvInfo = sip_header!("Recv-Info", "foo");
    carries_security_server 494 "Security-Server" SecurityServer =
        sip_header!("Security-Server", "tls");
    compares_names_without_case 423 "min-expires" u32 = 60;
    needs_nothing_for_other_codes 486 "X-Nothing" &'static str = "any";
}

/// What the error of a list that may be empty says.
#[test]
fn a_list_with_a_first_item_is_complete() {
    #[derive(SipResponse)]
    #[sip(complete)]
    enum Refused {
        #[sip(420, header("Unsupported", "{first}"))]
        Named {
            first: String,
            #[sip(headers = "Unsupported")]
            others: Vec<String>,
        },
        #[sip(405, header("Allow", "{0}"))]
        Unnamed(String, #[sip(headers = "Allow")] Vec<String>),
    }

    let named = Refused::Named { first: "100rel".into(), others: vec!["timer".into()] };
    let expected = "SIP/2.0 420 Bad Extension\r\nUnsupported: 100rel\r\nUnsupported: timer\r\n";
    assert_eq!(send(&named), expected);
    let unnamed = Refused::Unnamed("INVITE".into(), Vec::new());
    assert_eq!(send(&unnamed), "SIP/2.0 405 Method Not Allowed\r\nAllow: INVITE\r\n");
}

#[test]
fn a_list_counts_if_it_may_be_empty() {
    #[derive(SipResponse)]
    #[sip(405, complete)]
    struct MethodNotAllowed(#[sip(headers = "Allow")] Vec<&'static str>);

    assert_eq!(send(&MethodNotAllowed(vec![])), "SIP/2.0 405 Method Not Allowed\r\nAllow: \r\n");
}

#[test]
fn a_list_may_be_added_to_what_is_always_there() {
    #[derive(SipResponse)]
    #[sip(
        401,
        complete,
        header("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", qop=\"auth\"")
    )]
    struct Unauthorized(#[sip(headers = "WWW-Authenticate")] [WwwAuthenticate; 1]);

    let sent = "SIP/2.0 401 Unauthorized\r\n\
                WWW-Authenticate: Digest realm=\"a\", nonce=\"1\", qop=\"auth\"\r\n\
                WWW-Authenticate: Digest realm=\"b\", nonce=\"2\", qop=\"auth\"\r\n";
    let second = sip_header!("WWW-Authenticate", "Digest realm=\"b\", nonce=\"2\", qop=\"auth\"");
    assert_eq!(send(&Unauthorized([second])), sent);
}

#[derive(SipResponse)]
#[sip(complete)]
enum AuthError {
    #[sip(401)]
    Challenge {
        #[sip(header = "WWW-Authenticate")]
        challenge: WwwAuthenticate,
    },
}

#[derive(SipResponse)]
#[sip(complete)]
enum CallError<E> {
    #[sip(486)]
    Busy,
    #[sip(extension 499)]
    Private,
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        seconds: Option<u32>,
    },
    #[sip(transparent)]
    Auth(AuthError),
    #[sip(transparent)]
    Upstream(E),
}

#[test]
fn transparent_fields_keep_the_promise() {
    let challenge =
        sip_header!("WWW-Authenticate", "Digest realm=\"a\", nonce=\"1\", qop=\"auth\"");
    let error: CallError<AuthError> = CallError::Auth(AuthError::Challenge { challenge });
    let sent = "SIP/2.0 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"a\", nonce=\"1\", qop=\"auth\"\r\n";
    assert_eq!(send(&error), sent);
    assert_eq!(send::<CallError<AuthError>>(&CallError::Busy), "SIP/2.0 486 Busy Here\r\n");
    assert_eq!(send::<CallError<AuthError>>(&CallError::Private), "SIP/2.0 499 \r\n");
    let nested: CallError<CallError<AuthError>> =
        CallError::Upstream(CallError::Overloaded { seconds: None });
    assert_eq!(send(&nested), "SIP/2.0 503 Service Unavailable\r\n");
}

#[test]
fn the_promise_holds_behind_pointers() {
    let boxed: Box<dyn CompleteResponse> = Box::new(CallError::<AuthError>::Busy);
    assert_eq!(send(&boxed), "SIP/2.0 486 Busy Here\r\n");
    assert_eq!(send(&&*boxed), "SIP/2.0 486 Busy Here\r\n");
    assert_eq!(send(&*boxed), "SIP/2.0 486 Busy Here\r\n");
}

#[test]
fn without_complete_nothing_is_demanded() {
    #[derive(SipResponse)]
    enum Relay {
        #[sip(401)]
        Bare,
        #[sip(transparent)]
        Upstream(StatusCode),
    }

    assert_eq!(Relay::Bare.header_lines().to_string(), "");
    assert_eq!(Relay::Upstream(StatusCode::INTERVAL_TOO_BRIEF).status_code(), 423);
}
