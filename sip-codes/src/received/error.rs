//! [`FromSipResponseError`]: why a value could not be made from a response.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use core::error::Error;
use core::fmt;
use core::hash::{Hash, Hasher};

use sip_codes_core::StatusCode;

/// The error of making a value from a response: what is wrong, with which status, and in which header
/// field.
///
/// When a value could not be read, [`source`](Error::source) is the error of its `FromStr`, or of the
/// function in `parse`.
///
/// ```
/// use std::error::Error;
///
/// use sip_codes::received::FromSipResponseErrorKind;
/// use sip_codes::{FromSipResponse, OwnedResponse, StatusCode};
///
/// #[derive(Debug, FromSipResponse)]
/// #[sip(404)]
/// struct UnknownUser(#[sip(header = "X-Account")] u32);
///
/// let mut response = OwnedResponse::new(StatusCode::NOT_FOUND);
/// let error = UnknownUser::from_sip_response(&response).unwrap_err();
/// assert_eq!(error.kind(), FromSipResponseErrorKind::MissingHeader);
/// assert_eq!(error.status_code(), StatusCode::NOT_FOUND);
/// assert_eq!(error.header(), Some("X-Account"));
/// assert_eq!(error.to_string(), "404 Not Found without X-Account");
///
/// response.push("X-Account", "bob");
/// let error = UnknownUser::from_sip_response(&response).unwrap_err();
/// assert_eq!(error.kind(), FromSipResponseErrorKind::InvalidHeader);
/// assert_eq!(error.value(), Some("bob"));
/// assert_eq!(error.to_string(), "404 Not Found with a malformed X-Account: \"bob\"");
/// assert_eq!(error.source().unwrap().to_string(), "invalid digit found in string");
/// # let _ = |UnknownUser(account)| account;
/// ```
///
/// An impl of [`FromSipResponse`](trait@crate::FromSipResponse) by hand makes the error with one of the functions below.
/// Two errors are equal if all but their sources are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FromSipResponseError {
    status: StatusCode,
    detail: Detail,
    source: Source,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Detail {
    UnexpectedStatus,
    MissingHeader { name: &'static str },
    InvalidHeader { name: &'static str, value: String },
    InvalidReason { phrase: String },
}

/// The error below. Other errors cannot be compared, so this is equal to any other.
#[derive(Debug, Clone)]
struct Source(Option<Arc<dyn Error + Send + Sync>>);

impl PartialEq for Source {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Source {}

impl Hash for Source {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

/// What is wrong with a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FromSipResponseErrorKind {
    /// The type has no variant for the status, such as a 486 for an enum with 404 and 503.
    UnexpectedStatus,
    /// The response does not carry a header field that the variant needs, such as a 423 without
    /// `Min-Expires`.
    MissingHeader,
    /// The value of a header field cannot be read as the type of the field, such as
    /// `Min-Expires: soon`, or `Min-Expires: 3600` as a `u8`.
    InvalidHeader,
    /// The reason phrase cannot be read as the type of the field, such as `Busy Here` as a number.
    InvalidReason,
}

impl FromSipResponseError {
    /// Makes the error of a status that a type has no variant for.
    #[must_use]
    pub const fn unexpected_status(status: StatusCode) -> Self {
        FromSipResponseError::new(status, Detail::UnexpectedStatus)
    }

    /// Makes the error of a header field that a response does not carry.
    #[must_use]
    pub const fn missing_header(status: StatusCode, name: &'static str) -> Self {
        FromSipResponseError::new(status, Detail::MissingHeader { name })
    }

    /// Makes the error of a header field whose value cannot be read.
    ///
    /// ```
    /// use sip_codes::header::{Contact, InvalidHeaderValue, name};
    /// use sip_codes::{
    ///     FromSipResponse, FromSipResponseError, OwnedResponse, SipResponse, StatusCode,
    /// };
    ///
    /// /// The address of a redirection.
    /// struct Target(Contact);
    ///
    /// impl FromSipResponse for Target {
    ///     fn from_sip_response(response: &dyn SipResponse) -> Result<Self, FromSipResponseError> {
    ///         let response = OwnedResponse::from_response(response);
    ///         let status = response.status_code();
    ///         if !status.is_redirection() {
    ///             return Err(FromSipResponseError::unexpected_status(status));
    ///         }
    ///         let value = response
    ///             .header_str(name::CONTACT)
    ///             .ok_or(FromSipResponseError::missing_header(status, name::CONTACT))?;
    ///         let contact: Result<Contact, InvalidHeaderValue> = value.parse();
    ///         contact.map(Target).map_err(|error| {
    ///             FromSipResponseError::invalid_header(status, name::CONTACT, value).with_source(error)
    ///         })
    ///     }
    /// }
    ///
    /// assert!(Target::from_sip_response(&StatusCode::OK).is_err());
    /// # let _ = |Target(address)| address;
    /// ```
    #[must_use]
    pub fn invalid_header(
        status: StatusCode,
        name: &'static str,
        value: impl Into<String>,
    ) -> Self {
        FromSipResponseError::new(status, Detail::InvalidHeader { name, value: value.into() })
    }

    /// Makes the error of a reason phrase that cannot be read.
    #[must_use]
    pub fn invalid_reason(status: StatusCode, phrase: impl Into<String>) -> Self {
        FromSipResponseError::new(status, Detail::InvalidReason { phrase: phrase.into() })
    }

    const fn new(status: StatusCode, detail: Detail) -> Self {
        FromSipResponseError { status, detail, source: Source(None) }
    }

    /// Adds the error that this one comes from, such as that of a `FromStr`. A text can be one too.
    #[must_use]
    pub fn with_source(mut self, source: impl ErrorSource) -> Self {
        self.source = Source(Some(Arc::from(source.into())));
        self
    }

    /// Returns what is wrong.
    #[must_use]
    pub const fn kind(&self) -> FromSipResponseErrorKind {
        match self.detail {
            Detail::UnexpectedStatus => FromSipResponseErrorKind::UnexpectedStatus,
            Detail::MissingHeader { .. } => FromSipResponseErrorKind::MissingHeader,
            Detail::InvalidHeader { .. } => FromSipResponseErrorKind::InvalidHeader,
            Detail::InvalidReason { .. } => FromSipResponseErrorKind::InvalidReason,
        }
    }

    /// Returns the status of the response.
    #[must_use]
    pub const fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Returns the name of the header field that is missing or malformed.
    #[must_use]
    pub const fn header(&self) -> Option<&'static str> {
        match self.detail {
            Detail::MissingHeader { name } | Detail::InvalidHeader { name, .. } => Some(name),
            Detail::UnexpectedStatus | Detail::InvalidReason { .. } => None,
        }
    }

    /// Returns the value or the reason phrase that could not be read.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match &self.detail {
            Detail::InvalidHeader { value, .. } => Some(value),
            Detail::InvalidReason { phrase } => Some(phrase),
            Detail::UnexpectedStatus | Detail::MissingHeader { .. } => None,
        }
    }
}

impl fmt::Display for FromSipResponseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status;
        match &self.detail {
            Detail::UnexpectedStatus => write!(f, "unexpected SIP status: {status}"),
            Detail::MissingHeader { name } => write!(f, "{status} without {name}"),
            Detail::InvalidHeader { name, value } => {
                write!(f, "{status} with a malformed {name}: {:?}", Shortened(value))
            }
            Detail::InvalidReason { phrase } => {
                write!(f, "{status} with a malformed reason phrase: {:?}", Shortened(phrase))
            }
        }
    }
}

/// The beginning of a text that a peer sent, which may be long.
struct Shortened<'a>(&'a str);

impl fmt::Debug for Shortened<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// How many characters are shown.
        const SHOWN: usize = 80;

        match self.0.char_indices().nth(SHOWN) {
            Some((end, _)) => write!(f, "{:?}…", &self.0[..end]),
            None => write!(f, "{:?}", self.0),
        }
    }
}

impl Error for FromSipResponseError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.0.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}

/// What can be the source of a [`FromSipResponseError`]: each error that is `Send`, `Sync` and `'static`, a `String`
/// and a `&'static str`.
///
/// The `FromStr` of a field and the function in `parse` have to return such an error.
///
/// ```
/// fn is_source<E: sip_codes::field::ErrorSource>() {}
///
/// is_source::<std::num::ParseIntError>();
/// is_source::<String>();
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the source of a `FromSipResponseError`",
    label = "expected an error that implements `Error + Send + Sync`, or a text",
    note = "a field that `FromSipResponse` reads needs such an error from its `FromStr` or `parse`"
)]
pub trait ErrorSource: Into<Box<dyn Error + Send + Sync>> {}

#[diagnostic::do_not_recommend]
impl<E: Into<Box<dyn Error + Send + Sync>>> ErrorSource for E {}
