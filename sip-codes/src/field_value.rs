//! [`FieldValue`]: a field of a response type that is the whole value of a header field.

use core::fmt::Display;

use crate::value::HeaderValue;

/// A type that can be the value of a header field with `#[sip(header = "Name")]`: each type with a `Display`.
///
/// A header field that is a number of seconds needs a [`DeltaSeconds`](crate::DeltaSeconds) instead.
///
/// ```
/// use sip_codes::FieldValue;
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
