//! What a failure ends besides its transaction: nothing, one usage of the dialog, or the whole dialog.
//!
//! A dialog has usages: the session that an INVITE made, and each subscription. Whoever sends requests inside
//! a dialog has to know which of them a failure ends. [`StatusCode::dialog_effect`] tells what ends after a
//! failure of any request, and [`StatusCode::subscription_effect`] whether a subscription goes on after a
//! failed SUBSCRIBE or NOTIFY.
//!
//! ```
//! use sip_codes::StatusCode;
//! use sip_codes::dialog::DialogEffect;
//!
//! // The peer lost the call, but a subscription in the same dialog goes on.
//! let failure = StatusCode::CALL_TRANSACTION_DOES_NOT_EXIST;
//! assert_eq!(failure.dialog_effect("UPDATE"), DialogEffect::Usage);
//!
//! // The peer is not there any more.
//! assert_eq!(StatusCode::GONE.dialog_effect("UPDATE"), DialogEffect::Dialog);
//! ```
//!
#![doc = include_str!("../docs/dialog.md")]

use crate::method::{Methods, methods};
use crate::registry::Reference;
use crate::status::{StatusClass, StatusCode};

/// What the failure of a request inside a dialog ends (RFC 5057 §5.1).
///
/// A dialog has usages: the session that an INVITE made, and each subscription.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::dialog::DialogEffect;
///
/// assert_eq!(StatusCode::NOT_FOUND.dialog_effect("INFO"), DialogEffect::Dialog);
/// assert_eq!(StatusCode::BAD_EVENT.dialog_effect("NOTIFY"), DialogEffect::Usage);
/// assert_eq!(StatusCode::BUSY_HERE.dialog_effect("INVITE"), DialogEffect::Transaction);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DialogEffect {
    /// The dialog is over, and with it every usage.
    Dialog,
    /// The usage that the request belongs to is over. The dialog goes on if it has another.
    Usage,
    /// Only the transaction is over.
    Transaction,
    /// A redirection inside the dialog. No RFC says what it ends, only that it treats all usages alike.
    Redirection,
}

/// What a failure ends, and where that is written.
///
/// ```
/// use sip_codes::StatusCode;
///
/// let rule = StatusCode::BAD_LOCATION_INFORMATION.dialog_rule();
/// assert_eq!(rule.reference().to_string(), "RFC 6442 §4.3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DialogRule {
    effect: DialogEffect,
    exception: Option<(DialogEffect, Methods)>,
    reference: Reference,
}

impl DialogRule {
    /// Returns what a failure usually ends.
    #[must_use]
    pub const fn usual_effect(&self) -> DialogEffect {
        self.effect
    }

    /// Returns what a failure of a request with this method ends.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    /// use sip_codes::dialog::DialogEffect;
    ///
    /// let rule = StatusCode::METHOD_NOT_ALLOWED.dialog_rule();
    /// assert_eq!(rule.usual_effect(), DialogEffect::Usage);
    /// assert_eq!(rule.effect("INFO"), DialogEffect::Transaction);
    /// ```
    #[must_use]
    pub const fn effect(&self, method: &str) -> DialogEffect {
        match self.exception {
            Some((effect, methods)) if methods.contains(method) => effect,
            _ => self.effect,
        }
    }

    /// Returns the RFC and section that the rule comes from.
    #[must_use]
    pub const fn reference(&self) -> Reference {
        self.reference
    }
}

/// Turns the rows below into [`StatusCode::dialog_rule`].
///
/// A row reads: the codes, or a class for all its other codes; the effect; `but`, another effect, and
/// `only` with the methods that have it, or `not` with those that do not; the RFC and section.
macro_rules! dialog_rules {
    (
        $($($code:literal)+ => $effect:ident
            $(but $except:ident $kind:ident $($method:literal)+)?,
            RFC $rfc:literal $section:literal;)+
        other $(
            $($class:ident)|+ => $other:ident
            $(but $other_except:ident $other_kind:ident $($other_method:literal)+)?,
            RFC $other_rfc:literal $other_section:literal;
        )+
    ) => {
        /// What a response ends.
        impl StatusCode {
            /// Returns what a response with this code ends, if it answers a request inside a dialog.
            ///
            /// A code that is not registered has the effect of its
            /// [`fallback`](StatusCode::fallback). No answer at all counts as 408, and ends the usage.
            ///
            /// The source is RFC 5057, which is informational, with the rules of later RFCs for their
            /// own codes. Where the code and the method do not tell everything:
            ///
            /// - RFC 3261 §12.2.1.2 says that a client should end the dialog after a 481 or a 408.
            ///   RFC 5057 limits that to the usage, because the other usages may still work. A request that
            ///   belongs to no usage, such as OPTIONS or MESSAGE, ends none (RFC 5057 §5.3).
            /// - A session is over as soon as its BYE is sent (RFC 3261 §15.1.1). A failed re-INVITE
            ///   does not change the session (RFC 3261 §14.1).
            /// - Before a 483 ends a dialog, the request may be tried with a larger `Max-Forwards`.
            /// - A 480 with `Retry-After` only pauses its usage.
            /// - 1xx and 2xx end nothing by themselves.
            /// - A SUBSCRIBE that ends its own subscription does so even if the response is a 500 or a
            ///   600, as with a BYE. The method alone does not show this.
            ///
            /// ```
            /// use sip_codes::StatusCode;
            /// use sip_codes::dialog::DialogEffect;
            ///
            /// let gone = StatusCode::CALL_TRANSACTION_DOES_NOT_EXIST;
            /// assert_eq!(gone.dialog_effect("UPDATE"), DialogEffect::Usage);
            /// assert_eq!(gone.dialog_effect("CANCEL"), DialogEffect::Transaction);
            /// ```
            #[must_use]
            pub const fn dialog_effect(self, method: &str) -> DialogEffect {
                self.dialog_rule().effect(method)
            }

            /// Returns the rule behind [`dialog_effect`](Self::dialog_effect), with its source.
            ///
            /// ```
            /// use sip_codes::StatusCode;
            /// use sip_codes::dialog::DialogEffect;
            ///
            /// let rule = StatusCode::GONE.dialog_rule();
            /// assert_eq!(rule.usual_effect(), DialogEffect::Dialog);
            /// assert_eq!(rule.reference().to_string(), "RFC 5057 §5.1");
            /// ```
            #[must_use]
            pub const fn dialog_rule(self) -> &'static DialogRule {
                match self.as_u16() {
                    $($($code)|+ => const {
                        &DialogRule {
                            effect: DialogEffect::$effect,
                            exception: exception!($($except $kind $($method)+)?),
                            reference: Reference::new($rfc, $section),
                        }
                    },)+
                    _ => match self.class() {
                        $($(StatusClass::$class)|+ => const {
                            &DialogRule {
                                effect: DialogEffect::$other,
                                exception: exception!(
                                    $($other_except $other_kind $($other_method)+)?
                                ),
                                reference: Reference::new($other_rfc, $other_section),
                            }
                        },)+
                    },
                }
            }
        }
    };
}

macro_rules! exception {
    () => {
        None
    };
    ($effect:ident $($methods:tt)+) => {
        Some((DialogEffect::$effect, methods!($($methods)+)))
    };
}

dialog_rules! {
    404 410 416 482 483 484 485 502 604 => Dialog, RFC 5057 "5.1";
    // A peer that does not know INFO may still know what makes and ends the usage.
    405 501 => Usage but Transaction not "INVITE" "BYE" "SUBSCRIBE" "NOTIFY", RFC 5057 "5.1";
    // Requests of other methods belong to no usage. A subscription goes on until it expires (RFC 6665 §4.1.2.2).
    408 => Usage but Transaction not "INVITE" "BYE" "INFO" "PRACK" "NOTIFY" "UPDATE" "REFER",
        RFC 5057 "5.2";
    // No RFC says, so they are treated as x00 of their class.
    409 411 430 439 440 470 555 => Transaction, RFC 3261 "8.1.3.2";
    424 => Transaction, RFC 6442 "4.3";
    425 => Transaction, RFC 8876 "5.1";
    433 => Transaction, RFC 5079 "4";
    469 => Transaction, RFC 6086 "4.2.1";
    480 => Usage but Transaction
        not "INVITE" "BYE" "CANCEL" "INFO" "PRACK" "SUBSCRIBE" "NOTIFY" "UPDATE" "REFER",
        RFC 5057 "5.1";
    481 => Usage but Transaction
        not "INVITE" "BYE" "INFO" "PRACK" "SUBSCRIBE" "NOTIFY" "UPDATE" "REFER",
        RFC 5057 "5.1";
    489 => Usage but Transaction not "SUBSCRIBE" "NOTIFY", RFC 5057 "5.1";
    503 504 505 513 580 603 606 => Transaction, RFC 5057 "5.1";
    607 => Transaction, RFC 8197 "4";
    608 => Transaction, RFC 8688 "3.3";
    other
    Provisional | Success | ClientError => Transaction, RFC 5057 "5.1";
    Redirection => Redirection, RFC 5057 "5.1";
    // After a BYE, these end what it was to end.
    ServerError | GlobalFailure => Transaction but Usage only "BYE", RFC 5057 "5.1";
}

/// What the failure of a NOTIFY, or of a SUBSCRIBE that refreshes a subscription, does to that subscription.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::dialog::SubscriptionEffect;
///
/// let effect = StatusCode::BAD_GATEWAY.subscription_effect("SUBSCRIBE");
/// assert_eq!(effect, SubscriptionEffect::Continues);
/// let effect = StatusCode::BAD_EVENT.subscription_effect("SUBSCRIBE");
/// assert_eq!(effect, SubscriptionEffect::Ends);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SubscriptionEffect {
    /// The subscription is over: a MUST of RFC 6665.
    Ends,
    /// The subscription should be removed: a SHOULD of RFC 6665.
    ShouldEnd,
    /// The subscription goes on until it expires.
    Continues,
}

/// What a response does to a subscription.
impl StatusCode {
    /// Returns what a response with this code does to the subscription, if it answers a SUBSCRIBE
    /// that refreshes it (RFC 6665 §4.1.2.2) or a NOTIFY of it (RFC 6665 §4.2.2).
    ///
    /// 404, 405, 410, 416, 480 to 485, 489, 501 and 604 end it. A NOTIFY without an answer counts as
    /// 408, after which the notifier should remove the subscription. The failure of another method does
    /// not end a subscription by itself, but it may end the dialog: see
    /// [`dialog_effect`](Self::dialog_effect). 502 is not in the list of RFC 6665, but by RFC 5057 it
    /// ends the dialog.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    /// use sip_codes::dialog::SubscriptionEffect;
    ///
    /// let timeout = StatusCode::REQUEST_TIMEOUT;
    /// assert_eq!(timeout.subscription_effect("NOTIFY"), SubscriptionEffect::ShouldEnd);
    /// assert_eq!(timeout.subscription_effect("SUBSCRIBE"), SubscriptionEffect::Continues);
    /// ```
    #[must_use]
    pub const fn subscription_effect(self, method: &str) -> SubscriptionEffect {
        match self.as_u16() {
            408 if Methods::Only(&["NOTIFY"]).contains(method) => SubscriptionEffect::ShouldEnd,
            404 | 405 | 410 | 416 | 480..=485 | 489 | 501 | 604
                if Methods::Only(&["SUBSCRIBE", "NOTIFY"]).contains(method) =>
            {
                SubscriptionEffect::Ends
            }
            _ => SubscriptionEffect::Continues,
        }
    }
}
