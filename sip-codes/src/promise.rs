//! The three promises, checked while the program runs.
//!
//! `#[sip(complete)]`, `#[sip(failure)]` and `#[sip(methods(...))]` check a type while it compiles. For a response that
//! is only known while the program runs, such as one that a proxy relays, there is a type for each promise, named like
//! the trait without `Response`:
//!
//! | attribute | trait | checked at run time by |
//! |---|---|---|
//! | `complete` | [`CompleteResponse`] | [`Complete::check`] |
//! | `failure` | [`FailureResponse`] | [`Failure::check`] |
//! | `methods(M)` | [`ResponseTo<M>`](ResponseTo) | [`To::check`] |
//!
//! A checked response is a response that makes the promise. Each of the three types keeps the promises that the
//! response inside it makes, so that a function may demand several:
//!
//! ```
//! use sip_codes::promise::{Complete, To};
//! use sip_codes::{CompleteResponse, ResponseTo, StatusCode, method};
//!
//! fn send(_: &(impl CompleteResponse + ResponseTo<method::Register>)) {}
//!
//! let response = Complete::check(To::check(StatusCode::NOT_FOUND)?)?;
//! send(&response);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The error is a [`BrokenPromise`], which has the response and the [`Violation`].

use core::error::Error;
use core::fmt;
use core::marker::PhantomData;

use sip_codes_core::header::HeaderField;
use sip_codes_core::method::MethodRule;
use sip_codes_core::registry::RequiredHeader;

use crate::method::Method;
use crate::response::{
    CompleteResponse, FailureResponse, ResponseTo, SipResponse, forward_response,
};
use crate::text::HeaderValue;
use crate::text::name::is_same_field;

/// Declares the type of a promise, which holds a response that was checked.
macro_rules! checked_response {
    (
        $(#[$attribute:meta])*
        $name:ident<R $(, $method:ident)?>: $find_violation:expr
    ) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name<R $(, $method)?> {
            response: R,
            $(method: PhantomData<fn() -> $method>,)?
        }

        impl<R: SipResponse $(, $method: Method)?> $name<R $(, $method)?> {
            /// Checks a response.
            ///
            /// # Errors
            ///
            /// Returns an error with the response if it breaks the promise.
            pub fn check(response: R) -> Result<Self, BrokenPromise<R>> {
                match $find_violation(&response) {
                    None => Ok($name { response, $(method: PhantomData::<fn() -> $method>)? }),
                    Some(violation) => Err(BrokenPromise { response, violation }),
                }
            }
        }

        impl<R $(, $method)?> $name<R $(, $method)?> {
            /// Returns the response.
            #[must_use]
            pub fn into_inner(self) -> R {
                self.response
            }

            /// Returns a reference to the response.
            #[must_use]
            pub const fn get(&self) -> &R {
                &self.response
            }
        }

        forward_response!($name<R $(, $method)?>, response);
    };
}

checked_response! {
    /// A response that has been checked to carry the header fields that its RFC says it MUST carry.
    ///
    /// A header field without a value does not count, unless its grammar allows that, as for `Allow`.
    ///
    /// ```
    /// use sip_codes::promise::{Complete, Violation};
    /// use sip_codes::{CompleteResponse, StatusCode};
    ///
    /// fn send(response: &impl CompleteResponse) -> StatusCode {
    ///     response.status_code()
    /// }
    ///
    /// let busy = Complete::check(StatusCode::BUSY_HERE)?;
    /// assert_eq!(send(&busy), StatusCode::BUSY_HERE);
    ///
    /// // Without its challenge, a phone would answer a 401 by the same request again and again.
    /// let error = Complete::check(StatusCode::UNAUTHORIZED).unwrap_err();
    /// let Violation::MissingHeader(missing) = error.violation() else { panic!() };
    /// assert_eq!(missing.names(), ["WWW-Authenticate"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Complete<R>: |response| find_missing_header(response).map(Violation::MissingHeader)
}

checked_response! {
    /// A response whose code has been checked to be 3xx to 6xx.
    ///
    /// ```
    /// use sip_codes::promise::Failure;
    /// use sip_codes::{FailureResponse, StatusCode};
    ///
    /// fn reject(response: &impl FailureResponse) -> StatusCode {
    ///     response.status_code()
    /// }
    ///
    /// let busy = Failure::check(StatusCode::BUSY_HERE)?;
    /// assert_eq!(reject(&busy), StatusCode::BUSY_HERE);
    /// assert!(Failure::check(StatusCode::OK).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Failure<R>: |response: &R| {
        let is_failure = response.status_code().is_failure();
        (!is_failure).then_some(Violation::NotAFailure)
    }
}

checked_response! {
    /// A response whose code has been checked to be one that may answer the method `M`.
    ///
    /// The rules are those of [`StatusCode::may_answer`](crate::StatusCode::may_answer).
    ///
    /// ```
    /// use sip_codes::promise::To;
    /// use sip_codes::{ResponseTo, StatusCode, method};
    ///
    /// fn answer_register(response: &impl ResponseTo<method::Register>) -> StatusCode {
    ///     response.status_code()
    /// }
    ///
    /// let answer = To::check(StatusCode::INTERVAL_TOO_BRIEF)?;
    /// assert_eq!(answer_register(&answer), StatusCode::INTERVAL_TOO_BRIEF);
    /// assert!(To::<_, method::Register>::check(StatusCode::RINGING).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    To<R, M>: |response: &R| {
        let rule = response.status_code().method_rule(M::NAME)?;
        Some(Violation::DeniedToMethod { method: M::NAME, rule })
    }
}

#[diagnostic::do_not_recommend]
impl<R: SipResponse> CompleteResponse for Complete<R> {}

#[diagnostic::do_not_recommend]
impl<R: FailureResponse> FailureResponse for Complete<R> {}

#[diagnostic::do_not_recommend]
impl<M, R: ResponseTo<M>> ResponseTo<M> for Complete<R> {}

#[diagnostic::do_not_recommend]
impl<R: CompleteResponse> CompleteResponse for Failure<R> {}

#[diagnostic::do_not_recommend]
impl<R: SipResponse> FailureResponse for Failure<R> {}

#[diagnostic::do_not_recommend]
impl<M, R: ResponseTo<M>> ResponseTo<M> for Failure<R> {}

#[diagnostic::do_not_recommend]
impl<R: CompleteResponse, M> CompleteResponse for To<R, M> {}

#[diagnostic::do_not_recommend]
impl<R: FailureResponse, M> FailureResponse for To<R, M> {}

#[diagnostic::do_not_recommend]
impl<R: SipResponse, M> ResponseTo<M> for To<R, M> {}

/// Finds a header field that a response must carry and does not.
fn find_missing_header(response: &dyn SipResponse) -> Option<&'static RequiredHeader> {
    let row = response.status_code().registration()?;
    row.required_headers().iter().find(|required| !carries(response, required.names()))
}

/// Whether a response carries one of the header fields, with a value if it needs one.
fn carries(response: &dyn SipResponse, names: &[&str]) -> bool {
    names.iter().any(|name| {
        let may_be_empty = HeaderField::find(name).is_some_and(HeaderField::may_be_empty);
        let mut is_there = false;
        response.visit_headers(&mut |other, value| {
            is_there |= is_same_field(name, other) && (may_be_empty || !is_blank(value));
        });
        is_there
    })
}

/// Whether a value consists of blanks or nothing.
fn is_blank(value: HeaderValue<'_>) -> bool {
    // The first character that is no blank ends the writing, with an error.
    struct Blanks;
    impl fmt::Write for Blanks {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            if text.trim().is_empty() { Ok(()) } else { Err(fmt::Error) }
        }
    }
    fmt::write(&mut Blanks, format_args!("{value}")).is_ok()
}

/// Returns the header fields without which a response is of no use to the caller, though no RFC says
/// that it MUST carry them, and which it does not carry: `Contact` in 300, 301, 302 and 305.
///
/// ```
/// use sip_codes::promise::missing_useful_headers;
/// use sip_codes::StatusCode;
///
/// let missing: Vec<_> = missing_useful_headers(&StatusCode::MOVED_TEMPORARILY).collect();
/// assert_eq!(missing, ["Contact"]);
/// assert_eq!(missing_useful_headers(&StatusCode::BUSY_HERE).count(), 0);
/// ```
pub fn missing_useful_headers(response: &dyn SipResponse) -> impl Iterator<Item = &'static str> {
    let row = response.status_code().registration();
    let useful = row.map_or(&[][..], |row| row.useful_headers());
    useful.iter().copied().filter(move |name| !carries(response, &[name]))
}

/// The error of a check: a response that breaks a promise.
///
/// ```
/// use sip_codes::promise::{BrokenPromise, Complete, Failure, To, Violation};
/// use sip_codes::{StatusCode, method};
///
/// let error = Complete::check(StatusCode::INTERVAL_TOO_BRIEF).unwrap_err();
/// assert_eq!(error.to_string(), "a 423 response must carry Min-Expires (RFC 3261 §10.3)");
///
/// let error = To::<_, method::Bye>::check(StatusCode::INTERVAL_TOO_BRIEF).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "423 may not answer BYE: it may answer only REGISTER, SUBSCRIBE and PUBLISH (RFC 3261 §20.23)",
/// );
///
/// let error: BrokenPromise<StatusCode> = Failure::check(StatusCode::OK).unwrap_err();
/// assert_eq!(error.to_string(), "200 is not a failure: expected 3xx to 6xx");
/// assert_eq!(error.violation(), Violation::NotAFailure);
/// assert_eq!(error.into_response(), StatusCode::OK);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BrokenPromise<R> {
    response: R,
    violation: Violation,
}

/// What is wrong with a response that breaks a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Violation {
    /// The response does not carry a header field that it must carry: one, or one of several.
    MissingHeader(&'static RequiredHeader),
    /// The code is 1xx or 2xx, such as a 200 for a response that has to be a failure.
    NotAFailure,
    /// The code may not answer the method, such as a 423 to a BYE.
    DeniedToMethod {
        /// The name of the method.
        method: &'static str,
        /// The rule that denies the code to the method.
        rule: &'static MethodRule,
    },
}

impl<R> BrokenPromise<R> {
    /// Returns what is wrong.
    #[must_use]
    pub const fn violation(&self) -> Violation {
        self.violation
    }

    /// Returns a reference to the response.
    #[must_use]
    pub const fn response(&self) -> &R {
        &self.response
    }

    /// Returns the response.
    #[must_use]
    pub fn into_response(self) -> R {
        self.response
    }
}

impl<R: SipResponse> fmt::Display for BrokenPromise<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.response.status_code().as_str();
        match self.violation {
            Violation::MissingHeader(missing) => {
                write!(f, "a {status} response must carry ")?;
                for (index, name) in missing.names().iter().enumerate() {
                    let separator = if index == 0 { "" } else { " or " };
                    write!(f, "{separator}{name}")?;
                }
                write!(f, " ({})", missing.reference())
            }
            Violation::NotAFailure => {
                write!(f, "{status} is not a failure: expected 3xx to 6xx")
            }
            Violation::DeniedToMethod { method, rule } => write!(
                f,
                "{status} may not answer {method}: it {} ({})",
                rule.summary(),
                rule.reference(),
            ),
        }
    }
}

impl<R: SipResponse + fmt::Debug> Error for BrokenPromise<R> {}
