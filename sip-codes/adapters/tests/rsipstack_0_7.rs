//! The adapter of rsipstack 0.7.

mod transactions;

use std::sync::Arc;

use rsipstack::dialog::dialog_layer::DialogLayer;
use rsipstack::transaction::transaction::Transaction;
use sip_codes::{OwnedResponse, SipResponseExt, StatusLine};
use sip_codes_adapters_tests::{Peer, responses};
use sip_codes_rsipstack::{TransactionExt, read_response, write_code};

async fn respond(transaction: &mut Transaction, response: &OwnedResponse) -> rsipstack::Result<()> {
    transaction.respond_with(response).await
}

/// Whether provisional responses have a tag.
const PUTS_TAGS: bool = true;
/// Whether the stack keeps a phrase other than its own.
const KEEPS_PHRASES: bool = true;

/// What the page `stacks` of the documentation says of the dialogs.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dialog_that_is_rejected_has_a_phrase_and_no_header_fields() {
    let endpoint = transactions::start().await;
    let server = endpoint.get_addrs()[0].get_socketaddr().unwrap();
    let peer = Peer::bind();
    peer.request("INVITE", 1, server);
    let mut transaction = endpoint.incoming_transactions().unwrap().recv().await.unwrap();

    let layer = DialogLayer::new(Arc::clone(&endpoint.inner));
    let (states, _receiver) = layer.new_dialog_state_channel();
    let dialog = layer.get_or_create_server_invite(&transaction, states, None, None).unwrap();
    let code = write_code(&StatusLine::parse(b"SIP/2.0 486 On the phone").unwrap());
    dialog.reject(Some(code), Some("Q.850;cause=17".to_owned())).unwrap();
    tokio::spawn(async move { while transaction.receive().await.is_some() {} });

    let sent = peer.receive_response("INVITE", 1);
    assert_eq!(sent.status_line().to_string(), "SIP/2.0 486 On the phone");
    assert_eq!(sent.header("Reason"), Some(b"Q.850;cause=17".as_slice()));
}

/// A response without the header fields of its request cannot be sent.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn respond_of_the_stack_needs_a_whole_response() {
    let endpoint = transactions::start().await;
    let server = endpoint.get_addrs()[0].get_socketaddr().unwrap();
    Peer::bind().request("OPTIONS", 1, server);
    let mut transaction = endpoint.incoming_transactions().unwrap().recv().await.unwrap();
    let error = transaction.respond(rsipstack::sip::Response::default()).await.unwrap_err();
    assert!(error.to_string().contains("Via"), "{error}");
}
