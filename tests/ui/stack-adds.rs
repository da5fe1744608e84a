use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(486, stack_adds("Contakt"))]
struct NearMiss;

#[derive(SipResponse)]
#[sip(486, stack_adds("Via"))]
struct OfEveryStack;

#[derive(SipResponse)]
#[sip(486, stack_adds("Max-Forwards", "Contact", "m"))]
struct Requests;

#[derive(SipResponse)]
#[sip(405, complete, stack_adds(Contact, "", "a b"))]
struct NoNames;

#[derive(SipResponse)]
enum Misplaced {
    #[sip(486, stack_adds("Contact"))]
    Busy,
    #[sip(480, stack_adds)]
    Absent,
}

#[derive(SipResponse)]
#[sip(486, stack_adds = "Contact")]
struct Malformed;

fn main() {}
