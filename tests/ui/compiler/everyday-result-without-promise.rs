use sip_codes::{CompleteResponse, FromSipResponse, ResponseTo, SipResponse, method};

#[derive(SipResponse, FromSipResponse)]
#[sip(200, complete, methods(REGISTER))]
struct Registered;

#[derive(SipResponse)]
#[sip(403)]
struct Refused;

fn send(_: &impl CompleteResponse) {}

fn answer_register(_: &impl ResponseTo<method::Register>) {}

fn log(_: &impl SipResponse) {}

fn answer(answer: Result<Registered, Refused>, other: Result<String, Registered>) {
    send(&answer);
    answer_register(&answer);
    log(&other);
}

fn read<T: FromSipResponse>(_: &dyn SipResponse) {}

fn receive(response: &dyn SipResponse) {
    read::<Result<Registered, Refused>>(response);
}
