//! The trait [`SipResponse`], for every response that a program sends, relays or receives, and the traits
//! [`CompleteResponse`], [`FailureResponse`] and [`ResponseTo`], for responses that were checked.
//!
//! The values that the trait passes to its callers are in `value`. `format` writes whole responses.

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, rc::Rc, sync::Arc};
use core::convert::Infallible;

use sip_codes_core::StatusCode;

use crate::value::{HeaderValue, ReasonPhrase};

/// A value that determines a SIP response: its status, reason phrase and header fields.
///
/// Usually an error type that [derives](derive@crate::SipResponse) it. A [`StatusCode`] is a
/// response with the registered reason phrase and no header fields, and a
/// [`StatusLine`](crate::StatusLine) is one with the reason phrase that was received.
///
/// The trait is dyn-compatible. [`SipResponseExt`](crate::SipResponseExt) formats the status line
/// and the header fields of any response.
///
/// Implement it by hand where the derive does not fit. [`ReasonPhrase::new`] and [`HeaderValue::new`]
/// take any `Display` and escape what the grammar does not allow, so an impl by hand is as safe as a
/// derived one.
///
/// ```
/// use sip_codes::{HeaderValue, SipResponse, SipResponseExt, StatusCode};
///
/// struct Overload {
///     seconds: u32,
/// }
///
/// impl SipResponse for Overload {
///     fn status_code(&self) -> StatusCode {
///         if self.seconds > 600 {
///             StatusCode::BUSY_EVERYWHERE
///         } else {
///             StatusCode::SERVICE_UNAVAILABLE
///         }
///     }
///
///     fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
///         visit("Retry-After", HeaderValue::new(&self.seconds));
///     }
/// }
///
/// let response: &dyn SipResponse = &Overload { seconds: 60 };
/// assert_eq!(response.status_code(), StatusCode::SERVICE_UNAVAILABLE);
/// assert_eq!(response.header_lines().to_string(), "Retry-After: 60\r\n");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no SIP status",
    label = "not a `SipResponse`",
    note = "add `#[derive(SipResponse)]` to the type, or use a `StatusCode`",
    note = "for a received message, use a `ReceivedResponse`"
)]
pub trait SipResponse {
    /// Returns the status.
    ///
    /// A [`StatusLine`](crate::StatusLine) and a `ReceivedResponse` also have a method `status`. It returns the
    /// same, and does not need this trait in scope.
    fn status_code(&self) -> StatusCode;

    /// Passes the reason phrase to `visit`, once. If it does not call `visit`, which is the default, the
    /// response has the registered phrase, or none if the code is not registered.
    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        let _ = visit;
    }

    /// Passes the name and the value of each header field to `visit`, in order; by default there
    /// are none.
    ///
    /// A header field that has several rows, such as `WWW-Authenticate` with two challenges, is
    /// passed once for each row. A name must be a token (RFC 3261 §25.1). The derive checks that;
    /// [`SipResponseExt::header_lines`](crate::SipResponseExt::header_lines) leaves out a header field
    /// whose name is not a token.
    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        let _ = visit;
    }
}

/// A response that carries the header fields that its RFC says it MUST carry.
///
/// `#[sip(complete)]` implements it after checking each variant: a 423 needs `Min-Expires`, a 401
/// `WWW-Authenticate`, and so on
/// ([`Registration::required_headers`](crate::Registration::required_headers)). A function that
/// sends responses can demand it. A bare [`StatusCode`] does not implement it, because it carries
/// no header fields.
///
/// Nothing checks an impl by hand.
///
/// ```
/// use sip_codes::{CompleteResponse, SipResponse};
///
/// #[derive(SipResponse)]
/// #[sip(complete)]
/// enum RegisterError {
///     #[sip(423)]
///     TooBrief {
///         #[sip(header = "Min-Expires")]
///         seconds: u32,
///     },
/// }
///
/// fn send(response: &impl CompleteResponse) -> u16 {
///     response.status_code().as_u16()
/// }
/// assert_eq!(send(&RegisterError::TooBrief { seconds: 60 }), 423);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not promise the header fields that its codes must carry",
    label = "not a `CompleteResponse`",
    note = "derive `SipResponse` for the type with `#[sip(complete)]`; check other responses with `Complete::check`"
)]
pub trait CompleteResponse: SipResponse {
    /// Never called. In a derived impl, its body compiles only if each transparent field makes the
    /// promise as well.
    #[doc(hidden)]
    fn check_promise(&self) {}
}

/// A response that is a failure: its code is 3xx to 6xx.
///
/// `#[sip(failure)]` implements it after checking each code. A function that rejects a request can
/// demand it, so that no request is rejected with a 200. A bare [`StatusCode`] does not implement it;
/// [`Failure::check`](crate::Failure::check) checks one while the program runs.
///
/// Nothing checks an impl by hand.
///
/// ```
/// use sip_codes::{FailureResponse, SipResponse};
///
/// #[derive(SipResponse)]
/// #[sip(failure)]
/// enum CallError {
///     #[sip(486)]
///     Busy,
/// }
///
/// fn reject(response: &impl FailureResponse) -> u16 {
///     response.status_code().as_u16()
/// }
/// assert_eq!(reject(&CallError::Busy), 486);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not promise that each of its codes is a failure",
    label = "not a `FailureResponse`",
    note = "derive `SipResponse` for the type with `#[sip(failure)]`; check other responses with `Failure::check`"
)]
pub trait FailureResponse: SipResponse {
    /// Never called. In a derived impl, its body compiles only if each transparent field makes the
    /// promise as well.
    #[doc(hidden)]
    fn check_promise(&self) {}
}

/// A response to requests with the method `M`: no RFC forbids any of its codes as an answer to them.
///
/// `#[sip(methods(...))]` implements it for each of its methods, after checking each code with
/// [`StatusCode::may_answer`]. A function that answers requests of one method can demand it, so that no
/// REGISTER is answered with a 180. The types of the methods are in [`method`](crate::method).
///
/// A code that is not forbidden may still make no sense for the method.
///
/// A method that is not registered is written as `methods(MOVE)` or as `methods("X-MOVE")`. No code is
/// forbidden for it, and it has no type.
///
/// Nothing checks an impl by hand.
///
/// ```
/// use sip_codes::{ResponseTo, SipResponse, method};
///
/// #[derive(SipResponse)]
/// #[sip(methods(REGISTER, SUBSCRIBE))]
/// enum BindingError {
///     #[sip(423)]
///     TooBrief {
///         #[sip(header = "Min-Expires")]
///         seconds: u32,
///     },
///     #[sip(403)]
///     NotOurs,
/// }
///
/// fn answer_register(response: &impl ResponseTo<method::Register>) -> u16 {
///     response.status_code().as_u16()
/// }
/// assert_eq!(answer_register(&BindingError::TooBrief { seconds: 60 }), 423);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not promise that each of its codes may answer `{M}`",
    label = "not a `ResponseTo<{M}>`",
    note = "derive `SipResponse` for the type with `#[sip(methods(...))]`; check other responses with `Answer::check`"
)]
pub trait ResponseTo<M>: SipResponse {
    /// Never called. In a derived impl, its body compiles only if each transparent field makes the
    /// promise as well.
    #[doc(hidden)]
    fn check_promise(&self) {}
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

#[diagnostic::do_not_recommend]
impl CompleteResponse for Infallible {}

#[diagnostic::do_not_recommend]
impl FailureResponse for Infallible {}

#[diagnostic::do_not_recommend]
impl<M> ResponseTo<M> for Infallible {}

/// Implements `AsRef` and `SipResponse` for a type that holds a response.
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
        }
    };
}
pub(crate) use forward_response;

/// Implements the traits for pointers, which forward to what they point to.
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
        }

        #[diagnostic::do_not_recommend]
        impl<T: CompleteResponse + ?Sized> CompleteResponse for $pointer {}

        #[diagnostic::do_not_recommend]
        impl<T: FailureResponse + ?Sized> FailureResponse for $pointer {}

        #[diagnostic::do_not_recommend]
        impl<M, T: ResponseTo<M> + ?Sized> ResponseTo<M> for $pointer {}
    )+};
}

forward_to_pointee!(&T, &mut T);
#[cfg(feature = "alloc")]
forward_to_pointee!(Box<T>, Rc<T>, Arc<T>);
