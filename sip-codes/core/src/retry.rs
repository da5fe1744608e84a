//! What a client may do after a response: send the request again, changed or elsewhere, or give up.
//!
//! A client that treats every failure alike gives up where the response says how to succeed, or repeats what
//! cannot succeed. [`StatusCode::retry`] answers with a [`Retry`] for each code, and
//! [`StatusCode::retry_rule`] also names the header fields of the response that say how. After a 491, both
//! sides wait for the random time of a [`GlareRole`].
//!
//! ```
//! use sip_codes::StatusCode;
//! use sip_codes::retry::Retry;
//!
//! /// Returns the expiry for the next REGISTER.
//! fn next_expiry(status: StatusCode, asked: u32, min_expires: u32) -> Option<u32> {
//!     match status.retry() {
//!         Retry::Unneeded => Some(asked),
//!         Retry::WithMinExpires => Some(asked.max(min_expires)),
//!         _ => None,
//!     }
//! }
//!
//! assert_eq!(next_expiry(StatusCode::INTERVAL_TOO_BRIEF, 60, 3600), Some(3600));
//! assert_eq!(next_expiry(StatusCode::FORBIDDEN, 60, 3600), None);
//! ```
//!
#![doc = include_str!("../docs/retry.md")]

use core::time::Duration;

use crate::registry::Reference;
use crate::status::{StatusClass, StatusCode};

/// What a user agent client may do after a response to its request.
///
/// Each variant is what an RFC allows or recommends. A client is not obliged to do it. A new request after a failure is
/// a new transaction with the same `Call-ID`, `To` and `From`, and a `CSeq` that is one higher
/// (RFC 3261 §8.1.3.5). ACK and CANCEL are never sent again in these ways (RFC 3261 §22.1, §9.1).
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::retry::Retry;
///
/// fn try_again_at_once(status: StatusCode) -> bool {
///     matches!(
///         status.retry(),
///         Retry::WithCredentials | Retry::WithMinExpires | Retry::WithoutUnsupported
///     )
/// }
///
/// assert!(try_again_at_once(StatusCode::UNAUTHORIZED));
/// assert!(!try_again_at_once(StatusCode::BUSY_HERE));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// Nothing: the response is provisional, or the request succeeded.
    Unneeded,
    /// Send the request to each URI of `Contact`, no URI twice. A client should do so, and tell the
    /// user if that leads from a SIPS URI to another one.
    AtContact,
    /// Send this single request again through the proxy that `Contact` names.
    ThroughProxy,
    /// Use another service, which the body of the response describes.
    WithOtherService,
    /// Send the request again with credentials for the challenges; a client should do so. Credentials
    /// that were just refused must not be sent again, unless the challenge says that only the nonce
    /// was stale.
    WithCredentials,
    /// Send the same request again later, unchanged.
    LaterUnchanged,
    /// Send the same request again after the time in `Retry-After`. Without one, nothing says when
    /// that would help.
    ///
    /// A 480 whose `Warning` has the code 380 says that the target takes no SIPS URI. Then a client must not
    /// send the request to a SIP URI unless the user agrees (RFC 5630 §5.1.1).
    AfterRetryAfter,
    /// Send the same request again after the time in `Retry-After`, or without one after several
    /// seconds.
    AfterSeconds,
    /// Send the request to another server; a client should do so. This server gets no request until
    /// the time in `Retry-After` is over; without one, treat the response as a 500.
    AtOtherServer,
    /// Send a new PUBLISH without the entity-tag in `SIP-If-Match`. The same request must not be sent
    /// again.
    PublishAnew,
    /// Send the request again without a body, or with a shorter one; a client should do so. With
    /// `Retry-After` the condition is temporary.
    WithSmallerBody,
    /// Send the request again with media types, encodings and languages that the response lists; a
    /// client should do so.
    WithListedTypes,
    /// Send the request again with a SIP URI as its target, if the target was a URI of another scheme than
    /// SIPS; a client should do so. After a request to a SIPS URI it must not, unless the user agrees (RFC
    /// 5630 §5.1.1).
    WithSipUri,
    /// Send the request again with a priority that the response lists.
    WithListedPriority,
    /// Send the request again without the extensions that the response lists; a client should do so.
    WithoutUnsupported,
    /// Send the request again with the extensions that the response lists, if the client supports them: their
    /// option tags in `Supported`, and for `sec-agree` a mechanism of `Security-Server` (RFC 3329 §2.3.1).
    WithRequiredExtension,
    /// Send the request again with a session interval of at least `Min-SE`, the largest that any
    /// response to it had.
    WithMinSe,
    /// Send the request again with an expiry of at least `Min-Expires`.
    WithMinExpires,
    /// Send the request again with a corrected location. The response says what is wrong.
    WithCorrectLocation,
    /// Have the request signed again. An authentication service does that, not the client.
    WithNewIdentity,
    /// Send a new REFER with a token that proves who referred.
    WithReferrerToken,
    /// Send the request over another flow of the same registration. This is for the proxy that keeps
    /// the flows.
    OverOtherFlow,
    /// Send the request again without anonymity, and only if the user agrees.
    WithoutAnonymity,
    /// Register without the outbound extension, or through another proxy.
    WithoutOutbound,
    /// Wait until the recipients that the response lists have given permission.
    AfterPermission,
    /// Subscribe again with a new `Call-ID`, if the request refreshed a subscription. For another
    /// request there is nothing to do.
    InNewDialog,
    /// Send the request again with a longer address, as more digits are dialled.
    WithLongerAddress,
    /// Send the request again with one of the addresses that the response may list.
    WithUnambiguousAddress,
    /// Send the request again with another session description. `Warning` may say what did not suit. A 606
    /// rules out other servers.
    WithOtherOffer,
    /// Wait for the random time of a [`GlareRole`], and send the request once more if it is still
    /// wanted.
    AfterRandomWait,
    /// Start the security mechanism of the list that suits best, and send the request again over it
    /// with `Security-Verify`.
    WithSecurityAgreement,
    /// Send a request that differs, or the same to another server. The same request should not go to
    /// this server again.
    Modified,
    /// No RFC says. The fault is in this server, so another server may succeed.
    Unspecified,
    /// Do not send the request again, here or elsewhere.
    Never,
}

/// What a client may do after a response, and where that is written.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::retry::Retry;
///
/// let rule = StatusCode::PROXY_AUTHENTICATION_REQUIRED.retry_rule();
/// assert_eq!(rule.retry(), Retry::WithCredentials);
/// assert_eq!(rule.headers(), ["Proxy-Authenticate"]);
/// assert_eq!(rule.reference().to_string(), "RFC 3261 §22.3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RetryRule {
    retry: Retry,
    headers: &'static [&'static str],
    reference: Reference,
}

impl RetryRule {
    /// Returns what the client may do.
    #[must_use]
    pub const fn retry(&self) -> Retry {
        self.retry
    }

    /// Returns the names of the header fields of the response that say how, mostly one or none.
    #[must_use]
    pub const fn headers(&self) -> &'static [&'static str] {
        self.headers
    }

    /// Returns the RFC and section that the rule comes from.
    #[must_use]
    pub const fn reference(&self) -> Reference {
        self.reference
    }
}

impl Retry {
    /// Returns what the client may do, as the end of a sentence: `send the request again with
    /// credentials`.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        match self {
            Retry::Unneeded => "do nothing",
            Retry::AtContact => "send the request to the addresses in the response",
            Retry::ThroughProxy => "send the request again through the proxy in the response",
            Retry::WithOtherService => "use another service, which the body describes",
            Retry::WithCredentials => "send the request again with credentials",
            Retry::LaterUnchanged => "send the same request again later",
            Retry::AfterRetryAfter => "send the same request again when the response says",
            Retry::AfterSeconds => {
                "send the same request again when the response says, or after several seconds"
            }
            Retry::AtOtherServer => "send the request to another server",
            Retry::PublishAnew => "publish anew, without the entity-tag",
            Retry::WithSmallerBody => "send the request again with a shorter body or none",
            Retry::WithListedTypes => {
                "send the request again with types, encodings and languages of the list"
            }
            Retry::WithSipUri => {
                "send the request again to a SIP URI, unless its URI was a SIPS URI"
            }
            Retry::WithListedPriority => "send the request again with a priority of the list",
            Retry::WithoutUnsupported => {
                "send the request again without the extensions in the list"
            }
            Retry::WithRequiredExtension => {
                "send the request again with the extensions of the list, if it supports them"
            }
            Retry::WithMinSe => "send the request again with a longer session interval",
            Retry::WithMinExpires => "send the request again with a longer expiry",
            Retry::WithCorrectLocation => "send the request again with a corrected location",
            Retry::WithNewIdentity => "have the request signed anew",
            Retry::WithReferrerToken => "send a new REFER with a token of the referrer",
            Retry::OverOtherFlow => "send the request over another flow, if it is a proxy",
            Retry::WithoutAnonymity => {
                "send the request again without anonymity, if the user agrees"
            }
            Retry::WithoutOutbound => "register without outbound, or through another proxy",
            Retry::AfterPermission => "wait for the permission of the recipients in the list",
            Retry::InNewDialog => "subscribe anew in a new dialog, if the request was a SUBSCRIBE",
            Retry::WithLongerAddress => "send the request again with a longer address",
            Retry::WithUnambiguousAddress => "send the request again to one address of several",
            Retry::WithOtherOffer => "send the request again with another session description",
            Retry::AfterRandomWait => "send the request once more after a random time",
            Retry::WithSecurityAgreement => {
                "send the request again over a security mechanism of the list"
            }
            Retry::Modified => "send another request, or the same to another server",
            Retry::Unspecified => "decide for itself, as no RFC says; another server may do better",
            Retry::Never => "not send the request again",
        }
    }
}

/// Turns the rows below into [`StatusCode::retry_rule`].
///
/// A row reads: the codes, or a class for all its other codes; what the client may do; the header
/// fields that say how; the RFC and section.
macro_rules! retry_rules {
    (
        $($($code:literal)+ => $retry:ident $(by $($header:literal)+)?,
            RFC $rfc:literal $section:literal;)+
        other $(
            $($class:ident)|+ => $other:ident $(by $($other_header:literal)+)?,
            RFC $other_rfc:literal $other_section:literal;
        )+
    ) => {
        /// What a client may do next.
        impl StatusCode {
            /// Returns what a client may do after a response with this code.
            ///
            /// A code that is not registered has the rule of its
            /// [`fallback`](StatusCode::fallback). [`retry_rule`](Self::retry_rule) tells the header
            /// fields and the source too.
            ///
            /// ```
            /// use sip_codes::StatusCode;
            /// use sip_codes::retry::Retry;
            ///
            /// assert_eq!(StatusCode::INTERVAL_TOO_BRIEF.retry(), Retry::WithMinExpires);
            /// assert_eq!(StatusCode::from_u16(599)?.retry(), Retry::AfterSeconds);
            /// assert_eq!(StatusCode::UNWANTED.retry(), Retry::Never);
            /// # Ok::<(), sip_codes::InvalidStatusCode>(())
            /// ```
            #[must_use]
            pub const fn retry(self) -> Retry {
                self.retry_rule().retry()
            }

            /// Returns what a client may do after a response with this code, the header fields of the
            /// response that say how, and the RFC and section.
            ///
            /// ```
            /// use sip_codes::StatusCode;
            ///
            /// let rule = StatusCode::SESSION_INTERVAL_TOO_SMALL.retry_rule();
            /// assert_eq!(rule.headers(), ["Min-SE"]);
            /// assert_eq!(rule.reference().to_string(), "RFC 4028 §7.3");
            /// ```
            #[must_use]
            pub const fn retry_rule(self) -> &'static RetryRule {
                match self.as_u16() {
                    $($($code)|+ => const {
                        &RetryRule {
                            retry: Retry::$retry,
                            headers: &[$($($header),+)?],
                            reference: Reference::new($rfc, $section),
                        }
                    },)+
                    _ => match self.class() {
                        $($(StatusClass::$class)|+ => const {
                            &RetryRule {
                                retry: Retry::$other,
                                headers: &[$($($other_header),+)?],
                                reference: Reference::new($other_rfc, $other_section),
                            }
                        },)+
                    },
                }
            }
        }
    };
}

retry_rules! {
    305 => ThroughProxy by "Contact", RFC 3261 "21.3.4";
    380 => WithOtherService, RFC 3261 "21.3.5";
    401 => WithCredentials by "WWW-Authenticate", RFC 3261 "22.2";
    403 => Never, RFC 3261 "21.4.4";
    404 486 => AfterRetryAfter by "Retry-After", RFC 3261 "20.33";
    407 => WithCredentials by "Proxy-Authenticate", RFC 3261 "22.3";
    408 => LaterUnchanged, RFC 3261 "21.4.9";
    412 => PublishAnew, RFC 3903 "5";
    413 => WithSmallerBody by "Retry-After", RFC 3261 "8.1.3.5";
    415 => WithListedTypes by "Accept" "Accept-Encoding" "Accept-Language", RFC 3261 "8.1.3.5";
    416 => WithSipUri by "Warning", RFC 5630 "5.1.1";
    417 => WithListedPriority by "Accept-Resource-Priority", RFC 4412 "4.7.1";
    420 => WithoutUnsupported by "Unsupported", RFC 3261 "8.1.3.5";
    421 => WithRequiredExtension by "Require" "Security-Server", RFC 3261 "21.4.16";
    422 => WithMinSe by "Min-SE", RFC 4028 "7.3";
    423 => WithMinExpires by "Min-Expires", RFC 3261 "10.2.8";
    424 => WithCorrectLocation by "Geolocation-Error", RFC 6442 "4.3";
    428 436 437 438 => WithNewIdentity, RFC 8224 "6.2.2";
    429 => WithReferrerToken, RFC 3892 "2.1";
    430 => OverOtherFlow, RFC 5626 "7";
    433 => WithoutAnonymity, RFC 5079 "4";
    439 => WithoutOutbound, RFC 5626 "4.2.1";
    470 => AfterPermission by "Permission-Missing", RFC 5360 "5.9.2";
    480 => AfterRetryAfter by "Retry-After" "Warning", RFC 3261 "20.33";
    481 => InNewDialog, RFC 6665 "4.1.2.2";
    484 => WithLongerAddress, RFC 3261 "21.4.22";
    485 => WithUnambiguousAddress by "Contact", RFC 3261 "21.4.23";
    488 => WithOtherOffer by "Warning", RFC 3261 "21.4.26";
    491 => AfterRandomWait, RFC 3261 "14.1";
    494 => WithSecurityAgreement by "Security-Server", RFC 3329 "2.3.1";
    501 502 504 505 513 555 580 => Unspecified, RFC 3261 "21.5";
    503 => AtOtherServer by "Retry-After", RFC 3261 "21.5.4";
    606 => WithOtherOffer by "Warning", RFC 3261 "21.6.4";
    604 607 608 => Never, RFC 3261 "21.6";
    other
    Provisional | Success => Unneeded, RFC 3261 "7.2";
    Redirection => AtContact by "Contact", RFC 3261 "8.1.3.4";
    ClientError => Modified, RFC 3261 "21.4";
    ServerError => AfterSeconds by "Retry-After", RFC 3261 "21.5.1";
    GlobalFailure => AfterRetryAfter by "Retry-After", RFC 3261 "20.33";
}

/// Who waits how long after a 491, when both sides sent a re-INVITE or an UPDATE at the same time
/// (RFC 3261 §14.1, RFC 3311 §5.3).
///
/// The two ranges do not overlap, so that the two sides do not clash again.
///
/// ```
/// use core::time::Duration;
/// use sip_codes::retry::GlareRole;
///
/// assert_eq!(GlareRole::CallIdOwner.shortest_wait(), Duration::from_millis(2100));
/// assert_eq!(GlareRole::CallIdOwner.longest_wait(), Duration::from_secs(4));
/// assert_eq!(GlareRole::Other.shortest_wait(), Duration::ZERO);
/// assert_eq!(GlareRole::Other.longest_wait(), Duration::from_secs(2));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GlareRole {
    /// The side that chose the `Call-ID` of the dialog waits 2.1 to 4 seconds.
    CallIdOwner,
    /// The other side waits at most 2 seconds.
    Other,
}

impl GlareRole {
    /// Every wait is a multiple of this.
    pub const STEP: Duration = Duration::from_millis(STEP_MILLISECONDS as u64);

    /// Returns the shortest wait.
    #[must_use]
    pub const fn shortest_wait(self) -> Duration {
        Duration::from_millis(self.milliseconds().0 as u64)
    }

    /// Returns the longest wait.
    #[must_use]
    pub const fn longest_wait(self) -> Duration {
        Duration::from_millis(self.milliseconds().1 as u64)
    }

    /// Returns the wait that a random number chooses. Every multiple of [`STEP`](Self::STEP) from
    /// the shortest wait to the longest is as likely as the others.
    ///
    /// ```
    /// use core::time::Duration;
    /// use sip_codes::retry::GlareRole;
    ///
    /// let random = 1_234_567; // From the program's random numbers.
    /// let wait = GlareRole::CallIdOwner.wait(random);
    /// assert_eq!(wait, Duration::from_millis(3440));
    /// ```
    #[must_use]
    pub const fn wait(self, random: u32) -> Duration {
        let (shortest, longest) = self.milliseconds();
        let waits = (longest - shortest) / STEP_MILLISECONDS + 1;
        Duration::from_millis((shortest + random % waits * STEP_MILLISECONDS) as u64)
    }

    const fn milliseconds(self) -> (u32, u32) {
        match self {
            GlareRole::CallIdOwner => (2_100, 4_000),
            GlareRole::Other => (0, 2_000),
        }
    }
}

const STEP_MILLISECONDS: u32 = 10;
