//! A registrar and its client over UDP, with one set of types for both.
//!
//! ```text
//! cargo run --example register_ezk
//! ```

use ezk_sip_core::transport::TargetTransportInfo;
use ezk_sip_core::{Endpoint, IncomingRequest, Layer, MayTake, Request};
use ezk_sip_types::header::typed::{CSeq, CallID, FromTo, MaxForwards};
use ezk_sip_types::uri::{NameAddr, SipUri};
use ezk_sip_types::{Method, Name};
use sip_codes::header::Contact;
use sip_codes::{FromSipResponse, SipResponse, StatusCode, sip_header};
use sip_codes_ezk::{EndpointExt, read_response};

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

struct Registrar;

#[async_trait::async_trait]
impl Layer for Registrar {
    fn name(&self) -> &'static str {
        "registrar"
    }

    async fn receive(&self, endpoint: &Endpoint, request: MayTake<'_, IncomingRequest>) {
        let mut request = request.take();
        let sent = match request.line.method {
            Method::ACK => return,
            Method::REGISTER => {
                let expires = request.headers.get_raw(&Name::EXPIRES).next();
                let expires = expires.and_then(|value| value.parse().ok()).unwrap_or(3600);
                endpoint.respond(&mut request, &register(expires)).await
            }
            _ => endpoint.respond(&mut request, &StatusCode::NOT_IMPLEMENTED).await,
        };
        if let Err(error) = sent {
            eprintln!("{error}");
        }
    }
}

async fn send(client: &Endpoint, registrar: &SipUri, expires: u32) -> Result<Outcome, Error> {
    let mut request = Request::new(Method::REGISTER, registrar.clone());
    let bob = NameAddr::uri("sip:bob@127.0.0.1".parse::<SipUri>()?);
    let headers = &mut request.headers;
    headers.insert_type(Name::FROM, &FromTo::new(bob.clone(), Some("1".into())));
    headers.insert_type(Name::TO, &FromTo::new(bob, None));
    headers.insert_named(&CallID::new("example"));
    headers.insert_named(&CSeq { cseq: expires, method: Method::REGISTER });
    headers.insert_named(&MaxForwards(70));
    headers.insert("Contact", "<sip:bob@127.0.0.1>");
    headers.insert("Expires", expires.to_string());
    let mut target = TargetTransportInfo::default();
    let mut transaction = client.send_request(request, &mut target).await?;
    let answer = transaction.receive_final().await?;
    Ok(Outcome::from_sip_response(&read_response(&answer.line, &answer.headers)?)?)
}

/// Registers, for longer if the registrar demands it.
#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut builder = Endpoint::builder();
    let address = builder.bind_udp("127.0.0.1:0".parse()?).await?.bound();
    builder.add_layer(Registrar);
    let _server = builder.build();
    let registrar: SipUri = format!("sip:{address}").parse()?;

    let mut builder = Endpoint::builder();
    builder.bind_udp("127.0.0.1:0".parse()?).await?;
    let client = builder.build();
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
