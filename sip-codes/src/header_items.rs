//! [`HeaderItems`]: the collections that a field with `headers = "..."` may be, and how they are
//! written.

use core::fmt::{self, Display};

use crate::value::HeaderValue;

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
pub trait HeaderItems {
    /// Passes each item to `visit`, in order.
    fn visit_items(&self, visit: &mut dyn FnMut(&dyn Display));
}

#[diagnostic::do_not_recommend]
impl<C: ?Sized> HeaderItems for C
where
    for<'a> &'a C: IntoIterator<Item: Display>,
{
    fn visit_items(&self, visit: &mut dyn FnMut(&dyn Display)) {
        self.into_iter().for_each(|item| visit(&item));
    }
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

/// The call of [`HeaderItems::visit_items`] of a collection.
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
