//! Any bytes as a whole response.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sip_codes_properties::received_response(bytes));
