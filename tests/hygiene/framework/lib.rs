//! Re-exports: the crate as a whole, and the names one by one.

pub use sip_codes;
pub use sip_codes::{SipResponse, StatusCode, sip_status};

/// A macro of the framework that uses ours for its users.
#[macro_export]
macro_rules! reply {
    ($code:literal) => {
        $crate::sip_status!($code)
    };
}
