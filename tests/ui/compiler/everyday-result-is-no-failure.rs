use sip_codes::{FailureResponse, SipResponse};

#[derive(SipResponse)]
#[sip(486, failure)]
struct Busy;

fn reject(_: &impl FailureResponse) {}

fn refuse(answer: Result<Busy, Busy>) {
    reject(&answer);
}
