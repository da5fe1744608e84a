//! A SIP user agent server over UDP and TCP, the policy of which is an error type.
//!
//! ```text
//! cargo run --bin uas                      loopback and a free port
//! cargo run --bin uas -- 127.0.0.1:5060    an address
//! ```
//!
//! It refuses calls, each for a reason of its own: `sip:busy@` is busy, `sip:upstream-480@` gets
//! what the next hop said, and so on; see `policy.rs`. OPTIONS is granted.

mod policy;

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use bytesstr::BytesStr;
use ezk_sip_core::transport::OutgoingResponse;
use ezk_sip_core::{Endpoint, IncomingRequest, Layer, MayTake};
use ezk_sip_types::uri::SipUriUserPart;
use ezk_sip_types::{Method, StatusCode as WireStatusCode};
use sip_codes::{CompleteResponse, SipResponse, SipResponseExt, StatusCode};

use crate::policy::{Answer, Asked, decide};

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
                builder.add_layer(Uas);
                return Ok((builder.build(), bound));
            }
            Err(_) if address.port() == 0 && tries < TRIES => {}
            Err(error) => return Err(error),
        }
    }
}

/// Answers every request.
struct Uas;

#[async_trait::async_trait]
impl Layer for Uas {
    fn name(&self) -> &'static str {
        "uas"
    }

    async fn receive(&self, endpoint: &Endpoint, request: MayTake<'_, IncomingRequest>) {
        // An ACK that belongs to no transaction has no answer.
        if request.line.method == Method::ACK {
            let _ = request.take();
            return;
        }
        let mut request = request.take();
        request.base_headers.to.tag.get_or_insert_with(tag);
        let response = match decide(&asked(&request)) {
            Answer::Granted => respond(endpoint, &request, &StatusCode::OK),
            Answer::Refused(error) => respond_completely(endpoint, &request, &error),
            Answer::Relayed(relayed) => respond(endpoint, &request, &relayed),
        };
        eprintln!("{} from {}: {}", request.line.method, request.tp_info.source, response.msg.line);
        let sent = if request.line.method == Method::INVITE {
            endpoint.create_server_inv_tsx(&mut request).respond_failure(response).await
        } else {
            endpoint.create_server_tsx(&mut request).respond(response).await
        };
        if let Err(error) = sent {
            eprintln!("{} from {}: {error}", request.line.method, request.tp_info.source);
        }
    }
}

fn asked(request: &IncomingRequest) -> Asked<'_> {
    let user = match &request.line.uri.user_part {
        SipUriUserPart::Empty => "",
        SipUriUserPart::User(user) => user.as_str(),
        SipUriUserPart::UserPw(user) => user.user.as_str(),
    };
    Asked { method: &request.line.method, user, headers: &request.headers }
}

/// Writes what carries all that its RFC demands.
fn respond_completely(
    endpoint: &Endpoint,
    request: &IncomingRequest,
    response: &impl CompleteResponse,
) -> OutgoingResponse {
    respond(endpoint, request, response)
}

/// Hands status, reason and header fields to the stack.
fn respond(
    endpoint: &Endpoint,
    request: &IncomingRequest,
    response: &impl SipResponse,
) -> OutgoingResponse {
    let status = WireStatusCode::from(response.status_code().as_u16());
    let reason = BytesStr::from(response.reason().to_string());
    let mut outgoing = endpoint.create_response(request, status, Some(reason));
    response.visit_headers(&mut |name, value| outgoing.msg.headers.insert(name, value.to_string()));
    outgoing
}

/// A tag that no other response has.
fn tag() -> BytesStr {
    BytesStr::from(format!("{:x}", RandomState::new().build_hasher().finish()))
}
