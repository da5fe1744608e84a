//! [`is_token`]: whether a text can be the name of a header field.

use sip_codes_core::grammar;

/// For each byte whether a token may have it, so that a name is checked with one load for each byte.
static TOKEN_BYTES: [bool; 256] = {
    let mut entries = [false; 256];
    let mut byte: u8 = 0;
    loop {
        entries[byte as usize] = grammar::is_token_byte(byte);
        if byte == u8::MAX {
            break entries;
        }
        byte += 1;
    }
};

/// Whether a token may have the byte.
#[inline]
pub(crate) fn is_token_byte(byte: u8) -> bool {
    TOKEN_BYTES[usize::from(byte)]
}

/// Whether a text is a token (RFC 3261 §25.1).
#[inline]
pub(crate) fn is_token(text: &[u8]) -> bool {
    // Without an exit, because nearly every name is a token.
    let are_token_bytes = |all, byte: &u8| all & is_token_byte(*byte);
    text.iter().fold(!text.is_empty(), are_token_bytes)
}
