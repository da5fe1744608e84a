use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    Busy,
    #[sip(404)]
    UnknownUser {
        user: String,
    },
    #[sip()]
    Declined(String),
}

#[derive(SipResponse)]
struct Overloaded {
    queue: usize,
}

fn main() {}
