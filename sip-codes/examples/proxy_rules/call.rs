//! The branches of a forked call, read from a file.

use std::fmt;

use sip_codes::forking::BranchFailure;
use sip_codes::header::name;
use sip_codes::{
    HeaderValue, InvalidStatusLine, OwnedResponse, ReasonPhrase, SipResponse, StatusCode,
};

pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) branches: Vec<Branch>,
}

/// How a branch ended.
pub(crate) enum Branch {
    Answered(OwnedResponse),
    Failed(BranchFailure),
}

impl Call {
    /// Reads the responses of a file. The method is that of the first `CSeq`.
    pub(crate) fn read(text: &[u8]) -> Result<Call, InvalidStatusLine> {
        let mut branches = Vec::new();
        let mut message = Vec::new();
        for line in text.split_inclusive(|byte| *byte == b'\n') {
            let failure = match line.trim_ascii() {
                b"no answer" => Some(BranchFailure::Timeout),
                b"not sent" => Some(BranchFailure::TransportError),
                _ => None,
            };
            if failure.is_some() || line.starts_with(b"SIP/2.0 ") {
                end_message(&mut message, &mut branches)?;
            }
            match failure {
                Some(failure) => branches.push(Branch::Failed(failure)),
                None => message.extend_from_slice(line),
            }
        }
        end_message(&mut message, &mut branches)?;
        let method = branches.iter().find_map(Branch::method).unwrap_or("INVITE").to_owned();
        Ok(Call { method, branches })
    }
}

/// Reads the message that was collected, if any.
fn end_message(message: &mut Vec<u8>, branches: &mut Vec<Branch>) -> Result<(), InvalidStatusLine> {
    if !message.trim_ascii().is_empty() {
        branches.push(Branch::Answered(OwnedResponse::parse(message)?));
    }
    message.clear();
    Ok(())
}

impl Branch {
    /// The method in the `CSeq` of the response.
    fn method(&self) -> Option<&str> {
        let Branch::Answered(response) = self else { return None };
        response.header_str(name::CSEQ)?.split_ascii_whitespace().nth(1)
    }
}

impl fmt::Display for Branch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Branch::Answered(response) => write!(f, "{}", response.status_code()),
            Branch::Failed(BranchFailure::Timeout) => f.write_str("no answer, counts as 408"),
            Branch::Failed(BranchFailure::TransportError) => f.write_str("not sent, counts as 503"),
        }
    }
}

impl SipResponse for Branch {
    fn status_code(&self) -> StatusCode {
        match self {
            Branch::Answered(response) => response.status_code(),
            Branch::Failed(failure) => failure.status_code(),
        }
    }

    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        match self {
            Branch::Answered(response) => response.visit_reason(visit),
            Branch::Failed(failure) => failure.visit_reason(visit),
        }
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        match self {
            Branch::Answered(response) => response.visit_headers(visit),
            Branch::Failed(failure) => failure.visit_headers(visit),
        }
    }
}
