//! Sends and reads the responses of [`sip-codes`](sip_codes) with the SIP stack [`rsipstack`] 0.7.
//!
//! [`TransactionExt::respond_with`] answers a request with any [`SipResponse`], and [`read_response`] copies what a
//! client transaction received, to be read into a type of the program:
//!
//! ```
//! use rsipstack::sip::SipMessage;
//! use rsipstack::transaction::transaction::Transaction;
//! use sip_codes::{FromSipResponse, OwnedResponse, SipResponse};
//! use sip_codes_rsipstack::{TransactionExt, read_response};
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
//! async fn refuse(transaction: &mut Transaction) -> rsipstack::Result<()> {
//!     transaction.respond_with(&Refused::TooBrief { min_expires: 60 }).await
//! }
//!
//! type Outcome = Result<Refused, OwnedResponse>;
//!
//! fn receive(answer: &rsipstack::sip::Response) -> Result<Outcome, Box<dyn std::error::Error>> {
//!     Ok(Outcome::from_sip_response(&read_response(answer)?)?)
//! }
//! ```
//!
//! A `write_` function converts a value of `sip-codes` into one of the stack, and a `read_` function does the reverse. The
//! stack keeps texts as UTF-8, so other bytes of a received response are sent on as replacement characters.

use rsipstack::sip::headers::make_header;
use rsipstack::sip::{self, Header, HeadersExt};
use rsipstack::transaction::make_tag;
use rsipstack::transaction::transaction::Transaction;
use sip_codes::header::{InvalidHeaderValue, Uri};
use sip_codes::{
    InvalidStatusCode, OwnedResponse, ReasonPhrase, SipResponse, SipResponseExt, StatusCode,
};

/// Answers requests with any [`SipResponse`].
pub trait TransactionExt {
    /// Sends a response without a body, provisional or final.
    ///
    /// `To` gets a tag if it has none, but not in a 100. Further responses to the same request have the same tag
    /// (RFC 3261 §8.2.6.2). A `User-Agent` of the response replaces that of the endpoint.
    ///
    /// With a body it is
    /// `transaction.reply_with(write_code(&response), write_headers(&response), Some(body))`.
    ///
    /// # Errors
    ///
    /// Returns the error of [`Transaction::respond`], such as that of a client transaction or of one that is over.
    fn respond_with(
        &mut self,
        response: &(impl SipResponse + ?Sized),
    ) -> impl Future<Output = rsipstack::Result<()>> + Send;
}

impl TransactionExt for Transaction {
    fn respond_with(
        &mut self,
        response: &(impl SipResponse + ?Sized),
    ) -> impl Future<Output = rsipstack::Result<()>> + Send {
        let (code, headers) = (write_code(response), write_headers(response));
        let is_trying = response.status_code() == StatusCode::TRYING;
        async move {
            let to = self.original.to_header()?;
            if !is_trying && to.tag()?.is_none() {
                let to = to.clone().with_tag(make_tag());
                self.original.headers.unique_push(to.into());
            }
            let mut message = self.endpoint_inner.make_response(&self.original, code, None);
            if headers.iter().any(|header| matches!(header, Header::UserAgent(_))) {
                message.headers.retain(|header| !matches!(header, Header::UserAgent(_)));
            }
            message.headers.extend(headers);
            self.respond(message).await
        }
    }
}

/// Makes the code of the stack, with the reason phrase of the response.
///
/// The stack has a name for most codes, and writes a phrase of its own for it. A response with another phrase has
/// the code `Other`, which is sent with its phrase, but is not equal to the name.
///
/// ```
/// use rsipstack::sip::StatusCode as Foreign;
/// use sip_codes::{OwnedResponse, ReasonPhrase, StatusCode};
/// use sip_codes_rsipstack::write_code;
///
/// assert_eq!(write_code(&StatusCode::BUSY_HERE), Foreign::BusyHere);
///
/// let mut response = OwnedResponse::new(StatusCode::BUSY_HERE);
/// response.set_reason_phrase(ReasonPhrase::new(&"On the phone"));
/// assert_eq!(write_code(&response), Foreign::Other(486, "On the phone".into()));
/// ```
#[must_use]
pub fn write_code(response: &(impl SipResponse + ?Sized)) -> sip::StatusCode {
    let number = response.status_code().as_u16();
    let phrase = response.phrase().to_string();
    let named = sip::StatusCode::from(number);
    if named.text() == phrase { named } else { sip::StatusCode::Other(number, phrase) }
}

/// Makes the header fields of the stack, such as for `dialog.accept(Some(write_headers(&response)), body)`.
#[must_use]
pub fn write_headers(response: &(impl SipResponse + ?Sized)) -> Vec<Header> {
    let mut headers = Vec::new();
    response.visit_headers(&mut |name, value| headers.push(make_header(name, value.to_string())));
    headers
}

/// Copies a response that the stack received: its code, its reason phrase and its header fields.
///
/// [`FromSipResponse`](sip_codes::FromSipResponse) reads the copy into a type of the program.
///
/// # Errors
///
/// Returns an error if the code is not one of 100 to 699; the stack takes others.
pub fn read_response(response: &sip::Response) -> Result<OwnedResponse, InvalidStatusCode> {
    let mut copy = OwnedResponse::new(read_code(&response.status_code)?);
    let reason = response.wire_reason.as_deref().unwrap_or(response.status_code.text());
    copy.set_reason_phrase(ReasonPhrase::received(reason.as_bytes()));
    copy.extend(response.headers.iter().map(|header| (header.name(), header.value())));
    Ok(copy)
}

/// Reads the code of the stack.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes_rsipstack::read_code;
///
/// assert_eq!(read_code(&rsipstack::sip::StatusCode::BusyHere), Ok(StatusCode::BUSY_HERE));
/// ```
///
/// # Errors
///
/// Returns an error if the code is not one of 100 to 699.
pub fn read_code(code: &sip::StatusCode) -> Result<StatusCode, InvalidStatusCode> {
    StatusCode::from_u16(code.code())
}

/// Makes a URI of the stack, which writes `transport=TCP` in capitals.
///
/// # Errors
///
/// Returns an error if the stack does not read the URI.
pub fn write_uri(uri: &Uri) -> Result<sip::Uri, sip::Error> {
    uri.as_str().parse()
}

/// Reads a URI of the stack, to be sent in a header field.
///
/// ```
/// use sip_codes::header::Uri;
/// use sip_codes_rsipstack::{read_uri, write_uri};
///
/// let uri = Uri::new("sip:bob@example.com;lr")?;
/// assert_eq!(read_uri(&write_uri(&uri)?)?, uri);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// Returns an error if a part of the URI is not legal, because the program put it there or the stack took it.
pub fn read_uri(uri: &sip::Uri) -> Result<Uri, InvalidHeaderValue> {
    Uri::new(uri.to_string())
}
