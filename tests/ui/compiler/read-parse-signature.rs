use sip_codes::FromSipResponse;

fn parse_number(text: &str) -> u8 {
    text.len() as u8
}

fn parse_owned(text: String) -> Result<u8, String> {
    Err(text)
}

#[derive(FromSipResponse)]
enum CallError {
    #[sip(404)]
    NoResult(#[sip(header = "X-Number", parse = parse_number)] u8),
    #[sip(486)]
    NoText(#[sip(header = "X-Number", parse = parse_owned)] u8),
    #[sip(405)]
    Missing(#[sip(header = "X-Number", parse = parse_missing)] u8),
}

fn main() {}
