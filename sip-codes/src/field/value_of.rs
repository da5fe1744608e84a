//! [`HeaderValueOf`] and [`HeaderItemsOf`]: the types whose every value is a legal value of a header field, or a legal
//! part of one.

#[cfg(feature = "alloc")]
use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    rc::Rc,
    sync::Arc,
};
use core::convert::Infallible;
use core::num::{NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroUsize};
use core::time::Duration;

use crate::text::HeaderValue;

/// A type whose every value is a legal value of the header field `F`, or legal in the place `F` of a template.
///
/// `F` is one of the types in [`header::marker`](crate::header::marker) and [`header::place`](crate::header::place).
/// Pointers to a type that implements the trait implement it too.
///
/// Implement it for a type of your own by forwarding to a type that implements it. A value that is made with
/// [`HeaderValue::new`] is not checked: then the impl must make sure that it is legal.
///
/// ```
/// use sip_codes::HeaderValue;
/// use sip_codes::field::HeaderValueOf;
/// use sip_codes::header::{Contact, marker};
///
/// struct Binding {
///     contact: Contact,
/// }
///
/// impl HeaderValueOf<marker::Contact> for Binding {
///     fn header_value(&self) -> HeaderValue<'_> {
///         self.contact.header_value()
///     }
/// }
///
/// let binding = Binding { contact: Contact::new("<sip:bob@example.com>")? };
/// assert_eq!(binding.header_value().to_string(), "<sip:bob@example.com>");
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not always a legal `{F}`",
    label = "not a value of `{F}`",
    note = "for a text, use a type of `sip_codes::header`, such as `Contact` or `Host`, which checks it",
    note = "a number is an unsigned integer, and a number of seconds also a `Duration`",
    note = "a cause is a `q850::Cause` or a `StatusCode`, and `SessionExpires::from_seconds` makes a `Session-Expires`"
)]
pub trait HeaderValueOf<F: ?Sized> {
    /// Returns the value.
    fn header_value(&self) -> HeaderValue<'_>;
}

/// A value of this type does not exist.
#[diagnostic::do_not_recommend]
impl<F: ?Sized> HeaderValueOf<F> for Infallible {
    fn header_value(&self) -> HeaderValue<'_> {
        match *self {}
    }
}

/// Implements the trait for pointers to a type that implements it.
macro_rules! forward_to_pointee {
    ($($pointer:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl<F: ?Sized, T: HeaderValueOf<F> + ?Sized> HeaderValueOf<F> for $pointer {
            fn header_value(&self) -> HeaderValue<'_> {
                T::header_value(self)
            }
        }
    )+};
}

forward_to_pointee!(&T);
#[cfg(feature = "alloc")]
forward_to_pointee!(Box<T>, Rc<T>, Arc<T>);

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<F: ?Sized, T: HeaderValueOf<F> + ToOwned + ?Sized> HeaderValueOf<F> for Cow<'_, T> {
    fn header_value(&self) -> HeaderValue<'_> {
        T::header_value(self)
    }
}

/// A header field or a place whose value is a number. A number that is too small or too large becomes the nearest one.
///
/// Unsigned integers and their `NonZero` types are values of each of these header fields and places. A type of your own
/// can be one too:
///
/// ```
/// use sip_codes::HeaderValue;
/// use sip_codes::field::{HeaderValueOf, NumberField};
/// use sip_codes::header::marker;
///
/// struct Minutes(u32);
///
/// impl<F: NumberField> HeaderValueOf<F> for Minutes {
///     fn header_value(&self) -> HeaderValue<'_> {
///         F::nearest(u64::from(self.0) * 60)
///     }
/// }
///
/// assert_eq!(HeaderValueOf::<marker::MinSe>::header_value(&Minutes(1)).to_string(), "90");
/// assert_eq!(HeaderValueOf::<marker::MinSe>::header_value(&Minutes(2)).to_string(), "120");
/// ```
pub trait NumberField {
    /// The least number.
    const MINIMUM: u64;
    /// The greatest number.
    const MAXIMUM: u64;

    /// Returns the value of a number, or of the nearest one that is legal.
    #[must_use]
    fn nearest(number: u64) -> HeaderValue<'static> {
        let digits = Self::MAXIMUM.checked_ilog10().map_or(1, |zeros| zeros + 1);
        let most_digits = u8::try_from(digits).unwrap_or(u8::MAX);
        HeaderValue::number(number.max(Self::MINIMUM).min(Self::MAXIMUM), most_digits)
    }
}

/// A header field or a place whose value is a number of seconds. A [`Duration`] is a value too. A fraction of a second
/// counts as a whole second, so that a client does not try again too early.
///
/// ```
/// use std::time::Duration;
///
/// use sip_codes::field::HeaderValueOf;
/// use sip_codes::header::marker;
///
/// let seconds = Duration::from_millis(1_500);
/// assert_eq!(HeaderValueOf::<marker::RetryAfter>::header_value(&seconds).to_string(), "2");
/// ```
pub trait SecondsField: NumberField {}

/// Implements the trait for unsigned integers, and for the `NonZero` type of each.
macro_rules! numbers {
    ($($integer:ident $non_zero:ident)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<F: NumberField> HeaderValueOf<F> for $integer {
            fn header_value(&self) -> HeaderValue<'_> {
                F::nearest(u64::try_from(*self).unwrap_or(u64::MAX))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<F: NumberField> HeaderValueOf<F> for $non_zero {
            fn header_value(&self) -> HeaderValue<'_> {
                F::nearest(u64::try_from(self.get()).unwrap_or(u64::MAX))
            }
        }
    )+};
}

numbers! {
    u8 NonZeroU8
    u16 NonZeroU16
    u32 NonZeroU32
    u64 NonZeroU64
    usize NonZeroUsize
}

#[diagnostic::do_not_recommend]
impl<F: SecondsField> HeaderValueOf<F> for Duration {
    fn header_value(&self) -> HeaderValue<'_> {
        let begun = u64::from(self.subsec_nanos() > 0);
        F::nearest(self.as_secs().saturating_add(begun))
    }
}

/// A collection whose items are legal values of the header field `F`.
///
/// Implemented for every type that can be iterated by reference, if its items implement [`HeaderValueOf`].
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt};
/// use sip_codes::header::Contact;
///
/// #[derive(SipResponse)]
/// #[sip(302)]
/// struct Moved(#[sip(headers = "Contact")] Vec<Contact>);
///
/// let response = Moved(vec![Contact::new("<sip:a@b.example>")?, Contact::new("<sip:c@d.example>")?]);
/// assert_eq!(
///     response.header_lines().to_string(),
///     "Contact: <sip:a@b.example>, <sip:c@d.example>\r\n",
/// );
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a collection of legal values of `{F}`",
    label = "expected a collection, such as `Vec<{F}>`",
    note = "the collection has to be iterable by reference",
    note = "for a single value, write `header` in place of `headers`"
)]
pub trait HeaderItemsOf<F: ?Sized> {
    /// Passes each item to `visit`, in order.
    fn visit_items(&self, visit: &mut dyn FnMut(HeaderValue<'_>));
}

#[diagnostic::do_not_recommend]
impl<F: ?Sized, C: ?Sized> HeaderItemsOf<F> for C
where
    for<'a> &'a C: IntoIterator<Item: HeaderValueOf<F>>,
{
    fn visit_items(&self, visit: &mut dyn FnMut(HeaderValue<'_>)) {
        self.into_iter().for_each(|item| visit(item.header_value()));
    }
}
