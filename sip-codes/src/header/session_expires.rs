//! What a `Session-Expires` is made of and read from: a number of seconds and a refresher.

use sip_codes_core::parts::{main_part, parameter};

use super::SessionExpires;
#[cfg(feature = "alloc")]
use super::{parameters::without_parameter, place};
#[cfg(feature = "alloc")]
use crate::field::HeaderValueOf;
#[cfg(feature = "alloc")]
use crate::text::{HeaderValue, Inserted};

/// Which side refreshes a session (RFC 4028 §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refresher {
    /// The side that sent the request.
    Uac,
    /// The side that answers it.
    Uas,
}

/// The parts of the value (RFC 4028 §4).
///
/// ```
/// use sip_codes::header::{Refresher, SessionExpires};
///
/// let value = SessionExpires::from_seconds(1_800_u32).with_refresher(Refresher::Uac);
/// assert_eq!(value, "1800;refresher=uac");
/// assert_eq!((value.seconds(), value.refresher()), (1_800, Some(Refresher::Uac)));
/// ```
impl SessionExpires {
    /// Makes a value of a number of seconds: an unsigned integer or a [`Duration`](core::time::Duration). Less than 90
    /// become 90.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn from_seconds(seconds: impl HeaderValueOf<place::SessionInterval>) -> Self {
        Self::from_template(&["", ""], &[Inserted::value(seconds.header_value())])
    }

    /// Adds the refresher, in place of the one that is there.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn with_refresher(self, refresher: Refresher) -> Self {
        let refresher = match refresher {
            Refresher::Uac => "uac",
            Refresher::Uas => "uas",
        };
        let others = without_parameter(self.as_str(), "refresher");
        let values = [HeaderValue::checked(&others), HeaderValue::checked(refresher)];
        Self::from_template(&["", ";refresher=", ""], &values.map(Inserted::value))
    }

    /// Returns the number of seconds.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        main_part(self.as_str()).parse().unwrap_or(u32::MAX)
    }

    /// Returns which side refreshes the session.
    #[must_use]
    pub fn refresher(&self) -> Option<Refresher> {
        let refresher = parameter(self.as_str(), "refresher")?;
        Some(if refresher.eq_ignore_ascii_case("uac") { Refresher::Uac } else { Refresher::Uas })
    }
}
