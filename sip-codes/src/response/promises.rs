//! The promises of a response: [`CompleteResponse`], [`FailureResponse`] and [`ResponseTo`].

#[cfg(feature = "alloc")]
use alloc::{boxed::Box, rc::Rc, sync::Arc};
use core::convert::Infallible;

use super::SipResponse;

/// A response that carries the header fields that its code and its other header fields demand.
///
/// `#[sip(complete)]` implements it after checking each variant: a 423 needs `Min-Expires`, a 401
/// `WWW-Authenticate`, `RSeq` needs `Require` with `100rel`, and so on
/// ([`StatusCode::header_rules`](crate::StatusCode::header_rules)). [`ResponseTo`] promises what a method demands.
///
/// A function that sends responses can require it. A bare [`StatusCode`](crate::StatusCode) does not implement it, because
/// it carries no header fields; [`promise::Complete::check`](crate::promise::Complete::check) checks one while the program
/// runs. An impl by hand is not checked.
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
    note = "derive `SipResponse` for the type with `#[sip(complete)]`; check other responses with `promise::Complete::check`"
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
/// require it, so that no request is rejected with a 200. A bare [`StatusCode`](crate::StatusCode) does not implement it;
/// [`promise::Failure::check`](crate::promise::Failure::check) checks one while the program runs. An impl by hand is not
/// checked.
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
    note = "derive `SipResponse` for the type with `#[sip(failure)]`; check other responses with `promise::Failure::check`"
)]
pub trait FailureResponse: SipResponse {
    /// Never called. In a derived impl, its body compiles only if each transparent field makes the
    /// promise as well.
    #[doc(hidden)]
    fn check_promise(&self) {}
}

/// A response to requests with the method `M`: no RFC forbids any of its codes as an answer to them, and it carries the
/// header fields that the method demands.
///
/// `#[sip(methods(...))]` implements it for each of its methods, after checking each code with
/// [`StatusCode::may_answer`](crate::StatusCode::may_answer). A function that answers requests of one method can require
/// it, so that no REGISTER is answered with a 180. A 200 to INVITE needs `Contact`, one to PUBLISH `SIP-ETag` and
/// `Expires`, and so on ([`StatusCode::header_rules`](crate::StatusCode::header_rules)). The types of the methods are in
/// [`method`](crate::method).
///
/// A code that is not forbidden may still make no sense for the method.
///
/// A method that is not registered is written as `methods(MOVE)` or as `methods("X-MOVE")`. No code is
/// forbidden for it, and it has no type, so this trait is not implemented for it.
///
/// An impl by hand is not checked.
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
    note = "derive `SipResponse` for the type with `#[sip(methods(...))]`; check other responses with `promise::To::check`"
)]
pub trait ResponseTo<M>: SipResponse {
    /// Never called. In a derived impl, its body compiles only if each transparent field makes the
    /// promise as well.
    #[doc(hidden)]
    fn check_promise(&self) {}
}

/// Implements the promises for pointers to a response that makes them.
macro_rules! forward_promises {
    ($($pointer:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: CompleteResponse + ?Sized> CompleteResponse for $pointer {}

        #[diagnostic::do_not_recommend]
        impl<T: FailureResponse + ?Sized> FailureResponse for $pointer {}

        #[diagnostic::do_not_recommend]
        impl<M, T: ResponseTo<M> + ?Sized> ResponseTo<M> for $pointer {}
    )+};
}

forward_promises!(&T, &mut T);
#[cfg(feature = "alloc")]
forward_promises!(Box<T>, Rc<T>, Arc<T>);

#[diagnostic::do_not_recommend]
impl CompleteResponse for Infallible {}

#[diagnostic::do_not_recommend]
impl FailureResponse for Infallible {}

#[diagnostic::do_not_recommend]
impl<M> ResponseTo<M> for Infallible {}

// Without `do_not_recommend`, so that the error of a `Result` names which of its two types does not make the promise.

impl<T: CompleteResponse, E: CompleteResponse> CompleteResponse for Result<T, E> {}

impl<M, T: ResponseTo<M>, E: ResponseTo<M>> ResponseTo<M> for Result<T, E> {}
