//! What rust-analyzer is asked about: each question is a comment at the place of the cursor.

use sip_codes::{FromSipResponse, SipResponse, StatusCode, sip_header, sip_status};

#[derive(SipResponse, FromSipResponse)]
#[sip(/*completion*/)]
pub enum OnAnEnum {
    #[sip(486)]
    Busy,
}

#[derive(SipResponse, FromSipResponse)]
pub enum OnAVariant {
    #[sip(/*completion*/)]
    Busy,
}

#[derive(SipResponse, FromSipResponse)]
#[sip(/*completion*/)]
pub struct OnAStruct;

#[derive(SipResponse, FromSipResponse)]
#[sip(503)]
pub struct OnAField(#[sip(/*completion*/)] u32);

#[derive(SipResponse, FromSipResponse)]
#[sip(486, complete, re/*completion*/)]
pub struct AfterALetter;

fn parse_hops(text: &str) -> Result<u8, std::num::ParseIntError> {
    text.parse()
}

#[derive(SipResponse, FromSipResponse)]
#[sip(48/*hover*/3)]
pub struct TooManyHops {
    #[sip(header = "X-Hops", parse = /*hover*//*definition*/parse_hops)]
    hops: u8,
}

pub const RINGING: StatusCode = sip_status!(18/*hover*//*definition*/0);

#[derive(SipResponse)]
#[sip(404, reason = "No user {usr}")]
pub struct UnknownField {
    user: String,
}

#[derive(SipResponse)]
#[sip(503)]
pub struct CodeOnAField(#[sip(486, header = "Retry-After")] u32);

#[derive(FromSipResponse)]
#[sip(405)]
pub struct WrongFunction(#[sip(headers = "Allow", parse = parse_hops)] Vec<String>);

pub fn contact(user: &str) -> String {
    sip_header!("Contact", "<sip:{user.name}@example.com>").to_string()
}
