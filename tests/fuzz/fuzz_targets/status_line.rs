//! Any bytes as a status line.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sip_codes_properties::status_line(bytes));
