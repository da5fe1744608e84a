//! Prints every variant of an error type as it goes onto the wire.
//!
//! ```text
//! cargo run --example call_errors
//! ```

use std::io::{self, Write};

use sip_codes::{CompleteResponse, SipResponse, SipResponseExt};

/// Why a call fails. Each variant carries what its RFC demands, or this would not compile.
#[derive(Debug, SipResponse)]
#[sip(complete)]
enum CallError {
    #[sip(486)]
    Busy,
    #[sip(404, reason = "No user {user}")]
    UnknownUser { user: String },
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
    #[sip(405, header("Allow", "INVITE, ACK, BYE"))]
    MethodNotAllowed,
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
#[derive(Debug, SipResponse)]
#[sip(complete)]
enum AuthError {
    #[sip(401, header("WWW-Authenticate", "Digest realm=\"{realm}\", nonce=\"{nonce:08x}\""))]
    Challenge { realm: &'static str, nonce: u32 },
    #[sip(403)]
    WrongPassword,
}

fn print(
    error: &(impl CompleteResponse + std::fmt::Debug),
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{error:?}")?;
    writeln!(out, "    {}", error.status_line())?;
    for line in error.header_lines().to_string().lines() {
        writeln!(out, "    {line}")?;
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let errors = [
        CallError::Busy,
        CallError::UnknownUser { user: "zoe".into() },
        // Whatever a caller sends stays on its line.
        CallError::UnknownUser { user: "eve\r\nContact: <sip:eve@evil.example>".into() },
        CallError::TooBrief { min_expires: 60 },
        CallError::MethodNotAllowed,
        CallError::Overloaded(30),
        CallError::Away { retry_after: Some(3600) },
        CallError::Away { retry_after: None },
        CallError::Throttled,
        CallError::Auth(AuthError::Challenge { realm: "example.com", nonce: 0x00c0_ffee }),
        CallError::Auth(AuthError::WrongPassword),
    ];
    let mut out = io::stdout().lock();
    match errors.iter().try_for_each(|error| print(error, &mut out)) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
