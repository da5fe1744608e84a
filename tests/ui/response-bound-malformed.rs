use sip_codes::SipResponse;

#[derive(SipResponse)]
#[sip(486, bound)]
struct NoBounds<T>(T);

#[derive(SipResponse)]
#[sip(486, bound = T)]
struct NoQuotes<T>(T);

#[derive(SipResponse)]
#[sip(486, bound = "T")]
struct NoTrait<T>(T);

#[derive(SipResponse)]
#[sip(486, bound = "T: Clone", bound = "T: Copy")]
struct Twice<T>(T);

#[derive(SipResponse)]
#[sip(486, bond = "T: Clone")]
struct Misspelt<T>(T);

#[derive(SipResponse)]
enum OnVariant<T> {
    #[sip(486, bound = "T: Clone")]
    Busy(T),
}

fn main() {}
