use sip_codes::SipResponse;

#[derive(SipResponse)]
enum CallError {
    #[sip(486, header(extention "X-Note", "a"))]
    Misspelt,
    #[sip(486)]
    NoName(#[sip(header = extension)] u8),
}

fn main() {}
