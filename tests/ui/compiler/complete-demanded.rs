use sip_codes::{CompleteResponse, SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(486)]
struct Busy;

fn send(_: &impl CompleteResponse) {}

fn answer() {
    send(&Busy);
    send(&StatusCode::OK);
}
