use sip_codes::SipResponse;

use sip_codes::StatusCode;

#[derive(SipResponse)]
enum CallError {
    #[sip(transparent, transparent)]
    Repeated(StatusCode),
    #[sip(transparent)]
    VariantAndField(#[sip(transparent)] StatusCode),
    #[sip(transparent = true)]
    Assigned(StatusCode),
}

fn main() {}
