use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(405)]
    NoCollection(#[sip(headers = "Allow")] u32),
    #[sip(420)]
    NoDisplay(#[sip(headers = "Unsupported")] Vec<Vec<u8>>),
}
