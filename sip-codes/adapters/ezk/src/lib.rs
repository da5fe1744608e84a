//! Sends and reads the responses of [`sip-codes`](sip_codes) with the SIP stack
//! [`ezk-sip-core`](ezk_sip_core) 0.9.
//!
//! [`EndpointExt::respond`] answers a request with any [`SipResponse`], and [`read_response`] copies what a client
//! transaction received, to be read into a type of the program:
//!
//! ```
//! use ezk_sip_core::transaction::ClientTsx;
//! use ezk_sip_core::{Endpoint, IncomingRequest};
//! use sip_codes::{FromSipResponse, OwnedResponse, SipResponse};
//! use sip_codes_ezk::{EndpointExt, read_response};
//!
//! #[derive(SipResponse, FromSipResponse)]
//! #[sip(complete)]
//! enum Refused {
//!     #[sip(423)]
//!     TooBrief {
//!         #[sip(header = "Min-Expires")]
//!         min_expires: u32,
//!     },
//! }
//!
//! async fn refuse(endpoint: &Endpoint, mut request: IncomingRequest) -> ezk_sip_core::Result<()> {
//!     endpoint.respond(&mut request, &Refused::TooBrief { min_expires: 60 }).await
//! }
//!
//! type Outcome = Result<Refused, OwnedResponse>;
//!
//! async fn receive(mut transaction: ClientTsx) -> Result<Outcome, Box<dyn std::error::Error>> {
//!     let answer = transaction.receive_final().await?;
//!     Ok(Outcome::from_sip_response(&read_response(&answer.line, &answer.headers)?)?)
//! }
//! ```
//!
//! A `write_` function converts a value of `sip-codes` into one of the stack, and a `read_` function does the reverse. The
//! stack keeps texts as UTF-8, so other bytes of a received response are sent on as replacement characters.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::io;

use ezk_sip_core::transport::OutgoingResponse;
use ezk_sip_core::{Endpoint, IncomingRequest, Response, Result};
use ezk_sip_types::msg::StatusLine;
use ezk_sip_types::print::AppendCtx;
use ezk_sip_types::uri::SipUri;
use ezk_sip_types::{Headers, Method};
use sip_codes::header::{InvalidHeaderValue, Uri};
use sip_codes::{
    InvalidStatusCode, OwnedResponse, ReasonPhrase, SipResponse, SipResponseExt, StatusCode,
};

/// Answers requests with any [`SipResponse`].
pub trait EndpointExt {
    /// Sends the final response to a request, in a transaction of its own. For an INVITE it waits for the ACK.
    ///
    /// # Errors
    ///
    /// Returns an error if the response cannot be sent, or if no ACK comes. Returns an error of the kind
    /// `InvalidInput`, and sends nothing, for what does not end the transaction: a provisional response, and a 2xx to
    /// an INVITE, which the program sends again until the ACK comes. For these there is
    /// [`make_response`](Self::make_response). An ACK has no response at all.
    ///
    /// # Panics
    ///
    /// As [`Endpoint::create_server_tsx`], if the request has a transaction already.
    fn respond(
        &self,
        request: &mut IncomingRequest,
        response: &(impl SipResponse + ?Sized),
    ) -> impl Future<Output = Result<()>> + Send;

    /// Makes the response that a transaction sends, as [`Endpoint::create_response`] does.
    ///
    /// `To` gets a tag if it has none, but not in a 100. Further responses to the same request have the same tag
    /// (RFC 3261 §8.2.6.2).
    ///
    /// ```
    /// use ezk_sip_core::transaction::ServerInvTsx;
    /// use ezk_sip_core::{Endpoint, IncomingRequest};
    /// use sip_codes::StatusCode;
    /// use sip_codes_ezk::EndpointExt;
    ///
    /// async fn ring(endpoint: &Endpoint, request: &mut IncomingRequest) -> ezk_sip_core::Result<ServerInvTsx> {
    ///     let mut transaction = endpoint.create_server_inv_tsx(request);
    ///     let mut ringing = endpoint.make_response(request, &StatusCode::RINGING);
    ///     transaction.respond_provisional(&mut ringing).await?;
    ///     Ok(transaction)
    /// }
    /// ```
    ///
    /// # Panics
    ///
    /// As [`Endpoint::create_response`], if the request is an ACK.
    fn make_response(
        &self,
        request: &mut IncomingRequest,
        response: &(impl SipResponse + ?Sized),
    ) -> OutgoingResponse;
}

impl EndpointExt for Endpoint {
    fn respond(
        &self,
        request: &mut IncomingRequest,
        response: &(impl SipResponse + ?Sized),
    ) -> impl Future<Output = Result<()>> + Send {
        let (code, method) = (response.status_code(), request.line.method.clone());
        let is_invite = method == Method::INVITE;
        let ends_transaction = match method {
            Method::ACK => false,
            Method::INVITE => !code.is_provisional() && !code.is_success(),
            _ => !code.is_provisional(),
        };
        let outgoing = ends_transaction.then(|| self.make_response(request, response));
        async move {
            let Some(outgoing) = outgoing else {
                let problem = format!("{code} does not end a transaction of {method}");
                return Err(io::Error::new(io::ErrorKind::InvalidInput, problem).into());
            };
            if is_invite {
                self.create_server_inv_tsx(request).respond_failure(outgoing).await
            } else {
                self.create_server_tsx(request).respond(outgoing).await
            }
        }
    }

    fn make_response(
        &self,
        request: &mut IncomingRequest,
        response: &(impl SipResponse + ?Sized),
    ) -> OutgoingResponse {
        let code = response.status_code();
        if code != StatusCode::TRYING {
            request.base_headers.to.tag.get_or_insert_with(|| make_tag().into());
        }
        let mut outgoing = self.create_response(request, write_code(code), None);
        write_response(response, &mut outgoing.msg);
        outgoing
    }
}

/// Makes a text that is another each time.
fn make_tag() -> String {
    format!("{:016x}", RandomState::new().build_hasher().finish())
}

/// Writes the code, the reason phrase and the header fields of a response into one that the stack has made.
///
/// A header field of the response replaces that of the same name, such as the `Contact` that a dialog of
/// `ezk-sip-ua` puts into a 302.
///
/// ```
/// use ezk_sip_core::Response;
/// use ezk_sip_types::msg::StatusLine;
/// use ezk_sip_types::{Headers, StatusCode};
/// use sip_codes::SipResponse;
/// use sip_codes_ezk::write_response;
///
/// #[derive(SipResponse)]
/// #[sip(302, header("Contact", "<sip:bob@example.org>"))]
/// struct Moved;
///
/// let mut headers = Headers::new();
/// headers.insert("Contact", "<sip:bob@192.0.2.1>");
/// let line = StatusLine { code: StatusCode::OK, reason: None };
/// let mut message = Response { line, headers, body: Default::default() };
/// write_response(&Moved, &mut message);
/// assert_eq!(message.line.to_string(), "SIP/2.0 302 Moved Temporarily");
/// assert_eq!(message.headers.to_string(), "Contact: <sip:bob@example.org>\r\n");
/// ```
pub fn write_response(response: &(impl SipResponse + ?Sized), message: &mut Response) {
    message.line.code = write_code(response.status_code());
    message.line.reason = Some(response.phrase().to_string().into());
    let headers = &mut message.headers;
    response.visit_headers(&mut |name, _| drop(headers.remove(&name.into())));
    response.visit_headers(&mut |name, value| headers.insert(name, value.to_string()));
}

/// Copies a response that the stack received: its code, its reason phrase and its header fields.
///
/// [`FromSipResponse`](sip_codes::FromSipResponse) reads the copy into a type of the program.
///
/// # Errors
///
/// Returns an error if the code is not one of 100 to 699; the stack takes others.
pub fn read_response(
    line: &StatusLine,
    headers: &Headers,
) -> std::result::Result<OwnedResponse, InvalidStatusCode> {
    let mut response = OwnedResponse::new(read_code(line.code)?);
    let reason = line.reason.as_deref().unwrap_or_default();
    response.set_reason_phrase(ReasonPhrase::received(reason.as_bytes()));
    response.extend(headers.iter().map(|(name, value)| (name.as_print_str(), value)));
    Ok(response)
}

/// Makes the code of the stack.
#[must_use]
pub fn write_code(code: StatusCode) -> ezk_sip_types::StatusCode {
    code.as_u16().into()
}

/// Reads the code of the stack.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes_ezk::{read_code, write_code};
///
/// let busy = write_code(StatusCode::BUSY_HERE);
/// assert_eq!(busy, ezk_sip_types::StatusCode::BUSY_HERE);
/// assert_eq!(read_code(busy), Ok(StatusCode::BUSY_HERE));
/// ```
///
/// # Errors
///
/// Returns an error if the code is not one of 100 to 699.
pub fn read_code(
    code: ezk_sip_types::StatusCode,
) -> std::result::Result<StatusCode, InvalidStatusCode> {
    StatusCode::from_u16(code.into_u16())
}

/// Makes a URI of the stack, or returns `None` if the stack has none: its type is for `sip` and `sips`.
#[must_use]
pub fn write_uri(uri: &Uri) -> Option<SipUri> {
    uri.as_str().parse().ok()
}

/// Reads a URI of the stack, to be sent in a header field.
///
/// ```
/// use sip_codes::header::Uri;
/// use sip_codes_ezk::{read_uri, write_uri};
///
/// let uri = Uri::new("sip:bob@example.com;transport=tcp")?;
/// let of_stack = write_uri(&uri).unwrap();
/// assert_eq!(read_uri(&of_stack)?, uri);
/// assert!(write_uri(&Uri::new("tel:112")?).is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Returns an error if a part of the URI is not legal, because the program put it there.
pub fn read_uri(uri: &SipUri) -> std::result::Result<Uri, InvalidHeaderValue> {
    Uri::new(uri.default_print_ctx().to_string())
}
