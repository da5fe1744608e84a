//! The same responses with the message types of other crates: each makes its value of the response,
//! with the most specific types that it has, and writes that. All of them allocate for each header
//! field.

use std::fmt::Write;

use crate::response::CallError;

/// Writes the status line and the header fields. Escapes the user part of the URI, and nothing else:
/// the phrase and the display name are written as they are.
pub(crate) fn write_ezk(buffer: &mut String, response: &CallError) {
    use ezk_sip_types::header::typed::{Allow, Contact, MinExpires, RetryAfter};
    use ezk_sip_types::host::HostPort;
    use ezk_sip_types::msg::StatusLine;
    use ezk_sip_types::uri::{NameAddr, SipUri};
    use ezk_sip_types::{Headers, Method, StatusCode};

    let (code, phrase) = match response {
        CallError::Busy => (486, None),
        CallError::UnknownUser { user } => (404, Some(format!("No user {user}").into())),
        CallError::TooBrief { .. } => (423, None),
        CallError::MethodNotAllowed => (405, None),
        CallError::Moved { .. } => (302, None),
        CallError::Overloaded { .. } => (503, None),
    };
    let code = StatusCode::from(code);
    let mut headers = Headers::new();
    match response {
        CallError::Busy | CallError::UnknownUser { .. } => {}
        CallError::TooBrief { seconds } => headers.insert_named(&MinExpires(*seconds)),
        CallError::MethodNotAllowed => {
            let methods =
                [Method::INVITE, Method::ACK, Method::CANCEL, Method::BYE, Method::OPTIONS];
            headers.insert_named(&methods.map(Allow).to_vec());
        }
        CallError::Moved { name, user } => {
            let host = HostPort::host_name("example.com");
            let uri = SipUri::new(host).user(user.as_str().into());
            headers.insert_named(&Contact::new(NameAddr::new(name.as_str(), uri)));
        }
        CallError::Overloaded { seconds } => {
            if let Some(seconds) = seconds {
                headers.insert_named(&RetryAfter::new(*seconds));
            }
        }
    }
    let reason = phrase.or_else(|| code.text().map(Into::into));
    let _ = write!(buffer, "{}\r\n{headers}", StatusLine { code, reason });
}

/// Writes the status line, the header fields and the empty line after them. Escapes nothing. Writes
/// the names of its variants as phrases (`486 BusyHere`), and a phrase only for `Other`. `Retry-After`
/// is any text.
pub(crate) fn write_rsip(buffer: &mut String, response: &CallError) {
    use rsip::headers::{MinExpires, RetryAfter, UntypedHeader};
    use rsip::typed::{Allow, Contact};
    use rsip::{Auth, Domain, Headers, Method, Response, Scheme, StatusCode, Uri};

    let mut headers = Headers::default();
    let status_code = match response {
        CallError::Busy => StatusCode::BusyHere,
        CallError::UnknownUser { user } => StatusCode::Other(404, format!("No user {user}")),
        CallError::TooBrief { seconds } => {
            headers.push(MinExpires::from(*seconds).into());
            StatusCode::IntervalTooBrief
        }
        CallError::MethodNotAllowed => {
            let methods =
                vec![Method::Invite, Method::Ack, Method::Cancel, Method::Bye, Method::Options];
            headers.push(Allow::from(methods).into());
            StatusCode::MethodNotAllowed
        }
        CallError::Moved { name, user } => {
            let uri = Uri {
                scheme: Some(Scheme::Sip),
                auth: Some(Auth { user: user.clone(), password: None }),
                host_with_port: Domain::from("example.com").into(),
                ..Uri::default()
            };
            // The quotes are the caller's to write.
            let display_name = Some(format!("\"{name}\""));
            headers.push(Contact { display_name, uri, params: Vec::new() }.into());
            StatusCode::MovedTemporarily
        }
        CallError::Overloaded { seconds } => {
            if let Some(seconds) = seconds {
                headers.push(RetryAfter::new(seconds.to_string()).into());
            }
            StatusCode::ServiceUnavailable
        }
    };
    let _ = write!(buffer, "{}", Response { status_code, headers, ..Response::default() });
}

/// Writes the status line, the header fields and the empty line after them. Escapes the user part of
/// the URI, and nothing else. Writes a phrase only for `Other`. `Min-Expires` and `Retry-After` are any
/// text.
#[cfg(feature = "more-peers")]
pub(crate) fn write_rsipstack(buffer: &mut String, response: &CallError) {
    use rsipstack::sip::typed::{Allow, Contact};
    use rsipstack::sip::{
        Auth, Domain, Headers, Method, MinExpires, Response, RetryAfter, Scheme, StatusCode, Uri,
    };

    let mut headers = Headers::default();
    let status_code = match response {
        CallError::Busy => StatusCode::BusyHere,
        CallError::UnknownUser { user } => StatusCode::Other(404, format!("No user {user}")),
        CallError::TooBrief { seconds } => {
            headers.push(MinExpires::new(seconds.to_string()).into());
            StatusCode::IntervalTooBrief
        }
        CallError::MethodNotAllowed => {
            let methods =
                vec![Method::Invite, Method::Ack, Method::Cancel, Method::Bye, Method::Options];
            headers.push(Allow::from(methods).into());
            StatusCode::MethodNotAllowed
        }
        CallError::Moved { name, user } => {
            let uri = Uri {
                scheme: Some(Scheme::Sip),
                auth: Some(Auth { user: user.clone(), password: None }),
                host_with_port: Domain::from("example.com").into(),
                ..Uri::default()
            };
            let display_name = Some(name.clone());
            headers.push(Contact { display_name, uri, params: Vec::new() }.into());
            StatusCode::MovedTemporarily
        }
        CallError::Overloaded { seconds } => {
            if let Some(seconds) = seconds {
                headers.push(RetryAfter::new(seconds.to_string()).into());
            }
            StatusCode::ServiceUnavailable
        }
    };
    let _ = write!(buffer, "{}", Response { status_code, headers, ..Response::default() });
}
