//! The six classes of response codes.

use core::str::FromStr;
use core::{error, fmt};

/// The class of a response code: its first digit (RFC 3261 §7.2).
///
/// ```
/// use sip_codes::{StatusClass, StatusCode};
///
/// assert_eq!(StatusCode::BUSY_HERE.class(), StatusClass::ClientError);
/// assert_eq!(StatusClass::ClientError.to_string(), "client error");
/// assert!(StatusClass::Provisional < StatusClass::Success);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum StatusClass {
    /// 1xx: the request was received and is being worked on.
    Provisional = 1,
    /// 2xx: the request was received, understood and accepted.
    Success = 2,
    /// 3xx: further action is needed to complete the request.
    Redirection = 3,
    /// 4xx: the request is malformed, or this server cannot fulfil it.
    ClientError = 4,
    /// 5xx: the server failed at a request that seems valid.
    ServerError = 5,
    /// 6xx: no server can fulfil the request.
    GlobalFailure = 6,
}

impl StatusClass {
    /// Every class, in ascending order.
    pub const ALL: [StatusClass; 6] = [
        StatusClass::Provisional,
        StatusClass::Success,
        StatusClass::Redirection,
        StatusClass::ClientError,
        StatusClass::ServerError,
        StatusClass::GlobalFailure,
    ];

    /// Returns the class with this first digit, `None` unless it is 1 to 6.
    ///
    /// ```
    /// use sip_codes::StatusClass;
    ///
    /// assert_eq!(StatusClass::from_first_digit(4), Some(StatusClass::ClientError));
    /// assert_eq!(StatusClass::from_first_digit(7), None);
    /// ```
    #[must_use]
    pub const fn from_first_digit(digit: u8) -> Option<StatusClass> {
        match digit {
            1 => Some(StatusClass::Provisional),
            2 => Some(StatusClass::Success),
            3 => Some(StatusClass::Redirection),
            4 => Some(StatusClass::ClientError),
            5 => Some(StatusClass::ServerError),
            6 => Some(StatusClass::GlobalFailure),
            _ => None,
        }
    }

    /// Returns the first digit of the codes of this class, 1 to 6.
    #[must_use]
    pub const fn first_digit(self) -> u8 {
        self as u8
    }

    /// Returns whether responses of this class are provisional (1xx): they end no transaction.
    #[must_use]
    pub const fn is_provisional(self) -> bool {
        matches!(self, StatusClass::Provisional)
    }

    /// Returns whether responses of this class are final (2xx to 6xx).
    #[must_use]
    pub const fn is_final(self) -> bool {
        !self.is_provisional()
    }

    /// Returns whether responses of this class are failures (3xx to 6xx), as
    /// [`StatusCode::is_failure`](crate::StatusCode::is_failure) does.
    #[must_use]
    pub const fn is_failure(self) -> bool {
        !matches!(self, StatusClass::Provisional | StatusClass::Success)
    }

    /// Returns the name that RFC 3261 §7.2 gives the class, such as `client error`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            StatusClass::Provisional => "provisional",
            StatusClass::Success => "success",
            StatusClass::Redirection => "redirection",
            StatusClass::ClientError => "client error",
            StatusClass::ServerError => "server error",
            StatusClass::GlobalFailure => "global failure",
        }
    }
}

/// Writes the name that RFC 3261 §7.2 gives the class, such as `client error`.
impl fmt::Display for StatusClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads `4xx`, in which the `x` may be upper case, or what `Display` writes. So a class in a command line or a file of
/// settings can be written either way.
///
/// ```
/// use sip_codes::StatusClass;
///
/// assert_eq!("4xx".parse(), Ok(StatusClass::ClientError));
/// assert_eq!("client error".parse(), Ok(StatusClass::ClientError));
///
/// let error = "7xx".parse::<StatusClass>().unwrap_err();
/// assert_eq!(error.to_string(), "not a class of SIP status codes: expected `1xx` to `6xx`");
/// ```
impl FromStr for StatusClass {
    type Err = InvalidStatusClass;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let class = match text.as_bytes() {
            [digit, b'x' | b'X', b'x' | b'X'] => {
                StatusClass::from_first_digit(digit.wrapping_sub(b'0'))
            }
            _ => StatusClass::ALL.into_iter().find(|class| class.as_str() == text),
        };
        class.ok_or(InvalidStatusClass(()))
    }
}

/// The error of making a [`StatusClass`] from a text that is not one.
///
/// ```
/// use sip_codes::StatusClass;
///
/// assert!("4xx".parse::<StatusClass>().is_ok());
/// assert!("486".parse::<StatusClass>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidStatusClass(());

impl fmt::Display for InvalidStatusClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("not a class of SIP status codes: expected `1xx` to `6xx`")
    }
}

impl error::Error for InvalidStatusClass {}
