//! Which requests a code may answer.
//!
//! Some RFCs allow a code for some methods only, such as 423 for REGISTER, SUBSCRIBE and PUBLISH.
//! [`StatusCode::may_answer`] tells whether a code may answer a method, and [`StatusCode::method_rule`] which
//! rule of [`METHOD_RULES`] denies it. A pair of code and method that no rule denies is allowed, and so is
//! every method that is not in [`METHODS`].
//!
//! ```
//! use sip_codes::StatusCode;
//!
//! assert!(StatusCode::INTERVAL_TOO_BRIEF.may_answer("REGISTER"));
//! let rule = StatusCode::INTERVAL_TOO_BRIEF.method_rule("BYE").unwrap();
//! assert_eq!(rule.summary(), "may answer only REGISTER, SUBSCRIBE and PUBLISH");
//! assert_eq!(rule.reference().to_string(), "RFC 3261 §20.23");
//! ```

use crate::registry::{Codes, Reference, codes};
use crate::status::StatusCode;

/// The methods of the IANA registry of SIP methods, in the order in which the RFCs came.
///
/// ```
/// assert!(sip_codes::method::METHODS.contains(&"INVITE"));
/// assert!(!sip_codes::method::METHODS.contains(&"invite"));
/// ```
pub const METHODS: &[&str] = &[
    "INVITE",
    "ACK",
    "BYE",
    "CANCEL",
    "OPTIONS",
    "REGISTER",
    "INFO",
    "PRACK",
    "SUBSCRIBE",
    "NOTIFY",
    "UPDATE",
    "MESSAGE",
    "REFER",
    "PUBLISH",
];

/// A rule that denies some codes to some methods.
///
/// ```
/// use sip_codes::StatusCode;
///
/// let rule = StatusCode::INTERVAL_TOO_BRIEF.method_rule("BYE").unwrap();
/// assert_eq!(rule.summary(), "may answer only REGISTER, SUBSCRIBE and PUBLISH");
/// assert_eq!(rule.reference().to_string(), "RFC 3261 §20.23");
/// assert!(!rule.binds_sender_only());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MethodRule {
    codes: Codes,
    /// The registered methods that the codes may answer.
    allowed: Methods,
    summary: &'static str,
    binds_sender_only: bool,
    reference: Reference,
}

impl MethodRule {
    /// Returns what the rule says of its codes, as the end of a sentence: `may answer only
    /// REGISTER`.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// Returns whether the rule is for senders only: a receiver has to accept such a response all
    /// the same.
    ///
    /// For example, a 202 to a SUBSCRIBE must not be sent any more, but a receiver treats it as a 200
    /// (RFC 6665 §8.3.1).
    #[must_use]
    pub const fn binds_sender_only(&self) -> bool {
        self.binds_sender_only
    }

    /// Returns the RFC and section that the rule comes from.
    #[must_use]
    pub const fn reference(&self) -> Reference {
        self.reference
    }

    /// Returns whether the rule is about a code.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    /// use sip_codes::method::METHOD_RULES;
    ///
    /// let rule = StatusCode::INTERVAL_TOO_BRIEF.method_rule("BYE").unwrap();
    /// assert!(rule.applies_to(StatusCode::INTERVAL_TOO_BRIEF));
    /// assert!(!rule.applies_to(StatusCode::BUSY_HERE));
    /// // No code answers ACK.
    /// assert!(METHOD_RULES[0].applies_to(StatusCode::BUSY_HERE));
    /// ```
    #[must_use]
    pub const fn applies_to(&self, status: StatusCode) -> bool {
        self.codes.contains(status)
    }

    /// Returns whether the rule denies its codes to a method.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// let rule = StatusCode::NO_NOTIFICATION.method_rule("NOTIFY").unwrap();
    /// assert!(rule.denies("NOTIFY") && rule.denies("INVITE"));
    /// assert!(!rule.denies("SUBSCRIBE") && !rule.denies("TELEPORT"));
    /// ```
    #[must_use]
    pub const fn denies(&self, method: &str) -> bool {
        Methods::Only(METHODS).contains(method) && !self.allowed.contains(method)
    }
}

/// Rules on methods.
impl StatusCode {
    /// Returns whether a response with this code may answer a request with this method.
    ///
    /// `false` only where an RFC clearly rules it out. A method that is not in [`METHODS`] may be
    /// answered by every code. A code that is not registered has the rules of its class: it may not answer ACK, a 1xx may
    /// answer only INVITE, and a 6xx may not answer REGISTER. Names of methods are case-sensitive (RFC 3261 §7.1), so
    /// `invite` is not in [`METHODS`].
    ///
    /// The rules are those for senders; some of them do not bind a receiver, which
    /// [`method_rule`](Self::method_rule) tells.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// assert!(StatusCode::INTERVAL_TOO_BRIEF.may_answer("REGISTER"));
    /// assert!(!StatusCode::INTERVAL_TOO_BRIEF.may_answer("INVITE"));
    /// assert!(!StatusCode::RINGING.may_answer("BYE"));
    /// assert!(StatusCode::RINGING.may_answer("TELEPORT"));
    /// ```
    #[must_use]
    pub const fn may_answer(self, method: &str) -> bool {
        self.method_rule(method).is_none()
    }

    /// Returns the rule that denies this code to a method, `None` if the code may answer it.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// let rule = StatusCode::REQUEST_TIMEOUT.method_rule("OPTIONS").unwrap();
    /// assert_eq!(rule.reference().to_string(), "RFC 4320 §4.2");
    /// assert!(rule.binds_sender_only());
    /// assert_eq!(StatusCode::REQUEST_TIMEOUT.method_rule("INVITE"), None);
    /// ```
    #[must_use]
    pub const fn method_rule(self, method: &str) -> Option<&'static MethodRule> {
        let mut index = 0;
        while index < ROWS.len() {
            if ROWS[index].applies_to(self) && ROWS[index].denies(method) {
                return Some(&ROWS[index]);
            }
            index += 1;
        }
        None
    }
}

/// A set of methods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Methods {
    /// These.
    Only(&'static [&'static str]),
    /// All but these.
    Not(&'static [&'static str]),
}

impl Methods {
    pub(crate) const fn contains(self, method: &str) -> bool {
        let (Methods::Only(methods) | Methods::Not(methods)) = self;
        let mut index = 0;
        while index < methods.len() && !is_same(methods[index], method) {
            index += 1;
        }
        (index < methods.len()) == matches!(self, Methods::Only(_))
    }
}

/// Compares two texts, which `==` cannot do in constants.
const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// The set that a row writes as `only "INVITE"` or as `not "ACK"`.
macro_rules! methods {
    (only $($method:literal)+) => {
        Methods::Only(&[$($method),+])
    };
    (not $($method:literal)+) => {
        Methods::Not(&[$($method),+])
    };
}
pub(crate) use methods;

/// Turns the rows below into [`METHOD_RULES`].
///
/// A row reads: the codes, each by itself or as a range; `only` and the methods that they may answer, or `not` and those that they
/// must not; whether the rule is for senders or for both sides; the RFC and section; what the rule
/// says.
macro_rules! method_rules {
    ($(
        $($code:literal $(..= $last:literal)?)+ $kind:ident $($method:literal)+, binds $side:ident,
        RFC $rfc:literal $section:literal: $summary:literal;
    )+) => {
        // Not a `static`, which another crate could not evaluate while it compiles.
        const ROWS: &[MethodRule] = &[
            MethodRule {
                codes: codes!(100..=699),
                allowed: Methods::Not(&["ACK"]),
                summary: "must not answer ACK, as no response does",
                binds_sender_only: false,
                reference: Reference::new(3261, "22.1"),
            },
            $(
                MethodRule {
                    codes: codes!($($code $(..= $last)?)+),
                    allowed: methods!($kind $($method)+),
                    summary: $summary,
                    binds_sender_only: binds_sender_only!($side),
                    reference: Reference::new($rfc, $section),
                },
            )+
        ];

        /// Every rule that denies codes to methods, in ascending order of the codes. The first is on
        /// all codes: no response answers ACK.
        ///
        /// ```
        /// use sip_codes::method::METHOD_RULES;
        ///
        /// assert!(METHOD_RULES[0].denies("ACK"));
        /// assert!(METHOD_RULES.iter().any(|rule| rule.binds_sender_only()));
        /// ```
        pub static METHOD_RULES: &[MethodRule] = ROWS;
    };
}

macro_rules! binds_sender_only {
    (senders) => {
        true
    };
    (both) => {
        false
    };
}

method_rules! {
    101..=199 only "INVITE", binds senders, RFC 4320 "4.1":
        "may answer only INVITE, as every provisional response but 100";
    202 not "SUBSCRIBE" "NOTIFY", binds senders, RFC 6665 "8.3.1":
        "must not answer SUBSCRIBE and NOTIFY any more";
    202 not "REFER", binds senders, RFC 7647 "5":
        "must not answer REFER any more";
    204 only "SUBSCRIBE", binds both, RFC 5839 "7.1":
        "may answer only SUBSCRIBE";
    401 407 not "CANCEL", binds both, RFC 3261 "22.1":
        "must not answer CANCEL, which cannot be sent again with credentials";
    408 only "INVITE", binds senders, RFC 4320 "4.2":
        "may answer only INVITE; another request that cannot be answered in time gets no answer";
    412 only "PUBLISH", binds both, RFC 3903 "11.2.1":
        "may answer only PUBLISH";
    420 not "CANCEL", binds both, RFC 3261 "9.1":
        "must not answer CANCEL, which cannot require an extension";
    422 only "INVITE" "UPDATE", binds both, RFC 4028 "6":
        "may answer only INVITE and UPDATE";
    423 only "REGISTER" "SUBSCRIBE" "PUBLISH", binds both, RFC 3261 "20.23":
        "may answer only REGISTER, SUBSCRIBE and PUBLISH";
    424 not "CANCEL" "PRACK", binds both, RFC 6442 "4.3":
        "must not answer CANCEL and PRACK, which carry no location";
    439 only "REGISTER", binds both, RFC 5626 "11.6":
        "may answer only REGISTER";
    469 only "INFO", binds both, RFC 6086 "4.2.2":
        "may answer only INFO";
    487 not "CANCEL", binds both, RFC 3261 "21.4.25":
        "must not answer CANCEL, but the request that was cancelled";
    489 only "SUBSCRIBE" "NOTIFY" "PUBLISH", binds both, RFC 6665 "8.3.2":
        "may answer only SUBSCRIBE, NOTIFY and PUBLISH";
    555 only "REGISTER", binds both, RFC 8599 "8.1":
        "may answer only REGISTER";
    580 only "INVITE" "OPTIONS" "PRACK" "UPDATE", binds both, RFC 3312 "8":
        "may answer only INVITE, OPTIONS, PRACK and UPDATE, which are about an offer";
    600..=699 not "REGISTER", binds senders, RFC 3261 "10.3":
        "must not answer REGISTER, because a registrar sends no 6xx";
}
