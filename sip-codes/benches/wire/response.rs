//! The responses that are written, and how they are written by the derive and by hand.

use std::fmt::Write;

use sip_codes::{SipResponse, SipResponseExt};

/// An application's error type, with a variant for each case.
#[derive(Clone, SipResponse)]
pub(crate) enum CallError {
    #[sip(486)]
    Busy,
    #[sip(404, reason = "No user {user}")]
    UnknownUser { user: String },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        seconds: u32,
    },
    #[sip(405, header("Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS"))]
    MethodNotAllowed,
    #[sip(302, header("Contact", "\"{name}\" <sip:{user}@example.com>"))]
    Moved { name: String, user: String },
    #[sip(503)]
    Overloaded {
        #[sip(header = "Retry-After")]
        seconds: Option<u32>,
    },
}

/// Each case with its responses. No value has a character that must be escaped, so that the texts
/// written by hand are right as well.
pub(crate) fn cases() -> [(&'static str, Vec<CallError>); 6] {
    let users = ["bob", "alice", "carol.miller", "+4930123456", "j-d", "support", "dave7", "e"];
    let names = ["Bob", "Alice Example", "Carol Miller", "Berlin", "J. D.", "Help", "Dave", "E"];
    let numbers = [5, 30, 60, 90, 120, 300, 1_800, 3_600];
    let users = || users.map(str::to_owned).into_iter();
    let moved = users().zip(names.map(str::to_owned));
    [
        ("bare code", vec![CallError::Busy; 8]),
        ("reason phrase", users().map(|user| CallError::UnknownUser { user }).collect()),
        ("number", numbers.map(|seconds| CallError::TooBrief { seconds }).to_vec()),
        ("constant header field", vec![CallError::MethodNotAllowed; 8]),
        ("two insertions", moved.map(|(user, name)| CallError::Moved { name, user }).collect()),
        (
            "`Option` of a number",
            numbers.map(|seconds| CallError::Overloaded { seconds: Some(seconds) }).to_vec(),
        ),
    ]
}

pub(crate) fn write_derived(buffer: &mut String, response: &CallError) {
    let _ = write!(buffer, "{}\r\n{}", response.status_line(), response.header_lines());
}

/// Escapes nothing: a value with a line break adds a header field.
pub(crate) fn write_by_hand(buffer: &mut String, response: &CallError) {
    let _ = match response {
        CallError::Busy => {
            buffer.push_str("SIP/2.0 486 Busy Here\r\n");
            Ok(())
        }
        CallError::UnknownUser { user } => write!(buffer, "SIP/2.0 404 No user {user}\r\n"),
        CallError::TooBrief { seconds } => write!(
            buffer,
            "SIP/2.0 423 Interval Too Brief\r\n\
             Min-Expires: {seconds}\r\n"
        ),
        CallError::MethodNotAllowed => {
            buffer.push_str(
                "SIP/2.0 405 Method Not Allowed\r\n\
                 Allow: INVITE, ACK, CANCEL, BYE, OPTIONS\r\n",
            );
            Ok(())
        }
        CallError::Moved { name, user } => write!(
            buffer,
            "SIP/2.0 302 Moved Temporarily\r\n\
             Contact: \"{name}\" <sip:{user}@example.com>\r\n"
        ),
        CallError::Overloaded { seconds } => {
            buffer.push_str("SIP/2.0 503 Service Unavailable\r\n");
            match seconds {
                Some(seconds) => write!(buffer, "Retry-After: {seconds}\r\n"),
                None => Ok(()),
            }
        }
    };
}
