//! Every response through transactions of rsipstack over UDP, for both versions of it. The program has what
//! differs.

use std::sync::Arc;

use rsipstack::EndpointBuilder;
use rsipstack::sip::headers::{CSeq, CallId, From, MaxForwards, To};
use rsipstack::sip::{Header, Method, Request, SipMessage, Uri, Version};
use rsipstack::transaction::endpoint::EndpointInnerRef;
use rsipstack::transaction::key::{TransactionKey, TransactionRole};
use rsipstack::transaction::transaction::Transaction;
use rsipstack::transaction::{Endpoint, TransactionReceiver};
use rsipstack::transport::TransportLayer;
use rsipstack::transport::udp::UdpConnection;
use sip_codes::{OwnedResponse, StatusCode};
use sip_codes_adapters_tests::{Peer, assert_same, assert_sends_every, number};
use tokio_util::sync::CancellationToken;

use crate::{KEEPS_PHRASES, PUTS_TAGS, read_response, respond, responses};

pub(crate) async fn start() -> Endpoint {
    let transport = TransportLayer::new(CancellationToken::new());
    let address = "127.0.0.1:0".parse().unwrap();
    let connection = UdpConnection::create_connection(address, None, None).await.unwrap();
    transport.add_transport(connection.into());
    let endpoint = EndpointBuilder::new().with_transport_layer(transport).build();
    let inner = Arc::clone(&endpoint.inner);
    tokio::spawn(async move { inner.serve().await });
    endpoint
}

/// Answers each request with the response whose number it has, and with a 486 after a provisional one.
async fn answer(mut requests: TransactionReceiver, responses: Arc<[OwnedResponse]>) {
    while let Some(mut transaction) = requests.recv().await {
        if transaction.original.method == Method::Ack {
            continue;
        }
        let response = responses[number(&transaction.original.uri.to_string())].clone();
        tokio::spawn(async move {
            respond(&mut transaction, &response).await.unwrap();
            if response.status_code().is_provisional() {
                respond(&mut transaction, &OwnedResponse::new(StatusCode::BUSY_HERE))
                    .await
                    .unwrap();
            }
            while transaction.receive().await.is_some() {}
        });
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sends_every_response() {
    let responses: Arc<[_]> = responses().into();
    let endpoint = start().await;
    let server = endpoint.get_addrs()[0].get_socketaddr().unwrap();
    tokio::spawn(answer(endpoint.incoming_transactions().unwrap(), Arc::clone(&responses)));
    // A 100 needs no tag, and a dialog that is made after it has one of its own (RFC 3261 §8.2.6.2).
    assert_sends_every(server, &responses, |code| {
        if PUTS_TAGS { code != StatusCode::TRYING } else { !code.is_provisional() }
    });
}

async fn send(endpoint: EndpointInnerRef, method: &str, uri: String) -> Transaction {
    let branch = rsipstack::transaction::make_via_branch();
    let via = endpoint.get_via(None, Some(branch)).unwrap();
    let headers: Vec<Header> = vec![
        Header::Via(via.into()),
        From::new("<sip:client@127.0.0.1>;tag=1").into(),
        To::new(format!("<{uri}>")).into(),
        CallId::new(method).into(),
        CSeq::new(format!("1 {method}")).into(),
        MaxForwards::new("70").into(),
    ];
    let uri = Uri::try_from(uri).unwrap();
    let (method, headers) = (Method::try_from(method).unwrap(), headers.into());
    let request = Request { method, uri, version: Version::V2, headers, body: Vec::new() };
    let key = TransactionKey::from_request(&request, TransactionRole::Client).unwrap();
    let mut transaction = Transaction::new_client(key, request, endpoint, None);
    transaction.send().await.unwrap();
    transaction
}

async fn receive(transaction: &mut Transaction) -> OwnedResponse {
    match transaction.receive().await {
        Some(SipMessage::Response(response)) => read_response(&response).unwrap(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reads_every_response() {
    let peer = Peer::bind();
    let address = peer.address();
    let endpoint = start().await;
    for method in ["OPTIONS", "INVITE"] {
        for (number, response) in responses().iter().enumerate() {
            let uri = format!("sip:{number}@{address}");
            let mut transaction = send(Arc::clone(&endpoint.inner), method, uri).await;
            let (request, source) = peer.receive(&format!("{method} sip:{number}@"));
            peer.respond(&request, response, source);
            let received = receive(&mut transaction).await;
            assert_same(&received, response);
            // The stack removes the blanks around a phrase. Of one that differs from its own only in case, it keeps
            // its own, as of an empty one.
            let phrase = response.reason_phrase().trim_ascii();
            if KEEPS_PHRASES && !phrase.is_empty() {
                assert!(received.reason_phrase().eq_ignore_ascii_case(phrase), "{received:?}");
            }
            if response.status_code().is_provisional() {
                peer.respond(&request, &StatusCode::BUSY_HERE.into(), source);
                assert_eq!(receive(&mut transaction).await.status_code(), StatusCode::BUSY_HERE);
            }
        }
    }
}
