//! Any bytes as a response that is read into a type of a program.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sip_codes_properties::from_sip_response(bytes));
