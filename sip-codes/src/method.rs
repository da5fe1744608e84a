//! Methods: which codes may answer which method, and the methods as types.
//!
//! [`StatusCode::may_answer`](crate::StatusCode::may_answer) tells whether a code may answer a method, and
//! [`METHOD_RULES`] has the rules. [`METHODS`] has the names of all methods.
//!
//! A function that answers requests of one method names the type of that method in the bound
//! [`ResponseTo`](crate::ResponseTo). The types have no values. ACK has no type, because no response answers it.
//!
//! ```
//! use sip_codes::{ResponseTo, StatusCode, method};
//!
//! fn answer(response: &impl ResponseTo<method::Bye>) -> StatusCode {
//!     response.status_code()
//! }
//!
//! assert!(!StatusCode::RINGING.may_answer("BYE"));
//! # let _ = |response: &sip_codes::promise::To<StatusCode, method::Bye>| answer(response);
//! ```
//!
#![doc = include_str!("../docs/method.md")]

pub use sip_codes_core::method::{METHOD_RULES, METHODS, MethodRule};

/// A type that names a method. No other crate can implement it.
///
/// ```
/// use sip_codes::method::{Method, Register};
///
/// assert_eq!(Register::NAME, "REGISTER");
/// ```
pub trait Method: sealed::Sealed {
    /// The name of the method.
    const NAME: &'static str;
}

mod sealed {
    /// Only the types of this module implement it.
    pub trait Sealed {}
}

/// Declares a type for each method.
macro_rules! methods {
    ($($name:ident $method:literal)+) => {$(
        #[doc = concat!("The method ", $method, ".")]
        ///
        /// ```
        #[doc = concat!("use sip_codes::method::", stringify!($name), ";")]
        /// use sip_codes::{ResponseTo, SipResponse};
        ///
        /// #[derive(SipResponse)]
        #[doc = concat!("#[sip(403, methods(", $method, "))]")]
        /// struct NotAllowed;
        ///
        #[doc = concat!("fn answer(response: &impl ResponseTo<", stringify!($name), ">) -> u16 {")]
        ///     response.status_code().as_u16()
        /// }
        /// assert_eq!(answer(&NotAllowed), 403);
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {}

        impl sealed::Sealed for $name {}

        impl Method for $name {
            const NAME: &'static str = $method;
        }
    )+};
}

methods! {
    Invite "INVITE"
    Bye "BYE"
    Cancel "CANCEL"
    Options "OPTIONS"
    Register "REGISTER"
    Info "INFO"
    Prack "PRACK"
    Subscribe "SUBSCRIBE"
    Notify "NOTIFY"
    Update "UPDATE"
    Message "MESSAGE"
    Refer "REFER"
    Publish "PUBLISH"
}
