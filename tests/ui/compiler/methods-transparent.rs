use sip_codes::{ResponseTo, SipResponse, StatusCode, method};

#[derive(SipResponse)]
#[sip(486, methods(INVITE))]
struct Busy;

#[derive(SipResponse)]
#[sip(methods(INVITE, BYE))]
enum CallError {
    #[sip(transparent)]
    Busy(Busy),
}

fn answer_bye(_: &impl ResponseTo<method::Bye>) {}

fn answer() {
    answer_bye(&StatusCode::BUSY_HERE);
}
