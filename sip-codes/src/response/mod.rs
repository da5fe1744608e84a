//! The trait [`SipResponse`], for every response that a program sends, relays or receives.
//!
//! `promises` has the traits of responses that were checked, and `display` writes whole responses. The texts that the
//! trait passes to its callers are in `text`.

pub(crate) mod display;
mod promises;

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, rc::Rc, sync::Arc};
use core::convert::Infallible;

use sip_codes_core::StatusCode;

pub use self::promises::{CompleteResponse, FailureResponse, ResponseTo};
use crate::text::name::is_same_field;
use crate::text::{HeaderValue, ReasonPhrase};

/// A value that determines a SIP response: its status, reason phrase and header fields.
///
/// Usually an error type that [derives](derive@crate::SipResponse) it. A [`StatusCode`] is a
/// response with the registered reason phrase and no header fields, and a
/// [`StatusLine`](crate::StatusLine) is one with the reason phrase that was received.
///
/// The trait is dyn-compatible. [`SipResponseExt`](crate::SipResponseExt) formats the status line
/// and the header fields of any response.
///
/// Implement it by hand where the derive does not fit. Make values with the types of [`header`](crate::header), which have
/// only legal values, and phrases with [`ReasonPhrase::new`], which escapes any `Display`. [`HeaderValue::new`] takes any
/// `Display` too. It removes line breaks, but does not check that the value is legal in its header field. An impl for
/// what was received, such as the response type of a SIP stack, uses [`ReasonPhrase::received`] and
/// [`HeaderValue::received`], which escape nothing.
///
/// ```
/// use sip_codes::header::RetryAfter;
/// use sip_codes::{HeaderValue, SipResponse, SipResponseExt, StatusCode};
///
/// struct Overload {
///     is_everywhere: bool,
///     retry_after: RetryAfter,
/// }
///
/// impl SipResponse for Overload {
///     fn status_code(&self) -> StatusCode {
///         if self.is_everywhere {
///             StatusCode::BUSY_EVERYWHERE
///         } else {
///             StatusCode::SERVICE_UNAVAILABLE
///         }
///     }
///
///     fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
///         visit("Retry-After", self.retry_after.header_value());
///     }
/// }
///
/// let overload = Overload { is_everywhere: false, retry_after: RetryAfter::from_seconds(60_u32) };
/// let response: &dyn SipResponse = &overload;
/// assert_eq!(response.status_code(), StatusCode::SERVICE_UNAVAILABLE);
/// assert_eq!(response.header_lines().to_string(), "Retry-After: 60\r\n");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no SIP status",
    label = "not a `SipResponse`",
    note = "a type of your own has `#[derive(SipResponse)]`, and a code alone is a `StatusCode`",
    note = "a variant with another type has a code, like `#[sip(500)]`, in place of `transparent`",
    note = "for a received message, use an `OwnedResponse`"
)]
pub trait SipResponse {
    /// Returns the status.
    ///
    /// Most types that are a response have a method of this name of their own, which does not need the trait in
    /// scope.
    fn status_code(&self) -> StatusCode;

    /// Calls `visit` once, with the reason phrase. By default it does not call `visit`; then the response has the
    /// registered phrase, or an empty one if the code is not registered.
    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        let _ = visit;
    }

    /// Calls `visit` with the name and the value of each header field, in order. By default there
    /// are none.
    ///
    /// A header field that has several rows, such as `WWW-Authenticate` with two challenges, is
    /// passed once for each row. A name must be a token (RFC 3261 §25.1). The derive checks that;
    /// [`SipResponseExt::header_lines`](crate::SipResponseExt::header_lines) leaves out a header field
    /// whose name is not a token.
    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        let _ = visit;
    }

    /// As [`visit_headers`](Self::visit_headers), but a response that was received also passes the header fields that a
    /// SIP stack writes, such as `Via`, so that they can be read. With a name, only the header fields with that name.
    #[doc(hidden)]
    fn visit_every_header(&self, name: Option<&str>, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        self.visit_headers(&mut |row, value| {
            if name.is_none_or(|name| is_same_field(name, row)) {
                visit(row, value);
            }
        });
    }
}

/// A response with the registered reason phrase and no header fields.
impl SipResponse for StatusCode {
    fn status_code(&self) -> StatusCode {
        *self
    }
}

/// A value of this type does not exist. For generic code with an error that cannot happen.
#[diagnostic::do_not_recommend]
impl SipResponse for Infallible {
    fn status_code(&self) -> StatusCode {
        match *self {}
    }
}

/// The response of the `Ok` or of the `Err`, so that a handler can return `Result<Registered, Refused>`.
///
/// It implements [`CompleteResponse`] and [`ResponseTo`] if both types do, and never [`FailureResponse`].
///
/// ```
/// use sip_codes::{SipResponse, SipResponseExt};
///
/// #[derive(SipResponse)]
/// #[sip(200)]
/// struct Registered;
///
/// #[derive(SipResponse)]
/// #[sip(403)]
/// struct Refused;
///
/// fn register(is_allowed: bool) -> Result<Registered, Refused> {
///     if is_allowed { Ok(Registered) } else { Err(Refused) }
/// }
///
/// assert_eq!(register(true).status_line().to_string(), "SIP/2.0 200 OK");
/// assert_eq!(register(false).status_line().to_string(), "SIP/2.0 403 Forbidden");
/// ```
impl<T: SipResponse, E: SipResponse> SipResponse for Result<T, E> {
    fn status_code(&self) -> StatusCode {
        match self {
            Ok(response) => response.status_code(),
            Err(response) => response.status_code(),
        }
    }

    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        match self {
            Ok(response) => response.visit_reason(visit),
            Err(response) => response.visit_reason(visit),
        }
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        match self {
            Ok(response) => response.visit_headers(visit),
            Err(response) => response.visit_headers(visit),
        }
    }

    fn visit_every_header(&self, name: Option<&str>, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        match self {
            Ok(response) => response.visit_every_header(name, visit),
            Err(response) => response.visit_every_header(name, visit),
        }
    }
}

/// Implements `AsRef` and `SipResponse` for a type that holds a response.
#[cfg(feature = "alloc")]
macro_rules! forward_response {
    ($wrapper:ident<R $(, $parameter:ident)?>, $field:tt) => {
        impl<R $(, $parameter)?> AsRef<R> for $wrapper<R $(, $parameter)?> {
            fn as_ref(&self) -> &R {
                &self.$field
            }
        }

        impl<R: $crate::SipResponse $(, $parameter)?> $crate::SipResponse
            for $wrapper<R $(, $parameter)?>
        {
            fn status_code(&self) -> $crate::StatusCode {
                self.$field.status_code()
            }

            fn visit_reason(&self, visit: &mut dyn FnMut($crate::ReasonPhrase<'_>)) {
                self.$field.visit_reason(visit);
            }

            fn visit_headers(&self, visit: &mut dyn FnMut(&str, $crate::HeaderValue<'_>)) {
                self.$field.visit_headers(visit);
            }

            fn visit_every_header(
                &self,
                name: Option<&str>,
                visit: &mut dyn FnMut(&str, $crate::HeaderValue<'_>),
            ) {
                self.$field.visit_every_header(name, visit);
            }
        }
    };
}
#[cfg(feature = "alloc")]
pub(crate) use forward_response;

/// Implements the trait for pointers, which forward to what they point to.
macro_rules! forward_to_pointee {
    ($($pointer:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: SipResponse + ?Sized> SipResponse for $pointer {
            fn status_code(&self) -> StatusCode {
                T::status_code(self)
            }

            fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
                T::visit_reason(self, visit);
            }

            fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
                T::visit_headers(self, visit);
            }

            fn visit_every_header(
                &self,
                name: Option<&str>,
                visit: &mut dyn FnMut(&str, HeaderValue<'_>),
            ) {
                T::visit_every_header(self, name, visit);
            }
        }
    )+};
}

forward_to_pointee!(&T, &mut T);
#[cfg(feature = "alloc")]
forward_to_pointee!(Box<T>, Rc<T>, Arc<T>);
