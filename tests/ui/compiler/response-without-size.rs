use sip_codes::{FromSipResponse, SipResponse};

#[derive(SipResponse, FromSipResponse)]
enum CallError {
    #[sip(404)]
    Text(#[sip(header = "X-Note")] str),
}

#[derive(SipResponse, FromSipResponse)]
#[sip(404)]
struct NotLast {
    #[sip(header = "X-Note")]
    note: str,
    #[sip(reason)]
    phrase: Option<String>,
}
