use sip_codes::{FromSipResponse, SipResponse};

#[derive(SipResponse, FromSipResponse)]
enum CallError<'a> {
    #[sip(404)]
    Text(#[sip(header = "X-Note")] &'a str),
    #[sip(480)]
    Phrase(#[sip(reason)] Option<&'a str>),
    #[sip(405)]
    Slice(#[sip(headers = "Allow")] &'a [String]),
    #[sip(420)]
    Collection(#[sip(headers = "Unsupported")] &'a Vec<String>),
}

fn main() {}
