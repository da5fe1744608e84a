//! Q.850 causes of the telephone network, and their SIP codes in both directions (RFC 3398).
//!
//! A gateway turns a SIP failure into a cause with [`StatusCode::q850_cause`], and a cause into a SIP failure
//! with [`Cause::to_status`]. A code or a cause that RFC 3398 does not list gets its default, and
//! [`CauseBasis`] tells so. The two directions are not each other's reverse.
//!
//! A gateway of IMS follows another table, that of 3GPP TS 29.163: for example, 403 becomes 79, 480 becomes 20, 488
//! becomes 50, and a code without a row 127.
//!
//! A `Reason` in a response carries the cause itself, as `Q.850;cause=17` (RFC 3326 §2). It comes before the
//! cause that follows from the code.
//!
//! ```
//! use sip_codes::StatusCode;
//! use sip_codes::q850::{Cause, CauseBasis};
//!
//! let release = StatusCode::BUSY_HERE.q850_cause().unwrap();
//! assert_eq!(release.cause(), Cause::USER_BUSY);
//! assert_eq!(release.basis(), CauseBasis::Listed);
//!
//! let refusal = Cause::NO_ROUTE_TO_DESTINATION.to_status().unwrap();
//! assert_eq!(refusal.status_code(), StatusCode::NOT_FOUND);
//!
//! // The end of a normal call is no failure.
//! assert_eq!(Cause::NORMAL_CALL_CLEARING.to_status(), None);
//! ```
//!
#![doc = include_str!("../docs/q850.md")]

use core::num::NonZeroU8;
use core::str::FromStr;
use core::{error, fmt};

use crate::registry::Reference;
use crate::status::{StatusClass, StatusCode};

/// The last cause. ISUP has seven bits for it.
const LAST: u8 = 127;

/// A cause of ITU-T Q.850: why a call ended in the telephone network, 1 to 127.
///
/// SIP carries it in the header field `Reason`, as `Q.850;cause=17` (RFC 3326 §2), also in responses
/// (RFC 6432 §3).
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::q850::Cause;
///
/// let cause = Cause::from_u8(17)?;
/// assert_eq!(cause, Cause::USER_BUSY);
/// assert_eq!(cause.name(), Some("User busy"));
/// assert_eq!(cause.to_status().unwrap().status_code(), StatusCode::BUSY_HERE);
/// assert_eq!(StatusCode::BUSY_HERE.q850_cause().unwrap().cause(), cause);
/// # Ok::<(), sip_codes::q850::InvalidCause>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cause(NonZeroU8);

impl Cause {
    /// Makes a cause from a number, whether it has a name or not.
    ///
    /// # Errors
    ///
    /// Returns an error unless the number is 1 to 127.
    ///
    /// ```
    /// use sip_codes::q850::Cause;
    ///
    /// assert_eq!(Cause::from_u8(47)?, Cause::RESOURCE_UNAVAILABLE);
    /// assert!(Cause::from_u8(0).is_err());
    /// assert!(Cause::from_u8(128).is_err());
    /// # Ok::<(), sip_codes::q850::InvalidCause>(())
    /// ```
    pub const fn from_u8(cause: u8) -> Result<Cause, InvalidCause> {
        match NonZeroU8::new(cause) {
            Some(nonzero) if cause <= LAST => Ok(Cause(nonzero)),
            _ => Err(InvalidCause(Kind::OutOfRange)),
        }
    }

    /// Makes the constant of a row.
    ///
    /// # Panics
    ///
    /// Panics, which fails the build of this crate, unless the number is 1 to 127.
    const fn named(cause: u8) -> Cause {
        match Cause::from_u8(cause) {
            Ok(cause) => cause,
            Err(_) => panic!("a row of the causes is not 1 to 127"),
        }
    }

    /// Returns the cause as a number, 1 to 127.
    #[must_use]
    pub const fn as_u8(self) -> u8 {
        self.0.get()
    }
}

/// Where the call ended, as the mapping of RFC 3398 distinguishes it.
///
/// The location of a cause of ISUP has sixteen values; `location=U` in a `Reason` is the user
/// (RFC 8606 §4), and every other value a network.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::q850::CauseLocation;
///
/// let cause = StatusCode::DECLINE.q850_cause().unwrap();
/// assert_eq!(cause.location(), CauseLocation::User);
/// let cause = StatusCode::NOT_FOUND.q850_cause().unwrap();
/// assert_eq!(cause.location(), CauseLocation::Network);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CauseLocation {
    /// At the user.
    User,
    /// In a network.
    Network,
}

/// What a cause and its SIP code are taken from.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::q850::CauseBasis;
///
/// let cause = StatusCode::NOT_FOUND.q850_cause().unwrap();
/// assert_eq!(cause.basis(), CauseBasis::Listed);
/// let cause = StatusCode::UNAUTHORIZED.q850_cause().unwrap();
/// assert_eq!(cause.basis(), CauseBasis::ListedAfterRetry);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CauseBasis {
    /// A row of the table.
    Listed,
    /// A row of the table for a gateway whose retry failed: it should first send the request again, with
    /// credentials or corrected, and release the call only if that fails.
    ListedAfterRetry,
    /// A row of the table with two causes. The `Warning` of the response decides between them.
    ListedByWarning,
    /// The default for a code or cause that the table does not list.
    Default,
}

/// The cause for a leg in the telephone network, of a response that came from SIP
/// (RFC 3398 §8.2.6.1).
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::q850::{Cause, CauseBasis, CauseLocation};
///
/// let busy = StatusCode::BUSY_EVERYWHERE.q850_cause().unwrap();
/// assert_eq!(busy.cause(), Cause::USER_BUSY);
/// assert_eq!(busy.location(), CauseLocation::User);
/// assert_eq!(busy.basis(), CauseBasis::Listed);
///
/// let not_acceptable = StatusCode::NOT_ACCEPTABLE_HERE.q850_cause().unwrap();
/// assert_eq!(not_acceptable.cause(), Cause::NORMAL_UNSPECIFIED);
/// assert_eq!(not_acceptable.basis(), CauseBasis::ListedByWarning);
/// assert_eq!(not_acceptable.bearer_cause(), Some(Cause::BEARER_CAPABILITY_NOT_IMPLEMENTED));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReleaseCause {
    cause: Cause,
    location: CauseLocation,
    basis: CauseBasis,
}

impl ReleaseCause {
    /// Where the mapping is written.
    pub const REFERENCE: Reference = Reference::new(3398, "8.2.6.1");

    /// Returns the cause.
    #[must_use]
    pub const fn cause(self) -> Cause {
        self.cause
    }

    /// Returns the location that goes with the cause: the user for 6xx, a network for 4xx and 5xx.
    #[must_use]
    pub const fn location(self) -> CauseLocation {
        self.location
    }

    /// Returns what the cause is taken from.
    #[must_use]
    pub const fn basis(self) -> CauseBasis {
        self.basis
    }

    /// Returns the cause to take in place of [`cause`](Self::cause) when a `Warning` in the response
    /// says that the bearer capability is the problem, for 488 and 606.
    ///
    /// RFC 3398 names no warn-code for it.
    #[must_use]
    pub const fn bearer_cause(self) -> Option<Cause> {
        match self.basis {
            CauseBasis::ListedByWarning => Some(Cause::BEARER_CAPABILITY_NOT_IMPLEMENTED),
            CauseBasis::Listed | CauseBasis::ListedAfterRetry | CauseBasis::Default => None,
        }
    }
}

/// The SIP code for a cause that came from the telephone network (RFC 3398 §7.2.4.1).
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::q850::Cause;
///
/// let rejected = Cause::CALL_REJECTED.to_status().unwrap();
/// assert_eq!(rejected.status_code(), StatusCode::FORBIDDEN);
/// assert_eq!(rejected.status_code_from_user(), StatusCode::DECLINE);
///
/// let congested = Cause::SWITCHING_EQUIPMENT_CONGESTION.to_status().unwrap();
/// assert_eq!(congested.status_code(), StatusCode::SERVICE_UNAVAILABLE);
/// assert!(congested.may_carry_retry_after());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CauseStatus {
    status: StatusCode,
    from_user: StatusCode,
    with_diagnostic: StatusCode,
    is_temporary: bool,
    basis: CauseBasis,
}

impl CauseStatus {
    /// Where the mapping is written.
    pub const REFERENCE: Reference = Reference::new(3398, "7.2.4.1");

    /// Returns the code for the cause alone.
    #[must_use]
    pub const fn status_code(self) -> StatusCode {
        self.status
    }

    /// Returns the code for the cause with the location [`User`](CauseLocation::User): 603 for 21,
    /// else the same as [`status_code`](Self::status_code).
    ///
    /// RFC 3398 allows any 6xx in place of a 4xx for this location, and names only this one.
    #[must_use]
    pub const fn status_code_from_user(self) -> StatusCode {
        self.from_user
    }

    /// Returns the code for the cause with a diagnostic: 301 for 22, whose diagnostic is the new
    /// number for the `Contact` of the response, else the same as [`status_code`](Self::status_code).
    ///
    /// If the gateway cannot make a `Contact` of the number, it has to send the code for the cause alone.
    #[must_use]
    pub const fn status_code_with_diagnostic(self) -> StatusCode {
        self.with_diagnostic
    }

    /// Returns whether the cause is a temporary one, so that the response may carry `Retry-After`:
    /// 34, 38, 41, 42 and 47.
    #[must_use]
    pub const fn may_carry_retry_after(self) -> bool {
        self.is_temporary
    }

    /// Returns what the code is taken from: a row of the table, or the default 500.
    #[must_use]
    pub const fn basis(self) -> CauseBasis {
        self.basis
    }
}

/// Turns the rows below into the constants of [`Cause`], their names, and the mapping to SIP.
///
/// A row reads: the number; the constant's name; the name that Q.850 gives; where RFC 3398 maps it,
/// the SIP code, `or` another `from` the location user or with a `diagnostic`, and whether it is
/// `temporary`. `none` stands for no SIP code at all.
macro_rules! causes {
    ($(
        $cause:literal $name:ident $text:literal
        $(=> $status:tt $(or $other:literal $condition:ident)? $(, $temporary:ident)?)?;
    )+) => {
        /// One constant for each cause that Q.850 names.
        impl Cause {
            $(
                #[doc = concat!("Cause ", $cause, ": ", $text, ".")]
                pub const $name: Cause = Cause::named($cause);
            )+

            /// Returns the name that Q.850 gives the cause, `None` for a number without a name.
            ///
            /// ```
            /// use sip_codes::q850::Cause;
            ///
            /// assert_eq!(Cause::USER_BUSY.name(), Some("User busy"));
            /// assert_eq!(Cause::from_u8(10)?.name(), None);
            /// # Ok::<(), sip_codes::q850::InvalidCause>(())
            /// ```
            #[must_use]
            pub const fn name(self) -> Option<&'static str> {
                match self.as_u8() {
                    $($cause => Some($text),)+
                    _ => None,
                }
            }

            /// Returns the SIP code for a call that the telephone network refused with this cause,
            /// `None` if the cause must not become a response.
            ///
            /// There is none for 16, a normal end, which becomes a BYE or a CANCEL. There is none for
            /// 44, a circuit that was not available, after which the gateway tries another. A cause that
            /// the table does not list becomes 500; the [`basis`](CauseStatus::basis) of the result
            /// tells so. RFC 3398 has no defaults for groups of causes.
            ///
            /// A gateway whose own timer runs out sends what the table says of the cause with which it
            /// releases: 504 and 102 for T7, 480 and 19 for T9 (RFC 3398 §7.2.2, §7.2.8).
            ///
            /// Source: [RFC 3398 §7.2.4.1](https://www.rfc-editor.org/rfc/rfc3398#section-7.2.4.1).
            /// For QSIG, RFC 4497 has a table of its own, which differs at 69: it makes that 501.
            ///
            /// ```
            /// use sip_codes::StatusCode;
            /// use sip_codes::q850::{Cause, CauseBasis};
            ///
            /// let moved = Cause::NUMBER_CHANGED.to_status().unwrap();
            /// assert_eq!(moved.status_code(), StatusCode::GONE);
            /// assert_eq!(moved.status_code_with_diagnostic(), StatusCode::MOVED_PERMANENTLY);
            ///
            /// let unlisted = Cause::from_u8(10)?.to_status().unwrap();
            /// assert_eq!(unlisted.status_code(), StatusCode::SERVER_INTERNAL_ERROR);
            /// assert_eq!(unlisted.basis(), CauseBasis::Default);
            ///
            /// assert_eq!(Cause::NORMAL_CALL_CLEARING.to_status(), None);
            /// # Ok::<(), sip_codes::q850::InvalidCause>(())
            /// ```
            #[must_use]
            pub const fn to_status(self) -> Option<CauseStatus> {
                match self.as_u8() {
                    $($($cause => {
                        cause_status!($status $($other $condition)? $(, $temporary)?)
                    })?)+
                    _ => Some(CauseStatus {
                        basis: CauseBasis::Default,
                        ..CauseStatus::listed(500)
                    }),
                }
            }
        }
    };
}

macro_rules! cause_status {
    (none) => {
        None
    };
    ($status:literal) => {
        Some(CauseStatus::listed($status))
    };
    ($status:literal, temporary) => {
        Some(CauseStatus { is_temporary: true, ..CauseStatus::listed($status) })
    };
    ($status:literal $other:literal user) => {
        Some(CauseStatus { from_user: code($other), ..CauseStatus::listed($status) })
    };
    ($status:literal $other:literal diagnostic) => {
        Some(CauseStatus { with_diagnostic: code($other), ..CauseStatus::listed($status) })
    };
}

/// The code of a row.
const fn code(number: u16) -> StatusCode {
    match StatusCode::from_u16(number) {
        Ok(status) => status,
        Err(_) => panic!("a code in a row is not 100 to 699"),
    }
}

impl CauseStatus {
    /// Makes the result of a row.
    const fn listed(number: u16) -> Self {
        let status = code(number);
        CauseStatus {
            status,
            from_user: status,
            with_diagnostic: status,
            is_temporary: false,
            basis: CauseBasis::Listed,
        }
    }
}

causes! {
    1 UNALLOCATED_NUMBER "Unallocated (unassigned) number" => 404;
    2 NO_ROUTE_TO_TRANSIT_NETWORK "No route to specified transit network" => 404;
    3 NO_ROUTE_TO_DESTINATION "No route to destination" => 404;
    4 SEND_SPECIAL_INFORMATION_TONE "Send special information tone";
    5 MISDIALLED_TRUNK_PREFIX "Misdialled trunk prefix";
    6 CHANNEL_UNACCEPTABLE "Channel unacceptable";
    7 CALL_AWARDED "Call awarded and being delivered in an established channel";
    8 PREEMPTION "Preemption";
    9 PREEMPTION_CIRCUIT_RESERVED "Preemption - circuit reserved for reuse";
    14 QOR_PORTED_NUMBER "QoR: ported number";
    16 NORMAL_CALL_CLEARING "Normal call clearing" => none;
    17 USER_BUSY "User busy" => 486;
    18 NO_USER_RESPONDING "No user responding" => 408;
    19 NO_ANSWER_FROM_USER "No answer from user (user alerted)" => 480;
    20 SUBSCRIBER_ABSENT "Subscriber absent" => 480;
    21 CALL_REJECTED "Call rejected" => 403 or 603 user;
    22 NUMBER_CHANGED "Number changed" => 410 or 301 diagnostic;
    23 REDIRECTION_TO_NEW_DESTINATION "Redirection to new destination" => 410;
    24 CALL_REJECTED_BY_FEATURE "Call rejected due to feature at the destination";
    25 EXCHANGE_ROUTING_ERROR "Exchange routing error";
    26 NON_SELECTED_USER_CLEARING "Non-selected user clearing" => 404;
    27 DESTINATION_OUT_OF_ORDER "Destination out of order" => 502;
    28 ADDRESS_INCOMPLETE "Invalid number format (address incomplete)" => 484;
    29 FACILITY_REJECTED "Facility rejected" => 501;
    30 RESPONSE_TO_STATUS_ENQUIRY "Response to STATUS ENQUIRY";
    31 NORMAL_UNSPECIFIED "Normal, unspecified" => 480;
    34 NO_CIRCUIT_AVAILABLE "No circuit/channel available" => 503, temporary;
    38 NETWORK_OUT_OF_ORDER "Network out of order" => 503, temporary;
    39 PERMANENT_FRAME_MODE_CONNECTION_OUT_OF_SERVICE
        "Permanent frame mode connection out of service";
    40 PERMANENT_FRAME_MODE_CONNECTION_OPERATIONAL
        "Permanent frame mode connection operational";
    41 TEMPORARY_FAILURE "Temporary failure" => 503, temporary;
    42 SWITCHING_EQUIPMENT_CONGESTION "Switching equipment congestion" => 503, temporary;
    43 ACCESS_INFORMATION_DISCARDED "Access information discarded";
    44 REQUESTED_CIRCUIT_NOT_AVAILABLE "Requested circuit/channel not available" => none;
    46 PRECEDENCE_CALL_BLOCKED "Precedence call blocked";
    47 RESOURCE_UNAVAILABLE "Resource unavailable, unspecified" => 503, temporary;
    49 QUALITY_OF_SERVICE_NOT_AVAILABLE "Quality of service not available";
    50 REQUESTED_FACILITY_NOT_SUBSCRIBED "Requested facility not subscribed";
    53 OUTGOING_CALLS_BARRED_WITHIN_CUG "Outgoing calls barred within CUG";
    55 INCOMING_CALLS_BARRED_WITHIN_CUG "Incoming calls barred within CUG" => 403;
    57 BEARER_CAPABILITY_NOT_AUTHORIZED "Bearer capability not authorized" => 403;
    58 BEARER_CAPABILITY_NOT_AVAILABLE "Bearer capability not presently available" => 503;
    62 INCONSISTENCY_IN_OUTGOING_ACCESS
        "Inconsistency in designated outgoing access information and subscriber class";
    63 SERVICE_NOT_AVAILABLE "Service or option not available, unspecified";
    65 BEARER_CAPABILITY_NOT_IMPLEMENTED "Bearer capability not implemented" => 488;
    66 CHANNEL_TYPE_NOT_IMPLEMENTED "Channel type not implemented";
    69 REQUESTED_FACILITY_NOT_IMPLEMENTED "Requested facility not implemented";
    70 ONLY_RESTRICTED_DIGITAL_AVAILABLE
        "Only restricted digital information bearer capability is available" => 488;
    79 SERVICE_NOT_IMPLEMENTED "Service or option not implemented, unspecified" => 501;
    81 INVALID_CALL_REFERENCE "Invalid call reference value";
    82 IDENTIFIED_CHANNEL_DOES_NOT_EXIST "Identified channel does not exist";
    83 SUSPENDED_CALL_EXISTS "A suspended call exists, but this call identity does not";
    84 CALL_IDENTITY_IN_USE "Call identity in use";
    85 NO_CALL_SUSPENDED "No call suspended";
    86 CALL_WITH_IDENTITY_CLEARED "Call having the requested call identity has been cleared";
    87 USER_NOT_MEMBER_OF_CUG "User not member of CUG" => 403;
    88 INCOMPATIBLE_DESTINATION "Incompatible destination" => 503;
    90 NON_EXISTENT_CUG "Non-existent CUG";
    91 INVALID_TRANSIT_NETWORK_SELECTION "Invalid transit network selection";
    95 INVALID_MESSAGE "Invalid message, unspecified";
    96 MANDATORY_ELEMENT_MISSING "Mandatory information element is missing";
    97 MESSAGE_TYPE_NOT_IMPLEMENTED "Message type non-existent or not implemented";
    98 MESSAGE_NOT_COMPATIBLE_OR_NOT_IMPLEMENTED
        "Message not compatible with call state or message type non-existent or not implemented";
    99 ELEMENT_NOT_IMPLEMENTED "Information element/parameter non-existent or not implemented";
    100 INVALID_ELEMENT_CONTENTS "Invalid information element contents";
    101 MESSAGE_NOT_COMPATIBLE "Message not compatible with call state";
    102 RECOVERY_ON_TIMER_EXPIRY "Recovery on timer expiry" => 504;
    103 PARAMETER_NOT_IMPLEMENTED "Parameter non-existent or not implemented, passed on";
    110 MESSAGE_WITH_UNRECOGNIZED_PARAMETER "Message with unrecognized parameter, discarded";
    111 PROTOCOL_ERROR "Protocol error, unspecified" => 500;
    127 INTERWORKING "Interworking, unspecified" => 500;
}

/// Turns the rows below into the mapping from SIP.
///
/// A row reads: the code, or several; the cause; and what the basis is if it is not simply listed.
macro_rules! release_causes {
    ($($($status:literal)+ => $cause:ident $(, $basis:ident)?;)+) => {
        /// Causes of the telephone network.
        impl StatusCode {
            /// Returns the cause with which a gateway releases the leg in the telephone network when
            /// the SIP leg was refused with this code, `None` if the code does not release it.
            ///
            /// There is none for 1xx, 2xx and 3xx, and none for 487, which arrives after the gateway
            /// itself cancelled the call. A code that the table does not list, registered or not, has
            /// the cause [31](Cause::NORMAL_UNSPECIFIED); the [`basis`](ReleaseCause::basis) of the
            /// result tells so. 607 and 608 have this cause too, because no later RFC gives them
            /// another.
            ///
            /// What the response itself carries comes first: the cause in a `Reason`, or a REL in
            /// the body. A BYE or a CANCEL without either is
            /// [16](Cause::NORMAL_CALL_CLEARING) (RFC 3398 §7.2.3).
            ///
            /// Source: [RFC 3398 §8.2.6.1](https://www.rfc-editor.org/rfc/rfc3398#section-8.2.6.1).
            /// The two directions are not each other's reverse: 480 becomes 18, and 18 becomes 408.
            ///
            /// ```
            /// use sip_codes::StatusCode;
            /// use sip_codes::q850::{Cause, CauseBasis};
            ///
            /// let absent = StatusCode::TEMPORARILY_UNAVAILABLE.q850_cause().unwrap();
            /// assert_eq!(absent.cause(), Cause::NO_USER_RESPONDING);
            ///
            /// let unlisted = StatusCode::UNWANTED.q850_cause().unwrap();
            /// assert_eq!(unlisted.cause(), Cause::NORMAL_UNSPECIFIED);
            /// assert_eq!(unlisted.basis(), CauseBasis::Default);
            ///
            /// assert_eq!(StatusCode::RINGING.q850_cause(), None);
            /// ```
            #[must_use]
            pub const fn q850_cause(self) -> Option<ReleaseCause> {
                let location = match self.class() {
                    StatusClass::Provisional | StatusClass::Success | StatusClass::Redirection => {
                        return None;
                    }
                    StatusClass::ClientError | StatusClass::ServerError => CauseLocation::Network,
                    StatusClass::GlobalFailure => CauseLocation::User,
                };
                let (cause, basis) = match self.as_u16() {
                    487 => return None,
                    $($($status)|+ => (Cause::$cause, basis!($($basis)?)),)+
                    _ => (Cause::NORMAL_UNSPECIFIED, CauseBasis::Default),
                };
                Some(ReleaseCause { cause, location, basis })
            }
        }
    };
}

macro_rules! basis {
    () => {
        CauseBasis::Listed
    };
    (after_retry) => {
        CauseBasis::ListedAfterRetry
    };
    (by_warning) => {
        CauseBasis::ListedByWarning
    };
}

release_causes! {
    400 481 500 503 => TEMPORARY_FAILURE;
    401 407 => CALL_REJECTED, after_retry;
    402 403 603 => CALL_REJECTED;
    404 485 604 => UNALLOCATED_NUMBER;
    405 => SERVICE_NOT_AVAILABLE;
    406 415 => SERVICE_NOT_IMPLEMENTED, after_retry;
    408 504 => RECOVERY_ON_TIMER_EXPIRY;
    410 => NUMBER_CHANGED;
    413 414 416 420 421 423 505 513 => INTERWORKING, after_retry;
    480 => NO_USER_RESPONDING;
    482 483 => EXCHANGE_ROUTING_ERROR;
    484 => ADDRESS_INCOMPLETE, after_retry;
    486 600 => USER_BUSY;
    488 606 => NORMAL_UNSPECIFIED, by_warning;
    501 => SERVICE_NOT_IMPLEMENTED;
    502 => NETWORK_OUT_OF_ORDER;
}

impl TryFrom<u8> for Cause {
    type Error = InvalidCause;

    fn try_from(cause: u8) -> Result<Self, Self::Error> {
        Cause::from_u8(cause)
    }
}

impl From<Cause> for u8 {
    fn from(cause: Cause) -> u8 {
        cause.as_u8()
    }
}

/// Reads the value of the parameter `cause` of a `Reason`: digits only, any number of them, also
/// with zeros before them (RFC 3326 §2).
///
/// ```
/// use sip_codes::q850::Cause;
///
/// assert_eq!("16".parse(), Ok(Cause::NORMAL_CALL_CLEARING));
/// assert_eq!("0016".parse(), Ok(Cause::NORMAL_CALL_CLEARING));
/// for text in ["", "0", "128", "+16", " 16", "abc", "-1", "99999999999999999999"] {
///     assert!(text.parse::<Cause>().is_err());
/// }
/// ```
#[diagnostic::do_not_recommend]
impl FromStr for Cause {
    type Err = InvalidCause;

    fn from_str(digits: &str) -> Result<Self, Self::Err> {
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(InvalidCause(Kind::NotANumber));
        }
        digits.parse().map_err(|_| InvalidCause(Kind::OutOfRange)).and_then(Cause::from_u8)
    }
}

/// Writes `17 User busy`, or only the number of a cause without a name.
///
/// ```
/// use sip_codes::q850::Cause;
///
/// assert_eq!(Cause::USER_BUSY.to_string(), "17 User busy");
/// assert_eq!(Cause::from_u8(10)?.to_string(), "10");
/// # Ok::<(), sip_codes::q850::InvalidCause>(())
/// ```
impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{} {name}", self.as_u8()),
            None => write!(f, "{}", self.as_u8()),
        }
    }
}

/// The error of making a [`Cause`] from something that is not one.
///
/// There are two causes. The text is not a number of ASCII digits, such as `busy` or `+16`; or the
/// number is not 1 to 127, such as `0` or `128`, for which [`is_out_of_range`](Self::is_out_of_range)
/// is `true`.
///
/// ```
/// use sip_codes::q850::Cause;
///
/// let error = Cause::from_u8(0).unwrap_err();
/// assert_eq!(error.to_string(), "not a Q.850 cause: expected a number, 1 to 127");
/// assert!(error.is_out_of_range());
/// assert!(!"busy".parse::<Cause>().unwrap_err().is_out_of_range());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidCause(Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    NotANumber,
    OutOfRange,
}

impl InvalidCause {
    /// Returns whether a number was given that is not 1 to 127. Otherwise the text was not a number
    /// of ASCII digits.
    #[must_use]
    pub const fn is_out_of_range(self) -> bool {
        matches!(self.0, Kind::OutOfRange)
    }
}

impl fmt::Display for InvalidCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("not a Q.850 cause: expected a number, 1 to 127")
    }
}

impl error::Error for InvalidCause {}
