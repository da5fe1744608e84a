//! [`is_token`]: whether a text can be the name of a header field.

use sip_codes_core::grammar::is_token_byte;

/// Whether a text is a token (RFC 3261 §25.1).
#[inline]
pub(crate) fn is_token(text: &[u8]) -> bool {
    // Without an exit, because nearly every name is a token.
    text.iter().fold(!text.is_empty(), |all, byte| all & is_token_byte(*byte))
}
