use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(598)]
enum CallError {
    #[sip(468)]
    Busy,
    #[sip(451)]
    Blocked,
    #[sip(700)]
    Above,
    #[sip(99)]
    Below,
    Default,
    AlsoDefault,
}

fn main() {}
