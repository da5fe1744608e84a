//! Any tokens as the type under `#[derive(SipResponse)]`.

#![no_main]

libfuzzer_sys::fuzz_target!(|item: &str| sip_codes_properties::derive_sip_response(item));
