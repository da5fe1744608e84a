use sip_codes::SipResponse;

#[derive(SipResponse)]
struct Overloaded {
    #[sip(503)]
    seconds: u32,
}

#[derive(SipResponse)]
enum CallError {
    Digits(#[sip(486, header = "Retry-After")] u32),
    Extension(#[sip(extension 499)] u32),
    Quoted(#[sip(486u16)] u32),
    Constant(#[sip(StatusCode::BUSY_HERE)] u32),
    Class(#[sip(4xx)] u32),
    #[sip(486)]
    Phrase(#[sip("Who are you?")] String),
}

fn main() {}
