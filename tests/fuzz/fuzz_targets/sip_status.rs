//! Any tokens as the argument of `sip_status!`.

#![no_main]

libfuzzer_sys::fuzz_target!(|argument: &str| sip_codes_properties::sip_status(argument));
