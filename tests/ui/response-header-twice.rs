use sip_codes::SipResponse;
use sip_codes::header::Allow;

#[derive(SipResponse)]
enum CallError {
    #[sip(503, header("Retry-After", "60"), header("retry-after", "120"))]
    OnVariant,
    #[sip(405, header("Allow", "INVITE"))]
    OnVariantAndField {
        #[sip(header = "Allow")]
        allow: Allow,
    },
    #[sip(423)]
    OnTwoFields(#[sip(header = "Min-Expires")] u32, #[sip(header = "Min-Expires")] u32),
    #[sip(488, header("Accept", "application/sdp"), header("Accept", ""))]
    EmptyAfterItem,
    #[sip(420, header("k", ""), header("Supported", ""))]
    EmptyTwice,
    #[sip(405, header("Allow", ""))]
    EmptyBesideField(#[sip(headers = "Allow")] Vec<String>),
}

fn main() {}
