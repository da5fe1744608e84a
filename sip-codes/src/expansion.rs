//! What the expansions of the macros use, under the name `sip_codes::__private_0_1`.

use core::fmt::Display;

use sip_codes_core::StatusCode;

use crate::escape::Place;
use crate::value::{Fragment, HeaderValue, ReasonPhrase};

/// Holds the constant of a code that is not registered, as a path that is also a pattern.
#[derive(Debug)]
pub struct Extension<const CODE: u16>;

impl<const CODE: u16> Extension<CODE> {
    /// A SIP response code that is not registered, but known to both peers.
    pub const STATUS: StatusCode = extension(CODE);
}

const fn extension(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => panic!("the macros let only 100 to 699 through"),
    }
}

/// Makes the reason phrase of a case from its fragments.
#[must_use]
pub fn reason_phrase<'a>(fragments: &'a [Fragment<'a>]) -> ReasonPhrase<'a> {
    ReasonPhrase::from_fragments(fragments)
}

/// Makes a header field value of a case from its fragments.
#[must_use]
pub fn header_value<'a>(fragments: &'a [Fragment<'a>]) -> HeaderValue<'a> {
    HeaderValue::from_fragments(fragments)
}

/// Text that the macro has checked.
#[must_use]
pub const fn literal(text: &str) -> Fragment<'_> {
    Fragment::literal(text)
}

/// Declares a function for each place of a value.
macro_rules! value_fragments {
    ($($name:ident $place:ident)+) => {$(
        #[doc = concat!("A value in the place `", stringify!($place), "`.")]
        #[must_use]
        pub const fn $name(value: &dyn Display) -> Fragment<'_> {
            Fragment::value(Place::$place, value)
        }
    )+};
}

value_fragments! {
    in_reason_phrase ReasonPhrase
    in_reason_field ReasonField
    in_header_value HeaderValue
    in_quoted_string QuotedString
    in_comment Comment
    in_uri Uri
    in_uri_user UriUser
    in_uri_host UriHost
    in_uri_parameter UriParameter
    in_uri_header UriHeader
}

/// The number of seconds, or the least that the header field allows.
#[must_use]
pub const fn at_least(minimum: u32, seconds: u32) -> u32 {
    if seconds < minimum { minimum } else { seconds }
}

/// A number of seconds in a header field value.
#[must_use]
pub const fn seconds(seconds: u32) -> Fragment<'static> {
    Fragment::seconds(seconds)
}

/// A number of seconds as a header field value.
#[must_use]
pub const fn seconds_value(seconds: u32) -> HeaderValue<'static> {
    HeaderValue::from_seconds(seconds)
}

/// Expands to the first block in edition 2015 and to the second from 2018 on. It tells them apart by
/// matching `dyn`, which has the caller's span, as an expression: `dyn` is an ordinary identifier in
/// 2015 and a keyword later.
#[doc(hidden)]
#[macro_export]
macro_rules! __by_edition {
    ($edition:expr => { $($before_2018:tt)* } { $($since_2018:tt)* }) => { $($before_2018)* };
    ($edition:tt => { $($before_2018:tt)* } { $($since_2018:tt)* }) => { $($since_2018)* };
}
