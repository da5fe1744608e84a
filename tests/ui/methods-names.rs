use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(486, methods(REGSITER, register, INVITES))]
struct Misspelt;

#[derive(SipResponse)]
#[sip(486, methods(ACK))]
struct Acknowledged;

#[derive(SipResponse)]
#[sip(486, methods("two words"))]
struct NoToken;

#[derive(SipResponse)]
#[sip(486, methods(INVITE, BYE, INVITE))]
struct Twice;

#[derive(SipResponse)]
#[sip(486, methods)]
struct Nothing;

#[derive(SipResponse)]
#[sip(486, methods(INVITE and BYE, 5, , BYE))]
struct NoList;

#[derive(SipResponse)]
#[sip(486, methods("INVITE, BYE", INVITE | BYE))]
struct SeveralInOne;

#[derive(SipResponse)]
#[sip(486, method(INVITE))]
struct MisspeltKey;

#[derive(SipResponse)]
enum Variants {
    #[sip(486, methods(INVITE))]
    Busy,
}

fn main() {}
