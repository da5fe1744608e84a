//! [`FieldValue`] and [`FromFieldValue`]: a field of a response type that is the whole value of a header
//! field, when it is written and when it is read.

use core::fmt::Display;
#[cfg(feature = "alloc")]
use core::str::FromStr;

#[cfg(feature = "alloc")]
use crate::received::error::ErrorSource;
use crate::text::HeaderValue;

/// A type that can be the value of a header field with `#[sip(header = "Name")]`: each type with a `Display`.
///
/// A header field that is a number of seconds needs a [`DeltaSeconds`](crate::field::DeltaSeconds) instead.
///
/// ```
/// use sip_codes::field::FieldValue;
///
/// assert_eq!("in a\r\nmeeting".field_value().to_string(), "in a meeting");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a header field",
    label = "has no `Display`",
    note = "for the items of a collection, write `headers` in place of `header`",
    note = "for other values, use a type that implements `Display`"
)]
pub trait FieldValue {
    /// Returns the value.
    fn field_value(&self) -> HeaderValue<'_>;
}

#[diagnostic::do_not_recommend]
impl<T: Display> FieldValue for T {
    #[inline]
    fn field_value(&self) -> HeaderValue<'_> {
        HeaderValue::new(self)
    }
}

/// A type that is read from a reason phrase or from the value of a header field, as
/// `#[sip(header = "Name")]` needs: each type with a [`FromStr`] whose error is an [`ErrorSource`].
///
/// ```
/// use sip_codes::field::FromFieldValue;
///
/// assert_eq!(u8::from_field_value("20"), Ok(20));
/// assert!(u8::from_field_value("300").is_err());
/// ```
#[cfg(feature = "alloc")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from the value of a header field",
    label = "has no `FromStr` whose `Err` is an error or a text",
    note = "implement `FromStr`, or name a function with `#[sip(parse = function)]`"
)]
pub trait FromFieldValue: Sized {
    /// The error of a malformed value.
    type Err: ErrorSource;

    /// Reads the value.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is malformed.
    fn from_field_value(value: &str) -> Result<Self, Self::Err>;
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<T: FromStr<Err: ErrorSource>> FromFieldValue for T {
    type Err = <T as FromStr>::Err;

    fn from_field_value(value: &str) -> Result<Self, Self::Err> {
        value.parse()
    }
}
