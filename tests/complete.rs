//! `#[sip(complete)]`: each of the thirteen codes with the header field that it must carry.
//!
//! That it does not compile without is shown by `ui/complete-*.rs`.

use sip_codes::{CompleteResponse, SipResponse, SipResponseExt, StatusCode};

/// Sends only what is complete.
fn send<R: CompleteResponse + ?Sized>(response: &R) -> String {
    format!("{}\r\n{}", response.status_line(), response.header_lines())
}

macro_rules! complete {
    ($($name:ident $code:literal $header:literal $sent:literal;)+) => {
        $(
            #[test]
            fn $name() {
                #[derive(SipResponse)]
                #[sip($code, complete)]
                struct ByField(#[sip(header = $header)] &'static str);

                #[derive(SipResponse)]
                #[sip(complete)]
                enum ByText {
                    #[sip($code, header($header, "v{0}"))]
                    Case(u8),
                }

                assert_eq!(send(&ByField("v1")), $sent);
                assert_eq!(send(&ByText::Case(1)), $sent);
            }
        )+
    };
}

complete! {
    carries_reason 199 "Reason" "SIP/2.0 199 Early Dialog Terminated\r\nReason: v1\r\n";
    carries_www_authenticate 401 "WWW-Authenticate" "SIP/2.0 401 Unauthorized\r\nWWW-Authenticate: v1\r\n";
    carries_allow 405 "Allow" "SIP/2.0 405 Method Not Allowed\r\nAllow: v1\r\n";
    carries_proxy_authenticate 407 "Proxy-Authenticate" "SIP/2.0 407 Proxy Authentication Required\r\nProxy-Authenticate: v1\r\n";
    carries_accept 415 "Accept" "SIP/2.0 415 Unsupported Media Type\r\nAccept: v1\r\n";
    carries_unsupported 420 "Unsupported" "SIP/2.0 420 Bad Extension\r\nUnsupported: v1\r\n";
    carries_require 421 "Require" "SIP/2.0 421 Extension Required\r\nRequire: v1\r\n";
    carries_min_se 422 "Min-SE" "SIP/2.0 422 Session Interval Too Small\r\nMin-SE: v1\r\n";
    carries_min_expires 423 "Min-Expires" "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: v1\r\n";
    carries_geolocation_error 424 "Geolocation-Error" "SIP/2.0 424 Bad Location Information\r\nGeolocation-Error: v1\r\n";
    carries_alertmsg_error 425 "AlertMsg-Error" "SIP/2.0 425 Bad Alert Message\r\nAlertMsg-Error: v1\r\n";
    carries_recv_info 469 "Recv-Info" "SIP/2.0 469 Bad Info Package\r\nRecv-Info: v1\r\n";
    carries_security_server 494 "Security-Server" "SIP/2.0 494 Security Agreement Required\r\nSecurity-Server: v1\r\n";
    carries_accept_encoding_instead 415 "Accept-Encoding"
        "SIP/2.0 415 Unsupported Media Type\r\nAccept-Encoding: v1\r\n";
    carries_accept_language_instead 415 "Accept-Language"
        "SIP/2.0 415 Unsupported Media Type\r\nAccept-Language: v1\r\n";
    compares_names_without_case 423 "min-expires"
        "SIP/2.0 423 Interval Too Brief\r\nmin-expires: v1\r\n";
    needs_nothing_for_other_codes 486 "X-Nothing" "SIP/2.0 486 Busy Here\r\nX-Nothing: v1\r\n";
}

#[derive(SipResponse)]
#[sip(complete)]
enum AuthError {
    #[sip(401)]
    Challenge {
        #[sip(header = "WWW-Authenticate")]
        challenge: String,
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
    let challenge = "Digest realm=\"a\"".to_owned();
    let error: CallError<AuthError> = CallError::Auth(AuthError::Challenge { challenge });
    let sent = "SIP/2.0 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"a\"\r\n";
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
