//! A SIP user agent server over UDP and TCP. Its policy is an error type.
//!
//! ```text
//! cargo run --bin uas                      loopback and a free port
//! cargo run --bin uas -- 127.0.0.1:5060    an address
//! ```
//!
//! It refuses calls, each for a reason of its own: `sip:busy@` is busy, `sip:upstream@` gets what the
//! next hop answered, and so on. It is a registrar, and says what it can do (OPTIONS). The
//! answers and decisions are in `policy.rs`; this file passes them to the stack.

mod bindings;
mod policy;
mod request;

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytesstr::BytesStr;
use ezk_sip_core::transport::OutgoingResponse;
use ezk_sip_core::{Endpoint, IncomingRequest, Layer, MayTake};
use ezk_sip_types::Method;
use sip_codes::{CompleteResponse, StatusCode};
use sip_codes_ezk::EndpointExt;

use crate::bindings::Bindings;
use crate::policy::{Answer, decide};
use crate::request::{Asked, TransactionName, transaction_name};

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let address = match &arguments[..] {
        [] => Ok(SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0)),
        [address] => address.parse(),
        _ => {
            eprintln!("usage: uas [ADDRESS:PORT]");
            return ExitCode::from(2);
        }
    };
    let Ok(address) = address else {
        eprintln!("uas: `{}` is not an address and a port, like 127.0.0.1:5060", arguments[0]);
        return ExitCode::from(2);
    };
    match listen(address).await {
        Ok((_endpoint, bound)) => {
            println!("listening on {bound}, UDP and TCP");
            match tokio::signal::ctrl_c().await {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => {
                    eprintln!("uas: {error}");
                    ExitCode::FAILURE
                }
            }
        }
        Err(error) => {
            eprintln!("uas: cannot listen on {address}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Binds UDP and TCP to one port, a free one if none is asked for.
async fn listen(address: SocketAddr) -> io::Result<(Endpoint, SocketAddr)> {
    // A port that is free for UDP may be taken for TCP.
    const TRIES: usize = 16;

    let mut tries = 0;
    loop {
        let mut builder = Endpoint::builder();
        let bound = builder.bind_udp(address).await?.bound();
        tries += 1;
        match builder.listen_tcp(bound).await {
            Ok(()) => {
                builder.add_layer(Uas::default());
                return Ok((builder.build(), bound));
            }
            Err(_) if address.port() == 0 && tries < TRIES => {}
            Err(error) => return Err(error),
        }
    }
}

/// Answers every request.
#[derive(Default)]
struct Uas {
    bindings: Mutex<Bindings>,
    /// The INVITE transactions that are not over, with the tag of their answers.
    invites: Mutex<HashMap<TransactionName, BytesStr>>,
}

#[async_trait::async_trait]
impl Layer for Uas {
    fn name(&self) -> &'static str {
        "uas"
    }

    async fn receive(&self, endpoint: &Endpoint, request: MayTake<'_, IncomingRequest>) {
        let mut request = request.take();
        let sent = match request.line.method {
            // An ACK that belongs to no transaction has no answer.
            Method::ACK => return,
            Method::INVITE => self.answer_invite(endpoint, &mut request).await,
            _ => {
                let response = self.answer(endpoint, &mut request);
                endpoint.create_server_tsx(&mut request).respond(response).await
            }
        };
        if let Err(error) = sent {
            eprintln!("{} from {}: {error}", request.line.method, request.tp_info.source);
        }
    }
}

impl Uas {
    /// Refuses a call, and waits for the ACK.
    async fn answer_invite(
        &self,
        endpoint: &Endpoint,
        request: &mut IncomingRequest,
    ) -> ezk_sip_core::Result<()> {
        let name = transaction_name(request);
        let response = self.answer(endpoint, request);
        let tag = request.base_headers.to.tag.clone().unwrap_or_default();
        lock(&self.invites).insert(name.clone(), tag);
        let sent = endpoint.create_server_inv_tsx(request).respond_failure(response).await;
        lock(&self.invites).remove(&name);
        sent
    }

    /// Makes the answer to a request.
    fn answer(&self, endpoint: &Endpoint, request: &mut IncomingRequest) -> OutgoingResponse {
        let canceled = match request.line.method {
            Method::CANCEL => lock(&self.invites).get(&transaction_name(request)).cloned(),
            _ => None,
        };
        let response = if let Some(tag) = canceled {
            // It comes after the final answer to the INVITE, and so changes nothing. Both answers
            // have the same tag (RFC 3261 §9.2).
            request.base_headers.to.tag = Some(tag);
            endpoint.make_response(request, &StatusCode::OK)
        } else {
            match decide(&Asked::new(request), &mut lock(&self.bindings)) {
                Answer::Granted(granted) => make_response(endpoint, request, &granted),
                Answer::Refused(error) => make_response(endpoint, request, &error),
                Answer::Relayed(response) => make_response(endpoint, request, &response),
            }
        };
        eprintln!("{} from {}: {}", request.line.method, request.tp_info.source, response.msg.line);
        response
    }
}

/// Locks a mutex. Its value is whole even after a panic, because each change is a single call.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes the stack's response of one that carries all that its RFC demands.
fn make_response(
    endpoint: &Endpoint,
    request: &mut IncomingRequest,
    response: &impl CompleteResponse,
) -> OutgoingResponse {
    endpoint.make_response(request, response)
}

/// Makes a text that is another each time, for nonces.
fn random() -> String {
    format!("{:016x}", RandomState::new().build_hasher().finish())
}
