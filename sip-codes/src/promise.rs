//! The three promises, checked while the program runs.
//!
//! `#[sip(complete)]`, `#[sip(failure)]` and `#[sip(methods(...))]` check a type while it compiles. For a response that
//! is known only while the program runs, such as one that a proxy relays, there is a type for each promise:
//!
//! | attribute | trait | checked at run time by |
//! |---|---|---|
//! | `complete` | [`CompleteResponse`] | [`Complete::check`] |
//! | `failure` | [`FailureResponse`] | [`Failure::check`] |
//! | `methods(M)` | [`ResponseTo<M>`](ResponseTo) | [`To::check`] |
//!
//! The result of a check is a response, and implements the trait. It also implements the traits of the response inside
//! it, so that a function may require several:
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
//!
//! # What is checked
//!
//! `complete` and [`Complete::check`] check what a response must carry because of its code and of its other header
//! fields. `methods(M)` and [`To::check`] check what it must carry because of the method. They can be used in either
//! order, and a response that makes both promises keeps all rules. At run time, the values of registered header fields
//! are also checked against their grammar. What the SIP stack adds, such as `Contact` from a dialog layer, is named by
//! `stack_adds("Contact")` on the type, and in [`Complete::check_with`] and [`To::check_with`].
//!
//! What depends on the request or the dialog is not checked:
//!
//! - a 500 to a re-INVITE or an UPDATE that came while another was pending has `Retry-After` with a random number of
//!   seconds, 0 to 10 (RFC 3261 §14.2, RFC 3311 §5.2),
//! - a 100 copies the `Timestamp` of the request (RFC 3261 §8.2.6.1),
//! - a 200 to REGISTER lists the bindings in `Contact`, if there are any, each with `expires` (RFC 3261 §10.3),
//! - a 101 to 199 that makes a dialog has `Contact` (RFC 3261 §12.1.1), for which there is [`missing_useful_headers`],
//! - a reliable provisional response and a 2xx have `Recv-Info` if the request has it (RFC 6086 §5.2.3),
//! - a proxy may add `Policy-Contact` to a 488 (RFC 6794 §4.4.5.2),
//! - 439 is an answer only to a REGISTER with the parameter `reg-id` and, in `Supported`, `outbound` (RFC 5626 §11.6).
//!
//! # What a relay may send
//!
//! The rules bind whoever makes a response. A proxy relays what it received, with all header fields, also those that it
//! does not know (RFC 3261 §16.7), so it should not drop a response because of [`violations`]. A gateway or a
//! back-to-back user agent makes a response of its own on the other side. It keeps what is meant for the caller
//! ([`OwnedResponse::retain_end_to_end`](crate::OwnedResponse::retain_end_to_end)). If that has a violation, it should
//! send a failure of its own, such as a 500, because the caller cannot use a 401 without a challenge.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;
use core::marker::PhantomData;

use sip_codes_core::grammar::InvalidHeaderValue;
use sip_codes_core::header::{Cardinality, HeaderField, ResponseUse};
use sip_codes_core::method::MethodRule;
use sip_codes_core::rule::{Carried, HeaderRule};

use crate::method::Method;
use crate::response::{
    CompleteResponse, FailureResponse, ResponseTo, SipResponse, forward_response,
};
use crate::text::HeaderValue;

/// Declares the type of a promise, which holds a response that was checked.
macro_rules! checked_response {
    ($(#[$attribute:meta])* $name:ident<R $(, $method:ident)?>) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name<R $(, $method)?> {
            response: R,
            $(method: PhantomData<fn() -> $method>,)?
        }

        impl<R $(, $method)?> $name<R $(, $method)?> {
            /// Makes the type, unless a violation was found.
            fn new(response: R, violation: Option<Violation>) -> Result<Self, BrokenPromise<R>> {
                match violation {
                    None => Ok($name { response, $(method: PhantomData::<fn() -> $method>)? }),
                    Some(violation) => Err(BrokenPromise { response, violation }),
                }
            }

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
    /// A response that has been checked to be complete: it carries the header fields that its code and its other header
    /// fields demand, none that must not be there, each with a legal value, and none of a single value twice.
    ///
    /// A header field without a value does not count, unless its grammar allows that, as for `Allow`.
    ///
    /// ```
    /// use sip_codes::promise::Complete;
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
    /// assert_eq!(
    ///     error.to_string(),
    ///     "a 401 response must carry `WWW-Authenticate` (RFC 3261 §22.2)"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Complete<R>
}

impl<R: SipResponse> Complete<R> {
    /// Checks a response.
    ///
    /// # Errors
    ///
    /// Returns an error with the response if it breaks the promise.
    pub fn check(response: R) -> Result<Self, BrokenPromise<R>> {
        Complete::check_with(response, &[])
    }

    /// Checks a response to which the SIP stack adds the header fields with these names.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    /// use sip_codes::promise::Complete;
    ///
    /// // This stack adds `Allow` to every 405.
    /// assert!(Complete::check_with(StatusCode::METHOD_NOT_ALLOWED, &["Allow"]).is_ok());
    /// assert!(Complete::check(StatusCode::METHOD_NOT_ALLOWED).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error with the response if it breaks the promise.
    pub fn check_with(response: R, stack_adds: &[&str]) -> Result<Self, BrokenPromise<R>> {
        let violation = find_violations(&response, stack_adds).first().copied();
        Complete::new(response, violation)
    }
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
    Failure<R>
}

impl<R: SipResponse> Failure<R> {
    /// Checks a response.
    ///
    /// # Errors
    ///
    /// Returns an error with the response if it breaks the promise.
    pub fn check(response: R) -> Result<Self, BrokenPromise<R>> {
        let is_failure = response.status_code().is_failure();
        Failure::new(response, (!is_failure).then_some(Violation::NotAFailure))
    }
}

checked_response! {
    /// A response that has been checked to be one that may answer the method `M`: its code may answer it, and it carries
    /// the header fields that the method demands, and none that it forbids.
    ///
    /// The rules are those of [`StatusCode::may_answer`](crate::StatusCode::may_answer) and of
    /// [`StatusCode::header_rules`](crate::StatusCode::header_rules).
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
    ///
    /// let error = To::<_, method::Refer>::check(StatusCode::OK).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "a 200 response to REFER must carry `Contact` (RFC 3515 §2.2)"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    To<R, M>
}

impl<R: SipResponse, M: Method> To<R, M> {
    /// Checks a response.
    ///
    /// # Errors
    ///
    /// Returns an error with the response if it breaks the promise.
    pub fn check(response: R) -> Result<Self, BrokenPromise<R>> {
        To::check_with(response, &[])
    }

    /// Checks a response to which the SIP stack adds the header fields with these names.
    ///
    /// ```
    /// use sip_codes::promise::To;
    /// use sip_codes::{StatusCode, method};
    ///
    /// // The dialog layer of this stack writes `Contact`.
    /// assert!(To::<_, method::Invite>::check_with(StatusCode::OK, &["Contact"]).is_ok());
    /// assert!(To::<_, method::Invite>::check(StatusCode::OK).is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error with the response if it breaks the promise.
    pub fn check_with(response: R, stack_adds: &[&str]) -> Result<Self, BrokenPromise<R>> {
        let denied = response.status_code().method_rule(M::NAME);
        let violation =
            denied.map(|rule| Violation::DeniedToMethod { method: M::NAME, rule }).or_else(|| {
                let broken = broken_rules(&response, &rows(&response), Some(M::NAME), stack_adds);
                broken.first().copied()
            });
        To::new(response, violation)
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

/// Returns all that is wrong with a response by itself, without its request, such as one that is to be relayed.
///
/// These are the violations for which [`Complete::check`] fails. [What may be relayed](self#what-a-relay-may-send) is
/// another question.
///
/// ```
/// use sip_codes::promise::violations;
/// use sip_codes::OwnedResponse;
///
/// let mut response = OwnedResponse::parse(b"SIP/2.0 423 Too brief")?;
/// response.push("Min-SE", "90");
/// response.push("Expires", "soon");
/// let faults: Vec<String> =
///     violations(&response).iter().map(|violation| violation.sentence(&response)).collect();
/// assert_eq!(faults, [
///     "a 423 response must carry `Min-Expires` (RFC 3261 §10.3)",
///     "a 423 response must not carry `Min-SE` (RFC 4028 §5)",
///     "the value of `Expires` is not legal: at byte 0, expected a number of seconds, at most 4294967295",
/// ]);
/// # Ok::<(), sip_codes::InvalidStatusLine>(())
/// ```
#[must_use]
pub fn violations(response: &dyn SipResponse) -> Vec<Violation> {
    find_violations(response, &[])
}

/// A header field of a response, and its value.
type HeaderRow = (&'static HeaderField, String);

/// The registered header fields of a response. One without a value is left out, unless its grammar allows that.
fn rows(response: &dyn SipResponse) -> Vec<HeaderRow> {
    let mut rows = Vec::new();
    response.visit_headers(&mut |name, value| {
        let Some(field) = HeaderField::find(name) else { return };
        if field.may_be_empty() || !is_blank(value) {
            rows.push((field, value.to_string()));
        }
    });
    rows
}

/// Finds what is wrong with a response, whatever it answers.
fn find_violations(response: &dyn SipResponse, stack_adds: &[&str]) -> Vec<Violation> {
    let rows = rows(response);
    let mut violations = broken_rules(response, &rows, None, stack_adds);
    for (index, (field, value)) in rows.iter().enumerate() {
        let is_repeated = rows[..index].iter().any(|(before, _)| before == field);
        if field.cardinality() == Cardinality::Single && is_repeated {
            violations.push(Violation::Repeated(field));
        }
        if field.response_use() == ResponseUse::No {
            violations.push(Violation::ForRequests(field));
        } else if let Err(error) = field.check_value(value) {
            violations.push(Violation::IllegalValue { field, error });
        } else if let Err(error) = check_elements(field, &rows, index) {
            let is_known = |violation: &Violation| matches!(violation, Violation::IllegalValue { field: other, .. } if other == field);
            if !violations.iter().any(is_known) {
                violations.push(Violation::IllegalValue { field, error });
            }
        }
    }
    violations
}

/// Checks that the rows of a header field fit together, if their elements depend on each other or one of them is empty:
/// several rows mean what one row with commas means (RFC 3261 §7.3.1). They are checked once, at the last of them.
fn check_elements(
    field: &HeaderField,
    rows: &[HeaderRow],
    index: usize,
) -> Result<(), InvalidHeaderValue> {
    let is_of_field = |row: &&HeaderRow| row.0 == field;
    let is_empty = |row: &HeaderRow| row.0 == field && row.1.is_empty();
    let is_joined = field.grammar().has_dependent_elements()
        || (field.cardinality() == Cardinality::List && rows.iter().any(is_empty));
    if !is_joined || rows[index + 1..].iter().any(|row| row.0 == field) {
        return Ok(());
    }
    let values: Vec<&str> = rows.iter().filter(is_of_field).map(|row| &*row.1).collect();
    if values.len() < 2 { Ok(()) } else { field.check_value(&values.join(", ")) }
}

/// Finds the rules that a response breaks: those of the method if there is one, else the others.
fn broken_rules(
    response: &dyn SipResponse,
    rows: &[HeaderRow],
    method: Option<&'static str>,
    stack_adds: &[&str],
) -> Vec<Violation> {
    let mut carried = Vec::new();
    for (field, value) in rows {
        carried.push(Carried { name: field.name(), value, is_certain: true });
    }
    let mut violations = Vec::new();
    for rule in response.status_code().header_rules(method) {
        if rule.find_breach(method.unwrap_or_default(), &carried, stack_adds).is_some() {
            violations.push(Violation::BrokenRule { method, rule });
        }
    }
    violations
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
/// that it MUST carry them, and which it does not carry: `Contact` in 300, 301, 302 and 305, and in 180 to 183, where it
/// is needed if the response makes a dialog (RFC 3261 §12.1.1).
///
/// ```
/// use sip_codes::promise::missing_useful_headers;
/// use sip_codes::StatusCode;
///
/// let missing: Vec<_> = missing_useful_headers(&StatusCode::MOVED_TEMPORARILY).collect();
/// assert_eq!(missing, ["Contact"]);
/// assert_eq!(missing_useful_headers(&StatusCode::BUSY_HERE).count(), 0);
/// ```
pub fn missing_useful_headers(
    response: &dyn SipResponse,
) -> impl Iterator<Item = &'static str> + use<> {
    let row = response.status_code().registration();
    let useful = row.map_or(&[][..], |row| row.useful_headers());
    let rows = rows(response);
    useful.iter().copied().filter(move |name| rows.iter().all(|(field, _)| field.name() != *name))
}

/// The error of a check: a response that breaks a promise.
///
/// ```
/// use sip_codes::promise::{BrokenPromise, Complete, Failure, To, Violation};
/// use sip_codes::{StatusCode, method};
///
/// let error = Complete::check(StatusCode::INTERVAL_TOO_BRIEF).unwrap_err();
/// assert_eq!(error.to_string(), "a 423 response must carry `Min-Expires` (RFC 3261 §10.3)");
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
    /// The response breaks a rule on header fields: one is missing, or one is there that must not be.
    BrokenRule {
        /// The name of the method, if the rule depends on it.
        method: Option<&'static str>,
        /// The rule.
        rule: &'static HeaderRule,
    },
    /// A header field that has one value is there twice.
    Repeated(&'static HeaderField),
    /// A header field is there that only requests have.
    ForRequests(&'static HeaderField),
    /// A value breaks the grammar of its header field.
    IllegalValue {
        /// The header field.
        field: &'static HeaderField,
        /// What is wrong with the value.
        error: InvalidHeaderValue,
    },
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

impl Violation {
    /// Returns what is wrong as a sentence about the response.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    /// use sip_codes::promise::violations;
    ///
    /// let sentence = violations(&StatusCode::UNAUTHORIZED)[0].sentence(&StatusCode::UNAUTHORIZED);
    /// assert_eq!(sentence, "a 401 response must carry `WWW-Authenticate` (RFC 3261 §22.2)");
    /// ```
    #[must_use]
    pub fn sentence(&self, response: &dyn SipResponse) -> String {
        let status = response.status_code();
        let code = status.as_str();
        match self {
            Violation::BrokenRule { method, rule } => rule.sentence(status, *method).to_string(),
            Violation::Repeated(field) => {
                format!("`{}` has one value, and is repeated", field.name())
            }
            Violation::ForRequests(field) => {
                format!("`{}` is for requests only ({})", field.name(), field.reference())
            }
            Violation::IllegalValue { field, error } => {
                format!("the value of `{}` is not legal: {error}", field.name())
            }
            Violation::NotAFailure => format!("{code} is not a failure: expected 3xx to 6xx"),
            Violation::DeniedToMethod { method, rule } => format!(
                "{code} may not answer {method}: it {} ({})",
                rule.summary(),
                rule.reference(),
            ),
        }
    }
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
        f.pad(&self.violation.sentence(&self.response))
    }
}

impl<R: SipResponse + fmt::Debug> Error for BrokenPromise<R> {}
