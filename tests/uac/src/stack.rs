//! The SIP stack: sends requests, and gives the final response to each. Entry point: [`Stack`].

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use ezk_sip_core::transaction::{ClientInvTsx, TsxKey, TsxResponse};
use ezk_sip_core::transport::{OutgoingParts, OutgoingRequest, TargetTransportInfo};
use ezk_sip_core::{Endpoint, Error, Request, Result};
use ezk_sip_types::header::typed::CSeq;
use ezk_sip_types::uri::SipUri;
use ezk_sip_types::{Method, Name};
use sip_codes::{OwnedResponse, sip_status};
use sip_codes_ezk::read_response;

/// The stack with its sockets.
pub(crate) struct Stack {
    endpoint: Endpoint,
    address: SocketAddr,
    /// Where all requests go; empty if each goes where its Request-URI says.
    proxy: TargetTransportInfo,
}

impl Stack {
    /// Binds a free port of the loopback address, and connects to the proxy.
    pub(crate) async fn start(proxy: Option<&SipUri>) -> Result<Self> {
        let mut builder = Endpoint::builder();
        let local = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);
        let address = builder.bind_udp(local).await?.bound();
        let endpoint = builder.build();
        let transport = match proxy {
            Some(uri) => Some(endpoint.select_transport(uri).await?),
            None => None,
        };
        let proxy = TargetTransportInfo { transport, ..TargetTransportInfo::default() };
        Ok(Stack { endpoint, address, proxy })
    }

    /// The address for Contact.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Sends a request, and waits for the final response. With `cancels`, an INVITE is canceled as
    /// soon as there is a provisional response.
    pub(crate) async fn send(&self, request: Request, cancels: bool) -> OwnedResponse {
        let answered = match request.line.method {
            Method::INVITE => self.send_invite(request, cancels).await,
            _ => self.send_other(request).await,
        };
        match answered.map(|answer| read_response(&answer.line, &answer.headers)) {
            Ok(Ok(received)) => received,
            // What a client makes of these (RFC 3261 §8.1.3.1).
            Err(Error::RequestTimedOut) => OwnedResponse::from_response(&sip_status!(408)),
            Err(Error::Io(_) | Error::Header(_)) | Ok(Err(_)) => {
                OwnedResponse::from_response(&sip_status!(503))
            }
        }
    }

    async fn send_other(&self, request: Request) -> Result<TsxResponse> {
        let mut target = self.proxy.clone();
        self.endpoint.send_request(request, &mut target).await?.receive_final().await
    }

    async fn send_invite(&self, request: Request, cancels: bool) -> Result<TsxResponse> {
        let mut target = self.proxy.clone();
        let mut transaction = self.endpoint.send_invite(request, &mut target).await?;
        let mut is_canceled = false;
        loop {
            let Some(response) = transaction.receive().await? else {
                return Err(Error::RequestTimedOut);
            };
            if response.line.code.into_u16() >= 200 {
                return Ok(response);
            }
            if cancels && !is_canceled {
                self.cancel(&transaction).await?;
                is_canceled = true;
            }
        }
    }

    /// Sends a CANCEL, which has the branch of its INVITE (RFC 3261 §9.1). A client transaction of
    /// ezk-sip-core always makes a branch of its own, so it is sent without one: the 487 to the INVITE
    /// tells that it arrived.
    async fn cancel(&self, transaction: &ClientInvTsx) -> Result<()> {
        let invite = transaction.request();
        let mut request = Request::new(Method::CANCEL, invite.msg.line.uri.clone());
        for name in [Name::VIA, Name::FROM, Name::TO, Name::CALL_ID, Name::MAX_FORWARDS] {
            invite.msg.headers.clone_into(&mut request.headers, name)?;
        }
        let cseq: CSeq = invite.msg.headers.get_named()?;
        request.headers.insert_named(&CSeq { method: Method::CANCEL, ..cseq });
        let parts = OutgoingParts { buffer: Vec::new().into(), ..invite.parts.clone() };
        let mut outgoing = OutgoingRequest { msg: request, parts };
        Ok(self.endpoint.send_outgoing_request(&mut outgoing).await?)
    }

    /// Sends the ACK to a 200, which is no part of the INVITE transaction (RFC 3261 §13.2.2.4). A 200
    /// that comes again is not acknowledged again, because the call is ended at once.
    pub(crate) async fn acknowledge(&self, ack: Request) -> Result<()> {
        let mut target = self.proxy.clone();
        let mut outgoing = self.endpoint.create_outgoing(ack, &mut target).await?;
        let key = TsxKey::client(&Method::ACK);
        let via = self.endpoint.create_via(&outgoing.parts.transport, &key, None);
        outgoing.msg.headers.insert_named_front(&via);
        Ok(self.endpoint.send_outgoing_request(&mut outgoing).await?)
    }
}
