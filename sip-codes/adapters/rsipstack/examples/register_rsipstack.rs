//! A registrar and its client over UDP, with one set of types for both.
//!
//! ```text
//! cargo run --example register_rsipstack
//! ```

use std::sync::Arc;

use rsipstack::EndpointBuilder;
use rsipstack::sip::headers::{
    CSeq, CallId, Contact as ContactHeader, Expires, From, MaxForwards, To,
};
use rsipstack::sip::{Header, HeadersExt, Method, Request, SipMessage, Uri, Version};
use rsipstack::transaction::key::{TransactionKey, TransactionRole};
use rsipstack::transaction::transaction::Transaction;
use rsipstack::transaction::{Endpoint, TransactionReceiver, make_via_branch};
use rsipstack::transport::TransportLayer;
use rsipstack::transport::udp::UdpConnection;
use sip_codes::header::Contact;
use sip_codes::{FromSipResponse, SipResponse, StatusCode, sip_header};
use sip_codes_rsipstack::{TransactionExt, read_response};
use tokio_util::sync::CancellationToken;

type Error = Box<dyn std::error::Error>;

/// What the registrar grants.
#[derive(Debug, SipResponse, FromSipResponse)]
#[sip(200, complete, methods(REGISTER))]
struct Registered {
    #[sip(headers = "Contact")]
    contacts: Vec<Contact>,
}

/// What it refuses.
#[derive(Debug, SipResponse, FromSipResponse)]
#[sip(complete, failure, methods(REGISTER))]
enum Refused {
    #[sip(404)]
    UnknownUser,
    #[sip(423)]
    TooBrief {
        #[sip(header = "Min-Expires")]
        min_expires: u32,
    },
}

/// What the client reads.
type Outcome = Result<Registered, Refused>;

/// Decides about a registration for a number of seconds.
fn register(expires: u32) -> Outcome {
    if expires < 60 {
        return Err(Refused::TooBrief { min_expires: 60 });
    }
    Ok(Registered {
        contacts: vec![sip_header!("Contact", "<sip:bob@127.0.0.1>;expires={expires}")],
    })
}

async fn serve(mut requests: TransactionReceiver) {
    while let Some(mut transaction) = requests.recv().await {
        let sent = match transaction.original.method {
            Method::Ack => continue,
            Method::Register => {
                let expires = transaction.original.expires_header();
                let expires = expires.and_then(|row| row.value().parse().ok()).unwrap_or(3600);
                transaction.respond_with(&register(expires)).await
            }
            _ => transaction.respond_with(&StatusCode::NOT_IMPLEMENTED).await,
        };
        if let Err(error) = sent {
            eprintln!("{error}");
        }
    }
}

async fn send(client: &Endpoint, registrar: &Uri, expires: u32) -> Result<Outcome, Error> {
    let headers: Vec<Header> = vec![
        Header::Via(client.inner.get_via(None, Some(make_via_branch()))?.into()),
        From::new("<sip:bob@127.0.0.1>;tag=1").into(),
        To::new("<sip:bob@127.0.0.1>").into(),
        CallId::new("example").into(),
        CSeq::new(format!("{expires} REGISTER")).into(),
        MaxForwards::new("70").into(),
        ContactHeader::new("<sip:bob@127.0.0.1>").into(),
        Expires::new(expires.to_string()).into(),
    ];
    let (method, uri, headers) = (Method::Register, registrar.clone(), headers.into());
    let request = Request { method, uri, version: Version::V2, headers, body: Vec::new() };
    let key = TransactionKey::from_request(&request, TransactionRole::Client)?;
    let mut transaction = Transaction::new_client(key, request, Arc::clone(&client.inner), None);
    transaction.send().await?;
    while let Some(message) = transaction.receive().await {
        if let SipMessage::Response(answer) = message {
            return Ok(Outcome::from_sip_response(&read_response(&answer)?)?);
        }
    }
    Err("the registrar does not answer".into())
}

/// An endpoint on a free port of the loopback.
async fn start() -> Result<Endpoint, Error> {
    let transport = TransportLayer::new(CancellationToken::new());
    let connection = UdpConnection::create_connection("127.0.0.1:0".parse()?, None, None).await?;
    transport.add_transport(connection.into());
    let endpoint = EndpointBuilder::new().with_transport_layer(transport).build();
    let inner = Arc::clone(&endpoint.inner);
    tokio::spawn(async move { inner.serve().await });
    Ok(endpoint)
}

/// Registers, for longer if the registrar demands it.
#[tokio::main]
async fn main() -> Result<(), Error> {
    let server = start().await?;
    let registrar = Uri::try_from(format!("sip:{}", server.get_addrs()[0].addr))?;
    tokio::spawn(serve(server.incoming_transactions()?));
    let client = start().await?;
    let mut expires = 10;
    loop {
        println!("Expires: {expires}");
        match send(&client, &registrar, expires).await? {
            Ok(Registered { contacts }) => {
                println!("{}", contacts[0]);
                return Ok(());
            }
            Err(Refused::TooBrief { min_expires }) if min_expires > expires => {
                expires = min_expires;
            }
            Err(refused) => return Err(format!("{refused:?}").into()),
        }
    }
}
