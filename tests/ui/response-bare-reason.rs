use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(486, "Busy")]
    Busy,
    #[sip(404, "No such user")]
    UnknownUser,
}

fn main() {}
