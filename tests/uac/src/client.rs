//! A registration, a call or another request, from its first try to its end. Entry point:
//! [`Client::run`].

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::time::Duration;

use ezk_sip_core::Request;
use ezk_sip_types::Method;
use ezk_sip_types::print::AppendCtx;
use ezk_sip_types::uri::SipUri;
use sip_codes::{FromSipResponse, OwnedResponse, SipResponse, SipResponseExt};
use sip_header::{HeaderParse, SipHeaderAddr};

use crate::attempt::Attempt;
use crate::failure::{Failure, NextStep};
use crate::options::Options;
use crate::stack::Stack;

/// More requests than any failure should lead to.
const MAX_REQUESTS: u32 = 10;

/// An offer of a call that has no media yet.
const OFFER: &str = "v=0\r\no=uac 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n\
                     m=audio 9 RTP/AVP 0\r\na=inactive\r\n";

/// What all requests of a registration or a call have in common.
pub(crate) struct Client<'a> {
    stack: &'a Stack,
    options: &'a Options,
    call_id: String,
    tag: String,
    cseq: u32,
}

/// The callee of a call that was answered.
#[derive(FromSipResponse)]
#[sip(200, also(2xx))]
struct Answered {
    #[sip(header = "Contact", parse = SipHeaderAddr::parse)]
    contact: SipHeaderAddr,
}

impl<'a> Client<'a> {
    pub(crate) fn new(stack: &'a Stack, options: &'a Options) -> Self {
        let call_id = options.call_id.clone().unwrap_or_else(random);
        Client { stack, options, call_id, tag: random(), cseq: 0 }
    }

    /// Sends the request until its answer is final. Returns whether the user gets what the request
    /// is for.
    pub(crate) async fn run(&mut self) -> bool {
        let Options { method, target, expires, required, patience, .. } = self.options;
        let mut attempt =
            Attempt::new(method.clone(), target.clone(), *expires, required.clone(), *patience);
        for _ in 0..MAX_REQUESTS {
            let request = self.request(&mut attempt);
            let uri = attempt.uri();
            let response = self.stack.send(request, self.options.cancels).await;
            if response.status_code().is_success() {
                report(method, &uri, &response, &response, "done");
                return *method != Method::INVITE || self.end_call(&response).await;
            }
            let (read, step) = match Failure::from_sip_response(&response) {
                Ok(failure) => {
                    if self.options.cancels && matches!(failure, Failure::RequestTerminated) {
                        report(method, &uri, &response, &failure, "done");
                        return true;
                    }
                    let step = failure.next_step(&mut attempt);
                    (OwnedResponse::from_response(&failure), step)
                }
                // The code is all that is sure.
                Err(error) => {
                    (response.clone(), NextStep::TryNextContact { because: error.to_string() })
                }
            };
            let (after, next) = match step {
                NextStep::Repeat { after, change } => (after, Ok(change)),
                NextStep::TryNextContact { because } => {
                    (Duration::ZERO, attempt.try_next_contact().ok_or(because))
                }
                NextStep::GiveUp { because } => (Duration::ZERO, Err(because)),
            };
            match next {
                Ok(change) => report(method, &uri, &response, &read, &change),
                Err(because) => {
                    report(method, &uri, &response, &read, &format!("gives up: {because}"));
                    return false;
                }
            }
            tokio::time::sleep(after).await;
        }
        println!("gives up: {MAX_REQUESTS} requests are enough");
        false
    }

    /// Acknowledges the answer to a call, and ends the call.
    async fn end_call(&mut self, response: &OwnedResponse) -> bool {
        let target =
            Answered::from_sip_response(response).map_err(|error| error.to_string()).and_then(
                |callee| callee.contact.uri().to_string().parse().map_err(|_| "not SIP".into()),
            );
        let target: SipUri = match target {
            Ok(target) => target,
            Err(error) => {
                println!("gives up: {error}");
                return false;
            }
        };
        let to = String::from_utf8_lossy(response.header("To").unwrap_or_default());
        let ack = self.new_request(Method::ACK, target.clone(), &to);
        if let Err(error) = self.stack.acknowledge(ack).await {
            println!("gives up: {error}");
            return false;
        }
        self.cseq += 1;
        let bye = self.new_request(Method::BYE, target, &to);
        let uri = bye.line.uri.default_print_ctx().to_string();
        let response = self.stack.send(bye, false).await;
        let is_over = response.status_code().is_success();
        let next = if is_over { "done" } else { "gives up: the call is over anyway" };
        report(&Method::BYE, &uri, &response, &response, next);
        is_over
    }

    /// Makes the next request.
    fn request(&mut self, attempt: &mut Attempt) -> Request {
        self.cseq += 1;
        let Attempt { method, target, .. } = &*attempt;
        // A registration is about its own user; its Request-URI is the domain (RFC 3261 §10.2).
        let to = match *method {
            Method::REGISTER => format!("<{}>", self.own_uri()),
            _ => format!("<{}>", self.options.target_text()),
        };
        let mut request = self.new_request(method.clone(), target.clone(), &to);
        let headers = &mut request.headers;
        if let Some(expires) = attempt.expires {
            headers.insert("Expires", expires.to_string());
        }
        if matches!(*method, Method::REGISTER | Method::INVITE | Method::SUBSCRIBE)
            && !self.options.has("Contact")
        {
            let contact = format!("<sip:{}@{}>", self.options.account.user, self.stack.address());
            headers.insert("Contact", contact);
        }
        if !attempt.required.is_empty() {
            headers.insert("Require", attempt.required.join(", "));
        }
        for (name, value) in &self.options.headers {
            headers.insert(name.clone(), value.clone());
        }
        if *method == Method::INVITE && !self.options.has("Content-Type") {
            headers.insert("Content-Type", "application/sdp");
            request.body = OFFER.into();
        }
        for (name, value) in attempt.credentials(&self.options.account) {
            request.headers.insert(name, value);
        }
        request
    }

    /// Makes a request with the header fields that each has.
    fn new_request(&self, method: Method, target: SipUri, to: &str) -> Request {
        let cseq = format!("{} {method}", self.cseq);
        let mut request = Request::new(method, target);
        let headers = &mut request.headers;
        headers.insert("Max-Forwards", "70");
        headers.insert("From", format!("<{}>;tag={}", self.own_uri(), self.tag));
        headers.insert("To", to);
        headers.insert("Call-ID", self.call_id.clone());
        headers.insert("CSeq", cseq);
        request
    }

    fn own_uri(&self) -> String {
        format!("sip:{}@{}", self.options.account.user, self.options.domain())
    }
}

/// Prints a step on a line: the request, the answer with the header fields that were read from it,
/// and what comes next.
fn report(
    method: &Method,
    uri: &str,
    response: &OwnedResponse,
    read: &impl SipResponse,
    next: &str,
) {
    let (code, phrase) = (response.status_code().as_u16(), response.phrase());
    let mut fields = String::new();
    for line in read.header_lines().to_string().lines() {
        fields.extend([" [", line, "]"]);
    }
    println!("{method} {uri}: {code} {phrase}{fields}: {next}");
}

/// Makes a text that is another each time, for Call-ID and tag.
fn random() -> String {
    format!("{:016x}", RandomState::new().build_hasher().finish())
}
