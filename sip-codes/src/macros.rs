//! The two macros as users see them. They expand in `sip-codes-macros`.

use sip_codes_core::StatusCode;

/// Turns a SIP response code, checked while compiling, into its constant on [`StatusCode`].
///
/// | written | becomes |
/// |---|---|
/// | `sip_status!(486)` | [`StatusCode::BUSY_HERE`] |
/// | `sip_status!(486, "Busy Here")` | the same, after checking that the phrase belongs to the code |
/// | `sip_status!(extension 499)` | a code that is not registered, but known to both peers |
///
/// Each is an expression, a constant and a pattern. The phrase may also be one that an obsolete RFC
/// gave to the code ([`Registration::aliases`](crate::Registration::aliases)).
///
/// ```
/// use sip_codes::{StatusCode, sip_status};
///
/// const BUSY: StatusCode = sip_status!(486);
/// assert_eq!(BUSY, StatusCode::BUSY_HERE);
///
/// fn is_busy(status: StatusCode) -> bool {
///     matches!(status, sip_status!(486) | sip_status!(600, "Busy Everywhere"))
/// }
/// assert!(is_busy(BUSY));
/// assert!(!is_busy(sip_status!(extension 499)));
/// ```
///
/// Everything else does not compile. A code that is not registered:
///
/// ```compile_fail
/// sip_codes::sip_status!(468);
/// ```
///
/// A phrase that belongs to another code, here to 491:
///
/// ```compile_fail
/// sip_codes::sip_status!(493, "Request Pending");
/// ```
///
/// An extension that is registered:
///
/// ```compile_fail
/// sip_codes::sip_status!(extension 486);
/// ```
///
/// A value that is known only at run time; for these there is [`StatusCode::from_u16`]:
///
/// ```compile_fail
/// let code = 486;
/// sip_codes::sip_status!(code);
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "macros")))]
#[macro_export]
macro_rules! sip_status {
    ($($status:tt)*) => {
        $crate::__private::sip_status! { $crate $($status)* }
    };
}

/// Gives every case of an enum or a struct a checked status.
///
/// Implements [`SipResponse`](trait@crate::SipResponse), and `From<T>` and `From<&T>` for
/// [`StatusCode`]. An unregistered or missing code does not compile; all faults of a type are
/// reported together, each at its own token.
///
/// | attribute | stands on | meaning |
/// |---|---|---|
/// | `#[sip(486)]` | variant, struct | a registered code |
/// | `#[sip(extension 499)]` | variant, struct | a code that is not registered |
/// | `#[sip(transparent)]` | variant or struct with one field, or one of several fields | the status of that field |
/// | `#[sip(500)]` | enum | the code of variants that have none |
/// | `#[sip(crate = path)]` | enum, struct | where this crate is, if it is renamed or re-exported |
///
/// ```
/// use sip_codes::{SipResponse, StatusCode, sip_status};
///
/// #[derive(SipResponse)]
/// #[sip(500)]
/// enum RegisterError<E> {
///     #[sip(403)]
///     WrongDomain,
///     #[sip(extension 499)]
///     Throttled { seconds: u32 },
///     Database(std::io::Error),
///     Upstream {
///         #[sip(transparent)]
///         response: E,
///         hop: String,
///     },
/// }
///
/// let error: RegisterError<StatusCode> = RegisterError::Throttled { seconds: 5 };
/// assert_eq!(error.status_code(), sip_status!(extension 499));
///
/// let error = RegisterError::Upstream { response: sip_status!(503), hop: "edge".into() };
/// assert_eq!(StatusCode::from(error), StatusCode::SERVICE_UNAVAILABLE);
///
/// let error: RegisterError<StatusCode> = RegisterError::Database(std::io::Error::other("lost"));
/// assert_eq!(error.status_code(), StatusCode::SERVER_INTERNAL_ERROR);
/// # let _: RegisterError<StatusCode> = RegisterError::WrongDomain;
/// ```
///
/// A type parameter gets the bound `SipResponse` if a transparent field needs it, and no other
/// bound.
///
/// A variant without a code, where the enum has no default:
///
/// ```compile_fail
/// #[derive(sip_codes::SipResponse)]
/// enum CallError {
///     Busy,
/// }
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "macros")))]
pub use sip_codes_macros::SipResponse;

/// The constant of a code that is not registered, as a path that is also a pattern.
#[derive(Debug)]
pub struct Extension<const CODE: u16>;

impl<const CODE: u16> Extension<CODE> {
    /// The code.
    pub const STATUS: StatusCode = match StatusCode::from_u16(CODE) {
        Ok(status) => status,
        Err(_) => panic!("the macros let only 100 to 699 through"),
    };
}

/// Chooses by the edition of its first token, which is `dyn`: before 2018 that is a name, and so an
/// expression.
#[doc(hidden)]
#[macro_export]
macro_rules! __by_edition {
    ($edition:expr => { $($before_2018:tt)* } { $($since_2018:tt)* }) => { $($before_2018)* };
    ($edition:tt => { $($before_2018:tt)* } { $($since_2018:tt)* }) => { $($since_2018)* };
}
