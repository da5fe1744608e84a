use sip_codes::{FromSipResponse, SipResponse};

fn read(text: &str) -> Result<u32, String> {
    Err(text.to_owned())
}

#[derive(SipResponse, FromSipResponse)]
#[sip(503)]
struct Overloaded {
    #[sip(header = "X-A", parse = "read")]
    quoted: u32,
    #[sip(header = "X-B", parse(read))]
    parentheses: u32,
    #[sip(header = "X-C", parse)]
    nothing: u32,
    #[sip(header = "X-D", parse = |text| read(text))]
    closure: u32,
    #[sip(header = "X-E", with = "read")]
    with: u32,
    #[sip(header = "X-F", deserialize_with = read)]
    deserialize_with: u32,
    #[sip(header = "X-G", default = 30)]
    default: u32,
    #[sip(header = "X-H", default("read"))]
    default_function: u32,
}

fn main() {}
