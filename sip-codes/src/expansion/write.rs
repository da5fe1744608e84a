//! What the expansions of `sip_status!` and `#[derive(SipResponse)]` use: the constant of a code, and the
//! reason phrase and the header fields of a case.

use core::fmt::{self, Display};

use sip_codes_core::StatusCode;

use crate::text::escape::Place;
use crate::text::{Fragment, HeaderValue, ReasonPhrase};

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

/// Passes all items as one value, with commas between them. An empty collection is an empty value if
/// the grammar of the header field allows that, else there is no header field.
pub fn visit_list(
    name: &str,
    items: &Items<'_>,
    may_be_empty: bool,
    visit: &mut dyn FnMut(&str, HeaderValue<'_>),
) {
    let mut is_empty = true;
    items(&mut |_| is_empty = false);
    if may_be_empty || !is_empty {
        visit(name, HeaderValue::new(&Joined(items)));
    }
}

/// Passes each item as a value of its own.
pub fn visit_rows(name: &str, items: &Items<'_>, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
    items(&mut |item| visit(name, HeaderValue::new(item)));
}

/// The call of [`HeaderItems::visit_items`](crate::field::HeaderItems::visit_items) of a collection.
type Items<'a> = dyn Fn(&mut dyn FnMut(&dyn Display)) + 'a;

/// Writes the items with commas between them.
struct Joined<'a>(&'a Items<'a>);

impl Display for Joined<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut result = Ok(());
        let mut separator = "";
        (self.0)(&mut |item| {
            if result.is_ok() {
                result = write!(f, "{separator}{item}");
                separator = ", ";
            }
        });
        result
    }
}
