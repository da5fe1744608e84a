//! Forking: which response a proxy forwards if it sent a request to several targets.
//!
//! [`best_response`] chooses from the final responses of all branches (RFC 3261 §16.7). A branch that had no final
//! response is a [`BranchFailure`].
//!
//! ```
//! use sip_codes::forking::{BranchFailure, best_response};
//! use sip_codes::{SipResponse, StatusCode};
//!
//! let responses: [&dyn SipResponse; 2] = [&StatusCode::NOT_FOUND, &BranchFailure::Timeout];
//! assert_eq!(best_response("OPTIONS", &responses).unwrap().index(), Some(0));
//! ```

use core::error::Error;
use core::fmt;

use sip_codes_core::StatusCode;

use crate::response::SipResponse;
use crate::text::name::is_same_field;
use crate::text::{HeaderValue, ReasonPhrase};

/// Chooses the response to forward when every branch of a forked request has ended, `None` if there
/// is none to send (RFC 3261 §16.7, step 6 and 7).
///
/// `responses` are the final responses of the branches, in the order in which they came; for a branch
/// without one, put in a [`BranchFailure`]. The rules, in this order:
///
/// - 1xx are ignored, because they are forwarded as soon as they come and not chosen.
/// - The first 2xx comes before all others. A proxy forwards each 2xx as soon as it comes (RFC 3261 §16.7, step 5),
///   before all branches have ended. A proxy that has forwarded one sends nothing more, but every further 2xx to
///   an INVITE.
/// - If there is nothing to choose from, the response is 408 for an INVITE. Another request gets no
///   response at all, and a 408 to it is ignored like a branch that did not answer, because 408 must
///   not be sent to it (RFC 4320 §4.2).
/// - Any 6xx comes before all other failures. Then comes the lowest class.
/// - Of the 4xx, those that tell how to send the request again come first: 401, 407, 415, 420
///   and 484.
/// - Of the 5xx, 503 comes last. If nothing better is there, it becomes a 500, because the server
///   that cannot serve is not the proxy.
/// - Between equals the first one is chosen. [`best_response_by_key`] lets the program choose.
///
/// The result is a [`SipResponse`]: the chosen one, and for a 401 or 407 also the challenges of all
/// other 401 and 407, each as a header field of its own.
///
/// The proxy itself has to do the following:
///
/// - after a 6xx, to cancel the other branches and to open no new ones (RFC 3261 §16.7, step 5),
/// - to drop responses without a client transaction or without a server transaction (RFC 6026 §8.3),
/// - to remove from a 3xx the targets that it tried itself (RFC 3261 §16.7, step 4),
/// - to try another flow of the same instance only after a 408 or a 430 (RFC 5626 §7),
/// - to send 199 for the early dialogs that a withheld response ended (RFC 6228 §6).
///
/// ```
/// use sip_codes::forking::{BranchFailure, best_response};
/// use sip_codes::{SipResponse, StatusCode};
///
/// // The example of RFC 3261 §16.7.
/// let responses = [503, 407, 501, 404].map(|code| StatusCode::from_u16(code).unwrap());
/// let best = best_response("INVITE", &responses).unwrap();
/// assert_eq!(best.status_code(), StatusCode::PROXY_AUTHENTICATION_REQUIRED);
/// assert_eq!(best.index(), Some(1));
///
/// let busy = StatusCode::BUSY_HERE;
/// let responses: [&dyn SipResponse; 2] = [&BranchFailure::TransportError, &busy];
/// assert_eq!(best_response("INVITE", &responses).unwrap().status_code(), busy);
/// ```
#[must_use]
pub fn best_response<'a, R: SipResponse>(
    method: &str,
    responses: &'a [R],
) -> Option<BestResponse<'a, R>> {
    best_response_by_key(method, responses, |_, _| ())
}

/// Chooses as [`best_response`] does, and between equals the one with the greatest key.
///
/// `key` gets the index of a response and the response. So a proxy can prefer a response that it received
/// to a timeout, or the response of a target with a higher `q`.
///
/// ```
/// use sip_codes::forking::{BranchFailure, best_response_by_key};
/// use sip_codes::{SipResponse, StatusCode};
///
/// let timeout = BranchFailure::Timeout;
/// let absent = StatusCode::TEMPORARILY_UNAVAILABLE;
/// let responses: [&dyn SipResponse; 2] = [&timeout, &absent];
/// let is_received = [false, true];
/// let best = best_response_by_key("INVITE", &responses, |index, _| is_received[index]).unwrap();
/// assert_eq!(best.status_code(), absent);
/// ```
#[must_use]
pub fn best_response_by_key<'a, R: SipResponse, K: Ord>(
    method: &str,
    responses: &'a [R],
    mut key: impl FnMut(usize, &R) -> K,
) -> Option<BestResponse<'a, R>> {
    let mut best: Option<(usize, Rank, K)> = None;
    for (index, response) in responses.iter().enumerate() {
        let Some(rank) = Rank::new(method, response.status_code()) else { continue };
        let key = key(index, response);
        let is_better = best.as_ref().is_none_or(|(_, best_rank, best_key)| {
            rank < *best_rank || (rank == *best_rank && key > *best_key)
        });
        if is_better {
            best = Some((index, rank, key));
        }
    }
    match best {
        Some((index, rank, _)) => {
            Some(BestResponse { responses, chosen: Some(index), rule: rank.rule() })
        }
        None if method == "INVITE" => {
            Some(BestResponse { responses, chosen: None, rule: ForkingRule::NoResponse })
        }
        None => None,
    }
}

/// How good a response is: the better, the smaller.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Success,
    GlobalFailure,
    Redirection,
    HelpfulClientError,
    ClientError,
    ServerError,
    Unavailable,
}

impl Rank {
    /// Returns the rank of a response, `None` if it is not to be chosen.
    fn new(method: &str, status: StatusCode) -> Option<Self> {
        match status.as_u16() {
            100..=199 => None,
            200..=299 => Some(Rank::Success),
            408 if method != "INVITE" => None,
            300..=399 => Some(Rank::Redirection),
            401 | 407 | 415 | 420 | 484 => Some(Rank::HelpfulClientError),
            400..=499 => Some(Rank::ClientError),
            503 => Some(Rank::Unavailable),
            500..=599 => Some(Rank::ServerError),
            _ => Some(Rank::GlobalFailure),
        }
    }

    const fn rule(self) -> ForkingRule {
        match self {
            Rank::Success => ForkingRule::Success,
            Rank::GlobalFailure => ForkingRule::GlobalFailure,
            Rank::HelpfulClientError => ForkingRule::TellsHowToRetry,
            Rank::Redirection | Rank::ClientError | Rank::ServerError => ForkingRule::LowestClass,
            Rank::Unavailable => ForkingRule::OnlyUnavailable,
        }
    }
}

/// The response that [`best_response`] chose.
///
/// It borrows the responses. [`OwnedResponse::from_response`](crate::OwnedResponse) copies it.
///
/// ```
/// use sip_codes::forking::best_response;
/// use sip_codes::{OwnedResponse, SipResponseExt, StatusCode};
///
/// let mut first = OwnedResponse::new(StatusCode::UNAUTHORIZED);
/// first.push("WWW-Authenticate", r#"Digest realm="example.com", nonce="1", qop="auth""#);
/// let mut second = OwnedResponse::new(StatusCode::PROXY_AUTHENTICATION_REQUIRED);
/// second.push("Proxy-Authenticate", r#"Digest realm="example.net", nonce="2", qop="auth""#);
///
/// let responses = [first, second];
/// let best = best_response("INVITE", &responses).unwrap();
/// assert_eq!(best.status_line().to_string(), "SIP/2.0 401 Unauthorized");
/// assert_eq!(
///     best.header_lines().to_string(),
///     "WWW-Authenticate: Digest realm=\"example.com\", nonce=\"1\", qop=\"auth\"\r\n\
///      Proxy-Authenticate: Digest realm=\"example.net\", nonce=\"2\", qop=\"auth\"\r\n",
/// );
/// ```
pub struct BestResponse<'a, R> {
    responses: &'a [R],
    chosen: Option<usize>,
    rule: ForkingRule,
}

impl<'a, R: SipResponse> BestResponse<'a, R> {
    /// Returns the index of the chosen response, `None` if there was none to choose and the result is
    /// a 408 of the proxy.
    #[must_use]
    pub const fn index(&self) -> Option<usize> {
        self.chosen
    }

    /// Returns the chosen response, as it is among the others: a 503 that becomes a 500 is a 503 here.
    ///
    /// ```
    /// use sip_codes::forking::best_response;
    /// use sip_codes::{SipResponse, StatusCode};
    ///
    /// let branches = [StatusCode::SERVICE_UNAVAILABLE];
    /// let best = best_response("INVITE", &branches).unwrap();
    /// assert_eq!(best.chosen(), Some(&StatusCode::SERVICE_UNAVAILABLE));
    /// assert_eq!(best.status_code(), StatusCode::SERVER_INTERNAL_ERROR);
    /// ```
    #[must_use]
    pub fn chosen(&self) -> Option<&'a R> {
        self.chosen.map(|index| &self.responses[index])
    }

    /// Returns the rule that chose.
    #[must_use]
    pub const fn rule(&self) -> ForkingRule {
        self.rule
    }

    /// The chosen response, if it is sent as it is.
    fn forwarded(&self) -> Option<&'a R> {
        match self.rule {
            ForkingRule::OnlyUnavailable => None,
            _ => self.chosen(),
        }
    }
}

/// The rule by which [`best_response`] chose, all of RFC 3261 §16.7, step 5 and 6.
///
/// ```
/// use sip_codes::forking::{ForkingRule, best_response};
/// use sip_codes::StatusCode;
///
/// let responses = [StatusCode::SERVICE_UNAVAILABLE];
/// let rule = best_response("INVITE", &responses).unwrap().rule();
/// assert_eq!(rule, ForkingRule::OnlyUnavailable);
/// assert_eq!(rule.to_string(), "no branch had a better response than 503");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ForkingRule {
    /// No branch had a final response, so the proxy answers 408.
    NoResponse,
    /// A 2xx comes before all others: the request succeeded.
    Success,
    /// A 6xx comes before all others but a 2xx: it speaks for all targets.
    GlobalFailure,
    /// A 4xx that tells how to send the request again comes before the other 4xx.
    TellsHowToRetry,
    /// The lowest class comes first.
    LowestClass,
    /// There is only 503, for which the proxy answers 500.
    OnlyUnavailable,
}

/// Writes why the response was chosen.
impl fmt::Display for ForkingRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            ForkingRule::NoResponse => "no branch had a final response",
            ForkingRule::Success => "a branch succeeded",
            ForkingRule::GlobalFailure => "a 6xx speaks for all targets",
            ForkingRule::TellsHowToRetry => "it tells how to send the request again",
            ForkingRule::LowestClass => "no other is of a lower class or tells more",
            ForkingRule::OnlyUnavailable => "no branch had a better response than 503",
        })
    }
}

impl<R> Clone for BestResponse<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for BestResponse<'_, R> {}

impl<R: SipResponse> fmt::Debug for BestResponse<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BestResponse")
            .field("status", &self.status_code())
            .field("index", &self.chosen)
            .field("rule", &self.rule)
            .finish()
    }
}

#[diagnostic::do_not_recommend]
impl<R: SipResponse> SipResponse for BestResponse<'_, R> {
    fn status_code(&self) -> StatusCode {
        match (self.forwarded(), self.rule) {
            (Some(response), _) => response.status_code(),
            (None, ForkingRule::OnlyUnavailable) => StatusCode::SERVER_INTERNAL_ERROR,
            (None, _) => StatusCode::REQUEST_TIMEOUT,
        }
    }

    fn visit_reason(&self, visit: &mut dyn FnMut(ReasonPhrase<'_>)) {
        if let Some(response) = self.forwarded() {
            response.visit_reason(visit);
        }
    }

    fn visit_headers(&self, visit: &mut dyn FnMut(&str, HeaderValue<'_>)) {
        let Some(response) = self.forwarded() else { return };
        response.visit_headers(visit);
        if !is_challenge(response.status_code()) {
            return;
        }
        for (index, other) in self.responses.iter().enumerate() {
            if Some(index) == self.chosen || !is_challenge(other.status_code()) {
                continue;
            }
            other.visit_headers(&mut |name, value| {
                if CHALLENGES.iter().any(|challenge| is_same_field(challenge, name)) {
                    visit(name, value);
                }
            });
        }
    }
}

/// The header fields whose rows are joined.
const CHALLENGES: [&str; 2] = ["WWW-Authenticate", "Proxy-Authenticate"];

const fn is_challenge(status: StatusCode) -> bool {
    matches!(status, StatusCode::UNAUTHORIZED | StatusCode::PROXY_AUTHENTICATION_REQUIRED)
}

/// How a request ended without a final response.
///
/// A client acts as if it had received the response that [`status_code`](SipResponse::status_code) names (RFC 3261
/// §8.1.3.1), and so does a proxy for a branch (RFC 3261 §16.8, §16.9). Which response a proxy may send
/// because of it is a different question, which [`answer`](Self::answer) answers.
///
/// ```
/// use sip_codes::forking::BranchFailure;
/// use sip_codes::{SipResponse, StatusCode};
///
/// let timeout = BranchFailure::Timeout;
/// assert_eq!(timeout.status_code(), StatusCode::REQUEST_TIMEOUT);
/// assert_eq!(timeout.answer("INVITE"), Some(StatusCode::REQUEST_TIMEOUT));
/// assert_eq!(timeout.answer("OPTIONS"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BranchFailure {
    /// The transaction timed out, or timer C of a proxy ran out without a provisional response:
    /// counts as a 408.
    Timeout,
    /// The request could not be sent: counts as a 503.
    TransportError,
}

impl BranchFailure {
    /// Returns the code with which a proxy answers a request with this method if the failure is all
    /// that it has, `None` if it must not answer.
    ///
    /// That is the same as [`best_response`] of it: 408 may be sent for an INVITE only
    /// (RFC 4320 §4.2), and 503 becomes 500 (RFC 3261 §16.7, step 6).
    #[must_use]
    pub fn answer(self, method: &str) -> Option<StatusCode> {
        best_response(method, &[self]).map(|best| best.status_code())
    }
}

impl fmt::Display for BranchFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            BranchFailure::Timeout => "the request was not answered in time",
            BranchFailure::TransportError => "the request could not be sent",
        })
    }
}

impl Error for BranchFailure {}

/// A response with the code that the failure counts as, whatever the method is: 408 or 503.
#[diagnostic::do_not_recommend]
impl SipResponse for BranchFailure {
    fn status_code(&self) -> StatusCode {
        match self {
            BranchFailure::Timeout => StatusCode::REQUEST_TIMEOUT,
            BranchFailure::TransportError => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}
