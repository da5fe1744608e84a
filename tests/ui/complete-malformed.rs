use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(486, complete = true)]
struct Assigned;

#[derive(SipResponse)]
#[sip(486, complete, complete)]
struct Twice;

#[derive(SipResponse)]
#[sip(486, compleet)]
struct Misspelt;

#[derive(SipResponse)]
enum OnVariant {
    #[sip(486, complete)]
    Busy,
}

fn main() {}
