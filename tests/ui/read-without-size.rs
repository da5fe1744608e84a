use sip_codes::{FromSipResponse, SipResponse};

#[derive(SipResponse, FromSipResponse)]
#[sip(404)]
struct Text {
    #[sip(header = "X-Note")]
    note: str,
}

#[derive(FromSipResponse)]
#[sip(405)]
struct Slice(#[sip(headers = "Allow")] [String]);

#[derive(FromSipResponse)]
#[sip(404)]
struct Object(#[sip(default)] dyn std::fmt::Debug);

#[derive(FromSipResponse)]
#[sip(503)]
struct OtherFault(#[sip(header = "Retry-Afer")] str);

#[derive(SipResponse, FromSipResponse)]
#[sip(480)]
struct Phrase(#[sip(reason)] str);

#[derive(SipResponse, FromSipResponse)]
#[sip(420)]
struct List(#[sip(header = "Unsupported")] str);

fn main() {}
