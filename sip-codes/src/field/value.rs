//! [`FromFieldValue`]: a field of a response type that is read from a whole value.

use core::str::FromStr;

use crate::received::error::ErrorSource;

/// A type that is read from a reason phrase or from the value of a header field, as
/// `#[sip(header = "Name")]` needs: each type with a [`FromStr`] whose error is an [`ErrorSource`].
///
/// Fields of the types `Box<str>`, `Rc<str>`, `Arc<str>` and `Cow<'_, str>` need no trait. The derive makes them of the
/// text.
///
/// ```
/// use sip_codes::field::FromFieldValue;
///
/// assert_eq!(u8::from_field_value("20"), Ok(20));
/// assert!(u8::from_field_value("300").is_err());
/// ```
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

#[diagnostic::do_not_recommend]
impl<T: FromStr<Err: ErrorSource>> FromFieldValue for T {
    type Err = <T as FromStr>::Err;

    fn from_field_value(value: &str) -> Result<Self, Self::Err> {
        value.parse()
    }
}
