//! [`HeaderTexts`] and [`FromHeaderItems`]: the collections that a field with `headers = "..."` may be, when it
//! is written and when it is read.

use core::fmt::Display;

/// A collection of header field values, for fields with `#[sip(headers = "...")]`.
///
/// Implemented for every type that can be iterated by reference, if its items implement `Display`, such as
/// `Vec<String>` or `[&str; 2]`.
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt};
///
/// #[derive(SipResponse)]
/// #[sip(420)]
/// struct BadExtension(#[sip(headers = "Unsupported")] Vec<String>);
///
/// let response = BadExtension(vec!["100rel".to_owned(), "gruu".to_owned()]);
/// assert_eq!(response.header_lines().to_string(), "Unsupported: 100rel, gruu\r\n");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a collection of values that implement `Display`",
    label = "expected a collection, such as `Vec<String>`",
    note = "the collection has to be iterable by reference, and each item needs a `Display`",
    note = "for a single value, write `header` in place of `headers`"
)]
pub trait HeaderTexts {
    /// Passes each item to `visit`, in order.
    fn visit_items(&self, visit: &mut dyn FnMut(&dyn Display));
}

#[diagnostic::do_not_recommend]
impl<C: ?Sized> HeaderTexts for C
where
    for<'a> &'a C: IntoIterator<Item: Display>,
{
    fn visit_items(&self, visit: &mut dyn FnMut(&dyn Display)) {
        self.into_iter().for_each(|item| visit(&item));
    }
}

/// A collection that `#[sip(headers = "Name")]` reads the items of a header field into: each collection
/// that can be collected from its own items, such as `Vec<String>`.
///
/// It is the opposite of [`HeaderTexts`](crate::field::HeaderTexts), which writes them.
///
/// ```
/// use sip_codes::field::FromHeaderItems;
///
/// let methods: Vec<&str> = FromHeaderItems::from_items(vec!["INVITE", "ACK"]);
/// assert_eq!(methods, ["INVITE", "ACK"]);
/// ```
#[cfg(feature = "alloc")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a collection that header field values can be collected into",
    label = "expected a collection, such as `Vec<String>`",
    note = "for a single value, write `header` in place of `headers`"
)]
pub trait FromHeaderItems: Sized {
    /// The type of an item.
    type Item;

    /// Makes the collection.
    fn from_items(items: alloc::vec::Vec<Self::Item>) -> Self;
}

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl<C: IntoIterator + FromIterator<<C as IntoIterator>::Item>> FromHeaderItems for C {
    type Item = C::Item;

    fn from_items(items: alloc::vec::Vec<C::Item>) -> Self {
        items.into_iter().collect()
    }
}
