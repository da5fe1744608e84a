//! The adapter of ezk, with transactions of ezk-sip-core over UDP.

use std::net::SocketAddr;
use std::sync::Arc;

use ezk_sip_core::transaction::{ClientInvTsx, ClientTsx};
use ezk_sip_core::transport::TargetTransportInfo;
use ezk_sip_core::{Endpoint, Error, IncomingRequest, Layer, MayTake, Request};
use ezk_sip_types::header::typed::{CSeq, CallID, FromTo, MaxForwards};
use ezk_sip_types::print::AppendCtx;
use ezk_sip_types::uri::{NameAddr, SipUri};
use ezk_sip_types::{Method, Name};
use sip_codes::{OwnedResponse, StatusCode};
use sip_codes_adapters_tests::{Peer, assert_same, assert_sends_every, number, responses};
use sip_codes_ezk::{EndpointExt, read_response};

/// Answers each request with the response whose number it has, and with a 486 after a provisional one.
struct Server(Arc<[OwnedResponse]>);

#[async_trait::async_trait]
impl Layer for Server {
    fn name(&self) -> &'static str {
        "server"
    }

    async fn receive(&self, endpoint: &Endpoint, request: MayTake<'_, IncomingRequest>) {
        let mut request = request.take();
        if request.line.method == Method::ACK {
            assert!(endpoint.respond(&mut request, &StatusCode::OK).await.is_err());
            return;
        }
        let response = &self.0[number(&request.line.uri.default_print_ctx().to_string())];
        let sent = endpoint.respond(&mut request, response).await;
        let code = response.status_code();
        let is_invite = request.line.method == Method::INVITE;
        let is_refused = code.is_provisional() || is_invite && code.is_success();
        assert_eq!(sent.is_err(), is_refused);
        let Err(error) = sent else { return };
        let Error::Io(error) = error else { panic!("{error}") };
        let method = &request.line.method;
        assert_eq!(error.to_string(), format!("{code} does not end a transaction of {method}"));
        let mut outgoing = endpoint.make_response(&mut request, response);
        if code.is_success() {
            let transaction = endpoint.create_server_inv_tsx(&mut request);
            drop(transaction.respond_success(outgoing).await.unwrap());
            return;
        }
        let busy = endpoint.make_response(&mut request, &StatusCode::BUSY_HERE);
        if is_invite {
            let mut transaction = endpoint.create_server_inv_tsx(&mut request);
            transaction.respond_provisional(&mut outgoing).await.unwrap();
            transaction.respond_failure(busy).await.unwrap();
        } else {
            let mut transaction = endpoint.create_server_tsx(&mut request);
            transaction.respond_provisional(&mut outgoing).await.unwrap();
            transaction.respond(busy).await.unwrap();
        }
    }
}

async fn start(layer: impl Layer) -> (Endpoint, SocketAddr) {
    let mut builder = Endpoint::builder();
    let bound = builder.bind_udp("127.0.0.1:0".parse().unwrap()).await.unwrap().bound();
    builder.add_layer(layer);
    (builder.build(), bound)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sends_every_response() {
    let responses: Arc<[_]> = responses().into();
    let (_endpoint, server) = start(Server(Arc::clone(&responses))).await;
    // A 100 needs no tag, and a dialog that is made after it has one of its own (RFC 3261 §8.2.6.2).
    assert_sends_every(server, &responses, |code| code != StatusCode::TRYING);
}

/// A client transaction.
enum Transaction {
    Invite(ClientInvTsx),
    Other(ClientTsx),
}

impl Transaction {
    async fn send(endpoint: &Endpoint, method: Method, uri: String) -> Self {
        let uri: SipUri = uri.parse().unwrap();
        let mut request = Request::new(method.clone(), uri.clone());
        let headers = &mut request.headers;
        let from: SipUri = "sip:client@127.0.0.1".parse().unwrap();
        headers.insert_type(Name::FROM, &FromTo::new(NameAddr::uri(from), Some("1".into())));
        headers.insert_type(Name::TO, &FromTo::new(NameAddr::uri(uri), None));
        headers.insert_named(&CallID::new(format!("{method}")));
        headers.insert_named(&CSeq { cseq: 1, method: method.clone() });
        headers.insert_named(&MaxForwards(70));
        let mut target = TargetTransportInfo::default();
        if method == Method::INVITE {
            Transaction::Invite(endpoint.send_invite(request, &mut target).await.unwrap())
        } else {
            Transaction::Other(endpoint.send_request(request, &mut target).await.unwrap())
        }
    }

    async fn receive(&mut self) -> OwnedResponse {
        let answer = match self {
            Transaction::Invite(transaction) => transaction.receive().await.unwrap().unwrap(),
            Transaction::Other(transaction) => transaction.receive().await.unwrap(),
        };
        read_response(&answer.line, &answer.headers).unwrap()
    }
}

/// Takes no request.
struct Client;

#[async_trait::async_trait]
impl Layer for Client {
    fn name(&self) -> &'static str {
        "client"
    }

    async fn receive(&self, _: &Endpoint, _: MayTake<'_, IncomingRequest>) {}
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reads_every_response() {
    let peer = Peer::bind();
    let address = peer.address();
    let (endpoint, _) = start(Client).await;
    for method in [Method::OPTIONS, Method::INVITE] {
        for (number, response) in responses().iter().enumerate() {
            let uri = format!("sip:{number}@{address}");
            let mut transaction = Transaction::send(&endpoint, method.clone(), uri).await;
            let (request, source) = peer.receive(&format!("{method} sip:{number}@"));
            peer.respond(&request, response, source);
            let received = transaction.receive().await;
            assert_same(&received, response);
            // The stack removes the blanks around a phrase.
            assert_eq!(received.reason_phrase(), response.reason_phrase().trim_ascii());
            if response.status_code().is_provisional() {
                peer.respond(&request, &StatusCode::BUSY_HERE.into(), source);
                assert_eq!(transaction.receive().await.status_code(), StatusCode::BUSY_HERE);
            }
        }
    }
}
