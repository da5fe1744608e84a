//! The recipe for any other stack, as the page `stacks` of the documentation has it.

use sip_codes::{InvalidStatusCode, OwnedResponse, ReasonPhrase, SipResponse, SipResponseExt};

/// The response of the stack.
struct Message {
    code: u16,
    reason: String,
    rows: Vec<(String, String)>,
}

fn write_response(response: &impl SipResponse) -> Message {
    let (code, reason) = (response.status_code().as_u16(), response.phrase().to_string());
    let mut rows = Vec::new();
    response.visit_headers(&mut |name, value| rows.push((name.to_owned(), value.to_string())));
    Message { code, reason, rows }
}

fn read_response(message: &Message) -> Result<OwnedResponse, InvalidStatusCode> {
    let mut copy = OwnedResponse::new(message.code.try_into()?);
    copy.set_reason_phrase(ReasonPhrase::received(message.reason.as_bytes()));
    copy.extend(message.rows.iter().map(|(name, value)| (name, value)));
    Ok(copy)
}

#[test]
fn writes_and_reads_every_response() {
    for response in sip_codes_adapters_tests::responses() {
        let message = write_response(&response);
        let sent = format!("{}\r\n{}\r\n", response.status_line(), response.header_lines());
        let sent = OwnedResponse::parse(sent.as_bytes()).unwrap();
        assert_eq!(read_response(&message).unwrap(), sent);
    }
}
