//! [`StatusCode`]: the type, how it is made from numbers and text, and its range.
//!
//! What is looked up by code (class, digits, reason phrase, registry row) is in `lookup`.

use core::num::NonZeroU16;
use core::str::FromStr;
use core::{error, fmt};

/// The first and the last code.
pub(crate) const FIRST: u16 = 100;
pub(crate) const LAST: u16 = 699;

/// A SIP response code: 100 to 699, registered or not (RFC 3261 §7.2).
///
/// A peer may send codes that no registry knows, so every number of the six classes is a
/// `StatusCode`; [`registration`](Self::registration) tells the known ones apart. Numbers above
/// 699 are not, although the grammar would allow them (RFC 4475 §3.1.2.19).
///
/// The constants can be used as patterns. The type takes two bytes, and so does its `Option`.
///
/// ```
/// use sip_codes::StatusCode;
///
/// fn try_next_target(status: StatusCode) -> bool {
///     match status {
///         StatusCode::BUSY_HERE | StatusCode::TEMPORARILY_UNAVAILABLE => true,
///         other => other.is_server_error(),
///     }
/// }
///
/// assert!(try_next_target(StatusCode::BUSY_HERE));
/// assert!(try_next_target(StatusCode::from_u16(599)?));
/// assert!(!try_next_target(StatusCode::DECLINE));
/// # Ok::<(), sip_codes::InvalidStatusCode>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCode(NonZeroU16);

impl StatusCode {
    /// Makes a code from a number, registered or not.
    ///
    /// # Errors
    ///
    /// Returns an error unless the number is 100 to 699.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// const BUSY: StatusCode = match StatusCode::from_u16(486) {
    ///     Ok(status) => status,
    ///     Err(_) => panic!(),
    /// };
    /// assert_eq!(BUSY, StatusCode::BUSY_HERE);
    /// assert!(StatusCode::from_u16(99).is_err());
    /// assert!(StatusCode::from_u16(700).is_err());
    /// ```
    pub const fn from_u16(code: u16) -> Result<StatusCode, InvalidStatusCode> {
        match NonZeroU16::new(code) {
            Some(nonzero) if FIRST <= code && code <= LAST => Ok(StatusCode(nonzero)),
            _ => Err(InvalidStatusCode(Kind::OutOfRange)),
        }
    }

    /// Makes a code from exactly three ASCII digits, as in a status line.
    ///
    /// # Errors
    ///
    /// Returns an error for anything but three ASCII digits, and for digits outside 100 to 699:
    /// no sign, no blank, no fourth digit (RFC 3261 §25.1).
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_bytes(b"486")?, StatusCode::BUSY_HERE);
    /// assert!(StatusCode::from_bytes(b"+86").is_err());
    /// assert!(StatusCode::from_bytes(b"0486").is_err());
    /// # Ok::<(), sip_codes::InvalidStatusCode>(())
    /// ```
    #[inline]
    pub const fn from_bytes(digits: &[u8]) -> Result<StatusCode, InvalidStatusCode> {
        let &[a, b, c] = digits else {
            return Err(InvalidStatusCode(Kind::NotThreeDigits));
        };
        // SWAR: the three bytes are compared and converted in one register, the first digit in the
        // lowest byte. Subtracting the lower bounds `1`, `0`, `0` sets bit 7 of a byte below its
        // bound; a borrow from the next byte does no harm, because the input is refused already.
        let above = u32::from_le_bytes([a, b, c, 0]).wrapping_sub(u32::from_le_bytes(*b"100\0"));
        // Adding sets bit 7 of a byte above its upper bound, `6` or `9`.
        let too_high = above.wrapping_add(u32::from_le_bytes([0x80 - 6, 0x80 - 10, 0x80 - 10, 0]));
        if (above | too_high) & 0x80_80_80 != 0 {
            return Err(InvalidStatusCode::of_bytes([a, b, c]));
        }
        // The third byte of the product is ten times the second digit plus the third.
        let [hundreds, ..] = above.to_le_bytes();
        let [_, _, below_hundred, _] = above.wrapping_mul(1 + (10 << 8)).to_le_bytes();
        match NonZeroU16::new(100 + hundreds as u16 * 100 + below_hundred as u16) {
            Some(code) => Ok(StatusCode(code)),
            None => Err(InvalidStatusCode(Kind::OutOfRange)),
        }
    }

    /// Returns the code as a number, 100 to 699.
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0.get()
    }

    /// Returns whether the code is 1xx: the request is being worked on, and a final response
    /// follows.
    #[doc(alias = "is_informational")]
    #[must_use]
    pub const fn is_provisional(self) -> bool {
        self.as_u16() < 200
    }

    /// Returns whether the code is 2xx to 6xx, which ends the transaction.
    #[must_use]
    pub const fn is_final(self) -> bool {
        !self.is_provisional()
    }

    /// Returns whether the code is 2xx.
    #[must_use]
    pub const fn is_success(self) -> bool {
        matches!(self.as_u16(), 200..=299)
    }

    /// Returns whether the code is 3xx.
    #[must_use]
    pub const fn is_redirection(self) -> bool {
        matches!(self.as_u16(), 300..=399)
    }

    /// Returns whether the code is 4xx.
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        matches!(self.as_u16(), 400..=499)
    }

    /// Returns whether the code is 5xx.
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        matches!(self.as_u16(), 500..=599)
    }

    /// Returns whether the code is 6xx: no other server will do better.
    #[must_use]
    pub const fn is_global_failure(self) -> bool {
        self.as_u16() >= 600
    }

    /// Returns whether the code is 3xx to 6xx: final, and not 2xx. A redirection counts as a
    /// failure, because the request itself did not succeed.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    ///
    /// assert!(StatusCode::MOVED_TEMPORARILY.is_failure());
    /// assert!(StatusCode::BUSY_HERE.is_failure());
    /// assert!(!StatusCode::OK.is_failure());
    /// assert!(!StatusCode::RINGING.is_failure());
    /// ```
    #[must_use]
    pub const fn is_failure(self) -> bool {
        self.as_u16() >= 300
    }
}

impl PartialEq<u16> for StatusCode {
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<StatusCode> for u16 {
    fn eq(&self, other: &StatusCode) -> bool {
        *self == other.as_u16()
    }
}

/// Converts codes from and to integer types, those of wire formats, settings and the columns of databases.
macro_rules! convert_integers {
    ($($integer:ident)+) => {$(
        impl From<StatusCode> for $integer {
            fn from(status: StatusCode) -> $integer {
                // None of the types is too small for 699.
                $integer::try_from(status.as_u16()).unwrap_or_default()
            }
        }

        impl TryFrom<$integer> for StatusCode {
            type Error = InvalidStatusCode;

            fn try_from(code: $integer) -> Result<Self, Self::Error> {
                match u16::try_from(code) {
                    Ok(code) => StatusCode::from_u16(code),
                    Err(_) => Err(InvalidStatusCode(Kind::OutOfRange)),
                }
            }
        }
    )+};
}

convert_integers!(u16 i16 u32 i32 u64 i64);

impl TryFrom<&[u8]> for StatusCode {
    type Error = InvalidStatusCode;

    fn try_from(digits: &[u8]) -> Result<Self, Self::Error> {
        StatusCode::from_bytes(digits)
    }
}

impl TryFrom<&str> for StatusCode {
    type Error = InvalidStatusCode;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// Reads three digits, or what `Display` writes: the digits, a space, and the registered reason phrase or an alias
/// of it. So a code in a command line or a file of settings can be written either way.
///
/// The text of a peer is read by [`StatusCode::from_bytes`], because a peer may send any phrase.
///
/// ```
/// use sip_codes::StatusCode;
///
/// assert_eq!("486".parse(), Ok(StatusCode::BUSY_HERE));
/// assert_eq!("486 Busy Here".parse(), Ok(StatusCode::BUSY_HERE));
///
/// let error = "486 Not Found".parse::<StatusCode>().unwrap_err();
/// assert_eq!(error.to_string(), "not a SIP status code: expected `486 Busy Here`");
/// ```
impl FromStr for StatusCode {
    type Err = InvalidStatusCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((digits, phrase)) = text.split_once(' ') else {
            return StatusCode::from_bytes(text.as_bytes());
        };
        let status = StatusCode::from_bytes(digits.as_bytes())?;
        let has_phrase = status
            .registration()
            .is_some_and(|row| row.reason_phrase() == phrase || row.aliases().contains(&phrase));
        if has_phrase { Ok(status) } else { Err(InvalidStatusCode(Kind::OtherPhrase(status))) }
    }
}

/// The error of making a [`StatusCode`] from something that is not one.
///
/// There are three causes. What was given is not three ASCII digits, such as `48`, `0486`, `+86` or
/// `Busy`; or it is a number outside of 100 to 699, such as `099` or `700`, for which
/// [`is_out_of_range`](Self::is_out_of_range) is `true`; or it is a code with the reason phrase of another one, such
/// as `486 Not Found`.
///
/// ```
/// use sip_codes::StatusCode;
///
/// let error = StatusCode::from_u16(999).unwrap_err();
/// assert_eq!(error.to_string(), "not a SIP status code: expected three digits, 100 to 699");
/// assert!(error.is_out_of_range());
/// assert!(!StatusCode::from_bytes(b"0486").unwrap_err().is_out_of_range());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidStatusCode(Kind);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    NotThreeDigits,
    OutOfRange,
    OtherPhrase(StatusCode),
}

impl InvalidStatusCode {
    /// Makes the error of three bytes that are not a code.
    #[cold]
    const fn of_bytes(bytes: [u8; 3]) -> Self {
        let [a, b, c] = bytes;
        if a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit() {
            InvalidStatusCode(Kind::OutOfRange)
        } else {
            InvalidStatusCode(Kind::NotThreeDigits)
        }
    }

    /// Returns whether a number was given that is not 100 to 699. Otherwise the text was not three
    /// ASCII digits, or it has the reason phrase of another code.
    #[must_use]
    pub const fn is_out_of_range(self) -> bool {
        matches!(self.0, Kind::OutOfRange)
    }
}

impl fmt::Display for InvalidStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::NotThreeDigits | Kind::OutOfRange => {
                f.pad("not a SIP status code: expected three digits, 100 to 699")
            }
            Kind::OtherPhrase(status) => write!(f, "not a SIP status code: expected `{status}`"),
        }
    }
}

impl error::Error for InvalidStatusCode {}
