use sip_codes::{ResponseTo, SipResponse, method};

#[derive(SipResponse)]
#[sip(486, methods(REGSTER))]
struct Misspelt;

#[derive(SipResponse)]
#[sip(486, methods(5))]
struct Malformed;

#[derive(SipResponse)]
#[sip(486, methods = REGISTER)]
struct Assigned;

fn answer_register(_: &impl ResponseTo<method::Register>) {}

fn main() {
    answer_register(&Misspelt);
    answer_register(&Malformed);
    answer_register(&Assigned);
}
