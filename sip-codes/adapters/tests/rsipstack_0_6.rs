//! The recipe for rsipstack 0.6, as the page `stacks` of the documentation has it.

extern crate rsipstack_0_6 as rsipstack;

mod transactions;

use rsipstack::sip::headers::make_header;
use rsipstack::sip::{Response, StatusCode};
use rsipstack::transaction::transaction::Transaction;
use sip_codes::{InvalidStatusCode, OwnedResponse, ReasonPhrase, SipResponse, SipResponseExt};

async fn respond(tx: &mut Transaction, response: &impl SipResponse) -> rsipstack::Result<()> {
    let mut headers = Vec::new();
    response.visit_headers(&mut |name, value| headers.push(make_header(name, value.to_string())));
    let code = StatusCode::Other(response.status_code().as_u16(), response.phrase().to_string());
    tx.reply_with(code, headers, None).await
}

fn read_response(response: &Response) -> Result<OwnedResponse, InvalidStatusCode> {
    let mut copy = OwnedResponse::new(response.status_code.code().try_into()?);
    copy.set_reason_phrase(ReasonPhrase::received(response.status_code.text().as_bytes()));
    copy.extend(response.headers.iter().map(|header| (header.name(), header.value())));
    Ok(copy)
}

/// The stack puts none into a provisional response.
const PUTS_TAGS: bool = false;
/// It has a name for most codes, and keeps no other phrase.
const KEEPS_PHRASES: bool = false;

/// The stack writes `User-Agent`, also where the response has one.
fn responses() -> Vec<OwnedResponse> {
    let mut responses = sip_codes_adapters_tests::responses();
    for response in &mut responses {
        response.remove("User-Agent");
    }
    responses
}
