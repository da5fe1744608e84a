use sip_codes::{FailureResponse, SipResponse, StatusCode};

#[derive(SipResponse)]
#[sip(486)]
struct Busy;

#[derive(SipResponse)]
#[sip(failure)]
enum CallError {
    #[sip(transparent)]
    Busy(Busy),
    #[sip(transparent)]
    Upstream(StatusCode),
}

fn reject(_: &impl FailureResponse) {}

fn reject_busy() {
    reject(&Busy);
}
