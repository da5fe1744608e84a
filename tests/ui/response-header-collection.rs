use sip_codes::{FromSipResponse, SipResponse};

#[derive(SipResponse, FromSipResponse)]
enum CallError<T> {
    #[sip(405)]
    Collection(#[sip(header = "Allow")] Vec<String>),
    #[sip(420)]
    Generic(#[sip(header = "Unsupported")] Vec<T>),
    #[sip(302)]
    Optional(#[sip(header = "Contact")] Option<Vec<sip_codes::header::Contact>>),
    #[sip(421)]
    Text(#[sip(header = "Require")] String),
    #[sip(404, header("X-Note", "{0}"))]
    Array([String; 2]),
}

#[derive(SipResponse)]
enum Sent<'a> {
    #[sip(405)]
    Slice(#[sip(header = "Allow")] &'a [&'a str]),
    #[sip(420)]
    Text(#[sip(header = "Unsupported")] Option<&'a str>),
}

#[derive(FromSipResponse)]
enum Received {
    #[sip(405)]
    Collection(#[sip(header = "Allow")] Vec<String>),
}

fn main() {}
