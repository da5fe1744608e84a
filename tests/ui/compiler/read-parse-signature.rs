use sip_codes::FromSipResponse;

fn parse_number(text: &str) -> u8 {
    text.len() as u8
}

fn parse_owned(text: String) -> Result<u8, String> {
    Err(text)
}

fn parse_optional(text: &str) -> Option<u8> {
    text.parse().ok()
}

fn parse_larger(text: &str) -> Result<u64, std::num::ParseIntError> {
    text.parse()
}

fn parse_base(text: &str, base: u32) -> Result<u8, std::num::ParseIntError> {
    u8::from_str_radix(text, base)
}

fn parse_into(text: impl Into<String>) -> Result<u8, String> {
    Err(text.into())
}

#[derive(FromSipResponse)]
enum CallError {
    #[sip(404)]
    NoResult(#[sip(header = "X-Number", parse = parse_number)] u8),
    #[sip(486)]
    NoText(#[sip(header = "X-Number", parse = parse_owned)] u8),
    #[sip(480)]
    Option(#[sip(header = "X-Number", parse = parse_optional)] u8),
    #[sip(481)]
    Larger(#[sip(header = "X-Number", parse = parse_larger)] Option<u8>),
    #[sip(482)]
    Arguments(#[sip(reason, parse = parse_base)] u8),
    #[sip(483)]
    Generic(#[sip(headers = "X-Number", parse = parse_into)] Vec<u8>),
    #[sip(405)]
    Missing(#[sip(header = "X-Number", parse = parse_missing)] u8),
}

fn main() {}
