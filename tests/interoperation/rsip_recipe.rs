//! The recipe for rsip, as the page `stacks` of the documentation has it.

use sip_codes::{InvalidStatusLine, OwnedResponse, ReasonPhrase, SipResponse, SipResponseExt};

pub(crate) fn write_response(response: &impl SipResponse) -> Result<rsip::Response, rsip::Error> {
    format!("{}\r\n{}\r\n", response.status_line(), response.header_lines()).try_into()
}

pub(crate) fn read_response(response: &rsip::Response) -> Result<OwnedResponse, InvalidStatusLine> {
    let mut copy = OwnedResponse::parse(response.to_string().as_bytes())?;
    // rsip has a name for most codes, `BusyHere`, which is no reason phrase.
    if !matches!(response.status_code, rsip::StatusCode::Other(..)) {
        let phrase = copy.status_code().reason_phrase().unwrap_or_default();
        copy.set_reason_phrase(ReasonPhrase::new(&phrase));
    }
    Ok(copy)
}
