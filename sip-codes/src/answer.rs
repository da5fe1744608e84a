//! [`Answer`]: the promise of [`ResponseTo`], checked while the program runs.

use core::error::Error;
use core::fmt;
use core::marker::PhantomData;

use sip_codes_core::method::MethodRule;

use crate::method::Method;
use crate::response::{
    CompleteResponse, FailureResponse, ResponseTo, SipResponse, forward_response,
};

/// A response whose code has been checked to be one that may answer a method.
///
/// For a response that is only known while the program runs, such as a received one. The rules are those of
/// [`StatusCode::may_answer`](crate::StatusCode::may_answer).
///
/// ```
/// use sip_codes::{Answer, ResponseTo, StatusCode, method};
///
/// fn answer_register(response: &impl ResponseTo<method::Register>) -> StatusCode {
///     response.status_code()
/// }
///
/// let answer = Answer::check(StatusCode::INTERVAL_TOO_BRIEF)?;
/// assert_eq!(answer_register(&answer), StatusCode::INTERVAL_TOO_BRIEF);
/// assert!(Answer::<_, method::Register>::check(StatusCode::RINGING).is_err());
/// # Ok::<(), sip_codes::NotAnAnswer<StatusCode>>(())
/// ```
///
/// A function may demand several promises. Each is checked by a type of its own, one around the other:
///
/// ```
/// use sip_codes::{Answer, Complete, CompleteResponse, ResponseTo, StatusCode, method};
///
/// fn send(_: &(impl CompleteResponse + ResponseTo<method::Register>)) {}
///
/// let response = Complete::check(Answer::check(StatusCode::NOT_FOUND)?)?;
/// send(&response);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Answer<R, M> {
    response: R,
    method: PhantomData<fn() -> M>,
}

impl<R: SipResponse, M: Method> Answer<R, M> {
    /// Checks a response.
    ///
    /// # Errors
    ///
    /// Returns an error with the response if a rule denies its code to the method.
    pub fn check(response: R) -> Result<Self, NotAnAnswer<R>> {
        match response.status_code().method_rule(M::NAME) {
            None => Ok(Answer { response, method: PhantomData }),
            Some(rule) => Err(NotAnAnswer { response, method: M::NAME, rule }),
        }
    }
}

impl<R, M> Answer<R, M> {
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

forward_response!(Answer<R, M>, response);

#[diagnostic::do_not_recommend]
impl<R: SipResponse, M> ResponseTo<M> for Answer<R, M> {}

#[diagnostic::do_not_recommend]
impl<R: CompleteResponse, M> CompleteResponse for Answer<R, M> {}

#[diagnostic::do_not_recommend]
impl<R: FailureResponse, M> FailureResponse for Answer<R, M> {}

/// The error of [`Answer::check`]: a response whose code may not answer the method.
///
/// ```
/// use sip_codes::{Answer, StatusCode, method};
///
/// let error = Answer::<_, method::Bye>::check(StatusCode::INTERVAL_TOO_BRIEF).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "423 may not answer BYE: it may answer only REGISTER, SUBSCRIBE and PUBLISH (RFC 3261 §20.23)",
/// );
/// assert_eq!(error.into_response(), StatusCode::INTERVAL_TOO_BRIEF);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NotAnAnswer<R> {
    response: R,
    method: &'static str,
    rule: &'static MethodRule,
}

impl<R> NotAnAnswer<R> {
    /// Returns the rule that denies the code to the method.
    #[must_use]
    pub const fn rule(&self) -> &'static MethodRule {
        self.rule
    }

    /// Returns the name of the method.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        self.method
    }

    /// Returns the response.
    #[must_use]
    pub fn into_response(self) -> R {
        self.response
    }

    /// Returns a reference to the response.
    #[must_use]
    pub const fn response(&self) -> &R {
        &self.response
    }
}

impl<R: SipResponse> fmt::Display for NotAnAnswer<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} may not answer {}: it {} ({})",
            self.response.status_code().as_str(),
            self.method,
            self.rule.summary(),
            self.rule.reference(),
        )
    }
}

impl<R: SipResponse + fmt::Debug> Error for NotAnAnswer<R> {}
