//! Prints the response of every variant of an error type as it is sent, and what the other side reads from it.
//!
//! ```text
//! cargo run --example call_errors
//! ```

use std::error::Error;
use std::io::{self, Write};

use sip_codes::header::WwwAuthenticate;
use sip_codes::{
    CompleteResponse, FromSipResponse, OwnedResponse, SipResponse, SipResponseExt, sip_header,
};

/// Why a call fails. Each variant carries what its RFC demands, or this would not compile.
#[derive(Debug, SipResponse, FromSipResponse)]
#[sip(complete)]
enum CallError {
    #[sip(486)]
    Busy,
    #[sip(404)]
    UnknownUser(#[sip(reason)] String),
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[sip(405)]
    MethodNotAllowed {
        #[sip(headers = "Allow")]
        methods: Vec<String>,
    },
    #[sip(503, reason = "Back in about {0} seconds")]
    Overloaded(#[sip(header = "Retry-After")] u32),
    #[sip(480)]
    Away {
        #[sip(header = "Retry-After")]
        retry_after: Option<u32>,
    },
    #[sip(extension 499)]
    Throttled,
    #[sip(transparent)]
    Auth(AuthError),
}

/// Why a caller is not believed.
#[derive(Debug, SipResponse, FromSipResponse)]
#[sip(complete)]
enum AuthError {
    #[sip(401)]
    Challenge {
        #[sip(header = "WWW-Authenticate")]
        challenge: WwwAuthenticate,
    },
    #[sip(403)]
    WrongPassword,
}

/// Writes a response as text, without the header fields that a SIP stack adds.
fn send(response: &impl CompleteResponse) -> String {
    format!("{}\r\n{}\r\n", response.status_line(), response.header_lines())
}

fn print(error: &CallError, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let message = send(error);
    let read = CallError::from_sip_response(&OwnedResponse::parse(message.as_bytes())?)?;
    writeln!(out, "{error:?}")?;
    for line in message.trim_end().lines() {
        writeln!(out, "    {line}")?;
    }
    writeln!(out, "  is read as {read:?}")?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let methods = ["INVITE", "ACK", "BYE"].map(String::from).to_vec();
    let nonce = "00c0ffee";
    let challenge = sip_header!(
        "WWW-Authenticate",
        "Digest realm=\"example.com\", nonce=\"{nonce}\", qop=\"auth\"",
    );
    let errors = [
        CallError::Busy,
        CallError::UnknownUser("No user zoe".into()),
        // Whatever a caller sends stays on its line.
        CallError::UnknownUser("No user eve\r\nContact: <sip:eve@evil.example>".into()),
        CallError::TooBrief { min_expires: 60 },
        CallError::MethodNotAllowed { methods },
        CallError::Overloaded(30),
        CallError::Away { retry_after: Some(3600) },
        CallError::Away { retry_after: None },
        CallError::Throttled,
        CallError::Auth(AuthError::Challenge { challenge }),
        CallError::Auth(AuthError::WrongPassword),
    ];
    let mut out = io::stdout().lock();
    for error in &errors {
        match print(error, &mut out) {
            // Whoever reads has seen enough.
            Err(error) if is_broken_pipe(&*error) => break,
            result => result?,
        }
    }
    Ok(())
}

fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    let error = error.downcast_ref::<io::Error>();
    error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
