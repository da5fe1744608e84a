use sip_codes::SipResponse;

use sip_codes::StatusCode;

#[derive(SipResponse)]
enum CallError {
    #[sip(486, transparent)]
    CodeFirst(StatusCode),
    #[sip(transparent, 486)]
    CodeLast(StatusCode),
    #[sip(486)]
    OnField(#[sip(transparent)] StatusCode),
}

fn main() {}
