use sip_codes::{FromSipResponse, StatusCode};

#[derive(FromSipResponse)]
enum CallError {
    #[sip(404, reason = "No user {user}")]
    UnknownUser { user: String },
    #[sip(503, header("Retry-After", "{0} (later)"))]
    Overloaded(u32),
    Relayed {
        #[sip(transparent)]
        status: StatusCode,
        hop: u8,
    },
    #[sip(480)]
    #[sip(send_only)]
    Away(u8),
}

fn main() {}
