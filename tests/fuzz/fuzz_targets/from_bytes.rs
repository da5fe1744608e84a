//! Any bytes as the digits of a code.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sip_codes_properties::from_bytes(bytes));
