//! The places in the text of a header field where only values of certain types can be inserted, as markers for
//! [`HeaderValueOf`].
//!
//! In these places nothing can be escaped, so not every text is legal:
//!
//! | place | in the text | takes |
//! |---|---|---|
//! | [`Host`] | `<sip:bob@{host}:5060>` | [`IpAddr`], [`Ipv4Addr`], [`Ipv6Addr`], which gets brackets, [`header::Host`](super::Host) |
//! | [`HostAndPort`] | `<sip:bob@{host}>` | the same, [`SocketAddr`], [`SocketAddrV4`], [`SocketAddrV6`], [`header::HostAndPort`](super::HostAndPort) |
//! | [`Ipv6Address`] | `<sip:bob@[{address}]>` | [`Ipv6Addr`] |
//! | [`Port`] | `<sip:bob@example.com:{port}>` | `u16`, `u8` |
//! | [`Ttl`] | `<sip:224.0.1.75;ttl={ttl}>` | `u8` |
//! | [`Uri`] | `<{uri}>` | [`header::Uri`](super::Uri), [`header::SipUri`](super::SipUri) |
//! | [`SipUri`] | `<{uri}>` in `Refer-Events-At` | [`header::SipUri`](super::SipUri) |
//! | [`Number`], [`ResponseNumber`] | `X;cause={number}`, `{rseq}` | unsigned integers |
//! | [`Seconds`], [`SessionInterval`] | `<sip:bob@example.com>;expires={seconds}` | unsigned integers, [`Duration`](core::time::Duration) |
//! | [`Cause`], [`SipCause`] | `Q.850;cause={cause}`, `SIP;cause={status}` | [`q850::Cause`], [`StatusCode`] |
//! | [`Quality`] | `<sip:bob@example.com>;q={q}` | `f32`, `f64`: from 0 to 1, with three decimals, and 0 for NaN |
//! | [`Boolean`], [`YesNo`] | `stale={stale}` | `bool` |
//!
//! The `NonZero` type of an integer is legal where the integer is. A number outside the range of its place becomes the
//! nearest one that is legal. Ports and TTLs need no such change, because their integer types have their range.
//!
//! ```
//! use std::net::{IpAddr, Ipv6Addr};
//!
//! use sip_codes::field::HeaderValueOf;
//! use sip_codes::header::place;
//!
//! let address = IpAddr::V6(Ipv6Addr::LOCALHOST);
//! assert_eq!(HeaderValueOf::<place::Host>::header_value(&address).to_string(), "[::1]");
//! assert_eq!(HeaderValueOf::<place::Quality>::header_value(&0.5).to_string(), "0.5");
//! ```

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use core::num::{NonZeroU8, NonZeroU16};

use sip_codes_core::StatusCode;
use sip_codes_core::q850;

use crate::field::{HeaderValueOf, NumberField, SecondsField};
use crate::text::HeaderValue;

/// Declares the markers.
macro_rules! places {
    ($($(#[$documentation:meta])+ $name:ident;)+) => {$(
        $(#[$documentation])+
        pub enum $name {}
    )+};
}

places! {
    /// A whole host, before a literal port.
    Host;
    /// A whole host, and perhaps a port.
    HostAndPort;
    /// A whole IPv6 address between brackets.
    Ipv6Address;
    /// A whole URI of any scheme.
    Uri;
    /// A whole SIP or SIPS URI.
    SipUri;
    /// A port.
    Port;
    /// A time to live.
    Ttl;
    /// A number of any size.
    Number;
    /// A number from 1 to 4294967295 (RFC 3262 §7.1).
    ResponseNumber;
    /// A number of seconds.
    Seconds;
    /// A number of seconds, at least 90 (RFC 4028 §4, §5).
    SessionInterval;
    /// A cause of Q.850.
    Cause;
    /// A status code, as the cause of a reason.
    SipCause;
    /// A quality value.
    Quality;
    /// `true` or `false`.
    Boolean;
    /// `yes` or `no`.
    YesNo;
}

/// Implements [`NumberField`].
macro_rules! numbers {
    ($($place:ty: $minimum:literal to $maximum:expr;)+) => {$(
        impl NumberField for $place {
            const MINIMUM: u64 = $minimum;
            const MAXIMUM: u64 = $maximum;
        }
    )+};
}

numbers! {
    Number: 0 to u64::MAX;
    ResponseNumber: 1 to u32::MAX as u64;
    Seconds: 0 to u32::MAX as u64;
    SessionInterval: 90 to u32::MAX as u64;
}

impl SecondsField for Seconds {}

impl SecondsField for SessionInterval {}

/// Implements [`HeaderValueOf`] for types that a place takes.
macro_rules! place_values {
    ($($place:ty: $type:ty, $value:ident => $result:expr;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl HeaderValueOf<$place> for $type {
            fn header_value(&self) -> HeaderValue<'_> {
                let $value = self;
                $result
            }
        }
    )+};
}

place_values! {
    Host: IpAddr, address => HeaderValue::address(*address, None);
    Host: Ipv4Addr, address => HeaderValue::address(IpAddr::V4(*address), None);
    Host: Ipv6Addr, address => HeaderValue::address(IpAddr::V6(*address), None);
    HostAndPort: IpAddr, address => HeaderValue::address(*address, None);
    HostAndPort: Ipv4Addr, address => HeaderValue::address(IpAddr::V4(*address), None);
    HostAndPort: Ipv6Addr, address => HeaderValue::address(IpAddr::V6(*address), None);
    HostAndPort: SocketAddr, address => HeaderValue::address(address.ip(), Some(address.port()));
    HostAndPort: SocketAddrV4, address => HeaderValue::address(IpAddr::V4(*address.ip()), Some(address.port()));
    HostAndPort: SocketAddrV6, address => HeaderValue::address(IpAddr::V6(*address.ip()), Some(address.port()));
    Ipv6Address: Ipv6Addr, address => HeaderValue::new(address);
    Port: u8, port => HeaderValue::number((*port).into(), PORT_DIGITS);
    Port: u16, port => HeaderValue::number((*port).into(), PORT_DIGITS);
    Port: NonZeroU8, port => HeaderValue::number(port.get().into(), PORT_DIGITS);
    Port: NonZeroU16, port => HeaderValue::number(port.get().into(), PORT_DIGITS);
    Ttl: u8, ttl => HeaderValue::number((*ttl).into(), 3);
    Ttl: NonZeroU8, ttl => HeaderValue::number(ttl.get().into(), 3);
    Cause: q850::Cause, cause => HeaderValue::number(cause.as_u8().into(), 3);
    SipCause: StatusCode, status => HeaderValue::number(status.as_u16().into(), 3);
    Quality: f32, quality => HeaderValue::quality(thousandths((*quality).into()));
    Quality: f64, quality => HeaderValue::quality(thousandths(*quality));
    Boolean: bool, value => HeaderValue::checked(if *value { "true" } else { "false" });
    YesNo: bool, value => HeaderValue::checked(if *value { "yes" } else { "no" });
}

const PORT_DIGITS: u8 = 5;

/// Rounds to thousandths.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is in range"
)]
fn thousandths(quality: f64) -> u16 {
    // A cast makes 0 of NaN.
    (quality.clamp(0.0, 1.0) * 1_000.0 + 0.5) as u16
}
