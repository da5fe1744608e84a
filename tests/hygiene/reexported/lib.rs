//! The macros through the framework's re-exports only.

#![deny(warnings, clippy::pedantic)]

use framework::SipResponse;

/// By the name at the framework's root.
pub const BUSY: framework::StatusCode = framework::sip_status!(486);
/// By the full path.
pub const DECLINE: framework::StatusCode = framework::sip_codes::sip_status!(603);
/// By a macro of the framework.
pub const GONE: framework::StatusCode = framework::reply!(410);

/// A value of a header field.
#[must_use]
pub fn contact(user: &str) -> framework::sip_codes::header::Contact {
    framework::sip_codes::sip_header!("Contact", "<sip:{user}@{}>", std::net::Ipv4Addr::LOCALHOST)
}

/// An enum.
#[derive(Debug, SipResponse)]
#[sip(crate = framework::sip_codes)]
pub enum CallError {
    /// A code.
    #[sip(486)]
    Busy,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        assert_eq!(contact("bob"), "<sip:bob@127.0.0.1>");
        assert_eq!(CallError::Busy.status_code(), BUSY);
        assert_eq!([BUSY.as_u16(), DECLINE.as_u16(), GONE.as_u16()], [486, 603, 410]);
    }
}
