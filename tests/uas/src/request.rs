//! A request, read for the policy. Entry point: [`Asked`].

use bytesstr::BytesStr;
use ezk_sip_core::{BaseHeaders, IncomingRequest};
use ezk_sip_types::host::HostPort;
use ezk_sip_types::uri::{SipUri, SipUriUserPart};
use ezk_sip_types::{Headers, Name};
use sip_header::{ContactList, ListParse, ParseError};

/// A request, as far as the policy looks at it.
pub(crate) struct Asked<'a> {
    pub(crate) method: String,
    /// The user part of the Request-URI, which decides most answers; empty if there is none.
    pub(crate) user: &'a str,
    /// Via, From, To, Call-ID and CSeq.
    pub(crate) base: &'a BaseHeaders,
    headers: &'a Headers,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(request: &'a IncomingRequest) -> Self {
        Asked {
            method: request.line.method.to_string(),
            user: user(&request.line.uri),
            base: &request.base_headers,
            headers: &request.headers,
        }
    }

    /// The user whose contacts a REGISTER changes. The server has one domain, so the user part is
    /// enough.
    pub(crate) fn registered_user(&self) -> &'a str {
        user(&self.base.to.uri.uri)
    }

    /// Whether the request belongs to a dialog.
    pub(crate) fn is_in_dialog(&self) -> bool {
        self.base.to.tag.is_some()
    }

    /// The first value of a header field, without its parameters.
    pub(crate) fn value(&self, name: &Name) -> Option<&'a str> {
        let value = self.rows(name).next()?;
        value.split(';').next().map(str::trim)
    }

    /// The rows of a header field.
    pub(crate) fn rows(&self, name: &Name) -> impl Iterator<Item = &'a str> + use<'a> {
        self.headers.get_raw(name).map(BytesStr::as_str)
    }

    /// The values of a header field that is a list of tokens.
    pub(crate) fn tokens(&self, name: &Name) -> impl Iterator<Item = &'a str> {
        let items = self.rows(name).flat_map(|row| row.split(','));
        items.map(str::trim).filter(|token| !token.is_empty())
    }

    /// Whether the peer supports an extension.
    pub(crate) fn supports(&self, option_tag: &str) -> bool {
        let required = self.tokens(&Name::REQUIRE);
        self.tokens(&Name::SUPPORTED)
            .chain(required)
            .any(|tag| tag.eq_ignore_ascii_case(option_tag))
    }

    /// The contacts, or `*`; `None` if there is no Contact.
    pub(crate) fn contacts(&self) -> Result<Option<ContactList>, ParseError> {
        let mut rows = self.rows(&Name::CONTACT).peekable();
        rows.peek().is_some().then(|| ContactList::from_rows_strict(rows)).transpose()
    }
}

/// The user part of a URI; empty if there is none.
fn user(uri: &SipUri) -> &str {
    match &uri.user_part {
        SipUriUserPart::Empty => "",
        SipUriUserPart::User(user) => user.as_str(),
        SipUriUserPart::UserPw(user) => user.user.as_str(),
    }
}

/// What a request has in common with the CANCEL of it: the branch and the sender of the topmost Via
/// (RFC 3261 §17.2.3).
pub(crate) type TransactionName = (BytesStr, HostPort);

pub(crate) fn transaction_name(request: &IncomingRequest) -> TransactionName {
    (request.tsx_key.branch().clone(), request.base_headers.via[0].sent_by.clone())
}
