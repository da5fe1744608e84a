use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(500, try_from)]
enum CallError {
    #[sip(486)]
    Busy,
    #[sip(486)]
    VeryBusy,
    Internal,
    Database,
    #[sip(extension 499)]
    Private,
    #[sip(extension 499)]
    AlsoPrivate,
}

fn main() {}
