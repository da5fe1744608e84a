//! [`Codes`]: a set of response codes, as the rows of the tables have it.

use core::fmt;

use crate::status::StatusCode;

/// A set of response codes, such as 404 and all of 5xx.
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::header::HeaderField;
///
/// let codes = HeaderField::find("Proxy-Authenticate").unwrap().codes();
/// assert!(codes.contains(StatusCode::PROXY_AUTHENTICATION_REQUIRED));
/// assert!(!codes.contains(StatusCode::OK));
/// assert_eq!(codes.to_string(), "401, 407 and 494");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Codes {
    /// The first and the last code of each range, in ascending order.
    pub(crate) ranges: &'static [(u16, u16)],
}

impl Codes {
    /// Returns whether a code is in the set.
    #[must_use]
    pub const fn contains(self, status: StatusCode) -> bool {
        let mut index = 0;
        while index < self.ranges.len() {
            let (first, last) = self.ranges[index];
            if first <= status.as_u16() && status.as_u16() <= last {
                return true;
            }
            index += 1;
        }
        false
    }
}

/// Writes the codes with commas between them: `2xx, 401 and 407`.
impl fmt::Display for Codes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (first, last)) in self.ranges.iter().enumerate() {
            match index {
                0 => {}
                _ if index + 1 == self.ranges.len() => f.write_str(" and ")?,
                _ => f.write_str(", ")?,
            }
            match (first % 100, last % 100) {
                _ if first == last => write!(f, "{first}")?,
                (0, 99) if first / 100 == last / 100 => write!(f, "{}xx", first / 100)?,
                (0, 99) => write!(f, "{}xx to {}xx", first / 100, last / 100)?,
                _ => write!(f, "{first} to {last}")?,
            }
        }
        Ok(())
    }
}

/// The set that a row writes as `404 500..=599`.
#[cfg(feature = "full")]
macro_rules! codes {
    (@range $code:literal) => {
        ($code, $code)
    };
    (@range $first:literal ..= $last:literal) => {
        ($first, $last)
    };
    ($($first:literal $(..= $last:literal)?)+) => {
        $crate::registry::Codes {
            ranges: &[$($crate::registry::codes!(@range $first $(..= $last)?)),+],
        }
    };
}
#[cfg(feature = "full")]
pub(crate) use codes;
