use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(405)]
    NoCollection(#[sip(headers = "Allow")] u32),
    #[sip(420)]
    NoDisplay(#[sip(headers = "Unsupported")] Vec<Vec<u8>>),
    #[sip(300)]
    NoContacts(#[sip(headers = "Contact")] u32),
    #[sip(302)]
    Texts(#[sip(headers = "Contact")] Vec<String>),
}
