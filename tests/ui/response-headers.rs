use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(423)]
    OneValue(#[sip(headers = "Min-Expires")] Vec<u32>),
    #[sip(405)]
    NoName(#[sip(headers)] Vec<String>),
    #[sip(405, headers("Allow", "INVITE"))]
    OnVariant,
}

fn main() {}
