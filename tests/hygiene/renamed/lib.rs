//! The crate is called `codes` here.

#![deny(warnings, clippy::pedantic)]

use codes::{SipResponse, StatusCode, sip_status};

/// A constant.
pub const BUSY: StatusCode = sip_status!(486);

/// A value of a header field.
#[must_use]
pub fn contact(user: &str) -> codes::header::Contact {
    codes::sip_header!("Contact", "<sip:{user}@{}>", std::net::Ipv4Addr::LOCALHOST)
}

/// An enum.
#[derive(Debug, SipResponse)]
#[sip(crate = codes)]
pub enum CallError {
    /// A code.
    #[sip(486)]
    Busy,
    /// A status.
    #[sip(transparent)]
    Upstream(StatusCode),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        assert_eq!(contact("bob"), "<sip:bob@127.0.0.1>");
        assert_eq!(CallError::Busy.status_code(), BUSY);
        assert_eq!(CallError::Upstream(codes::sip_status!(480)).status_code(), 480);
    }
}
