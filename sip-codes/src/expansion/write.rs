//! What the expansions of `sip_status!` and `#[derive(SipResponse)]` use: the constant of a code, and the
//! reason phrase and the header fields of a variant or a struct.

#[cfg(feature = "alloc")]
use alloc::string::String;
use core::fmt::Display;
#[cfg(feature = "alloc")]
use core::fmt::Write;

use sip_codes_core::StatusCode;
use sip_codes_core::grammar::Place;
#[cfg(feature = "alloc")]
use sip_codes_core::header::HeaderField;

use crate::field::HeaderValueOf;
#[cfg(not(feature = "alloc"))]
use crate::field::NeedsAlloc;
#[cfg(feature = "alloc")]
use crate::text::padding::Pad;
#[cfg(feature = "alloc")]
use crate::text::{FREE_TEXT, escape::Escape};
use crate::text::{HeaderValue, Inserted, ReasonPhrase, has_line_break};

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

/// Literal pieces of a template, for a constant.
///
/// # Panics
///
/// Panics if a piece has a line break, which fails to compile in a constant.
#[must_use]
pub const fn pieces<'a>(pieces: &'a [&'a str]) -> &'a [&'a str] {
    let mut rest = pieces;
    while let [piece, after @ ..] = rest {
        assert!(!has_line_break(piece.as_bytes()), "a literal text has a line break");
        rest = after;
    }
    pieces
}

/// Makes the reason phrase of a variant or a struct from literal pieces and the values between them.
#[must_use]
pub const fn reason_phrase<'a>(
    pieces: &'a [&'a str],
    values: &'a [Inserted<'a>],
) -> ReasonPhrase<'a> {
    ReasonPhrase::template(pieces, values)
}

/// Makes a header field value of a variant or a struct from literal pieces and the values between them.
#[must_use]
pub const fn header_value<'a>(
    pieces: &'a [&'a str],
    values: &'a [Inserted<'a>],
) -> HeaderValue<'a> {
    HeaderValue::template(pieces, values)
}

/// Declares a function for each place that takes any text.
macro_rules! inserted_text {
    ($($name:ident $place:expr;)+) => {$(
        #[doc = concat!("A value of any type in the place `", stringify!($place), "`.")]
        #[must_use]
        pub const fn $name(value: &dyn Display) -> Inserted<'_> {
            Inserted::any($place, value)
        }
    )+};
}

inserted_text! {
    in_reason_phrase Place::ReasonPhrase;
    in_quoted_string Place::QuotedString;
    in_comment Place::Comment;
    in_token Place::Token;
    in_token_without_star Place::TokenWithoutStar;
    in_token_without_dot Place::TokenWithoutDot;
    in_user Place::User;
    in_password Place::Password;
    in_uri_parameter Place::UriParameter;
    in_uri_header Place::UriHeader;
    in_uri_opaque Place::UriOpaque;
    in_text Place::Text { at_start: true, at_end: true };
    in_agent Place::Agent;
}

/// A value whose type is legal in the place `P`.
pub fn in_place<P: ?Sized, T: HeaderValueOf<P> + ?Sized>(value: &T) -> Inserted<'_> {
    Inserted::value(value.header_value())
}

/// The same value; `-` is written if it and the values directly before it are empty.
#[must_use]
pub const fn needed(value: Inserted<'_>) -> Inserted<'_> {
    value.needed()
}

/// The same number with zeros before it up to a width, which is at most what the place allows: 5 digits for a port, 3
/// for a TTL, a cause or a status code, 20 for a number of any size, 10 for all others.
#[must_use]
pub const fn padded(value: Inserted<'_>, width: usize) -> Inserted<'_> {
    value.padded(width)
}

/// A width or a precision that formatting accepts, whatever the number is.
#[must_use]
pub const fn count(count: usize) -> usize {
    if count > u16::MAX as usize { u16::MAX as usize } else { count }
}

/// Passes items as one value of tokens, with commas between them, and without those that are empty. If none is left,
/// there is no header field, or an empty one if that is legal.
///
/// The collection is asked for its items once, because it may answer differently the next time. Without `alloc` each
/// item is a value of its own, which means the same (RFC 3261 §7.3.1).
pub fn visit_tokens(
    name: &str,
    items: &Texts<'_>,
    may_be_empty: bool,
    visit: &mut dyn FnMut(&str, HeaderValue<'_>),
) {
    let tokens = |each: &mut dyn FnMut(HeaderValue<'_>)| {
        items(&mut |item| {
            each(HeaderValue::template(&["", ""], &[Inserted::any(Place::Token, item)]));
        });
    };
    visit_list(name, &tokens, may_be_empty, visit);
}

/// Passes items as one value, as [`visit_tokens`] does, but as they are.
#[cfg(feature = "alloc")]
pub fn visit_list(
    name: &str,
    items: &Values<'_>,
    may_be_empty: bool,
    visit: &mut dyn FnMut(&str, HeaderValue<'_>),
) {
    let mut list = String::new();
    items(&mut |item| {
        let end = list.len();
        list.push_str(if list.is_empty() { "" } else { ", " });
        let start = list.len();
        if item.write_to(&mut list).is_err() || list.len() == start {
            list.truncate(end);
        }
    });
    if may_be_empty || !list.is_empty() {
        visit(name, HeaderValue::checked(&list));
    }
}

/// Passes items as values, as [`visit_tokens`] does, but as they are.
#[cfg(not(feature = "alloc"))]
pub fn visit_list(
    name: &str,
    items: &Values<'_>,
    may_be_empty: bool,
    visit: &mut dyn FnMut(&str, HeaderValue<'_>),
) {
    let mut is_empty = true;
    items(&mut |item| {
        if !item.is_empty() {
            is_empty = false;
            // A value that is empty when it is asked again is not.
            visit(name, HeaderValue::template(&["", ""], &[Inserted::value(item).needed()]));
        }
    });
    if may_be_empty && is_empty {
        visit(name, HeaderValue::checked(""));
    }
}

/// Passes each item as a value of its own.
pub fn visit_rows(name: &str, items: &Values<'_>, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
    items(&mut |item| visit(name, item));
}

/// Passes each item as a value of its own, which may be any text.
pub fn visit_texts(name: &str, items: &Texts<'_>, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
    items(&mut |item| visit(name, HeaderValue::new(item)));
}

/// Passes a value if it is legal as it is, and its `Display` does not fail. For a header field that no table has, every
/// value is legal.
#[cfg(feature = "alloc")]
pub fn visit_if_legal(
    name: &str,
    value: &dyn Display,
    visit: &mut dyn FnMut(&str, HeaderValue<'_>),
) {
    let mut text = String::new();
    let is_legal =
        |text| HeaderField::find(name).is_none_or(|field| field.check_value(text).is_ok());
    let written = write!(Escape::new(&mut text, FREE_TEXT), "{value}");
    if written.is_ok() && is_legal(&text) {
        visit(name, HeaderValue::checked(&text));
    }
}

/// Does not compile without the feature `alloc`.
#[cfg(not(feature = "alloc"))]
pub fn visit_if_legal<T: NeedsAlloc>(
    _name: &str,
    _value: &T,
    _visit: &mut dyn FnMut(&str, HeaderValue<'_>),
) {
}

/// The call that passes the items of a collection of any type.
type Texts<'a> = dyn Fn(&mut dyn FnMut(&dyn Display)) + 'a;

/// The call that passes the items of a collection of values of a header field.
type Values<'a> = dyn Fn(&mut dyn FnMut(HeaderValue<'_>)) + 'a;
