//! What a `Reason` is made of and read from: protocols with causes and texts.

#[cfg(feature = "alloc")]
use alloc::string::String;
#[cfg(feature = "alloc")]
use core::fmt::Display;

use sip_codes_core::StatusCode;
#[cfg(feature = "alloc")]
use sip_codes_core::grammar::Place;
use sip_codes_core::parts::{items, main_part, parameter};
use sip_codes_core::q850::{Cause, CauseLocation};

use super::Reason;
#[cfg(feature = "alloc")]
use super::parameters::unescape;
#[cfg(feature = "alloc")]
use crate::text::{HeaderValue, Inserted};

/// The parts of the value (RFC 3326 §2).
///
/// ```
/// use sip_codes::StatusCode;
/// use sip_codes::header::Reason;
/// use sip_codes::q850::Cause;
///
/// let reason = Reason::q850(Cause::USER_BUSY, "on the \"other\" line");
/// assert_eq!(reason, r#"Q.850;cause=17;text="on the \"other\" line""#);
/// assert_eq!(reason.cause(), Some(Cause::USER_BUSY));
/// assert_eq!(reason.text().as_deref(), Some("on the \"other\" line"));
///
/// let both = Reason::from_items([Reason::from(StatusCode::BUSY_HERE), reason])?;
/// assert_eq!(both.status_code(), Some(StatusCode::BUSY_HERE));
/// assert_eq!(both.cause(), Some(Cause::USER_BUSY));
/// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
/// ```
impl Reason {
    /// Makes a value of a cause of Q.850 and a text. Control characters in the text become spaces.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn q850(cause: Cause, text: impl Display) -> Self {
        let values = [number(cause.as_u8().into()), Inserted::any(Place::QuotedString, &text)];
        Self::from_template(&["Q.850;cause=", ";text=\"", "\""], &values)
    }

    /// Makes a value of a status code and a text. Control characters in the text become spaces.
    ///
    /// ```
    /// use sip_codes::StatusCode;
    /// use sip_codes::header::Reason;
    ///
    /// let reason = Reason::sip(StatusCode::OK, "Call completed elsewhere");
    /// assert_eq!(reason, r#"SIP;cause=200;text="Call completed elsewhere""#);
    /// ```
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn sip(status: StatusCode, text: impl Display) -> Self {
        let values = [number(status.as_u16()), Inserted::any(Place::QuotedString, &text)];
        Self::from_template(&["SIP;cause=", ";text=\"", "\""], &values)
    }

    /// Returns the cause of Q.850.
    #[must_use]
    pub fn cause(&self) -> Option<Cause> {
        let cause = parameter(self.of_protocol("Q.850")?, "cause")?.parse().ok()?;
        Cause::from_u8(cause).ok()
    }

    /// Returns where the call ended, by the `location` of the cause of Q.850: `U` is the user, and any other value a
    /// network (RFC 8606 §4).
    ///
    /// ```
    /// use sip_codes::header::Reason;
    /// use sip_codes::q850::CauseLocation;
    ///
    /// let reason = Reason::new("Q.850;cause=21;location=U")?;
    /// assert_eq!(reason.location(), Some(CauseLocation::User));
    /// let reason = Reason::new("Q.850;cause=21;location=LN")?;
    /// assert_eq!(reason.location(), Some(CauseLocation::Network));
    /// # Ok::<(), sip_codes::header::InvalidHeaderValue>(())
    /// ```
    #[must_use]
    pub fn location(&self) -> Option<CauseLocation> {
        let location = parameter(self.of_protocol("Q.850")?, "location")?;
        let is_user = location.eq_ignore_ascii_case("U");
        Some(if is_user { CauseLocation::User } else { CauseLocation::Network })
    }

    /// Returns the status code that is the cause of SIP.
    #[must_use]
    pub fn status_code(&self) -> Option<StatusCode> {
        let cause = parameter(self.of_protocol("SIP")?, "cause")?.parse().ok()?;
        StatusCode::from_u16(cause).ok()
    }

    /// Returns the first text, without its backslashes.
    #[cfg(feature = "alloc")]
    #[must_use]
    pub fn text(&self) -> Option<String> {
        let text = items(self.as_str()).find_map(|reason| parameter(reason, "text"))?;
        // The grammar has the quotes.
        let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        text.map(unescape)
    }

    /// Returns the first reason of a protocol, with its parameters.
    fn of_protocol(&self, protocol: &str) -> Option<&str> {
        items(self.as_str()).find(|reason| main_part(reason).eq_ignore_ascii_case(protocol))
    }
}

#[cfg(feature = "alloc")]
fn number(cause: u16) -> Inserted<'static> {
    Inserted::value(HeaderValue::number(cause.into(), 3))
}

/// `Q.850` and the cause, without a text.
#[cfg(feature = "alloc")]
impl From<Cause> for Reason {
    fn from(cause: Cause) -> Self {
        Self::from_template(&["Q.850;cause=", ""], &[number(cause.as_u8().into())])
    }
}

/// `SIP` and the status code as its cause, without a text.
#[cfg(feature = "alloc")]
impl From<StatusCode> for Reason {
    fn from(status: StatusCode) -> Self {
        Self::from_template(&["SIP;cause=", ""], &[number(status.as_u16())])
    }
}
