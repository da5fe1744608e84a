//! [`Value`]: a value of a header field, or of a host or a URI, that has been checked.

#[cfg(feature = "alloc")]
use alloc::{borrow::Cow, string::String};
use core::borrow::Borrow;
use core::cmp::Ordering;
use core::fmt::{self, Display};
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
#[cfg(feature = "alloc")]
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
#[cfg(feature = "alloc")]
use core::str::FromStr;

#[cfg(all(feature = "serde", feature = "alloc"))]
use serde_core::de::{Deserialize, Deserializer, Error as _};
#[cfg(feature = "serde")]
use serde_core::ser::{Serialize, Serializer};
use sip_codes_core::grammar::{InvalidHeaderValue, Place};
use sip_codes_core::header::HeaderField;

use super::place;
#[cfg(feature = "alloc")]
use crate::field::FromSecondsField;
use crate::field::HeaderValueOf;
#[cfg(not(feature = "alloc"))]
use crate::field::NeedsAlloc;
use crate::text::{HeaderValue, Inserted, has_line_break};

#[cfg(feature = "alloc")]
type Text = Cow<'static, str>;
#[cfg(not(feature = "alloc"))]
type Text = &'static str;

/// A legal value of the header field `F`, or a legal text for the [place](super::place) `F` of a header field.
///
/// Each header field has a name for its type, such as [`Contact`](super::Contact). [`new`](Self::new), `TryFrom<&str>` and
/// `TryFrom<String>` check a text that is to be sent, `FromStr` one that was received.
///
/// It holds a text: it compares with `str`, sorts and hashes as `str`, and borrows as `str`. `Display` obeys width,
/// alignment and precision.
///
/// ```
/// use sip_codes::header::{Contact, WwwAuthenticate};
///
/// let contact = Contact::new("<sip:bob@example.com>;q=0.5")?;
/// assert_eq!(contact, "<sip:bob@example.com>;q=0.5");
///
/// let error = WwwAuthenticate::new("Digest realm=biloxi").unwrap_err();
/// assert_eq!(error.to_string(), "at byte 13, expected a quoted string");
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
pub struct Value<F>(Text, PhantomData<fn() -> F>);

/// What a text must be to be a value of a marker. Not for use by hand; a bound of [`Value`].
pub trait Rule {
    /// The name of the type.
    #[doc(hidden)]
    const NAME: &'static str;
    #[doc(hidden)]
    const GRAMMAR: Grammar;
}

/// Where the grammar of a value is.
#[derive(Debug, Clone, Copy)]
pub enum Grammar {
    /// In the table of header fields, under the name.
    Field(&'static str),
    /// In the place, which is that of a host or of a URI.
    Place(Place),
}

impl Grammar {
    /// Checks a text that is to be sent: also by the rules for senders.
    fn check_sent(self, text: &str) -> Result<(), InvalidHeaderValue> {
        self.check_received(text)?;
        self.field().map_or(Ok(()), |field| field.check_sent_value(text))
    }

    /// Checks a text that was received.
    fn check_received(self, text: &str) -> Result<(), InvalidHeaderValue> {
        match self {
            Grammar::Field(_) => self.field().map_or(Ok(()), |field| field.check_value(text)),
            Grammar::Place(place) => place.check(text),
        }
    }

    fn field(self) -> Option<&'static HeaderField> {
        match self {
            Grammar::Field(name) => HeaderField::find(name),
            Grammar::Place(_) => None,
        }
    }
}

/// Declares the rules of places whose text is checked.
macro_rules! place_rules {
    ($($place:ident)+) => {$(
        impl Rule for place::$place {
            const NAME: &'static str = stringify!($place);
            const GRAMMAR: Grammar = Grammar::Place(Place::$place);
        }
    )+};
}

place_rules!(Host HostAndPort Uri SipUri);

impl<F: Rule> Value<F> {
    /// Makes a value from a text, which is checked, also by the rules that bind only senders.
    ///
    /// ```
    /// use sip_codes::header::Allow;
    ///
    /// assert_eq!(Allow::new("INVITE, ACK")?, "INVITE, ACK");
    /// assert_eq!(Allow::new(String::from("INVITE"))?, "INVITE");
    /// assert!(Allow::new("INVITE ACK").is_err());
    /// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault of the text, if it is not legal.
    #[cfg(feature = "alloc")]
    pub fn new(text: impl Into<Cow<'static, str>>) -> Result<Self, InvalidHeaderValue> {
        let text = text.into();
        F::GRAMMAR.check_sent(&text).map(|()| Value(text, PhantomData))
    }

    /// Makes one value of several, with commas between them. It is for a list whose items depend on each other, so that
    /// some items do not fit together: a [`Reason`](super::Reason) may have each protocol only once.
    ///
    /// ```
    /// use sip_codes::header::SecurityServer;
    ///
    /// assert_eq!(SecurityServer::from_items(["tls;q=0.2", "digest;q=0.1"])?, "tls;q=0.2, digest;q=0.1");
    /// assert!(SecurityServer::from_items(["tls;q=0.2", "digest;q=0.2"]).is_err());
    /// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first fault of the list, if it is not legal.
    #[cfg(feature = "alloc")]
    pub fn from_items(
        items: impl IntoIterator<Item: AsRef<str>>,
    ) -> Result<Self, InvalidHeaderValue> {
        let mut list = String::new();
        for item in items {
            list.push_str(if list.is_empty() { "" } else { ", " });
            list.push_str(item.as_ref());
        }
        Self::new(list)
    }

    /// Makes a value of a text.
    ///
    /// # Errors
    ///
    /// The first fault of the text, if it is not legal.
    #[cfg(not(feature = "alloc"))]
    pub fn new(text: &'static str) -> Result<Self, InvalidHeaderValue> {
        F::GRAMMAR.check_sent(text).map(|()| Value(text, PhantomData))
    }
}

impl<F> Value<F> {
    /// Makes a value of text that a macro has checked.
    ///
    /// # Panics
    ///
    /// Panics if the text has a line break, which fails to compile in a constant.
    #[doc(hidden)]
    #[must_use]
    pub const fn from_checked(text: &'static str) -> Self {
        assert!(!has_line_break(text.as_bytes()), "a literal text has a line break");
        #[cfg(feature = "alloc")]
        let text = Cow::Borrowed(text);
        Value(text, PhantomData)
    }

    /// Makes a value of a template that a macro has checked, and of the values between its pieces.
    #[cfg(feature = "alloc")]
    #[doc(hidden)]
    #[must_use]
    pub fn from_template(pieces: &[&str], values: &[Inserted<'_>]) -> Self {
        Value::written(HeaderValue::template(pieces, values))
    }

    /// Does not compile without the feature `alloc`.
    #[cfg(not(feature = "alloc"))]
    #[doc(hidden)]
    #[must_use]
    pub fn from_template(_pieces: &[&str], _values: &[Inserted<'_>]) -> Self
    where
        Self: NeedsAlloc,
    {
        Value("", PhantomData)
    }

    #[cfg(feature = "alloc")]
    fn written(value: HeaderValue<'_>) -> Self {
        Value(Cow::Owned(alloc::string::ToString::to_string(&value)), PhantomData)
    }

    /// Returns the text of the value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        #[cfg(feature = "alloc")]
        let text = &self.0;
        #[cfg(not(feature = "alloc"))]
        let text = self.0;
        text
    }

    /// Returns the value as [`visit_headers`](crate::SipResponse::visit_headers) passes it.
    #[must_use]
    pub fn header_value(&self) -> HeaderValue<'_> {
        HeaderValue::checked(self.as_str())
    }
}

#[diagnostic::do_not_recommend]
impl<F> HeaderValueOf<F> for Value<F> {
    fn header_value(&self) -> HeaderValue<'_> {
        HeaderValue::checked(self.as_str())
    }
}

/// A host may stand where a host and a port may.
#[diagnostic::do_not_recommend]
impl HeaderValueOf<place::HostAndPort> for Value<place::Host> {
    fn header_value(&self) -> HeaderValue<'_> {
        HeaderValue::checked(self.as_str())
    }
}

/// A SIP URI may stand where any URI may.
#[diagnostic::do_not_recommend]
impl HeaderValueOf<place::Uri> for Value<place::SipUri> {
    fn header_value(&self) -> HeaderValue<'_> {
        HeaderValue::checked(self.as_str())
    }
}

/// Implements `From` for addresses.
#[cfg(feature = "alloc")]
macro_rules! from_address {
    ($($place:ident: $($address:ident)+;)+) => {$($(
        impl From<$address> for Value<place::$place> {
            fn from(address: $address) -> Self {
                Value::written(HeaderValueOf::<place::$place>::header_value(&address))
            }
        }
    )+)+};
}

#[cfg(feature = "alloc")]
from_address! {
    Host: IpAddr Ipv4Addr Ipv6Addr;
    HostAndPort: IpAddr Ipv4Addr Ipv6Addr SocketAddr SocketAddrV4 SocketAddrV6;
}

#[cfg(feature = "alloc")]
impl<F: Rule> TryFrom<&str> for Value<F> {
    type Error = InvalidHeaderValue;

    fn try_from(text: &str) -> Result<Self, InvalidHeaderValue> {
        Value::new(String::from(text))
    }
}

#[cfg(feature = "alloc")]
impl<F: Rule> TryFrom<String> for Value<F> {
    type Error = InvalidHeaderValue;

    fn try_from(text: String) -> Result<Self, InvalidHeaderValue> {
        Value::new(text)
    }
}

/// Reads a text that was received: the rules that only a sender must keep are not checked.
#[cfg(feature = "alloc")]
impl<F: Rule> FromStr for Value<F> {
    type Err = InvalidHeaderValue;

    fn from_str(text: &str) -> Result<Self, InvalidHeaderValue> {
        F::GRAMMAR.check_received(text).map(|()| Value(Cow::Owned(String::from(text)), PhantomData))
    }
}

/// As `FromStr`.
#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<F: Rule> FromSecondsField for Value<F> {
    type Err = InvalidHeaderValue;

    fn from_seconds_field(value: &str) -> Result<Self, InvalidHeaderValue> {
        value.parse()
    }
}

#[cfg(feature = "alloc")]
impl<F> From<Value<F>> for String {
    fn from(value: Value<F>) -> Self {
        value.0.into_owned()
    }
}

impl<F> AsRef<str> for Value<F> {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl<F> AsRef<[u8]> for Value<F> {
    fn as_ref(&self) -> &[u8] {
        self.as_str().as_bytes()
    }
}

impl<F> Borrow<str> for Value<F> {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

impl<F> Display for Value<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl<F: Rule> fmt::Debug for Value<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(F::NAME).field(&self.as_str()).finish()
    }
}

impl<F> Clone for Value<F> {
    fn clone(&self) -> Self {
        #[cfg(feature = "alloc")]
        let text = self.0.clone();
        #[cfg(not(feature = "alloc"))]
        let text = self.0;
        Value(text, PhantomData)
    }
}

impl<F> PartialEq for Value<F> {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl<F> PartialEq<str> for Value<F> {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl<F> PartialEq<&str> for Value<F> {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl<F> Eq for Value<F> {}

impl<F> PartialOrd for Value<F> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<F> Ord for Value<F> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl<F> Hash for Value<F> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

/// A value is a string in every serde format. Reading checks it as `FromStr` does.
#[cfg(feature = "serde")]
#[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
impl<F> Serialize for Value<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(all(feature = "serde", feature = "alloc"))]
#[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
impl<'de, F: Rule> Deserialize<'de> for Value<F> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        F::GRAMMAR.check_received(&text).map_err(D::Error::custom)?;
        Ok(Value(Cow::Owned(text), PhantomData))
    }
}
