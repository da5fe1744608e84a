//! The items that the expansions of the macros use, under the name `sip_codes::__private_0_1`.
//!
//! Not for use by hand: it is no part of the public interface, and may change with any version.
//! It does not check literal text again, because the macros have checked it.
//!
//! The name has the version in it. A crate may re-export the derive of its own version of `sip-codes`.
//! An expansion of that derive with another version is then an error that names the version.
//!
//! `write` is for the code that sends, `read` for the code that receives.

#[cfg(feature = "alloc")]
mod read;
mod write;

#[cfg(feature = "derive")]
pub use sip_codes_macros::sip_header;
#[cfg(feature = "macros")]
pub use sip_codes_macros::sip_status;

#[cfg(feature = "alloc")]
pub use self::read::{
    ItemSplit, parse_function, read_all_items, read_any_reason, read_bool, read_header, read_item,
    read_optional_header, read_optional_item, read_optional_items, read_or_other, read_reason,
    read_required_header, read_required_item, read_text, status_class,
};
pub use self::write::{
    Extension, count, header_value, in_agent, in_comment, in_password, in_place, in_quoted_string,
    in_reason_phrase, in_text, in_token, in_token_without_dot, in_token_without_star,
    in_uri_header, in_uri_opaque, in_uri_parameter, in_user, needed, padded, pieces, reason_phrase,
    visit_if_legal, visit_list, visit_rows, visit_texts, visit_tokens,
};
pub use crate::__by_edition as by_edition;
pub use crate::field::{AnyResponse, HeaderItemsOf, HeaderTexts, HeaderValueOf};
#[cfg(feature = "alloc")]
pub use crate::field::{
    ErrorSource, FromDeltaSeconds, FromFieldValue, FromHeaderItems, FromSecondsField,
};
pub use crate::header::{self, marker, place};
pub use crate::method;
#[cfg(feature = "alloc")]
pub use crate::received::error::FromSipResponseError;
#[cfg(feature = "alloc")]
pub use crate::received::from_response::{FromSipResponse, read_with_fallback};
pub use crate::response::{CompleteResponse, FailureResponse, ResponseTo, SipResponse};
pub use crate::text::{HeaderValue, Inserted, ReasonPhrase};

// The name of the module, and what `sip-codes-macros` generates, has to be changed with the version.
const _: () = assert!(
    matches!(env!("CARGO_PKG_VERSION_MAJOR").as_bytes(), b"0")
        && matches!(env!("CARGO_PKG_VERSION_MINOR").as_bytes(), b"1"),
    "`__private_0_1` has the name of another version"
);

/// The root of the crate, for an expansion that imports it: `use $crate as name` would look for the name of the crate,
/// which the caller may have changed.
pub mod root {
    pub use crate::__private_0_1;
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
