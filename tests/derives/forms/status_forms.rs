//! Every form of `sip_status!`.

use sip_codes::{StatusCode, sip_status};

const BUSY: StatusCode = sip_status!(486);
static PHRASE: StatusCode = sip_status!(486, "Busy Here");
const ALIAS: StatusCode = sip_status!(437, "Unsupported Certificate");
const EXTENSION: StatusCode = sip_status! { extension 499 };
const DEPRECATED: StatusCode = sip_status![202];
const HISTORIC: [StatusCode; 2] = [sip_status!(409,), sip_status!(411, "Length Required",)];

/// A code as a parameter.
pub struct Code<const CODE: u16>;

impl<const CODE: u16> Code<CODE> {
    /// Compares with a code in a constant.
    pub const IS_BUSY: bool = CODE == sip_status!(486).as_u16();
}

const _: () = assert!(Code::<{ sip_status!(486).as_u16() }>::IS_BUSY);
const _: [u8; sip_status!(100).as_u16() as usize] = [0; 100];

#[test]
fn every_form_is_a_constant() {
    assert_eq!(BUSY, StatusCode::BUSY_HERE);
    assert_eq!(PHRASE, StatusCode::BUSY_HERE);
    assert_eq!(ALIAS, StatusCode::UNSUPPORTED_CREDENTIAL);
    assert_eq!(EXTENSION.as_u16(), 499);
    assert_eq!(DEPRECATED, StatusCode::ACCEPTED);
    assert_eq!(HISTORIC, [StatusCode::CONFLICT, StatusCode::LENGTH_REQUIRED]);
}
