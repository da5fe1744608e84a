//! The crate is called `codes` here.

#![deny(warnings, clippy::pedantic)]

use codes::{SipResponse, StatusCode, sip_status};

/// A constant.
pub const BUSY: StatusCode = sip_status!(486);

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
        assert_eq!(CallError::Busy.status_code(), BUSY);
        assert_eq!(CallError::Upstream(codes::sip_status!(480)).status_code(), 480);
    }
}
